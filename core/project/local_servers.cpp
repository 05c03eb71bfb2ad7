// SPDX-License-Identifier: Apache-2.0
#include "core/project/local_servers.h"

#include "core/llm/openai_provider.h"
#include "core/net/transport_factory.h"
#include "core/project/single_get.h"

namespace lw::project {
namespace {

QString nameOf(LocalServerKind kind)
{
    switch (kind) {
    case LocalServerKind::Ollama: return QStringLiteral("Ollama");
    case LocalServerKind::LlamaCpp: return QStringLiteral("llama.cpp");
    case LocalServerKind::VLlm: return QStringLiteral("vLLM");
    case LocalServerKind::LmStudio: return QStringLiteral("LM Studio");
    }
    return {};
}

QUrl baseUrl(quint16 port) { return QUrl(QStringLiteral("http://127.0.0.1:%1/v1").arg(port)); }

} // namespace

std::vector<LocalServers::Place> LocalServers::usualPlaces()
{
    return {{LocalServerKind::Ollama, 11434},
            {LocalServerKind::LlamaCpp, 8080},
            {LocalServerKind::LlamaCpp, 9931},
            {LocalServerKind::VLlm, 8000},
            {LocalServerKind::LmStudio, 1234}};
}

LocalServers::LocalServers(std::vector<Place> places, QObject *parent)
    : QObject(parent)
    , m_places(std::move(places))
    , m_transport(net::makeTransport())
{
}

LocalServers::~LocalServers() = default;

void LocalServers::start(std::chrono::milliseconds patience)
{
    if (isLooking())
        return;
    m_requests.clear();
    m_open = int(m_places.size());
    if (m_open == 0)
        QMetaObject::invokeMethod(this, &LocalServers::finished, Qt::QueuedConnection);
    for (const Place &place : m_places) {
        llm::Endpoint endpoint;
        endpoint.baseUrl = baseUrl(place.port);
        m_requests.push_back(std::make_unique<SingleGet>(
            *m_transport, llm::encodeModels(endpoint), patience,
            [this, place](const SingleGet::Answer &answer) { onAnswer(place, answer.end.error ? 0 : answer.status, answer.body); }));
    }
}

void LocalServers::onAnswer(const Place &place, int status, const QByteArray &body)
{
    const auto names = status == 200 ? modelNames(body) : std::nullopt;
    const bool isLast = --m_open == 0;
    if (names)
        Q_EMIT found({place.kind, nameOf(place.kind), baseUrl(place.port), *names});
    if (isLast)
        Q_EMIT finished();
}

} // namespace lw::project
