// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/export/export_words.h"

#include "ui/text/describe_error.h"
#include "ui/text/format.h"

#include <QCoreApplication>

namespace lw::ui {

using Format = ExportPresenter::Format;
using Which = ExportPresenter::Which;

namespace {

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(ExportText)
};

} // namespace

QString exportFormatWords(Format format)
{
    switch (format) {
    case Format::Jsonl: return ExportText::tr("JSON Lines");
    case Format::Csv: return ExportText::tr("CSV");
    case Format::CsvBom: return ExportText::tr("CSV for spreadsheets");
    case Format::LabelStudio: return ExportText::tr("Label Studio");
    }
    return {};
}

QString exportFormatHint(Format format)
{
    switch (format) {
    case Format::Jsonl: return ExportText::tr("One object a record, with everything that is known of it.");
    case Format::Csv:
        return ExportText::tr("One row a record. It cannot hold who decided when, the model's own answer and the tokens; these are left out.");
    case Format::CsvBom:
        return ExportText::tr("CSV with a byte order mark, so that a spreadsheet reads every language. It cannot hold who decided when, the model's own answer and the tokens; these are left out.");
    case Format::LabelStudio:
        return ExportText::tr("Tasks to import into Label Studio, with the labelling configuration beside them. Model answers become predictions, yours annotations.");
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

QString exportErrorSentence(const Error &error)
{
    switch (error.code) {
    case Code::NotWritable:
    case Code::NotFound:
        return ExportText::tr("The file cannot be written. Check that the folder is there, that you may write to it and that it has space, or choose another target.");
    default: return describeError(error);
    }
}

} // namespace lw::ui
