// SPDX-License-Identifier: Apache-2.0
#include "core/task/answer_parser.h"

#include "core/task/json_repair.h"

#include <algorithm>

namespace lw::task {
namespace {

/// Letters and digits alone, without case; full-width forms are their plain ones.
QString folded(const QString &text)
{
    QString result;
    const QString plain = text.normalized(QString::NormalizationForm_KC);
    for (const char32_t c : plain.toUcs4()) {
        if (QChar::isLetterOrNumber(c) || QChar::isMark(c))
            result += QString::fromUcs4(&c, 1);
    }
    return result.toCaseFolded();
}

std::optional<int> idOf(const Json &item, bool &repaired)
{
    const Json *id = member(item, "id");
    if (!id)
        return {};
    if (id->is_number_integer()) {
        const qint64 number = id->get<qint64>();
        return number > 0 && number < 1'000'000 ? std::optional(int(number)) : std::nullopt;
    }
    bool ok = false;
    const int number = id->is_string() ? fromUtf8(id->get_ref<const std::string &>()).trimmed().toInt(&ok) : 0;
    repaired = repaired || ok;
    return ok && number > 0 ? std::optional(number) : std::nullopt;
}

Result<Answer> readItem(const TaskSpec &task, const Json &item, bool repaired)
{
    const Json *said = member(item, "label");
    if (!said || !said->is_string())
        return fail(Code::Parse, QStringLiteral("The answer has no label"));
    const QString word = fromUtf8(said->get_ref<const std::string &>());
    const auto label = matchLabel(task, word);
    if (!label)
        return fail(Code::Label, QStringLiteral("The model answered \"%1\", which is no label of the task").arg(word.left(80)));
    Answer answer;
    answer.value = Json{{"label", toUtf8(*label)}};
    if (const Json *rationale = member(item, "rationale"); task.rationale && rationale && rationale->is_string())
        answer.value["rationale"] = *rationale;
    if (const Json *confidence = member(item, "confidence"); task.confidence && confidence && confidence->is_number()) {
        const double value = confidence->get<double>();
        if (value >= 0.0 && value <= 1.0)
            answer.value["confidence"] = value;
    }
    if (repaired)
        answer.flags.append(QStringLiteral("repaired"));
    return answer;
}

/// The list of annotations: under its name, or, which is a repair, as a bare list or a bare annotation.
Json annotationsOf(const Json &found, bool &repaired)
{
    if (const Json *list = member(found, "annotations")) {
        if (list->is_array())
            return *list;
        repaired = true;
        Json single = Json::array();
        single.push_back(*list);
        return single;
    }
    repaired = true;
    if (found.is_array())
        return found;
    Json single = Json::array();
    single.push_back(found);
    return single;
}

} // namespace

std::optional<QString> matchLabel(const TaskSpec &task, const QString &said)
{
    const QStringList names = task.labelNames();
    if (names.contains(said))
        return said;
    const QString key = folded(said);
    std::optional<QString> match;
    for (const QString &name : names) {
        if (key.isEmpty() || folded(name) != key)
            continue;
        if (match)
            return {}; // two labels that differ in nothing else: which was meant is not guessed
        match = name;
    }
    return match;
}

Answers parseAnswers(const TaskSpec &task, std::string_view completion, int count)
{
    Answers answers;
    const auto found = findJson(completion);
    for (int id = 1; id <= count; ++id) {
        answers.emplace(id, fail(Code::Parse, found ? QStringLiteral("The answer does not hold this record")
                                                    : QStringLiteral("The answer is not JSON")));
    }
    if (!found)
        return answers;
    bool repaired = found->repaired;
    const Json items = annotationsOf(found->value, repaired);
    std::map<int, int> seen;
    for (const Json &item : items) {
        bool itemRepaired = repaired;
        const auto id = idOf(item, itemRepaired);
        if (!id || *id > count)
            continue;
        if (++seen[*id] > 1) {
            answers.insert_or_assign(*id, fail(Code::Parse, QStringLiteral("The answer holds this record twice")));
            continue;
        }
        answers.insert_or_assign(*id, readItem(task, item, itemRepaired));
    }
    return answers;
}

} // namespace lw::task
