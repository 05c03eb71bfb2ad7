// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/dataset/encoding.h"

#include <QIODevice>
#include <QStringDecoder>

#include <memory>
#include <optional>

namespace lw::dataset {

/// The bytes of a file in blocks, in an encoding in which rows can be cut before they are decoded: UTF-16 and UTF-32 arrive as
/// UTF-8 (what is broken in them as bytes that no UTF-8 has), everything else as it is.
class ByteSource final
{
public:
    enum class Giving {
        Lines,   ///< what is to be cut at line breaks, and at commas and the like that CsvParser names
        Utf8,    ///< always UTF-8: what is to be cut at brackets, which are halves of characters in GB18030
    };
    /// `device` stands behind the byte order mark.
    ByteSource(std::unique_ptr<QIODevice> device, Encoding encoding, Giving giving = Giving::Lines);

    /// The next block; empty at the end. Code::NotReadable where the disk fails.
    [[nodiscard]] Result<QByteArray> read();
    /// Of what read() gives.
    [[nodiscard]] const Encoding &encoding() const { return m_encoding; }
    /// Of the file on the disk, packed or not.
    [[nodiscard]] qint64 position() const;
    [[nodiscard]] qint64 size() const;

private:
    [[nodiscard]] QByteArray toUtf8(const QByteArray &block);

    std::unique_ptr<QIODevice> m_device;
    Encoding m_encoding;
    std::optional<QStringDecoder> m_decoder;
    int m_unit = 1;      ///< bytes of one code unit
    bool m_marksLoss = false;   ///< a replacement character stands for bytes that are no text
    QString m_held;      ///< the first half of a surrogate pair
    qint64 m_bytes = 0;  ///< read so far
};

} // namespace lw::dataset
