// SPDX-License-Identifier: Apache-2.0
#include "core/llm/model_list.h"

#include "core/llm/openai_provider.h"

#include <QTimer>

namespace lw::llm {
namespace {

constexpr qsizetype maxListBytes = 4 * 1024 * 1024;

} // namespace

ModelList::ModelList(net::HttpTransport &transport, std::shared_ptr<EndpointState> state, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_state(std::move(state))
{
}

void ModelList::start(std::chrono::milliseconds connectTimeout, std::chrono::milliseconds total)
{
    net::HttpRequest request = encodeModels(m_state->endpoint);
    request.connectTimeout = connectTimeout;
    m_transfer = m_transport.start(request, *this);
    if (total.count() > 0) {
        QTimer::singleShot(total, this, [this, total] {
            if (!m_transfer)
                return;
            m_transfer.reset();
            conclude(fail(Code::TotalTimeout, QStringLiteral("%1 accepted the connection but did not answer within %2 s")
                                                  .arg(m_state->endpoint.shownUrl())
                                                  .arg(double(total.count()) / 1000.0)));
        });
    }
}

void ModelList::onHead(int status, const net::Headers &) { m_status = status; }

void ModelList::onBytes(QByteArrayView bytes)
{
    if (m_body.size() < maxListBytes)
        m_body.append(bytes);
}

void ModelList::onFinished(const net::TransferEnd &end)
{
    m_transfer.reset();
    if (m_status == 0) {
        Error error = end.error.value_or(Error{Code::Transport, QStringLiteral("No answer"), {}, {}});
        error.detail = m_state->redactor.redact(error.detail);
        conclude(fail(std::move(error)));
        return;
    }
    if (m_status == 401 || m_status == 403) {
        conclude(fail(Code::Auth, QStringLiteral("%1 refuses the key (HTTP %2); name the variable that holds it with "
                                                 "--api-key-env")
                                      .arg(m_state->endpoint.shownUrl())
                                      .arg(m_status)));
        return;
    }
    if (m_status == 407) { // who said so never reached the endpoint
        conclude(fail(Code::Auth, QStringLiteral("The proxy before %1 refuses its user and password (HTTP 407)")
                                      .arg(m_state->endpoint.shownUrl())));
        return;
    }
    QStringList names;
    if (const auto json = parseJson({m_body.constData(), std::size_t(m_body.size())})) {
        if (const Json *data = member(*json, "data"); data && data->is_array()) {
            for (const Json &model : *data) {
                if (const QString id = stringOr(model, "id"); !id.isEmpty())
                    names.append(id);
            }
        }
    }
    conclude(names);
}

void ModelList::conclude(const Result<QStringList> &models) { Q_EMIT finished(models); }

} // namespace lw::llm
