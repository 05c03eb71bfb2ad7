// SPDX-License-Identifier: Apache-2.0
#include "core/engine/run_ledger.h"

#include "core/store/run_history_store.h"
#include "core/task/answer_text.h"

namespace lw::engine {
namespace {

Result<void> putAttempt(store::Database &db, const store::RunIds &ids, qint64 record, const RunLedger::Entry &entry)
{
    if (!entry.attempt)
        return {};
    if (auto put = store::putAttempt(db, ids, {record, entry.ordinal}, *entry.attempt, entry.company); !put)
        return put;
    return entry.attempt->verdict ? store::putVerdict(db, *entry.attempt->verdict) : Result<void>{};
}

} // namespace

RunLedger::RunLedger(QObject *receiver, store::WriterThread &writer, const Clock &clock, store::RunIds ids,
                     std::function<void(std::vector<Committed>)> take)
    : m_writer(writer)
    , m_clock(clock)
    , m_ids(ids)
    , m_committed(std::make_shared<Mailbox<Committed>>(receiver, [this, take](std::vector<Committed> letters) {
        m_pending -= qint64(letters.size());
        take(std::move(letters));
    }))
{
}

RunLedger::~RunLedger() { m_committed->close(); }

void RunLedger::markLease()
{
    if (std::exchange(m_leaseMarked, true))
        return;
    const qint64 at = m_clock.utc().toMSecsSinceEpoch();
    m_writer.post({[ids = m_ids, at](store::Database &db) { return store::markLease(db, ids.run, at); }, {}});
}

void RunLedger::put(const RecordJob &job, const task::TaskSpec &task, Entry entry)
{
    std::optional<store::NewResult> result;
    const bool keeps = job.isSettled() && job.keepsItsResult();
    if (job.isSettled() && !keeps)
        result = job.result(task);
    Committed letter{{}, job.record().state, {}};
    if (keeps)
        letter.record = {job.record().id, job.shown().id, job.shown().text, job.record().state, {}};
    if (result)
        letter.record = {result->record, job.shown().id, job.shown().text, result->state, task::answerText(result->value)};
    const qint64 at = m_clock.utc().toMSecsSinceEpoch();
    ++m_pending;
    m_writer.post(
        {[ids = m_ids, record = job.record().id, at, entry = std::move(entry),
          result = std::move(result)](store::Database &db) -> Result<void> {
             if (auto put = putAttempt(db, ids, record, entry); !put)
                 return put;
             if (entry.answer) {
                 if (auto put = putAnswer(db, ids, *entry.answer); !put)
                     return put;
             }
             if (result) {
                 if (auto put = putResult(db, ids, *result); !put)
                     return put;
             }
             return entry.answer || result ? markCommit(db, ids, at, entry.fromCache) : Result<void>{};
         },
         [mailbox = m_committed, letter](const Result<void> &outcome) mutable {
             letter.result = outcome;
             mailbox->post(std::move(letter));
         }});
}

} // namespace lw::engine
