// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/error_line.h"

#include "ui/text/describe_error.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/text_label.h"

#include <QAccessible>
#include <QEvent>
#include <QGridLayout>

namespace lw::ui {

ErrorLine::ErrorLine(QWidget *parent)
    : QWidget(parent), m_icon(new IconLabel(Icon::Alert, Token::Bad, 16, this)),
      m_text(new TextLabel(FontRole::Body, Token::Bad, this)), m_detail(new TextLabel(FontRole::Small, Token::Muted, this)),
      m_action(new KeyButton(ButtonKind::Link, this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::s);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_icon, 0, 0, Qt::AlignTop);
    grid->addWidget(m_text, 0, 1);
    grid->addWidget(m_detail, 1, 1, 1, 2);
    grid->setColumnStretch(1, 1);
    m_grid = grid;
    placeAction();
    for (TextLabel *label : {m_text, m_detail}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_detail->hide();
    m_action->hide();
    hide();
    connect(m_action, &QAbstractButton::clicked, this, &ErrorLine::actionTriggered);
}

void ErrorLine::setError(const Error &error)
{
    m_error = error;
    say(describeError(error), errorDetail(error));
}

void ErrorLine::setText(const QString &sentence, const QString &detail)
{
    m_error.reset();
    if (sentence.isEmpty()) {
        clear();
    } else {
        say(sentence, detail);
    }
}

void ErrorLine::say(const QString &sentence, const QString &detail)
{
    const bool news = isHidden() || m_text->text() != sentence;
    m_text->setText(sentence);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    placeAction();
    setAccessibleName(sentence);
    setAccessibleDescription(detail);
    show();
    if (news) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void ErrorLine::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
    placeAction();
}

void ErrorLine::placeAction()
{
    // Beside the sentence where both fit in a line, else below it: it must not squeeze what it belongs to.
    const int beside = m_icon->sizeHint().width() + m_text->fontMetrics().horizontalAdvance(m_text->text())
        + m_action->sizeHint().width() + 2 * space::s;
    const bool fits = beside <= width();
    if (fits == m_beside)
        return;
    m_beside = fits;
    if (fits)
        m_grid->addWidget(m_action, 0, 2, Qt::AlignTop);
    else
        m_grid->addWidget(m_action, 2, 1, 1, 2, Qt::AlignLeft);
}

void ErrorLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeAction();
}

void ErrorLine::clear()
{
    m_error.reset();
    m_text->clear();
    m_detail->clear();
    setAccessibleName({});
    hide();
}

QString ErrorLine::text() const
{
    return m_text->text();
}

void ErrorLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_error) {
        say(describeError(*m_error), errorDetail(*m_error));
    }
    QWidget::changeEvent(event);
}

} // namespace lw::ui
