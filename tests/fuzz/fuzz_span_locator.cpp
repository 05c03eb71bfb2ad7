// SPDX-License-Identifier: Apache-2.0
// Whatever a text is and whatever is said to be in it: what is found is what the text has there, in order, and nothing that was
// said is forgotten. The input is the text and then the spans, a line each.
#include "core/task/span_locator.h"
#include "tests/fuzz/fuzz_target.h"

#include <QList>

#include <cstdlib>
#include <vector>

namespace {

constexpr std::size_t bytesOfSpan = sizeof(R"({"label":"","text":""},)") - 1;

void check(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

void lw::fuzz::tryInput(const std::uint8_t *data, std::size_t size)
{
    const QString input = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const QString text = input.section(u'\n', 0, 0);
    // In an answer each takes more bytes than in this input, so that of so many bytes there are no more.
    const std::size_t most = 16 + size / bytesOfSpan;
    std::vector<lw::task::SaidSpan> said;
    for (qsizetype at = text.size() + 1; at <= input.size() && said.size() < most;) {
        const qsizetype end = input.indexOf(u'\n', at);
        const QString line = input.mid(at, end < 0 ? -1 : end - at);
        said.push_back({line.left(1), line.mid(1)});
        at = end < 0 ? input.size() + 1 : end + 1;
    }
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
}
