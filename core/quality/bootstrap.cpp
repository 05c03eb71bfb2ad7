// SPDX-License-Identifier: Apache-2.0
#include "core/quality/bootstrap.h"

#include <algorithm>
#include <numeric>
#include <random>

namespace lw::quality {
namespace {

constexpr double outside = 0.025; // on each side

/// A multinomial drawing, one kind after the other: of what is left, a binomial share.
std::vector<qint64> drawn(const std::vector<qint64> &counts, qint64 n, std::mt19937_64 &random)
{
    std::vector<qint64> result(counts.size(), 0);
    qint64 left = n;
    qint64 ahead = n;
    for (std::size_t i = 0; i < counts.size() && left > 0; ++i) {
        if (counts[i] == ahead)
            result[i] = left;
        else if (counts[i] > 0)
            result[i] = std::binomial_distribution<qint64>(left, double(counts[i]) / double(ahead))(random);
        left -= result[i];
        ahead -= counts[i];
    }
    return result;
}

} // namespace

std::optional<Interval> bootstrapInterval(const std::vector<qint64> &counts, const FigureOfCounts &figure, int drawings)
{
    const qint64 n = std::accumulate(counts.begin(), counts.end(), qint64(0));
    if (n < 2)
        return {};
    std::mt19937_64 random(20'260'101);
    std::vector<double> figures;
    figures.reserve(std::size_t(drawings));
    for (int i = 0; i < drawings; ++i) {
        if (const auto value = figure(drawn(counts, n, random)))
            figures.push_back(*value);
    }
    if (int(figures.size()) * 20 < drawings * 19)
        return {};
    std::sort(figures.begin(), figures.end());
    const auto at = [&figures](double share) { return figures[std::size_t(share * double(figures.size() - 1) + 0.5)]; };
    return Interval{at(outside), at(1.0 - outside)};
}

} // namespace lw::quality
