// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/base/stop_flag.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

namespace lw::dataset {

struct Encoding
{
    QByteArray name;       ///< as QStringDecoder takes it; "UTF-8" for ASCII too
    int bomBytes = 0;      ///< to be skipped
    bool guessed = false;  ///< by statistics, where neither a BOM nor valid UTF-8 decided
    bool operator==(const Encoding &) const = default;

    /// Line breaks are the bytes 0x0A and 0x0D and nothing else: rows may be cut before they are decoded.
    [[nodiscard]] bool isByteOriented() const { return !name.startsWith("UTF-16") && !name.startsWith("UTF-32"); }
};

/// Finds the encoding of a whole device (from its start, at which one that cannot seek must stand; the position afterwards is not kept) or checks the one that is named.
/// A BOM decides; then UTF-8, validated over the whole stream, even if some lines are broken (those are
/// bad rows); else uchardet. Code::BadEncoding where the bytes are no text; WrongUse for a name nobody knows;
/// Cancelled where `stop` was asked for before the end was seen.
[[nodiscard]] Result<Encoding> findEncoding(QIODevice &device, const QString &wanted, const QString &fileName,
                                            const StopFlag &stop = {});

/// Bytes to text. Code::BadEncoding where they are none in that encoding.
[[nodiscard]] Result<QString> decode(QByteArrayView bytes, const Encoding &encoding);

} // namespace lw::dataset
