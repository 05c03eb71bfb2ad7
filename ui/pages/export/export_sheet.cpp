// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/export/export_sheet.h"

#include "ui/pages/export/export_words.h"
#include "ui/pages/export/loss_list.h"
#include "ui/text/describe_error.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/error_line.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/side_panel.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace lw::ui {

using Phase = ExportPresenter::Phase;
using Which = ExportPresenter::Which;

namespace {

constexpr std::array choices{Which::All, Which::Reviewed, Which::Filter};

} // namespace

ExportSheet::ExportSheet(project::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_presenter(workspace)
    , m_panel(new SidePanel(this))
{
    m_panel->setSheet();
    // It hands the focus on, so it is no stop of Tab.
    setFocusPolicy(Qt::ClickFocus);
    setProperty("keepsTab", true);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(1, 0, 0, 0); // the line at the left
    whole->addWidget(m_panel);
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(space::xs + 2);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);
    m_panel->body()->addWidget(scroll, 1);
    buildBody(column);
    buildFoot();
    buildKeys();
    connect(&m_presenter, &ExportPresenter::changed, this, &ExportSheet::refresh);
    connect(&m_presenter, &ExportPresenter::progressed, this, &ExportSheet::showFoot);
    retranslate();
}

TextLabel *ExportSheet::caption(QVBoxLayout *body)
{
    auto *label = new TextLabel(FontRole::Small, Token::Muted);
    if (body->count() > 0)
        body->addSpacing(space::m);
    body->addWidget(label);
    return label;
}

void ExportSheet::buildBody(QVBoxLayout *body)
{
    m_formatCaption = caption(body);
    m_format = new QComboBox;
    m_format->setObjectName(QStringLiteral("exportFormat"));
    for (const ExportChoice &choice : exportChoices())
        m_format->addItem(exportFormatWords(choice));
    m_formatCaption->setBuddy(m_format);
    body->addWidget(m_format);
    m_formatHint = new TextLabel(FontRole::Small, Token::Muted);
    m_formatHint->setWordWrap(true);
    body->addWidget(m_formatHint);

    m_whichCaption = caption(body);
    for (std::size_t i = 0; i < choices.size(); ++i) {
        m_which[i] = new QRadioButton;
        m_which[i]->setObjectName(QStringLiteral("exportWhich%1").arg(i));
        // toggled, not clicked: it is what assistive technology does to a choice.
        connect(m_which[i], &QAbstractButton::toggled, this, [this, i](bool on) {
            if (on && m_presenter.which() != choices[i])
                m_presenter.setWhich(choices[i]);
        });
        body->addWidget(m_which[i]);
    }

    m_previewCaption = caption(body);
    m_preview = new QPlainTextEdit;
    m_preview->setObjectName(QStringLiteral("exportPreview"));
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setMinimumHeight(80);
    body->addWidget(m_preview, 1);

    m_lossesCaption = caption(body);
    m_lossesCaption->setObjectName(QStringLiteral("exportLossesCaption"));
    m_losses = new LossList;
    m_losses->setObjectName(QStringLiteral("exportLosses"));
    body->addWidget(m_losses);

    m_pathCaption = caption(body);
    auto *target = new QHBoxLayout;
    target->setSpacing(space::s);
    m_path = new QLineEdit;
    m_path->setObjectName(QStringLiteral("exportPath"));
    m_pathCaption->setBuddy(m_path);
    target->addWidget(m_path, 1);
    m_choose = new KeyButton(ButtonKind::Plain);
    m_choose->setObjectName(QStringLiteral("choosePath"));
    target->addWidget(m_choose);
    body->addLayout(target);
    m_pathHint = new TextLabel(FontRole::Small, Token::Warn);
    m_pathHint->setObjectName(QStringLiteral("exportPathHint"));
    m_pathHint->setWordWrap(true);
    body->addWidget(m_pathHint);

    m_error = new ErrorLine;
    m_error->setObjectName(QStringLiteral("exportError"));
    m_error->hide();
    body->addWidget(m_error);
    m_result = new QWidget;
    auto *row = new QHBoxLayout(m_result);
    row->setContentsMargins(0, space::s, 0, 0);
    row->setSpacing(space::s);
    m_resultIcon = new IconLabel(Icon::CheckCircle, Token::Ok, 16);
    row->addWidget(m_resultIcon, 0, Qt::AlignTop);
    m_resultText = new TextLabel(FontRole::Body, Token::Text);
    m_resultText->setObjectName(QStringLiteral("exportResult"));
    m_resultText->setWordWrap(true);
    row->addWidget(m_resultText, 1);
    body->addWidget(m_result);
}

void ExportSheet::buildFoot()
{
    QHBoxLayout *foot = m_panel->foot();
    m_progress = new ProgressLine(6);
    m_progress->setObjectName(QStringLiteral("exportProgress"));
    foot->addWidget(m_progress, 1);
    m_note = new ElidedLabel(FontRole::Small, Token::Muted);
    foot->addWidget(m_note, 1);
    m_folder = new KeyButton(Icon::Folder, ButtonKind::Plain);
    m_folder->setObjectName(QStringLiteral("showExportFolder"));
    foot->addWidget(m_folder);
    m_cancel = new KeyButton(ButtonKind::Plain);
    m_cancel->setObjectName(QStringLiteral("cancelExport"));
    m_cancel->setKeyHint(Qt::Key_Escape);
    foot->addWidget(m_cancel);
    m_export = new KeyButton(ButtonKind::Primary);
    m_export->setObjectName(QStringLiteral("startExport"));
    m_export->setKeyHint(Qt::Key_Enter);
    foot->addWidget(m_export);
}

void ExportSheet::buildKeys()
{
    const auto key = [this](const QKeySequence &keys, auto act) {
        auto *action = new QAction(this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    key(Qt::Key_Return, &ExportSheet::enter);
    key(Qt::Key_Enter, &ExportSheet::enter);
    key(Qt::Key_Escape, &ExportSheet::leave);
    connect(m_panel, &SidePanel::closeRequested, this, &ExportSheet::leave);
    connect(m_cancel, &QAbstractButton::clicked, this, &ExportSheet::leave);
    connect(m_folder, &QAbstractButton::clicked, this, &ExportSheet::showFolder);
    connect(m_choose, &QAbstractButton::clicked, this, &ExportSheet::choosePath);
    connect(m_export, &QAbstractButton::clicked, this, [this] {
        if (m_presenter.phase() == Phase::Done)
            leave();
        else
            m_presenter.start();
    });
    connect(m_format, &QComboBox::activated, this, [this](int index) { m_presenter.setChoice(exportChoices()[std::size_t(index)]); });
    connect(m_path, &QLineEdit::textChanged, this, [this](const QString &text) {
        const QString path = QDir::fromNativeSeparators(text);
        if (path != m_presenter.path())
            m_presenter.setPath(path);
    });
}

void ExportSheet::openFor(const store::RecordFilter &filter, bool filtered)
{
    m_presenter.begin(filter, filtered);
}

void ExportSheet::enter()
{
    auto *button = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
    const bool choice = qobject_cast<QRadioButton *>(button) != nullptr;
    if (button && !choice && button != m_export && isAncestorOf(button))
        button->click();
    else
        m_export->click();
}

void ExportSheet::leave()
{
    if (m_presenter.phase() == Phase::Exporting)
        m_presenter.cancel();
    else
        Q_EMIT closed();
}

void ExportSheet::refresh()
{
    showChoices();
    showPath();
    showFoot();
}

void ExportSheet::showChoices()
{
    const bool idle = m_presenter.phase() != Phase::Exporting;
    m_format->setCurrentIndex(int(std::ranges::find(exportChoices(), m_presenter.choice()) - exportChoices().begin()));
    m_format->setEnabled(idle);
    m_formatHint->setText(exportFormatHint(m_presenter.choice()));
    for (std::size_t i = 0; i < choices.size(); ++i) {
        m_which[i]->setVisible(choices[i] != Which::Filter || m_presenter.hasFilter());
        m_which[i]->setText(exportWhichWords(choices[i], m_presenter.count(choices[i])));
        m_which[i]->setToolTip(m_which[i]->text());
        m_which[i]->setChecked(m_presenter.which() == choices[i]);
        m_which[i]->setEnabled(idle && m_presenter.count(choices[i]).value_or(1) > 0);
    }
    const QString text = m_presenter.preview().join(QLatin1Char('\n'));
    m_preview->setFont(ui::font(FontRole::Mono));
    if (m_preview->toPlainText() != text)
        m_preview->setPlainText(text);
    const auto &forecast = m_presenter.forecast();
    m_losses->setLosses(forecast ? forecast->losses : dataset::LossReport());
    m_lossesCaption->setText(exportLossesCaption(m_presenter));
    m_lossesCaption->setVisible(!m_lossesCaption->text().isEmpty());
    m_losses->setVisible(forecast && !forecast->losses.records().empty());
}

void ExportSheet::showPath()
{
    const QString path = QDir::toNativeSeparators(m_presenter.path());
    if (m_path->text() != path && !m_path->hasFocus())
        m_path->setText(path);
    m_path->setEnabled(m_presenter.phase() != Phase::Exporting);
    m_choose->setEnabled(m_path->isEnabled());
    const QString hint = exportPathHint(m_presenter);
    m_pathHint->setText(hint);
    m_pathHint->setVisible(!hint.isEmpty());
}

void ExportSheet::showFoot()
{
    const Phase phase = m_presenter.phase();
    const bool exporting = phase == Phase::Exporting;
    const bool done = phase == Phase::Done;
    m_error->setVisible(phase == Phase::Failed);
    if (phase == Phase::Failed)
        m_error->setText(exportErrorSentence(m_presenter.error()), errorDetail(m_presenter.error()));
    m_result->setVisible(done || phase == Phase::Cancelled);
    m_resultIcon->setSymbol(done ? Icon::CheckCircle : Icon::Info, done ? Token::Ok : Token::Muted);
    m_resultText->setText(done ? tr("%n records written to %1.", nullptr, int(m_presenter.written()))
                                     .arg(QFileInfo(m_presenter.path()).fileName())
                               : tr("The export was cancelled. No file was written."));
    m_progress->setVisible(exporting);
    m_progress->setRange(0, int(std::max<qint64>(1, m_presenter.total())));
    m_progress->setValue(int(m_presenter.written()));
    m_note->setText(exporting ? tr("%1 of %2").arg(formatCount(m_presenter.written()), formatCount(m_presenter.total()))
                              : QString());
    m_folder->setVisible(done);
    m_cancel->setText(exporting ? tr("Cancel the export") : tr("Cancel"));
    if (exporting) {
        // A disabled button gives the focus away, and Escape must still be ours.
        if (m_export->hasFocus())
            m_cancel->setFocus(Qt::OtherFocusReason);
        // The text below is what assistive programs are told.
        m_export->setText(tr("Export the records"));
        m_export->setBusy(tr("Exporting…"));
        return;
    }
    const bool ended = m_export->isBusy();
    if (ended)
        m_export->setIdle();
    const std::optional<qint64> count = m_presenter.count(m_presenter.which());
    m_export->setText(done    ? tr("Close")
                      : count ? tr("Export %n records", nullptr, int(*count))
                              : tr("Export the records"));
    m_export->setEnabled(done || m_presenter.canStart());
    if (ended && m_cancel->hasFocus())
        m_export->setFocus(Qt::OtherFocusReason);
    m_cancel->setVisible(!done);
}

void ExportSheet::choosePath()
{
    auto *dialog = new QFileDialog(this, tr("Choose the file to write"), m_presenter.path());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(exportEnding(m_presenter.choice()).mid(1));
    // The sheet says itself that a file will be replaced.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_presenter.setPath(file);
        m_path->setText(QDir::toNativeSeparators(file));
    });
    dialog->open();
}

void ExportSheet::showFolder()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_presenter.path()).absolutePath()));
}

void ExportSheet::retranslate()
{
    m_panel->setTitle(tr("Export"));
    m_formatCaption->setText(tr("Format"));
    m_format->setAccessibleName(tr("Format"));
    for (int i = 0; i < m_format->count(); ++i)
        m_format->setItemText(i, exportFormatWords(exportChoices()[std::size_t(i)]));
    m_whichCaption->setText(tr("Records"));
    m_previewCaption->setText(tr("How the file begins"));
    m_preview->setAccessibleName(tr("How the file begins"));
    m_pathCaption->setText(tr("File"));
    m_path->setAccessibleName(tr("File to write"));
    m_path->setToolTip(tr("File to write"));
    m_format->setToolTip(tr("Format of the file"));
    m_choose->setText(tr("Choose…"));
    m_choose->setHelp(tr("Choose the file to write"));
    m_progress->setAccessibleName(tr("Progress of the export"));
    m_folder->setText(tr("Show in folder"));
    refresh();
}

void ExportSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ExportSheet::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_export->setFocus(event->reason());
}

void ExportSheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themed(Token::Page));
    paintLine(&painter, QRect(0, 0, 1, height()), themed(Token::BorderStrong));
}

} // namespace lw::ui
