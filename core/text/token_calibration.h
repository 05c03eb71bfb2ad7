// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"

#include <nlohmann/json.hpp>

#include <QtGlobal>

#include <vector>

namespace lw::text {

/// How far the estimate is off for one model, learnt from what its server says in `usage`. A value for one thread; the figure
/// that comes of it is an estimate still, and to be shown as one.
///
/// It keeps the last `window` requests and takes the median of their ratios, each weighed by its tokens, so that one request
/// that a server counted in another way (an image, a tool, a cached part left out) moves nothing.
class TokenCalibration final
{
public:
    static constexpr std::size_t window = 64;
    static constexpr std::size_t fewest = 3;     ///< requests before it says anything
    static constexpr qint64 leastTokens = 32;    ///< below that the server's own frame around a prompt outweighs the text
    static constexpr double widest = 4.0;        ///< further off than that, in either direction, is a wrong report

    /// What a whole prompt was estimated at, and what the server reported; unusable pairs are passed over.
    void observe(qint64 estimated, qint64 reported);

    [[nodiscard]] bool isCalibrated() const { return m_ratios.size() >= fewest; }
    /// Reported tokens for an estimated one; 1 until it is calibrated.
    [[nodiscard]] double factor() const;
    /// The estimate put right, rounded to the nearest.
    [[nodiscard]] qint64 corrected(qint64 estimated) const;

    /// [[ratio, tokens], …], the oldest first.
    [[nodiscard]] Json toJson() const;
    /// What is no such pair, or could not have been observed, is passed over.
    [[nodiscard]] static TokenCalibration fromJson(const Json &json);
    bool operator==(const TokenCalibration &) const = default;

private:
    struct Ratio
    {
        double value = 1;
        double weight = 1;
        bool operator==(const Ratio &) const = default;
    };
    void keep(const Ratio &seen);

    std::vector<Ratio> m_ratios; ///< a ring once it is full
    std::size_t m_next = 0;
};

} // namespace lw::text
