// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <chrono>

namespace lw::llm {

/// How long an endpoint takes, as moving averages in microseconds: to the first token, and for each token after it. Only of
/// attempts that were answered: a server that refuses at once must not look fast.
class EndpointLatency final
{
public:
    using us = std::chrono::microseconds;
    /// Of the newest attempt in the average; before 1 / newest attempts the plain mean, which knows no first value.
    static constexpr double newest = 0.1;

    /// `tokens`: of the answer, 0 where unknown. What came at once, not streamed, has its total as first token.
    void add(us firstToken, us total, qint64 tokens)
    {
        ++m_samples;
        const double part = std::max(newest, 1.0 / m_samples);
        m_firstToken += part * (double(firstToken.count()) - m_firstToken);
        if (tokens > 1) {
            ++m_tokenSamples;
            const double each = double((total - firstToken).count()) / double(tokens - 1);
            m_perToken += std::max(newest, 1.0 / m_tokenSamples) * (std::max(0.0, each) - m_perToken);
        }
    }

    [[nodiscard]] double firstToken() const { return m_firstToken; }
    [[nodiscard]] double perToken() const { return m_perToken; }
    [[nodiscard]] int samples() const { return m_samples; }

private:
    double m_firstToken = 0;
    double m_perToken = 0;
    int m_samples = 0;
    int m_tokenSamples = 0;
};

} // namespace lw::llm
