// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lw::task {

/// Reads one object or array that stands somewhere in a text, up to the bracket that closes it, and writes it as JSON
/// where a model wrote something near it: commas before a closing bracket, comments, single or typographic quotes round
/// strings, raw line breaks in strings. Brackets in strings are no brackets. Values are never changed. Used once; takes
/// time linear in what it reads.
class JsonMender final
{
public:
    /// `text` must have a `{` or `[` at `begin`, and outlive the mender.
    JsonMender(std::string_view text, std::size_t begin)
        : m_text(text)
        , m_at(begin)
    {}

    /// The text to parse; empty where the brackets do not match, close or are nested deeper than maxJsonDepth.
    [[nodiscard]] std::optional<std::string> mend();
    /// How far was read: behind the closing bracket, or to where it went wrong.
    [[nodiscard]] std::size_t position() const { return m_at; }

private:
    [[nodiscard]] bool startsWith(std::string_view word) const { return m_text.substr(m_at).starts_with(word); }
    [[nodiscard]] bool copyStructure();
    [[nodiscard]] bool close(char bracket);
    [[nodiscard]] bool copyString();
    void copyCharacter(char character);
    void skipComment();
    /// The length of the quote at the position, 0 where there is none.
    [[nodiscard]] std::size_t quoteLength() const;
    [[nodiscard]] bool endsString(std::size_t behindQuote) const;

    std::string_view m_text;
    std::size_t m_at;
    std::string m_out;
    std::string m_open;                 ///< the brackets that are to come
    std::optional<std::size_t> m_comma; ///< in m_out, if nothing but white space follows it so far
};

} // namespace lw::task
