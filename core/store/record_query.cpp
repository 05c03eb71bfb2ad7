// SPDX-License-Identifier: Apache-2.0
#include "core/store/record_query.h"

#include "core/base/json.h"
#include "core/store/natural_order.h"
#include "core/store/record_facets.h"
#include "core/store/record_search.h"
#include "core/store/review_only.h"
#include "core/store/task_version_store.h"

#include <algorithm>
#include <array>

namespace lw::store {
namespace {

using State = RecordFilter::State;

QString word(State state)
{
    switch (state) {
    case State::All: return QStringLiteral("all");
    case State::Annotated: return QStringLiteral("annotated");
    case State::Failed: return QStringLiteral("failed");
    case State::Refused: return QStringLiteral("refused");
    case State::Waiting: return QStringLiteral("waiting");
    case State::Reviewed: return QStringLiteral("reviewed");
    case State::Unreviewed: return QStringLiteral("unreviewed");
    case State::Flagged: return QStringLiteral("flagged");
    case State::DiffersFromGold: return QStringLiteral("differs");
    case State::Disputed: return QStringLiteral("disputed");
    case State::Contested: return QStringLiteral("contested");
    case State::PeopleDisagree: return QStringLiteral("people");
    }
    return {};
}

QString word(RecordOrder order)
{
    switch (order) {
    case RecordOrder::State: return QStringLiteral("state");
    case RecordOrder::Label: return QStringLiteral("label");
    case RecordOrder::Gold: return QStringLiteral("gold");
    case RecordOrder::Length: return QStringLiteral("length");
    case RecordOrder::Confidence: return QStringLiteral("confidence");
    case RecordOrder::Disputed: return QStringLiteral("disputed");
    case RecordOrder::Contested: return QStringLiteral("contested");
    case RecordOrder::Dissent: return QStringLiteral("dissent");
    case RecordOrder::Random: return QStringLiteral("random");
    case RecordOrder::Input:
    case RecordOrder::ShownId:
    case RecordOrder::Column: return QStringLiteral("id");
    }
    return {};
}

/// Ids in order, and how many at their end have nothing to be sorted by.
struct Ordered
{
    std::vector<qint64> ids;
    std::ptrdiff_t without = 0;
};

/// Of a polynomial over the ids whose values are the order (Wegman and Carter, 1981): equal ids have equal places whatever the
/// filter, so that records do not jump when one of them leaves the queue; and SQL can reckon with it.
struct Shuffle
{
    static constexpr quint64 prime = 2147483647;
    std::array<qint64, 4> coefficients;

    explicit Shuffle(quint32 seed)
    {
        quint64 state = seed;
        for (qint64 &each : coefficients) {
            // splitmix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
            quint64 x = state += 0x9E3779B97F4A7C15ULL;
            x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
            each = qint64((x ^ (x >> 31)) % (prime - 1)) + 1;
        }
    }
};

Result<Rows> runFind(Database &database, const RecordQuery &query, std::optional<int> count)
{
    const RecordFilter &filter = query.filter;
    const auto mark = reviewOnly(database);
    if (!mark)
        return fail(mark.error());
    const auto [cubic, square, linear, constant] = Shuffle(query.seed).coefficients;
    const std::initializer_list<std::pair<QLatin1String, QVariant>> all{
        {QLatin1String("order"), word(query.order)},
        {QLatin1String("cubic"), cubic},
        {QLatin1String("square"), square},
        {QLatin1String("linear"), linear},
        {QLatin1String("constant"), constant},
        {QLatin1String("state"), word(filter.state)},
        {QLatin1String("failure"), nullable(filter.failure)},
        {QLatin1String("label"), nullable(filter.label)},
        {QLatin1String("model_label"), nullable(filter.modelLabel)},
        {QLatin1String("gold"), nullable(filter.gold)},
        {QLatin1String("min_length"), nullable(filter.minLength)},
        {QLatin1String("max_length"), nullable(filter.maxLength)},
        {QLatin1String("min_confidence"), nullable(filter.minConfidence)},
        {QLatin1String("max_confidence"), nullable(filter.maxConfidence)},
        {QLatin1String("unknown_confidence"), filter.isConfidenceUnknown},
        {QLatin1String("review_only"), mark->has_value()},
        {QLatin1String("count"), nullable(count)}};
    return database.run(count ? QStringLiteral("record_find_first") : QStringLiteral("record_find"), all);
}

/// Whether the statement alone gives the order.
bool isOrderedBySql(RecordOrder order) { return order != RecordOrder::ShownId && order != RecordOrder::Column; }

Result<Ordered> byFacets(Database &database, const RecordQuery &query, std::optional<int> count = {})
{
    auto rows = runFind(database, query, count);
    if (!rows)
        return fail(rows.error());
    Ordered found;
    while (rows->next()) {
        found.ids.push_back(rows->integer(0));
        found.without += rows->value(1).isNull() ? 1 : 0;
    }
    return found;
}

/// By a text that the index does not hold. Of `ids`, which are sorted.
Result<Ordered> byText(const std::vector<qint64> &ids, Result<Rows> rows)
{
    if (!rows)
        return fail(rows.error());
    std::vector<std::pair<QString, qint64>> texts;
    std::vector<qint64> without;
    auto wanted = ids.begin();
    while (rows->next() && wanted != ids.end()) {
        const qint64 id = rows->integer(0);
        if (id != *wanted)
            continue;
        ++wanted;
        if (QString text = rows->text(1); !text.isEmpty())
            texts.emplace_back(std::move(text), id);
        else
            without.push_back(id);
    }
    std::stable_sort(texts.begin(), texts.end(),
                     [](const auto &a, const auto &b) { return naturalCompare(a.first, b.first) < 0; });
    Ordered ordered;
    for (const auto &[text, id] : texts)
        ordered.ids.push_back(id);
    ordered.ids.insert(ordered.ids.end(), without.begin(), without.end());
    ordered.without = std::ptrdiff_t(without.size());
    return ordered;
}

Result<Ordered> inOrder(Database &database, const RecordQuery &query, Ordered found)
{
    switch (query.order) {
    case RecordOrder::ShownId: return byText(found.ids, database.run(QStringLiteral("record_shown_ids")));
    case RecordOrder::Column:
        return byText(found.ids, database.run(QStringLiteral("record_column"), {{QLatin1String("column"), query.column}}));
    default: return found;
    }
}

} // namespace

Result<std::vector<qint64>> findRecords(Database &database, const RecordQuery &query)
{
    auto found = byFacets(database, query);
    if (!found)
        return fail(found.error());
    auto ordered = inOrder(database, query, *std::move(found));
    if (!ordered)
        return fail(ordered.error());
    std::vector<qint64> &ids = ordered->ids;
    if (query.direction == Qt::DescendingOrder)
        std::reverse(ids.begin(), ids.end() - ordered->without);
    if (!query.filter.search.isEmpty()) {
        const auto matching = searchRecords(database, query.filter.search);
        if (!matching)
            return fail(matching.error());
        std::erase_if(ids, [&matching](qint64 id) { return !std::binary_search(matching->begin(), matching->end(), id); });
    }
    if (query.filter.isStale) {
        const auto stale = staleRecords(database);
        if (!stale)
            return fail(stale.error());
        std::erase_if(ids, [&stale](qint64 id) { return !std::binary_search(stale->begin(), stale->end(), id); });
    }
    return std::move(ids);
}

Result<std::optional<std::vector<qint64>>> findFirstRecords(Database &database, const RecordQuery &query, int count)
{
    const bool isFilteredBySql = query.filter.search.isEmpty() && !query.filter.isStale;
    if (!isOrderedBySql(query.order) || query.direction == Qt::DescendingOrder || !isFilteredBySql)
        return std::nullopt;
    return byFacets(database, query, count).map([](Ordered found) { return std::optional(std::move(found.ids)); });
}

qint64 RecordCounts::of(State state) const
{
    switch (state) {
    case State::All: return all;
    case State::Annotated: return annotated;
    case State::Failed: return failed;
    case State::Refused: return refused;
    case State::Waiting: return waiting;
    case State::Reviewed: return reviewed;
    case State::Unreviewed: return unreviewed;
    case State::Flagged: return flagged;
    case State::DiffersFromGold: return differsFromGold;
    case State::Disputed: return disputed;
    case State::Contested: return contested;
    case State::PeopleDisagree: return peopleDisagree;
    }
    return 0;
}

Result<RecordCounts> countRecords(Database &database)
{
    const auto groups = recordFacets(database);
    if (!groups)
        return fail(groups.error());
    const auto mark = reviewOnly(database);
    if (!mark)
        return fail(mark.error());
    RecordCounts counts;
    for (const FacetGroup &group : *groups) {
        const QString label = group.label();
        const bool annotated = group.state == QLatin1String("annotated");
        const auto add = [&group](qint64 &count, bool holds) { count += holds ? group.count : 0; };
        const auto addTo = [&group](QMap<QString, qint64> &map, const QString &key) {
            if (!key.isEmpty())
                map[key] += group.count;
        };
        counts.all += group.count;
        add(counts.annotated, annotated);
        add(counts.failed, group.state.startsWith(QLatin1String("failed:")));
        add(counts.refused, group.state == QLatin1String("refused"));
        add(counts.waiting, group.state == QLatin1String("pending") || group.state == QLatin1String("cancelled"));
        add(counts.reviewed, group.isReviewed());
        add(counts.unreviewed, (annotated || (mark->has_value() && group.state == QLatin1String("pending"))) && !group.isReviewed());
        add(counts.flagged, group.flagged);
        add(counts.differsFromGold, group.differs);
        add(counts.disputed, group.disputed);
        counts.contested += group.contested;
        add(counts.withGold, group.hasGold);
        add(counts.accepted, group.verdict == Verdict::Accepted);
        add(counts.corrected, group.verdict == Verdict::Corrected);
        add(counts.rejected, group.verdict == Verdict::Rejected);
        add(counts.skipped, group.verdict == Verdict::Skipped);
        addTo(counts.byState, group.state);
        addTo(counts.byLabel, label);
        addTo(counts.byModelLabel, group.modelLabel);
        addTo(counts.byGold, group.gold);
    }
    auto rows = database.run(QStringLiteral("record_dispute_count"));
    if (!rows)
        return fail(rows.error());
    counts.peopleDisagree = rows->next() ? rows->integer(0) : 0;
    return counts;
}

Result<std::vector<LabelledData>> labelledData(Database &database, qint64 after, int count)
{
    auto rows = database.run(QStringLiteral("labelled_data"), {{QLatin1String("after"), after}, {QLatin1String("count"), count}});
    if (!rows)
        return fail(rows.error());
    std::vector<LabelledData> page;
    while (rows->next())
        page.push_back({rows->integer(0), rows->text(1), rows->text(2)});
    return page;
}

Result<QStringList> dataColumns(Database &database)
{
    auto rows = database.run(QStringLiteral("record_columns"));
    if (!rows)
        return fail(rows.error());
    QStringList columns;
    while (rows->next())
        columns.append(rows->text(0));
    return columns;
}

} // namespace lw::store
