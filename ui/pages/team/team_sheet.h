// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/team/team_presenter.h"

#include <QWidget>

class QVBoxLayout;

namespace lw::ui {

class ElidedLabel;
class HandOutForm;
class KeyButton;
class ProgressLine;
class SidePanel;
class TextLabel;

/// The sheet at the right of the window about the people who work on one dataset: how far each has come and how they agree, files that
/// come back (chosen, or dropped here), files that go out. Escape stops what goes on or closes. The window places, shows and hides it.
class TeamSheet final : public QWidget
{
    Q_OBJECT

public:
    explicit TeamSheet(project::Workspace &workspace, QWidget *parent = nullptr);

    /// Reads anew what is shown.
    void begin();
    [[nodiscard]] TeamPresenter &presenter() { return m_presenter; }

public Q_SLOTS:
    /// Esc: stops what goes on, else closes the sheet.
    void leave();

Q_SIGNALS:
    void closed();
    /// A person wants to settle what people disagree on.
    void disputesWanted();

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build(QVBoxLayout *body);
    TextLabel *caption(QVBoxLayout *body);
    TextLabel *lines(QVBoxLayout *body, const char *name);
    void retranslate();
    void refresh();
    void showPeople();
    void showFoot();
    void chooseFiles();

    TeamPresenter m_presenter;
    SidePanel *m_panel;
    TextLabel *m_peopleCaption = nullptr;
    TextLabel *m_people = nullptr;
    TextLabel *m_agreement = nullptr;
    KeyButton *m_disputes = nullptr;
    QWidget *m_lead = nullptr;   ///< what is for a whole project alone
    TextLabel *m_collectCaption = nullptr;
    TextLabel *m_collectHint = nullptr;
    KeyButton *m_collect = nullptr;
    TextLabel *m_collected = nullptr;
    TextLabel *m_handOutCaption = nullptr;
    HandOutForm *m_form = nullptr;
    TextLabel *m_handedOut = nullptr;
    ProgressLine *m_progress = nullptr;
    ElidedLabel *m_note = nullptr;
    KeyButton *m_cancel = nullptr;
    KeyButton *m_handOut = nullptr;
};

} // namespace lw::ui
