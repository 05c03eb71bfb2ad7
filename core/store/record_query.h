// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/database.h"

#include <QMap>

#include <optional>
#include <vector>

namespace lw::store {

/// Which records. Everything that is set must hold. The *current label* of a record is the person's where there is one, else
/// none where a person rejected the model's, else the model's.
struct RecordFilter
{
    enum class State {
        All,
        Annotated,
        Failed,
        Refused,
        Waiting,           ///< pending, cancelled
        Reviewed,          ///< accepted, corrected or rejected by a person
        Unreviewed,        ///< annotated, and not reviewed (skipped is not reviewed); in a file that was handed out also what no model answered
        Flagged,
        DiffersFromGold,   ///< has a current label and a gold label, and they are not the same
        Disputed,          ///< chunks of it were answered differently
        Contested,         ///< another model, prompt or run says otherwise of the same data
        PeopleDisagree,    ///< what several people say of it last is not the same, and nobody decided for all of them
    };
    State state = State::All;
    QString failure;       ///< an exact state: "failed:truncated"
    QString label;         ///< the current label
    QString modelLabel;
    QString gold;
    QString search;        ///< stands in a value of the data or in the shown id; case does not count, % and _ are letters
    std::optional<qint64> minLength;   ///< characters
    std::optional<qint64> maxLength;
    // Of RecordRow::certainty(), bounds included. Either of them leaves out what is unknown.
    std::optional<double> minConfidence = {};
    std::optional<double> maxConfidence = {};
    bool isConfidenceUnknown = false;   ///< only those of which it is unknown; the bounds are not looked at
    bool isStale = false;               ///< only those whose answers are all of older versions of the task: staleRecords()
    bool operator==(const RecordFilter &) const = default;
};

enum class RecordOrder {
    Input,
    ShownId,      ///< numbers within it as numbers: a2 before a10
    State,
    Label,        ///< the current one
    Gold,
    Length,
    Confidence,   ///< RecordRow::certainty(); Ascending is "uncertain first"
    Disputed,     ///< how many chunks voted otherwise; Descending is "disputed first"
    Contested,    ///< RecordRow::contested; Descending is "most contested first"
    Dissent,      ///< Ascending: what other models or runs say otherwise of, then chunks that disagree, then what differs from gold
    Random,       ///< the same for the same seed, whatever the filter
    Column,       ///< as ShownId, by the values of `column`
};

/// Records without the value that is sorted by come last in either direction; ties are in input order.
struct RecordQuery
{
    RecordFilter filter = {};
    RecordOrder order = RecordOrder::Input;
    Qt::SortOrder direction = Qt::AscendingOrder;
    QString column = {};  ///< RecordOrder::Column only
    quint32 seed = 1;     ///< RecordOrder::Random only
    bool operator==(const RecordQuery &) const = default;
};

/// The ids (= places in the input), in order.
[[nodiscard]] Result<std::vector<qint64>> findRecords(Database &database, const RecordQuery &query);

/// The first of them, at most `count`, in a third of the time: what a screen shows while the others are found. Empty where all
/// must be read for it: a search, isStale, ShownId, Column, and Descending.
[[nodiscard]] Result<std::optional<std::vector<qint64>>> findFirstRecords(Database &database, const RecordQuery &query, int count);

/// How many records there are of everything that the pages filter by; one scan of an index, and of one of what people disagree on.
struct RecordCounts
{
    qint64 all = 0;
    qint64 annotated = 0;
    qint64 failed = 0;
    qint64 refused = 0;
    qint64 waiting = 0;
    qint64 reviewed = 0;
    qint64 unreviewed = 0;
    qint64 flagged = 0;
    qint64 differsFromGold = 0;
    qint64 disputed = 0;
    qint64 contested = 0;
    qint64 peopleDisagree = 0;
    qint64 withGold = 0;
    qint64 accepted = 0;
    qint64 corrected = 0;
    qint64 rejected = 0;
    qint64 skipped = 0;
    QMap<QString, qint64> byState;        ///< "pending", "failed:truncated" …
    QMap<QString, qint64> byLabel;        ///< the current label
    QMap<QString, qint64> byModelLabel;
    QMap<QString, qint64> byGold;
    [[nodiscard]] qint64 of(RecordFilter::State state) const;
    bool operator==(const RecordCounts &) const = default;
};
[[nodiscard]] Result<RecordCounts> countRecords(Database &database);

/// The text of a record that has a current label.
struct LabelledData
{
    qint64 id = 0;
    QString data;    ///< JSON
    QString label;   ///< the current one
};
/// Those behind the record `after`, by id; at most `count`.
[[nodiscard]] Result<std::vector<LabelledData>> labelledData(Database &database, qint64 after, int count);

/// The columns of the data, in order of appearance in the input.
[[nodiscard]] Result<QStringList> dataColumns(Database &database);

} // namespace lw::store
