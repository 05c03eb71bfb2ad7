// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/project/importer.h"
#include "core/project/workspace.h"
#include "core/secrets/memory_store.h"
#include "core/task/task_spec.h"
#include "tests/support/fake_llm_server.h"
#include "tests/support/support.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace lw::test {

/// A workspace in a folder of its own, with a project of the sample (60 messages, three labels) and a fake server as its one
/// endpoint.
class AnnotateFixture final
{
public:
    AnnotateFixture()
        : settings(folder.filePath(QStringLiteral("settings.ini")))
        , workspace({&settings, &secrets, folder.filePath(QStringLiteral("cache")),
                     folder.filePath(QStringLiteral("usage.sqlite"))})
    {
    }

    /// An empty project.
    bool open() { return workspace.open(folder.filePath(QStringLiteral("sample.lwproj"))).has_value(); }

    /// With the sample's records and task, asked of the embedded baseline.
    bool openSample()
    {
        const QString samples = sourceDir() + QStringLiteral("/resources/samples/reviews");
        return openData(samples + QStringLiteral(".csv"), samples + QStringLiteral(".task.json"), {QStringLiteral("text")});
    }

    bool openData(const QString &csv, const QString &taskFile, const QStringList &text)
    {
        if (!open())
            return false;
        project::ImportRequest request;
        request.files = {csv};
        request.columns.text = text;
        request.columns.id = QStringLiteral("id");
        Result<project::ImportReport> report = fail(Code::Internal, {});
        const QString bad = folder.filePath(QStringLiteral("bad.jsonl"));
        const auto done = workspace.project().writer().postAndWait(
            [&](store::Database &database) -> Result<void> {
                report = project::importFiles(database, request, bad, {}, [](qint64, qint64, qint64) {});
                return report ? Result<void>() : fail(report.error());
            },
            store::WriterThread::Sharing::Alone);
        QFile file(taskFile);
        if (!done || !report || !file.open(QIODevice::ReadOnly))
            return false;
        const QByteArray bytes = file.readAll();
        const auto task = task::parseTask({bytes.constData(), std::size_t(bytes.size())});
        if (!task)
            return false;
        project::Setup setup = workspace.setup();
        setup.task = *task;
        setup.batch = 1;
        setup.columns = report->columns;
        workspace.setSetup(setup);
        workspace.reloadRecords();
        return true;
    }

    /// The setup asks the fake server from now on; its id.
    QString useServer()
    {
        settings::EndpointEntry entry;
        entry.name = QStringLiteral("Test server");
        entry.url = server.url();
        entry.model = QStringLiteral("fake-model");
        const QString id = settings.putEndpoint(entry);
        project::Setup setup = workspace.setup();
        setup.endpointId = id;
        setup.model = entry.model;
        workspace.setSetup(setup);
        return id;
    }

    QTemporaryDir folder;
    FakeLlmServer server;
    settings::Settings settings;
    secrets::MemoryStore secrets;
    project::Workspace workspace;
};

} // namespace lw::test
