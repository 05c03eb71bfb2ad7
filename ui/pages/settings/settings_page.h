// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/workspace.h"

#include <QWidget>

class QStackedWidget;

namespace lw::ui {

class EndpointsPane;
class PageHead;
class SearchField;
class SectionList;
class TextLabel;

/// What a person sets up once: endpoints with their keys, language, theme, keys of the review, folders. Everything takes
/// effect at once, through core/settings.
class SettingsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsPage(project::Workspace &workspace, QWidget *parent = nullptr);

public Q_SLOTS:
    void showEndpoints();
    /// With the choice of a provider.
    void addEndpoint();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum Section { Endpoints, Language, Theme, Keys, Cache, Folders, Diagnostics };
    void build();
    void addShortcuts();
    void retranslate();
    void showSection(int section);
    void search(const QString &text);

    project::Workspace &m_workspace;
    PageHead *m_head;
    SearchField *m_search;
    SectionList *m_sections;
    QStackedWidget *m_stack;
    TextLabel *m_nothing;
    EndpointsPane *m_endpoints = nullptr;
};

} // namespace lw::ui
