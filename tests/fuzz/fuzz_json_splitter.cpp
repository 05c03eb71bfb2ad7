// SPDX-License-Identifier: Apache-2.0
// However the bytes are cut, the same items come out, and none is kept beyond its limit. What is an item is then read in the shape of
// each tool. The first byte of the input says how it is cut.
#include "core/dataset/annotated/shapes.h"
#include "core/dataset/json_splitter.h"
#include "tests/fuzz/fuzz_target.h"

#include <algorithm>
#include <cstdlib>

namespace {

constexpr qsizetype limit = 256;

template <typename Take>
QByteArray outcome(QByteArrayView text, qsizetype step, Take take)
{
    QByteArray result;
    lw::dataset::JsonSplitter splitter(
        [&](const lw::dataset::JsonSplitter::Item &item) {
            if (item.text.size() > limit)
                std::abort();
            take(item.text);
            result += item.text + QByteArray::number(item.line) + (item.tooLong ? '!' : '~') + (item.unterminated ? '?' : '.');
        },
        limit);
    for (qsizetype at = 0; at < text.size(); at += step)
        splitter.feed(text.sliced(at, std::min(step, text.size() - at)));
    result += QByteArray::number(int(splitter.finish())) + splitter.key() + splitter.secondKey();
    return result;
}

void shape(const QByteArray &text)
{
    const auto item = lw::parseOrderedJson(std::string_view(text.constData(), std::size_t(text.size())));
    if (!item || !item->is_object())
        return;
    static_cast<void>(lw::dataset::shapeOf(*item));
    for (const lw::dataset::ItemShape tool : {lw::dataset::labelStudioShape, lw::dataset::doccanoShape, lw::dataset::prodigyShape}) {
        const auto record = tool(*item);
        // A label is always written in JSON, and a bad row always has a reason.
        if (!record && record.error().detail.isEmpty())
            std::abort();
        for (std::size_t i = 0; record && i < record->labels.size(); ++i) {
            if (!record->labels[i].answer.is_object())
                std::abort();
        }
    }
}

} // namespace

void lw::fuzz::tryInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return;
    const QByteArrayView text(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    const auto nothing = [](const QByteArray &) {};
    const QByteArray whole = outcome(text, text.size(), shape);
    if (outcome(text, 1, nothing) != whole || outcome(text, 1 + data[0] % 16, nothing) != whole)
        std::abort();
    shape(text.toByteArray());
}
