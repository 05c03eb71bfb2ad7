// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/jsonl_reader.h"

namespace lw::dataset {

JsonlReader::JsonlReader(std::unique_ptr<QIODevice> device, const QString &path, const Encoding &encoding, ItemShape shape)
    : m_path(path)
    , m_source(std::move(device), encoding)
    , m_items(path, shape)
{
}

Result<Batch> JsonlReader::next(int count)
{
    Batch batch;
    const qint64 firstRow = m_items.rows();
    while (m_items.rows() - firstRow < count) {
        const qsizetype end = m_buffer.indexOf('\n', m_searched);
        if (end >= 0) {
            convert(m_buffer.mid(m_from, end - m_from), batch);
            m_from = m_searched = end + 1;
            m_dropped = false;
            continue;
        }
        if (m_ended) {
            if (m_from < m_buffer.size())
                convert(m_buffer.mid(m_from), batch);
            m_from = m_searched = m_buffer.size();
            break;
        }
        auto block = m_source.read();
        if (!block)
            return fail(block.error().code, QStringLiteral("%1: %2").arg(m_path, block.error().detail));
        m_ended = block->isEmpty();
        m_buffer.remove(0, m_from);
        m_from = 0;
        // What has no line break is not kept beyond the longest line that there may be.
        if (m_buffer.size() > maxRowBytes) {
            m_buffer.truncate(maxRowBytes);
            m_dropped = true;
        }
        m_searched = m_buffer.size();
        m_buffer += *block;
    }
    batch.bytesRead = m_source.position();
    batch.atEnd = m_ended && m_from >= m_buffer.size();
    return batch;
}

void JsonlReader::convert(QByteArray line, Batch &batch)
{
    ++m_line;
    if (line.endsWith('\r'))
        line.chop(1);
    if (line.trimmed().isEmpty())
        return;
    if (m_dropped || line.size() > maxRowBytes)
        m_items.refuse(line, m_line, {RowFault::Kind::RowTooLong, {QString::number(maxRowBytes >> 20)}}, batch);
    else
        m_items.convert(line, m_line, m_source.encoding(), batch);
}

} // namespace lw::dataset
