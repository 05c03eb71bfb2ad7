// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/settings.h"
#include "ui/pages/settings/settings_panel.h"

#include <vector>

class QComboBox;
class QLineEdit;

namespace lw::ui {

class Form;
class KeyButton;
class KeyRow;
class Switch;
class TextLabel;

/// How one reviews: the keys of the Review page, whether hints show, and whose name stands at the decisions.
class KeysPanel final : public SettingsPanel
{
    Q_OBJECT

public:
    explicit KeysPanel(settings::Settings &settings, QWidget *parent = nullptr);

protected:
    void retranslate() override;

private:
    void refresh();

    settings::Settings &m_settings;
    Form *m_form;
    QComboBox *m_preset;
    Switch *m_hints;
    QLineEdit *m_annotator;
    TextLabel *m_tableTitle;
    TextLabel *m_tableNote;
    std::vector<KeyRow *> m_rows;
    KeyButton *m_resetAll;
};

} // namespace lw::ui
