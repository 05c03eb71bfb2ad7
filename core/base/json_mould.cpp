// SPDX-License-Identifier: Apache-2.0
#include "core/base/json_mould.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace lw {

JsonMould::JsonMould(const std::function<Json(const std::string &)> &make)
{
    // Where the string is empty its closing quote stands in place of the letter: the texts part exactly there.
    const std::string empty = dumpJson(make(std::string()));
    const std::string letter = dumpJson(make("x"));
    const auto parting = std::mismatch(empty.begin(), empty.end(), letter.begin(), letter.end()).first;
    m_before.assign(empty.begin(), parting);
    m_after.assign(parting, empty.end());
    m_hasPlace = parting != empty.end();
}

std::string JsonMould::fill(std::string_view text) const
{
    if (!m_hasPlace)
        return m_before;
    const std::string quoted = dumpJson(Json(text));
    std::string out;
    out.reserve(m_before.size() + quoted.size() + m_after.size());
    out += m_before;
    out.append(quoted, 1, quoted.size() - 2);
    out += m_after;
    return out;
}

} // namespace lw
