// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/first_contact.h"
#include "core/secrets/secret_store.h"
#include "core/settings/endpoint_entry.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>

namespace lw::ui {

/// Which models an endpoint offers: reads its key, asks it once. GUI thread, nothing waits; a newer fetch() makes the older one
/// void. changed() comes with every new state.
class ModelChoices final : public QObject
{
    Q_OBJECT

public:
    enum class State { Unknown, Fetching, Known, Failed };

    explicit ModelChoices(secrets::SecretStore &secrets, QObject *parent = nullptr);
    ~ModelChoices() override;

    /// The embedded baseline is not asked: it is its own model.
    void fetch(const settings::EndpointEntry &entry);
    /// Forgets what is known, unless it is of this endpoint.
    void showFor(const settings::EndpointEntry &entry);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QStringList &models() const { return m_models; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    void ask(const settings::EndpointEntry &entry, const QByteArray &key);
    void become(State state);

    secrets::SecretStore &m_secrets;
    std::unique_ptr<project::FirstContact> m_contact;
    State m_state = State::Unknown;
    QStringList m_models;
    std::optional<Error> m_error;
    QString m_endpoint;      ///< id
    QUrl m_url;
    QString m_profile;
    QString m_proxy;
    QString m_caFile;
    quint64 m_round = 0;
};

} // namespace lw::ui
