// SPDX-License-Identifier: Apache-2.0
#include "core/project/near_duplicates.h"

#include "core/base/json.h"
#include "core/engine/record_text.h"
#include "core/project/project_columns.h"
#include "core/store/record_query.h"
#include "core/store/run_store.h"
#include "core/task/task_spec.h"
#include "core/text/hashed_ngrams.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <numeric>

namespace lw::project {
namespace {

using Features = std::vector<text::NgramFeature>;

constexpr int textsAtOnce = 1000;
constexpr int bands = 5;
constexpr int rowsOfBand = 3;
using Bands = std::array<quint64, bands>;

struct LabelledText
{
    qint64 id = 0;
    int label = 0;
    Bands keys{};
};

struct Candidate
{
    std::size_t first;
    std::size_t second;
};

quint64 mixedBits(quint64 x)
{
    // The end of splitmix64.
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

/// Two texts have a band in common the likelier, the more of their n-grams are the same.
Bands bandsOf(const Features &features)
{
    Bands keys{};
    for (std::size_t band = 0; band < keys.size(); ++band) {
        quint64 key = band;
        for (std::size_t row = 0; row < rowsOfBand; ++row) {
            const quint64 salt = (band * rowsOfBand + row + 1) * 0x9E3779B97F4A7C15ULL;
            quint64 least = std::numeric_limits<quint64>::max();
            for (const text::NgramFeature &feature : features)
                least = std::min(least, mixedBits(feature.index + salt));
            key = mixedBits(key ^ least);
        }
        keys[band] = key;
    }
    return keys;
}

/// Both have the length 1.
double cosineOf(const Features &a, const Features &b)
{
    double sum = 0;
    for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
        if (left->index == right->index)
            sum += double((left++)->weight) * double((right++)->weight);
        else if (left->index < right->index)
            ++left;
        else
            ++right;
    }
    return sum;
}

/// What a record is compared by.
class ComparedText final
{
public:
    static Result<ComparedText> of(store::Database &database)
    {
        ComparedText texts;
        const auto active = store::activeConfiguration(database);
        if (!active)
            return fail(active.error());
        if (!*active)
            return texts;
        const auto stored = store::configuration(database, **active);
        if (!stored)
            return fail(stored.error());
        if (auto task = task::parseTask(toUtf8(stored->task)))
            texts.m_task = *std::move(task);
        texts.m_columns = stringList(stored->settings, "text_columns");
        return texts;
    }
    [[nodiscard]] Features featuresOf(const QString &data) const
    {
        const auto json = parseOrderedJson(toUtf8(data));
        if (!json)
            return {};
        const QString sent = engine::recordText(m_task, m_columns, *json);
        return text::hashedNgrams(sent.trimmed().isEmpty() ? data : sent);
    }

private:
    task::TaskSpec m_task;
    QStringList m_columns;
};

auto searchStopped() { return fail(Code::Cancelled, QStringLiteral("The search for near duplicates was stopped")); }

/// Calls `use(record, features)` for each record with a label.
template <typename Use>
Result<void> forEachText(store::Database &database, const ComparedText &texts, const StopFlag &stop, Use use)
{
    for (qint64 after = 0;;) {
        const auto page = store::labelledData(database, after, textsAtOnce);
        if (!page)
            return fail(page.error());
        if (page->empty())
            return {};
        for (const store::LabelledData &each : *page) {
            if (stop.stopRequested())
                return searchStopped();
            use(each, texts);
        }
        after = page->back().id;
    }
}

/// Of those with a band in common, each with the last one before it of every other label: who is like one of a kind is like the
/// others of it.
std::vector<Candidate> candidatePairs(const std::vector<LabelledText> &records, const StopFlag &stop)
{
    std::vector<Candidate> pairs;
    std::vector<std::size_t> order(records.size());
    for (std::size_t band = 0; band < bands && !stop.stopRequested(); ++band) {
        std::iota(order.begin(), order.end(), std::size_t(0));
        std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return std::pair(records[a].keys[band], a) < std::pair(records[b].keys[band], b);
        });
        std::map<int, std::size_t> lastOfLabel;
        for (std::size_t i = 0; i < order.size(); ++i) {
            const LabelledText &record = records[order[i]];
            if (i > 0 && records[order[i - 1]].keys[band] != record.keys[band])
                lastOfLabel.clear();
            for (const auto &[label, other] : lastOfLabel) {
                if (label != record.label)
                    pairs.push_back({other, order[i]});
            }
            lastOfLabel[record.label] = order[i];
        }
    }
    return pairs;
}

/// Disjoint sets of records that are joined pair by pair.
class DuplicateGroups final
{
public:
    explicit DuplicateGroups(std::size_t count)
        : m_parents(count)
    {
        std::iota(m_parents.begin(), m_parents.end(), std::size_t(0));
    }
    std::size_t find(std::size_t i)
    {
        while (m_parents[i] != i)
            i = m_parents[i] = m_parents[m_parents[i]];
        return i;
    }
    void join(const Candidate &pair)
    {
        const std::size_t first = find(pair.first);
        const std::size_t second = find(pair.second);
        m_parents[std::max(first, second)] = std::min(first, second);
    }

private:
    std::vector<std::size_t> m_parents;
};

} // namespace

Result<std::vector<std::vector<qint64>>> nearDuplicates(store::Database &database, const StopFlag &stop)
{
    const auto texts = ComparedText::of(database);
    if (!texts)
        return fail(texts.error());
    std::vector<LabelledText> records;
    QHash<QString, int> labels;
    if (auto read = forEachText(database, *texts, stop, [&](const store::LabelledData &each, const ComparedText &all) {
            const Features features = all.featuresOf(each.data);
            if (features.empty())
                return;
            const auto known = labels.constFind(each.label);
            const int label = known != labels.constEnd() ? *known : *labels.insert(each.label, int(labels.size()));
            records.push_back({each.id, label, bandsOf(features)});
        });
        !read)
        return fail(read.error());

    // The texts are read once more, those of the candidates alone are kept: all of them would not fit.
    std::vector<Candidate> pairs = candidatePairs(records, stop);
    std::vector<bool> wanted(records.size());
    for (const Candidate &pair : pairs)
        wanted[pair.first] = wanted[pair.second] = true;
    QHash<qint64, Features> kept;
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (wanted[i])
            kept.insert(records[i].id, {});
    }
    if (!kept.isEmpty()) {
        if (auto read = forEachText(database, *texts, stop, [&kept](const store::LabelledData &each, const ComparedText &all) {
                if (const auto place = kept.find(each.id); place != kept.end())
                    *place = all.featuresOf(each.data);
            });
            !read)
            return fail(read.error());
    }
    DuplicateGroups groups(records.size());
    std::vector<bool> alike(records.size());
    for (const Candidate &pair : pairs) {
        if (stop.stopRequested())
            return searchStopped();
        if (cosineOf(kept.value(records[pair.first].id), kept.value(records[pair.second].id)) < nearlyEqual)
            continue;
        groups.join(pair);
        alike[pair.first] = alike[pair.second] = true;
    }
    std::map<std::size_t, std::vector<qint64>> found;
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (alike[i])
            found[groups.find(i)].push_back(records[i].id);
    }
    std::vector<std::vector<qint64>> result;
    for (auto &[first, group] : found)
        result.push_back(std::move(group));
    return result;
}

} // namespace lw::project
