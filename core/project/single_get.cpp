// SPDX-License-Identifier: Apache-2.0
#include "core/project/single_get.h"

#include "core/base/json.h"

#include <QTimer>

#include <nlohmann/json.hpp>

namespace lw::project {
namespace {

constexpr qsizetype maxBody = 4 * 1024 * 1024;

} // namespace

SingleGet::SingleGet(net::HttpTransport &transport, net::HttpRequest request, std::chrono::milliseconds patience, Done done)
    : m_done(std::move(done))
{
    request.connectTimeout = patience;
    m_transfer = transport.start(request, *this);
    QTimer::singleShot(patience, this, [this] {
        if (!m_transfer)
            return;
        m_transfer.reset();
        m_answer.tooLate = true;
        conclude();
    });
}

void SingleGet::onHead(int status, const net::Headers &) { m_answer.status = status; }

void SingleGet::onBytes(QByteArrayView bytes)
{
    if (m_answer.body.size() < maxBody)
        m_answer.body.append(bytes);
}

void SingleGet::onFinished(const net::TransferEnd &end)
{
    m_transfer.reset();
    m_answer.end = end;
    conclude();
}

void SingleGet::conclude()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            const Done done = std::move(m_done);
            const Answer answer = std::move(m_answer);
            done(answer);
        },
        Qt::QueuedConnection);
}

std::optional<QStringList> modelNames(const QByteArray &body)
{
    const auto json = parseJson({body.constData(), std::size_t(body.size())});
    if (!json || !json->is_object())
        return {};
    const Json *data = member(*json, "data");
    // Ollama without a model says "data": null.
    if (!data || data->is_null())
        return stringOr(*json, "object") == QLatin1String("list") ? std::optional(QStringList()) : std::nullopt;
    if (!data->is_array())
        return {};
    QStringList names;
    for (const Json &model : *data) {
        if (const QString id = stringOr(model, "id"); !id.isEmpty())
            names.append(id);
    }
    return names.isEmpty() && !data->empty() ? std::nullopt : std::optional(names);
}

} // namespace lw::project
