// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QIODevice>

#include <limits>

namespace lw::test {

/// A device over bytes in memory whose reading or writing fails after so many bytes, as a disk does that is full or
/// broken. What was written before that stays in bytes().
class FailDevice final : public QIODevice
{
public:
    static constexpr qint64 never = std::numeric_limits<qint64>::max();

    explicit FailDevice(QByteArray bytes = {}, qint64 failReadAfter = never, qint64 failWriteAfter = never);

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override;
    [[nodiscard]] qint64 bytesAvailable() const override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    QByteArray m_bytes;
    qint64 m_failReadAfter;
    qint64 m_failWriteAfter;
    qint64 m_read = 0;
    qint64 m_written = 0;
};

} // namespace lw::test
