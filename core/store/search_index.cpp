// SPDX-License-Identifier: Apache-2.0
#include "core/store/search_index.h"

#include "core/store/search_grams.h"

#include <algorithm>

namespace lw::store {
namespace {

// A part of the project is 1024 records by their ids, a block is 32 of them. The index has a row for each gram of a part, with
// a bit for each block in which it stands; rows of a part are neighbours, so that a new part is written at the end.
constexpr qint64 blockRecords = 32;
constexpr qint64 partBlocks = 32;
constexpr qint64 partRecords = blockRecords * partBlocks;
constexpr qint64 stepCharacters = 1 << 18;

qint64 partOf(qint64 record) { return (record - 1) / partRecords; }
quint32 blockBit(qint64 record) { return 1U << ((record - 1) / blockRecords % partBlocks); }
qint64 keyOf(qint64 part, Gram gram) { return part << gramBits | gram; }

/// The bits of one part, of as many records of it as one step has.
class PartBits final
{
public:
    void add(QStringView text, quint32 bit)
    {
        m_characters += text.size();
        forEachGram(text, [this, bit](Gram gram) { m_bits[gram] |= bit; });
    }
    [[nodiscard]] bool isFull() const { return m_characters > stepCharacters; }
    /// Joins them to what the index has.
    [[nodiscard]] Result<void> store(Database &database, qint64 part) const
    {
        for (Gram gram = 0; gram < m_bits.size(); ++gram) {
            if (m_bits[gram] == 0)
                continue;
            const auto put = database.change(QStringLiteral("search_gram_put"), {{QLatin1String("key"), keyOf(part, gram)},
                                                                                 {QLatin1String("blocks"), qint64(m_bits[gram])}});
            if (!put)
                return fail(put.error());
        }
        return {};
    }

private:
    std::vector<quint32> m_bits = std::vector<quint32>(std::size_t(1) << gramBits);
    qint64 m_characters = 0;
};

struct Mark
{
    qint64 last = 0;      ///< records up to here are indexed
    qint64 newest = 0;    ///< the last there is
};

Result<Mark> markOf(Database &database)
{
    auto rows = database.run(QStringLiteral("search_state"));
    if (!rows)
        return fail(rows.error());
    if (!rows->next())
        return fail(Code::Internal, QStringLiteral("The search index has lost its mark"));
    return Mark{rows->integer(0), rows->integer(1)};
}

/// In order.
Result<std::vector<qint64>> changedRecords(Database &database)
{
    auto rows = database.run(QStringLiteral("search_todo"));
    if (!rows)
        return fail(rows.error());
    std::vector<qint64> records;
    while (rows->next())
        records.push_back(rows->integer(0));
    return records;
}

/// Adds the records of a range that lies in one part until there is enough for one step; the last that was added, or the end
/// of the range.
Result<qint64> addRange(Database &database, const IdRange &range, PartBits &bits)
{
    auto rows = database.run(QStringLiteral("search_texts"), {{QLatin1String("first"), range.first}, {QLatin1String("last"), range.last}});
    if (!rows)
        return fail(rows.error());
    for (qint64 record = 0; rows->next();) {
        const qint64 id = rows->integer(0);
        if (id != record) {
            if (bits.isFull())
                return record;
            record = id;
            bits.add(rows->text(1), blockBit(id));
        }
        bits.add(rows->text(2), blockBit(id));
    }
    return range.last;
}

Result<void> indexChanged(Database &database, const std::vector<qint64> &records)
{
    PartBits bits;
    const qint64 part = partOf(records.front());
    qint64 last = 0;
    for (std::size_t i = 0; i < records.size() && partOf(records[i]) == part && !bits.isFull(); ++i) {
        last = records[i];
        if (const auto added = addRange(database, {last, last}, bits); !added)
            return fail(added.error());
    }
    if (auto stored = bits.store(database, part); !stored)
        return stored;
    return database.change(QStringLiteral("search_todo_done"), {{QLatin1String("last"), last}}).map([](qint64) {});
}

Result<void> indexNext(Database &database, const Mark &mark)
{
    const qint64 first = mark.last + 1;
    const qint64 part = partOf(first);
    PartBits bits;
    const auto last = addRange(database, {first, std::min(mark.newest, (part + 1) * partRecords)}, bits);
    if (!last)
        return fail(last.error());
    if (auto stored = bits.store(database, part); !stored)
        return stored;
    return database.change(QStringLiteral("search_mark_put"), {{QLatin1String("last"), *last}}).map([](qint64) {});
}

/// The blocks of a part in which all the grams stand.
Result<quint32> blocksWith(Database &database, qint64 part, const std::vector<Gram> &grams)
{
    auto blocks = ~quint32(0);
    for (std::size_t i = 0; i < grams.size() && blocks != 0; ++i) {
        auto rows = database.run(QStringLiteral("search_gram"), {{QLatin1String("key"), keyOf(part, grams[i])}});
        if (!rows)
            return fail(rows.error());
        blocks &= rows->next() ? quint32(rows->integer(0)) : 0;
    }
    return blocks;
}

std::vector<IdRange> inOrderAndApart(std::vector<IdRange> ranges)
{
    std::sort(ranges.begin(), ranges.end(), [](const IdRange &a, const IdRange &b) { return a.first < b.first; });
    std::vector<IdRange> apart;
    for (const IdRange &range : ranges) {
        if (!apart.empty() && range.first - 1 <= apart.back().last)
            apart.back().last = std::max(apart.back().last, range.last);
        else
            apart.push_back(range);
    }
    return apart;
}

/// A word that is nearly everywhere is found sooner in one go.
std::vector<IdRange> worthReading(std::vector<IdRange> ranges, qint64 newest)
{
    qint64 records = 0;
    for (const IdRange &range : ranges)
        records += std::min(range.last, newest) - range.first + 1;
    return records * 4 > newest ? std::vector{IdRange{}} : ranges;
}

} // namespace

Result<SearchState> searchState(Database &database)
{
    const auto mark = markOf(database);
    if (!mark)
        return fail(mark.error());
    auto rows = database.run(QStringLiteral("search_todo_count"));
    if (!rows)
        return fail(rows.error());
    const qint64 changed = rows->next() ? rows->integer(0) : 0;
    return SearchState{std::max<qint64>(0, std::min(mark->last, mark->newest) - changed), mark->newest};
}

Result<SearchState> indexSome(Database &database)
{
    const auto changed = changedRecords(database);
    if (!changed)
        return fail(changed.error());
    const auto mark = markOf(database);
    if (!mark)
        return fail(mark.error());
    Result<void> done;
    if (!changed->empty())
        done = indexChanged(database, *changed);
    else if (mark->last < mark->newest)
        done = indexNext(database, *mark);
    if (!done)
        return fail(done.error());
    return searchState(database);
}

Result<std::vector<IdRange>> whereToLook(Database &database, const QString &needle)
{
    const std::vector<Gram> grams = gramsOfNeedle(needle);
    if (grams.empty())
        return std::vector{IdRange{}};
    // The mark first: what is indexed meanwhile is read twice rather than not at all.
    const auto mark = markOf(database);
    if (!mark)
        return fail(mark.error());
    const auto changed = changedRecords(database);
    if (!changed)
        return fail(changed.error());
    std::vector<IdRange> ranges{{mark->last + 1}};
    for (const qint64 record : *changed)
        ranges.push_back({record, record});
    for (qint64 part = 0; mark->last > 0 && part <= partOf(mark->last); ++part) {
        const auto blocks = blocksWith(database, part, grams);
        if (!blocks)
            return fail(blocks.error());
        for (qint64 block = 0; block < partBlocks; ++block) {
            const qint64 first = part * partRecords + block * blockRecords + 1;
            if (*blocks & (1U << block))
                ranges.push_back({first, first + blockRecords - 1});
        }
    }
    return worthReading(inOrderAndApart(std::move(ranges)), mark->newest);
}

} // namespace lw::store
