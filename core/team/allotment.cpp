// SPDX-License-Identifier: Apache-2.0
#include "core/team/allotment.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lw::team {
namespace {

/// splitmix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014): the same on every machine, which the
/// distributions of the standard library are not.
class Dice final
{
public:
    explicit Dice(quint64 seed)
        : m_state(seed)
    {
    }
    quint64 next()
    {
        quint64 x = m_state += 0x9E3779B97F4A7C15ULL;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
        return x ^ (x >> 31);
    }
    template <typename T>
    void shuffle(std::vector<T> &items)
    {
        for (std::size_t i = items.size(); i > 1; --i)
            std::swap(items[i - 1], items[std::size_t(next() % i)]);
    }

private:
    quint64 m_state;
};

/// Deals to all people in turn, round by round in another order, so that nobody is ahead by more than one.
class Dealer final
{
public:
    Dealer(int people, Dice &dice)
        : m_round(std::size_t(people))
        , m_next(m_round.size())
        , m_dice(dice)
    {
        std::iota(m_round.begin(), m_round.end(), 0);
    }
    /// Whose turn it is; `other` had the same record before.
    int deal(int other = -1)
    {
        if (m_next == m_round.size()) {
            m_dice.shuffle(m_round);
            // A record whose first half ended a round must not begin the next one with the same person.
            if (m_round.front() == other)
                std::swap(m_round.front(), m_round.back());
            m_next = 0;
        }
        return m_round[m_next++];
    }

private:
    std::vector<int> m_round;
    std::size_t m_next;
    Dice &m_dice;
};

qint64 rounded(double number) { return qint64(std::llround(number)); }

} // namespace

Allotment allot(const std::vector<qint64> &plain, const std::vector<qint64> &gold, const AllotmentRule &rule)
{
    Dice dice(rule.seed);
    Allotment allotment;
    allotment.records.resize(std::size_t(rule.people));
    std::vector<qint64> deck = plain;
    if (!rule.goldPercent)
        deck.insert(deck.end(), gold.begin(), gold.end());
    std::sort(deck.begin(), deck.end());
    dice.shuffle(deck);
    allotment.overlap = rule.people > 1 ? rounded(double(deck.size()) * rule.overlapPercent / 100) : 0;
    Dealer dealer(rule.people, dice);
    for (std::size_t i = 0; i < deck.size(); ++i) {
        const int first = dealer.deal();
        allotment.records[std::size_t(first)].push_back(deck[i]);
        if (qint64(i) < allotment.overlap)
            allotment.records[std::size_t(dealer.deal(first))].push_back(deck[i]);
    }
    if (rule.goldPercent) {
        std::vector<qint64> known = gold;
        std::sort(known.begin(), known.end());
        dice.shuffle(known);
        const double mean = double(deck.size() + std::size_t(allotment.overlap)) / rule.people;
        const qint64 wanted = rounded(mean * *rule.goldPercent / (100 - *rule.goldPercent));
        allotment.gold = std::min(wanted, qint64(known.size()));
        allotment.isGoldShort = allotment.gold < wanted;
        // On and on through them: each is used as often as any other, and never twice for one person.
        std::size_t next = 0;
        for (std::vector<qint64> &records : allotment.records) {
            for (qint64 i = 0; i < allotment.gold; ++i)
                records.push_back(known[next++ % known.size()]);
        }
    }
    for (std::vector<qint64> &records : allotment.records)
        std::sort(records.begin(), records.end());
    return allotment;
}

} // namespace lw::team
