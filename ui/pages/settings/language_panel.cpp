// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/language_panel.h"

#include "ui/widgets/text_label.h"

#include <QRadioButton>
#include <QVBoxLayout>

namespace lw::ui {

LanguagePanel::LanguagePanel(settings::Settings &settings, QWidget *parent)
    : SettingsPanel(parent)
    , m_settings(settings)
{
    for (const QString &language : {QString(), QStringLiteral("en"), QStringLiteral("zh_CN")}) {
        auto *button = new QRadioButton(widget());
        button->setObjectName(language.isEmpty() ? QStringLiteral("language_system") : u"language_" + language);
        connect(button, &QRadioButton::toggled, this, [this, language](bool on) {
            if (on && language != m_settings.language())
                m_settings.setLanguage(language);
        });
        m_choices.emplace_back(language, button);
        body()->addWidget(button, 0, Qt::AlignLeft);
    }
    m_note = addNote();
    connect(&settings, &settings::Settings::languageChanged, this, &LanguagePanel::refresh);
    retranslate();
    refresh();
}

void LanguagePanel::refresh()
{
    for (const auto &[language, button] : m_choices)
        button->setChecked(language == m_settings.language());
}

void LanguagePanel::retranslate()
{
    setWords(tr("Language"), tr("Of the window. Your texts and labels stay as they are."));
    for (const auto &[language, button] : m_choices) {
        // A language is found by its own name, whatever the window speaks.
        const QString name = language.isEmpty() ? tr("As the system")
                             : language == QLatin1String("en") ? QStringLiteral("English") : QStringLiteral("简体中文");
        button->setText(name);
        button->setAccessibleName(name);
        button->setToolTip(language.isEmpty() ? tr("Follow the language of the system") : tr("Show the window in %1").arg(name));
    }
    m_note->setText(tr("It changes at once; nothing needs a restart."));
}

} // namespace lw::ui
