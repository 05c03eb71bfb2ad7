// SPDX-License-Identifier: Apache-2.0
#include "core/task/cleaning.h"

#include "core/task/object_reader.h"
#include "core/text/html_text.h"
#include "core/text/mail_parts.h"
#include "core/text/white_space.h"

#include <QStringList>

#include <algorithm>

namespace lw::task {
namespace {

struct CleaningFlag
{
    const char *key;
    bool CleaningRules::*value;
};
constexpr CleaningFlag cleaningFlags[] = {{"html", &CleaningRules::html},
                                          {"quotes", &CleaningRules::quotes},
                                          {"signature", &CleaningRules::signature},
                                          {"white_space", &CleaningRules::whiteSpace}};

struct CleaningLength
{
    const char *key;
    qint64 CleaningRules::*value;
};
constexpr CleaningLength cleaningLengths[] = {{"head", &CleaningRules::head}, {"tail", &CleaningRules::tail}};

QStringList cleaningKeys()
{
    QStringList keys;
    for (const CleaningFlag &flag : cleaningFlags)
        keys += QString::fromUtf8(flag.key);
    for (const CleaningLength &length : cleaningLengths)
        keys += QString::fromUtf8(length.key);
    return keys;
}

bool isBlankText(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

} // namespace

Json CleaningRules::toJson() const
{
    Json out = Json::object();
    for (const CleaningFlag &flag : cleaningFlags) {
        if (this->*flag.value)
            out[flag.key] = true;
    }
    for (const CleaningLength &length : cleaningLengths) {
        if (this->*length.value > 0)
            out[length.key] = this->*length.value;
    }
    return out;
}

Result<CleaningRules> CleaningRules::fromJson(const Json &json)
{
    std::optional<Error> error;
    ObjectReader reader(json, QStringLiteral("\"clean\""), error);
    CleaningRules rules;
    if (reader.allow(cleaningKeys())) {
        for (const CleaningFlag &flag : cleaningFlags)
            rules.*flag.value = reader.flag(flag.key);
        for (const CleaningLength &length : cleaningLengths) {
            const Json *value = member(json, length.key);
            if (value && (!value->is_number_integer() || *value < 0 || *value > 1'000'000'000))
                reader.wrongType(length.key, QStringLiteral("a number of tokens, 0 or more"));
            rules.*length.value = integerOr(json, length.key);
        }
    }
    if (error)
        return fail(std::move(*error));
    return rules;
}

text::EditedText cleaned(const QString &text, const CleaningRules &rules, const text::TokenCounter &counter)
{
    text::EditedText out{text, {}};
    const auto apply = [&out](const std::vector<text::Edit> &edits) {
        if (edits.empty())
            return;
        text::EditedText next = text::edited(out.text, edits);
        if (isBlankText(next.text) && !isBlankText(out.text))
            return;
        out = {std::move(next.text), out.map.then(next.map)};
    };
    if (rules.html)
        apply(text::htmlEdits(out.text));
    if (rules.quotes)
        apply(text::quoteEdits(out.text));
    if (rules.signature)
        apply(text::signatureEdits(out.text));
    if (rules.whiteSpace)
        apply(text::whiteSpaceEdits(out.text));
    apply(text::middleEdits(out.text, rules.head, rules.tail, counter));
    return out;
}

} // namespace lw::task
