// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filter_tabs.h"

#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choice_button.h"
#include "ui/widgets/icon_button.h"

#include <QEvent>
#include <QMenu>
#include <QPainter>
#include <QResizeEvent>
#include <QStyle>

namespace lw::ui {

FilterTabs::FilterTabs(QWidget *parent)
    : QWidget(parent), m_more(new IconButton(Icon::More, this)), m_menu(new QMenu(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setContentsMargins(9, 0, 9, 0); // its first text stands where the page's margin ends
    m_more->hide();
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &FilterTabs::fillMenu);
    retranslate();
}

ChoiceButton *FilterTabs::find(const QString &key) const
{
    for (ChoiceButton *tab : m_tabs) {
        if (tab->key() == key) {
            return tab;
        }
    }
    return nullptr;
}

void FilterTabs::setTab(const QString &key, const QString &text)
{
    ChoiceButton *tab = find(key);
    if (!tab) {
        tab = new ChoiceButton(ChoiceButton::Look::Tab, this);
        tab->setKey(key);
        m_tabs.append(tab);
        connect(tab, &QAbstractButton::toggled, this, [this, key](bool on) {
            if (on) {
                choose(key);
            }
        });
        if (m_current.isEmpty()) {
            m_current = key;
            tab->setChecked(true);
        }
    }
    tab->setText(text);
    arrange();
}

void FilterTabs::setCount(const QString &key, qint64 count)
{
    if (ChoiceButton *tab = find(key)) {
        const QString note = count < 0 ? QString() : formatCount(count);
        if (note != tab->note()) {
            tab->setNote(note);
            arrange();
        }
    }
}

void FilterTabs::removeTab(const QString &key)
{
    ChoiceButton *tab = find(key);
    if (!tab) {
        return;
    }
    m_tabs.removeOne(tab);
    tab->deleteLater();
    tab->hide();
    if (m_current == key && !m_tabs.isEmpty()) {
        m_tabs.first()->setChecked(true);
    }
    arrange();
}

void FilterTabs::setCurrent(const QString &key)
{
    if (ChoiceButton *tab = find(key)) {
        m_current = key;
        tab->setChecked(true);
        arrange();
    }
}

void FilterTabs::choose(const QString &key)
{
    if (key == m_current) {
        return;
    }
    m_current = key;
    arrange();
    Q_EMIT chosen(key);
}

void FilterTabs::arrange()
{
    int all = 0;
    for (const ChoiceButton *tab : std::as_const(m_tabs)) {
        all += tab->sizeHint().width();
    }
    const QRect inside = contentsRect();
    const bool fits = all <= inside.width();
    const int moreWidth = m_more->sizeHint().width();
    const ChoiceButton *chosenTab = find(m_current);
    // What is left for the others once the chosen tab and the menu have their place.
    int room = fits ? inside.width() : inside.width() - moreWidth - (chosenTab ? chosenTab->sizeHint().width() : 0);
    int x = inside.left();
    bool hidden = false;
    for (ChoiceButton *tab : std::as_const(m_tabs)) {
        const QSize size = tab->sizeHint();
        const bool isChosen = tab == chosenTab;
        const bool shows = fits || isChosen || (!hidden && size.width() <= room);
        if (shows) {
            tab->setGeometry(QStyle::visualRect(layoutDirection(), rect(), {x, 0, size.width(), height()}));
            x += size.width();
            if (!fits && !isChosen) {
                room -= size.width();
            }
        } else {
            hidden = true;
        }
        tab->setVisible(shows);
    }
    m_more->setVisible(hidden);
    m_more->setGeometry(QStyle::visualRect(layoutDirection(), rect(),
                                           {x, (height() - m_more->sizeHint().height()) / 2, moreWidth,
                                            m_more->sizeHint().height()}));
    updateGeometry();
}

void FilterTabs::fillMenu()
{
    m_menu->clear();
    for (const ChoiceButton *tab : std::as_const(m_tabs)) {
        if (tab->isHidden()) {
            const QString key = tab->key();
            QAction *action = m_menu->addAction(tab->accessibleName());
            connect(action, &QAction::triggered, this, [this, key] {
                if (ChoiceButton *chosenTab = find(key)) {
                    chosenTab->setChecked(true);
                }
            });
        }
    }
}

QSize FilterTabs::sizeHint() const
{
    const QMargins margins = contentsMargins();
    int wide = margins.left() + margins.right();
    int high = ui::height(Row::Control) + 4;
    for (const ChoiceButton *tab : m_tabs) {
        wide += tab->sizeHint().width();
        high = qMax(high, tab->sizeHint().height());
    }
    return {wide, high};
}

QSize FilterTabs::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), 160), sizeHint().height()};
}

void FilterTabs::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FilterTabs::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintLine(&painter, QRect(0, height() - 1, width(), 1), themed(Token::Border));
}

void FilterTabs::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        arrange();
    }
    QWidget::changeEvent(event);
}

void FilterTabs::retranslate()
{
    m_more->setName(tr("Show the other tabs"));
}

} // namespace lw::ui
