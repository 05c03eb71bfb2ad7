// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

#include <algorithm>

namespace lw::dataset {

/// How many of the first `size` indexes `holds`, which has no branch in it. In strips whose count fits a byte, so that the compiler
/// takes many at once: whole files are counted through.
template <typename Predicate>
[[nodiscard]] qint64 countBytes(qsizetype size, Predicate holds)
{
    constexpr qsizetype strip = 255;
    qint64 count = 0;
    for (qsizetype from = 0; from < size; from += strip) {
        const qsizetype end = std::min(size, from + strip);
        unsigned char inStrip = 0;
        for (qsizetype i = from; i < end; ++i)
            inStrip = static_cast<unsigned char>(inStrip + static_cast<unsigned char>(holds(i)));
        count += inStrip;
    }
    return count;
}

} // namespace lw::dataset
