// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"
#include "ui/pages/settings/settings_panel.h"

namespace lw::ui {

class Segments;

/// Light, dark, or as the system.
class ThemePanel final : public SettingsPanel
{
    Q_OBJECT

public:
    explicit ThemePanel(settings::Settings &settings, QWidget *parent = nullptr);

protected:
    void retranslate() override;

private:
    settings::Settings &m_settings;
    Segments *m_choice;
    TextLabel *m_note;
};

} // namespace lw::ui
