// SPDX-License-Identifier: Apache-2.0
#include "core/llm/capabilities.h"

#include <QStringList>

namespace lw::llm {
namespace {

/// What servers write when they mean a field; the first row that matches decides, so the more special words stand first.
struct FieldWords
{
    const char *words;
    const char *field;
};
constexpr FieldWords fieldWords[] = {
    {"stream_options", "stream_options"},
    {"response_format", "response_format"},
    {"json_schema", "response_format"},
    {"json schema", "response_format"},
    {"json_object", "response_format"},
    {"structured output", "response_format"},
    {"guided_json", "response_format"},
    {"grammar", "response_format"},
    {"max_completion_tokens", "max_tokens"},
    {"max_tokens", "max_tokens"},
    {"temperature", "temperature"},
    {"top_p", "top_p"},
    {"seed", "seed"},
};

} // namespace

std::optional<Capabilities> Capabilities::without(const QString &field) const
{
    Capabilities less = *this;
    if (field == QLatin1String("response_format")) {
        if (format == Format::None)
            return {};
        less.format = format == Format::JsonSchema ? Format::JsonObject : Format::None;
    } else if (field == QLatin1String("max_tokens")) {
        if (maxTokensField == MaxTokensField::None)
            return {};
        less.maxTokensField = maxTokensField == MaxTokensField::MaxTokens ? MaxTokensField::MaxCompletionTokens
                                                                          : MaxTokensField::None;
    } else if (field == QLatin1String("stream_options")) {
        less.streamOptions = false;
    } else if (field == QLatin1String("temperature")) {
        less.temperature = false;
    } else if (field == QLatin1String("top_p")) {
        less.topP = false;
    } else if (field == QLatin1String("seed")) {
        less.seed = false;
    }
    return less == *this ? std::nullopt : std::optional(less);
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

} // namespace lw::llm
