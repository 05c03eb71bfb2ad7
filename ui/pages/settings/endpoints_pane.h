// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/settings/endpoints_presenter.h"

#include <QWidget>

class QScrollArea;
class QSplitter;

namespace lw::ui {

class AddPanel;
class BaselinePanel;
class EndpointForm;

/// The section of the endpoints: their list, and at its right the one that is looked at, or the ways to add one.
class EndpointsPane final : public QWidget
{
    Q_OBJECT

public:
    explicit EndpointsPane(project::Workspace &workspace, QWidget *parent = nullptr);

    void startAdding();
    /// Of the one that is looked at.
    void test();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void showSelected();

    project::Workspace &m_workspace;
    EndpointsPresenter m_presenter;
    QSplitter *m_splitter;
    QScrollArea *m_scroll;
    QWidget *m_column;
    EndpointForm *m_form;
    BaselinePanel *m_baseline;
    AddPanel *m_add;
    QWidget *m_shown = nullptr;   ///< one of the three
};

} // namespace lw::ui
