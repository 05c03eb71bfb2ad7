// SPDX-License-Identifier: Apache-2.0
#include "core/quality/alpha.h"

#include <map>

namespace lw::quality {
namespace {

/// Values that can be compared with another one, and how often they stand in all units.
using Frequencies = std::map<double, qint64>;

Frequencies frequencies(const std::vector<RatedUnit> &units)
{
    Frequencies all;
    for (const RatedUnit &unit : units) {
        if (unit.values.size() < 2)
            continue;
        for (const double value : unit.values)
            all[value] += unit.count;
    }
    return all;
}

qint64 sum(const Frequencies &all)
{
    qint64 n = 0;
    for (const auto &[value, count] : all)
        n += count;
    return n;
}

/// Where each value stands so that its distance from others is the squared difference: for an order that is the middle of its
/// ranks. From the mean, so that no large numbers are subtracted.
std::map<double, double> positions(const Frequencies &all, Scale scale)
{
    std::map<double, double> places;
    double before = 0;
    double weighted = 0;
    for (const auto &[value, count] : all) {
        const double place = scale == Scale::Ordinal ? before + double(count) / 2.0 : value;
        places[value] = place;
        before += double(count);
        weighted += place * double(count);
    }
    for (auto &[value, place] : places)
        place -= weighted / before;
    return places;
}

/// The distances of all ordered pairs of some values.
class Distances final
{
public:
    explicit Distances(const std::map<double, double> *places)
        : m_places(places)
    {
    }
    void add(double value, qint64 count)
    {
        m_n += double(count);
        if (!m_places) {
            m_same[value] += count;
            return;
        }
        const double place = m_places->at(value);
        m_sum += place * double(count);
        m_squares += place * place * double(count);
    }
    [[nodiscard]] double total() const
    {
        if (m_places)
            return 2.0 * (m_n * m_squares - m_sum * m_sum);
        double pairs = m_n * m_n;
        for (const auto &[value, count] : m_same)
            pairs -= double(count) * double(count);
        return pairs;
    }

private:
    const std::map<double, double> *m_places;   ///< null: values differ or do not
    Frequencies m_same;
    double m_n = 0;
    double m_sum = 0;
    double m_squares = 0;
};

} // namespace

std::optional<double> krippendorffAlpha(const std::vector<RatedUnit> &units, Scale scale)
{
    const Frequencies all = frequencies(units);
    if (all.size() < 2)
        return {};
    const std::map<double, double> places = scale == Scale::Nominal ? std::map<double, double>() : positions(all, scale);
    const auto *const used = scale == Scale::Nominal ? nullptr : &places;

    double observed = 0;
    for (const RatedUnit &unit : units) {
        if (unit.values.size() < 2)
            continue;
        Distances within(used);
        for (const double value : unit.values)
            within.add(value, 1);
        observed += double(unit.count) * within.total() / double(unit.values.size() - 1);
    }
    Distances between(used);
    for (const auto &[value, count] : all)
        between.add(value, count);
    return 1.0 - double(sum(all) - 1) * observed / between.total();
}

} // namespace lw::quality
