// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/theme_panel.h"

#include "ui/widgets/segments.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>

namespace lw::ui {

using settings::ThemeChoice;

ThemePanel::ThemePanel(settings::Settings &settings, QWidget *parent)
    : SettingsPanel(parent)
    , m_settings(settings)
    , m_choice(new Segments(widget()))
{
    m_choice->setObjectName(QStringLiteral("theme"));
    body()->addWidget(m_choice, 0, Qt::AlignLeft);
    m_note = addNote();
    connect(m_choice, &Segments::chosen, this, [this](int segment) { m_settings.setTheme(ThemeChoice(segment)); });
    connect(&settings, &settings::Settings::themeChanged, this, [this] { m_choice->setCurrent(int(m_settings.theme())); });
    retranslate();
    m_choice->setCurrent(int(settings.theme()));
}

void ThemePanel::retranslate()
{
    setWords(tr("Theme"), tr("Light or dark, for the whole window."));
    // In the order of ThemeChoice.
    m_choice->setSegments({tr("As the system"), tr("Light"), tr("Dark")});
    m_choice->setHelp(int(ThemeChoice::System), tr("Follow what the system is set to"));
    m_choice->setHelp(int(ThemeChoice::Light), tr("Dark text on light ground"));
    m_choice->setHelp(int(ThemeChoice::Dark), tr("Light text on dark ground"));
    m_choice->setAccessibleName(tr("Theme"));
    m_note->setText(tr("Texts are as large as the system says; the window grows with them."));
}

} // namespace lw::ui
