// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/byte_source.h"

#include "core/dataset/archive_device.h"

#include <algorithm>

namespace lw::dataset {
namespace {

constexpr qint64 blockSize = 256 * 1024;

} // namespace

ByteSource::ByteSource(std::unique_ptr<QIODevice> device, Encoding encoding, Giving giving)
    : m_device(std::move(device))
    , m_encoding(std::move(encoding))
{
    if (!m_encoding.isByteOriented()) {
        m_unit = m_encoding.name.startsWith("UTF-32") ? 4 : 2;
        m_decoder.emplace(m_encoding.name.constData());
        m_encoding.name = "UTF-8";
    } else if (giving == Giving::Utf8 && m_encoding.name != "UTF-8") {
        m_decoder.emplace(m_encoding.name.constData());
        m_marksLoss = true;
        m_encoding.name = "UTF-8";
    }
}

qint64 ByteSource::position() const
{
    const auto *packed = dynamic_cast<const ArchiveDevice *>(m_device.get());
    return packed ? packed->packedPosition() : m_device->pos();
}

qint64 ByteSource::size() const
{
    const auto *packed = dynamic_cast<const ArchiveDevice *>(m_device.get());
    return packed ? packed->packedSize() : m_device->size();
}

Result<QByteArray> ByteSource::read()
{
    for (;;) {
        QByteArray block(blockSize, Qt::Uninitialized);
        const qint64 got = m_device->read(block.data(), blockSize);
        // A device may deliver what it has and fail at the next read: nothing before the end is a failure too.
        if (got <= 0 && !m_device->atEnd()) {
            return fail(Code::NotReadable,
                        QStringLiteral("reading stopped after %1 bytes: %2").arg(m_bytes).arg(m_device->errorString()));
        }
        block.truncate(std::max<qint64>(got, 0));
        m_bytes += block.size();
        if (!m_decoder)
            return block;
        // A block that held half a character and nothing else is not the end yet.
        const QByteArray utf8 = toUtf8(block);
        if (!utf8.isEmpty() || block.isEmpty())
            return utf8;
    }
}

QByteArray ByteSource::toUtf8(const QByteArray &block)
{
    // Half a character waits for its other half, which may be in the next block.
    QString text = m_held + QString(m_decoder->decode(block));
    m_held.clear();
    if (block.isEmpty()) {
        if (m_bytes % m_unit != 0)
            text += QChar(u'\xD800'); // the file ends within a code unit: told once, like half a pair
        m_unit = 1;
    } else if (!text.isEmpty() && text.back().isHighSurrogate()) {
        m_held = text.last(1);
        text.chop(1);
    }
    QByteArray utf8;
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            ++i;
        } else if (text[i].isSurrogate() || (m_marksLoss && text[i] == QChar::ReplacementCharacter)) {
            // Bytes that no UTF-8 has: the row will be told as one that cannot be read, where '?' would pass for data.
            utf8 += QStringView(text).sliced(from, i - from).toUtf8() + '\xFF';
            from = i + 1;
        }
    }
    return utf8 + QStringView(text).sliced(from).toUtf8();
}

} // namespace lw::dataset
