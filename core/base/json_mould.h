// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"

#include <functional>
#include <string>
#include <string_view>

namespace lw {

/// The compact JSON of many values that differ in one string alone: what stands around it is written once. A value.
class JsonMould final
{
public:
    /// `make` gives the value with that string in its place, which it has once at most; it is called twice, here.
    explicit JsonMould(const std::function<Json(const std::string &)> &make);

    /// The bytes of dumpJson() of the value with `text`, UTF-8, in its place.
    [[nodiscard]] std::string fill(std::string_view text) const;

private:
    std::string m_before;   ///< with the opening quote
    std::string m_after;    ///< with the closing quote
    bool m_hasPlace = false;
};

} // namespace lw
