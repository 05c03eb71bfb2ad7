// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/simulated_process.h"

#include <QCoreApplication>

namespace lw::cli {
namespace {

QString milliseconds(Instant time) { return QString::number(double(time.count()) / 1000.0); }

} // namespace

Result<void> SimulatedProcess::start(const ModelTimes &times)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process, [this] {
        if (m_process.canReadLine())
            QCoreApplication::exit(0);
    });
    QObject::connect(&m_process, &QProcess::errorOccurred, &m_process, [] { QCoreApplication::exit(1); });
    QObject::connect(&m_process, &QProcess::finished, &m_process, [] { QCoreApplication::exit(1); });
    m_process.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("serve"), QStringLiteral("--simulate"), milliseconds(times.base), milliseconds(times.perRecord)});
    QCoreApplication::exec();
    m_process.disconnect();
    m_url = QUrl(QString::fromUtf8(m_process.readLine().trimmed()));
    if (m_url.host().isEmpty())
        return fail(Code::NotServed, QStringLiteral("The simulated server could not be started: %1").arg(m_process.errorString()));
    return {};
}

SimulatedProcess::~SimulatedProcess()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished();
}

} // namespace lw::cli
