// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/export_notes.h"

#include "app/cli/output.h"

namespace lw::cli {

QString exportFormatNames()
{
    QStringList names;
    for (const dataset::ExportFormat format : dataset::exportFormats())
        names.append(dataset::exportFormatName(format));
    return names.join(QStringLiteral(", "));
}

void noteLosses(const dataset::LossReport &losses)
{
    if (losses.records().empty())
        return;
    note(QStringLiteral("What the file does not hold, and of how many records (jsonl holds everything):"));
    for (const auto &[loss, records] : losses.records())
        note(QStringLiteral("%1: %2").arg(records, 8).arg(dataset::lossSentence(loss)));
}

} // namespace lw::cli
