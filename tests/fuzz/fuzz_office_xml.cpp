// SPDX-License-Identifier: Apache-2.0
// The parts of workbooks and Word documents, and the texts of their cells. The first byte of the input says which part it is.
#include "core/dataset/docx_text.h"
#include "core/dataset/xlsx_parts.h"
#include "tests/fuzz/fuzz_target.h"

#include <QBuffer>

#include <cstdlib>

void lw::fuzz::tryInput(const std::uint8_t *data, std::size_t size)
{
    using namespace lw::dataset;
    if (size < 2)
        return;
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    const QString text = QString::fromUtf8(bytes);
    switch (data[0] % 6) {
    case 0: static_cast<void>(readWorkbook(buffer)); break;
    case 1: static_cast<void>(readStyles(buffer)); break;
    case 2: {
        const auto strings = SharedStrings::read(buffer, 4096);
        for (qsizetype i = 0; strings && i < strings->count(); ++i)
            static_cast<void>(strings->at(i).size());
        break;
    }
    case 3: static_cast<void>(wordText(buffer, QStringLiteral("x"))); break;
    case 4: static_cast<void>(relationTarget(buffer, QStringLiteral("rId1"))); break;
    default:
        static_cast<void>(withoutEscapes(text));
        static_cast<void>(serialText(text, numberKind(text), false));
        static_cast<void>(serialText(text, NumberKind::DateTime, true));
        if (const int column = columnOfReference(text); column >= 0 && columnOfReference(columnLetters(column)) != column)
            std::abort();
    }
}
