// SPDX-License-Identifier: Apache-2.0
#include "core/task/json_repair.h"

#include "core/task/json_mender.h"

#include <algorithm>

namespace lw::task {
namespace {

constexpr std::string_view whiteSpace = " \t\r\n";
constexpr std::string_view brackets = "{[";

/// How often each byte of a text may be read in the search for its JSON.
constexpr std::size_t readings = 8;
constexpr std::size_t leastReading = 4096;

/// What the model said when it had thought; all, where it does not think aloud. Never what it only thought.
std::string_view behindThinking(std::string_view text)
{
    constexpr std::string_view begin = "<think>";
    constexpr std::string_view end = "</think>";
    const std::size_t first = std::min(text.find_first_not_of(whiteSpace), text.size());
    // An answer that begins with its JSON may hold the word in a string. The opening tag may be missing: some servers
    // count it to the prompt.
    const bool beginsWithJson = first < text.size() && brackets.find(text[first]) != std::string_view::npos;
    const std::size_t at = beginsWithJson ? std::string_view::npos : text.rfind(end);
    if (at != std::string_view::npos)
        return text.substr(at + end.size());
    return text.substr(first).starts_with(begin) ? std::string_view() : text;
}

/// By what stands behind the first bracket: most brackets in prose and code are none, and are not parsed.
bool mayBeJson(std::string_view text)
{
    const std::size_t at = std::min(text.find_first_not_of(whiteSpace, 1), text.size() - 1);
    const std::string_view allowed = text.front() == '{' ? "\"}" : "{[\"-0123456789tfn]";
    return allowed.find(text[at]) != std::string_view::npos;
}

/// Goes through a text from bracket to bracket and keeps what may be the answer.
class AnswerSearch final
{
public:
    AnswerSearch(std::string_view text, std::string_view field)
        : m_text(text)
        , m_field(field)
    {}
    [[nodiscard]] std::optional<Json> run();

private:
    /// Where JSON may begin; of brackets in a row those that would nest too deep are passed over.
    [[nodiscard]] std::size_t nextBracket(std::size_t from) const;
    /// The JSON that begins at `at`; `end` is set behind it.
    [[nodiscard]] std::optional<Json> read(std::size_t at, std::size_t &end);
    [[nodiscard]] bool isAnnotation(const Json &value) const { return member(value, "id") || member(value, m_field); }
    [[nodiscard]] bool isAnnotationList(const Json &value) const;
    /// False for what may hold the answer deeper inside.
    [[nodiscard]] bool keep(Json json);

    std::string_view m_text;
    std::string_view m_field;
    std::size_t m_read = 0;             ///< bytes, each as often as it was read
    std::optional<Json> m_answer;       ///< has "annotations"
    Json m_annotations = Json::array(); ///< stand alone
    std::optional<Json> m_other;
};

std::optional<Json> AnswerSearch::read(std::size_t at, std::size_t &end)
{
    JsonMender mender(m_text, at);
    const auto mended = mender.mend();
    end = mender.position();
    m_read += end - at;
    if (!mended || !mayBeJson(*mended))
        return {};
    // Not parseJson(): of brackets in prose nobody asks why they are no JSON, and a sentence for each would take long. The mender
    // nests no deeper than that one reads.
    auto json = Json::parse(mended->begin(), mended->end(), nullptr, false);
    return json.is_discarded() ? std::nullopt : std::optional(std::move(json));
}

bool AnswerSearch::isAnnotationList(const Json &value) const
{
    return value.is_array() && std::any_of(value.begin(), value.end(), [this](const Json &one) { return isAnnotation(one); });
}

bool AnswerSearch::keep(Json json)
{
    if (json.is_object() && json.contains("annotations")) {
        m_answer = std::move(json);
    } else if (isAnnotation(json)) {
        m_annotations.push_back(std::move(json));
    } else if (isAnnotationList(json)) {
        for (Json &one : json)
            m_annotations.push_back(std::move(one));
    } else {
        m_other = std::move(json);
        return false;
    }
    return true;
}

std::size_t AnswerSearch::nextBracket(std::size_t from) const
{
    const std::size_t at = m_text.find_first_of(brackets, from);
    if (at == std::string_view::npos)
        return at;
    const std::size_t end = std::min(m_text.find_first_not_of(brackets, at), m_text.size());
    return std::max(at, end - std::min(end, std::size_t(maxJsonDepth)));
}

std::optional<Json> AnswerSearch::run()
{
    const std::size_t mostRead = readings * m_text.size() + leastReading;
    std::size_t behind = 0;
    for (std::size_t at = nextBracket(0); at != std::string_view::npos && m_read < mostRead; at = nextBracket(behind)) {
        const std::string_view between = m_text.substr(behind, at - behind);
        const bool madeUp =
            between.find("<record") != std::string_view::npos || between.find("<example") != std::string_view::npos;
        if (madeUp && (m_answer || !m_annotations.empty()))
            break;
        std::size_t end = at;
        auto json = read(at, end);
        behind = json && keep(*std::move(json)) ? end : at + 1;
    }
    if (!m_answer && !m_annotations.empty())
        m_answer = std::move(m_annotations);
    return m_answer ? std::move(m_answer) : std::move(m_other);
}

} // namespace

std::optional<FoundJson> findJson(std::string_view text, std::string_view field)
{
    if (auto whole = parseJson(text); whole && whole->is_object() && whole->contains("annotations"))
        return FoundJson{*std::move(whole), false};
    auto found = AnswerSearch(behindThinking(text), field).run();
    return found ? std::optional(FoundJson{*std::move(found), true}) : std::nullopt;
}

} // namespace lw::task
