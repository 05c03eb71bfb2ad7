// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace lw::net {

/// The certificates of a file as PEM text, whether the file is PEM or DER. Code::Tls with a sentence that says what to
/// do where it cannot be read or holds no certificate; whether they are good is for the TLS library to say.
[[nodiscard]] Result<QByteArray> readCaFile(const QString &path);

} // namespace lw::net
