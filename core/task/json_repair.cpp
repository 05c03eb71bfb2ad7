// SPDX-License-Identifier: Apache-2.0
#include "core/task/json_repair.h"

#include <vector>

namespace lw::task {
namespace {

/// Far more candidates than any answer holds; a hostile one with a million brackets is not followed to its end.
constexpr std::size_t maxCandidates = 64;

/// The outermost {…} and […] of a text, each in one pass; what is never closed is none.
std::vector<std::string_view> candidates(std::string_view text)
{
    std::vector<std::string_view> found;
    std::size_t begin = 0;
    int depth = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
            continue;
        }
        if (c == '"' && depth > 0) {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (depth++ == 0)
                begin = i;
        } else if ((c == '}' || c == ']') && depth > 0 && --depth == 0) {
            found.push_back(text.substr(begin, i + 1 - begin));
            if (found.size() > maxCandidates)
                found.erase(found.begin());
        }
    }
    return found;
}

std::string withoutTrailingCommas(std::string_view text)
{
    std::string result;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            result += c;
            if (c == '\\' && i + 1 < text.size())
                result += text[++i];
            else if (c == '"')
                inString = false;
            continue;
        }
        if (c == ',') {
            const std::size_t next = text.find_first_not_of(" \t\r\n", i + 1);
            if (next != std::string_view::npos && (text[next] == '}' || text[next] == ']'))
                continue;
        }
        inString = c == '"';
        result += c;
    }
    return result;
}

std::optional<Json> parseLenient(std::string_view text)
{
    if (auto json = parseJson(text))
        return *std::move(json);
    if (auto json = parseJson(withoutTrailingCommas(text)))
        return *std::move(json);
    return {};
}

std::string_view behindThinking(std::string_view text)
{
    constexpr std::string_view end = "</think>";
    const std::size_t at = text.rfind(end);
    return at == std::string_view::npos ? text : text.substr(at + end.size());
}

std::optional<Json> lastOf(const std::vector<std::string_view> &all)
{
    std::optional<Json> last;
    for (auto candidate = all.rbegin(); candidate != all.rend(); ++candidate) {
        auto json = parseLenient(*candidate);
        if (!json || !json->is_structured())
            continue;
        if (json->contains("annotations"))
            return json;
        if (!last)
            last = std::move(json);
    }
    return last;
}

} // namespace

std::optional<FoundJson> findJson(std::string_view text)
{
    if (auto whole = parseJson(text); whole && whole->is_structured())
        return FoundJson{*std::move(whole), false};
    const std::string_view answer = behindThinking(text);
    auto found = lastOf(candidates(answer));
    // A quote or a bracket in the prose can hide the object behind it: then it is looked for from each brace on.
    for (std::size_t at = 0, tries = 0; !found && tries < maxCandidates; ++tries) {
        at = answer.find('{', at);
        if (at == std::string_view::npos)
            break;
        found = lastOf(candidates(answer.substr(at++)));
    }
    if (!found)
        return {};
    return FoundJson{*std::move(found), true};
}

} // namespace lw::task
