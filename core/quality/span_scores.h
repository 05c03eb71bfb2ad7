// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace lw::quality {

/// A stretch of a text with its label; in any unit, the end not included.
struct SpanMark
{
    qint64 begin = 0;
    qint64 end = 0;
    QString label;
    bool operator==(const SpanMark &) const = default;
};

/// Over all spans of all records. What is undefined is empty.
struct SpanScore
{
    qint64 gold = 0;
    qint64 answered = 0;
    qint64 right = 0;
    [[nodiscard]] std::optional<double> precision() const;
    [[nodiscard]] std::optional<double> recall() const;
    [[nodiscard]] std::optional<double> f1() const;
    bool operator==(const SpanScore &) const = default;
};

struct SpanScores
{
    SpanScore exact;         ///< the same stretch with the same label (Tjong Kim Sang and De Meulder, CoNLL-2003)
    SpanScore overlapping;   ///< one character in common and the same label (Segura-Bedmar and others, SemEval-2013 task 9, "type")
    bool operator==(const SpanScores &) const = default;
};

using SpanList = std::vector<SpanMark>;

/// Pairs of (gold, answer), one a record. Each span counts once: of many that overlap one of gold, one is right, and they are
/// paired so that as many are right as can be.
[[nodiscard]] SpanScores spanScores(const std::vector<std::pair<SpanList, SpanList>> &records);

} // namespace lw::quality
