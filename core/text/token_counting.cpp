// SPDX-License-Identifier: Apache-2.0
#include "core/text/token_counting.h"

#include "core/text/token_estimate.h"

#include <cmath>
#include <utility>

namespace lw::text {

TokenCounting::TokenCounting()
    : m_counter(std::make_shared<const TokenEstimate>())
{
}

TokenCounting::TokenCounting(std::shared_ptr<const TokenCounter> vocabulary)
    : m_counter(std::move(vocabulary))
    , m_basis(Basis::Exact)
{
}

TokenCounting::TokenCounting(TokenCalibration calibration)
    : m_counter(std::make_shared<const TokenEstimate>())
    , m_calibration(std::move(calibration))
    , m_factor(m_calibration.factor())
    , m_basis(m_calibration.isCalibrated() ? Basis::Calibrated : Basis::Estimated)
{
}

qint64 TokenCounting::corrected(qint64 estimated) const
{
    return m_basis == Basis::Calibrated ? std::llround(double(estimated) * m_factor) : estimated;
}

qint64 TokenCounting::uncorrected(qint64 counted) const
{
    return m_basis == Basis::Calibrated ? std::llround(double(counted) / m_factor) : counted;
}

} // namespace lw::text
