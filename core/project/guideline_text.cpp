// SPDX-License-Identifier: Apache-2.0
#include "core/project/guideline_text.h"

#include <optional>

namespace lw::project {
namespace {

struct Heading
{
    qsizetype level = 0;   ///< from 1
    QString name;
};

/// "## spam ##" as CommonMark has it: up to three spaces, one to six "#", a space.
std::optional<Heading> headingOf(const QString &line)
{
    const QString text = line.trimmed();
    qsizetype level = 0;
    while (level < text.size() && text.at(level) == u'#')
        ++level;
    const bool isIndented = line.startsWith(QLatin1String("    ")) || line.startsWith(u'\t');
    if (isIndented || level < 1 || level > 6 || (level < text.size() && !text.at(level).isSpace()))
        return {};
    QString name = text.mid(level).trimmed();
    while (name.endsWith(u'#'))
        name.chop(1);
    return Heading{level, name.trimmed()};
}

bool isFence(const QString &line)
{
    const QString text = line.trimmed();
    return text.startsWith(QLatin1String("```")) || text.startsWith(QLatin1String("~~~"));
}

} // namespace

QString guidelinePassage(const QString &text, const QString &label)
{
    QStringList passage;
    qsizetype level = 0;   // of the heading that was found; 0: not yet
    bool isCode = false;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        isCode = isCode != isFence(line);
        const auto heading = isCode ? std::nullopt : headingOf(line);
        if (heading && level > 0 && heading->level <= level)
            break;
        if (heading && level == 0 && heading->name.compare(label.trimmed(), Qt::CaseInsensitive) == 0)
            level = heading->level;
        if (level > 0)
            passage.append(line);
    }
    return passage.join(u'\n').trimmed();
}

QString guidelineDraft(const task::TaskSpec &task)
{
    QString text = QStringLiteral("# %1\n\n%2\n").arg(task.name.isEmpty() ? QStringLiteral("Guidelines") : task.name, task.instructions);
    for (const task::Label &label : task.labels)
        text += QStringLiteral("\n## %1\n\n%2\n\n> \n").arg(label.name, label.description);
    return text;
}

} // namespace lw::project
