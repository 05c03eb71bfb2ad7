// SPDX-License-Identifier: Apache-2.0
#include "core/project/gold_report.h"

#include "core/project/gold_judge.h"
#include "core/quality/label_scores.h"
#include "core/quality/set_scores.h"
#include "core/store/report_store.h"
#include "core/store/run_store.h"
#include "core/task/gold_answer.h"
#include "core/task/questions.h"

#include <cmath>

namespace lw::project {
namespace {

struct Pair
{
    Json gold;
    Json answer;
};

OrderedJson numberOrNull(const std::optional<double> &value) { return value ? OrderedJson(*value) : OrderedJson(nullptr); }

/// The pairs that say something: both of the task's kind, and no example among them.
std::vector<Pair> comparable(const std::vector<store::GoldPair> &all, const task::TaskSpec &task, const Json &settings)
{
    const GoldJudge judge(task, settings);
    std::vector<Pair> pairs;
    for (const store::GoldPair &pair : all) {
        // A record that is an example says nothing about the model.
        if (judge.isExample(pair.data))
            continue;
        if (auto gold = task::goldAnswer(task, pair.gold))
            pairs.push_back({*std::move(gold), pair.answer});
    }
    return pairs;
}

OrderedJson scoresJson(const quality::LabelScores &scores)
{
    return OrderedJson{{"n", scores.n},
                       {"accuracy", numberOrNull(scores.accuracy)},
                       {"macro_f1", numberOrNull(scores.macroF1)},
                       {"kappa", numberOrNull(scores.kappa)}};
}

/// Of those whose gold answers the question.
quality::LabelScores scoresOf(const task::TaskQuestion &question, const std::vector<Pair> &pairs)
{
    std::vector<std::pair<QString, QString>> words;
    for (const Pair &pair : pairs) {
        if (const auto gold = task::saidTo(question, pair.gold))
            words.emplace_back(*gold, task::saidTo(question, pair.answer).value_or(QString()));
    }
    return quality::labelScores(words);
}

OrderedJson ofOneQuestion(const task::TaskSpec &task, const std::vector<Pair> &pairs)
{
    OrderedJson result = scoresJson(scoresOf(task::questions(task).front(), pairs));
    if (task.kind == task::TaskKind::Rating) {
        double sum = 0;
        for (const Pair &pair : pairs)
            sum += std::abs(double(integerOr(pair.gold, "score") - integerOr(pair.answer, "score")));
        result["mean_absolute_error"] = pairs.empty() ? OrderedJson(nullptr) : OrderedJson(sum / double(pairs.size()));
    }
    return result;
}

OrderedJson ofQuestions(const task::TaskSpec &task, const std::vector<Pair> &pairs)
{
    const std::vector<task::TaskQuestion> questions = task::questions(task);
    qint64 right = 0;
    qint64 compared = 0;
    for (const Pair &pair : pairs) {
        bool asked = false;
        bool allRight = true;
        for (const task::TaskQuestion &question : questions) {
            const auto gold = task::saidTo(question, pair.gold);
            asked = asked || gold;
            allRight = allRight && (!gold || gold == task::saidTo(question, pair.answer));
        }
        compared += asked ? 1 : 0;
        right += asked && allRight ? 1 : 0;
    }
    OrderedJson each = OrderedJson::object();
    for (const task::TaskQuestion &question : questions) {
        quality::LabelScores scores = scoresOf(question, pairs);
        if (question.type != task::TaskQuestion::Type::Choice && question.type != task::TaskQuestion::Type::YesNo) {
            scores.macroF1.reset();
            scores.kappa.reset();
        }
        if (scores.n > 0)
            each[toUtf8(question.name)] = scoresJson(scores);
    }
    return OrderedJson{{"n", compared},
                       {"accuracy", compared > 0 ? OrderedJson(double(right) / double(compared)) : OrderedJson(nullptr)},
                       {"macro_f1", nullptr},
                       {"kappa", nullptr},
                       {"questions", std::move(each)}};
}

QStringList thingsOf(const task::TaskSpec &task, const Json &answer)
{
    QStringList things;
    const Json *list = member(answer, task::answerField(task.kind));
    for (const Json &each : list && list->is_array() ? *list : Json::array()) {
        things.append(each.is_object() ? QStringLiteral("%1 %2 %3").arg(integerOr(each, "start")).arg(integerOr(each, "end")).arg(stringOr(each, "label"))
                                       : each.is_string() ? fromUtf8(each.get_ref<const std::string &>()) : QString());
    }
    return things;
}

OrderedJson ofSets(const task::TaskSpec &task, const std::vector<Pair> &pairs)
{
    std::vector<std::pair<QStringList, QStringList>> sets;
    for (const Pair &pair : pairs)
        sets.emplace_back(thingsOf(task, pair.gold), thingsOf(task, pair.answer));
    const quality::SetScores scores = quality::setScores(sets);
    const bool labels = task.kind == task::TaskKind::Multilabel;
    return OrderedJson{{"n", scores.n},
                       {"accuracy", numberOrNull(scores.exact)},
                       {"macro_f1", labels ? numberOrNull(scores.macroF1) : OrderedJson(nullptr)},
                       {"kappa", nullptr},
                       {"precision", numberOrNull(scores.precision)},
                       {"recall", numberOrNull(scores.recall)},
                       {"f1", numberOrNull(scores.f1)}};
}

QString percent(const OrderedJson &share)
{
    return share.is_number() ? QStringLiteral("%1 %").arg(share.get<double>() * 100.0, 0, 'f', 1) : QStringLiteral("undefined");
}

} // namespace

Result<std::optional<OrderedJson>> goldReport(store::Database &database, qint64 configurationId)
{
    const auto all = store::goldPairs(database, configurationId);
    if (!all)
        return fail(all.error());
    if (all->empty())
        return std::nullopt;
    const auto configuration = store::configuration(database, configurationId);
    if (!configuration)
        return fail(configuration.error());
    const auto task = task::parseTask(toUtf8(configuration->task));
    if (!task)
        return fail(task.error());
    const std::vector<Pair> pairs = comparable(*all, *task, configuration->settings);
    switch (task->kind) {
    case task::TaskKind::Classification:
    case task::TaskKind::Rating:
    case task::TaskKind::Preference: return ofOneQuestion(*task, pairs);
    case task::TaskKind::Extraction: return ofQuestions(*task, pairs);
    case task::TaskKind::Multilabel:
    case task::TaskKind::Spans: return ofSets(*task, pairs);
    case task::TaskKind::Text: break;
    }
    return std::nullopt;
}

QString goldLine(const OrderedJson &gold)
{
    const QString begin = QStringLiteral("Against gold: %1 right of %2 records").arg(percent(gold["accuracy"])).arg(gold["n"].get<qint64>());
    if (gold.contains("questions"))
        return begin + QStringLiteral(" in every question");
    if (gold.contains("precision"))
        return begin + QStringLiteral("; precision %1, recall %2, F1 %3").arg(percent(gold["precision"]), percent(gold["recall"]), percent(gold["f1"]));
    return begin
        + QStringLiteral("; macro F1 %1, kappa %2")
              .arg(percent(gold["macro_f1"]),
                   gold["kappa"].is_number() ? QString::number(gold["kappa"].get<double>(), 'f', 3) : QStringLiteral("undefined"));
}

} // namespace lw::project
