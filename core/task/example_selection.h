// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/text/hashed_ngrams.h"

#include <QString>

#include <optional>
#include <vector>

namespace lw::task {

/// A record whose answer a person has accepted.
struct ExampleCandidate
{
    qint64 record = 0;
    QString text;        ///< as it would be sent
    QString group;       ///< what the picks are spread over: its label, or nothing
    bool isScored = false; ///< its gold is what the answers are measured by: it is never shown to a model
};

/// Picks few-shot examples out of accepted records by their hashed n-grams. Immutable; any thread. The same candidates in any
/// order, the same seed: the same picks, on every platform.
class ExampleSelection final
{
public:
    explicit ExampleSelection(std::vector<ExampleCandidate> candidates);

    /// Up to `count` records that are unlike each other, for a prefix that stands before every record: group by group in turn,
    /// each time the one that is farthest from all that are picked (greedy farthest point). `seed` says where it begins. Costs
    /// `count` comparisons a candidate.
    [[nodiscard]] std::vector<qint64> diverse(int count, quint32 seed) const;
    /// Up to `count` records that are most like a text, the most alike last, where a model minds it most; neither `record`
    /// itself, nor one of the same text, whose answer would be its own, nor one that has nothing in common with it.
    [[nodiscard]] std::vector<qint64> nearest(const QString &text, std::optional<qint64> record, int count) const;

private:
    struct Entry
    {
        qint64 record = 0;
        QString text;
        QString group;
        std::vector<text::NgramFeature> features;
    };
    std::vector<Entry> m_entries; ///< by record, without those that are scored
};

} // namespace lw::task
