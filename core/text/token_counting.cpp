// SPDX-License-Identifier: Apache-2.0
#include "core/text/token_counting.h"

#include "core/text/token_estimate.h"

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

} // namespace lw::text
