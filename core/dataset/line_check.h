// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace lw::dataset {

/// Counts the lines of a stream and those of them that are no UTF-8; holds three bytes at most, however long a line is. Pure; the
/// result does not depend on how the bytes are cut. A line ends at LF or CR; empty ones do not count.
class LineCheck final
{
public:
    void feed(QByteArrayView bytes);
    /// The input has ended.
    void finish();

    [[nodiscard]] qint64 lines() const { return m_lines; }
    [[nodiscard]] qint64 badLines() const { return m_badLines; }

private:
    void add(QByteArrayView part);
    void endLine();

    QByteArray m_tail;   ///< the beginning of a character whose end is in the next block
    qint64 m_lines = 0;
    qint64 m_badLines = 0;
    bool m_begun = false;
    bool m_bad = false;
};

} // namespace lw::dataset
