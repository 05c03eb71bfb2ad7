// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace lw::task {

/// Where the value of one annotation stands in the text of a completion.
struct ValuePlace
{
    int id = 1;              ///< the annotation's; 1 where it has none
    std::size_t begin = 0;   ///< bytes; of a string what stands between its quotes, as it is written there
    std::size_t end = 0;     ///< exclusive
    bool isString = false;   ///< else a number

    bool operator==(const ValuePlace &) const = default;
};

/// The places of `field` in the annotations of a completion: of the last JSON in it that has annotations, behind whatever prose.
/// Only of JSON as it should be: what would have to be mended has no places. Pure; takes time linear in the text.
[[nodiscard]] std::vector<ValuePlace> valuePlaces(std::string_view text, std::string_view field);

} // namespace lw::task
