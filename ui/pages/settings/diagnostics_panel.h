// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/workspace.h"
#include "ui/pages/settings/settings_panel.h"

class QPlainTextEdit;

namespace lw::ui {

class KeyButton;

/// What to hand on with a question about the program: versions and surroundings, no secrets, no texts, no paths.
class DiagnosticsPanel final : public SettingsPanel
{
    Q_OBJECT

public:
    explicit DiagnosticsPanel(project::Workspace &workspace, QWidget *parent = nullptr);

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QString report() const;

    project::Workspace &m_workspace;
    QPlainTextEdit *m_text;
    KeyButton *m_copy;
    TextLabel *m_note;
};

} // namespace lw::ui
