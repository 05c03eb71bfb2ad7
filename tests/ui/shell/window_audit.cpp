// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/shell/window_audit.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextDocumentFragment>
#include <QTextEdit>

#include <algorithm>

namespace lw::test {
namespace {

QString plain(const QString &text)
{
    return Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
}

/// Widget, its name, and whose it is.
QString whereIs(const QWidget *widget)
{
    QStringList path;
    for (const QWidget *at = widget; at && path.size() < 4; at = at->parentWidget()) {
        const QString kind = QString::fromLatin1(at->metaObject()->className()).section(QStringLiteral("::"), -1);
        path.prepend(at->objectName().isEmpty() ? kind : kind + u'#' + at->objectName());
    }
    return path.join(QStringLiteral(" > "));
}

bool isPartOfAnother(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    return qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QComboBox *>(parent)
        || qobject_cast<const QLineEdit *>(parent) || qobject_cast<const QAbstractItemView *>(parent)
        || qobject_cast<const QScrollBar *>(widget) || widget->objectName().startsWith(QLatin1String("qt_"));
}

bool isField(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget)
        || qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QTextEdit *>(widget)
        || qobject_cast<const QPlainTextEdit *>(widget);
}

bool isReadOnly(const QWidget *widget) { return widget->property("readOnly").toBool(); }

QList<const QWidget *> visibleWidgets(const QWidget &window)
{
    QList<const QWidget *> widgets;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        // What has no room is not seen either: a page that is scrolled is, one that is collapsed is not.
        if (widget->isVisible() && !isPartOfAnother(widget) && !qobject_cast<const QMenu *>(widget))
            widgets.push_back(widget);
    }
    return widgets;
}

QList<const QWidget *> controls(const QWidget &window)
{
    QList<const QWidget *> widgets = visibleWidgets(window);
    widgets.removeIf([](const QWidget *widget) {
        return !qobject_cast<const QAbstractButton *>(widget) && !isField(widget)
            && !qobject_cast<const QAbstractItemView *>(widget) && (widget->focusPolicy() & Qt::TabFocus) == 0;
    });
    return widgets;
}

QString accessibleText(const QWidget *widget, QAccessible::Text which)
{
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
    return face ? face->text(which) : QString();
}

} // namespace

QList<ShownText> shownTexts(const QWidget &window)
{
    QList<ShownText> texts;
    const auto add = [&texts](const QString &text, const QString &where) {
        if (!text.isEmpty())
            texts.push_back({plain(text), where});
    };
    add(window.windowTitle(), QStringLiteral("window title"));
    for (const QWidget *widget : visibleWidgets(window)) {
        const QString where = whereIs(widget);
        // The content of a field is a person's own.
        if (!isField(widget))
            add(widget->property("text").toString(), where);
        for (const char *property : {"title", "placeholderText", "specialValueText", "prefix", "suffix"})
            add(widget->property(property).toString(), where + u' ' + QLatin1String(property));
        add(widget->toolTip(), where + QStringLiteral(" tooltip"));
        add(accessibleText(widget, QAccessible::Name), where + QStringLiteral(" accessible name"));
        add(accessibleText(widget, QAccessible::Description), where + QStringLiteral(" accessible description"));
        if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
            for (int i = 0; i < box->count(); ++i)
                add(box->itemText(i), where + QStringLiteral(" item"));
        }
        if (const auto *list = qobject_cast<const QListWidget *>(widget)) {
            for (int i = 0; i < list->count(); ++i)
                add(list->item(i)->text(), where + QStringLiteral(" item"));
        }
        const auto *view = qobject_cast<const QAbstractItemView *>(widget);
        if (view && view->model() && !view->findChildren<QHeaderView *>().isEmpty()) {
            for (int i = 0; i < view->model()->columnCount(); ++i)
                add(view->model()->headerData(i, Qt::Horizontal).toString(), where + QStringLiteral(" header"));
        }
    }
    for (const QAction *action : window.findChildren<QAction *>())
        add(action->text(), QStringLiteral("action"));
    for (const QMenu *menu : window.findChildren<QMenu *>())
        add(menu->title(), QStringLiteral("menu"));
    return texts;
}

QStringList namelessControls(const QWidget &window)
{
    QStringList found;
    for (const QWidget *widget : controls(window)) {
        if (accessibleText(widget, QAccessible::Name).isEmpty())
            found.push_back(whereIs(widget));
    }
    return found;
}

QStringList controlsWithoutToolTip(const QWidget &window)
{
    QStringList found;
    for (const QWidget *widget : controls(window)) {
        const bool speaks = isField(widget) ? !isReadOnly(widget) : qobject_cast<const QAbstractButton *>(widget) != nullptr;
        if (speaks && widget->focusPolicy() != Qt::NoFocus && widget->toolTip().isEmpty())
            found.push_back(whereIs(widget));
    }
    return found;
}

} // namespace lw::test
