// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace lw::ui {

class ErrorLine;
class KeyButton;
class PromptMeter;
class SetupPresenter;
class TemplateMenu;
struct TaskTemplate;

/// A task out of a template or a file, or into a file.
class TaskFileRow final : public QWidget
{
    Q_OBJECT

public:
    TaskFileRow(SetupPresenter &setup, PromptMeter &meter, QWidget *parent = nullptr);

Q_SIGNALS:
    /// There are no records that the template's task could be asked of.
    void templateChosen(const lw::ui::TaskTemplate &which);
    void versionsRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void startFrom(const TaskTemplate &which);
    void load(const QString &path);
    void chooseFile();
    void save();

    SetupPresenter &m_setup;
    PromptMeter &m_meter;
    TemplateMenu *m_templates;
    KeyButton *m_start;
    KeyButton *m_load;
    KeyButton *m_save;
    KeyButton *m_versions;
    ErrorLine *m_error;
};

} // namespace lw::ui
