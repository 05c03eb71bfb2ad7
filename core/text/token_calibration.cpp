// SPDX-License-Identifier: Apache-2.0
#include "core/text/token_calibration.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lw::text {

void TokenCalibration::observe(qint64 estimated, qint64 reported)
{
    if (estimated < leastTokens || reported <= 0)
        return;
    const double ratio = double(reported) / double(estimated);
    if (ratio > widest || ratio < 1.0 / widest)
        return;
    keep({ratio, double(estimated)});
}

void TokenCalibration::keep(const Ratio &seen)
{
    if (m_ratios.size() < window)
        m_ratios.push_back(seen);
    else
        m_ratios[m_next] = seen;
    m_next = (m_next + 1) % window;
}

double TokenCalibration::factor() const
{
    if (!isCalibrated())
        return 1.0;
    std::vector<Ratio> sorted = m_ratios;
    std::sort(sorted.begin(), sorted.end(), [](const Ratio &a, const Ratio &b) { return a.value < b.value; });
    const double half = std::accumulate(sorted.begin(), sorted.end(), 0.0,
                                        [](double sum, const Ratio &ratio) { return sum + ratio.weight; }) / 2.0;
    double reached = 0;
    for (const Ratio &ratio : sorted) {
        reached += ratio.weight;
        if (reached >= half)
            return ratio.value;
    }
    return sorted.back().value;
}

qint64 TokenCalibration::corrected(qint64 estimated) const
{
    return std::llround(double(estimated) * factor());
}

Json TokenCalibration::toJson() const
{
    Json json = Json::array();
    const std::size_t oldest = m_ratios.size() < window ? 0 : m_next;
    for (std::size_t i = 0; i < m_ratios.size(); ++i) {
        const Ratio &ratio = m_ratios[(oldest + i) % m_ratios.size()];
        json.push_back(Json::array({ratio.value, ratio.weight}));
    }
    return json;
}

TokenCalibration TokenCalibration::fromJson(const Json &json)
{
    TokenCalibration calibration;
    if (!json.is_array())
        return calibration;
    for (const Json &pair : json) {
        if (!pair.is_array() || pair.size() != 2 || !pair[0].is_number() || !pair[1].is_number())
            continue;
        const Ratio ratio{pair[0].get<double>(), pair[1].get<double>()};
        if (ratio.value >= 1.0 / widest && ratio.value <= widest && ratio.weight >= double(leastTokens))
            calibration.keep(ratio);
    }
    return calibration;
}

} // namespace lw::text
