// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/import_sheet.h"

#include "ui/pages/data/bad_row_model.h"
#include "ui/pages/data/import_options.h"
#include "ui/pages/data/import_preview_model.h"
#include "ui/pages/data/import_words.h"
#include "ui/pages/data/mapping_header.h"
#include "ui/pages/data/table_columns.h"
#include "ui/text/describe_error.h"
#include "ui/text/format.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/table_view.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QPainter>
#include <QStackedWidget>
#include <QUrl>

namespace lw::ui {

using Phase = ImportPresenter::Phase;
using project::ColumnUse;

ImportSheet::ImportSheet(ImportPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_parts(this, presenter)
{
    setFocusPolicy(Qt::ClickFocus);
    buildKeys();
    connect(&presenter, &ImportPresenter::changed, this, &ImportSheet::refresh);
    connect(&presenter, &ImportPresenter::progressed, this, &ImportSheet::showProgress);
    connect(&presenter, &ImportPresenter::finishedClean, this, &ImportSheet::closed);
    // The lead of the verdict has its colour in its text.
    connect(&Theme::instance(), &Theme::changed, this, &ImportSheet::refresh);
    retranslate();
}

void ImportSheet::buildKeys()
{
    const auto key = [this](const QKeySequence &keys, auto act) {
        auto *action = new QAction(this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    key(Qt::Key_Return, &ImportSheet::enter);
    key(Qt::Key_Enter, &ImportSheet::enter);
    key(Qt::Key_Escape, &ImportSheet::cancel);

    connect(m_parts.add, &QAbstractButton::clicked, this, &ImportSheet::addRequested);
    connect(m_parts.close, &QAbstractButton::clicked, this, &ImportSheet::cancel);
    connect(m_parts.cancel, &QAbstractButton::clicked, this, &ImportSheet::cancel);
    connect(m_parts.import, &QAbstractButton::clicked, this, [this] {
        if (m_presenter.phase() == Phase::Done)
            cancel();
        else
            m_presenter.start();
    });
    connect(m_parts.folder, &QAbstractButton::clicked, this, &ImportSheet::showFolder);
    connect(m_parts.changeProject, &QAbstractButton::clicked, this, &ImportSheet::chooseProject);
    connect(m_parts.header, &MappingHeader::useChosen, &m_presenter, &ImportPresenter::setUse);
    connect(m_parts.showBad, &QAbstractButton::clicked, this, [this] {
        m_badShown = !m_badShown;
        refresh();
    });
}

void ImportSheet::focusFirst()
{
    // While the file is read there is nothing to press yet.
    if (m_parts.import->isEnabled())
        m_parts.import->setFocus(Qt::OtherFocusReason);
    else
        setFocus(Qt::OtherFocusReason);
}

void ImportSheet::enter()
{
    // A button that has the focus is what Enter means.
    auto *button = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
    if (button && button != m_parts.import && isAncestorOf(button))
        button->click();
    else
        m_parts.import->click();
}

void ImportSheet::cancel()
{
    if (m_presenter.phase() == Phase::Importing) {
        m_presenter.cancel();
        return;
    }
    m_presenter.close();
    Q_EMIT closed();
}

void ImportSheet::refresh()
{
    if (m_presenter.phase() == Phase::Idle) {
        m_badShown = false;
        return;
    }
    if (m_presenter.phase() == Phase::Done)
        m_badShown = true;
    m_parts.options->refresh();
    showHead();
    showTable();
    showState();
    showVerdict();
    showProject();
    showFoot();
    showProgress();
}

void ImportSheet::showHead()
{
    const QStringList &files = m_presenter.files();
    const QString name = QFileInfo(files.value(0)).fileName();
    m_parts.title->setText(files.size() > 1 ? tr("Import %1 and %n more", nullptr, int(files.size()) - 1).arg(name)
                                            : tr("Import %1").arg(name));
    qint64 bytes = 0;
    for (const QString &file : files)
        bytes += QFileInfo(file).size();
    m_parts.size->setText(formatBytes(bytes));
    m_parts.add->setEnabled(m_presenter.phase() != Phase::Importing && m_presenter.phase() != Phase::Done);
}

void ImportSheet::showTable()
{
    const auto &preview = m_presenter.preview();
    if (!preview)
        return;
    m_parts.model->setPreview(*preview, m_presenter.uses());
    std::vector<MappingHeader::Column> columns;
    std::vector<ColumnPlan> plans{{QStringLiteral("#"), 52, 0}};
    for (std::size_t i = 0; i < preview->columns.size(); ++i) {
        const ColumnUse use = m_presenter.uses()[i];
        const QString &name = preview->columns[i].name;
        columns.push_back({name, use, columnHint(preview->columns[i], use, *preview)});
        const bool text = use == ColumnUse::Text;
        const int width = use == ColumnUse::Gold ? 216 : use == ColumnUse::Id ? 176 : 140;
        plans.push_back({name, width, text ? 4 : use == ColumnUse::Metadata ? 2 : 0});
    }
    m_parts.header->setColumns(columns);
    m_parts.header->setChoicesEnabled(m_presenter.phase() != Phase::Importing && m_presenter.phase() != Phase::Done);
    m_parts.widths->setPlans(plans);
    const int shown = m_parts.model->rowCount();
    m_parts.rowRange->setText(shown == 0 ? QString()
                              : preview->wholeFile
                                  ? tr("rows 1 to %1 of %2").arg(formatCount(shown), formatCount(preview->sampled))
                                  : tr("rows 1 to %1").arg(formatCount(shown)));
}

void ImportSheet::showState()
{
    const Phase phase = m_presenter.phase();
    const auto &preview = m_presenter.preview();
    QWidget *page = m_parts.table;
    if (phase == Phase::Unreadable) {
        page = m_parts.state;
        m_parts.state->setMood(EmptyState::Mood::Failed);
        m_parts.state->setTitle(tr("This file cannot be imported as it is"));
        m_parts.state->setText(importSentence(m_presenter));
        m_parts.state->setDetail(errorDetail(m_presenter.error()));
    } else if (!preview) {
        page = m_parts.state;
        m_parts.state->setMood(EmptyState::Mood::Loading);
        m_parts.state->setTitle(tr("Reading the file…"));
        m_parts.state->setText({});
    } else if (m_badShown) {
        page = m_parts.badTable;
        m_parts.badRows->setRows(phase == Phase::Done ? m_presenter.report().badRows : preview->badRows);
    }
    m_parts.stack->setCurrentWidget(page);
    const bool rows = page == m_parts.table;
    m_parts.columnsTitle->setText(page == m_parts.badTable ? tr("Rows that cannot be read") : tr("Columns"));
    m_parts.columnsHelp->setText(rows ? tr("What each column is for, and its name in the prompt") : QString());
    m_parts.rowRange->setVisible(rows);
    // Nothing is named where nothing is listed.
    for (QWidget *part : {m_parts.columnsRow, m_parts.columnsRule})
        part->setVisible(page != m_parts.state);
}

void ImportSheet::setVerdict(const QString &lead, const QString &sentence, bool good)
{
    m_parts.verdictIcon->setSymbol(good ? Icon::CheckCircle : Icon::Alert, good ? Token::Ok : Token::Warn);
    m_parts.verdict->setText(QStringLiteral("<span style=\"color:%1;font-weight:500\">%2</span> %3")
                                 .arg(themed(Token::Text).name(), lead.toHtmlEscaped(), sentence.toHtmlEscaped()));
    m_parts.verdict->setAccessibleName(sentence.isEmpty() ? lead : lead + QLatin1Char(' ') + sentence);
}

void ImportSheet::showVerdict()
{
    const Phase phase = m_presenter.phase();
    const auto &preview = m_presenter.preview();
    m_parts.verdictRow->setVisible(preview && phase != Phase::Unreadable);
    m_parts.verdictRule->setVisible(preview && phase != Phase::Unreadable);
    if (!preview)
        return;
    m_parts.verdict->setToolTip({});
    if (phase == Phase::Failed) {
        setVerdict(errorTitle(m_presenter.error().code), importSentence(m_presenter), false);
        m_parts.verdictIcon->setSymbol(Icon::Alert, Token::Bad);
        m_parts.verdict->setToolTip(errorDetail(m_presenter.error()));
    } else if (phase == Phase::Done) {
        setVerdict(tr("%n records were imported.", nullptr, int(m_presenter.report().records)),
                   tr("%n rows could not be read and are saved in %1.", nullptr, int(m_presenter.report().badRowCount))
                       .arg(QFileInfo(m_presenter.badRowPath()).fileName()),
                   false);
    } else if (m_presenter.obstacle() != ImportPresenter::Obstacle::None && phase == Phase::Ready) {
        setVerdict(obstacleSentence(m_presenter), {}, false);
    } else {
        const Verdict verdict = importVerdict(m_presenter);
        setVerdict(verdict.lead, verdict.sentence, verdict.good);
    }
    m_parts.showBad->setVisible(!preview->badRows.empty() && phase != Phase::Done);
    m_parts.showBad->setText(m_badShown ? tr("Show the columns") : tr("Show these rows"));
}

void ImportSheet::showProject()
{
    const QString path = m_presenter.projectPath();
    m_parts.projectRow->setVisible(!path.isEmpty() && m_presenter.phase() != Phase::Unreadable);
    m_parts.project->setText(QDir::toNativeSeparators(path));
}

void ImportSheet::showFoot()
{
    const Phase phase = m_presenter.phase();
    const bool importing = phase == Phase::Importing;
    m_parts.progress->setVisible(importing);
    m_parts.folder->setVisible(phase == Phase::Done);
    if (importing) {
        // A disabled button gives the focus away, and Escape must still be ours.
        if (m_parts.import->hasFocus())
            m_parts.cancel->setFocus(Qt::OtherFocusReason);
        m_parts.import->setBusy(tr("Importing…"));
    }
    const bool ended = !importing && m_parts.import->isBusy();
    if (ended)
        m_parts.import->setIdle();
    if (phase == Phase::Done) {
        m_parts.import->setText(tr("Close"));
        m_parts.import->setEnabled(true);
    } else if (!importing) {
        const std::optional<qint64> count = m_presenter.recordCount();
        m_parts.import->setText(count ? tr("Import %n records", nullptr, int(*count)) : tr("Import the records"));
        m_parts.import->setEnabled(m_presenter.canStart());
    }
    if (m_parts.import->isEnabled() && (hasFocus() || (ended && m_parts.cancel->hasFocus())))
        m_parts.import->setFocus(Qt::OtherFocusReason);
    m_parts.cancel->setVisible(phase != Phase::Done);
    if (!importing)
        m_parts.note->setText(phase == Phase::Done || phase == Phase::Unreadable
                                  ? QString()
                                  : tr("Rows that cannot be read are listed with line and reason, and saved."));
}

void ImportSheet::showProgress()
{
    if (m_presenter.phase() != Phase::Importing)
        return;
    const project::ImportStep &step = m_presenter.step();
    m_parts.progress->setRange(0, step.bytesInAll > 0 ? 1000 : 0);
    if (step.bytesInAll > 0)
        m_parts.progress->setValue(int(step.bytes * 1000 / step.bytesInAll));
    const QString rate = formatCount(qint64(m_presenter.rowsPerSecond()));
    const std::optional<qint64> count = m_presenter.recordCount();
    m_parts.note->setText(count ? tr("%1 of %2 imported, %3 a second").arg(formatCount(step.rows), formatCount(*count), rate)
                                : tr("%1 imported, %2 a second").arg(formatCount(step.rows), rate));
}

void ImportSheet::chooseProject()
{
    auto *dialog = new QFileDialog(this, tr("Choose the project file"), m_presenter.projectPath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("lwproj"));
    dialog->setNameFilter(tr("Labelwright projects (*.lwproj)"));
    // A project that is there is opened and added to, never replaced.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    connect(dialog, &QFileDialog::fileSelected, &m_presenter, &ImportPresenter::setProjectPath);
    dialog->open();
}

void ImportSheet::showFolder()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_presenter.badRowPath()).absolutePath()));
}

void ImportSheet::retranslate()
{
    m_parts.add->setText(tr("Add file…"));
    m_parts.close->setName(tr("Close the import sheet"), Qt::Key_Escape);
    m_parts.cancel->setText(tr("Cancel"));
    m_parts.cancel->setHelp(tr("Cancel the import; the project stays as it is"));
    m_parts.folder->setText(tr("Show in folder"));
    m_parts.projectCaption->setText(tr("Project file"));
    m_parts.changeProject->setText(tr("Change…"));
    m_parts.changeProject->setHelp(tr("Choose another project file"));
    m_parts.table->setAccessibleName(tr("The first rows of the file"));
    m_parts.badTable->setAccessibleName(tr("Rows that cannot be read"));
    m_parts.progress->setAccessibleName(tr("Progress of the import"));
    m_parts.options->retranslate();
    m_parts.header->retranslate();
    refresh();
}

void ImportSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ImportSheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themed(Token::Surface));
    paintLine(&painter, QRect(0, 0, 1, height()), themed(Token::BorderStrong));
}

} // namespace lw::ui
