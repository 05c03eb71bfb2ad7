// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export/answer_cells.h"
#include "core/dataset/export/items.h"
#include "core/dataset/export/text_words.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QtEndian>

namespace lw::dataset {
namespace {

/// Prodigy knows inputs and questions again by a signed number of 32 bits; these are the first of a SHA-256, the same on every machine.
qint32 stableHash(const QString &text)
{
    return qFromBigEndian<qint32>(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).constData());
}

OrderedJson optionsOf(const task::TaskSpec &task)
{
    OrderedJson options = OrderedJson::array();
    for (const QString &word : choiceWords(task))
        options.push_back(OrderedJson{{"id", toUtf8(word)}, {"text", toUtf8(word)}});
    return options;
}

/// Words with their places, and spans that name them by number, the last one included.
void addTokens(OrderedJson &item, const ExportRecord &record, const Json *spans, LossReport &losses)
{
    const std::vector<TextWord> words = textWords(record.text);
    item["tokens"] = OrderedJson::array();
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool isSpaceBehind = i + 1 < words.size() ? words[i + 1].start > words[i].end : false;
        item["tokens"].push_back(OrderedJson{{"text", toUtf8(words[i].text)}, {"start", words[i].start}, {"end", words[i].end}, {"id", i}, {"ws", isSpaceBehind}});
    }
    if (!spans)
        return;
    bool areExact = true;
    item["spans"] = OrderedJson::array();
    for (const Json &span : *spans) {
        OrderedJson said{{"start", integerOr(span, "start")}, {"end", integerOr(span, "end")}};
        const auto found = wordSpans(words, Json::array({span}));
        const bool isExact = found.size() == 1 && found.front().isExact;
        areExact = areExact && isExact;
        if (isExact) {
            said["token_start"] = found.front().first;
            said["token_end"] = found.front().last;
        }
        said["label"] = toUtf8(stringOr(span, "label"));
        said["text"] = toUtf8(stringOr(span, "text"));
        item["spans"].push_back(std::move(said));
    }
    if (!areExact)
        losses.add(Loss::UnalignedSpans);
}

const char *viewOf(task::TaskKind kind)
{
    switch (kind) {
    case task::TaskKind::Spans: return "ner_manual";
    case task::TaskKind::Text: return "text_input";
    default: return "choice";
    }
}

/// Rejected: what was rejected stands there. Nothing said: nothing.
const char *verdictOf(const ExportRecord &record)
{
    if (record.skipped)
        return "ignore";
    if (record.reviewed && !record.answer)
        return "reject";
    return record.answer ? "accept" : nullptr;
}

OrderedJson prodigyItem(const ItemFrame &frame, const ExportRecord &record, LossReport &losses)
{
    const task::TaskSpec &task = frame.info.task;
    const char *verdict = verdictOf(record);
    const std::optional<Json> &shown = record.answer ? record.answer : record.modelAnswer;
    OrderedJson item{{"text", toUtf8(record.text)}};
    frame.putColumns(item, record);
    const char *view = viewOf(task.kind);
    const QString question = record.text + u'\n' + QLatin1String(view) + u'\n' + choiceWords(task).join(u'\n');
    item["_input_hash"] = stableHash(record.text);
    item["_task_hash"] = stableHash(question);
    if (task.kind == task::TaskKind::Spans) {
        addTokens(item, record, shown ? member(*shown, "spans") : nullptr, losses);
    } else if (task.kind == task::TaskKind::Text) {
        if (const Json *text = shown ? member(*shown, "text") : nullptr)
            item["user_input"] = OrderedJson(*text);
    } else {
        item["options"] = optionsOf(task);
        if (shown) {
            item["accept"] = OrderedJson::array();
            for (const QString &word : chosenWords(*shown))
                item["accept"].push_back(toUtf8(word));
        }
    }
    item["_view_id"] = view;
    if (verdict)
        item["answer"] = verdict;
    if (!record.annotator.isEmpty())
        item["_annotator_id"] = toUtf8(record.annotator);
    if (const QDateTime at = QDateTime::fromString(record.decidedAt, Qt::ISODateWithMs); at.isValid())
        item["_timestamp"] = double(at.toMSecsSinceEpoch()) / 1000;
    return item;
}

QStringList prodigyTaken(const task::TaskSpec &)
{
    QStringList taken;
    for (const char *name : {"text", "tokens", "spans", "options", "accept", "answer", "label", "user_input", "_input_hash", "_task_hash",
                             "_view_id", "_annotator_id", "_session_id", "_timestamp"})
        taken.append(QLatin1String(name));
    return taken;
}

} // namespace

ItemFormat prodigyFormat() { return {ItemFormat::Framing::Lines, prodigyItem, prodigyTaken, nullptr}; }

} // namespace lw::dataset
