// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/gui/translations.h"
#include "core/project/workspace.h"
#include "core/secrets/memory_store.h"
#include "tests/support/fake_llm_server.h"
#include "ui/shell/main_window.h"

#include <QAbstractButton>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace lw::test {

/// The program in a home of its own: start() and end() are its starts and ends, on the same settings and the same disk.
class WindowFixture final
{
public:
    /// Of all of them, so that nothing is written into a person's own folders; before the first widget.
    static void prepare();

    WindowFixture();
    ~WindowFixture();

    void start();
    void end();
    [[nodiscard]] ui::MainWindow &window() { return *m_window; }
    [[nodiscard]] project::Workspace &workspace() { return *m_workspace; }
    [[nodiscard]] settings::Settings &settings() { return *m_settings; }

    /// As a person does: the card's button, then wait for its sixty records.
    [[nodiscard]] bool openSample();
    [[nodiscard]] QString samplePath() const;
    /// From now on the setup asks the fake server; answers come a little later than they are asked for.
    void useServer();
    /// Of the records that the project's file has an answer for.
    [[nodiscard]] QStringList answeredTexts();
    /// That the server was asked for, one each time.
    [[nodiscard]] QStringList askedTexts() const;

    /// The first one of that name that is on the screen, or null.
    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &objectName)
    {
        for (Widget *widget : m_window->findChildren<Widget *>(objectName)) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    /// As soon as it can be pressed; false where that never comes.
    [[nodiscard]] bool press(const QString &objectName);
    [[nodiscard]] QString windowError();
    /// What lies over the window and waits for an answer: there should be nothing.
    [[nodiscard]] static QStringList dialogs();
    [[nodiscard]] QString path(const QString &name) const { return m_home.filePath(name); }
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const;

    FakeLlmServer server;

private:
    QTemporaryDir m_home;
    std::unique_ptr<settings::Settings> m_settings;
    std::unique_ptr<app::Translations> m_translations;
    secrets::MemoryStore m_secrets;
    std::unique_ptr<project::Workspace> m_workspace;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace lw::test
