// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/project/workspace.h"
#include "tests/support/fake_llm_server.h"
#include "ui/shell/main_window.h"

#include <QElapsedTimer>

#include <functional>
#include <vector>

namespace lw::test {

/// The states of the window that a person should look at, in an order in which one leads to the next: each is set by what a
/// user would do, on a project with real texts and a server that streams.
class Scenes final
{
public:
    /// `only`: scenes whose name does not contain it are gone through and not photographed.
    Scenes(project::Workspace &workspace, ui::MainWindow &window, const QString &folder, const QString &only);

    /// Behind the others: the other kinds of task, with templates in a language. The texts of a template stay in it, so where the
    /// language changes while the window is there these are left out.
    void addKinds(const QString &language);

    [[nodiscard]] int count() const { return int(m_scenes.size()); }
    [[nodiscard]] QString name(int scene) const { return m_scenes[std::size_t(scene)].name; }
    [[nodiscard]] bool isWanted(int scene) const { return name(scene).contains(m_only); }
    void set(int scene) { m_scenes[std::size_t(scene)].set(); }
    [[nodiscard]] bool isReady(int scene) const { return m_scenes[std::size_t(scene)].ready(); }

private:
    struct Scene
    {
        QString name;
        std::function<void()> set;
        std::function<bool()> ready;
    };
    void add(const char *name, std::function<void()> set, std::function<bool()> ready = [] { return true; });
    void addStart();
    void addData();
    void addRun();
    void addReview();
    void addRest();

    /// A project of the ten records of a template; `words`: "en" or "zh".
    void openTask(const QString &name, const QString &words);

    /// Gives every record of the project an answer of its task's kind, and some decisions.
    void answerAll();

    void press(const char *objectName);
    void choose(const char *objectName, int row);
    void closePopup();
    void type(const char *objectName, const QString &text);
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    [[nodiscard]] QString file(const QString &name, const QByteArray &content);
    [[nodiscard]] project::Workspace::RunState runState() const { return m_workspace.runState(); }
    void useServer(const QString &name, const QUrl &url);

    project::Workspace &m_workspace;
    ui::MainWindow &m_window;
    QString m_folder;
    QString m_only;
    FakeLlmServer m_server;
    QElapsedTimer m_since;   ///< a run is well under way
    std::vector<Scene> m_scenes;
};

} // namespace lw::test
