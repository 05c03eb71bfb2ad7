// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/task_section.h"

#include "ui/pages/annotate/form_parts.h"
#include "ui/pages/annotate/growing_text.h"
#include "ui/pages/annotate/kind_words.h"
#include "ui/pages/annotate/labels_editor.h"
#include "ui/pages/annotate/prompt_bar.h"
#include "ui/pages/annotate/scale_fields.h"
#include "ui/pages/annotate/schema_editor.h"
#include "ui/pages/annotate/setup_presenter.h"
#include "ui/pages/annotate/task_file_row.h"
#include "ui/pages/annotate/task_words.h"
#include "ui/pages/annotate/template_edit.h"
#include "ui/text/format.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/form.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/switch.h"

#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QMap>
#include <QVBoxLayout>

namespace lw::ui {
TaskSection::TaskSection(SetupPresenter &setup, PromptMeter &meter, QWidget *parent)
    : QWidget(parent)
    , m_setup(setup)
    , m_form(new Form(Form::HintPlace::Below, this))
    , m_kind(new QComboBox)
    , m_name(new QLineEdit)
    , m_instructions(new GrowingText)
    , m_exampleCount(new ElidedLabel(FontRole::Body, Token::Text))
    , m_editExamples(new KeyButton(ButtonKind::Link))
    , m_rationale(new Switch)
    , m_rationaleNote(new ElidedLabel(FontRole::Small, Token::Muted))
    , m_prompt(new PromptBar(meter))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    m_kindRow = m_form->addRow(m_kind);
    m_nameRow = m_form->addRow(m_name);
    m_instructionsRow = m_form->addRow(m_instructions);
    m_labelsRow = m_form->addRow(new LabelsEditor(setup));
    m_scaleRow = m_form->addRow(new ScaleFields(setup));
    m_fieldsRow = m_form->addRow(new SchemaEditor(setup));
    m_templateRow = m_form->addRow(new TemplateEdit(setup, meter));
    m_examplesRow = m_form->addRow(sideBySide({m_exampleCount}, m_editExamples));
    m_rationaleRow = m_form->addRow(sideBySide({m_rationale, m_rationaleNote}));
    m_promptRow = m_form->addRow(m_prompt);
    auto *file = new TaskFileRow(setup, meter);
    m_fileRow = m_form->addRow(file);
    build();

    connect(m_kind, &QComboBox::activated, this, [this] {
        m_setup.changeKind(task::kindNamed(m_kind->currentData().toString()).value_or(task::TaskKind::Classification));
    });
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &name) {
        m_setup.edit([&name](project::Setup &set) { set.task.name = name; });
    });
    connect(m_instructions, &QPlainTextEdit::textChanged, this, [this] {
        const QString text = m_instructions->toPlainText();
        if (text != m_setup.setup().task.instructions)
            m_setup.edit([&text](project::Setup &set) { set.task.instructions = text; });
    });
    connect(m_rationale, &QAbstractButton::toggled, this, [this](bool on) {
        if (on != m_setup.setup().task.rationale)
            m_setup.edit([on](project::Setup &set) { set.task.rationale = on; });
    });
    connect(m_editExamples, &QAbstractButton::clicked, this, &TaskSection::examplesRequested);
    connect(file, &TaskFileRow::templateChosen, this, &TaskSection::templateChosen);
    connect(file, &TaskFileRow::versionsRequested, this, &TaskSection::versionsRequested);
    connect(m_prompt, &PromptBar::previewRequested, this, &TaskSection::previewRequested);
    connect(&setup, &SetupPresenter::edited, this, &TaskSection::refreshFaults);
    connect(&setup, &SetupPresenter::replaced, this, &TaskSection::refresh);
    retranslate();
    refresh();
}

void TaskSection::build()
{
    alignCaptions(m_form);
    for (const int row : {m_instructionsRow, m_labelsRow, m_fieldsRow, m_templateRow})
        captionAtTop(m_form, row);
    for (const QString &name : task::kindNames())
        m_kind->addItem(QString(), name);
    m_kind->setObjectName(QStringLiteral("kind"));

    m_name->setObjectName(QStringLiteral("taskName"));
    m_instructions->setObjectName(QStringLiteral("instructions"));
    m_editExamples->setObjectName(QStringLiteral("editExamples"));
    m_rationale->setObjectName(QStringLiteral("rationale"));
}

void TaskSection::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TaskSection::retranslate()
{
    m_form->setCaption(m_kindRow, tr("Kind"));
    m_kind->setToolTip(tr("What the answer to a record is"));
    for (int i = 0; i < m_kind->count(); ++i)
        m_kind->setItemText(i, kindTitle(task::kindNamed(m_kind->itemData(i).toString()).value_or(task::TaskKind::Classification)));
    m_form->setCaption(m_nameRow, tr("Name"));
    m_name->setToolTip(tr("What the task is called"));
    m_form->setCaption(m_instructionsRow, tr("Instructions"));
    m_instructions->setToolTip(tr("What the model is to decide"));
    m_instructions->setPlaceholderText(tr("What is to be decided, as you would tell a colleague"));
    m_form->setCaption(m_labelsRow, tr("Labels"));
    m_form->setCaption(m_scaleRow, tr("Scale"));
    m_form->setCaption(m_fieldsRow, tr("Fields"));
    m_form->setCaption(m_templateRow, tr("Template"));
    m_form->setCaption(m_examplesRow, tr("Examples"));
    m_editExamples->setText(tr("Edit"));
    m_editExamples->setHelp(tr("Edit the examples of the task"));
    m_form->setCaption(m_rationaleRow, tr("Rationale"));
    m_rationale->setText({});
    m_rationale->setAccessibleName(tr("Rationale"));
    m_rationale->setToolTip(tr("Ask for a sentence that says why"));
    m_rationaleNote->setText(tr("a sentence why: more tokens, often better"));
    m_form->setCaption(m_promptRow, tr("Prompt"));
    m_form->setCaption(m_fileRow, tr("File"));
    refreshFaults();
}

void TaskSection::refresh()
{
    const task::TaskSpec &task = m_setup.setup().task;
    if (m_name->text() != task.name)
        m_name->setText(task.name);
    m_name->setCursorPosition(0);
    if (m_instructions->toPlainText() != task.instructions)
        m_instructions->setPlainText(task.instructions);
    m_rationale->setChecked(task.rationale);
    refreshFaults();
}

void TaskSection::showKind()
{
    const task::TaskSpec &task = m_setup.setup().task;
    m_kind->setCurrentIndex(m_kind->findData(task::kindName(task.kind)));
    m_form->setHint(m_kindRow, kindNote(task));
    m_form->setRowVisible(m_labelsRow, task::takesLabels(task.kind));
    m_form->setRowVisible(m_scaleRow, task.kind == task::TaskKind::Rating);
    m_form->setRowVisible(m_fieldsRow, task.kind == task::TaskKind::Extraction);
}

/// The row below which a fault is said.
int TaskSection::rowOf(task::TaskFault::Kind fault) const
{
    using Kind = task::TaskFault::Kind;
    switch (fault) {
    case Kind::EmptyInstructions: return m_instructionsRow;
    case Kind::NoScale:
    case Kind::BadScale: return m_scaleRow;
    case Kind::NoSchema:
    case Kind::BadSchema: return m_fieldsRow;
    case Kind::TemplateNoColumn:
    case Kind::TemplateOneText: return m_templateRow;
    case Kind::ExampleLabel:
    case Kind::ExampleAnswer: return m_examplesRow;
    case Kind::NeedlessLabels:
    case Kind::NeedlessScale:
    case Kind::NeedlessSchema: return m_kindRow;
    case Kind::NoLabels:
    case Kind::EmptyLabel:
    case Kind::LabelTwice:
    case Kind::KeyTwice:
    case Kind::BadColour: return m_labelsRow;
    case Kind::MergeLabel:
    case Kind::MergeKind:
    case Kind::BadRule: break;
    }
    return task::takesLabels(m_setup.setup().task.kind) ? m_labelsRow : m_kindRow;
}

void TaskSection::refreshFaults()
{
    showKind();
    const task::TaskSpec &task = m_setup.setup().task;
    // Where nothing was begun nothing is wrong yet; the foot says what comes first.
    const bool begun = !task.instructions.isEmpty() || !task.labels.empty() || !task.examples.empty();
    QMap<int, QString> sentences;
    for (const task::TaskFault &fault : begun ? m_setup.faults() : std::vector<task::TaskFault>()) {
        if (QString &sentence = sentences[rowOf(fault.kind)]; sentence.isEmpty())
            sentence = faultSentence(fault, task);
    }
    for (const int row : {m_kindRow, m_instructionsRow, m_labelsRow, m_scaleRow, m_fieldsRow, m_templateRow, m_examplesRow})
        m_form->setError(row, sentences.value(row));
    m_exampleCount->setText(task.examples.empty() ? tr("none") : formatCount(qint64(task.examples.size())));
}

} // namespace lw::ui
