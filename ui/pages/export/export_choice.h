// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dataset/export/export_format.h"

#include <QString>

#include <vector>

namespace lw::ui {

/// What a person chooses a file to be: the mark belongs to CSV alone.
struct ExportChoice
{
    dataset::ExportFormat format = dataset::ExportFormat::Jsonl;
    dataset::CsvMark mark = dataset::CsvMark::None;
    bool operator==(const ExportChoice &) const = default;
};

/// All of them, in the order of a list.
[[nodiscard]] const std::vector<ExportChoice> &exportChoices();
/// ".jsonl"; empty for a folder.
[[nodiscard]] QString exportEnding(const ExportChoice &choice);
/// Whether a file of this name would be taken for what it is. A folder may be called anything that no file of ours is.
[[nodiscard]] bool endingFits(const QString &path, const ExportChoice &choice);
/// What the name asks for: the choice as it is where the name fits it or says nothing, else the one format that its ending
/// names. Lines of JSON are our own export then; a CSV has a mark where `spreadsheet` says so.
[[nodiscard]] ExportChoice choiceForPath(const QString &path, const ExportChoice &choice, dataset::CsvMark spreadsheet);

} // namespace lw::ui
