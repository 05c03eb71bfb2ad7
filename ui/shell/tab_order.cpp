// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tab_order.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QWidget>

#include <algorithm>

namespace lw::ui {
namespace {

/// Whether they stand beside each other rather than below.
bool shareRow(const QRect &a, const QRect &b)
{
    const int common = std::min(a.bottom(), b.bottom()) - std::max(a.top(), b.top()) + 1;
    return 2 * common >= std::max(a.height(), b.height());
}

QList<QWidget *> childrenAsRead(const QWidget &parent)
{
    QList<QWidget *> children;
    for (QObject *object : parent.children()) {
        auto *widget = qobject_cast<QWidget *>(object);
        if (widget && !widget->isWindow() && widget->isVisible())
            children.push_back(widget);
    }
    std::stable_sort(children.begin(), children.end(), [](const QWidget *a, const QWidget *b) { return a->y() < b->y(); });
    const bool mirrored = parent.layoutDirection() == Qt::RightToLeft;
    for (auto row = children.begin(); row != children.end();) {
        const QRect first = (*row)->geometry();
        const auto end = std::find_if_not(row, children.end(), [&](const QWidget *each) { return shareRow(first, each->geometry()); });
        std::stable_sort(row, end, [mirrored](const QWidget *a, const QWidget *b) {
            return mirrored ? a->geometry().right() > b->geometry().right() : a->x() < b->x();
        });
        row = end;
    }
    return children;
}

bool canHaveFocus(const QAbstractButton &button) { return button.isVisible() && button.isEnabled(); }

/// What stands for the whole group: what is chosen, else the first that can be.
const QAbstractButton *stopOf(const QList<QAbstractButton *> &group)
{
    const QAbstractButton *stop = nullptr;
    for (const QAbstractButton *each : group) {
        if (canHaveFocus(*each) && (!stop || each->isChecked()))
            stop = each;
    }
    return stop;
}

bool isStop(const QWidget &widget)
{
    if (!widget.isEnabled() || widget.focusProxy())
        return false;
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    // Qt takes the focus policy from all of a group but the one that had the focus last, so it is not asked.
    if (button && button->group() && button->group()->buttons().size() > 1 && button->isCheckable())
        return stopOf(button->group()->buttons()) == button;
    if (button && button->autoExclusive() && widget.parentWidget()) {
        auto group = widget.parentWidget()->findChildren<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly);
        group.removeIf([](const QAbstractButton *each) { return !each->autoExclusive(); });
        return stopOf(group) == button;
    }
    return (widget.focusPolicy() & Qt::TabFocus) != 0;
}

void walk(const QWidget &parent, QList<QWidget *> &out)
{
    for (QWidget *child : childrenAsRead(parent)) {
        out.push_back(child);
        walk(*child, out);
    }
}

/// What Tab goes through when it is pressed in `from`.
const QWidget &scopeOf(const QWidget &window, const QWidget *from)
{
    for (const QWidget *around = from; around && around != &window; around = around->parentWidget()) {
        if (around->property("keepsTab").toBool())
            return *around;
    }
    return window;
}

} // namespace

QList<QWidget *> tabStops(const QWidget &window)
{
    QList<QWidget *> all;
    walk(window, all);
    all.removeIf([](const QWidget *widget) { return !isStop(*widget); });
    return all;
}

QWidget *tabNeighbour(const QWidget &window, const QWidget *from, TabWay way)
{
    QList<QWidget *> all;
    walk(scopeOf(window, from), all);
    if (way == TabWay::Backward)
        std::reverse(all.begin(), all.end());
    const auto at = std::find(all.begin(), all.end(), from);
    if (at != all.end())
        std::rotate(all.begin(), at + 1, all.end());
    const auto next = std::find_if(all.begin(), all.end(), [from](const QWidget *each) { return each != from && isStop(*each); });
    return next == all.end() ? nullptr : *next;
}

} // namespace lw::ui
