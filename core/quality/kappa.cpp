// SPDX-License-Identifier: Apache-2.0
#include "core/quality/kappa.h"

#include <QHash>

namespace lw::quality {
namespace {

/// Pairs of which the labels are numbers, so that drawing them a thousand times needs no words.
struct NumberedPairs
{
    explicit NumberedPairs(const std::vector<LabelPair> &pairs)
    {
        QHash<QString, std::size_t> numbers;
        const auto numberOf = [&numbers](const QString &label) {
            const auto known = numbers.constFind(label);
            return known != numbers.constEnd() ? *known : *numbers.insert(label, std::size_t(numbers.size()));
        };
        for (const LabelPair &pair : pairs) {
            first.push_back(numberOf(pair.gold));
            second.push_back(numberOf(pair.answer));
            counts.push_back(pair.count);
        }
        labels = std::size_t(numbers.size());
    }

    [[nodiscard]] std::optional<double> kappa(const std::vector<qint64> &drawn) const
    {
        std::vector<double> saidFirst(labels, 0.0);
        std::vector<double> saidSecond(labels, 0.0);
        double n = 0;
        double agreed = 0;
        for (std::size_t i = 0; i < drawn.size(); ++i) {
            const double count = double(drawn[i]);
            saidFirst[first[i]] += count;
            saidSecond[second[i]] += count;
            agreed += first[i] == second[i] ? count : 0.0;
            n += count;
        }
        double chance = 0;
        for (std::size_t i = 0; i < labels; ++i)
            chance += saidFirst[i] * saidSecond[i];
        // In counts: n squared less what chance agrees on is 0 only where one label is all there is.
        const double room = n * n - chance;
        return room > 0 ? std::optional((agreed * n - chance) / room) : std::nullopt;
    }

    std::vector<std::size_t> first;
    std::vector<std::size_t> second;
    std::vector<qint64> counts;
    std::size_t labels = 0;
};

} // namespace

std::optional<double> cohenKappa(const std::vector<LabelPair> &pairs)
{
    const NumberedPairs numbered(pairs);
    return numbered.kappa(numbered.counts);
}

std::optional<Interval> kappaInterval(const std::vector<LabelPair> &pairs)
{
    const NumberedPairs numbered(pairs);
    return bootstrapInterval(numbered.counts, [&numbered](const std::vector<qint64> &drawn) { return numbered.kappa(drawn); });
}

} // namespace lw::quality
