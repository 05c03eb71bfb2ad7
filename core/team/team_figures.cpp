// SPDX-License-Identifier: Apache-2.0
#include "core/team/team_figures.h"

#include "core/quality/kappa.h"
#include "core/store/gold_lines.h"

#include <QDateTime>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace lw::team {
namespace {

/// A thousand drawings of more kinds than this take longer than anybody waits for an interval.
constexpr std::size_t mostKinds = 2000;

using Kinds = std::map<std::vector<std::pair<QString, QString>>, qint64>;

std::vector<quality::RatedUnit> unitsOf(const Kinds &kinds, quality::Scale scale)
{
    QHash<QString, double> numbers;
    std::vector<quality::RatedUnit> units;
    for (const auto &[words, count] : kinds) {
        quality::RatedUnit unit{{}, count};
        for (const auto &[person, said] : words) {
            if (scale != quality::Scale::Nominal)
                unit.values.push_back(said.toDouble());
            else if (const auto known = numbers.constFind(said); known != numbers.constEnd())
                unit.values.push_back(*known);
            else
                unit.values.push_back(*numbers.insert(said, double(numbers.size())));
        }
        units.push_back(std::move(unit));
    }
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

/// Empty unless there are just two people.
std::vector<quality::LabelPair> pairsOf(const Kinds &kinds)
{
    QSet<QString> people;
    std::vector<quality::LabelPair> pairs;
    for (const auto &[words, count] : kinds) {
        for (const auto &[person, said] : words)
            people.insert(person);
        if (people.size() > 2)
            return {};
        pairs.push_back({words.front().second, words.back().second, count});
    }
    return pairs;
}

void compare(TeamFigures &figures, const Kinds &kinds, task::TaskKind kind)
{
    if (!task::hasFewAnswers(kind))
        return;
    const auto scale = kind == task::TaskKind::Rating ? quality::Scale::Ordinal : quality::Scale::Nominal;
    const std::vector<quality::RatedUnit> units = unitsOf(kinds, scale);
    const std::vector<quality::LabelPair> pairs = pairsOf(kinds);
    const bool isQuick = kinds.size() <= mostKinds;
    figures.alpha = quality::krippendorffAlpha(units, scale);
    figures.alphaInterval = figures.alpha && isQuick ? alphaInterval(units, scale) : std::nullopt;
    figures.kappa = pairs.empty() ? std::nullopt : quality::cohenKappa(pairs);
    figures.kappaInterval = figures.kappa && isQuick ? quality::kappaInterval(pairs) : std::nullopt;
}

} // namespace

void TeamTally::add(const store::PersonsWord &word)
{
    if (word.record != m_record)
        endRecord();
    m_record = word.record;
    Counts &counts = m_counts[word.person];
    (word.isSkip ? counts.skipped : counts.decided) += 1;
    if (word.said.isEmpty())
        return;
    m_words.emplace_back(word.person, word.said);
    if (!word.gold.isEmpty()) {
        ++counts.withGold;
        counts.right += word.said == word.gold ? 1 : 0;
    }
}

void TeamTally::endRecord()
{
    auto words = std::exchange(m_words, {});
    if (words.size() < 2)
        return;
    ++m_shared;
    std::sort(words.begin(), words.end());
    for (const auto &[person, said] : words) {
        Counts &counts = m_counts[person];
        counts.compared += qint64(words.size()) - 1;
        counts.same += std::count_if(words.begin(), words.end(), [&said](const auto &other) { return other.second == said; }) - 1;
    }
    ++m_kinds[std::move(words)];
}

TeamFigures TeamTally::figures()
{
    endRecord();
    for (const auto &known : {m_moments.keys(), m_handedOut.keys()}) {
        for (const QString &person : known)
            m_counts[person];
    }
    TeamFigures figures;
    figures.shared = m_shared;
    for (auto person = m_counts.cbegin(); person != m_counts.cend(); ++person) {
        PersonFigures found;
        found.name = person.key();
        if (const auto given = m_handedOut.constFind(found.name); given != m_handedOut.cend())
            found.handedOut = *given;
        found.decided = person->decided;
        found.skipped = person->skipped;
        found.pace = paceOf(m_moments.value(found.name));
        found.sameAsOthers = quality::proportion(person->same, person->compared);
        found.rightOnGold = quality::proportion(person->right, person->withGold);
        figures.people.push_back(std::move(found));
    }
    compare(figures, m_kinds, m_kind);
    return figures;
}

Result<TeamFigures> teamFigures(store::Database &database)
{
    const auto kind = store::currentKind(database);
    if (!kind)
        return fail(kind.error());
    TeamTally tally(*kind);
    if (auto told = store::everyWord(database, [&tally](const store::PersonsWord &word) { tally.add(word); }); !told)
        return fail(told.error());
    const auto addMoment = [&tally](const store::PersonsMoment &moment) {
        if (const QDateTime at = QDateTime::fromString(moment.at, Qt::ISODateWithMs); at.isValid())
            tally.addMoment(moment.person, at.toMSecsSinceEpoch());
    };
    if (auto told = store::everyMoment(database, addMoment); !told)
        return fail(told.error());
    const auto files = store::handedOut(database);
    if (!files)
        return fail(files.error());
    for (const store::HandedOut &file : *files)
        tally.addHandedOut(file);
    TeamFigures figures = tally.figures();
    const auto disputes = store::disputeCounts(database);
    if (!disputes)
        return fail(disputes.error());
    figures.disputes = *disputes;
    return figures;
}

} // namespace lw::team
