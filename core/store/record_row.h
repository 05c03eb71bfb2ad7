// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/database.h"

#include <optional>
#include <vector>

namespace lw::store {

/// What a person has said of a record, for its data as it is now.
enum class Verdict { None, Accepted, Corrected, Rejected, Skipped };

/// How sure an answer is, from 0 to 1, and who says so. Nothing is made up: an answer of which nobody says it has none.
struct Certainty
{
    enum class Source {
        Tokens,    ///< the probability of the tokens that the label was written with (task/label_probability.h)
        Runs,      ///< the share of the runs with this configuration that answered the same to the same text
        OwnWord,   ///< what the model said of itself
    };
    Source source = Source::OwnWord;
    double value = 0;
    bool operator==(const Certainty &) const = default;
};

/// One line of a table or queue.
struct RecordRow
{
    qint64 id = 0;            ///< also the place in the input, from 1
    QString shownId;
    QStringList cells;        ///< as many as columns were asked for; each cut to 160 characters
    QString state;            ///< "annotated", "failed:truncated" …
    QString modelLabel;       ///< under the current configuration; empty: none
    QString label;            ///< the current one (record_query.h); empty: none
    Verdict verdict = Verdict::None;
    bool flagged = false;
    QString gold;             ///< its label; the JSON where it is of another shape; empty: none
    std::optional<double> confidence;   ///< the model's own word, 0 to 1
    QStringList flags;        ///< of the answer: "repaired"
    qint64 length = 0;        ///< characters (code points) of the data, without id and gold
    int pieces = 0;           ///< that it was asked in; 0: was not
    int disputed = 0;         ///< how many of them were answered otherwise than the whole
    std::optional<double> probability = {};   ///< Certainty::Source::Tokens; empty: the server did not tell
    std::optional<double> sampled = {};   ///< Certainty::Source::Runs; empty: fewer than two runs asked it
    int contested = 0;        ///< how many other configurations, and other runs of this one, say otherwise of this data
    /// It is one of those that are to be decided with the model's answer hidden (blind_review.h): who shows a record hides the
    /// answer until there is a verdict, and says so in the decision (task::Decision::blind).
    bool blind = false;
    /// Nothing that the model says of it is to be seen, or to be accepted.
    [[nodiscard]] bool isAnswerHidden() const { return blind && (verdict == Verdict::None || verdict == Verdict::Skipped); }
    /// What "uncertain first" goes by; empty: unknown.
    [[nodiscard]] std::optional<Certainty> certainty() const
    {
        if (probability)
            return Certainty{Certainty::Source::Tokens, *probability};
        if (sampled)
            return Certainty{Certainty::Source::Runs, *sampled};
        return confidence ? std::optional(Certainty{Certainty::Source::OwnWord, *confidence}) : std::nullopt;
    }
    bool operator==(const RecordRow &) const = default;
};

/// In the order of the ids; one that does not exist (any more) is left out. `columns` of dataColumns().
[[nodiscard]] Result<std::vector<RecordRow>> recordRows(Database &database, const std::vector<qint64> &ids,
                                                        const QStringList &columns);

[[nodiscard]] Verdict verdictOf(const QString &word);

} // namespace lw::store
