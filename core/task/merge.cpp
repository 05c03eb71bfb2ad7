// SPDX-License-Identifier: Apache-2.0
#include "core/task/merge.h"

#include <algorithm>

namespace lw::task {
namespace {

struct Votes
{
    QString label;
    int count = 0;
    qint64 length = 0;
};

/// In the order in which the labels first appear, so that the earliest wins a tie.
std::vector<Votes> countVotes(const std::vector<PieceAnswer> &answers)
{
    std::vector<Votes> votes;
    for (const PieceAnswer &piece : answers) {
        const QString label = piece.answer.label();
        auto found = std::find_if(votes.begin(), votes.end(), [&](const Votes &v) { return v.label == label; });
        if (found == votes.end())
            found = votes.insert(votes.end(), Votes{label, 0, 0});
        found->count += 1;
        found->length += piece.length;
    }
    return votes;
}

QString chosenLabel(const MergeRule &rule, const std::vector<PieceAnswer> &answers)
{
    if (rule.kind == MergeRule::Kind::Longest) {
        const auto longest =
            std::max_element(answers.begin(), answers.end(),
                             [](const PieceAnswer &a, const PieceAnswer &b) { return a.length < b.length; });
        return longest->answer.label();
    }
    const std::vector<Votes> votes = countVotes(answers);
    if (rule.kind == MergeRule::Kind::Any) {
        for (const Votes &vote : votes) {
            if (vote.label == rule.label)
                return rule.label;
        }
    }
    const auto most = std::max_element(votes.begin(), votes.end(), [](const Votes &a, const Votes &b) {
        return std::pair(a.count, a.length) < std::pair(b.count, b.length);
    });
    return most->label;
}

} // namespace

Answer mergeAnswers(const MergeRule &rule, const std::vector<PieceAnswer> &answers)
{
    if (answers.size() == 1)
        return answers.front().answer;
    Answer merged;
    const QString label = chosenLabel(rule, answers);
    merged.value = Json{{"label", toUtf8(label)}};
    double sum = 0;
    int agreeing = 0;
    bool allKnown = true;
    for (const PieceAnswer &piece : answers) {
        for (const QString &flag : piece.answer.flags) {
            if (!merged.flags.contains(flag))
                merged.flags.append(flag);
        }
        if (piece.answer.label() != label)
            continue;
        const auto confidence = piece.answer.confidence();
        allKnown = allKnown && confidence;
        sum += confidence.value_or(0);
        ++agreeing;
        // One voice for all of them: that of the first chunk that says so.
        if (const Json *rationale = member(piece.answer.value, "rationale");
            rationale && !merged.value.contains("rationale"))
            merged.value["rationale"] = *rationale;
    }
    if (allKnown && agreeing > 0)
        merged.value["confidence"] = sum / agreeing;
    return merged;
}

} // namespace lw::task
