// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QStringView>

namespace lw::local {

/// What the embedded model calls tokens, so that its usage figures and its stream agree: words of up to 6 letters or digits
/// with the space before them, longer ones cut; every other character alone. Joined they are the text.
[[nodiscard]] QStringList tokenPieces(QStringView text);
[[nodiscard]] qint64 countTokenPieces(QStringView text);

} // namespace lw::local
