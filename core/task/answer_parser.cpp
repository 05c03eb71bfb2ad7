// SPDX-License-Identifier: Apache-2.0
#include "core/task/answer_parser.h"

#include "core/task/json_repair.h"

#include <cmath>
#include <utility>

namespace lw::task {
namespace {

/// Punctuation that is part of what is meant: -1 is not 1, 1.5 not 15, C# not C.
bool isMeant(char32_t before, char32_t c, char32_t behind)
{
    if (c == U'-' || c == U'.' || c == U',')
        return QChar::isDigit(behind) && (QChar::isDigit(before) || (c == U'-' && !QChar::isLetter(before)));
    return c == U'#' && QChar::isLetter(before);
}

/// Without case, space and punctuation; full-width forms are their plain ones. Symbols (+, €, emoji) are no
/// punctuation, but for those that only stand round a word, such as `.
QString folded(const QString &text)
{
    QString result;
    const auto plain = text.normalized(QString::NormalizationForm_KC).toUcs4();
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const char32_t c = plain[i];
        const char32_t before = i > 0 ? plain[i - 1] : 0;
        const char32_t behind = i + 1 < plain.size() ? plain[i + 1] : 0;
        switch (QChar::category(c)) {
        case QChar::Symbol_Math:
        case QChar::Symbol_Currency:
        case QChar::Symbol_Other:
            break;
        default:
            if (!QChar::isLetterOrNumber(c) && !QChar::isMark(c) && !isMeant(before, c, behind))
                continue;
        }
        // The selectors between a black and a coloured emoji are marks that nobody sees.
        if (c != 0xFE0E && c != 0xFE0F)
            result += QString::fromUcs4(&c, 1);
    }
    return result.toCaseFolded();
}

/// The id of an item; as a string or as 1.0 it is repaired. Empty where it is no number.
std::optional<int> idOf(const Json &item, bool &repaired)
{
    constexpr qint64 most = 1'000'000;
    const Json *id = member(item, "id");
    qint64 number = 0;
    if (id && id->is_number_integer()) {
        number = id->get<qint64>();
    } else if (id && id->is_number_float()) {
        const auto exact = id->get<double>();
        number = exact >= 1 && exact <= double(most) && std::floor(exact) == exact ? qint64(exact) : 0;
        repaired = true;
    } else if (id && id->is_string()) {
        number = fromUtf8(id->get_ref<const std::string &>()).trimmed().toLongLong();
        repaired = true;
    }
    return number > 0 && number <= most ? std::optional(int(number)) : std::nullopt;
}

/// What the model said the label is: a string, or a number or truth value in its place.
std::optional<QString> labelOf(const Json &item, bool &repaired)
{
    const Json *said = member(item, "label");
    if (said && said->is_string())
        return fromUtf8(said->get_ref<const std::string &>());
    if (!said || !(said->is_number_integer() || said->is_boolean()))
        return {};
    repaired = true;
    return fromUtf8(dumpJson(*said));
}

/// As much of a model's word as a person wants to read of it.
QString quoted(const QString &word)
{
    constexpr qsizetype most = 80;
    QString part = word.left(most);
    if (!part.isEmpty() && part.back().isHighSurrogate())
        part.chop(1);
    return part.size() < word.size() ? part + u'…' : part;
}

Result<Answer> readItem(const TaskSpec &task, const Json &item, bool repaired)
{
    const auto said = labelOf(item, repaired);
    if (!said)
        return fail(Code::Parse, QStringLiteral("The answer has no label"));
    const auto label = matchLabel(task, *said);
    if (!label) {
        return fail(Code::Label,
                    QStringLiteral("The model answered \"%1\", which is no label of the task").arg(quoted(*said)));
    }
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
        auto id = idOf(item, itemRepaired);
        // One record was asked and one thing said, without any id: it is clear what is meant.
        if (count == 1 && items.size() == 1 && item.is_object() && !item.contains("id")) {
            id = 1;
            itemRepaired = true;
        }
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
