// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

#include <vector>

namespace lw::text {

/// One component of a sparse vector: `index` in [0, ngramDimension), `weight` above 0.
struct NgramFeature
{
    quint32 index = 0;
    float weight = 0;
    bool operator==(const NgramFeature &) const = default;
};

inline constexpr quint32 ngramDimension = 1U << 18;

/// Text as a sparse vector of length 1, sorted by index, each index once; empty for a text without a letter, digit or mark.
///
/// What counts: words (case folded, compatibility forms unified, digits alike), pairs of neighbouring words, n-grams of 3 to
/// 5 characters inside a word with its edges, runs of marks ("!!!"), words in capitals; and in scripts without spaces
/// (Han, kana, Thai …) runs of one, two and three characters. The hash is FNV-1a over UTF-16 and the arithmetic only
/// additions, divisions and square roots, so that every platform gets the same vector.
[[nodiscard]] std::vector<NgramFeature> hashedNgrams(QStringView text);

} // namespace lw::text
