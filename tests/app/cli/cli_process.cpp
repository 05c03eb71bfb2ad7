// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/cli_process.h"

#include <QDir>
#include <QFile>
#include <QProcessEnvironment>

namespace lw::test {

QByteArray CliResult::text() const
{
    return QStringLiteral("exit %1%2\nout: %3\nerr: %4").arg(exitCode).arg(crashed ? QStringLiteral(" (crashed)") : QString(), out, err).toUtf8();
}

CliFolder::CliFolder()
{
    if (!m_folder.isValid())
        qFatal("no temporary folder");
}

QString CliFolder::write(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(name));
    return path(name);
}

QByteArray CliFolder::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Json CliFolder::readJson(const QString &name) const
{
    const QByteArray text = read(name);
    return parseJson({text.constData(), std::size_t(text.size())}).value_or(Json());
}

std::vector<Json> CliFolder::readLines(const QString &name) const
{
    std::vector<Json> lines;
    const QByteArrayList texts = read(name).split('\n');
    for (const QByteArray &text : texts) {
        if (!text.isEmpty())
            lines.push_back(parseJson({text.constData(), std::size_t(text.size())}).value_or(Json()));
    }
    return lines;
}

QStringList CliFolder::names() const
{
    return QDir(m_folder.path()).entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

void CliFolder::start(QProcess &process, const QStringList &arguments) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CACHE_HOME"), path(QStringLiteral("cache-home")));
    environment.insert(QStringLiteral("XDG_DATA_HOME"), path(QStringLiteral("data-home")));
    environment.insert(QStringLiteral("LW_TEST_KEY"), QStringLiteral("sk-test-0123456789abcdef"));
    environment.remove(QStringLiteral("http_proxy"));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral(LW_CLI), arguments);
    if (!process.waitForStarted())
        qFatal("cannot start %s", LW_CLI);
}

CliResult CliFolder::run(const QStringList &arguments, int timeoutMs) const
{
    QProcess process;
    start(process, arguments);
    CliResult result;
    if (!process.waitForFinished(timeoutMs)) {
        process.kill();
        process.waitForFinished();
        result.err = QStringLiteral("(did not end in time)\n");
    }
    result.crashed = process.exitStatus() != QProcess::NormalExit;
    result.exitCode = process.exitCode();
    result.out += QString::fromUtf8(process.readAllStandardOutput());
    result.err += QString::fromUtf8(process.readAllStandardError());
    return result;
}

QByteArray colourTask()
{
    return R"({"labelwright": 1, "name": "Colours", "kind": "classification", "instructions": "Which colour is it?",
 "labels": [{"name": "red"}, {"name": "blue"}]})";
}

QByteArray numberedRows(int count)
{
    QByteArray rows = "id,text\n";
    for (int i = 1; i <= count; ++i)
        rows += "n" + QByteArray::number(i) + ",record number " + QByteArray::number(i) + " end\n";
    return rows;
}

} // namespace lw::test
