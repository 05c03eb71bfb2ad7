// SPDX-License-Identifier: Apache-2.0
#include "core/task/label_groups.h"

#include <QHash>

#include <algorithm>

namespace lw::task {

QString labelGroup(const QString &name)
{
    const qsizetype slash = name.indexOf(u'/');
    return slash > 0 && slash + 1 < name.size() ? name.left(slash).trimmed() : QString();
}

std::vector<int> shownLabels(const QStringList &names, const QString &wanted)
{
    const QStringList words = wanted.split(u' ', Qt::SkipEmptyParts);
    std::vector<int> shown;
    std::vector<int> rank(std::size_t(names.size()));
    QHash<QString, int> firsts;
    const auto firstOf = [&firsts](const QString &group, int position) {
        const auto known = firsts.constFind(group);
        return known == firsts.constEnd() ? *firsts.insert(group, position) : *known;
    };
    for (int i = 0; i < int(names.size()); ++i) {
        const QString group = labelGroup(names[i]);
        rank[std::size_t(i)] = group.isEmpty() ? i : firstOf(group, i);
        if (std::all_of(words.begin(), words.end(), [&](const QString &word) { return names[i].contains(word, Qt::CaseInsensitive); }))
            shown.push_back(i);
    }
    std::stable_sort(shown.begin(), shown.end(), [&](int a, int b) { return rank[std::size_t(a)] < rank[std::size_t(b)]; });
    return shown;
}

} // namespace lw::task
