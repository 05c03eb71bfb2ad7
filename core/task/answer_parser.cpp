// SPDX-License-Identifier: Apache-2.0
#include "core/task/answer_parser.h"

#include "core/task/answer_reader.h"
#include "core/task/json_repair.h"
#include "core/task/label_match.h"

#include <cmath>
#include <utility>

namespace lw::task {
namespace {

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

/// The list of annotations: under its name, or, which is a repair, as a bare list or a bare annotation.
Json annotationsOf(Json found, bool &repaired)
{
    const bool isNamed = found.is_object() && found.contains("annotations");
    Json said = isNamed ? std::move(found["annotations"]) : std::move(found);
    repaired = repaired || !isNamed || !said.is_array();
    if (said.is_array())
        return said;
    Json single = Json::array();
    single.push_back(std::move(said));
    return single;
}

} // namespace

std::optional<QString> matchLabel(const TaskSpec &task, const QString &said) { return matchName(task.labelNames(), said); }

Answers parseAnswers(const TaskSpec &task, std::string_view completion, const std::vector<QString> &texts)
{
    const int count = int(texts.size());
    Answers answers;
    auto found = findJson(completion, answerField(task.kind));
    for (int id = 1; id <= count; ++id) {
        answers.emplace(id, fail(Code::Parse, found ? QStringLiteral("The answer does not hold this record")
                                                    : QStringLiteral("The answer is not JSON")));
    }
    if (!found)
        return answers;
    bool repaired = found->repaired;
    const Json items = annotationsOf(std::move(found->value), repaired);
    const AnswerReader reader(task);
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
        auto answer = reader.read(item, texts[std::size_t(*id - 1)]);
        if (answer && itemRepaired && !answer->flags.contains(repairedFlag()))
            answer->flags.prepend(repairedFlag());
        answers.insert_or_assign(*id, std::move(answer));
    }
    return answers;
}

Answers parseAnswers(const TaskSpec &task, std::string_view completion, int count)
{
    return parseAnswers(task, completion, std::vector<QString>(std::size_t(count)));
}

} // namespace lw::task
