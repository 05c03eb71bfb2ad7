// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/keys_panel.h"

#include "ui/widgets/form.h"
#include "ui/widgets/key_hint.h"
#include "ui/widgets/scale.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace lw::ui {

using settings::KeyPreset;
using settings::Settings;

namespace {

enum FormRow { PresetRow, HintsRow, AnnotatorRow };

} // namespace

KeysPanel::KeysPanel(Settings &settings, QWidget *parent)
    : SettingsPanel(parent)
    , m_settings(settings)
    , m_form(new Form(Form::HintPlace::Below, widget()))
    , m_preset(new QComboBox(widget()))
    , m_hints(new Switch(widget()))
    , m_annotator(new QLineEdit(widget()))
{
    m_preset->setObjectName(QStringLiteral("keyPreset"));
    m_hints->setObjectName(QStringLiteral("keyHints"));
    m_annotator->setObjectName(QStringLiteral("annotator"));
    m_preset->setMaximumWidth(scaledPx(240));
    m_annotator->setMaximumWidth(scaledPx(240));
    for (const auto &[name, preset] : {std::pair(QStringLiteral("Labelwright"), KeyPreset::Labelwright),
                                       std::pair(QStringLiteral("Label Studio"), KeyPreset::LabelStudio),
                                       std::pair(QStringLiteral("doccano"), KeyPreset::Doccano),
                                       std::pair(QStringLiteral("Argilla"), KeyPreset::Argilla)})
        m_preset->addItem(name, int(preset));
    m_form->addRow(m_preset);
    m_form->addRow(m_hints);
    m_form->addRow(m_annotator);
    m_form->setCaptionWidth(scaledPx(104));
    body()->addWidget(m_form);
    connect(m_preset, &QComboBox::activated, this, [this] { m_settings.setKeyPreset(KeyPreset(m_preset->currentData().toInt())); });
    connect(m_hints, &QCheckBox::toggled, &settings, &Settings::setKeyHintsShown);
    connect(m_annotator, &QLineEdit::editingFinished, this, [this] { m_settings.setAnnotator(m_annotator->text()); });
    connect(&settings, &Settings::keysChanged, this, &KeysPanel::refresh);
    connect(&settings, &Settings::annotatorChanged, this, &KeysPanel::refresh);
    retranslate();
    refresh();
}

void KeysPanel::refresh()
{
    m_preset->setCurrentIndex(m_preset->findData(int(m_settings.keyPreset())));
    m_hints->setChecked(m_settings.keyHintsShown());
    if (KeyHint::shown() != m_settings.keyHintsShown())
        KeyHint::setShown(m_settings.keyHintsShown());
    if (m_annotator->text() != m_settings.annotator())
        m_annotator->setText(m_settings.annotator());
}

void KeysPanel::retranslate()
{
    setWords(tr("Keys"), tr("How you review: which single keys decide, and whose decisions they are."));
    m_form->setCaption(PresetRow, tr("Review keys"));
    m_form->setHint(PresetRow, tr("As in the tool your hands know. On the Review page “?” shows them all."));
    m_form->setCaption(HintsRow, tr("Key hints"));
    m_form->setHint(HintsRow, tr("Keys are shown on buttons. Tooltips name them in any case."));
    m_form->setCaption(AnnotatorRow, tr("Your name"));
    m_form->setHint(AnnotatorRow, tr("It stands at every decision you make, in the project and in exports."));
    m_preset->setToolTip(tr("Choose whose keys the Review page follows"));
    m_hints->setToolTip(tr("Show keys on buttons"));
    m_hints->setAccessibleName(tr("Show key hints"));
    m_annotator->setPlaceholderText(tr("Your name"));
    m_annotator->setToolTip(tr("Your name as an annotator"));
}

} // namespace lw::ui
