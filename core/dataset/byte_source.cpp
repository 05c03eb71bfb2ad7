// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/byte_source.h"

namespace lw::dataset {
namespace {

constexpr qint64 blockSize = 256 * 1024;

} // namespace

ByteSource::ByteSource(std::unique_ptr<QIODevice> device, Encoding encoding)
    : m_device(std::move(device))
    , m_encoding(std::move(encoding))
{
    if (!m_encoding.isByteOriented()) {
        m_decoder.emplace(m_encoding.name.constData());
        m_encoding.name = "UTF-8";
    }
}

Result<QByteArray> ByteSource::read()
{
    QByteArray block(blockSize, Qt::Uninitialized);
    const qint64 got = m_device->read(block.data(), blockSize);
    // A device may deliver what it has and fail at the next read: zero bytes before the end are a failure too.
    if (got < 0 || (got == 0 && m_device->pos() < m_device->size()))
        return fail(Code::NotReadable, QStringLiteral("reading stopped at byte %1: %2").arg(m_device->pos()).arg(m_device->errorString()));
    block.truncate(got);
    if (m_decoder && got > 0) {
        const QString text = m_decoder->decode(block);
        return text.toUtf8();
    }
    return block;
}

} // namespace lw::dataset
