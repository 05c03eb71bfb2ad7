// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fail_device.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace lw::test {

FailDevice::FailDevice(QByteArray bytes, qint64 failReadAfter, qint64 failWriteAfter)
    : m_bytes(std::move(bytes))
    , m_failReadAfter(failReadAfter)
    , m_failWriteAfter(failWriteAfter)
{}

bool FailDevice::atEnd() const
{
    return m_failReadAfter == never && bytesAvailable() == 0;
}

qint64 FailDevice::bytesAvailable() const
{
    return QIODevice::bytesAvailable() + m_bytes.size() - m_read;
}

qint64 FailDevice::readData(char *data, qint64 maxSize)
{
    if (m_read >= m_failReadAfter) {
        setErrorString(QStringLiteral("Input/output error"));
        return -1;
    }
    const qint64 size = std::min({maxSize, m_failReadAfter - m_read, m_bytes.size() - m_read});
    if (size == 0 && maxSize > 0)
        return -1;
    std::memcpy(data, m_bytes.constData() + m_read, static_cast<std::size_t>(size));
    m_read += size;
    return size;
}

qint64 FailDevice::writeData(const char *data, qint64 size)
{
    const qint64 room = std::min(size, m_failWriteAfter - m_written);
    m_bytes.append(data, room);
    m_written += room;
    if (room < size) {
        setErrorString(QStringLiteral("No space left on device"));
        return room > 0 ? room : -1;
    }
    return room;
}

} // namespace lw::test
