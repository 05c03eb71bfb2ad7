// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

namespace lw::dataset {

/// The first byte that is no UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF); -1 for none.
[[nodiscard]] qsizetype firstBadUtf8(QByteArrayView bytes);

} // namespace lw::dataset
