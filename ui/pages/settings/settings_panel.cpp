// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/settings_panel.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/scale.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace lw::ui {
namespace {

constexpr int columnWidth = 760;

} // namespace

SettingsPanel::SettingsPanel(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *ground = new QWidget(this);
    auto *row = new QHBoxLayout(ground);
    row->setContentsMargins(space::xl + space::xs, space::l, space::xl, space::xl);
    auto *column = new QWidget(ground);
    column->setMaximumWidth(scaledPx(columnWidth));
    row->addWidget(column, 100);
    row->addStretch(1);
    auto *lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(space::s);
    m_title = new TextLabel(FontRole::Title, Token::Text, column);
    m_sentence = new TextLabel(FontRole::Body, Token::Muted, column);
    m_sentence->setWordWrap(true);
    m_body = new QVBoxLayout;
    m_body->setSpacing(space::s);
    lines->addWidget(m_title);
    lines->addWidget(m_sentence);
    lines->addSpacing(space::s);
    lines->addLayout(m_body);
    lines->addStretch(1);
    setWidget(ground);
}

void SettingsPanel::setWords(const QString &title, const QString &sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    setAccessibleName(title);
}

TextLabel *SettingsPanel::addHeading()
{
    if (m_body->count() > 0)
        m_body->addSpacing(space::m);
    auto *heading = new TextLabel(FontRole::Body, Token::Text, widget());
    heading->setWeight(TextLabel::Weight::SemiBold);
    m_body->addWidget(heading);
    return heading;
}

TextLabel *SettingsPanel::addNote()
{
    auto *note = new TextLabel(FontRole::Small, Token::Muted, widget());
    note->setWordWrap(true);
    m_body->addWidget(note);
    return note;
}

void SettingsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QScrollArea::changeEvent(event);
}

} // namespace lw::ui
