// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

#include <functional>
#include <vector>

namespace lw::store {

/// The pieces by which texts are found. A window of two characters of which one is Chinese, Japanese or Korean is a gram, and
/// one of three that are none of these: so words of two Chinese characters are found, and short Latin words do not match half
/// of all texts. Grams are folded (case does not count) and hashed, so that several can be the same: what has all grams of a
/// needle may hold it, what lacks one does not.
inline constexpr int gramBits = 20;
using Gram = quint32;   ///< below 1 << gramBits

/// Every gram of a text, as often as it stands in it.
void forEachGram(QStringView text, const std::function<void(Gram)> &take);

/// Those of a needle, each once, at most 32; none where it is too short to have one.
[[nodiscard]] std::vector<Gram> gramsOfNeedle(QStringView needle);

} // namespace lw::store
