// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace lw {

/// What every function that can fail returns. Functions that return it are [[nodiscard]]; nothing here throws.
template <typename T>
using Result = tl::expected<T, Error>;

/// The failure side of a Result: `return fail(Code::NotFound, QStringLiteral("…"));`
[[nodiscard]] inline tl::unexpected<Error> fail(Code code, QString detail)
{
    return tl::unexpected<Error>(Error{code, std::move(detail), {}, {}});
}

[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace lw
