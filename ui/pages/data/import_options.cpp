// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/import_options.h"

#include "ui/pages/data/import_presenter.h"
#include "ui/pages/data/import_words.h"
#include "ui/pages/data/option_field.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QHBoxLayout>

namespace lw::ui {

using dataset::FirstRow;
using dataset::InputFormat;
using project::ForeignLabels;

namespace {

const QString automatic = QStringLiteral("auto");

QStringList usualEncodings()
{
    return {QStringLiteral("UTF-8"),     QStringLiteral("GB18030"),   QStringLiteral("Big5"),         QStringLiteral("UTF-16LE"),
            QStringLiteral("UTF-16BE"),  QStringLiteral("Shift_JIS"), QStringLiteral("EUC-JP"),       QStringLiteral("EUC-KR"),
            QStringLiteral("windows-1252"), QStringLiteral("windows-1251"), QStringLiteral("ISO-8859-1")};
}

} // namespace

ImportOptions::ImportOptions(ImportPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_format(new OptionField(this))
    , m_encoding(new OptionField(this))
    , m_delimiter(new OptionField(this))
    , m_firstRow(new OptionField(this))
    , m_sheet(new OptionField(this))
    , m_labels(new OptionField(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl, space::m, space::xl, space::l);
    row->setSpacing(space::m);
    for (OptionField *field : {m_format, m_encoding, m_delimiter, m_firstRow, m_sheet, m_labels})
        row->addWidget(field, 1);
    m_format->box()->setObjectName(QStringLiteral("format"));
    m_encoding->box()->setObjectName(QStringLiteral("encoding"));
    m_delimiter->box()->setObjectName(QStringLiteral("delimiter"));
    m_firstRow->box()->setObjectName(QStringLiteral("firstRow"));
    m_sheet->box()->setObjectName(QStringLiteral("sheet"));
    m_labels->box()->setObjectName(QStringLiteral("labels"));
    connect(m_format, &OptionField::chosen, this,
            [this](const QVariant &value) { m_presenter.setFormat(InputFormat(value.toInt())); });
    connect(m_encoding, &OptionField::chosen, this,
            [this](const QVariant &value) { m_presenter.setEncoding(value.toString()); });
    connect(m_delimiter, &OptionField::chosen, this,
            [this](const QVariant &value) { m_presenter.setDelimiter(char(value.toInt())); });
    connect(m_firstRow, &OptionField::chosen, this,
            [this](const QVariant &value) { m_presenter.setFirstRow(FirstRow(value.toInt())); });
    connect(m_sheet, &OptionField::chosen, this, [this](const QVariant &value) { m_presenter.setSheet(value.toString()); });
    connect(m_labels, &OptionField::chosen, this,
            [this](const QVariant &value) { m_presenter.setLabels(ForeignLabels(value.toInt())); });
    retranslate();
}

void ImportOptions::retranslate()
{
    m_format->setCaption(tr("Format"));
    m_encoding->setCaption(tr("Encoding"));
    m_delimiter->setCaption(tr("Delimiter"));
    m_firstRow->setCaption(tr("First row"));
    m_sheet->setCaption(tr("Sheet"));
    m_labels->setCaption(tr("Its labels"));
    QList<std::pair<QString, QVariant>> choices;
    for (const InputFormat format : dataset::inputFormats())
        choices.append({inputFormatWords(format), int(format)});
    m_format->setChoices(choices);
    choices = {{tr("Automatic"), automatic}};
    for (const QString &encoding : usualEncodings())
        choices.append({encoding, encoding});
    m_encoding->setChoices(choices);
    choices.clear();
    for (const char delimiter : {'\0', ',', ';', '\t', '|'})
        choices.append({delimiterWords(delimiter), int(delimiter)});
    m_delimiter->setChoices(choices);
    m_firstRow->setChoices({{tr("Column names"), int(FirstRow::Names)}, {tr("Data"), int(FirstRow::Data)}});
    m_labels->setChoices({{tr("Gold"), int(ForeignLabels::Gold)},
                          {tr("Decisions"), int(ForeignLabels::Decisions)},
                          {tr("Left out"), int(ForeignLabels::LeaveOut)}});
    refresh();
}

void ImportOptions::showOptionsOf(InputFormat format, const QStringList &sheets)
{
    const bool divided = format == InputFormat::Auto || format == InputFormat::Csv || format == InputFormat::Tsv;
    m_delimiter->setVisible(divided);
    m_firstRow->setVisible(divided || format == InputFormat::Xlsx);
    m_sheet->setVisible(format == InputFormat::Xlsx && sheets.size() > 1);
    m_labels->setVisible(format == InputFormat::LabelStudio || format == InputFormat::Doccano || format == InputFormat::Prodigy
                         || format == InputFormat::Conll);
}

void ImportOptions::refresh()
{
    using Phase = ImportPresenter::Phase;
    const Phase phase = m_presenter.phase();
    setEnabled(phase != Phase::Importing && phase != Phase::Done);
    const auto &preview = m_presenter.preview();
    const dataset::ReadOptions &options = m_presenter.options();
    m_labels->setCurrent(int(m_presenter.labels()));
    m_labels->setHint(labelsHint(m_presenter.labels()));
    if (phase == Phase::Unreadable || !preview) {
        // Nothing was found: what is shown is what was asked for.
        m_format->setCurrent(int(options.format));
        m_encoding->setCurrent(options.encoding);
        m_delimiter->setCurrent(int(options.delimiter));
        m_firstRow->setCurrent(int(options.firstRow));
        for (OptionField *field : {m_format, m_encoding, m_delimiter, m_firstRow})
            field->setHint({});
        showOptionsOf(options.format, {});
        return;
    }
    QList<std::pair<QString, QVariant>> sheets;
    for (const QString &sheet : preview->facts.sheets)
        sheets.append({sheet, sheet});
    m_sheet->setChoices(sheets);
    m_sheet->setCurrent(preview->facts.sheet);
    showOptionsOf(preview->facts.format, preview->facts.sheets);
    m_format->setCurrent(int(preview->facts.format));
    m_encoding->setCurrent(QString::fromLatin1(preview->facts.encoding.name));
    m_delimiter->setCurrent(int(preview->facts.delimiter));
    m_firstRow->setCurrent(int(preview->facts.firstRow));
    m_format->setHint(formatHint(*preview));
    m_encoding->setHint(encodingHint(*preview));
    m_delimiter->setHint(delimiterHint(*preview));
    m_firstRow->setHint(firstRowHint(*preview));
}

} // namespace lw::ui
