// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/export/export_choice.h"

#include <QFileInfo>

#include <array>

namespace lw::ui {

namespace {

using dataset::CsvMark;
using dataset::ExportFormat;

/// In the order of ExportFormat.
constexpr std::array endings{".jsonl", ".csv",   ".xlsx",  ".json",  ".json",  ".jsonl", ".jsonl",
                             ".json",  ".jsonl", ".conll", ".jsonl", ".jsonl", ""};

/// ".xlsx"; empty where there is none.
QString endingOf(const QString &path)
{
    const QString suffix = QFileInfo(path.trimmed()).suffix().toLower();
    return suffix.isEmpty() ? QString() : u'.' + suffix;
}

/// Those that files of such a name could be.
std::vector<ExportFormat> formatsOf(const QString &ending)
{
    std::vector<ExportFormat> found;
    for (const ExportFormat format : dataset::exportFormats()) {
        if (!ending.isEmpty() && ending == QLatin1String(endings[std::size_t(format)]))
            found.push_back(format);
    }
    return found;
}

} // namespace

const std::vector<ExportChoice> &exportChoices()
{
    static const std::vector<ExportChoice> all = [] {
        std::vector<ExportChoice> choices;
        for (const ExportFormat format : dataset::exportFormats()) {
            choices.push_back({format});
            if (format == ExportFormat::Csv)
                choices.push_back({format, CsvMark::Bom});
        }
        return choices;
    }();
    return all;
}

QString exportEnding(const ExportChoice &choice) { return QLatin1String(endings[std::size_t(choice.format)]); }

bool endingFits(const QString &path, const ExportChoice &choice)
{
    const QString ending = endingOf(path);
    return choice.format == ExportFormat::HfDataset ? formatsOf(ending).empty() : ending == exportEnding(choice);
}

ExportChoice choiceForPath(const QString &path, const ExportChoice &choice, CsvMark spreadsheet)
{
    const std::vector<ExportFormat> formats = formatsOf(endingOf(path));
    if (endingFits(path, choice) || formats.empty())
        return choice;
    // Of the others that share an ending none stands for all.
    if (formats.size() > 1 && formats.front() != ExportFormat::Jsonl)
        return choice;
    return {formats.front(), formats.front() == ExportFormat::Csv ? spreadsheet : CsvMark::None};
}

} // namespace lw::ui
