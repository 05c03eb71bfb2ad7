// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/store/database.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <vector>

namespace lw::store {

/// What two said of records, as their labels (or lines), with how many records that is so of.
struct SaidPair
{
    QString person;
    QString model;
    qint64 count = 0;
};
/// Of the decisions that count and were made blind; under the current configuration.
[[nodiscard]] Result<std::vector<SaidPair>> blindPairs(Database &database);

/// Answers to records with gold that are alike in probability, confidence and in being right.
struct JudgedGroup
{
    std::optional<double> probability;  ///< of the tokens, 0 to 1; empty: the server did not tell
    std::optional<double> confidence;   ///< the model's own word, 0 to 1; empty: it gave none
    bool isRight = false;
    qint64 count = 0;
};
/// Of the current configuration; one scan of an index.
[[nodiscard]] Result<std::vector<JudgedGroup>> judgedGroups(Database &database);

struct GoldAnswer
{
    qint64 record = 0;
    Json gold;      ///< as it was imported
    Json answer;
};
/// Of the annotated records that have gold: reads all their answers.
[[nodiscard]] Result<std::vector<GoldAnswer>> goldAnswers(Database &database, qint64 configuration);

/// The number of the last answer that was stored; 0: none was. While it stays, the model has said nothing new.
[[nodiscard]] Result<qint64> lastAnswer(Database &database);

} // namespace lw::store
