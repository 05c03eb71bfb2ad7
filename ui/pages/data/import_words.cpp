// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/import_words.h"

#include "ui/text/describe_error.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace lw::ui {

using dataset::InputFormat;
using dataset::ReaderFacts;
using project::ColumnUse;
using Obstacle = ImportPresenter::Obstacle;
using Phase = ImportPresenter::Phase;

namespace {

struct ImportText
{
    Q_DECLARE_TR_FUNCTIONS(ImportText)

public:
    static QString unreadable(const Error &error, const ImportPresenter &presenter);
    static QString notImported(const Error &error, const ImportPresenter &presenter);
};

QString joined(const QStringList &words)
{
    QString text;
    for (const QString &word : words)
        text = text.isEmpty() ? word : ImportText::tr("%1, %2", "a list goes on").arg(text, word);
    return text;
}

QString ImportText::unreadable(const Error &error, const ImportPresenter &presenter)
{
    const QFileInfo info(presenter.files().value(0));
    const QString name = info.fileName();
    if (info.isDir())
        return tr("%1 is a folder without texts. Choose a file: a table, JSON, Excel, Word or text.").arg(name);
    switch (error.code) {
    case Code::NotFound: return tr("%1 is not there any more. Choose another file.").arg(name);
    case Code::NotReadable: return tr("%1 cannot be read. Check that you may open it, or choose another file.").arg(name);
    case Code::Empty:
        if (info.size() == 0)
            return tr("%1 is empty. Choose a file that holds records.").arg(name);
        return tr("%1 holds column names and no row. If the first row is data, say so above; else choose another file.").arg(name);
    case Code::BadEncoding:
        if (presenter.options().encoding == QLatin1String("auto"))
            return tr("%1 is no text file. Choose a table, JSON, an Excel workbook, a Word document or a text file.").arg(name);
        return tr("%1 is not in %2. Choose another encoding above, or Automatic.").arg(name, presenter.options().encoding);
    case Code::WrongUse: return tr("This computer cannot read %1. Choose another encoding above.").arg(presenter.options().encoding);
    case Code::BadFormat:
        if (presenter.options().format == dataset::InputFormat::Auto)
            return tr("%1 cannot be read as a table, JSON, an Excel workbook, a Word document or a text. Choose another file.").arg(name);
        return tr("%1 is not in this format. Choose another format above.").arg(name);
    default: return describeError(error);
    }
}

QString ImportText::notImported(const Error &error, const ImportPresenter &presenter)
{
    switch (error.code) {
    case Code::DoubleId:
        return tr("Two rows have the same id. Choose another id column, or none: then the rows are numbered.");
    case Code::WrongUse: return obstacleSentence(presenter);
    case Code::NoColumn: return tr("The files do not have the same columns. Import them one by one.");
    case Code::Empty: return tr("No row can be used. Choose another format, encoding or delimiter above, or another file.");
    case Code::NotWritable:
        return tr("Nothing can be written beside the project. Choose a folder that you may write to, with enough space.");
    case Code::InUse: return tr("Another program has this project open. Close it there, or choose another project file.");
    case Code::NotAProject: return tr("There is another file of this name, which is no project. Choose another name.");
    case Code::NotFound:
    case Code::NotReadable: return tr("One of the files cannot be read. Check that all are still there.");
    case Code::BadEncoding: return tr("One of the files is in another encoding. Import it by itself.");
    default: return describeError(error);
    }
}

} // namespace

QString inputFormatWords(InputFormat format)
{
    switch (format) {
    case InputFormat::Auto: return ImportText::tr("Automatic");
    case InputFormat::Csv: return ImportText::tr("CSV");
    case InputFormat::Tsv: return ImportText::tr("TSV");
    case InputFormat::Jsonl: return ImportText::tr("JSON Lines");
    case InputFormat::Json: return QStringLiteral("JSON");
    case InputFormat::Lines: return ImportText::tr("Text, a record a line");
    case InputFormat::Paragraphs: return ImportText::tr("Text, a record a paragraph");
    case InputFormat::Documents: return ImportText::tr("Documents, a record a file");
    case InputFormat::Xlsx: return QStringLiteral("Excel (.xlsx)");
    case InputFormat::LabelStudio: return QStringLiteral("Label Studio");
    case InputFormat::Doccano: return QStringLiteral("doccano");
    case InputFormat::Prodigy: return QStringLiteral("Prodigy");
    case InputFormat::Conll: return QStringLiteral("CoNLL");
    case InputFormat::Labelwright: return QStringLiteral("Labelwright");
    }
    return {};
}

QString delimiterWords(char delimiter)
{
    switch (delimiter) {
    case 0: return ImportText::tr("Automatic");
    case ',': return ImportText::tr("Comma");
    case ';': return ImportText::tr("Semicolon");
    case '\t': return ImportText::tr("Tab");
    case '|': return ImportText::tr("Vertical bar");
    default: return QString(QLatin1Char(delimiter));
    }
}

QString columnUseWords(ColumnUse use)
{
    switch (use) {
    case ColumnUse::Text: return ImportText::tr("Text");
    case ColumnUse::Id: return ImportText::tr("Record id");
    case ColumnUse::Gold: return ImportText::tr("Gold label");
    case ColumnUse::Metadata: return ImportText::tr("Metadata");
    }
    return {};
}

QString formatHint(const project::ImportPreview &preview)
{
    switch (preview.facts.formatBy) {
    case ReaderFacts::By::Request: return ImportText::tr("as you chose");
    case ReaderFacts::By::Ending: return ImportText::tr("from the name");
    case ReaderFacts::By::Content: return ImportText::tr("from the content");
    }
    return {};
}

QString encodingHint(const project::ImportPreview &preview)
{
    const dataset::Encoding &encoding = preview.facts.encoding;
    if (preview.facts.encodingBy == ReaderFacts::By::Request)
        return ImportText::tr("as you chose");
    if (encoding.guessed)
        return ImportText::tr("a guess: look at the rows");
    return encoding.bomBytes > 0 ? ImportText::tr("certain, byte order mark") : ImportText::tr("certain, no byte order mark");
}

QString delimiterHint(const project::ImportPreview &preview)
{
    const int columns = int(preview.columns.size());
    return preview.badRows.empty() ? ImportText::tr("%n columns in every row", nullptr, columns)
                                   : ImportText::tr("%n columns", nullptr, columns);
}

QString firstRowHint(const project::ImportPreview &preview)
{
    QStringList names;
    for (const project::ColumnPreview &column : preview.columns)
        names.append(column.name);
    return joined(names);
}

QString labelsHint(project::ForeignLabels labels)
{
    switch (labels) {
    case project::ForeignLabels::Gold: return ImportText::tr("what answers are measured against");
    case project::ForeignLabels::Decisions: return ImportText::tr("these records count as reviewed");
    case project::ForeignLabels::LeaveOut: return ImportText::tr("the texts alone come in");
    }
    return {};
}

QString columnHint(const project::ColumnPreview &column, ColumnUse use, const project::ImportPreview &preview)
{
    switch (use) {
    case ColumnUse::Text: return QStringLiteral("{{%1}}").arg(column.name);
    case ColumnUse::Id:
        if (!column.distinct)
            return ImportText::tr("not every value is unique");
        return preview.wholeFile ? ImportText::tr("unique in all %1 rows").arg(formatCount(preview.sampled))
                                 : ImportText::tr("unique in the first %1 rows").arg(formatCount(preview.sampled));
    case ColumnUse::Gold: {
        QStringList counts;
        for (const project::ColumnPreview::ValueCount &value : column.values)
            counts.append(ImportText::tr("%1 %2", "a value and how many").arg(value.value, formatCount(value.count)));
        return counts.isEmpty() ? ImportText::tr("many different values") : joined(counts.mid(0, 6));
    }
    case ColumnUse::Metadata: return QStringLiteral("{{%1}}").arg(column.name);
    }
    return {};
}

Verdict importVerdict(const ImportPresenter &presenter)
{
    Verdict verdict;
    const project::ImportPreview &preview = *presenter.preview();
    const qint64 bad = qint64(preview.badRows.size());
    if (bad == 0) {
        verdict.lead = preview.wholeFile ? ImportText::tr("Every row can be read.")
                                         : ImportText::tr("The first %1 rows can be read.").arg(formatCount(preview.sampled));
    } else {
        verdict.good = false;
        verdict.lead = preview.wholeFile
            ? ImportText::tr("%n of %1 rows cannot be read.", nullptr, int(bad)).arg(formatCount(preview.sampled))
            : ImportText::tr("%n of the first %1 rows cannot be read.", nullptr, int(bad)).arg(formatCount(preview.sampled));
        verdict.sentence = ImportText::tr("They are left out, and saved beside the project to be mended.");
        return verdict;
    }
    const auto &uses = presenter.uses();
    if (std::find(uses.begin(), uses.end(), ColumnUse::Id) == uses.end())
        verdict.sentence = ImportText::tr("There is no id column, so the rows are numbered.");
    else if (std::find(uses.begin(), uses.end(), ColumnUse::Gold) == uses.end())
        verdict.sentence = ImportText::tr("There is no gold column, so the labels cannot be checked by themselves.");
    return verdict;
}

QString obstacleSentence(const ImportPresenter &presenter)
{
    switch (presenter.obstacle()) {
    case Obstacle::None: return {};
    case Obstacle::NoText: return ImportText::tr("Choose at least one column as text: it is what the model reads.");
    case Obstacle::RunGoesOn: return ImportText::tr("A run goes on. Import when it has ended, or cancel it first.");
    case Obstacle::NoProjectPath: return ImportText::tr("Choose where the project file is to be.");
    case Obstacle::OtherId: break;
    }
    const QString known = presenter.knownId().value_or(QString());
    return known.isEmpty()
        ? ImportText::tr("This project was made without an id column. Choose no column as record id, or begin another project.")
        : ImportText::tr("This project knows its records by “%1”. Choose that column as record id, or begin another project.")
              .arg(known);
}

QString importSentence(const ImportPresenter &presenter)
{
    return presenter.phase() == Phase::Unreadable ? ImportText::unreadable(presenter.error(), presenter)
                                                  : ImportText::notImported(presenter.error(), presenter);
}

} // namespace lw::ui
