// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/keys_panel.h"

#include "ui/pages/settings/key_row.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/form.h"
#include "ui/widgets/key_button.h"
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
    m_tableTitle = addHeading();
    m_tableNote = addNote();
    for (int command = 0; command < commandCount; ++command) {
        auto *row = new KeyRow(Command(command), widget());
        connect(row, &KeyRow::changed, this, [this](const KeyChanges &changes) { m_settings.setKeyChanges(storedKeyChanges(changes)); });
        body()->addWidget(row);
        m_rows.push_back(row);
    }
    m_resetAll = new KeyButton(ButtonKind::Plain, widget());
    m_resetAll->setObjectName(QStringLiteral("resetAllKeys"));
    body()->addWidget(m_resetAll, 0, Qt::AlignLeft);
    connect(m_resetAll, &QAbstractButton::clicked, this, [this] { m_settings.setKeyChanges({}); });
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
    const KeyChanges changes = readKeyChanges(m_settings.keyChanges());
    for (KeyRow *row : m_rows)
        row->setKeys(m_settings.keyPreset(), changes);
    m_resetAll->setEnabled(!changes.empty());
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
    m_tableTitle->setText(tr("Every key"));
    m_tableNote->setText(tr("Press a key's button, then the key it should be. Labels are chosen by digits, whatever stands here."));
    m_resetAll->setText(tr("All as in the preset"));
    m_resetAll->setHelp(tr("Forgets what you changed of this preset's keys."));
    int widest = 0;
    for (const KeyRow *row : m_rows)
        widest = qMax(widest, row->nameWidth());
    for (KeyRow *row : m_rows)
        row->setNameWidth(widest);
}

} // namespace lw::ui
