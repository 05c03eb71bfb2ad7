// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace lw::text {

/// A stretch of two texts: in both, only in the first, or only in the second.
struct DiffPart
{
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text;
    bool operator==(const DiffPart &) const = default;
};

/// How one text becomes the other, word by word (boundaries() says what a word is; its spaces go with it): the fewest words
/// removed and added (Myers, An O(ND) difference algorithm, 1986), what is removed before what is added in its place. Texts
/// that are too different for that, more than 2,000 words apart, are replaced between their common begin and end. Same and
/// Removed together are the first text, Same and Added the second. Pure.
[[nodiscard]] std::vector<DiffPart> wordDiff(const QString &from, const QString &to);

} // namespace lw::text
