// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/csv_parser.h"

#include <algorithm>

namespace lw::dataset {

CsvParser::CsvParser(char delimiter, std::function<void(Row)> onRow, qsizetype maxRow)
    : m_delimiter(delimiter)
    , m_onRow(std::move(onRow))
    , m_maxRow(maxRow)
{
    m_row.line = 1;
}

void CsvParser::feed(QByteArrayView bytes)
{
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        at += takePlain(bytes.sliced(at));
        if (at == bytes.size())
            return;
        const char c = bytes[at];
        // The \n of a \r\n that ended a row belongs to that line break.
        const bool secondHalf = m_afterCr && c == '\n';
        m_afterCr = c == '\r';
        const bool breaks = !secondHalf && (c == '\n' || c == '\r');
        if (breaks)
            ++m_line;
        if (m_state == State::Quoted)
            take(c);
        else if (breaks)
            endRow();
        else if (!secondHalf)
            take(c);
    }
}

/// Takes the bytes up to the next one that may mean something, all at once; how many they were.
qsizetype CsvParser::takePlain(QByteArrayView bytes)
{
    if (m_state != State::Quoted && m_state != State::Unquoted)
        return 0;
    const bool quoted = m_state == State::Quoted;
    const char stop = quoted ? '"' : m_delimiter;
    const qsizetype room = std::min(bytes.size(), m_maxRow - m_row.raw.size());
    qsizetype length = 0;
    while (length < room && bytes[length] != stop && bytes[length] != '\n' && bytes[length] != '\r')
        ++length;
    if (length > 0) {
        m_row.raw.append(bytes.first(length));
        m_cell.append(bytes.first(length));
        m_afterCr = false;
    }
    return length;
}

void CsvParser::take(char c)
{
    // A quote that is never closed must not cost memory for the rest of the file; the states go on all the same.
    const bool kept = m_row.raw.size() < m_maxRow;
    m_row.tooLong |= !kept;
    if (kept)
        m_row.raw += c;
    const bool delimits = c == m_delimiter;
    switch (m_state) {
    case State::CellStart:
        if (c == '"') {
            m_state = State::Quoted;
            return;
        }
        m_state = State::Unquoted;
        [[fallthrough]];
    case State::Unquoted:
        if (delimits)
            return endCell();
        break;
    case State::Quoted:
        if (c == '"') {
            m_state = State::QuoteInQuoted;
            return;
        }
        break;
    case State::QuoteInQuoted:
        if (delimits)
            return endCell();
        m_state = c == '"' ? State::Quoted : State::Unquoted;
        break;
    }
    if (kept)
        m_cell += c;
}

void CsvParser::endCell()
{
    if (!m_row.tooLong)
        m_row.cells.push_back(std::exchange(m_cell, {}));
    m_cell.clear();
    m_state = State::CellStart;
}

void CsvParser::endRow()
{
    if (!m_row.raw.isEmpty()) {
        endCell();
        m_onRow(std::exchange(m_row, {}));
    }
    m_row.line = m_line;
    m_state = State::CellStart;
}

void CsvParser::finish()
{
    m_row.unterminated = m_state == State::Quoted;
    endRow();
}

char findDelimiter(QByteArrayView start, QByteArrayView candidates)
{
    constexpr std::size_t rowsToJudge = 20;
    char best = ',';
    std::size_t bestCells = 1;
    for (const char candidate : candidates) {
        std::vector<std::size_t> widths;
        CsvParser parser(candidate, [&widths](const CsvParser::Row &row) { widths.push_back(row.cells.size()); });
        parser.feed(start);
        // The last row may be cut, so it does not count unless it is the header.
        if (widths.empty())
            parser.finish();
        widths.resize(std::min(widths.size(), rowsToJudge));
        if (widths.empty())
            continue;
        const auto same = std::size_t(std::count(widths.begin(), widths.end(), widths.front()));
        if (widths.front() > bestCells && same * 2 > widths.size()) {
            best = candidate;
            bestCells = widths.front();
        }
    }
    return best;
}

} // namespace lw::dataset
