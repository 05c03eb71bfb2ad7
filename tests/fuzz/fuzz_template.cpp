// SPDX-License-Identifier: Apache-2.0
// Whatever somebody writes as a template: its parts are the template, the columns are those that it names, and what a record
// holds is put in as it is, even where it looks like a template itself.
#include "core/task/prompt.h"
#include "tests/fuzz/fuzz_target.h"

#include <cstdlib>

namespace {

void check(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

void lw::fuzz::tryInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const QStringList columns = lw::task::templateColumns(text);
    QStringList asked;
    QString expected;
    const QString value = QStringLiteral("{{") + (columns.isEmpty() ? QStringLiteral("x") : columns.front()) + QStringLiteral("}}");
    for (const lw::task::TemplatePart &part : lw::task::templateParts(text)) {
        const bool isColumn = part.isColumn;
        expected += isColumn ? value : part.text;
        if (isColumn && !asked.contains(part.text))
            asked.append(part.text);
    }
    check(asked == columns);
    check(lw::task::fillTemplate(text, [&](const QString &column) {
              check(columns.contains(column));
              return value;
          }) == expected);
}
