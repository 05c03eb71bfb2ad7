// SPDX-License-Identifier: Apache-2.0
#include "core/project/agreement.h"

#include "core/quality/kappa.h"

#include <QHash>

namespace lw::project {
namespace {

/// A thousand drawings of more kinds than this take longer than anybody waits for an interval.
constexpr std::size_t mostKinds = 2000;

/// A rating by its number, every other label by a number of its own.
std::vector<quality::RatedUnit> unitsOf(const std::vector<quality::LabelPair> &pairs, quality::Scale scale)
{
    QHash<QString, double> numbers;
    const auto numberOf = [&numbers, scale](const QString &label) {
        if (scale != quality::Scale::Nominal)
            return label.toDouble();
        const auto known = numbers.constFind(label);
        return known != numbers.constEnd() ? *known : *numbers.insert(label, double(numbers.size()));
    };
    std::vector<quality::RatedUnit> units;
    for (const quality::LabelPair &pair : pairs)
        units.push_back({{numberOf(pair.gold), numberOf(pair.answer)}, pair.count});
    return units;
}

std::optional<quality::Interval> alphaInterval(const std::vector<quality::RatedUnit> &units, quality::Scale scale)
{
    std::vector<qint64> counts;
    for (const quality::RatedUnit &unit : units)
        counts.push_back(unit.count);
    return quality::bootstrapInterval(counts, [&units, scale](const std::vector<qint64> &drawn) {
        std::vector<quality::RatedUnit> again;
        for (std::size_t i = 0; i < units.size(); ++i) {
            if (drawn[i] > 0)
                again.push_back({units[i].values, drawn[i]});
        }
        return quality::krippendorffAlpha(again, scale);
    });
}

} // namespace

Agreement agreement(const std::vector<quality::LabelPair> &pairs, task::TaskKind kind)
{
    Agreement found;
    found.scale = kind == task::TaskKind::Rating ? quality::Scale::Ordinal : quality::Scale::Nominal;
    qint64 same = 0;
    qint64 n = 0;
    for (const quality::LabelPair &pair : pairs) {
        n += pair.count;
        same += pair.gold == pair.answer ? pair.count : 0;
    }
    found.same = quality::proportion(same, n);
    if (!task::hasFewAnswers(kind))
        return found;
    const std::vector<quality::RatedUnit> units = unitsOf(pairs, found.scale);
    found.kappa = quality::cohenKappa(pairs);
    found.alpha = quality::krippendorffAlpha(units, found.scale);
    if (pairs.size() <= mostKinds) {
        found.kappaInterval = found.kappa ? quality::kappaInterval(pairs) : std::nullopt;
        found.alphaInterval = found.alpha ? alphaInterval(units, found.scale) : std::nullopt;
    }
    return found;
}

} // namespace lw::project
