// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/task/task_spec.h"

#include <QString>
#include <QStringList>

#include <nlohmann/json.hpp>

#include <map>
#include <optional>

namespace lw::dataset {

/// A record as a model is asked about it, where that is not as it stands in the data (cleaned, masked), and its answers in those words.
struct SentRecord
{
    QString text;
    std::map<QString, QString> columns;   ///< of the prompt, each for itself
    std::optional<Json> answer;
    std::optional<Json> modelAnswer;
    bool hasLostSpans = false;            ///< some stand in what cleaning takes out
    bool isCutByEstimate = false;         ///< a longer text would have been cut by a tokenizer that is not known here
};

/// One record with all that is known of it, as exports need it (contracts/cli.md, `jsonl`). What is unknown or does not apply is
/// empty, and is left out.
struct ExportRecord
{
    QString id;
    OrderedJson data = OrderedJson::object();
    QString text = {};                   ///< as the task renders it: spans count in it, in code points
    std::optional<Json> answer;         ///< the person's where there is one, else the model's
    std::optional<Json> modelAnswer;
    std::optional<Json> gold;
    QString state;
    QString source;
    bool reviewed = false;
    bool skipped = false;                ///< a person looked at it and left it undecided
    std::optional<double> confidence;
    QString annotator;
    QString decidedAt;
    std::optional<bool> shownSuggestion;
    QString model;
    QString servedModel;
    QString systemFingerprint;
    QString endpoint;
    QString answeredAt;
    std::optional<qint64> run;
    std::optional<qint64> promptVersion;
    QString promptHash;
    std::optional<qint64> batchSize;
    QString cacheFrom;
    std::optional<qint64> promptTokens;
    std::optional<qint64> completionTokens;
    std::optional<qint64> chunks;
    QStringList flags;
    OrderedJson beyond = OrderedJson::object();   ///< members of the own format that say what does not count today
    std::optional<SentRecord> sent = {};  ///< only where a format asks for it; empty: as above
};

/// What a writer must know before the first record.
struct ExportInfo
{
    task::TaskSpec task = {};            ///< what was asked
    QStringList columns = {};            ///< of the data, in order of appearance
    QString textColumn = {};             ///< the column that ExportRecord::text is, word for word; empty: the text is made of several
    QStringList sides = {};              ///< of a preference: the columns of A and of B, where they are known; else empty
};

} // namespace lw::dataset
