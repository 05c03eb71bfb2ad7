// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json_mould.h"

#include <nlohmann/json.hpp>

#include <string>

namespace lw::cache {

/// What an answer to one record depends on, before any provider's encoding (contracts/answers.md). Nothing is listed that
/// may be left out by mistake: `parameters` are all that were set, with the word "auto" for those that were not. Only fields of
/// which no answer depends are left out of them and of their "extra_body": stream, stream_options, user, metadata.
struct KeyParts
{
    std::string family;     ///< of the endpoint: the same model elsewhere may answer otherwise
    std::string model;
    std::string revision;   ///< of the model, where it is known
    std::string system;
    std::string user;       ///< the message with this record alone
    Json answerSchema;
    Json parameters;
    int repeat = 0;         ///< which of several samples of the same question this is
};

/// SHA-256 in hex of the canonical JSON of all parts.
[[nodiscard]] QString cacheKey(const KeyParts &parts);

/// The keys of many questions that differ in the user's message alone: cacheKey() of each, with what they have in common
/// written once. A value.
class CacheKeys final
{
public:
    /// `common.user` does not count.
    explicit CacheKeys(KeyParts common);
    [[nodiscard]] QString of(std::string_view user) const { return sha256Hex(m_canonical.fill(user)); }

private:
    JsonMould m_canonical;
};

} // namespace lw::cache
