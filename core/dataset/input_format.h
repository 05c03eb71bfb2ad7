// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/encoding.h"
#include "core/dataset/record_reader.h"

namespace lw::dataset {

/// What is wrong with a file that no reader reads, by its first bytes: another program's (old Excel and Word, PDF, pictures,
/// databases), with a sentence that says what to do; empty for all that may be text or a container. Pure.
[[nodiscard]] std::optional<Error> foreignFile(QByteArrayView start, const QString &shown);

/// The format of a text, by the ending of its name and by its beginning (in `encoding`, without a mark): endings that say it decide, but for the
/// tools whose files are JSON too. Pure.
struct FoundFormat
{
    InputFormat format = InputFormat::Csv;
    ReaderFacts::By by = ReaderFacts::By::Content;
    bool operator==(const FoundFormat &) const = default;
};
/// Whether the objects of a JSON file of `format` stand in lines of their own.
[[nodiscard]] bool hasLines(InputFormat format, QByteArrayView start, const Encoding &encoding);
[[nodiscard]] FoundFormat findFormat(const QString &name, QByteArrayView start, const Encoding &encoding);

} // namespace lw::dataset
