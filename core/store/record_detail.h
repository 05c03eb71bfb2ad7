// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/store/record_row.h"
#include "core/store/voices.h"

#include <nlohmann/json.hpp>

namespace lw::store {

/// What the model answered to one chunk (or to the whole record, where that is one chunk).
struct ChunkAnswer
{
    int ordinal = 0;          ///< from 0
    qint64 startCp = 0;       ///< in the rendered text of the record, in code points
    qint64 endCp = 0;         ///< exclusive
    QString hash;             ///< SHA-256 of the text that was asked
    QString label;
    std::optional<double> confidence;
    QString rationale;
    QStringList flags;
    QString raw;              ///< the model's own words
    QString source;           ///< model, cache-exact, rule
    QString servedModel;
    QString endpoint;
    QString answeredAt;       ///< ISO 8601, UTC
    int batchSize = 1;
    std::optional<qint64> promptTokens;
    std::optional<qint64> completionTokens;
};

/// What a person wrote at a record.
struct Remark
{
    QString text;             ///< empty: nothing
    QString by;
    bool operator==(const Remark &) const = default;
};

/// One thing that happened to a record.
struct HistoryEntry
{
    enum class Kind { Answered, Failed, Refused, Accepted, Corrected, Rejected, Skipped, Flagged, Unflagged, Drafted, Noted, Undone, Redone };
    Kind kind = Kind::Answered;
    QString at;               ///< ISO 8601, UTC; empty: not known
    QString who;              ///< the model (Answered, Failed, Refused), else the annotator; may be empty
    QString from;             ///< the label before: of a decision the one that was shown; empty: none
    QString to;               ///< the label after; of Failed the state; empty: none
    QString note;             ///< of Noted, and of a decision beside which something was written
    qint64 run = 0;           ///< Answered, Failed, Refused
    QString model;            ///< of a decision: the model and the version of the prompt that were current; empty: none was
    QString endpoint;         ///< that gave the answer, of a decision the one on the screen; empty: none did
    std::optional<bool> shownSuggestion;   ///< of a verdict: whether the model's answer was on the screen
    QString promptHash;       ///< of the task's version
    qint64 promptVersion = 0;
    Kind about = Kind::Answered;   ///< of Undone and Redone: what was
    bool undone = false;      ///< a decision that does not hold at present
    bool outdated = false;    ///< made for data that was another
};

/// Everything that is known of one record.
struct RecordDetail
{
    RecordRow row;            ///< without cells
    OrderedJson data = OrderedJson::object();
    QString dataHash;
    QString file;             ///< as it was named at the import
    qint64 fileRow = 0;       ///< from 1
    Json gold;                ///< null: none
    Json answer;              ///< the model's; null: none
    QString rationale;        ///< of the model
    QString source;           ///< model, cache-exact, rule
    QString error;            ///< why there is no answer, in an English sentence
    qint64 run = 0;
    QString model;            ///< of the current configuration; empty: never asked
    QString promptHash;       ///< of its task version
    qint64 promptVersion = 0;
    QString task;             ///< its task, JSON: with it and `settings` the prompt is rendered again
    Json settings;
    QString annotator;        ///< of the verdict
    QString decidedAt;
    Json decided;             ///< what the person said is right; null: nothing, or no more than that the model's is wrong
    Json draft;               ///< what a person has come to since the last verdict, and has not yet said; null: nothing
    QString draftedBy;
    Remark note;
    Remark question;          ///< for who leads the work; gone with the flag
    std::vector<Voice> voices;           ///< of each who decided it (voicesOf())
    std::vector<ChunkAnswer> chunks;     ///< in order
    std::vector<HistoryEntry> history;   ///< newest first
    [[nodiscard]] std::vector<std::pair<QString, int>> votes() const;   ///< of the chunks: label and count, most first
};

/// Code::NotFound where there is no such record.
[[nodiscard]] Result<RecordDetail> recordDetail(Database &database, qint64 id);

} // namespace lw::store
