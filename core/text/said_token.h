// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace lw::text {

/// A token that a model may have written.
struct TokenChance
{
    std::string bytes;      ///< UTF-8 of the whole text, which a token may begin or end within a character of
    double logprob = 0;     ///< natural logarithm of its probability, as the server says it; at most 0
    bool operator==(const TokenChance &) const = default;
};

/// A token that a model wrote, and what else it had in mind there.
struct SaidToken
{
    TokenChance said;
    std::vector<TokenChance> others;   ///< the likeliest, itself often among them; none: the server did not tell
    bool operator==(const SaidToken &) const = default;
};

} // namespace lw::text
