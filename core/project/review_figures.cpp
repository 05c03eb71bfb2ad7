// SPDX-License-Identifier: Apache-2.0
#include "core/project/review_figures.h"

#include "core/engine/record_text.h"
#include "core/project/project_columns.h"
#include "core/store/agreement_pairs.h"
#include "core/store/record_facets.h"
#include "core/store/report_store.h"
#include "core/store/run_store.h"
#include "core/task/task_spec.h"

#include <QSet>

namespace lw::project {
namespace {

Result<std::vector<qint64>> findExamples(store::Database &database, const task::TaskSpec &task, const QStringList &columns)
{
    std::vector<qint64> found;
    QSet<QString> texts;
    for (const task::Example &example : task.examples)
        texts.insert(example.text);
    if (texts.isEmpty())
        return found;
    const auto records = store::goldTexts(database);
    if (!records)
        return fail(records.error());
    for (const store::GoldText &record : *records) {
        const auto data = parseOrderedJson(toUtf8(record.data));
        if (data && texts.contains(engine::recordText(task, columns, *data)))
            found.push_back(record.id);
    }
    return found;
}

Result<void> bringUpToDate(store::Database &database, qint64 configuration, const task::TaskSpec &task, const Json &settings,
                           KnownExamples &known)
{
    auto imported = store::lastImportTime(database);
    if (!imported)
        return fail(imported.error());
    if (known.configuration == configuration && known.imported == *imported)
        return {};
    auto records = findExamples(database, task, stringList(settings, "text_columns"));
    if (!records)
        return fail(records.error());
    known.configuration = configuration;
    known.imported = *std::move(imported);
    known.records = *std::move(records);
    known.blindPairs.clear();
    known.blind = {};
    return {};
}

Result<void> readBlind(store::Database &database, task::TaskKind kind, KnownExamples &known)
{
    const auto said = store::blindPairs(database);
    if (!said)
        return fail(said.error());
    std::vector<quality::LabelPair> pairs;
    for (const store::SaidPair &each : *said)
        pairs.push_back({each.person, each.model, each.count});
    // An interval is a thousand figures: not with every key.
    if (pairs == known.blindPairs)
        return {};
    known.blind = agreement(pairs, kind);
    known.blindPairs = std::move(pairs);
    return {};
}

} // namespace

Result<ReviewFigures> reviewFigures(store::Database &database, KnownExamples &known)
{
    const auto groups = store::recordFacets(database);
    const auto active = store::activeConfiguration(database);
    if (!groups || !active)
        return fail(!groups ? groups.error() : active.error());
    task::TaskSpec task;
    std::vector<store::RecordRow> examples;
    if (*active) {
        const auto stored = store::configuration(database, **active);
        if (!stored)
            return fail(stored.error());
        task = task::parseTask(toUtf8(stored->task)).value_or(task::TaskSpec());
        if (auto done = bringUpToDate(database, **active, task, stored->settings, known); !done)
            return fail(done.error());
        auto rows = store::recordRows(database, known.records, {});
        if (!rows)
            return fail(rows.error());
        examples = *std::move(rows);
    }

    ReviewFigures figures;
    std::vector<quality::LabelPair> pairs;
    qint64 compared = 0;
    qint64 kept = 0;
    for (const store::FacetGroup &group : *groups) {
        const bool annotated = group.state == QLatin1String("annotated");
        figures.reviewed += group.isReviewed() ? group.count : 0;
        figures.reviewable += annotated || group.isReviewed() ? group.count : 0;
        if (annotated && !group.gold.isEmpty() && !group.modelLabel.isEmpty())
            pairs.push_back({group.gold, group.modelLabel, group.count});
        if (group.isReviewed() && !group.modelLabel.isEmpty()) {
            compared += group.count;
            kept += group.label() == group.modelLabel ? group.count : 0;
        }
    }
    for (const store::RecordRow &row : examples) {
        if (task::hasFewAnswers(task.kind) && row.state == QLatin1String("annotated") && !row.gold.isEmpty() && !row.modelLabel.isEmpty())
            pairs.push_back({row.gold, row.modelLabel, -1});
    }
    // Pairs that examples were taken out of to the last say nothing, and are no kind of pair.
    pairs = quality::merged(pairs);
    figures.confusion = quality::confusion(task.labelNames(), pairs);
    figures.accuracy = quality::proportion(figures.confusion.right(), figures.confusion.total());
    const auto blind = readBlind(database, task.kind, known);
    if (!blind)
        return fail(blind.error());
    if (known.blind.same) {
        compared -= known.blind.same->n;
        kept -= known.blind.same->right;
    }
    figures.blind = known.blind;
    figures.reviewerKeptModel = quality::proportion(kept, compared);
    if (*active) {
        auto gold = goldFigures(database, {**active, known.imported, task.kind, task.labelNames(), &examples}, pairs, known.gold);
        if (!gold)
            return fail(gold.error());
        figures.gold = *std::move(gold);
    }
    return figures;
}

} // namespace lw::project
