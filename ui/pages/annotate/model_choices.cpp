// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/model_choices.h"

namespace lw::ui {
namespace {

constexpr std::chrono::milliseconds connectTimeout{5'000};
constexpr std::chrono::milliseconds patience{10'000};

} // namespace

ModelChoices::ModelChoices(secrets::SecretStore &secrets, QObject *parent)
    : QObject(parent)
    , m_secrets(secrets)
{
}

ModelChoices::~ModelChoices() = default;

void ModelChoices::showFor(const settings::EndpointEntry &entry)
{
    if (entry.id == m_endpoint && entry.url == m_url && entry.profile == m_profile && entry.proxy == m_proxy
        && entry.caFile == m_caFile)
        return;
    ++m_round;
    m_contact.reset();
    m_endpoint = entry.id;
    m_url = entry.url;
    m_profile = entry.profile;
    m_proxy = entry.proxy;
    m_caFile = entry.caFile;
    m_models.clear();
    m_error.reset();
    become(State::Unknown);
}

void ModelChoices::fetch(const settings::EndpointEntry &entry)
{
    showFor(entry);
    if (entry.isEmbedded())
        return;
    const quint64 round = ++m_round;
    m_contact.reset();
    become(State::Fetching);
    m_secrets.read(secrets::endpointKeyName(entry.id), this, [this, round, entry](const Result<QByteArray> &key) {
        if (round != m_round)
            return;
        if (key) {
            ask(entry, *key);
        } else {
            m_error = key.error();
            become(State::Failed);
        }
    });
}

void ModelChoices::ask(const settings::EndpointEntry &entry, const QByteArray &key)
{
    const auto route = net::parseRoute(entry.proxy, entry.caFile);
    if (!route) {
        m_error = route.error();
        become(State::Failed);
        return;
    }
    m_contact = std::make_unique<project::FirstContact>(llm::Endpoint{entry.url, {}, key, entry.profile, *route}, connectTimeout,
                                                        patience, 1);
    connect(m_contact.get(), &project::FirstContact::finished, this, [this](const Result<QStringList> &models) {
        // It is inside its own signal.
        m_contact.release()->deleteLater();
        m_models = models.value_or(QStringList());
        m_error = models ? std::nullopt : std::optional(models.error());
        become(models ? State::Known : State::Failed);
    });
    m_contact->start();
}

void ModelChoices::become(State state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace lw::ui
