// SPDX-License-Identifier: Apache-2.0
#include "core/quality/reliability.h"

#include <algorithm>
#include <cmath>

namespace lw::quality {

Reliability reliability(const std::vector<JudgedAnswer> &answers)
{
    struct Bin
    {
        double sum = 0;
        qint64 n = 0;
        qint64 right = 0;
    };
    std::array<Bin, Reliability::bins> all;
    Reliability result;
    for (const JudgedAnswer &answer : answers) {
        if (!answer.confidence) {
            result.unknown += answer.count;
            continue;
        }
        const double confidence = std::clamp(*answer.confidence, 0.0, 1.0);
        Bin &bin = all[std::size_t(std::max(0.0, std::ceil(confidence * Reliability::bins) - 1))];
        bin.sum += confidence * double(answer.count);
        bin.right += answer.isRight ? answer.count : 0;
        bin.n += answer.count;
        result.n += answer.count;
    }
    double apart = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].n == 0)
            continue;
        result.curve[i] = {all[i].sum / double(all[i].n), proportion(all[i].right, all[i].n)};
        apart += std::abs(all[i].sum - double(all[i].right));
    }
    if (result.n > 0)
        result.error = apart / double(result.n);
    return result;
}

} // namespace lw::quality
