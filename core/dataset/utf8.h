// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QString>

namespace lw::dataset {

/// The first byte that is no UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF); -1 for none.
[[nodiscard]] qsizetype firstBadUtf8(QByteArrayView bytes);

/// Valid UTF-8 to text, every character of it: QString::fromUtf8() takes a U+FEFF at the front for a mark and drops it.
[[nodiscard]] QString textOfUtf8(QByteArrayView bytes);

} // namespace lw::dataset
