// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/task_versions.h"

#include <QWidget>

namespace lw::ui {

class TextLabel;

/// One version of the task: its number and note, what became another in it, and how those who answered it did. GUI thread.
class VersionCard final : public QWidget
{
    Q_OBJECT

public:
    explicit VersionCard(project::VersionEntry entry, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    project::VersionEntry m_entry;
    TextLabel *m_title;
    TextLabel *m_when;
    TextLabel *m_note;
    TextLabel *m_changes;
    TextLabel *m_instructions;
    TextLabel *m_answers;
};

} // namespace lw::ui
