// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/http_transport.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace lw::project {

/// One small GET to its end. Lives on the thread of the transport, which must outlive it; deleting it aborts.
class SingleGet final : public QObject, private net::HttpSink
{
    Q_OBJECT

public:
    struct Answer
    {
        int status = 0;          ///< 0: none came
        QByteArray body;         ///< the first megabytes of it
        net::TransferEnd end;
        bool tooLate = false;    ///< `patience` was over first
    };
    /// Called once, from the event loop and not from inside the transport: it may delete this.
    using Done = std::function<void(const Answer &)>;

    SingleGet(net::HttpTransport &transport, net::HttpRequest request, std::chrono::milliseconds patience, Done done);

private:
    void onHead(int status, const net::Headers &headers) override;
    void onBytes(QByteArrayView bytes) override;
    void onFinished(const net::TransferEnd &end) override;
    void conclude();

    Answer m_answer;
    Done m_done;
    std::unique_ptr<net::HttpTransfer> m_transfer;
};

/// The names in the answer of GET /models, as OpenAI's shape has them; empty where it is no such list at all.
[[nodiscard]] std::optional<QStringList> modelNames(const QByteArray &body);

} // namespace lw::project
