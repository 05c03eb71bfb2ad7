// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/quality/wilson.h"
#include "core/store/answer_comparison.h"

#include <nlohmann/json.hpp>

namespace lw::project {

/// One of the two that are compared: a version of the task, a model and its parameters.
struct Contestant
{
    store::AnsweringConfiguration from;
    std::optional<quality::Proportion> gold;   ///< of the records that both have answered; empty: there are none
    store::AskingFigures asking;               ///< of all that it was ever asked
};

/// A record that one of them has right and the other wrong.
struct FlippedRecord
{
    qint64 record = 0;
    QString shownId;
    QString gold;            ///< as answerText() has it, and so have the others
    QString one;
    QString other;
    bool isOneRight = false; ///< else the other is
};

/// A parameter that is not the same in both.
struct SettingChange
{
    QString name;    ///< as the project keeps it: "temperature", "chunk_tokens"
    QString one;     ///< its value, JSON; empty: not set
    QString other;
    bool operator==(const SettingChange &) const = default;
};

struct Comparison
{
    Contestant one;
    Contestant other;
    qint64 records = 0;                   ///< with gold, that both have answered and that are examples of neither
    std::vector<FlippedRecord> flipped;   ///< by number of the record
    qint64 onlyOneRight = 0;              ///< of the flipped ones
    qint64 onlyOtherRight = 0;
    std::optional<double> chance;         ///< quality::mcnemar(): empty where they differ on none
    std::vector<SettingChange> settings;
};

/// Two configurations on the same records with gold. Reads all these: not for the GUI's thread. Code::NotFound where one is not
/// there, Code::BadTask where the task of one is not understood.
[[nodiscard]] Result<Comparison> compareAnswers(store::Database &database, qint64 one, qint64 other);

/// The parameters that two configurations do not have in common, by name. Pure.
[[nodiscard]] std::vector<SettingChange> settingChanges(const Json &one, const Json &other);

/// The configuration that a person names: "2" is a version of the task, "2/gpt-4.1" one of its models. Where a model was asked
/// with several sets of parameters it is the one that was asked last. Code::WrongUse with the names there are.
[[nodiscard]] Result<qint64> configurationNamed(store::Database &database, const QString &name);

/// As `compare --json` writes it, and as it prints it. What is unknown is null there, and said here.
[[nodiscard]] OrderedJson comparisonJson(const Comparison &comparison);
[[nodiscard]] QString comparisonText(const Comparison &comparison);

} // namespace lw::project
