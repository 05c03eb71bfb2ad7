// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/project/agreement.h"
#include "core/quality/label_table.h"
#include "core/quality/reliability.h"
#include "core/quality/span_scores.h"
#include "core/store/database.h"
#include "core/store/record_row.h"

namespace lw::project {

/// How the model's answers compare with gold, beside accuracy and confusion. What is undefined is empty.
struct GoldFigures
{
    std::vector<quality::LabelRow> labels;        ///< in the order of the task; empty for tasks without few answers
    std::optional<double> macroF1;                ///< over the labels that occur
    Agreement chance;                             ///< kappa and alpha of gold and model
    std::optional<quality::SpanScores> spans;     ///< of a task of spans
    /// Of the token probabilities where there are any, else of the model's own word: never of both in one curve.
    quality::Reliability reliability;
    store::Certainty::Source reliabilityOf = store::Certainty::Source::OwnWord;
    bool operator==(const GoldFigures &) const = default;
};

/// What of them is kept from call to call while the model has answered nothing new: it need not be read again.
struct KnownGold
{
    qint64 configuration = -1;
    qint64 answer = -1;              ///< the last one that was stored
    QString imported;                ///< when something was imported last
    std::vector<quality::LabelPair> pairs;
    GoldFigures figures;
};

struct GoldScope
{
    qint64 configuration = 0;
    QString imported;
    task::TaskKind kind = task::TaskKind::Classification;
    QStringList labels;                                        ///< of the task
    const std::vector<store::RecordRow> *examples = nullptr;   ///< left out
};

/// `pairs`: gold and model, without examples. `known` is brought up to date.
[[nodiscard]] Result<GoldFigures> goldFigures(store::Database &database, const GoldScope &scope,
                                              const std::vector<quality::LabelPair> &pairs, KnownGold &known);

} // namespace lw::project
