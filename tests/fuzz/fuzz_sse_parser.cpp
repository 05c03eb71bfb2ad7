// SPDX-License-Identifier: Apache-2.0
// However the bytes are cut, the same events come out. The first byte of the input says how they are cut.
#include "core/net/sse_parser.h"
#include "tests/fuzz/fuzz_target.h"

#include <QString>

#include <algorithm>
#include <cstdlib>

namespace {

QByteArray outcome(QByteArrayView stream, qsizetype step)
{
    constexpr qsizetype limit = 64;
    QByteArray result;
    lw::net::SseParser parser(
        [&result](const lw::net::SseEvent &event) {
            if (event.data.size() > limit)
                std::abort();
            result += event.name + '|' + event.data + '~';
        },
        limit);
    auto state = lw::net::SseParser::State::Open;
    for (qsizetype at = 0; at < stream.size(); at += step)
        state = parser.feed(stream.sliced(at, std::min(step, stream.size() - at)));
    parser.finish();
    return result + QByteArray::number(parser.comments()) + (state == lw::net::SseParser::State::Open ? "" : "!");
}

} // namespace

void lw::fuzz::tryInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return;
    const QByteArrayView stream(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    const QByteArray whole = outcome(stream, stream.size());
    if (outcome(stream, 1) != whole || outcome(stream, 1 + data[0] % 16) != whole)
        std::abort();
}
