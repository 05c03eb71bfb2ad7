// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/import_preview.h"
#include "ui/pages/data/import_presenter.h"

#include <QString>

namespace lw::ui {

// What the import sheet says. Sentences name the file and what to do.

[[nodiscard]] QString inputFormatWords(dataset::InputFormat format);
[[nodiscard]] QString delimiterWords(char delimiter);
[[nodiscard]] QString columnUseWords(project::ColumnUse use);

// How it was found out, below the choice.
[[nodiscard]] QString formatHint(const project::ImportPreview &preview);
[[nodiscard]] QString encodingHint(const project::ImportPreview &preview);
[[nodiscard]] QString delimiterHint(const project::ImportPreview &preview);
[[nodiscard]] QString labelsHint(project::ForeignLabels labels);
[[nodiscard]] QString firstRowHint(const project::ImportPreview &preview);
/// Below the use of a column: its variable, how often its values occur, whether it can be an id.
[[nodiscard]] QString columnHint(const project::ColumnPreview &column, project::ColumnUse use, const project::ImportPreview &preview);

/// "Every row can be read." and what follows from the choice of columns.
struct Verdict
{
    QString lead;
    QString sentence;
    bool good = true;
};
[[nodiscard]] Verdict importVerdict(const ImportPresenter &presenter);
[[nodiscard]] QString obstacleSentence(const ImportPresenter &presenter);
/// Why a file cannot be read, or was not imported.
[[nodiscard]] QString importSentence(const ImportPresenter &presenter);

} // namespace lw::ui
