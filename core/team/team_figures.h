// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/quality/alpha.h"
#include "core/quality/bootstrap.h"
#include "core/quality/wilson.h"
#include "core/store/people_store.h"
#include "core/store/review_only.h"
#include "core/task/task_kind.h"
#include "core/team/pace.h"

#include <QMap>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace lw::team {

/// How far a person has come, and how good that is as far as it can be known. What settled a dispute is nobody's own voice, and is
/// in none of it.
struct PersonFigures
{
    QString name;
    std::optional<qint64> handedOut;   ///< records in the files made for them; empty: none was, or what was is not known
    qint64 decided = 0;                ///< records that they accepted, corrected or rejected
    qint64 skipped = 0;
    Pace pace;
    std::optional<quality::Proportion> sameAsOthers;   ///< of what they and another one both named, pair by pair; empty: nothing
    std::optional<quality::Proportion> rightOnGold;    ///< empty: they named nothing for a record with gold
    bool operator==(const PersonFigures &) const = default;
};

struct TeamFigures
{
    std::vector<PersonFigures> people;   ///< by name
    qint64 shared = 0;                   ///< records of which two or more people name something
    /// Beyond what chance gives, over what the people named; empty: undefined. Kappa is Cohen's, of two people alone; alpha is
    /// Krippendorff's, of any number. Both are empty where every record has its own answer (texts, spans, fields).
    std::optional<double> kappa;
    std::optional<quality::Interval> kappaInterval;   ///< 95 %, bootstrap
    std::optional<double> alpha;
    std::optional<quality::Interval> alphaInterval;
    store::DisputeCounts disputes;
    bool operator==(const TeamFigures &) const = default;
};

/// Counts what people say, record by record. Pure.
class TeamTally final
{
public:
    explicit TeamTally(task::TaskKind kind)
        : m_kind(kind)
    {
    }
    /// In the order of the records.
    void add(const store::PersonsWord &word);
    /// Milliseconds since the epoch.
    void addMoment(const QString &person, qint64 at) { m_moments[person].push_back(at); }
    void addHandedOut(const store::HandedOut &file) { m_handedOut[file.person] += file.records; }
    /// Ends it.
    [[nodiscard]] TeamFigures figures();

private:
    struct Counts
    {
        qint64 decided = 0;
        qint64 skipped = 0;
        qint64 same = 0;
        qint64 compared = 0;
        qint64 right = 0;
        qint64 withGold = 0;
    };
    void endRecord();

    task::TaskKind m_kind;
    qint64 m_record = 0;
    std::vector<std::pair<QString, QString>> m_words;   ///< who named what of this record
    QMap<QString, Counts> m_counts;
    QMap<QString, std::vector<qint64>> m_moments;
    QMap<QString, qint64> m_handedOut;
    qint64 m_shared = 0;
    /// What two or more named, sorted by person, and how often that came.
    std::map<std::vector<std::pair<QString, QString>>, qint64> m_kinds;
};

/// Of a project; reads every decision: not on a thread that must not wait.
[[nodiscard]] Result<TeamFigures> teamFigures(store::Database &database);

} // namespace lw::team
