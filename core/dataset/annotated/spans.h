// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace lw::dataset {

/// A marked place as a tool's file names it.
struct ForeignSpan
{
    qint64 start = 0;
    qint64 end = 0;      ///< exclusive
    QString label;
    QString covered;     ///< what stands there, as the file says it; null: it does not say
};

/// The spans as an answer has them, [{"label","start","end","text"}] in code points and in order of their place. The offsets may be
/// code points or, where only that fits all of them, UTF-16 units; every one is within the text, and what it covers is what the file
/// says, or Code::BadFormat with the reason. Pure.
[[nodiscard]] Result<Json> checkedSpans(const QString &text, std::vector<ForeignSpan> spans);

} // namespace lw::dataset
