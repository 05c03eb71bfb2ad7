// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/json_reader.h"

namespace lw::dataset {

JsonReader::JsonReader(std::unique_ptr<QIODevice> device, const QString &path, const Encoding &encoding, ItemShape shape)
    : m_path(path)
    , m_source(std::move(device), encoding, ByteSource::Giving::Utf8)
    , m_items(path, shape)
    , m_splitter([this](JsonSplitter::Item item) { m_waiting.push_back(std::move(item)); }, maxRowBytes)
{
}

Result<void> JsonReader::readBlock()
{
    auto block = m_source.read();
    if (!block)
        return fail(block.error().code, QStringLiteral("%1: %2").arg(m_path, block.error().detail));
    if (!block->isEmpty()) {
        m_splitter.feed(*block);
        return {};
    }
    m_ended = true;
    switch (m_splitter.finish()) {
    case JsonSplitter::Outcome::List: break;
    case JsonSplitter::Outcome::NotEnded:
        // What came whole is there; that the rest is missing must not go unsaid.
        if (m_waiting.empty() || !m_waiting.back().unterminated)
            m_waiting.push_back({{}, 0, false, true});
        break;
    case JsonSplitter::Outcome::NoList:
        return fail(Code::BadFormat, QStringLiteral("%1 holds no list of records: it must be a JSON array of objects, [{…}, {…}], or an "
                                                    "object with one key that holds such an array")
                                         .arg(m_path));
    case JsonSplitter::Outcome::SeveralLists:
        return fail(Code::BadFormat, QStringLiteral("%1 holds two lists of records, \"%2\" and \"%3\"; keep one of them in a file of its own")
                                         .arg(m_path, QString::fromUtf8(m_splitter.key()), QString::fromUtf8(m_splitter.secondKey())));
    }
    return {};
}

Result<Batch> JsonReader::next(int count)
{
    Batch batch;
    const qint64 firstRow = m_items.rows();
    while (m_items.rows() - firstRow < count) {
        while (m_waiting.empty() && !m_ended) {
            if (auto read = readBlock(); !read)
                return fail(read.error());
        }
        if (m_waiting.empty())
            break;
        const JsonSplitter::Item item = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (item.unterminated)
            m_items.refuse(item.text, item.line, {RowFault::Kind::ListCutOff}, batch);
        else if (item.tooLong)
            m_items.refuse(item.text, item.line, {RowFault::Kind::RowTooLong, {QString::number(maxRowBytes >> 20)}}, batch);
        else
            m_items.convert(item.text, item.line, m_source.encoding(), batch);
    }
    batch.bytesRead = m_source.position();
    batch.atEnd = m_ended && m_waiting.empty();
    return batch;
}

} // namespace lw::dataset
