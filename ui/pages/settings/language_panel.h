// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"
#include "ui/pages/settings/settings_panel.h"

#include <vector>

class QRadioButton;

namespace lw::ui {

/// The language of the window, at once.
class LanguagePanel final : public SettingsPanel
{
    Q_OBJECT

public:
    explicit LanguagePanel(settings::Settings &settings, QWidget *parent = nullptr);

protected:
    void retranslate() override;

private:
    void refresh();

    settings::Settings &m_settings;
    std::vector<std::pair<QString, QRadioButton *>> m_choices;   ///< as Settings::language() names them
    TextLabel *m_note;
};

} // namespace lw::ui
