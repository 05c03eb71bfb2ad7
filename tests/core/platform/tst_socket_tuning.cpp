// SPDX-License-Identifier: Apache-2.0
#include "core/platform/socket_tuning.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#ifdef Q_OS_LINUX
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#endif

class TestSocketTuning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSystemIsAskedToLook()
    {
#ifdef Q_OS_LINUX
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), server.serverPort());
        QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
        lw::platform::detectDeadPeers(socket.socketDescriptor(), std::chrono::milliseconds(90'000));
        const auto value = [&socket](int level, int option) {
            int number = -1;
            socklen_t size = sizeof number;
            getsockopt(static_cast<int>(socket.socketDescriptor()), level, option, &number, &size);
            return number;
        };
        QCOMPARE(value(SOL_SOCKET, SO_KEEPALIVE), 1);
        QCOMPARE(value(IPPROTO_TCP, TCP_KEEPIDLE), 60);
        QCOMPARE(value(IPPROTO_TCP, TCP_KEEPINTVL), 60);
        QCOMPARE(value(IPPROTO_TCP, TCP_KEEPCNT), 5);
        QCOMPARE(value(IPPROTO_TCP, TCP_USER_TIMEOUT), 90'000);
#else
        QSKIP("only Linux can be asked what it was told");
#endif
    }
};

QTEST_GUILESS_MAIN(TestSocketTuning)
#include "tst_socket_tuning.moc"
