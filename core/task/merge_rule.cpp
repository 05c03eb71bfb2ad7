// SPDX-License-Identifier: Apache-2.0
#include "core/task/merge_rule.h"

#include <algorithm>

namespace lw::task {
namespace {

const QString anyPrefix = QStringLiteral("any:");

QString word(MergeRule::Kind kind)
{
    switch (kind) {
    case MergeRule::Kind::Usual: return {};
    case MergeRule::Kind::Vote: return QStringLiteral("vote");
    case MergeRule::Kind::Any: return anyPrefix;
    case MergeRule::Kind::Longest: return QStringLiteral("longest");
    case MergeRule::Kind::Union: return QStringLiteral("union");
    case MergeRule::Kind::Median: return QStringLiteral("median");
    case MergeRule::Kind::Mean: return QStringLiteral("mean");
    case MergeRule::Kind::First: return QStringLiteral("first");
    case MergeRule::Kind::Join: return QStringLiteral("join");
    }
    return {};
}

} // namespace

std::vector<MergeRule::Kind> mergeKinds(TaskKind kind)
{
    using Kind = MergeRule::Kind;
    switch (kind) {
    case TaskKind::Classification: return {Kind::Vote, Kind::Any, Kind::Longest};
    case TaskKind::Multilabel: return {Kind::Union, Kind::Vote, Kind::Longest};
    case TaskKind::Spans: return {Kind::Union};
    case TaskKind::Rating: return {Kind::Median, Kind::Mean, Kind::Longest};
    case TaskKind::Extraction: return {Kind::First, Kind::Longest};
    case TaskKind::Text: return {Kind::Join, Kind::Longest};
    case TaskKind::Preference: return {Kind::Vote, Kind::Longest};
    }
    return {};
}

QString mergeName(const MergeRule &rule) { return word(rule.kind) + rule.label; }

std::optional<MergeRule> mergeNamed(TaskKind kind, const QString &name)
{
    const std::vector<MergeRule::Kind> kinds = mergeKinds(kind);
    for (const MergeRule::Kind each : kinds) {
        if (each == MergeRule::Kind::Any && name.startsWith(anyPrefix))
            return MergeRule{each, name.mid(anyPrefix.size())};
        if (each != MergeRule::Kind::Any && name == word(each))
            return MergeRule{each == kinds.front() ? MergeRule::Kind::Usual : each, {}};
    }
    return {};
}

QString mergeChoices(TaskKind kind)
{
    QStringList words;
    for (const MergeRule::Kind each : mergeKinds(kind))
        words += QStringLiteral("\"%1\"%2").arg(word(each), each == MergeRule::Kind::Any ? QStringLiteral(" with a label") : QString());
    const QString last = words.takeLast();
    return words.isEmpty() ? last : words.join(QStringLiteral(", ")) + QStringLiteral(" or ") + last;
}

} // namespace lw::task
