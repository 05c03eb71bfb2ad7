// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/local/logistic_regression.h"
#include "core/local/prompt_reader.h"

#include <QString>

#include <vector>

namespace lw::local {

inline constexpr const char *embeddedModelId = "embedded-baseline";
/// Raised when the same prompt would be answered otherwise.
inline constexpr const char *embeddedModelRevision = "embedded-baseline-1";
inline constexpr const char *embeddedModelName = "embedded baseline, not a language model";

struct Prediction
{
    QString label;
    double probability = 0; ///< above 0, to 1
};

/// Learns a classification from its prompt alone: from the examples in it, and from the names and descriptions of the labels,
/// which count as half an example each and are all it has where there is no example. A value, fitted when it is made;
/// deterministic, and the order of labels does not matter: it decides no tie.
class EmbeddedModel final
{
public:
    /// The task has at least one label.
    explicit EmbeddedModel(const PromptTask &task);

    [[nodiscard]] Prediction predict(const QString &text) const;

private:
    std::vector<QString> m_labels; ///< sorted
    LogisticRegression m_regression;
};

} // namespace lw::local
