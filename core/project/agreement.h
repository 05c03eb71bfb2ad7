// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/quality/alpha.h"
#include "core/quality/bootstrap.h"
#include "core/quality/confusion.h"
#include "core/quality/wilson.h"
#include "core/task/task_kind.h"

#include <optional>
#include <vector>

namespace lw::project {

/// How far a person and the model agree where neither saw what the other said. What is undefined is empty.
struct Agreement
{
    std::optional<quality::Proportion> same;   ///< how often they said the same; empty: they have nothing in common
    /// Cohen's kappa and Krippendorff's alpha: beyond what chance gives. Empty also where every record has its own answer (texts,
    /// spans, fields): there chance gives nothing.
    std::optional<double> kappa;
    std::optional<quality::Interval> kappaInterval;   ///< 95 %, bootstrap
    std::optional<double> alpha;
    std::optional<quality::Interval> alphaInterval;
    quality::Scale scale = quality::Scale::Nominal;   ///< that alpha takes the answers for; a rating is Ordinal
    bool operator==(const Agreement &) const = default;
};

/// `pairs`: gold is what the person said, answer what the model did. Pure; takes about a millisecond for ten kinds of pairs.
[[nodiscard]] Agreement agreement(const std::vector<quality::LabelPair> &pairs, task::TaskKind kind);

} // namespace lw::project
