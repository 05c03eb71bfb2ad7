// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/engine/chosen_records.h"
#include "core/store/run_store.h"

#include <deque>
#include <memory>
#include <optional>

namespace lw::engine {

/// Hands out the records that are to be asked, in order, each once in a run: by key (id > last), so that the last of a
/// million costs what the first does, and a few at a time, so that memory does not grow with the dataset. A lease is held
/// in memory alone; a crash forgets it, which is just what a resume wants.
class WorkSource final
{
public:
    static constexpr int pageSize = 64;

    /// Which records are to be asked.
    struct Scope
    {
        store::RunIds ids;
        store::Asks asks = store::Asks::Missing;
        store::Failed failed = store::Failed::LeaveAlone;
        qint64 limit = 0;   ///< 0: none
        std::shared_ptr<const ChosenRecords> chosen = {};   ///< of Asks::Chosen
    };

    WorkSource(store::Database &reader, const Scope &scope);

    /// How many there are, the limit included.
    [[nodiscard]] static Result<qint64> count(store::Database &reader, const Scope &scope);

    /// The next record; empty when there is none, or the limit is reached.
    [[nodiscard]] Result<std::optional<store::PendingRecord>> next();
    [[nodiscard]] qint64 leased() const { return m_leased; }
    /// Whether there was more to ask than the limit allowed.
    /// Known once next() has given nothing.
    [[nodiscard]] bool limited() const { return m_limited; }

private:
    [[nodiscard]] Result<void> fetch();
    [[nodiscard]] Result<std::vector<store::PendingRecord>> nextPage();

    store::Database &m_reader;
    Scope m_scope;
    qint64 m_last = 0;
    std::size_t m_place = 0;   ///< in the chosen ones
    qint64 m_leased = 0;
    bool m_exhausted = false;
    bool m_limited = false;
    std::deque<store::PendingRecord> m_page;
};

} // namespace lw::engine
