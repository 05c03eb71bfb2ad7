// SPDX-License-Identifier: Apache-2.0
#include "core/net/once_body.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace lw::net {

OnceBody::OnceBody(QByteArray bytes)
    : m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool OnceBody::reset()
{
    // An empty body is whole with the headers.
    return m_read == 0 && !m_bytes.isEmpty();
}

qint64 OnceBody::readData(char *data, qint64 most)
{
    const qint64 count = std::min(most, m_bytes.size() - m_read);
    std::memcpy(data, m_bytes.constData() + m_read, static_cast<std::size_t>(count));
    m_read += count;
    return count;
}

} // namespace lw::net
