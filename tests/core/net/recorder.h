// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/http_transport.h"

#include <QEventLoop>
#include <QTest>
#include <QTimer>

#include <functional>
#include <memory>

namespace lw::test {

/// Notes what it is told, in order, and does what a test wants done in the middle of it.
class Recorder final : public net::HttpSink
{
public:
    void onHead(int code, const net::Headers &all) override
    {
        log += 'h';
        status = code;
        headers = all;
        if (inHead)
            inHead();
    }
    void onBytes(QByteArrayView view) override
    {
        if (!log.endsWith('b'))
            log += 'b';
        if (inBytes)
            inBytes();
        bytes += view; // after the hook: the view must live although the transfer may not
    }
    void onFinished(const net::TransferEnd &last) override
    {
        log += 'f';
        end = last;
        if (inFinished)
            inFinished();
        if (loop)
            loop->quit();
    }

    /// Runs one request to its end.
    void run(net::HttpTransport &transport, const net::HttpRequest &request)
    {
        const std::unique_ptr<net::HttpTransfer> transfer = transport.start(request, *this);
        QVERIFY(log.isEmpty()); // never from inside start()
        QEventLoop inner;
        loop = &inner;
        QTimer::singleShot(30'000, &inner, &QEventLoop::quit);
        inner.exec();
        loop = nullptr;
    }

    [[nodiscard]] bool finished() const { return log.endsWith('f'); }
    [[nodiscard]] Code code() const { return end.error ? end.error->code : Code::Internal; }

    QByteArray log; // h, b, f
    int status = 0;
    net::Headers headers;
    QByteArray bytes;
    net::TransferEnd end;
    QEventLoop *loop = nullptr; // of the test that waits for the end
    std::function<void()> inHead;
    std::function<void()> inBytes;
    std::function<void()> inFinished;
};

} // namespace lw::test
