// SPDX-License-Identifier: Apache-2.0
#include "core/net/http_transport.h"

namespace lw::net {

QByteArray headerValue(const Headers &headers, QByteArrayView name)
{
    for (const Header &header : headers) {
        if (name.compare(header.first, Qt::CaseInsensitive) == 0)
            return header.second;
    }
    return {};
}

} // namespace lw::net
