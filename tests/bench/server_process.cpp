// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/server_process.h"

#include <QCoreApplication>

#include <csignal>

namespace lw::bench {

ServerProcess::ServerProcess(const Json &habits)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/bench_server"), {fromUtf8(dumpJson(habits))});
    m_process.waitForReadyRead();
    m_port = m_process.readLine().trimmed().toInt();
    if (m_port == 0)
        qFatal("bench_server does not start");
}

ServerProcess::~ServerProcess()
{
    thaw();
    m_process.closeWriteChannel();
    m_process.waitForFinished();
}

Json ServerProcess::tell(const Json &habits)
{
    m_process.write(QByteArray::fromStdString(dumpJson(habits)) + '\n');
    while (!m_process.canReadLine() && m_process.waitForReadyRead()) { }
    return parseJson(m_process.readLine().toStdString()).value_or(Json::object());
}

void ServerProcess::freeze() { ::kill(pid_t(m_process.processId()), SIGSTOP); }

void ServerProcess::thaw() { ::kill(pid_t(m_process.processId()), SIGCONT); }

} // namespace lw::bench
