// SPDX-License-Identifier: Apache-2.0
#include "core/engine/work_source.h"

#include <algorithm>

namespace lw::engine {

WorkSource::WorkSource(store::Database &reader, const Scope &scope)
    : m_reader(reader)
    , m_scope(scope)
{
}

Result<qint64> WorkSource::count(store::Database &reader, const Scope &scope)
{
    qint64 records = 0;
    if (scope.asks == store::Asks::Chosen) {
        records = qint64(scope.chosen->records.size());
    } else if (scope.asks == store::Asks::All) {
        const auto all = store::countOfRound(reader, scope.ids, scope.failed);
        if (!all)
            return fail(all.error());
        records = *all;
    } else {
        const auto states = store::stateCounts(reader);
        if (!states)
            return fail(states.error());
        records = states->of(QStringLiteral("pending")) + states->of(QStringLiteral("cancelled"))
            + (scope.failed == store::Failed::AskAgain ? states->failed() : 0);
    }
    return scope.limit > 0 ? std::min(records, scope.limit) : records;
}

Result<std::vector<store::PendingRecord>> WorkSource::nextPage()
{
    switch (m_scope.asks) {
    case store::Asks::Missing: return store::nextPending(m_reader, m_last, pageSize, m_scope.failed);
    case store::Asks::All: return store::nextOfRound(m_reader, m_scope.ids, m_last, pageSize, m_scope.failed);
    case store::Asks::Chosen: break;
    }
    const std::span<const qint64> left = std::span(m_scope.chosen->records).subspan(m_place);
    const std::span<const qint64> page = left.first(std::min(left.size(), std::size_t(pageSize)));
    m_place += page.size();
    return store::recordsOf(m_reader, page);
}

Result<void> WorkSource::fetch()
{
    if (!m_page.empty() || m_exhausted)
        return {};
    auto page = nextPage();
    if (!page)
        return fail(page.error());
    m_exhausted = page->size() < std::size_t(pageSize);
    for (store::PendingRecord &record : *page)
        m_page.push_back(std::move(record));
    if (!m_page.empty())
        m_last = m_page.back().id;
    return {};
}

Result<std::optional<store::PendingRecord>> WorkSource::next()
{
    if (auto fetched = fetch(); !fetched)
        return fail(fetched.error());
    if (m_page.empty())
        return std::nullopt;
    // Only here is it known that there is one more than was allowed.
    if (m_scope.limit > 0 && m_leased >= m_scope.limit) {
        m_limited = true;
        return std::nullopt;
    }
    store::PendingRecord record = std::move(m_page.front());
    m_page.pop_front();
    ++m_leased;
    return record;
}

} // namespace lw::engine
