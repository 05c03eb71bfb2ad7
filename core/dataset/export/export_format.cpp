// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export/export_format.h"

#include "core/dataset/export/answer_cells.h"
#include "core/dataset/export/conll_writer.h"
#include "core/dataset/export/csv_writer.h"
#include "core/dataset/export/hf_writer.h"
#include "core/dataset/export/items.h"
#include "core/dataset/export/xlsx_writer.h"

namespace lw::dataset {
namespace {

using Kind = task::TaskKind;

/// What a format keeps beside the text and the answer, and the kinds of answers it cannot say.
enum Keeps : unsigned {
    KeepsColumns = 1,
    KeepsConfidence = 2,
    KeepsGold = 4,
    KeepsModelAnswer = 8,
    KeepsReview = 16,
    KeepsWhoseAnswer = 32,   ///< whether a person or the model gave it
    KeepsRationale = 64,
    KeepsEverything = 128,
};
constexpr unsigned bit(Kind kind) { return 1U << unsigned(kind); }
constexpr unsigned extractions = bit(Kind::Extraction);
constexpr unsigned extractionsAndTexts = extractions | bit(Kind::Text);
constexpr unsigned allButSpans = ~bit(Kind::Spans);

struct Served
{
    ExportFormat format;
    const char *name;
    unsigned keeps;
    unsigned cannotSay;
    ItemFormat (*items)();   ///< null: no object a record
};
constexpr Served served[] = {
    {ExportFormat::Jsonl, "jsonl", KeepsEverything, 0, jsonlFormat},
    {ExportFormat::Csv, "csv", KeepsColumns | KeepsConfidence | KeepsGold | KeepsWhoseAnswer, 0, nullptr},
    {ExportFormat::Xlsx, "xlsx", KeepsColumns | KeepsConfidence | KeepsGold | KeepsWhoseAnswer, 0, nullptr},
    {ExportFormat::LabelStudio, "label-studio", KeepsColumns | KeepsConfidence | KeepsGold | KeepsModelAnswer | KeepsWhoseAnswer, 0, labelStudioFormat},
    {ExportFormat::LabelStudioMin, "label-studio-min", KeepsColumns | KeepsReview, 0, labelStudioMinFormat},
    {ExportFormat::Doccano, "doccano", KeepsColumns, extractions, doccanoFormat},
    {ExportFormat::Prodigy, "prodigy", KeepsColumns | KeepsReview, extractions, prodigyFormat},
    {ExportFormat::Argilla, "argilla", KeepsColumns | KeepsConfidence | KeepsModelAnswer | KeepsWhoseAnswer, 0, argillaFormat},
    {ExportFormat::SpacyJsonl, "spacy-jsonl", KeepsColumns, extractionsAndTexts, spacyFormat},
    {ExportFormat::Conll, "conll", 0, allButSpans, nullptr},
    {ExportFormat::OpenAiFineTune, "openai-finetune", KeepsRationale, 0, openAiFineTuneFormat},
    {ExportFormat::OpenAiDpo, "openai-dpo", KeepsModelAnswer, 0, openAiDpoFormat},
    {ExportFormat::HfDataset, "hf-dataset", KeepsColumns, 0, nullptr},
};
const Served &rowOf(ExportFormat format) { return served[std::size_t(format)]; }

/// OpenAI refuses a file with fewer.
constexpr qint64 leastExamples = 10;

QString namesOf(const std::vector<ExportFormat> &formats)
{
    QStringList names;
    for (const ExportFormat format : formats)
        names.append(exportFormatName(format));
    return names.join(QStringLiteral(", "));
}

} // namespace

Result<ExportFormat> exportFormat(const QString &name)
{
    for (const Served &row : served) {
        if (name == QLatin1String(row.name))
            return row.format;
    }
    return fail(Code::WrongUse, QStringLiteral("There is no format \"%1\"; choose from: %2").arg(name, namesOf(exportFormats())));
}

QString exportFormatName(ExportFormat format) { return QLatin1String(rowOf(format).name); }

const std::vector<ExportFormat> &exportFormats()
{
    static const std::vector<ExportFormat> all = [] {
        std::vector<ExportFormat> formats;
        for (const Served &row : served)
            formats.push_back(row.format);
        return formats;
    }();
    return all;
}

bool isFineTuning(ExportFormat format) { return format == ExportFormat::OpenAiFineTune || format == ExportFormat::OpenAiDpo; }

bool formatHolds(ExportFormat format, Kind kind) { return (rowOf(format).cannotSay & bit(kind)) == 0; }

Result<void> checkFormat(ExportFormat format, const task::TaskSpec &task)
{
    if (!formatHolds(format, task.kind)) {
        std::vector<ExportFormat> others;
        for (const ExportFormat other : exportFormats()) {
            if (formatHolds(other, task.kind))
                others.push_back(other);
        }
        return fail(Code::WrongUse, QStringLiteral("The format %1 cannot hold the answers of a task of the kind %2; choose from: %3")
                                        .arg(exportFormatName(format), task::kindName(task.kind), namesOf(others)));
    }
    return {};
}

Result<void> checkCount(ExportFormat format, qint64 written)
{
    if (!isFineTuning(format) || written >= leastExamples)
        return {};
    return fail(Code::Empty, QStringLiteral("Fine-tuning needs at least %1 examples and these records give %2; review more of them, or choose another format")
                                 .arg(QString::number(leastExamples), QString::number(written)));
}

void countLosses(ExportFormat format, const ExportInfo &info, const ExportRecord &record, LossReport &losses)
{
    const unsigned keeps = rowOf(format).keeps;
    if ((keeps & KeepsEverything) != 0)
        return;
    const bool isModels = record.answer && !record.reviewed;
    const bool isOther = record.modelAnswer && (!record.answer || bareAnswer(*record.modelAnswer) != bareAnswer(*record.answer));
    const bool hasColumns = record.data.size() > std::size_t(record.data.contains(toUtf8(info.textColumn)));
    const std::tuple<Loss, bool, unsigned> rows[] = {
        {Loss::Unreviewed, isModels, KeepsWhoseAnswer},
        {Loss::ModelAnswer, isOther, KeepsModelAnswer},
        {Loss::Review, record.reviewed || record.skipped, KeepsReview},
        {Loss::Confidence, record.confidence.has_value(), KeepsConfidence},
        {Loss::Rationale, record.answer && member(*record.answer, "rationale"), KeepsRationale},
        {Loss::Gold, record.gold.has_value(), KeepsGold},
        {Loss::Origin, !record.model.isEmpty(), KeepsEverything},
        {Loss::Flags, !record.flags.isEmpty(), KeepsEverything},
        {Loss::Columns, hasColumns, KeepsColumns},
        {Loss::CleanedSpans, record.sent && record.sent->hasLostSpans, 0},
        {Loss::EstimatedCut, record.sent && record.sent->isCutByEstimate, 0},
    };
    for (const auto &[loss, isThere, kept] : rows) {
        if (isThere && (keeps & kept) == 0)
            losses.add(loss);
    }
}

std::unique_ptr<ExportWriter> makeExportWriter(ExportFormat format, const QString &path, CsvMark mark)
{
    if (const auto items = rowOf(format).items)
        return std::make_unique<ItemWriter>(path, items());
    switch (format) {
    case ExportFormat::Xlsx: return std::make_unique<XlsxWriter>(path);
    case ExportFormat::Conll: return std::make_unique<ConllWriter>(path);
    case ExportFormat::HfDataset: return std::make_unique<HfWriter>(path);
    default: return std::make_unique<CsvWriter>(path, mark == CsvMark::Bom ? CsvWriter::Bom::Utf8 : CsvWriter::Bom::None);
    }
}

std::unique_ptr<ExportWriter> makePreviewWriter(ExportFormat format, const QString &path, CsvMark mark)
{
    if (format == ExportFormat::HfDataset)
        return std::make_unique<ItemWriter>(path, hfRowsFormat());
    return makeExportWriter(format == ExportFormat::Xlsx ? ExportFormat::Csv : format, path, mark);
}

} // namespace lw::dataset
