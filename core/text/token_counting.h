// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/text/token_counter.h"

#include <memory>

namespace lw::text {

/// How the tokens of one model are counted: by its own vocabulary where a person pointed to it, else by an estimate. An
/// immutable value, cheap to copy; any thread, as many at once as wish.
class TokenCounting final
{
public:
    enum class Basis : quint8 {
        Estimated,
        Exact,
    };

    /// An estimate.
    TokenCounting();
    /// By a vocabulary; not null.
    explicit TokenCounting(std::shared_ptr<const TokenCounter> vocabulary);

    /// As it is shown, and reckoned with.
    [[nodiscard]] qint64 count(QStringView text) const { return m_counter->count(text); }
    /// By which texts are cut: the same text always gives the same pieces, whatever was learnt meanwhile.
    [[nodiscard]] const TokenCounter &cutter() const { return *m_counter; }
    [[nodiscard]] Basis basis() const { return m_basis; }

private:
    std::shared_ptr<const TokenCounter> m_counter;
    Basis m_basis = Basis::Estimated;
};

} // namespace lw::text
