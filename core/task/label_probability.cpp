// SPDX-License-Identifier: Apache-2.0
#include "core/task/label_probability.h"

#include "core/base/json.h"
#include "core/task/answer_edit.h"
#include "core/task/value_places.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <string>

namespace lw::task {
namespace {

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// Models write a label in another case, and that is read as the label (matchLabel).
std::string folded(std::string_view text)
{
    std::string low(text);
    std::ranges::transform(low, low.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return low;
}

/// A value as it may be written: plainly, or with escapes for all that is not ASCII.
std::vector<std::string> writtenForms(const QString &name)
{
    const Json json(toUtf8(name));
    std::vector<std::string> forms;
    for (const bool ascii : {false, true}) {
        const std::string quoted = json.dump(-1, ' ', ascii, Json::error_handler_t::replace);
        forms.push_back(folded(std::string_view(quoted).substr(1, quoted.size() - 2)));
    }
    return forms;
}

/// What the beginning of a value says of which of a task's choices it will be.
class ChoiceBook final
{
public:
    ChoiceBook(const TaskSpec &task, bool isString)
        : m_isString(isString)
    {
        for (const Label &each : choices(task))
            m_forms.push_back(writtenForms(each.name));
    }

    enum class LeadsTo { Nothing, Meant, Others, Both };

    /// `beginning`: of the value and perhaps of what stands behind it.
    [[nodiscard]] LeadsTo of(std::string_view beginning, int meant) const
    {
        // Before a number white space says nothing.
        const std::size_t from = m_isString ? 0 : std::min(beginning.find_first_not_of(' '), beginning.size());
        const std::string low = folded(beginning.substr(from));
        bool isMeant = false;
        bool isOther = false;
        for (std::size_t i = 0; i < m_forms.size(); ++i) {
            if (std::ranges::any_of(m_forms[i], [&](const std::string &form) { return mayBecome(low, form); }))
                (int(i) == meant ? isMeant : isOther) = true;
        }
        if (isMeant)
            return isOther ? LeadsTo::Both : LeadsTo::Meant;
        return isOther ? LeadsTo::Others : LeadsTo::Nothing;
    }

private:
    [[nodiscard]] bool mayBecome(std::string_view beginning, const std::string &form) const
    {
        if (beginning.size() <= form.size())
            return std::string_view(form).starts_with(beginning);
        const char behind = beginning[form.size()];
        const bool ends = m_isString ? behind == '"' : behind < '0' || behind > '9';
        return beginning.starts_with(form) && ends;
    }

    std::vector<std::vector<std::string>> m_forms;
    bool m_isString;
};

/// What a token says of the value, where the one that was written begins with `lead` before it: quotes and colons must be the
/// same, white space need not.
std::optional<std::string_view> behindLead(std::string_view token, std::string_view lead)
{
    if (lead.empty())
        return token;
    std::size_t at = 0;
    const auto skipSpace = [&] {
        while (at < token.size() && isSpace(token[at]))
            ++at;
    };
    skipSpace();
    for (const char each : lead) {
        if (isSpace(each))
            continue;
        if (at >= token.size() || token[at] != each)
            return {};
        ++at;
        if (each != '"')
            skipSpace();
    }
    return token.substr(at);
}

/// The tokens of a completion by their places in its text.
class TokenText final
{
public:
    TokenText(std::string_view completion, const std::vector<text::SaidToken> &tokens)
        : m_completion(completion)
        , m_tokens(tokens)
    {
        std::string all;
        for (const text::SaidToken &token : tokens) {
            m_begins.push_back(std::ptrdiff_t(all.size()));
            all += token.said.bytes;
        }
        m_begins.push_back(std::ptrdiff_t(all.size()));
        // A server that thinks aloud may count the thoughts to the tokens, and the mark at the end.
        const std::size_t at = all.rfind(completion);
        m_isSame = !completion.empty() && at != std::string::npos;
        for (std::ptrdiff_t &begin : m_begins)
            begin -= m_isSame ? std::ptrdiff_t(at) : 0;
    }

    [[nodiscard]] bool isSame() const { return m_isSame; }

    [[nodiscard]] std::optional<double> probability(const ValuePlace &place, const ChoiceBook &book, int meant) const
    {
        const auto begin = std::ptrdiff_t(place.begin);
        const auto end = std::min(std::ptrdiff_t(place.end) + 1, std::ptrdiff_t(m_completion.size()));
        const auto first = std::ranges::upper_bound(m_begins, begin) - m_begins.begin() - 1;
        double product = 1;
        for (auto i = first; i < std::ptrdiff_t(m_tokens.size()) && m_begins[std::size_t(i)] < end; ++i) {
            const auto factor = factorOf(std::size_t(i), begin, book, meant);
            if (!factor)
                return {};
            product *= *factor;
        }
        return product;
    }

private:
    [[nodiscard]] std::optional<double> factorOf(std::size_t i, std::ptrdiff_t valueBegin, const ChoiceBook &book, int meant) const
    {
        const text::SaidToken &token = m_tokens[i];
        const double own = std::exp(token.said.logprob);
        if (!std::isfinite(own))
            return {};
        if (token.others.empty())
            return std::min(own, 1.0);
        const std::ptrdiff_t at = m_begins[i];
        const auto textOf = [this](std::ptrdiff_t from, std::ptrdiff_t to) {
            from = std::max(from, std::ptrdiff_t(0));
            return to > from ? m_completion.substr(std::size_t(from), std::size_t(to - from)) : std::string_view();
        };
        const std::string_view before = textOf(valueBegin, at);
        const std::string_view lead = textOf(at, valueBegin);
        double same = own;
        double other = 0;
        for (const text::TokenChance &each : token.others) {
            const auto said = each.bytes == token.said.bytes ? std::nullopt : behindLead(each.bytes, lead);
            const double chance = std::exp(each.logprob);
            if (!said || !std::isfinite(chance))
                continue;
            const ChoiceBook::LeadsTo leadsTo = book.of(std::string(before) + std::string(*said), meant);
            if (leadsTo == ChoiceBook::LeadsTo::Meant)
                same += chance;
            else if (leadsTo == ChoiceBook::LeadsTo::Others)
                other += chance;
        }
        return same > 0 ? std::optional(same / (same + other)) : std::nullopt;
    }

    std::string_view m_completion;
    const std::vector<text::SaidToken> &m_tokens;
    std::vector<std::ptrdiff_t> m_begins;   ///< in the completion's bytes, that of what would come next at the end
    bool m_isSame = false;
};

bool hasOneChoice(TaskKind kind)
{
    return kind == TaskKind::Classification || kind == TaskKind::Rating || kind == TaskKind::Preference;
}

/// What stands at the place, as the parser reads it: its number among the task's choices.
std::optional<int> choiceAt(const TaskSpec &task, std::string_view completion, const ValuePlace &place)
{
    const std::string written(completion.substr(place.begin, place.end - place.begin));
    const auto value = parseJson(place.isString ? '"' + written + '"' : written);
    if (!value)
        return {};
    const Json item{{answerField(task.kind), *value}};
    const auto read = parseAnswers(task, dumpJson(item), 1);
    const QStringList names = read.at(1) ? chosen(task, read.at(1)->value) : QStringList();
    const std::vector<Label> all = choices(task);
    const auto found = std::ranges::find_if(all, [&names](const Label &label) { return names.size() == 1 && label.name == names.front(); });
    return found == all.end() ? std::nullopt : std::optional(int(found - all.begin()));
}

} // namespace

void addProbabilities(const TaskSpec &task, std::string_view completion, const std::vector<text::SaidToken> &tokens, Answers &answers)
{
    if (!hasOneChoice(task.kind) || tokens.empty())
        return;
    const TokenText text(completion, tokens);
    if (!text.isSame())
        return;
    const std::vector<Label> all = choices(task);
    for (const ValuePlace &place : valuePlaces(completion, answerField(task.kind))) {
        const auto answer = answers.find(place.id);
        if (answer == answers.end() || !answer->second)
            continue;
        const auto meant = choiceAt(task, completion, place);
        if (!meant || chosen(task, answer->second->value) != QStringList{all[std::size_t(*meant)].name})
            continue;
        if (const auto probability = text.probability(place, ChoiceBook(task, place.isString), *meant))
            answer->second->value["probability"] = *probability;
    }
}

} // namespace lw::task
