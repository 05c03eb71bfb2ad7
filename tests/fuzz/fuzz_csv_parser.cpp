// SPDX-License-Identifier: Apache-2.0
// However the bytes are cut, the same rows come out. The first byte of the input says how they are cut.
#include "core/dataset/csv_parser.h"
#include "tests/fuzz/fuzz_target.h"

#include <QStringBuilder>

#include <algorithm>
#include <cstdlib>

namespace {

QByteArray outcome(QByteArrayView text, qsizetype step, char delimiter)
{
    constexpr qsizetype limit = 64;
    QByteArray result;
    lw::dataset::CsvParser parser(
        delimiter,
        [&result](const lw::dataset::CsvParser::Row &row) {
            if (row.raw.size() > limit)
                std::abort();
            for (const QByteArray &cell : row.cells)
                result += cell + '|';
            result += row.raw + QByteArray::number(row.line) + (row.unterminated ? '?' : '.') + (row.tooLong ? '!' : '~');
        },
        limit);
    for (qsizetype at = 0; at < text.size(); at += step)
        parser.feed(text.sliced(at, std::min(step, text.size() - at)));
    parser.finish();
    return result;
}

} // namespace

void lw::fuzz::tryInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return;
    const QByteArrayView text(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    const char delimiter = lw::dataset::findDelimiter(text);
    const QByteArray whole = outcome(text, text.size(), delimiter);
    if (outcome(text, 1, delimiter) != whole || outcome(text, 1 + data[0] % 16, delimiter) != whole)
        std::abort();
}
