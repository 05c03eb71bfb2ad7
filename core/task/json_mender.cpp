// SPDX-License-Identifier: Apache-2.0
#include "core/task/json_mender.h"

#include "core/base/json.h"

#include <algorithm>

namespace lw::task {
namespace {

constexpr std::string_view jsonSpace = " \t\r\n";
constexpr std::string_view typographicOpen = "\xE2\x80\x9C";  // “
constexpr std::string_view typographicClose = "\xE2\x80\x9D"; // ”

} // namespace

std::optional<std::string> JsonMender::mend()
{
    while (m_at < m_text.size()) {
        if (!(quoteLength() > 0 ? copyString() : copyStructure()))
            return {};
        if (m_open.empty())
            return std::move(m_out);
    }
    return {};
}

bool JsonMender::copyStructure()
{
    if (m_text[m_at] == '/' && (startsWith("//") || startsWith("/*"))) {
        skipComment();
        return true;
    }
    const char c = m_text[m_at++];
    if (c == '}' || c == ']')
        return close(c);
    if (c == '{' || c == '[') {
        m_open += c == '{' ? '}' : ']';
        if (m_open.size() > std::size_t(maxJsonDepth))
            return false;
    }
    if (c == ',')
        m_comma = m_out.size();
    else if (jsonSpace.find(c) == std::string_view::npos)
        m_comma.reset();
    m_out += c;
    return true;
}

bool JsonMender::close(char bracket)
{
    if (m_open.empty() || m_open.back() != bracket)
        return false;
    m_open.pop_back();
    if (m_comma)
        m_out[*m_comma] = ' ';
    m_comma.reset();
    m_out += bracket;
    return true;
}

void JsonMender::skipComment()
{
    const bool untilLineEnd = m_text[m_at + 1] == '/';
    const std::string_view end = untilLineEnd ? "\n" : "*/";
    const std::size_t found = m_text.find(end, m_at + 2);
    m_at = found == std::string_view::npos ? m_text.size() : found + end.size();
    m_out += ' ';
}

std::size_t JsonMender::quoteLength() const
{
    const char c = m_text[m_at];
    if (c == '"' || c == '\'')
        return 1;
    return c == typographicOpen.front() && (startsWith(typographicOpen) || startsWith(typographicClose)) ? typographicOpen.size() : 0;
}

/// An apostrophe or a quote of the sentence is no end; behind an end comes what may follow a value.
bool JsonMender::endsString(std::size_t behindQuote) const
{
    const std::size_t next = m_text.find_first_not_of(jsonSpace, behindQuote);
    return next != std::string_view::npos && std::string_view(",:}]").find(m_text[next]) != std::string_view::npos;
}

bool JsonMender::copyString()
{
    const char opening = m_text[m_at];
    const auto isOwnQuote = [&](std::size_t length) {
        return length > 0 && (length > 1 ? opening != '"' && opening != '\'' : m_text[m_at] == opening);
    };
    m_comma.reset();
    m_at += quoteLength();
    m_out += '"';
    while (m_at < m_text.size()) {
        const std::size_t length = quoteLength();
        // The JSON quote ends its string as it does in JSON.
        if (isOwnQuote(length) && (opening == '"' || endsString(m_at + length))) {
            m_at += length;
            m_out += '"';
            return true;
        }
        if (m_text[m_at] == '\\' && m_at + 1 < m_text.size()) {
            ++m_at;
            if (m_text[m_at] != '\'')
                m_out += '\\';
            m_out += m_text[m_at++];
        } else {
            copyCharacter(m_text[m_at++]);
        }
    }
    return false;
}

void JsonMender::copyCharacter(char character)
{
    constexpr std::string_view digits = "0123456789abcdef";
    const auto code = static_cast<unsigned char>(character);
    if (code < 0x20) {
        m_out += "\\u00";
        m_out += digits[code / 16];
        m_out += digits[code % 16];
    } else {
        if (character == '"')
            m_out += '\\';
        m_out += character;
    }
}

} // namespace lw::task
