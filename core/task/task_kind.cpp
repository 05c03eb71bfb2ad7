// SPDX-License-Identifier: Apache-2.0
#include "core/task/task_kind.h"

#include <array>

namespace lw::task {
namespace {

struct KindWords
{
    TaskKind kind;
    const char *name;
    const char *field;
};

constexpr std::array allKinds{
    KindWords{TaskKind::Classification, "classification", "label"},
    KindWords{TaskKind::Multilabel, "multilabel", "labels"},
    KindWords{TaskKind::Spans, "spans", "spans"},
    KindWords{TaskKind::Rating, "rating", "score"},
    KindWords{TaskKind::Extraction, "extraction", "fields"},
    KindWords{TaskKind::Text, "text", "text"},
    KindWords{TaskKind::Preference, "preference", "choice"},
};

const KindWords &wordsOf(TaskKind kind) { return allKinds[static_cast<std::size_t>(kind)]; }

} // namespace

QString kindName(TaskKind kind) { return QString::fromLatin1(wordsOf(kind).name); }

std::optional<TaskKind> kindNamed(const QString &name)
{
    for (const KindWords &words : allKinds) {
        if (name == QLatin1String(words.name))
            return words.kind;
    }
    return {};
}

QStringList kindNames()
{
    QStringList names;
    for (const KindWords &words : allKinds)
        names += QString::fromLatin1(words.name);
    return names;
}

bool takesLabels(TaskKind kind)
{
    return kind == TaskKind::Classification || kind == TaskKind::Multilabel || kind == TaskKind::Spans;
}

bool hasFewAnswers(TaskKind kind)
{
    return kind != TaskKind::Spans && kind != TaskKind::Extraction && kind != TaskKind::Text;
}

const char *answerField(TaskKind kind) { return wordsOf(kind).field; }

} // namespace lw::task
