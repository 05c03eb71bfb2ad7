// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/endpoint_words.h"

#include "ui/text/describe_error.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace lw::ui {

using project::ProviderPreset;
using project::StepResult;
using Finding = StepResult::Finding;
using State = StepResult::State;
using Step = StepResult::Step;

namespace {

struct EndpointWords
{
    Q_DECLARE_TR_FUNCTIONS(EndpointWords)

public:
    static QString fewOf(const QStringList &values);
    static QString streams(const StepResult &step);
    static QString good(const StepResult &step);
    static QString models(const StepResult &step);
    static QString bad(const StepResult &step);
};

constexpr int mostNames = 4;

std::chrono::milliseconds inMilliseconds(std::chrono::microseconds time)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(time);
}

QString EndpointWords::fewOf(const QStringList &values)
{
    const QString few = values.mid(0, mostNames).join(tr(", ", "between the items of a list"));
    return values.size() > mostNames ? tr("%1 …", "a list that goes on").arg(few) : few;
}

QString EndpointWords::streams(const StepResult &step)
{
    const QString first = step.firstToken ? formatTook(inMilliseconds(*step.firstToken)) : noValue();
    if (!step.tokensPerSecond)
        return tr("first token after %1").arg(first);
    const QString rate = formatRate(*step.tokensPerSecond);
    return step.usageReported.value_or(false) ? tr("first token after %1, then %2 tok/s, usage reported").arg(first, rate)
                                              : tr("first token after %1, then %2 tok/s, usage not reported").arg(first, rate);
}

QString EndpointWords::good(const StepResult &step)
{
    switch (step.finding) {
    case Finding::Addresses: return tr("%n address(es): %1", nullptr, int(step.values.size())).arg(fewOf(step.values));
    case Finding::Connected:
        return tr("%1 answers at port %2").arg(step.values.value(0), step.values.value(1));
    case Finding::PlainHttp: return tr("not encrypted, since the URL begins with http");
    case Finding::Secure: return tr("encrypted, certificate accepted");
    case Finding::KeyAccepted: return tr("accepted");
    case Finding::KeyNotNeeded: return tr("none given, none needed");
    case Finding::KeyUnknown: return tr("cannot be told before a model is chosen");
    case Finding::Streams: return streams(step);
    case Finding::SchemaKept: return tr("answers keep the shape that was asked for");
    case Finding::Stopped: return tr("stopped");
    default: return {};
    }
}

QString EndpointWords::models(const StepResult &step)
{
    const QString names = fewOf(step.values);
    const int count = int(step.values.size());
    switch (step.finding) {
    case Finding::ModelsListed: return tr("%n found: %1", "models", count).arg(names);
    case Finding::NoModelList: return tr("The server gives no list. Type the name of the model above, then test again.");
    case Finding::ModelNotChosen: return tr("%n found, none chosen. Choose one above, then test again: %1", "models", count).arg(names);
    case Finding::ModelMissing:
        return names.isEmpty() ? tr("The server does not know this model. Check its name above.")
                               : tr("The model above is not among the %n of this server. Choose one of them: %1", "models", count)
                                     .arg(names);
    default: return {};
    }
}

QString EndpointWords::bad(const StepResult &step)
{
    switch (step.finding) {
    case Finding::UnknownName: return describeError({Code::Resolve, {}, {}, {}});
    case Finding::NobodyListens: return describeError({Code::Connect, {}, {}, {}});
    case Finding::NoAnswerInTime:
        return tr("No answer in time. Check the URL, the network, and a proxy or firewall in between.");
    case Finding::TlsRefused: return describeError({Code::Tls, {}, {}, {}});
    case Finding::KeyRefused: return tr("The server does not accept the key. Replace it with one that may use this model.");
    case Finding::KeyMissing: return tr("The server wants a key. Enter it above, then test again.");
    case Finding::NotStreamed: return tr("The answer came whole. Runs work; an answer is seen when it is complete.");
    case Finding::JsonModeOnly: return tr("Not known to this server; JSON mode works and is used.");
    case Finding::NoJsonMode: return tr("Neither this nor JSON mode is known; answers are read from plain text and checked.");
    case Finding::SchemaNotKept: return tr("The server takes it and answers otherwise; answers are checked on this side.");
    case Finding::BrokeOff: return describeError({Code::Transport, {}, {}, {}});
    case Finding::BadAddress: return addressSentence(AddressFault::NoHost);
    case Finding::ServerError:
        return step.code ? describeError({*step.code, {}, {}, {}}) : describeError({Code::Server, {}, {}, {}});
    default: return {};
    }
}

} // namespace

QString endpointName(const settings::EndpointEntry &entry)
{
    if (entry.isEmbedded())
        return EndpointWords::tr("Embedded baseline");
    if (!entry.name.isEmpty())
        return entry.name;
    return entry.url.host().isEmpty() ? EndpointWords::tr("New endpoint") : entry.url.host();
}

QString endpointPlace(const settings::EndpointEntry &entry)
{
    if (entry.isEmbedded())
        return EndpointWords::tr("inside this program");
    return entry.url.isEmpty() ? EndpointWords::tr("no URL yet") : entry.url.authority();
}

QString addressSentence(AddressFault fault)
{
    switch (fault) {
    case AddressFault::None: return {};
    case AddressFault::Empty: return EndpointWords::tr("Enter the URL of the server up to its version, as in https://api.openai.com/v1.");
    case AddressFault::Placeholder: return EndpointWords::tr("Replace the part in capital letters with the name of your own server.");
    case AddressFault::NoScheme: return EndpointWords::tr("Begin the URL with https:// or, on your own network, with http://.");
    case AddressFault::NoHost: return EndpointWords::tr("This is no URL. One looks like https://api.openai.com/v1.");
    case AddressFault::Secret:
        return EndpointWords::tr("Leave out names, passwords and everything from “?” on. The key has a field of its own.");
    case AddressFault::Path: return EndpointWords::tr("Leave out /chat/completions. The URL ends with the version.");
    }
    return {};
}

QString proxySentence(AddressFault fault)
{
    switch (fault) {
    case AddressFault::None: return {};
    case AddressFault::Secret:
        return EndpointWords::tr("Leave out name and password: they would lie in a file. The system's own proxy may have them.");
    default: return EndpointWords::tr("Write it as http://host:port or socks5://host:port, or the word none.");
    }
}

QString profileName(llm::Profile::Id id)
{
    using Id = llm::Profile::Id;
    switch (id) {
    case Id::Generic: return EndpointWords::tr("Any other server");
    case Id::OpenAi: return QStringLiteral("OpenAI");
    case Id::Azure: return QStringLiteral("Azure OpenAI");
    case Id::DeepSeek: return QStringLiteral("DeepSeek");
    case Id::Qwen: return QStringLiteral("Qwen, DashScope");
    case Id::Gemini: return QStringLiteral("Gemini");
    case Id::OpenRouter: return QStringLiteral("OpenRouter");
    case Id::VLlm: return QStringLiteral("vLLM");
    case Id::LlamaCpp: return QStringLiteral("llama.cpp");
    case Id::Ollama: return QStringLiteral("Ollama");
    case Id::LmStudio: return QStringLiteral("LM Studio");
    case Id::Anthropic: return QStringLiteral("Anthropic");
    }
    return {};
}

QString presetName(const ProviderPreset &preset)
{
    return preset.kind == ProviderPreset::Kind::Gateway ? EndpointWords::tr("Any other server") : preset.name;
}

QString presetNote(const ProviderPreset &preset)
{
    switch (preset.kind) {
    case ProviderPreset::Kind::Azure: return EndpointWords::tr("your own resource, with its key");
    case ProviderPreset::Kind::Gateway: return EndpointWords::tr("or gateway that speaks as OpenAI does");
    default: return QUrl(preset.url).host();
    }
}

QString stepName(Step step)
{
    switch (step) {
    case Step::Name: return EndpointWords::tr("Name", "of a host");
    case Step::Connection: return EndpointWords::tr("Connection");
    case Step::Tls: return EndpointWords::tr("Encryption");
    case Step::Key: return EndpointWords::tr("Key", "of an endpoint");
    case Step::Models: return EndpointWords::tr("Models");
    case Step::Streaming: return EndpointWords::tr("Streaming");
    case Step::JsonSchema: return EndpointWords::tr("JSON schema");
    }
    return {};
}

QString stepSentence(const StepResult &step)
{
    if (step.state == State::Running)
        return EndpointWords::tr("asking…");
    if (step.state == State::Waiting)
        return {};
    for (const auto words : {&EndpointWords::good, &EndpointWords::models, &EndpointWords::bad}) {
        const QString sentence = words(step);
        if (!sentence.isEmpty())
            return sentence;
    }
    return step.state == State::Skipped ? EndpointWords::tr("not tried") : QString();
}

QString stepWords(const StepResult &step)
{
    const bool wrong = step.state == State::Failed || step.state == State::Warning;
    return wrong && !step.words.isEmpty() ? EndpointWords::tr("It was said: %1", "a server's own words").arg(step.words.simplified())
                                          : QString();
}

TestVerdict verdictOf(const EndpointReport &report)
{
    if (report.stopped)
        return {ChipTone::Neutral, EndpointWords::tr("Stopped."), EndpointWords::tr("Test again to know whether runs will work.")};
    const auto firstOf = [&report](State state) {
        return std::find_if(report.steps.begin(), report.steps.end(), [state](const StepResult &step) { return step.state == state; });
    };
    if (report.worst == State::Failed) {
        const auto failed = firstOf(State::Failed);
        return {ChipTone::Bad, EndpointWords::tr("Not ready for runs."),
                failed == report.steps.end() ? QString() : stepSentence(*failed)};
    }
    const bool noModel = std::any_of(report.steps.begin(), report.steps.end(), [](const StepResult &step) {
        return step.finding == Finding::ModelNotChosen || (step.finding == Finding::NoModelList && step.step == Step::Models);
    });
    const StepResult &streaming = report.steps[std::size_t(Step::Streaming)];
    if (noModel && streaming.state == State::Skipped)
        return {ChipTone::Warn, EndpointWords::tr("A model is missing."), EndpointWords::tr("Name one above, then test again.")};
    if (streaming.state == State::Warning && streaming.finding == Finding::ServerError)
        return {ChipTone::Warn, EndpointWords::tr("Not sure."), stepSentence(streaming)};
    if (report.worst == State::Warning)
        return {ChipTone::Ok, EndpointWords::tr("Ready for runs."), EndpointWords::tr("What is missing, runs do without.")};
    return {ChipTone::Ok, EndpointWords::tr("Ready for runs."), EndpointWords::tr("Every step went well.")};
}

QString reportText(const settings::EndpointEntry &entry, const EndpointReport &report)
{
    QStringList lines{EndpointWords::tr("Test of %1").arg(endpointName(entry)),
                      EndpointWords::tr("URL: %1").arg(
                          entry.url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment)),
                      EndpointWords::tr("Model: %1").arg(entry.model.isEmpty() ? noValue() : entry.model),
                      EndpointWords::tr("Labelwright %1, %2").arg(QCoreApplication::applicationVersion(), formatMoment(report.ended))};
    for (const StepResult &step : report.steps) {
        lines += EndpointWords::tr("%1: %2", "a step, what was found").arg(stepName(step.step), stepSentence(step));
        if (step.httpStatus != 0 && step.state != State::Ok)
            lines += EndpointWords::tr("  HTTP status %1").arg(step.httpStatus);
        if (const QString words = stepWords(step); !words.isEmpty())
            lines += u"  " + words;
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace lw::ui
