// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace lw::net {

/// The body of a POST that can be read once. QNetworkAccessManager sends a request again, without asking, when the
/// server closes the connection before it has answered; for that it must go back to the begin of the body, and this one
/// refuses as soon as a byte was handed out: the request then ends with ContentReSendError. While nothing was handed out
/// the server has no whole request and cannot have acted on it, so starting anew on another connection does no harm.
class OnceBody final : public QIODevice
{
public:
    explicit OnceBody(QByteArray bytes);

    [[nodiscard]] qint64 size() const override { return m_bytes.size(); }
    bool reset() override;

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_read = 0;
};

} // namespace lw::net
