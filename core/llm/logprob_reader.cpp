// SPDX-License-Identifier: Apache-2.0
#include "core/llm/logprob_reader.h"

#include <nlohmann/json.hpp>

#include <optional>

namespace lw::llm {
namespace {

/// Far above any label's answer.
constexpr std::size_t mostTokens = 200'000;

/// `bytes` where they are told: a token may be a part of a character, which `token` cannot show.
std::optional<text::TokenChance> chanceOf(const Json &told)
{
    const Json *logprob = member(told, "logprob");
    const Json *word = member(told, "token");
    if (!logprob || !logprob->is_number() || !word || !word->is_string())
        return {};
    text::TokenChance chance{word->get<std::string>(), logprob->get<double>()};
    const Json *bytes = member(told, "bytes");
    if (!bytes || !bytes->is_array())
        return chance;
    chance.bytes.clear();
    for (const Json &byte : *bytes) {
        if (!byte.is_number_integer())
            return {};
        chance.bytes += static_cast<char>(byte.get<int>() & 0xFF);
    }
    return chance;
}

} // namespace

void appendTokens(const Json &choice, std::vector<text::SaidToken> &tokens)
{
    const Json *logprobs = member(choice, "logprobs");
    const Json *content = logprobs ? member(*logprobs, "content") : nullptr;
    if (!content || !content->is_array())
        return;
    for (const Json &each : *content) {
        auto said = chanceOf(each);
        if (!said || tokens.size() == mostTokens)
            continue;
        text::SaidToken token{*std::move(said), {}};
        if (const Json *others = member(each, "top_logprobs"); others && others->is_array()) {
            for (const Json &other : *others) {
                if (auto chance = chanceOf(other))
                    token.others.push_back(*std::move(chance));
            }
        }
        tokens.push_back(std::move(token));
    }
}

} // namespace lw::llm
