// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/export/export_record.h"

namespace lw::dataset {

/// The columns of a Hugging Face dataset that are not of the data: "id", "text" and those of the answer.
[[nodiscard]] QStringList hfOwnColumns(const task::TaskSpec &task);

/// Whether a column is what stands under "text" already.
[[nodiscard]] bool isTextAlready(const ExportInfo &info, const QString &column);

/// The README.md of the folder: its YAML names the file of the split and the type of each column, so that `load_dataset` needs no
/// script. `names` are those of the data's columns. Pure.
[[nodiscard]] QByteArray hfReadme(const ExportInfo &info, const QStringList &names);

/// Where the rows are, within the folder.
inline constexpr const char *hfRowsFile = "data/train-00000-of-00001.jsonl";

} // namespace lw::dataset
