// SPDX-License-Identifier: Apache-2.0
#include "core/task/task_diff.h"

#include <algorithm>

namespace lw::task {
namespace {

using Labels = std::vector<Label>;

const Label *named(const Labels &labels, const QString &name)
{
    const auto found = std::find_if(labels.begin(), labels.end(), [&name](const Label &label) { return label.name == name; });
    return found == labels.end() ? nullptr : &*found;
}

/// Those of the first that the second has not by name.
Labels without(const Labels &labels, const Labels &others)
{
    Labels rest;
    std::copy_if(labels.begin(), labels.end(), std::back_inserter(rest), [&others](const Label &label) { return !named(others, label.name); });
    return rest;
}

/// Which of the labels that are gone this new one was; the end where it is new indeed.
Labels::iterator earlierName(Labels &gone, std::size_t comeCount, const Label &label)
{
    if (!label.description.isEmpty()) {
        const auto same = std::find_if(gone.begin(), gone.end(), [&label](const Label &old) { return old.description == label.description; });
        if (same != gone.end())
            return same;
    }
    // One went and one came: with no two descriptions to tell them apart it is the same label.
    const bool isOnly = gone.size() == 1 && comeCount == 1;
    return isOnly && (gone.front().description.isEmpty() || label.description.isEmpty()) ? gone.begin() : gone.end();
}

std::vector<LabelChange> labelChanges(const Labels &before, const Labels &after)
{
    using Kind = LabelChange::Kind;
    std::vector<LabelChange> changes;
    Labels gone = without(before, after);
    const std::size_t come = without(after, before).size();
    const bool oneForOne = gone.size() == 1 && before.size() == after.size();
    for (const Label &label : after) {
        const Label *old = named(before, label.name);
        if (!old) {
            const auto earlier = earlierName(gone, oneForOne ? come : 0, label);
            if (earlier == gone.end()) {
                changes.push_back({Kind::Added, label.name, {}});
            } else {
                changes.push_back({Kind::Renamed, label.name, earlier->name});
                gone.erase(earlier);
            }
            continue;
        }
        if (old->description != label.description)
            changes.push_back({Kind::Described, label.name, {}});
        if (old->color != label.color || old->key != label.key)
            changes.push_back({Kind::Marked, label.name, {}});
    }
    for (const Label &label : gone)
        changes.push_back({Kind::Removed, label.name, {}});
    return changes;
}

/// Of the labels that both have.
bool areMoved(const TaskSpec &before, const TaskSpec &after)
{
    const QStringList theirs = after.labelNames();
    QStringList one = before.labelNames();
    QStringList other = theirs;
    const QStringList all = one;
    one.removeIf([&theirs](const QString &name) { return !theirs.contains(name); });
    other.removeIf([&all](const QString &name) { return !all.contains(name); });
    return one != other;
}

int countWithout(const std::vector<Example> &examples, const std::vector<Example> &others)
{
    return int(std::count_if(examples.begin(), examples.end(), [&others](const Example &example) {
        return std::none_of(others.begin(), others.end(), [&example](const Example &other) {
            return other.text == example.text && other.answer == example.answer;
        });
    }));
}

QStringList otherParts(const TaskSpec &before, const TaskSpec &after)
{
    static const QStringList shownApart{QStringLiteral("labels"), QStringLiteral("instructions"), QStringLiteral("examples")};
    const Json one = before.toJson();
    const Json other = after.toJson();
    QStringList keys;
    for (const Json &each : {one, other}) {
        for (const auto &[key, value] : each.items())
            keys.append(fromUtf8(key));
    }
    keys.removeDuplicates();
    keys.sort();
    keys.removeIf([&](const QString &key) {
        const Json *first = member(one, toUtf8(key));
        const Json *second = member(other, toUtf8(key));
        return shownApart.contains(key) || (first && second && *first == *second);
    });
    return keys;
}

} // namespace

bool TaskDiff::isEmpty() const
{
    return labels.empty() && !areLabelsMoved && instructions.empty() && examplesAdded == 0 && examplesRemoved == 0 && parts.isEmpty();
}

TaskDiff taskDiff(const TaskSpec &before, const TaskSpec &after)
{
    TaskDiff diff;
    diff.labels = labelChanges(before.labels, after.labels);
    diff.areLabelsMoved = areMoved(before, after);
    if (before.instructions != after.instructions)
        diff.instructions = text::wordDiff(before.instructions, after.instructions);
    diff.examplesAdded = countWithout(after.examples, before.examples);
    diff.examplesRemoved = countWithout(before.examples, after.examples);
    diff.parts = otherParts(before, after);
    return diff;
}

} // namespace lw::task
