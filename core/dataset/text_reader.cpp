// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/text_reader.h"

#include <algorithm>

namespace lw::dataset {

TextReader::TextReader(std::unique_ptr<QIODevice> device, const QString &path, const Encoding &encoding, Unit unit)
    : m_path(path)
    , m_source(std::move(device), encoding)
    , m_unit(unit)
{
}

/// Takes one line out of the buffer, if a whole one is there.
bool TextReader::takeLine(Batch &batch)
{
    const char *begin = m_buffer.constData();
    const char *end = begin + m_buffer.size();
    const char *found = std::find_if(begin + m_searched, end, [](char c) { return c == '\n' || c == '\r'; });
    m_searched = found - begin;
    // Of a CR at the end of the buffer the LF may be in the next block.
    const bool mayGoOn = found == end || (*found == '\r' && found + 1 == end);
    if (mayGoOn && !m_ended)
        return false;
    if (found == end && m_from == m_buffer.size())
        return false;
    qsizetype after = m_searched;
    if (found != end)
        after += *found == '\r' && found + 1 != end && found[1] == '\n' ? 2 : 1;
    const QByteArrayView line = QByteArrayView(m_buffer).sliced(m_from, m_searched - m_from);
    ++m_line;
    const bool isBlank = std::all_of(line.begin(), line.end(), [](char c) { return c == ' ' || c == '\t' || c == '\f' || c == '\v'; });
    if (isBlank) {
        endRow(batch);
    } else {
        if (m_row.isEmpty())
            m_rowLine = m_line;
        m_tooLong = m_tooLong || m_row.size() + m_break.size() + line.size() > maxRowBytes;
        if (!m_tooLong) {
            m_row += m_break;
            m_row.append(line);
        }
        m_break = m_buffer.mid(m_searched, after - m_searched);
        if (m_unit == Unit::Line)
            endRow(batch);
    }
    m_from = m_searched = after;
    return true;
}

void TextReader::endRow(Batch &batch)
{
    const QByteArray row = std::exchange(m_row, {});
    m_break.clear();
    const bool tooLong = std::exchange(m_tooLong, false);
    if (row.isEmpty() && !tooLong)
        return;
    ++m_rows;
    const auto text = decode(row, m_source.encoding());
    if (text && !tooLong) {
        Record record;
        record.row = m_rows;
        record.line = m_rowLine;
        record.data["text"] = toUtf8(*text);
        batch.records.push_back(std::move(record));
        return;
    }
    batch.badRows.push_back({m_path, m_rows, m_rowLine,
                             tooLong ? RowFault{RowFault::Kind::TextTooLong, {QString::number(maxRowBytes >> 20)}}
                                     : RowFault{RowFault::Kind::Unreadable, {text.error().detail}},
                             row});
}

Result<Batch> TextReader::next(int count)
{
    Batch batch;
    const qint64 first = m_rows;
    while (m_rows - first < count) {
        if (takeLine(batch))
            continue;
        if (m_ended) {
            endRow(batch);
            break;
        }
        m_buffer.remove(0, m_from);
        m_searched -= m_from;
        m_from = 0;
        // A line that never ends is not kept beyond the longest row that there may be; one byte more says so.
        if (m_buffer.size() > maxRowBytes + 1) {
            m_buffer.truncate(maxRowBytes + 1);
            m_searched = m_buffer.size();
        }
        auto block = m_source.read();
        if (!block)
            return fail(block.error().code, QStringLiteral("%1: %2").arg(m_path, block.error().detail));
        m_ended = block->isEmpty();
        m_buffer += *block;
    }
    batch.bytesRead = m_source.position();
    batch.atEnd = m_ended && m_from >= m_buffer.size() && m_row.isEmpty() && !m_tooLong;
    return batch;
}

} // namespace lw::dataset
