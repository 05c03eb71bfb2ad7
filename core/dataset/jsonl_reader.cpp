// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/jsonl_reader.h"

namespace lw::dataset {
namespace {

constexpr qsizetype longestReason = 300;

} // namespace

JsonlReader::JsonlReader(std::unique_ptr<QIODevice> device, const QString &path, const Encoding &encoding)
    : m_path(path)
    , m_source(std::move(device), encoding)
{
}

Result<Batch> JsonlReader::next(int count)
{
    Batch batch;
    const qint64 firstRow = m_row;
    while (m_row - firstRow < count) {
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
    ++m_row;
    const auto bad = [&](const QString &reason) { batch.badRows.push_back({m_path, m_row, m_line, reason, line}); };
    if (m_dropped || line.size() > maxRowBytes) {
        bad(QStringLiteral("The line is longer than %1 MiB.").arg(maxRowBytes >> 20));
        return;
    }
    const auto text = decode(line, m_source.encoding());
    if (!text) {
        bad(QStringLiteral("The line cannot be read: %1.").arg(text.error().detail));
        return;
    }
    auto json = parseOrderedJson(toUtf8(*text));
    if (!json) {
        // The parser quotes what it read, which may be megabytes.
        const QString &reason = json.error().detail;
        bad(reason.size() > longestReason ? reason.left(longestReason) + u'…' : reason);
        return;
    }
    if (!json->is_object()) {
        bad(QStringLiteral("The line is JSON but no object; each line must be one object, {…}."));
        return;
    }
    for (const auto &[key, value] : json->items()) {
        const QString column = fromUtf8(key);
        if (!m_columns.contains(column))
            m_columns.append(column);
    }
    batch.records.push_back({m_row, m_line, *std::move(json)});
}

} // namespace lw::dataset
