// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/project/importer.h"
#include "core/project/workspace.h"
#include "core/secrets/memory_store.h"
#include "core/settings/settings.h"
#include "core/store/run_store.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace lw::test {

/// A workspace in a folder of its own, and short words to fill its project: what a page sees after an import and a run.
class SampleWorkspace final
{
public:
    SampleWorkspace()
        : settings(path(QStringLiteral("settings.ini")))
        , workspace({&settings, &secrets, path(QStringLiteral("cache"))})
    {
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    QString put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }
    void open(const QString &name = QStringLiteral("p.lwproj"))
    {
        if (const auto opened = workspace.open(path(name)); !opened)
            qFatal("%s", qPrintable(opened.error().detail));
    }
    /// Into the open project; what a sheet does, without one.
    void bring(const QString &file, const dataset::ColumnRequest &columns)
    {
        project::ImportRequest request{{file}, {}, columns};
        Result<project::ImportReport> report;
        const auto done = write([&](store::Database &db) -> Result<void> {
            report = project::importFiles(db, request, path(QStringLiteral("bad.jsonl")), {}, [](qint64, qint64, qint64) {});
            return report ? Result<void>() : Result<void>(fail(report.error()));
        });
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
        project::Setup setup = workspace.setup();
        setup.columns = report->columns;
        workspace.setSetup(setup);
        workspace.reloadRecords();
    }
    /// A project of `count` mails: ids m1 …, subject, body, gold ham and spam in turn.
    void openMails(int count)
    {
        QByteArray csv("id,subject,body,gold\n");
        for (int i = 1; i <= count; ++i)
            csv += QStringLiteral("m%1,\"Subject %1\",\"Body of mail %1, %2\",%3\n")
                       .arg(i).arg(QStringLiteral("word ").repeated(i % 50)).arg(i % 2 ? QStringLiteral("ham") : QStringLiteral("spam"))
                       .toUtf8();
        open(QStringLiteral("mail.lwproj"));
        bring(put(QStringLiteral("mail.csv"), csv), {{QStringLiteral("subject"), QStringLiteral("body")}, QStringLiteral("id"),
                                                    QStringLiteral("gold"), {}});
    }
    /// As the engine stores it; "spam" is a label, "failed:truncated" and "refused" are states.
    void finish(const std::vector<std::pair<qint64, QString>> &records)
    {
        const auto done = write([&](store::Database &db) -> Result<void> {
            if (m_ids.run == 0) {
                const auto configuration = store::putConfiguration(
                    db, {QStringLiteral("{\"labelwright\":1,\"name\":\"t\",\"kind\":\"classification\",\"instructions\":\"Spam?\",\"labels\":[{\"name\":\"ham\"},{\"name\":\"spam\"}]}"), QStringLiteral("task"),
                         QStringLiteral("gpt-4.1-mini"), Json::object()});
                if (!configuration)
                    return fail(configuration.error());
                if (auto active = store::activate(db, *configuration); !active)
                    return active;
                m_ids = {store::beginRun(db, *configuration, QStringLiteral("http://x/v1")).value(), *configuration};
            }
            for (const auto &[id, label] : records) {
                const auto next = store::nextPending(db, id - 1, 1, store::Failed::LeaveAlone);
                if (!next)
                    return fail(next.error());
                store::NewResult result;
                result.record = id;
                result.dataHash = next->empty() ? QString() : next->front().dataHash;
                const bool fails = label.contains(QLatin1Char(':')) || label == QLatin1String("refused");
                result.state = fails ? label : QStringLiteral("annotated");
                if (!fails)
                    result.value = Json{{"label", toUtf8(label)}};
                else
                    result.detail = QStringLiteral("The answer ended before its end.");
                result.source = QStringLiteral("model");
                if (auto put = store::putResult(db, m_ids, result); !put)
                    return put;
            }
            return {};
        });
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
    }
    /// What the workspace says when the engine has committed these.
    void announce(const std::vector<qint64> &ids)
    {
        std::vector<engine::FinishedRecord> records;
        for (const qint64 id : ids)
            records.push_back({id, {}, {}, QStringLiteral("annotated"), {}});
        Q_EMIT workspace.recordsFinished(records);
    }

private:
    Result<void> write(const std::function<Result<void>(store::Database &)> &apply)
    {
        return workspace.project().writer().postAndWait(apply, store::WriterThread::Sharing::Alone);
    }

    QTemporaryDir m_folder;
    store::RunIds m_ids;

public:
    settings::Settings settings;
    secrets::MemoryStore secrets;
    project::Workspace workspace;
};

} // namespace lw::test
