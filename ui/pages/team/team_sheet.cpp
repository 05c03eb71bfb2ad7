// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/team/team_sheet.h"

#include "ui/pages/team/hand_out_form.h"
#include "ui/pages/team/team_words.h"
#include "ui/text/describe_error.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/side_panel.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPainter>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace lw::ui {

using Phase = TeamPresenter::Phase;

namespace {

/// Of what is dropped, the files.
QStringList droppedFiles(const QMimeData *data)
{
    QStringList files;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

} // namespace

TeamSheet::TeamSheet(project::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_presenter(workspace)
    , m_panel(new SidePanel(this))
{
    m_panel->setSheet();
    setAcceptDrops(true);
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
    build(column);
    auto *leave = new QAction(this);
    leave->setShortcut(Qt::Key_Escape);
    leave->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(leave);
    connect(leave, &QAction::triggered, this, &TeamSheet::leave);
    connect(m_panel, &SidePanel::closeRequested, this, &TeamSheet::leave);
    connect(&m_presenter, &TeamPresenter::changed, this, &TeamSheet::refresh);
    connect(&m_presenter, &TeamPresenter::progressed, this, &TeamSheet::showFoot);
    retranslate();
}

TextLabel *TeamSheet::caption(QVBoxLayout *body)
{
    auto *label = new TextLabel(FontRole::Body, Token::Text);
    label->setWeight(TextLabel::Weight::SemiBold);
    if (body->count() > 0)
        body->addSpacing(space::m);
    body->addWidget(label);
    return label;
}

TextLabel *TeamSheet::lines(QVBoxLayout *body, const char *name)
{
    auto *label = new TextLabel(FontRole::Small, Token::Text);
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    body->addWidget(label);
    return label;
}

void TeamSheet::build(QVBoxLayout *body)
{
    m_peopleCaption = caption(body);
    m_people = lines(body, "teamFigures");
    m_people->setTextFormat(Qt::RichText);
    m_agreement = lines(body, "teamAgreement");
    m_agreement->setToken(Token::Muted);
    m_disputes = new KeyButton(ButtonKind::Plain);
    m_disputes->setObjectName(QStringLiteral("teamDisputes"));
    body->addWidget(m_disputes, 0, Qt::AlignLeft);

    m_lead = new QWidget;
    auto *lead = new QVBoxLayout(m_lead);
    lead->setContentsMargins(0, space::m, 0, 0);
    lead->setSpacing(space::xs + 2);
    m_collectCaption = caption(lead);
    m_collectHint = lines(lead, "teamCollectHint");
    m_collectHint->setToken(Token::Muted);
    m_collect = new KeyButton(Icon::Import, ButtonKind::Plain);
    m_collect->setObjectName(QStringLiteral("teamCollect"));
    lead->addWidget(m_collect, 0, Qt::AlignLeft);
    m_collected = lines(lead, "teamCollected");
    m_collected->setTextFormat(Qt::RichText);
    m_handOutCaption = caption(lead);
    m_form = new HandOutForm;
    lead->addWidget(m_form);
    m_handedOut = lines(lead, "teamHandedOut");
    body->addWidget(m_lead);
    body->addStretch(1);

    QHBoxLayout *foot = m_panel->foot();
    m_progress = new ProgressLine(6);
    m_progress->setObjectName(QStringLiteral("teamProgress"));
    foot->addWidget(m_progress, 1);
    m_note = new ElidedLabel(FontRole::Small, Token::Muted);
    foot->addWidget(m_note, 1);
    m_cancel = new KeyButton(ButtonKind::Plain);
    m_cancel->setObjectName(QStringLiteral("teamCancel"));
    m_cancel->setKeyHint(Qt::Key_Escape);
    foot->addWidget(m_cancel);
    m_handOut = new KeyButton(ButtonKind::Primary);
    m_handOut->setObjectName(QStringLiteral("teamHandOut"));
    foot->addWidget(m_handOut);
    connect(m_disputes, &QAbstractButton::clicked, this, &TeamSheet::disputesWanted);
    connect(m_collect, &QAbstractButton::clicked, this, &TeamSheet::chooseFiles);
    connect(m_cancel, &QAbstractButton::clicked, this, &TeamSheet::leave);
    connect(m_handOut, &QAbstractButton::clicked, this, [this] { m_presenter.handOut(m_form->request()); });
    connect(m_form, &HandOutForm::changed, this, &TeamSheet::showFoot);
}

void TeamSheet::begin()
{
    m_form->begin(m_presenter.usualFolder());
    m_presenter.begin();
}

void TeamSheet::leave()
{
    if (m_presenter.phase() == Phase::Collecting || m_presenter.phase() == Phase::HandingOut)
        m_presenter.cancel();
    else
        Q_EMIT closed();
}

void TeamSheet::refresh()
{
    showPeople();
    const QString person = m_presenter.shareOf();
    m_lead->setVisible(person.isEmpty());
    m_collected->setText(collectedWords(m_presenter.collected()));
    m_collected->setVisible(!m_presenter.collected().empty());
    const auto &out = m_presenter.handedOut();
    m_handedOut->setText(out ? handedOutWords(*out) : QString());
    m_handedOut->setToolTip(out && !*out ? errorDetail(out->error()) : QString());
    m_handedOut->setToken(out && !*out ? Token::Bad : Token::Text);
    m_handedOut->setVisible(out.has_value());
    showFoot();
}

void TeamSheet::showPeople()
{
    const auto &figures = m_presenter.figures();
    const QString person = m_presenter.shareOf();
    const QString share = person.isEmpty() ? QString()
                                           : tr("This file was handed out to %1. When the records are decided, send it back.").arg(person).toHtmlEscaped()
                + QStringLiteral("<br>");
    m_disputes->setVisible(figures && *figures && (*figures)->disputes.open > 0);
    m_agreement->setVisible(figures && *figures);
    if (!figures) {
        m_people->setText(share + tr("Counting…"));
        return;
    }
    if (!*figures) {
        m_people->setText(share + describeError(figures->error()).toHtmlEscaped());
        return;
    }
    m_people->setText(share + peopleWords(**figures));
    m_agreement->setText(agreementWords(**figures));
    m_disputes->setText(tr("Settle %n disputes", nullptr, int((*figures)->disputes.open)));
}

void TeamSheet::showFoot()
{
    const Phase phase = m_presenter.phase();
    const bool works = phase == Phase::Collecting || phase == Phase::HandingOut;
    const project::TeamStep &step = m_presenter.step();
    m_progress->setVisible(works);
    m_progress->setRange(0, int(std::max<qint64>(1, step.inAll)));
    m_progress->setValue(int(step.done));
    m_note->setText(works && step.files > 1 ? tr("File %1 of %2").arg(formatCount(step.file + 1), formatCount(step.files)) : QString());
    m_cancel->setText(works ? tr("Stop") : tr("Close"));
    m_collect->setEnabled(phase == Phase::Idle);
    m_form->setEnabled(!works);
    m_handOut->setVisible(m_presenter.shareOf().isEmpty());
    m_handOut->setEnabled(phase == Phase::Idle && m_form->isComplete());
}

void TeamSheet::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Choose the files that came back"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Labelwright projects (*.lwproj)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, &m_presenter, &TeamPresenter::collect);
    dialog->open();
}

void TeamSheet::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_presenter.phase() == Phase::Idle && m_presenter.shareOf().isEmpty() && !droppedFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void TeamSheet::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_presenter.collect(droppedFiles(event->mimeData()));
}

void TeamSheet::retranslate()
{
    m_panel->setTitle(tr("Several people"));
    m_peopleCaption->setText(tr("People"));
    m_people->setToolTip(tr("An hour is one of work: breaks over five minutes are left out, and what was decided at once counts once. What settled a "
                            "dispute is nobody's own word."));
    m_disputes->setHelp(tr("Shows the records that people disagree on. What you decide there counts for all of them."));
    m_collectCaption->setText(tr("Collect"));
    m_collectHint->setText(tr("Drop the files that came back here, or choose them. The same file again does no harm; the same name is the same person."));
    m_collect->setText(tr("Choose files…"));
    m_collect->setHelp(tr("Brings what was decided in them into this project."));
    m_handOutCaption->setText(tr("Hand out"));
    m_handOut->setText(tr("Hand out"));
    m_handOut->setHelp(tr("Makes one file for each person, without keys, endpoints and gold."));
    m_cancel->setHelp(tr("Stops what goes on, or closes the sheet."));
    m_progress->setAccessibleName(tr("Progress"));
    refresh();
}

void TeamSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TeamSheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themed(Token::Page));
    paintLine(&painter, QRect(0, 0, 1, height()), themed(Token::BorderStrong));
}

} // namespace lw::ui
