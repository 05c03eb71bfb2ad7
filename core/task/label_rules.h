// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/text/offset_map.h"

#include <QRegularExpression>
#include <QStringList>

#include <nlohmann/json.hpp>

#include <optional>
#include <vector>

namespace lw::task {

/// A regular expression (Perl's, Unicode classes on) that answers a record without a model: where it is found in the record's
/// text, the label is `label`.
struct LabelRule
{
    QString pattern;
    QString label;
    bool caseSensitive = false;
    bool operator==(const LabelRule &) const = default;
};

/// [{"pattern": "…", "label": "spam"}]; "case": true where case counts.
[[nodiscard]] Json rulesToJson(const std::vector<LabelRule> &rules);
/// Code::BadTask with a sentence that names the rule by its number: a wrong type, an unknown key, no pattern or no label.
[[nodiscard]] Result<std::vector<LabelRule>> rulesFromJson(const Json &json);

/// The rules of a task, compiled. Immutable; any thread.
class RuleMatcher final
{
public:
    struct Match
    {
        int rule = 0; ///< from 0
        QString label;
        text::CodePoints where; ///< of the text that was matched, for the eye
        bool operator==(const Match &) const = default;
    };
    struct Outcome
    {
        std::optional<Match> match;
        /// A rule before the one that matched cost too much on this text and was given up, so that nobody knows whether it
        /// would have matched: the record is then for the model. From 0.
        std::optional<int> gaveUp;
    };

    RuleMatcher() = default;
    /// Code::BadTask: a pattern that cannot be read, with rule, character and reason, or a label that is none of `labels`
    /// (empty: any label will do).
    [[nodiscard]] static Result<RuleMatcher> compiled(const std::vector<LabelRule> &rules, const QStringList &labels);

    /// The first rule that is found in the text; none behind one that gave up. A rule takes some tenths of a second at most.
    [[nodiscard]] Outcome match(const QString &text) const;
    [[nodiscard]] bool isEmpty() const { return m_rules.empty(); }

private:
    struct Compiled
    {
        QRegularExpression expression;
        QString label;
    };
    std::vector<Compiled> m_rules;
};

} // namespace lw::task
