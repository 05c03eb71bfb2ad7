// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/task_template.h"

#include <QCoreApplication>

namespace lw::ui {
namespace {

struct TemplateWords
{
    Q_DECLARE_TR_FUNCTIONS(TemplateWords)
};

struct TitleOf
{
    const char *name;
    const char *title;
};
constexpr TitleOf titles[] = {
    {"spam", QT_TRANSLATE_NOOP("TemplateWords", "Mail: spam or not")},
    {"ticket", QT_TRANSLATE_NOOP("TemplateWords", "Support ticket: category, priority, sentiment")},
    {"contract", QT_TRANSLATE_NOOP("TemplateWords", "Contract: parties, dates, clauses")},
    {"post", QT_TRANSLATE_NOOP("TemplateWords", "Social post: stance, topic, harm")},
    {"entities", QT_TRANSLATE_NOOP("TemplateWords", "Entities: people, places, organisations")},
    {"summary", QT_TRANSLATE_NOOP("TemplateWords", "Summary in one sentence")},
    {"preference", QT_TRANSLATE_NOOP("TemplateWords", "Preference: which answer is better")},
};

QString pathOf(const QString &file) { return QStringLiteral(":/labelwright/templates/") + file; }

} // namespace

QString TaskTemplate::taskPath() const { return pathOf(id() + QStringLiteral(".task.json")); }

QString TaskTemplate::recordsPath() const { return pathOf(id() + QStringLiteral(".csv")); }

std::vector<TaskTemplate> taskTemplates()
{
    std::vector<TaskTemplate> all;
    for (const QString &language : {QStringLiteral("en"), QStringLiteral("zh")}) {
        for (const TitleOf &each : titles)
            all.push_back({QString::fromLatin1(each.name), language});
    }
    return all;
}

QString templateTitle(const QString &name)
{
    for (const TitleOf &each : titles) {
        if (name == QLatin1String(each.name))
            return TemplateWords::tr(each.title);
    }
    return name;
}

} // namespace lw::ui
