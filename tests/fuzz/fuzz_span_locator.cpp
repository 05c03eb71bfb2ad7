// SPDX-License-Identifier: Apache-2.0
// Whatever a text is and whatever is said to be in it: what is found is what the text has there, in order, and nothing that was
// said is forgotten. The input is the text and then the spans, a line each.
#include "core/task/span_locator.h"

#include <QStringList>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

void check(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QStringList lines = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size)).split(u'\n');
    const QString text = lines.takeFirst();
    std::vector<lw::task::SaidSpan> said;
    for (const QString &line : lines)
        said.push_back({line.left(1), line.mid(1)});
    const lw::task::LocatedSpans located = lw::task::locateSpans(text, said);
    check(located.spans.size() + std::size_t(located.lost) == said.size());
    const QList<uint> points = text.toUcs4();
    qint64 before = 0;
    for (const lw::task::FoundSpan &span : located.spans) {
        check(span.start >= before && span.end > span.start && span.end <= points.size());
        before = span.start;
        const QList<uint> slice = points.mid(span.start, span.end - span.start);
        check(slice == span.text.toUcs4());
    }
    return 0;
}
