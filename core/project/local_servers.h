// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <memory>
#include <vector>

namespace lw::net {
class HttpTransport;
}

namespace lw::project {

class SingleGet;

enum class LocalServerKind { Ollama, LlamaCpp, VLlm, LmStudio };

/// A server for language models on this computer.
struct LocalServer
{
    LocalServerKind kind = LocalServerKind::Ollama;
    QString name;          ///< a proper name, not translated: "Ollama", "llama.cpp", "vLLM", "LM Studio"
    QUrl url;              ///< base URL: http://127.0.0.1:11434/v1
    QStringList models;    ///< may be empty: it runs and has none yet
    bool operator==(const LocalServer &) const = default;
};

/// Looks on 127.0.0.1 for the servers that people run at home, all ports at once, and never blocks. Whatever answers, but not
/// with a list of models, is another program and is not offered. Lives on a thread with an event loop; deleting it ends it.
class LocalServers final : public QObject
{
    Q_OBJECT

public:
    struct Place
    {
        LocalServerKind kind;
        quint16 port;
    };
    /// Ollama 11434, llama.cpp 8080 and 9931, vLLM 8000, LM Studio 1234.
    [[nodiscard]] static std::vector<Place> usualPlaces();

    explicit LocalServers(std::vector<Place> places = usualPlaces(), QObject *parent = nullptr);
    ~LocalServers() override;

    /// May be called again after finished(); while it looks, does nothing.
    void start(std::chrono::milliseconds patience = std::chrono::milliseconds(1500));
    [[nodiscard]] bool isLooking() const { return m_open > 0; }

Q_SIGNALS:
    void found(const lw::project::LocalServer &server);
    /// Every place has answered or not.
    void finished();

private:
    void onAnswer(const Place &place, int status, const QByteArray &body);

    std::vector<Place> m_places;
    std::unique_ptr<net::HttpTransport> m_transport;
    std::vector<std::unique_ptr<SingleGet>> m_requests;
    int m_open = 0;
};

} // namespace lw::project
