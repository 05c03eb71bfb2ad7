// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/versions/versions_presenter.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace lw::ui {

class AgainPanel;
class ComparePanel;
class ErrorLine;
class KeyButton;
class SidePanel;
class TextLabel;
class VersionCard;

/// The sheet at the right of any page with the versions of the task: to save one, to ask again, to compare two. Escape closes it.
/// The window places, shows and hides it.
class VersionsSheet final : public QWidget
{
    Q_OBJECT

public:
    explicit VersionsSheet(project::Workspace &workspace, QWidget *parent = nullptr);

    /// `chosen`: numbers of records that are to be asked again; empty: none.
    void openFor(const std::vector<qint64> &chosen);

public Q_SLOTS:
    void leave();

Q_SIGNALS:
    void closed();
    void started();                    ///< records are asked again
    void recordChosen(qint64 record);  ///< to be looked at

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void retranslate();
    void refresh();
    void showVersions();

    VersionsPresenter m_presenter;
    SidePanel *m_panel;
    TextLabel *m_saved;
    QLineEdit *m_note;
    KeyButton *m_save;
    ErrorLine *m_error;
    AgainPanel *m_again;
    ComparePanel *m_compare;
    TextLabel *m_listTitle;
    QVBoxLayout *m_cards;
    std::vector<VersionCard *> m_shown;
    std::optional<project::VersionList> m_shownList;   ///< when it was read last
};

} // namespace lw::ui
