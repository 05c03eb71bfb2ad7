// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/workspace.h"
#include "ui/templates/task_template.h"

#include <QWidget>

class QVBoxLayout;

namespace lw::project {
struct LocalServer;
}

namespace lw::ui {

class ChoiceCard;
class DropHint;
class SampleCard;
class ServerList;
class TemplateMenu;
class TextLabel;

/// What a newcomer sees: the sample, a new project, an old one, and the models that this computer already has.
class StartPage final : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(project::Workspace &workspace, QWidget *parent = nullptr);

Q_SIGNALS:
    void sampleRequested();
    void templateChosen(const lw::ui::TaskTemplate &which);
    void newProjectRequested();
    void openRequested();
    void recentChosen(const QString &path);
    /// A local server was taken into the settings, and is whom the next project asks.
    void endpointAdded(const QString &id);
    void settingsRequested();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void fillRecent();
    void take(const project::LocalServer &server);

    project::Workspace &m_workspace;
    TextLabel *m_title;
    TextLabel *m_subtitle;
    SampleCard *m_sample;
    ChoiceCard *m_new;
    ChoiceCard *m_open;
    ChoiceCard *m_template;
    TemplateMenu *m_templates;
    DropHint *m_drop;
    TextLabel *m_recentTitle;
    QWidget *m_recentBox;
    QVBoxLayout *m_recent;
    ServerList *m_servers;
    TextLabel *m_taken;
};

} // namespace lw::ui
