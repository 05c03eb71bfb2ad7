// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export/export_format.h"

#include "core/dataset/export/csv_writer.h"
#include "core/dataset/export/jsonl_writer.h"
#include "core/dataset/export/label_studio_writer.h"

namespace lw::dataset {
namespace {

struct Served
{
    ExportFormat format;
    const char *name;
};
constexpr Served served[] = {
    {ExportFormat::Jsonl, "jsonl"},
    {ExportFormat::Csv, "csv"},
    {ExportFormat::LabelStudio, "label-studio"},
};
constexpr const char *later[] = {"xlsx",  "label-studio-min", "doccano",    "prodigy",   "argilla", "spacy-jsonl",
                                 "conll", "openai-finetune",  "openai-dpo", "hf-dataset"};

} // namespace

Result<ExportFormat> exportFormat(const QString &name)
{
    QStringList names;
    for (const Served &row : served) {
        if (name == QLatin1String(row.name))
            return row.format;
        names.append(QLatin1String(row.name));
    }
    const QString choices = names.join(QStringLiteral(", "));
    for (const char *word : later) {
        if (name == QLatin1String(word))
            return fail(Code::NotServed, QStringLiteral("The format %1 is not served by this version yet; choose from: %2").arg(name, choices));
    }
    return fail(Code::WrongUse, QStringLiteral("There is no format \"%1\"; choose from: %2").arg(name, choices));
}

QString exportFormatName(ExportFormat format)
{
    for (const Served &row : served) {
        if (row.format == format)
            return QLatin1String(row.name);
    }
    return {};
}

std::unique_ptr<ExportWriter> makeExportWriter(ExportFormat format, const QString &path, CsvMark mark)
{
    switch (format) {
    case ExportFormat::Jsonl: return std::make_unique<JsonlWriter>(path);
    case ExportFormat::Csv:
        return std::make_unique<CsvWriter>(path, mark == CsvMark::Bom ? CsvWriter::Bom::Utf8 : CsvWriter::Bom::None);
    case ExportFormat::LabelStudio: return std::make_unique<LabelStudioWriter>(path);
    }
    return {};
}

} // namespace lw::dataset
