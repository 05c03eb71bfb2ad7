// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/scale.h"
#include "ui/widgets/text_label.h"

#include <QAccessible>
#include <QVBoxLayout>

namespace lw::ui {

namespace {

constexpr int pictureSide = 36;

} // namespace

EmptyState::EmptyState(Icon symbol, QWidget *parent)
    : QWidget(parent), m_picture(new IconLabel(symbol, Token::Faint, pictureSide, this)),
      m_title(new TextLabel(FontRole::Body, Token::Text, this)), m_text(new TextLabel(FontRole::Body, Token::Muted, this)),
      m_progress(new ProgressLine(4, this)), m_action(new KeyButton(ButtonKind::Primary, this)),
      m_link(new KeyButton(ButtonKind::Link, this)), m_symbol(symbol)
{
    m_title->setWeight(TextLabel::Weight::Medium);
    for (TextLabel *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->hide();
    }
    m_progress->hide();
    m_action->hide();
    m_link->hide();

    // The words stay a column that the eye reads in one go, however wide the page is.
    auto *words = new QWidget(this);
    auto *column = new QVBoxLayout(words);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addSpacing(space::m);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_progress, 0, Qt::AlignHCenter);
    m_air = new QSpacerItem(0, space::xs);
    column->addItem(m_air);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addWidget(m_link, 0, Qt::AlignHCenter);
    words->setMaximumWidth(scaledPx(420));

    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    outer->addStretch(2);
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(words, 100);
    middle->addStretch(1);
    outer->addLayout(middle);
    outer->addStretch(3);

    connect(m_action, &QAbstractButton::clicked, this, &EmptyState::actionTriggered);
    connect(m_link, &QAbstractButton::clicked, this, &EmptyState::linkTriggered);
}

void EmptyState::setMood(Mood mood)
{
    if (m_mood == mood) {
        return;
    }
    m_mood = mood;
    m_progress->setRange(0, mood == Mood::Loading ? 0 : 100);
    m_progress->setVisible(mood == Mood::Loading);
    refresh();
    if (mood == Mood::Failed) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void EmptyState::setSymbol(Icon symbol)
{
    m_symbol = symbol;
    refresh();
}

void EmptyState::refresh()
{
    m_picture->setSymbol(m_mood == Mood::Failed ? Icon::Alert : m_symbol, m_mood == Mood::Failed ? Token::Bad : Token::Faint);
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_text->text());
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Where it is low the words and the way out matter more than the picture.
    const int whole = layout()->heightForWidth(width()) + (m_picture->isHidden() ? m_picture->sizeHint().height() : 0);
    m_picture->setVisible(height() >= whole);
}

void EmptyState::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    refresh();
}

void EmptyState::setText(const QString &text)
{
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    refresh();
}

void EmptyState::setDetail(const QString &toolTip)
{
    m_text->setToolTip(toolTip);
}

void EmptyState::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
    m_air->changeSize(0, text.isEmpty() ? space::xs : space::m);
    layout()->invalidate();
}

void EmptyState::setLink(const QString &text)
{
    m_link->setText(text);
    m_link->setVisible(!text.isEmpty());
}

} // namespace lw::ui
