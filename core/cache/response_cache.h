// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/metrics/attempt.h"
#include "core/store/database.h"
#include "core/store/writer_thread.h"

#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace lw::cache {

/// One stored answer to one record.
struct Entry
{
    QString key;
    QString createdAt;      ///< ISO 8601, UTC; an entry that is put without has the time of its putting
    QString family;
    QString model;
    QString servedModel;
    QString prompt;         ///< the system message
    QString record;         ///< the message with the record alone
    QString answer;         ///< JSON: the annotation without its id
    QString flags;          ///< of the answer ("repaired"), a space between two
    int batchSize = 1;      ///< of the request in which it came
    metrics::Usage usage;   ///< prompt and completion
    qint64 latencyUs = 0;
    qint64 hits = 0;
};

struct Statistics
{
    qint64 entries = 0;
    qint64 hits = 0;
    QString oldest;
    QString newest;
    std::optional<qint64> savedTokens;   ///< empty where an entry that was hit has no usage
    double savedSeconds = 0;             ///< of waiting, summed over requests
};

/// The exact cache: one SQLite file that all projects share. Only answers that were whole and valid are put in. Belongs to
/// the thread that opened it; writes go through a writer thread of its own, so a put returns at once.
class ResponseCache final
{
public:
    /// Makes the folder and the file (responses.sqlite) where they are not there.
    [[nodiscard]] static Result<std::unique_ptr<ResponseCache>> open(const QString &folder);

    [[nodiscard]] Result<std::optional<Entry>> find(const QString &key);
    /// In the place of what stood under its key, whose uses stay counted: who puts has asked, and so the newest is right.
    void put(const Entry &entry);
    /// The names of the models whose answers are kept of a family; by name.
    [[nodiscard]] Result<QStringList> models(const QString &family);
    /// Counts a use of it.
    void hit(const QString &key);

    /// Newest first.
    [[nodiscard]] Result<std::vector<Entry>> list(int count);
    /// By the whole key or the beginning of it; Code::NotFound where none or more than one begins so.
    [[nodiscard]] Result<Entry> show(const QString &key);
    [[nodiscard]] Result<Statistics> statistics();
    /// Deletes everything; how many there were.
    [[nodiscard]] Result<qint64> purge();

private:
    ResponseCache();
    struct PromptHash;

    std::shared_ptr<PromptHash> m_promptHash;   ///< of the entry written last
    std::unique_ptr<store::WriterThread> m_writer;
    std::unique_ptr<store::Database> m_reader;
};

} // namespace lw::cache
