// SPDX-License-Identifier: Apache-2.0
// Whatever stands in a sentence of CoNLL: its spans are within the text and cover what they say.
#include "core/dataset/annotated/conll_reader.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString lines = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto record = lw::dataset::conllSentence(lines);
    if (!record)
        return record.error().detail.isEmpty() ? std::abort(), 0 : 0;
    const std::u32string text = lw::dataset::columnText(record->data, QStringLiteral("text")).toStdU32String();
    for (const lw::Json &span : record->labels.at(0).answer["spans"]) {
        const auto start = span["start"].get<std::size_t>();
        const auto end = span["end"].get<std::size_t>();
        if (start >= end || end > text.size() || lw::fromUtf8(span["text"].get<std::string>()).toStdU32String() != text.substr(start, end - start))
            std::abort();
    }
    return 0;
}
