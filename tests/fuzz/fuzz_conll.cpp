// SPDX-License-Identifier: Apache-2.0
// Whatever stands in a sentence of CoNLL: its spans are within the text and cover what they say.
#include "core/dataset/annotated/conll_reader.h"
#include "tests/fuzz/fuzz_target.h"

#include <cstdlib>

void lw::fuzz::tryInput(const std::uint8_t *data, std::size_t size)
{
    const QString lines = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto record = lw::dataset::conllSentence(lines);
    if (!record) {
        if (record.error().detail.isEmpty())
            std::abort();
        return;
    }
    const std::u32string text = lw::dataset::columnText(record->data, QStringLiteral("text")).toStdU32String();
    for (const lw::Json &span : record->labels.at(0).answer["spans"]) {
        const auto start = span["start"].get<std::size_t>();
        const auto end = span["end"].get<std::size_t>();
        if (start >= end || end > text.size() || lw::fromUtf8(span["text"].get<std::string>()).toStdU32String() != text.substr(start, end - start))
            std::abort();
    }
}
