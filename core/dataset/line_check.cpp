// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/line_check.h"

#include "core/dataset/byte_count.h"
#include "core/dataset/utf8.h"

#include <algorithm>

namespace lw::dataset {
namespace {

/// How many bytes at the end may be a character that is cut off: from its lead byte on.
qsizetype openEnd(QByteArrayView bytes)
{
    for (qsizetype length = 1; length <= std::min<qsizetype>(3, bytes.size()); ++length) {
        const auto byte = static_cast<unsigned char>(bytes[bytes.size() - length]);
        if (byte >= 0xC0)
            return length;
        if (byte < 0x80)
            return 0;
    }
    return 0;
}

} // namespace

void LineCheck::feed(QByteArrayView bytes)
{
    if (m_tail.isEmpty()) {
        addAll(bytes);
        return;
    }
    const QByteArray joined = m_tail + bytes.toByteArray();
    m_tail.clear();
    addAll(joined);
}

void LineCheck::addAll(QByteArrayView all)
{
    // Nearly every block is UTF-8 throughout but for its cut end, and is not taken apart.
    const qsizetype cut = openEnd(all);
    if (firstBadUtf8(all.chopped(cut)) < 0) {
        addGood(all.chopped(cut));
        m_tail = all.last(cut).toByteArray();
        return;
    }
    qsizetype from = 0;
    for (qsizetype at = 0; at < all.size(); ++at) {
        if (all[at] != '\n' && all[at] != '\r')
            continue;
        add(all.sliced(from, at - from));
        endLine();
        from = at + 1;
    }
    const QByteArrayView rest = all.sliced(from);
    const qsizetype open = openEnd(rest);
    add(rest.chopped(open));
    m_tail = rest.last(open).toByteArray();
}

/// A whole number of characters, all of them well formed.
void LineCheck::addGood(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return;
    const auto breaks = [](char c) { return (c == '\n') | (c == '\r'); };
    const char *at = bytes.data();
    m_longCharacters += countBytes(bytes.size(), [at](qsizetype i) { return static_cast<unsigned char>(at[i]) >= 0xC2; });
    // A line ends at each break that stands behind something else.
    const qint64 ends = countBytes(bytes.size() - 1, [at, breaks](qsizetype i) { return breaks(at[i + 1]) & !breaks(at[i]); });
    const bool endsOpen = breaks(bytes.front()) && m_begun;
    const qint64 firstBreak = std::find_if(bytes.begin(), bytes.end(), breaks) - bytes.begin();
    // What was bad before belongs to the line that goes on here.
    if (m_bad && firstBreak < bytes.size()) {
        ++m_badLines;
        m_bad = false;
    }
    m_lines += ends + (endsOpen ? 1 : 0);
    m_begun = !breaks(bytes.back());
}

void LineCheck::finish()
{
    add(m_tail);
    endLine();
}

void LineCheck::add(QByteArrayView part)
{
    m_begun |= !part.isEmpty();
    while (!part.isEmpty()) {
        const qsizetype bad = firstBadUtf8(part);
        for (const char c : bad < 0 ? part : part.first(bad))
            m_longCharacters += static_cast<unsigned char>(c) >= 0xC2;
        if (bad < 0)
            return;
        m_bad = true;
        ++m_badBytes;
        part = part.sliced(bad + 1);
    }
}

void LineCheck::endLine()
{
    m_lines += m_begun;
    m_badLines += m_bad;
    m_begun = m_bad = false;
}

} // namespace lw::dataset
