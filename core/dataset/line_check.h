// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace lw::dataset {

/// Counts the lines of a stream and those of them that are no UTF-8, and by how much they are none; holds three bytes at most, however long a line is. Pure; the
/// result does not depend on how the bytes are cut. A line ends at LF or CR; empty ones do not count.
class LineCheck final
{
public:
    void feed(QByteArrayView bytes);
    /// The input has ended.
    void finish();

    [[nodiscard]] qint64 lines() const { return m_lines; }
    [[nodiscard]] qint64 badLines() const { return m_badLines; }
    /// Bytes at which a character should begin or go on and does not.
    [[nodiscard]] qint64 badBytes() const { return m_badBytes; }
    /// Well-formed characters of two bytes and more.
    [[nodiscard]] qint64 longCharacters() const { return m_longCharacters; }

private:
    void addAll(QByteArrayView all);
    void addGood(QByteArrayView bytes);
    void add(QByteArrayView part);
    void endLine();

    QByteArray m_tail;   ///< the beginning of a character whose end is in the next block
    qint64 m_lines = 0;
    qint64 m_badLines = 0;
    qint64 m_badBytes = 0;
    qint64 m_longCharacters = 0;
    bool m_begun = false;
    bool m_bad = false;
};

} // namespace lw::dataset
