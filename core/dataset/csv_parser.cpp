// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/csv_parser.h"

#include <algorithm>

namespace lw::dataset {

CsvParser::CsvParser(char delimiter, std::function<void(Row)> onRow)
    : m_delimiter(delimiter)
    , m_onRow(std::move(onRow))
{
    m_row.line = 1;
}

void CsvParser::feed(QByteArrayView bytes)
{
    for (const char c : bytes) {
        // The \n of a \r\n that ended a row belongs to that line break.
        const bool secondHalf = m_afterCr && c == '\n';
        m_afterCr = c == '\r';
        if (secondHalf) {
            if (m_state == State::Quoted) {
                m_cell += c;
                m_row.raw += c;
            }
            continue;
        }
        const bool breaks = c == '\n' || c == '\r';
        if (breaks)
            ++m_line;
        if (breaks && m_state != State::Quoted) {
            endRow();
            continue;
        }
        m_row.raw += c;
        switch (m_state) {
        case State::CellStart:
            if (c == '"') {
                m_state = State::Quoted;
                break;
            }
            m_state = State::Unquoted;
            [[fallthrough]];
        case State::Unquoted:
            if (c == m_delimiter)
                endCell();
            else
                m_cell += c;
            break;
        case State::Quoted:
            if (c == '"')
                m_state = State::QuoteInQuoted;
            else
                m_cell += c;
            break;
        case State::QuoteInQuoted:
            if (c == m_delimiter) {
                endCell();
            } else {
                m_cell += c;
                m_state = c == '"' ? State::Quoted : State::Unquoted;
            }
            break;
        }
    }
}

void CsvParser::endCell()
{
    m_row.cells.push_back(std::exchange(m_cell, {}));
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

char findDelimiter(QByteArrayView start)
{
    constexpr std::size_t rowsToJudge = 20;
    char best = ',';
    std::size_t bestCells = 1;
    for (const char candidate : {',', ';', '\t', '|'}) {
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
