// SPDX-License-Identifier: Apache-2.0
#include "core/quality/mcnemar.h"

#include <algorithm>
#include <cmath>

namespace lw::quality {

std::optional<double> mcnemar(qint64 onlyFirstRight, qint64 onlySecondRight)
{
    const qint64 n = onlyFirstRight + onlySecondRight;
    if (n <= 0)
        return {};
    // Twice the tail of the binomial distribution with one half; in logarithms, since each term is tiny where there are many.
    const double all = std::lgamma(double(n) + 1.0) - double(n) * std::log(2.0);
    double tail = 0;
    for (qint64 k = std::min(onlyFirstRight, onlySecondRight); k >= 0; --k) {
        const double term = std::exp(all - std::lgamma(double(k) + 1.0) - std::lgamma(double(n - k) + 1.0));
        tail += term;
        if (term < tail * 1e-17) // the terms only shrink from here
            break;
    }
    return std::min(1.0, 2.0 * tail);
}

} // namespace lw::quality
