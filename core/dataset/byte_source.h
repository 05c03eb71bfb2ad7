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
/// UTF-8, everything else as it is.
class ByteSource final
{
public:
    /// `device` stands behind the byte order mark.
    ByteSource(std::unique_ptr<QIODevice> device, Encoding encoding);

    /// The next block; empty at the end. Code::NotReadable where the disk fails.
    [[nodiscard]] Result<QByteArray> read();
    /// Of what read() gives.
    [[nodiscard]] const Encoding &encoding() const { return m_encoding; }
    [[nodiscard]] qint64 position() const { return m_device->pos(); }
    [[nodiscard]] qint64 size() const { return m_device->size(); }

private:
    std::unique_ptr<QIODevice> m_device;
    Encoding m_encoding;
    std::optional<QStringDecoder> m_decoder;
};

} // namespace lw::dataset
