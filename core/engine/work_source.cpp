// SPDX-License-Identifier: Apache-2.0
#include "core/engine/work_source.h"

namespace lw::engine {

WorkSource::WorkSource(store::Database &reader, store::Failed failed, qint64 limit)
    : m_reader(reader)
    , m_failed(failed)
    , m_limit(limit)
{
}

Result<void> WorkSource::fetch()
{
    if (!m_page.empty() || m_exhausted)
        return {};
    auto page = store::nextPending(m_reader, m_last, pageSize, m_failed);
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
    if (m_limit > 0 && m_leased >= m_limit) {
        m_limited = true;
        return std::nullopt;
    }
    store::PendingRecord record = std::move(m_page.front());
    m_page.pop_front();
    ++m_leased;
    return record;
}

} // namespace lw::engine
