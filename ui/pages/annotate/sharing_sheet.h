// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/annotate/sharing_presenter.h"

#include <QStringList>
#include <QWidget>

class QCheckBox;
class QGridLayout;
class QVBoxLayout;

namespace lw::ui {

class Banner;
class IconLabel;
class KeyButton;
class PromptMeter;
class RunPresenter;
class SidePanel;
class TextLabel;

/// The sheet before the first run on an endpoint: who is asked, which columns go there, how many records, and what is written
/// down of it. Enter begins the run, Escape leaves everything as it was. The page places, shows and hides it.
class SharingSheet final : public QWidget
{
    Q_OBJECT

public:
    SharingSheet(SharingPresenter &sharing, PromptMeter &meter, RunPresenter &run, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void buildBody(QVBoxLayout *body);
    void buildFoot();
    void buildKeys();
    TextLabel *caption(QVBoxLayout *body);
    TextLabel *note(QVBoxLayout *body);
    QCheckBox *choice(QVBoxLayout *body, const char *name);
    void listColumns();
    void retranslate();
    void refresh();
    void showWho();
    void showWhat();
    void showColumns();
    void showRules();
    void enter();
    [[nodiscard]] QString obstacleSentence() const;

    SharingPresenter &m_sharing;
    PromptMeter &m_meter;
    RunPresenter &m_run;
    SidePanel *m_panel;
    TextLabel *m_toCaption = nullptr;
    IconLabel *m_hostIcon = nullptr;
    TextLabel *m_host = nullptr;
    TextLabel *m_where = nullptr;
    Banner *m_forbidden = nullptr;
    QCheckBox *m_allow = nullptr;
    TextLabel *m_whatCaption = nullptr;
    TextLabel *m_records = nullptr;
    TextLabel *m_along = nullptr;
    TextLabel *m_columnsCaption = nullptr;
    TextLabel *m_columnsNote = nullptr;
    QWidget *m_columnBox = nullptr;
    QGridLayout *m_grid = nullptr;
    QStringList m_names;                 ///< of the columns that are listed
    std::vector<QCheckBox *> m_boxes;    ///< one a column
    std::vector<TextLabel *> m_marks;
    TextLabel *m_rulesCaption = nullptr;
    QCheckBox *m_only = nullptr;
    TextLabel *m_onlyNote = nullptr;
    QCheckBox *m_audit = nullptr;
    TextLabel *m_auditNote = nullptr;
    TextLabel *m_obstacle = nullptr;
    KeyButton *m_cancel = nullptr;
    KeyButton *m_start = nullptr;
};

} // namespace lw::ui
