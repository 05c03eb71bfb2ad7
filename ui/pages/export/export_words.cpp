// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/export/export_words.h"

#include "ui/text/describe_error.h"
#include "ui/text/format.h"

#include <QCoreApplication>

namespace lw::ui {

using dataset::CsvMark;
using Format = dataset::ExportFormat;
using Which = ExportPresenter::Which;

namespace {

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(ExportText)
};

} // namespace

QString exportFormatWords(const ExportChoice &choice)
{
    if (choice.mark == CsvMark::Bom)
        return ExportText::tr("CSV for spreadsheets");
    switch (choice.format) {
    case Format::Jsonl: return ExportText::tr("JSON Lines");
    case Format::Csv: return ExportText::tr("CSV");
    case Format::Xlsx: return ExportText::tr("Excel workbook");
    case Format::LabelStudio: return ExportText::tr("Label Studio");
    case Format::LabelStudioMin: return ExportText::tr("Label Studio, short");
    case Format::Doccano: return ExportText::tr("doccano");
    case Format::Prodigy: return ExportText::tr("Prodigy");
    case Format::Argilla: return ExportText::tr("Argilla");
    case Format::SpacyJsonl: return ExportText::tr("spaCy");
    case Format::Conll: return ExportText::tr("CoNLL");
    case Format::OpenAiFineTune: return ExportText::tr("OpenAI fine-tuning");
    case Format::OpenAiDpo: return ExportText::tr("OpenAI preference pairs");
    case Format::HfDataset: return ExportText::tr("Hugging Face dataset");
    }
    return {};
}

QString exportFormatHint(const ExportChoice &choice)
{
    if (choice.mark == CsvMark::Bom)
        return ExportText::tr("CSV with a byte order mark, so that a spreadsheet reads every language.");
    switch (choice.format) {
    case Format::Jsonl: return ExportText::tr("One object a record, with everything that is known of it.");
    case Format::Csv: return ExportText::tr("One row a record.");
    case Format::Xlsx: return ExportText::tr("One row a record, for Excel.");
    case Format::LabelStudio:
        return ExportText::tr("Tasks to import into Label Studio, with the labelling configuration beside them. Model answers become predictions, yours annotations.");
    case Format::LabelStudioMin:
        return ExportText::tr("The columns and the label of each record, as Label Studio's short JSON has them.");
    case Format::Doccano: return ExportText::tr("Lines to import into doccano, for labels, passages and texts.");
    case Format::Prodigy: return ExportText::tr("Lines for Prodigy, with accept, reject and ignore as you decided.");
    case Format::Argilla: return ExportText::tr("Records for Argilla. Model answers become suggestions, yours responses.");
    case Format::SpacyJsonl: return ExportText::tr("Lines for spaCy, with a script beside them that makes its training file.");
    case Format::Conll: return ExportText::tr("One word a line with its tag, for passages.");
    case Format::OpenAiFineTune:
        return ExportText::tr("Conversations to fine-tune a model of OpenAI, at least 10. Each has the prompt of the task and the answer.");
    case Format::OpenAiDpo:
        return ExportText::tr("Pairs of a better and a worse answer, at least 10: from comparisons, or from answers that you corrected.");
    case Format::HfDataset: return ExportText::tr("A folder that the datasets library loads without a script.");
    }
    return {};
}

QString exportWhichWords(Which which, std::optional<qint64> count)
{
    const QString number = count ? formatCount(*count) : noValue();
    switch (which) {
    case Which::All: return ExportText::tr("All records (%1)").arg(number);
    case Which::Reviewed: return ExportText::tr("Reviewed records (%1)").arg(number);
    case Which::Filter: return ExportText::tr("What the page shows now (%1)").arg(number);
    }
    return {};
}

QString exportPathHint(const ExportPresenter &presenter)
{
    if (presenter.path().trimmed().isEmpty())
        return ExportText::tr("Choose where the file is to be.");
    if (!endingFits(presenter.path(), presenter.choice())) {
        const QString ending = exportEnding(presenter.choice());
        return ending.isEmpty() ? ExportText::tr("This format is a folder, and the name is that of a file. Name a folder, or choose another format.")
                                : ExportText::tr("Files of this format end in %1. Name it so, or choose the format that the name says.").arg(ending);
    }
    return presenter.replacesFile() ? ExportText::tr("There is a file of this name. It will be replaced.") : QString();
}

QString exportLossesCaption(const ExportPresenter &presenter)
{
    const auto &forecast = presenter.forecast();
    if (!forecast)
        return presenter.phase() == ExportPresenter::Phase::Failed ? QString() : ExportText::tr("Looking for what the format does not hold…");
    const int looked = int(forecast->looked);
    if (forecast->losses.records().empty())
        return forecast->isWhole ? ExportText::tr("The file holds everything that is known of the records")
                                 : ExportText::tr("The file holds everything of the first %n record(s)", nullptr, looked);
    return forecast->isWhole ? ExportText::tr("What the file does not hold")
                             : ExportText::tr("What the file does not hold of the first %n record(s)", nullptr, looked);
}

QString exportErrorSentence(const Error &error)
{
    switch (error.code) {
    case Code::NotWritable:
    case Code::NotFound:
        return ExportText::tr("The file cannot be written. Check that the folder is there, that you may write to it and that it has space, or choose another target.");
    case Code::WrongUse: return ExportText::tr("This format cannot hold the answers of this task. Choose another format.");
    case Code::Empty: return ExportText::tr("Fine-tuning needs at least 10 examples, and these records give fewer. Review more of them, or choose another format.");
    case Code::BadFormat:
        return ExportText::tr("Some passages are not where the answers say, so no file was written. Review these records again, or choose JSON Lines.");
    default: return describeError(error);
    }
}

} // namespace lw::ui
