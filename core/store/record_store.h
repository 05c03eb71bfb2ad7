// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/store/database.h"
#include "core/store/utf8_text.h"

#include <QMap>

#include <optional>
#include <vector>

namespace lw::store {

/// A record on its way into a project.
struct NewRecord
{
    Utf8Text identity;  ///< the id, or the hash of the content and how often it came before
    Utf8Text shownId;
    Utf8Text data;      ///< JSON
    Utf8Text dataHash;
    Utf8Text gold;      ///< JSON; empty: none
    Utf8Text file;      ///< as the user named it
    qint64 row = 0;     ///< from 1, in its file
    std::optional<qint64> length = std::nullopt;   ///< characters of the data; empty: of all its columns
};

/// A record that is to be asked.
struct PendingRecord
{
    qint64 id = 0;      ///< also its place in the input
    QString data;
    QString dataHash;
    QString state;      ///< that it has so far
    QString shownId = {};   ///< as its file names it
};

struct InputFile
{
    QString path;
    QString sha256;
    qint64 bytes = 0;
    qint64 records = 0;
    qint64 badRows = 0;
};

/// Records per state; the states that a project knows stand in contracts/answers.md.
struct StateCounts
{
    QMap<QString, qint64> byState;
    [[nodiscard]] qint64 of(const QString &state) const { return byState.value(state); }
    [[nodiscard]] qint64 failed() const;
    [[nodiscard]] qint64 total() const;
};

[[nodiscard]] Result<std::optional<QString>> meta(Database &database, const QString &key);
[[nodiscard]] Result<void> setMeta(Database &database, const QString &key, const QString &value);

/// The number of the last import; the one that begins takes the next.
struct ImportState
{
    qint64 lastImport = 0;
    qint64 records = 0;
};
[[nodiscard]] Result<ImportState> importState(Database &database);
/// A record that was there is brought up to date; if its data changed it is pending again. Code::DoubleId, naming both rows,
/// where this import has brought the identity before.
[[nodiscard]] Result<void> putRecord(Database &database, const NewRecord &record, qint64 import);
/// The same for a project that had no record before this import: nothing is looked for that could be brought up to date.
[[nodiscard]] Result<void> addRecord(Database &database, const NewRecord &record, qint64 import);
/// A record of that identity, as it was before.
struct KnownRecord
{
    qint64 id = 0;
    QString dataHash;
    bool hasAnswer = false;   ///< a model's, or a person's decision
};
[[nodiscard]] Result<std::optional<KnownRecord>> knownRecord(Database &database, const QString &identity);
/// How many records came from these files, and not with this import.
[[nodiscard]] Result<qint64> recordsLeftBehind(Database &database, const QStringList &files, qint64 import);
[[nodiscard]] Result<void> putInput(Database &database, const InputFile &input);
[[nodiscard]] Result<std::vector<InputFile>> inputs(Database &database);

enum class Failed { LeaveAlone, AskAgain };
/// The next records to be asked, by id; at most `count`.
[[nodiscard]] Result<std::vector<PendingRecord>> nextPending(Database &database, qint64 after, int count, Failed failed);
[[nodiscard]] Result<StateCounts> stateCounts(Database &database);

} // namespace lw::store
