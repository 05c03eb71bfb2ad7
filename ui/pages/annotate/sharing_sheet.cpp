// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/sharing_sheet.h"

#include "ui/pages/annotate/prompt_meter.h"
#include "ui/pages/annotate/run_presenter.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/side_panel.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QFocusEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QSignalBlocker>

#include <algorithm>

namespace lw::ui {

using Obstacle = SharingPresenter::Obstacle;

namespace {

/// A name of a column is no place for a key.
QString plain(QString text) { return text.replace(u'&', QLatin1String("&&")); }

void say(TextLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

SharingSheet::SharingSheet(SharingPresenter &sharing, PromptMeter &meter, RunPresenter &run, QWidget *parent)
    : QWidget(parent)
    , m_sharing(sharing)
    , m_meter(meter)
    , m_run(run)
    , m_panel(new SidePanel(this))
{
    // It hands the focus on, so it is no stop of Tab.
    setFocusPolicy(Qt::ClickFocus);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_panel);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::l, space::m, space::l, space::l);
    column->setSpacing(space::xs);
    buildBody(column);
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    m_panel->body()->addWidget(scroll, 1);
    buildFoot();
    buildKeys();
    connect(&sharing, &SharingPresenter::changed, this, &SharingSheet::refresh);
    connect(&meter, &PromptMeter::estimateChanged, this, &SharingSheet::showWhat);
    connect(&run, &RunPresenter::changed, this, &SharingSheet::showWhat);
    retranslate();
}

TextLabel *SharingSheet::caption(QVBoxLayout *body)
{
    auto *label = new TextLabel(FontRole::Small, Token::Muted);
    if (body->count() > 0)
        body->addSpacing(space::l);
    body->addWidget(label);
    return label;
}

TextLabel *SharingSheet::note(QVBoxLayout *body)
{
    auto *label = new TextLabel(FontRole::Small, Token::Muted);
    label->setWordWrap(true);
    body->addWidget(label);
    return label;
}

QCheckBox *SharingSheet::choice(QVBoxLayout *body, const char *name)
{
    auto *box = new QCheckBox;
    box->setObjectName(QLatin1String(name));
    body->addWidget(box, 0, Qt::AlignLeft);
    return box;
}

void SharingSheet::buildBody(QVBoxLayout *body)
{
    m_toCaption = caption(body);
    auto *to = new QHBoxLayout;
    to->setSpacing(space::s);
    m_hostIcon = new IconLabel(Icon::Globe, Token::Muted, 18);
    to->addWidget(m_hostIcon);
    m_host = new TextLabel(FontRole::Title);
    m_host->setObjectName(QStringLiteral("shareHost"));
    m_host->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_host->setWordWrap(true);
    to->addWidget(m_host, 1);
    body->addLayout(to);
    m_where = note(body);
    m_where->setObjectName(QStringLiteral("shareWhere"));
    m_forbidden = new Banner(ChipTone::Warn);
    body->addSpacing(space::xs);
    body->addWidget(m_forbidden);
    m_allow = choice(body, "allowEndpoint");

    m_whatCaption = caption(body);
    m_records = new TextLabel(FontRole::Body, Token::Text);
    m_records->setObjectName(QStringLiteral("shareRecords"));
    m_records->setWordWrap(true);
    body->addWidget(m_records);
    m_along = note(body);

    m_columnsCaption = caption(body);
    m_columnBox = new QWidget;
    m_grid = new QGridLayout(m_columnBox);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::l);
    m_grid->setVerticalSpacing(space::xs);
    m_grid->setColumnStretch(1, 1);
    body->addWidget(m_columnBox);
    m_columnsNote = note(body);
    m_columnsNote->setObjectName(QStringLiteral("shareColumnsNote"));

    m_rulesCaption = caption(body);
    m_only = choice(body, "onlyThisEndpoint");
    m_onlyNote = note(body);
    m_audit = choice(body, "writeAudit");
    m_auditNote = note(body);
    connect(m_allow, &QCheckBox::toggled, &m_sharing, &SharingPresenter::setAllows);
    connect(m_only, &QCheckBox::toggled, &m_sharing, &SharingPresenter::setOnly);
    connect(m_audit, &QCheckBox::toggled, &m_sharing, &SharingPresenter::setWritesAudit);
}

void SharingSheet::buildFoot()
{
    QHBoxLayout *foot = m_panel->foot();
    m_obstacle = new TextLabel(FontRole::Small, Token::Warn);
    m_obstacle->setObjectName(QStringLiteral("shareObstacle"));
    m_obstacle->setWordWrap(true);
    foot->addWidget(m_obstacle, 1);
    m_cancel = new KeyButton(ButtonKind::Plain);
    m_cancel->setObjectName(QStringLiteral("cancelSharing"));
    m_cancel->setKeyHint(Qt::Key_Escape);
    foot->addWidget(m_cancel, 0, Qt::AlignBottom);
    m_start = new KeyButton(ButtonKind::Primary);
    m_start->setObjectName(QStringLiteral("startSharing"));
    m_start->setKeyHint(Qt::Key_Enter);
    foot->addWidget(m_start, 0, Qt::AlignBottom);
}

void SharingSheet::buildKeys()
{
    const auto key = [this](const QKeySequence &keys, auto act) {
        auto *action = new QAction(this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    key(Qt::Key_Return, [this] { enter(); });
    key(Qt::Key_Enter, [this] { enter(); });
    key(Qt::Key_Escape, [this] { m_sharing.end(); });
    connect(m_panel, &SidePanel::closeRequested, &m_sharing, &SharingPresenter::end);
    connect(m_cancel, &QAbstractButton::clicked, &m_sharing, &SharingPresenter::end);
    connect(m_start, &QAbstractButton::clicked, &m_sharing, &SharingPresenter::accept);
}

void SharingSheet::enter()
{
    auto *button = qobject_cast<KeyButton *>(QApplication::focusWidget());
    if (button && button != m_start && isAncestorOf(button))
        button->click();
    else
        m_start->click();
}

void SharingSheet::listColumns()
{
    QStringList names;
    for (const SharingPresenter::Column &column : m_sharing.columns())
        names.append(column.name);
    if (names == m_names)
        return;
    m_names = names;
    const auto old = m_columnBox->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    for (QWidget *widget : old)
        delete widget;
    m_boxes.clear();
    m_marks.clear();
    for (int row = 0; row < int(names.size()); ++row) {
        const QString &name = names[row];
        auto *box = new QCheckBox(plain(name), m_columnBox);
        box->setObjectName(QStringLiteral("share:%1").arg(name));
        connect(box, &QCheckBox::toggled, this, [this, name](bool on) { m_sharing.share(name, on); });
        auto *mark = new TextLabel(FontRole::Small, Token::Muted, m_columnBox);
        m_grid->addWidget(box, row, 0, Qt::AlignLeft);
        m_grid->addWidget(mark, row, 1);
        m_boxes.push_back(box);
        m_marks.push_back(mark);
        QWidget::setTabOrder(row == 0 ? m_allow : m_boxes[std::size_t(row) - 1], box);
    }
    if (!m_boxes.empty())
        QWidget::setTabOrder(m_boxes.back(), m_only);
}

void SharingSheet::refresh()
{
    if (!m_sharing.isOpen())
        return;
    listColumns();
    showWho();
    showWhat();
    showColumns();
    showRules();
    m_obstacle->setText(obstacleSentence());
    m_start->setEnabled(m_sharing.obstacle() == Obstacle::None);
    const bool before = m_sharing.before().has_value();
    m_start->setText(before ? tr("Start the run") : tr("Keep the choice"));
    m_start->setHelp(before ? tr("Keep this choice and ask the model") : tr("Later runs of this project keep to it"));
}

void SharingSheet::showWho()
{
    const bool leaves = m_sharing.leaves();
    m_hostIcon->setSymbol(leaves ? Icon::Globe : Icon::Server, Token::Muted);
    m_host->setText(m_sharing.host());
    const QString proxy = m_sharing.proxy();
    QStringList where{leaves ? tr("It runs on another computer.") : tr("It runs on this computer, so nothing leaves it.")};
    if (!proxy.isEmpty())
        where.append(tr("The proxy %1 stands in between.").arg(proxy));
    if (m_sharing.place().startsWith(QLatin1String("http:")) && leaves)
        where.append(tr("The connection is not encrypted."));
    m_where->setText(where.join(u'\n'));
    m_forbidden->setVisible(!m_sharing.isAllowed());
    m_forbidden->setText(tr("Not among the endpoints of this project"),
                         tr("So far it may only ask %1.").arg(QLocale().createSeparatedList(m_sharing.otherPlaces())));
    m_allow->setVisible(!m_sharing.isAllowed());
    m_allow->setChecked(m_sharing.allows());
}

void SharingSheet::showWhat()
{
    if (!m_sharing.isOpen())
        return;
    const auto &forecast = m_meter.forecast();
    const SharingPresenter::Run run = m_sharing.before().value_or(SharingPresenter::Run());
    const qint64 again = run.failed == store::Failed::AskAgain ? m_run.failed() : 0;
    const qint64 most = run.limit > 0 ? run.limit : m_run.total();
    const qint64 asked = run.chosen ? qint64(run.chosen->records.size()) : std::min(most, m_run.toAsk() + again);
    const QString records = recordCount(asked);
    // The estimate is one of all that wait.
    m_records->setText(forecast && forecast->promptTokens && forecast->records == asked && asked > 0
                           ? tr("%1, about %2 in all").arg(records, textTokenCount(qRound64(forecast->promptTokens->value)))
                           : records);
    const int examples = m_sharing.examples();
    m_along->setText(examples > 0 ? tr("Instructions, labels and %n example(s) of the task go along as they are written.", nullptr, examples)
                                  : tr("Instructions and labels of the task go along as they are written."));
}

void SharingSheet::showColumns()
{
    const auto &columns = m_sharing.columns();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const QSignalBlocker quiet(m_boxes[i]);
        m_boxes[i]->setChecked(columns[i].shared);
        const bool missing = columns[i].prompted && !columns[i].shared;
        const QString mark = missing ? tr("in the prompt, not shared") : columns[i].prompted ? tr("in the prompt") : QString();
        m_marks[i]->setToken(missing ? Token::Warn : Token::Muted);
        m_marks[i]->setText(mark);
        m_boxes[i]->setAccessibleDescription(mark);
        m_boxes[i]->setToolTip(tr("Whether the column %1 may be sent").arg(columns[i].name));
    }
    const QStringList leftOut = m_sharing.leftOut();
    m_columnsNote->setToken(leftOut.isEmpty() ? Token::Muted : Token::Warn);
    m_columnsNote->setText(leftOut.isEmpty() ? tr("What is not ticked never leaves this computer, whatever a prompt names later.")
                                             : tr("Left out of the prompt: %1.").arg(QLocale().createSeparatedList(leftOut)));
}

void SharingSheet::showRules()
{
    const QStringList others = m_sharing.otherPlaces();
    m_only->setVisible(m_sharing.isAllowed());
    m_only->setText(others.isEmpty() ? tr("Only this endpoint may be used by this project")
                                     : tr("Only endpoints that are named may be used by this project"));
    say(m_onlyNote, m_sharing.isAllowed() && !others.isEmpty() ? tr("This one and %1.").arg(QLocale().createSeparatedList(others)) : QString());
    m_only->setChecked(m_sharing.isOnly());
    m_audit->setChecked(m_sharing.writesAudit());
    m_auditNote->setText(m_sharing.writesAudit()
                             ? tr("Before each attempt %1 gets a line beside the project: time, endpoint, ids, columns and a hash of each text.")
                                   .arg(m_sharing.auditFile())
                             : tr("Nothing is written down of what is sent."));
}

QString SharingSheet::obstacleSentence() const
{
    switch (m_sharing.obstacle()) {
    case Obstacle::None: return {};
    case Obstacle::NamedByTemplate:
        return tr("The template names %1. Take it out of the template, or tick it.").arg(m_sharing.obstacleColumn());
    case Obstacle::NoText: return tr("Tick at least one column of the text.");
    case Obstacle::NotAllowed: return tr("Allow this endpoint, or choose another.");
    }
    return {};
}

void SharingSheet::retranslate()
{
    m_panel->setTitle(tr("What leaves this computer"));
    m_toCaption->setText(tr("To"));
    m_allow->setText(tr("Let this project use this endpoint, too"));
    m_allow->setToolTip(tr("Adds the endpoint to those that this project may ask"));
    m_whatCaption->setText(tr("Records"));
    m_columnsCaption->setText(tr("Columns"));
    m_columnBox->setAccessibleName(tr("Columns that may be sent"));
    m_rulesCaption->setText(tr("Rules of this project"));
    m_only->setToolTip(tr("A run that would ask anybody else does not begin"));
    m_audit->setText(tr("Write down every attempt before it is sent"));
    m_audit->setToolTip(tr("A list of what was sent, when and where; the texts themselves are not in it"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setHelp(tr("Send nothing, and leave everything as it was"));
    refresh();
}

void SharingSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SharingSheet::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    (m_start->isEnabled() ? m_start : m_cancel)->setFocus(event->reason());
}

} // namespace lw::ui
