// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"

#include <QString>
#include <QStringList>

#include <nlohmann/json.hpp>

#include <optional>

namespace lw::dataset {

/// One record with all that is known of it, as exports need it (contracts/cli.md, `jsonl`). What is unknown or does not apply is
/// empty, and is left out.
struct ExportRecord
{
    QString id;
    OrderedJson data = OrderedJson::object();
    std::optional<Json> answer;         ///< the person's where there is one, else the model's
    std::optional<Json> modelAnswer;
    std::optional<Json> gold;
    QString state;
    QString source;
    bool reviewed = false;
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
};

/// What a writer must know before the first record.
struct ExportInfo
{
    QStringList labels;                  ///< of the task, in order
    QStringList labelColors;             ///< "#rrggbb" or empty; as many as labels
    QStringList columns;                 ///< of the data, in order of appearance
    QString textColumn;                  ///< what a tool should show first
};

} // namespace lw::dataset
