// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/versions/versions_sheet.h"

#include "ui/pages/versions/again_panel.h"
#include "ui/pages/versions/compare_panel.h"
#include "ui/pages/versions/version_card.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/error_line.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/side_panel.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace lw::ui {

VersionsSheet::VersionsSheet(project::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_presenter(workspace)
    , m_panel(new SidePanel(this))
    , m_saved(new TextLabel(FontRole::Body, Token::Text))
    , m_note(new QLineEdit)
    , m_save(new KeyButton(ButtonKind::Plain))
    , m_error(new ErrorLine)
    , m_again(new AgainPanel(m_presenter))
    , m_compare(new ComparePanel(m_presenter))
    , m_listTitle(new TextLabel(FontRole::Body, Token::Text))
    , m_cards(new QVBoxLayout)
{
    build();
    auto *close = new QAction(this);
    close->setShortcut(Qt::Key_Escape);
    close->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(close);
    connect(close, &QAction::triggered, this, &VersionsSheet::leave);
    connect(m_panel, &SidePanel::closeRequested, this, &VersionsSheet::leave);
    const auto save = [this] {
        if (m_save->isEnabled())
            m_presenter.save(m_note->text());
    };
    connect(m_save, &QAbstractButton::clicked, this, save);
    connect(m_note, &QLineEdit::returnPressed, this, save);
    connect(&m_presenter, &VersionsPresenter::changed, this, &VersionsSheet::refresh);
    connect(&m_presenter, &VersionsPresenter::started, this, &VersionsSheet::started);
    connect(m_compare, &ComparePanel::recordChosen, this, &VersionsSheet::recordChosen);
    retranslate();
}

void VersionsSheet::build()
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
    column->setSpacing(space::m);
    m_saved->setWordWrap(true);
    m_saved->setObjectName(QStringLiteral("savedAs"));
    column->addWidget(m_saved);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    m_note->setObjectName(QStringLiteral("versionNote"));
    m_save->setObjectName(QStringLiteral("saveVersion"));
    row->addWidget(m_note, 1);
    row->addWidget(m_save);
    column->addLayout(row);
    m_error->hide();
    column->addWidget(m_error);
    column->addWidget(new Hairline(Qt::Horizontal));
    column->addWidget(m_again);
    column->addWidget(new Hairline(Qt::Horizontal));
    column->addWidget(m_compare);
    column->addWidget(new Hairline(Qt::Horizontal));
    m_listTitle->setWeight(TextLabel::Weight::SemiBold);
    column->addWidget(m_listTitle);
    m_cards->setSpacing(0);
    column->addLayout(m_cards);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);
    m_panel->body()->addWidget(scroll, 1);
}

void VersionsSheet::openFor(const std::vector<qint64> &chosen)
{
    m_note->clear();
    m_presenter.begin(chosen);
}

void VersionsSheet::leave()
{
    m_presenter.end();
    Q_EMIT closed();
}

void VersionsSheet::refresh()
{
    const auto &list = m_presenter.list();
    const auto number = m_presenter.savedAs();
    if (!list)
        m_saved->setText(tr("Reading the versions…"));
    else if (number)
        m_saved->setText(tr("The task as it stands is version %1.").arg(formatCount(*number)));
    else
        m_saved->setText(tr("The task as it stands is saved as no version yet: a run does that, or you do it here."));
    m_save->setText(number ? tr("Save the note") : tr("Save as a version"));
    m_save->setHelp(tr("Gives the task as it stands a number and this note; what was answered before is stale then"));
    m_save->setEnabled(list.has_value());
    if (m_presenter.error())
        m_error->setError(*m_presenter.error());
    else
        m_error->clear();
    showVersions();
}

void VersionsSheet::showVersions()
{
    const auto &list = m_presenter.list();
    m_listTitle->setVisible(list && !list->versions.empty());
    const auto key = [](const std::optional<project::VersionList> &of) {
        QStringList parts;
        for (const project::VersionEntry &entry : of ? of->versions : std::vector<project::VersionEntry>()) {
            parts.append(QStringLiteral("%1 %2 %3").arg(entry.version.number).arg(entry.isCurrent).arg(entry.version.note));
            for (const project::VersionAnswers &each : entry.answers)
                parts.append(QStringLiteral("%1 %2 %3").arg(each.from.configuration).arg(each.from.annotated).arg(each.gold ? each.gold->right : -1));
        }
        return parts;
    };
    // Made anew only where it says something new: who reads in it is not thrown back.
    if (key(list) == key(m_shownList) && list.has_value() == m_shownList.has_value())
        return;
    m_shownList = list;
    for (VersionCard *card : m_shown)
        card->deleteLater();
    m_shown.clear();
    if (!list)
        return;
    for (const project::VersionEntry &entry : list->versions) {
        auto *card = new VersionCard(entry);
        m_cards->addWidget(card);
        m_shown.push_back(card);
    }
}

void VersionsSheet::retranslate()
{
    m_panel->setTitle(tr("Versions of the task"));
    m_note->setPlaceholderText(tr("What is new in it, in a few words"));
    m_note->setAccessibleName(tr("Note of the version"));
    m_note->setToolTip(tr("Note of the version"));
    m_listTitle->setText(tr("All versions"));
    refresh();
}

void VersionsSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void VersionsSheet::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_note->setFocus(event->reason());
}

void VersionsSheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themed(Token::Page));
    paintLine(&painter, QRect(0, 0, 1, height()), themed(Token::BorderStrong));
}

} // namespace lw::ui
