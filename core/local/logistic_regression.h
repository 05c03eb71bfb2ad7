// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/text/hashed_ngrams.h"

#include <cstddef>
#include <vector>

namespace lw::local {

/// One text to learn from: `weight` above 0 says how much it counts beside the others of its label.
struct TrainingSample
{
    std::vector<text::NgramFeature> features;
    std::size_t label = 0;
    double weight = 1;
};

/// Multinomial logistic regression over hashed n-grams, with an L2 penalty on every weight. A value: the same samples give
/// the same model. Every label counts as much as every other, however many samples it has.
class LogisticRegression final
{
public:
    /// `labels` is their number, at least 1; each sample's label is below it. `penalty` above 0.
    LogisticRegression(std::size_t labels, const std::vector<TrainingSample> &samples, double penalty);

    /// One probability a label; their sum is 1. All alike where the text shares nothing with the samples.
    [[nodiscard]] std::vector<double> probabilities(const std::vector<text::NgramFeature> &features) const;

private:
    std::size_t m_labels;
    std::vector<quint32> m_rowOf; ///< by hash index; 0: no sample has it
    std::vector<double> m_weights; ///< m_labels a row; row 0 is unused
};

} // namespace lw::local
