// SPDX-License-Identifier: Apache-2.0
#include "core/llm/capabilities.h"

#include "core/llm/thinking.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace lw::llm {
namespace {

/// What servers write when they mean a field; the first row that matches decides, so the more special words stand first.
struct FieldWords
{
    const char *words;
    const char *field;
};
constexpr FieldWords fieldWords[] = {
    {"include_obfuscation", "include_obfuscation"},
    {"stream_options", "stream_options"},
    {"output_config.effort", "thinking"},
    {"minItems", "list_lengths"},
    {"maxItems", "list_lengths"},
    {"response_format", "response_format"},
    {"output_config", "response_format"},
    {"output_format", "response_format"},
    {"json_schema", "response_format"},
    {"json schema", "response_format"},
    {"json_object", "response_format"},
    {"structured output", "response_format"},
    {"guided_json", "response_format"},
    {"grammar", "response_format"},
    {"reasoning_effort", "thinking"},
    {"enable_thinking", "thinking"},
    {"thinking_budget", "thinking"},
    {"budget_tokens", "thinking"},
    {"chat_template_kwargs", "thinking"},
    {"max_completion_tokens", "max_tokens"},
    {"max_tokens", "max_tokens"},
    {"logprobs", "logprobs"},
    {"temperature", "temperature"},
    {"top_p", "top_p"},
    {"seed", "seed"},
    // "This model only works in thinking mode", "Reasoning is mandatory for this endpoint"
    {"thinking", "thinking"},
    {"reasoning", "thinking"},
};

using Format = Capabilities::Format;
using MaxTokensField = Capabilities::MaxTokensField;

// The places of the enums' values.
constexpr const char *formatNames[] = {"json_schema", "json_object", "none"};
constexpr const char *maxTokensNames[] = {"max_tokens", "max_completion_tokens", "none"};

struct Flag
{
    const char *field;
    bool Capabilities::*value;
};
constexpr Flag flags[] = {
    {"stream_options", &Capabilities::streamOptions}, {"temperature", &Capabilities::temperature},
    {"top_p", &Capabilities::topP},                   {"seed", &Capabilities::seed},
    {"include_obfuscation", &Capabilities::obfuscation}, {"logprobs", &Capabilities::logprobs},
    {"list_lengths", &Capabilities::listLengths},
};

template <typename T, std::size_t n>
T namedValue(const char *const (&names)[n], const QString &name, T fallback)
{
    for (std::size_t i = 0; i < n; ++i) {
        if (name == QLatin1String(names[i]))
            return T(i);
    }
    return fallback;
}

} // namespace

std::optional<Capabilities> Capabilities::without(const QString &field) const
{
    Capabilities less = *this;
    if (field == QLatin1String("response_format") && format != Format::None)
        less.format = Format(int(format) + 1);
    else if (field == QLatin1String("max_tokens") && maxTokensField != MaxTokensField::None)
        less.maxTokensField = MaxTokensField(int(maxTokensField) + 1);
    else if (field == QLatin1String("thinking"))
        less.thinkingForm = std::min(thinkingForm + 1, maxThinkingForms);
    for (const Flag &flag : flags) {
        if (field == QLatin1String(flag.field))
            less.*flag.value = false;
    }
    return less == *this ? std::nullopt : std::optional(less);
}

Capabilities inCommon(const Capabilities &a, const Capabilities &b)
{
    Capabilities both;
    both.format = std::max(a.format, b.format);
    both.maxTokensField = std::max(a.maxTokensField, b.maxTokensField);
    both.thinkingForm = std::max(a.thinkingForm, b.thinkingForm);
    for (const Flag &flag : flags)
        both.*flag.value = a.*flag.value && b.*flag.value;
    return both;
}

QString complainedField(const QString &param, const QString &message)
{
    for (const QString &text : {param, message}) {
        for (const FieldWords &row : fieldWords) {
            if (text.contains(QLatin1String(row.words), Qt::CaseInsensitive))
                return QLatin1String(row.field);
        }
    }
    return {};
}

Json toJson(const Capabilities &capabilities)
{
    Json json{{"response_format", formatNames[int(capabilities.format)]},
              {"max_tokens", maxTokensNames[int(capabilities.maxTokensField)]},
              {"thinking_form", capabilities.thinkingForm}};
    for (const Flag &flag : flags)
        json[flag.field] = capabilities.*flag.value;
    return json;
}

Capabilities capabilitiesFromJson(const Json &json)
{
    Capabilities read;
    read.format = namedValue(formatNames, stringOr(json, "response_format"), read.format);
    read.maxTokensField = namedValue(maxTokensNames, stringOr(json, "max_tokens"), read.maxTokensField);
    read.thinkingForm = int(std::clamp<qint64>(integerOr(json, "thinking_form"), 0, maxThinkingForms));
    for (const Flag &flag : flags) {
        const Json *value = member(json, flag.field);
        if (value && value->is_boolean())
            read.*flag.value = value->get<bool>();
    }
    return read;
}

} // namespace lw::llm
