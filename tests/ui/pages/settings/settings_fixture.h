// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/project/workspace.h"
#include "core/secrets/memory_store.h"
#include "core/settings/settings.h"
#include "tests/support/fake_llm_server.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace lw::test {

/// A workspace in a folder of its own: settings, cache, and keys in memory.
class SettingsFixture final
{
public:
    SettingsFixture()
        : settings(path(QStringLiteral("settings.ini")))
        , workspace({&settings, &secrets, path(QStringLiteral("cache"))})
    {
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    QString add(const QString &name, const QUrl &url, const QString &model = {})
    {
        settings::EndpointEntry entry;
        entry.name = name;
        entry.url = url;
        entry.model = model;
        return settings.putEndpoint(entry);
    }
    /// All that lies in any file of the folder.
    [[nodiscard]] QByteArray settingsFile()
    {
        QFile file(settings.path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Empty: there is none.
    QByteArray key(const QString &endpoint)
    {
        QByteArray found;
        bool answered = false;
        secrets.read(secrets::endpointKeyName(endpoint), &secrets, [&](const Result<QByteArray> &key) {
            found = key.value_or(QByteArray());
            answered = true;
        });
        (void)QTest::qWaitFor([&] { return answered; });
        return found;
    }
    static void answerRightly(FakeLlmServer &server)
    {
        server.setHandler([](const FakeRequest &request) {
            FakeCompletion completion;
            completion.text = request.body.contains("json_schema")
                                  ? QStringLiteral(R"({"annotations":[{"id":1,"rationale":"It is so.","label":"yes"}]})")
                                  : QStringLiteral("1 2 3 4 5 6");
            return completionReply(completion, request);
        });
    }

private:
    QTemporaryDir m_folder;

public:
    settings::Settings settings;
    secrets::MemoryStore secrets;
    project::Workspace workspace;
};

} // namespace lw::test
