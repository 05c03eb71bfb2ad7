// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/text/token_counter.h"

namespace lw::text {

/// An estimate of the tokens that a modern byte-pair vocabulary makes of a text, without any vocabulary: by runs of
/// letters, digits, common and other Han and other characters. The weights were fitted to o200k_base: sums over real
/// English and Chinese texts lie within a few percent, a single text may be off by a third. A figure from it is to be
/// shown as an estimate. Adding texts adds their estimates, but for the runs that they cut.
class TokenEstimate final : public TokenCounter
{
public:
    [[nodiscard]] qint64 count(QStringView text) const override;
};

} // namespace lw::text
