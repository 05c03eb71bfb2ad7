// SPDX-License-Identifier: Apache-2.0
#include "core/llm/profile.h"

#include <QHostAddress>
#include <QStringList>

#include <array>
#include <tuple>

namespace lw::llm {
namespace {

using Id = Profile::Id;

/// What others than OpenAI may answer 400 to, and what strict modes do not know.
Capabilities commonOnly()
{
    Capabilities known;
    known.obfuscation = false;
    known.listLengths = false;
    return known;
}

std::array<Profile, 12> makeProfiles()
{
    using Wire = Profile::Wire;
    using Auth = Profile::Auth;
    using RateHeaders = Profile::RateHeaders;
    std::array<Profile, 12> all;
    const auto begin = [&all](Id id, const char *name, ThinkingStyle thinking) -> Profile & {
        Profile &made = all[std::size_t(id)];
        made.id = id;
        made.name = name;
        made.thinking = thinking;
        made.capabilities = commonOnly();
        return made;
    };
    begin(Id::Generic, "generic", ThinkingStyle::Unknown);

    Profile &openAi = begin(Id::OpenAi, "openai", ThinkingStyle::Effort);
    openAi.capabilities.obfuscation = true;
    openAi.capabilities.maxTokensField = Capabilities::MaxTokensField::MaxCompletionTokens;
    openAi.plainModels = "gpt-3.5|gpt-4|chatgpt-|ft:gpt-3.5|ft:gpt-4";
    openAi.maxTokensCount = true;
    openAi.unusedIsCredited = false;

    // max_tokens first: a deployment on an older API version does not know the newer name.
    Profile &azure = begin(Id::Azure, "azure", ThinkingStyle::Effort);
    azure.auth = Auth::ApiKey;
    azure.plainModels = "gpt-3.5|gpt-35|gpt-4|chatgpt-";
    azure.maxTokensCount = true;
    azure.unusedIsCredited = false;
    azure.rateShare = 0.9;

    // No rate limits: a 429 is the account's cap on requests at the same time.
    Profile &deepSeek = begin(Id::DeepSeek, "deepseek", ThinkingStyle::ThinkingType);
    deepSeek.capabilities.format = Capabilities::Format::JsonObject;
    deepSeek.rateHeaders = RateHeaders::None;
    deepSeek.unsaid = Throttle::Concurrency;

    Profile &qwen = begin(Id::Qwen, "qwen", ThinkingStyle::EnableThinking);
    qwen.rateHeaders = RateHeaders::None;
    qwen.rampAtStart = true;

    Profile &gemini = begin(Id::Gemini, "gemini", ThinkingStyle::Effort);
    gemini.plainModels = "gemini-1|gemini-2.0|gemma|models/gemini-1|models/gemini-2.0|models/gemma";
    gemini.rateHeaders = RateHeaders::None;

    begin(Id::OpenRouter, "openrouter", ThinkingStyle::ReasoningObject);

    for (const auto &[id, name, thinking] : {std::tuple(Id::VLlm, "vllm", ThinkingStyle::TemplateKwargs),
                                             std::tuple(Id::LlamaCpp, "llama.cpp", ThinkingStyle::TemplateKwargs),
                                             std::tuple(Id::Ollama, "ollama", ThinkingStyle::OllamaEffort),
                                             std::tuple(Id::LmStudio, "lmstudio", ThinkingStyle::Unknown)}) {
        Profile &local = begin(id, name, thinking);
        local.rateHeaders = RateHeaders::None;
        local.startAtOnce = id == Id::VLlm ? 32 : 4;   // vLLM batches as it goes; the others have a few slots
        local.capabilities.listLengths = id != Id::VLlm;   // those of llama.cpp know it; not each of vLLM's grammars
        local.unsaid = Throttle::Concurrency; // nobody sells them by the minute: their queue is full
    }

    Profile &anthropic = begin(Id::Anthropic, "anthropic", ThinkingStyle::Anthropic);
    anthropic.wire = Wire::Messages;
    anthropic.auth = Auth::XApiKey;
    anthropic.capabilities.seed = false;
    anthropic.capabilities.logprobs = false;
    anthropic.capabilities.streamOptions = false;
    anthropic.rateHeaders = RateHeaders::Anthropic;
    return all;
}

const std::array<Profile, 12> &allProfiles()
{
    static const std::array<Profile, 12> all = makeProfiles();
    return all;
}

/// A host or any below it; with a leading dot or hyphen only those that end so. The first row that fits decides.
struct HostRow
{
    const char *host;
    const char *inPath;   ///< empty: any path
    Id id;
};
constexpr HostRow hostRows[] = {
    {"api.openai.com", "", Id::OpenAi},
    {".openai.azure.com", "", Id::Azure},
    {".cognitiveservices.azure.com", "", Id::Azure},
    {".services.ai.azure.com", "/anthropic", Id::Anthropic},
    {".services.ai.azure.com", "", Id::Azure},
    {"api.anthropic.com", "", Id::Anthropic},
    {"api.deepseek.com", "/anthropic", Id::Anthropic},
    {"api.deepseek.com", "", Id::DeepSeek},
    {"aliyuncs.com", "/anthropic", Id::Anthropic},
    {"aliyuncs.com", "", Id::Qwen},
    {"generativelanguage.googleapis.com", "", Id::Gemini},
    {"-aiplatform.googleapis.com", "", Id::Gemini},
    {"aiplatform.googleapis.com", "", Id::Gemini},
    {"openrouter.ai", "", Id::OpenRouter},
    {"ollama.com", "", Id::Ollama},
};

struct PortRow
{
    int port;
    Id id;
};
constexpr PortRow portRows[] = {
    {11434, Id::Ollama}, {1234, Id::LmStudio}, {8000, Id::VLlm}, {8080, Id::LlamaCpp}, {9931, Id::LlamaCpp},
};

bool hostFits(const QString &host, QLatin1String wanted)
{
    if (wanted.startsWith(u'.') || wanted.startsWith(u'-'))
        return host.endsWith(wanted);
    return host == wanted || (host.endsWith(wanted) && host.at(host.size() - wanted.size() - 1) == u'.');
}

/// This computer, or one whose name or address means nothing on the internet.
bool isNear(const QString &host)
{
    const QHostAddress address(host);
    if (!address.isNull()) {
        bool inside = address.isLoopback();
        for (const char *subnet : {"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "fc00::/7", "fe80::/10"})
            inside = inside || address.isInSubnet(QHostAddress::parseSubnet(QLatin1String(subnet)));
        return inside;
    }
    if (!host.contains(u'.'))
        return true;
    for (const char *ending : {".local", ".lan", ".internal", ".home.arpa", ".localhost"}) {
        if (host.endsWith(QLatin1String(ending)))
            return true;
    }
    return false;
}

} // namespace

bool Profile::mayThink(const QString &model) const
{
    const QLatin1String beginnings(plainModels);
    if (beginnings.isEmpty())
        return true;
    for (const QString &beginning : QString(beginnings).split(u'|')) {
        if (model.startsWith(beginning, Qt::CaseInsensitive))
            return false;
    }
    return true;
}

const Profile &profileOf(Profile::Id id) { return allProfiles()[std::size_t(id)]; }

std::optional<Profile::Id> profileNamed(const QString &name)
{
    for (const Profile &each : allProfiles()) {
        if (name == QLatin1String(each.name))
            return each.id;
    }
    return {};
}

const Profile &profileOf(const QUrl &base)
{
    const QString host = base.host().toLower();
    for (const HostRow &row : hostRows) {
        if (hostFits(host, QLatin1String(row.host)) && base.path().contains(QLatin1String(row.inPath)))
            return profileOf(row.id);
    }
    const int port = base.port();
    for (const PortRow &row : portRows) {
        if (row.port == port && isNear(host))
            return profileOf(row.id);
    }
    return profileOf(Id::Generic);
}

const Profile &profileOf(const Endpoint &endpoint)
{
    const auto chosen = profileNamed(endpoint.profile);
    return chosen ? profileOf(*chosen) : profileOf(endpoint.baseUrl);
}

} // namespace lw::llm
