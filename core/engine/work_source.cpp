// SPDX-License-Identifier: Apache-2.0
#include "core/engine/work_source.h"

namespace lw::engine {

WorkSource::WorkSource(store::Database &reader, store::Failed failed, qint64 limit)
    : m_reader(reader)
    , m_failed(failed)
    , m_limit(limit)
{
}

Result<std::optional<store::PendingRecord>> WorkSource::next()
{
    if (limited() || (m_exhausted && m_page.empty()))
        return std::nullopt;
    if (m_page.empty()) {
        auto page = store::nextPending(m_reader, m_last, pageSize, m_failed);
        if (!page)
            return fail(page.error());
        m_exhausted = page->size() < std::size_t(pageSize);
        for (store::PendingRecord &record : *page)
            m_page.push_back(std::move(record));
        if (m_page.empty())
            return std::nullopt;
        m_last = m_page.back().id;
    }
    store::PendingRecord record = std::move(m_page.front());
    m_page.pop_front();
    ++m_leased;
    return record;
}

} // namespace lw::engine
