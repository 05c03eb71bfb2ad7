// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/template_menu.h"

#include <QLocale>

namespace lw::ui {
namespace {

/// Each in itself, as languages are named.
QString languageTitle(const QString &language)
{
    return language == QLatin1String("zh") ? QStringLiteral("中文") : QStringLiteral("English");
}

} // namespace

TemplateMenu::TemplateMenu(QWidget *parent)
    : QMenu(parent)
{
    // Filled when it opens, in the language of that moment.
    connect(this, &QMenu::aboutToShow, this, &TemplateMenu::fill);
    fill();
}

void TemplateMenu::fill()
{
    clear();
    const QString own = QLocale().language() == QLocale::Chinese ? QStringLiteral("zh") : QStringLiteral("en");
    QMenu *others = nullptr;
    for (const TaskTemplate &each : taskTemplates()) {
        QMenu *menu = this;
        if (each.language != own) {
            if (!others)
                others = new QMenu(languageTitle(each.language), this);
            menu = others;
        }
        QAction *action = menu->addAction(templateTitle(each.name), this, [this, each] { Q_EMIT chosen(each); });
        action->setObjectName(QStringLiteral("template:") + each.id());
    }
    if (others) {
        addSeparator();
        addMenu(others);
    }
}

} // namespace lw::ui
