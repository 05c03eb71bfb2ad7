// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/text/token_calibration.h"
#include "core/text/token_counter.h"

#include <memory>

namespace lw::text {

/// How the tokens of one model are counted: by its own vocabulary where a person pointed to it, else by an estimate, put
/// right by what the servers of that model reported before. An immutable value, cheap to copy; any thread, as many at once as wish.
class TokenCounting final
{
public:
    enum class Basis : quint8 {
        Estimated,
        Calibrated, ///< an estimate still
        Exact,
    };

    /// An estimate.
    TokenCounting();
    /// By a vocabulary; not null.
    explicit TokenCounting(std::shared_ptr<const TokenCounter> vocabulary);
    /// An estimate, and what was learnt of it.
    explicit TokenCounting(TokenCalibration calibration);

    /// As it is shown, and reckoned with.
    [[nodiscard]] qint64 count(QStringView text) const { return corrected(m_counter->count(text)); }
    /// What count() made of it, as it was before it was put right: what the next report is compared with.
    [[nodiscard]] qint64 uncorrected(qint64 counted) const;
    /// Empty where the count is exact.
    [[nodiscard]] const TokenCalibration &calibration() const { return m_calibration; }
    /// By which texts are cut: the same text always gives the same pieces, whatever was learnt meanwhile.
    [[nodiscard]] const TokenCounter &cutter() const { return *m_counter; }
    [[nodiscard]] Basis basis() const { return m_basis; }

private:
    [[nodiscard]] qint64 corrected(qint64 estimated) const;

    std::shared_ptr<const TokenCounter> m_counter;
    TokenCalibration m_calibration;
    double m_factor = 1;
    Basis m_basis = Basis::Estimated;
};

} // namespace lw::text
