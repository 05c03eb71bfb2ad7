// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <optional>

namespace lw::quality {

/// A share of n with its 95 % interval after Wilson (Journal of the American Statistical Association 22, 1927), which stays
/// within 0 and 1 and is honest for few.
struct Proportion
{
    qint64 right = 0;
    qint64 n = 0;
    double share = 0;   ///< 0 to 1
    double low = 0;
    double high = 0;
    bool operator==(const Proportion &) const = default;
};

/// Empty for none.
[[nodiscard]] std::optional<Proportion> proportion(qint64 right, qint64 n);

} // namespace lw::quality
