// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/json_splitter.h"

namespace lw::dataset {
namespace {

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
constexpr qsizetype longestKey = 1000;

} // namespace

JsonSplitter::JsonSplitter(std::function<void(Item)> onItem, qsizetype maxItem)
    : m_onItem(std::move(onItem))
    , m_maxItem(maxItem)
{
}

void JsonSplitter::feed(QByteArrayView bytes)
{
    for (const char c : bytes) {
        take(c);
        if (c == '\n' && !m_lastWasCr)
            ++m_line;
        else if (c == '\r')
            ++m_line;
        m_lastWasCr = c == '\r';
    }
}

void JsonSplitter::take(char c)
{
    switch (m_where) {
    case Where::Start:
        if (isSpace(c))
            return;
        m_topIsObject = c == '{';
        m_where = c == '[' ? Where::List : c == '{' ? Where::Top : Where::Done;
        m_listSeen = c == '[';
        return;
    case Where::Top: takeTop(c); return;
    case Where::Value: takeValue(c); return;
    case Where::List: takeList(c); return;
    case Where::Done: return;
    }
}

/// Between the values of the object that is the file.
void JsonSplitter::takeTop(char c)
{
    if (m_inString) {
        if (!m_escaped && c == '"')
            m_inString = false;
        else if (m_word.size() < longestKey)
            m_word += c;
        m_escaped = !m_escaped && c == '\\';
        return;
    }
    if (m_afterColon) {
        if (isSpace(c))
            return;
        m_afterColon = false;
        m_where = Where::Value;
        m_depth = 0;
        m_maybeList = false;
        if (c == '[') {
            m_maybeList = true;
            m_depth = 1;
            return;
        }
        takeValue(c);
    } else if (c == '"') {
        m_inString = true;
        m_escaped = false;
        m_word.clear();
    } else if (c == ':') {
        m_afterColon = true;
    } else if (c == '}') {
        m_where = Where::Done;
    }
}

/// Within a value that is not the list, or not yet known to be.
void JsonSplitter::takeValue(char c)
{
    if (m_maybeList && !isSpace(c)) {
        m_maybeList = false;
        if (c == '{') {
            if (!m_listSeen) {
                m_listSeen = true;
                m_listKey = m_word;
                m_where = Where::List;
                m_depth = 0;
                takeList(c);
                return;
            }
            if (m_secondKey.isEmpty())
                m_secondKey = m_word;
        }
    }
    if (m_inString) {
        if (!m_escaped && c == '"')
            m_inString = false;
        m_escaped = !m_escaped && c == '\\';
        return;
    }
    if (c == '"') {
        m_inString = true;
        m_escaped = false;
    } else if (c == '[' || c == '{') {
        ++m_depth;
    } else if (c == ']' || c == '}') {
        // A number or a word has no bracket of its own: this one closes the file's object.
        if (m_depth == 0)
            m_where = Where::Done;
        else
            --m_depth;
    } else if (c == ',' && m_depth == 0) {
        m_where = Where::Top;
    }
}

void JsonSplitter::takeList(char c)
{
    if (!m_inString && m_depth == 0 && (c == ',' || c == ']')) {
        endItem(false);
        if (c == ']')
            m_where = m_topIsObject ? Where::Top : Where::Done;
        return;
    }
    if (m_item.text.isEmpty()) {
        if (isSpace(c))
            return;
        m_item.line = m_line;
    }
    if (m_item.text.size() < m_maxItem)
        m_item.text += c;
    else
        m_item.tooLong = true;
    if (m_inString) {
        if (!m_escaped && c == '"')
            m_inString = false;
        m_escaped = !m_escaped && c == '\\';
    } else if (c == '"') {
        m_inString = true;
        m_escaped = false;
    } else if (c == '[' || c == '{') {
        ++m_depth;
    } else if (c == ']' || c == '}') {
        --m_depth;
    }
}

void JsonSplitter::endItem(bool unterminated)
{
    while (!m_item.text.isEmpty() && isSpace(m_item.text.back()))
        m_item.text.chop(1);
    m_item.unterminated = unterminated;
    if (!m_item.text.isEmpty())
        m_onItem(std::exchange(m_item, {}));
    m_item = {};
}

JsonSplitter::Outcome JsonSplitter::finish()
{
    if (m_where == Where::List)
        endItem(true);
    if (!m_secondKey.isEmpty())
        return Outcome::SeveralLists;
    if (!m_listSeen)
        return Outcome::NoList;
    return m_where == Where::Done ? Outcome::List : Outcome::NotEnded;
}

} // namespace lw::dataset
