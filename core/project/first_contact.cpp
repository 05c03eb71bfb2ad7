// SPDX-License-Identifier: Apache-2.0
#include "core/project/first_contact.h"

#include "core/llm/retry_policy.h"
#include "core/net/transport_factory.h"

#include <QTimer>

namespace lw::project {
namespace {

constexpr std::chrono::milliseconds untilNextTry{500};

} // namespace

FirstContact::FirstContact(const llm::Endpoint &endpoint, std::chrono::milliseconds connectTimeout,
                           std::chrono::milliseconds patience, int tries, QObject *parent)
    : QObject(parent)
    , m_transport(net::makeTransport())
    , m_state(std::make_shared<llm::EndpointState>(endpoint))
    , m_connectTimeout(connectTimeout)
    , m_patience(patience)
    , m_triesLeft(tries)
{
}

FirstContact::~FirstContact() = default;

void FirstContact::start() { attempt(); }

void FirstContact::attempt()
{
    --m_triesLeft;
    m_list = std::make_unique<llm::ModelList>(*m_transport, m_state);
    connect(m_list.get(), &llm::ModelList::finished, this, [this](const Result<QStringList> &models) {
        const bool mayPass = !models && llm::retryClass(models.error().code) != llm::RetryClass::Never;
        if (mayPass && m_triesLeft > 0)
            QTimer::singleShot(untilNextTry, this, &FirstContact::attempt);
        else
            Q_EMIT finished(models);
    });
    m_list->start(m_connectTimeout, m_patience);
}

} // namespace lw::project
