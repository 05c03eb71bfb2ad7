// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/template_menu.h"

#include <QEvent>
#include <QLocale>

#include <utility>

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
    fill();
}

void TemplateMenu::changeEvent(QEvent *event)
{
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

void TemplateMenu::fill()
{
    clear();
    delete std::exchange(m_others, nullptr);
    const QString own = QLocale().language() == QLocale::Chinese ? QStringLiteral("zh") : QStringLiteral("en");
    for (const TaskTemplate &each : taskTemplates()) {
        QMenu *menu = this;
        if (each.language != own) {
            if (!m_others)
                m_others = new QMenu(languageTitle(each.language), this);
            menu = m_others;
        }
        QAction *action = menu->addAction(templateTitle(each.name), this, [this, each] { Q_EMIT chosen(each); });
        action->setObjectName(QStringLiteral("template:") + each.id());
    }
    if (m_others) {
        addSeparator();
        addMenu(m_others);
    }
}

} // namespace lw::ui
