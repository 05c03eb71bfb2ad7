// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/task_words.h"

#include <QCoreApplication>

namespace lw::ui {
namespace {

struct TaskWords
{
    Q_DECLARE_TR_FUNCTIONS(TaskWords)
};

QString labelName(const task::TaskSpec &task, int index)
{
    return index >= 0 && std::size_t(index) < task.labels.size() ? task.labels[std::size_t(index)].name : QString();
}

} // namespace

QString faultSentence(const task::TaskFault &fault, const task::TaskSpec &task)
{
    switch (fault.kind) {
    case task::TaskFault::Kind::NoLabels:
        return TaskWords::tr("The task has no labels yet. Add at least one.");
    case task::TaskFault::Kind::EmptyLabel:
        return TaskWords::tr("Label %1 has no name.").arg(fault.index + 1);
    case task::TaskFault::Kind::LabelTwice:
        return TaskWords::tr("There are two labels called “%1”. Rename one.").arg(fault.value);
    case task::TaskFault::Kind::KeyTwice:
        return TaskWords::tr("“%1” has the key %2, which another label has already.")
            .arg(labelName(task, fault.index), fault.value);
    case task::TaskFault::Kind::BadColour:
        return TaskWords::tr("“%1” is no colour. Write it as #RRGGBB, or leave it empty.").arg(fault.value);
    case task::TaskFault::Kind::EmptyInstructions:
        return TaskWords::tr("There are no instructions. Say what is to be decided.");
    case task::TaskFault::Kind::ExampleLabel:
        return TaskWords::tr("Example %1 has the answer “%2”, which is none of the labels.")
            .arg(fault.index + 1)
            .arg(fault.value);
    case task::TaskFault::Kind::MergeLabel:
        return TaskWords::tr("The answers of chunks are merged by “%1”, which is none of the labels.").arg(fault.value);
    case task::TaskFault::Kind::TemplateNoColumn:
        return TaskWords::tr("The template of the prompt names no column.");
    case task::TaskFault::Kind::TemplateOneText:
        return TaskWords::tr("The template names one column, and two texts are to be compared. Name both.");
    case task::TaskFault::Kind::NoScale:
    case task::TaskFault::Kind::BadScale:
        return TaskWords::tr("The lowest score is to be below the highest.");
    case task::TaskFault::Kind::NoSchema:
        return TaskWords::tr("There are no fields yet. Add at least one.");
    case task::TaskFault::Kind::BadSchema:
        if (const Json *fields = member(task.schema, "properties"); fields && fields->is_object() && fields->empty())
            return TaskWords::tr("There are no fields yet. Add at least one.");
        return TaskWords::tr("The schema cannot be used: %1").arg(fault.value);
    case task::TaskFault::Kind::ExampleAnswer:
        if (fault.index >= 0 && !member(task.examples[std::size_t(fault.index)].answer, task::answerField(task.kind)))
            return TaskWords::tr("Example %1 has no answer yet.").arg(fault.index + 1);
        return TaskWords::tr("The answer of example %1 is none of this task: %2").arg(fault.index + 1).arg(fault.value);
    case task::TaskFault::Kind::BadRule:
        return TaskWords::tr("A rule cannot be used: %1").arg(fault.value);
    case task::TaskFault::Kind::NeedlessLabels:
    case task::TaskFault::Kind::NeedlessScale:
    case task::TaskFault::Kind::NeedlessSchema:
    case task::TaskFault::Kind::MergeKind:
        // Of tasks that come as a file.
        return TaskWords::tr("The task file has a mistake: %1").arg(task::taskError(fault).detail);
    }
    return {};
}

QString faultSentence(const task::TypedFault &fault, const task::TaskSpec &task)
{
    using Kind = task::TypedFault::Kind;
    switch (fault.kind) {
    case Kind::NoLabel:
        return TaskWords::tr("Line %1 begins with none of the labels. Write for example “%2: the words of the text”.")
            .arg(QString::number(fault.place.line), task.labels.empty() ? QString() : task.labels.front().name);
    case Kind::NoText:
        return TaskWords::tr("Line %1 has a label and no words behind it. Write the passage as it stands in the text.").arg(fault.place.line);
    case Kind::NotJson:
        return TaskWords::tr("This is not JSON: look at line %1, column %2.").arg(fault.place.line).arg(fault.place.column);
    case Kind::NotObject:
        return TaskWords::tr("This is JSON, but no object. Write the fields between { and }.");
    }
    return {};
}

QString labelKey(const task::TaskSpec &task, int position)
{
    const QString own = task.labels[std::size_t(position)].key;
    if (!own.isEmpty())
        return own;
    return position < 9 ? QString::number(position + 1) : QString();
}

int labelPosition(const task::TaskSpec &task, const QString &name)
{
    for (std::size_t i = 0; i < task.labels.size(); ++i) {
        if (task.labels[i].name == name)
            return int(i);
    }
    return -1;
}

} // namespace lw::ui
