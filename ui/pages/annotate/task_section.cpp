// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/task_section.h"

#include "ui/pages/annotate/form_parts.h"
#include "ui/pages/annotate/growing_text.h"
#include "ui/pages/annotate/labels_editor.h"
#include "ui/pages/annotate/prompt_bar.h"
#include "ui/pages/annotate/setup_presenter.h"
#include "ui/pages/annotate/task_words.h"
#include "ui/text/format.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/error_line.h"
#include "ui/widgets/form.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/switch.h"

#include <QEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QVBoxLayout>

namespace lw::ui {
TaskSection::TaskSection(SetupPresenter &setup, PromptMeter &meter, QWidget *parent)
    : QWidget(parent)
    , m_setup(setup)
    , m_form(new Form(Form::HintPlace::Below, this))
    , m_kind(new TextLabel(FontRole::Body, Token::Text))
    , m_name(new QLineEdit)
    , m_instructions(new GrowingText)
    , m_exampleCount(new ElidedLabel(FontRole::Body, Token::Text))
    , m_editExamples(new KeyButton(ButtonKind::Link))
    , m_rationale(new Switch)
    , m_rationaleNote(new ElidedLabel(FontRole::Small, Token::Muted))
    , m_prompt(new PromptBar(meter))
    , m_load(new KeyButton(ButtonKind::Link))
    , m_save(new KeyButton(ButtonKind::Link))
    , m_fileError(new ErrorLine(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    column->addWidget(m_fileError);
    m_kindRow = m_form->addRow(m_kind);
    m_nameRow = m_form->addRow(m_name);
    m_instructionsRow = m_form->addRow(m_instructions);
    m_labelsRow = m_form->addRow(new LabelsEditor(setup));
    m_examplesRow = m_form->addRow(sideBySide({m_exampleCount}, m_editExamples));
    m_rationaleRow = m_form->addRow(sideBySide({m_rationale, m_rationaleNote}));
    m_promptRow = m_form->addRow(m_prompt);
    m_fileRow = m_form->addRow(sideBySide({m_load, m_save}));

    alignCaptions(m_form);
    captionAtTop(m_form, m_instructionsRow);
    captionAtTop(m_form, m_labelsRow);

    m_name->setObjectName(QStringLiteral("taskName"));
    m_instructions->setObjectName(QStringLiteral("instructions"));
    m_editExamples->setObjectName(QStringLiteral("editExamples"));
    m_rationale->setObjectName(QStringLiteral("rationale"));
    m_load->setObjectName(QStringLiteral("loadTask"));
    m_save->setObjectName(QStringLiteral("saveTask"));
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
    connect(m_prompt, &PromptBar::previewRequested, this, &TaskSection::previewRequested);
    connect(m_load, &QAbstractButton::clicked, this, &TaskSection::loadFile);
    connect(m_save, &QAbstractButton::clicked, this, &TaskSection::saveFile);
    connect(&setup, &SetupPresenter::edited, this, &TaskSection::refreshFaults);
    connect(&setup, &SetupPresenter::replaced, this, &TaskSection::refresh);
    retranslate();
    refresh();
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
    m_kind->setText(tr("Classification, one label"));
    m_form->setCaption(m_nameRow, tr("Name"));
    m_name->setToolTip(tr("What the task is called"));
    m_form->setCaption(m_instructionsRow, tr("Instructions"));
    m_instructions->setToolTip(tr("What the model is to decide"));
    m_instructions->setPlaceholderText(tr("What is to be decided, as you would tell a colleague"));
    m_form->setCaption(m_labelsRow, tr("Labels"));
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
    m_load->setText(tr("Load task file…"));
    m_load->setHelp(tr("Replace this task by one from a file"));
    m_save->setText(tr("Save task file…"));
    m_save->setHelp(tr("Write this task to a file, for another project or the command line"));
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
    m_fileError->clear();
    refreshFaults();
}

void TaskSection::refreshFaults()
{
    const task::TaskSpec &task = m_setup.setup().task;
    using Kind = task::TaskFault::Kind;
    QString instructions;
    QString labels;
    QString examples;
    QString prompt;
    const auto say = [&task](QString &where, const task::TaskFault &fault) {
        if (where.isEmpty())
            where = faultSentence(fault, task);
    };
    // Where nothing was begun nothing is wrong yet; the foot says what comes first.
    const bool begun = !task.instructions.isEmpty() || !task.labels.empty() || !task.examples.empty();
    for (const task::TaskFault &fault : m_setup.faults()) {
        if (!begun)
            break;
        if (fault.kind == Kind::EmptyInstructions)
            say(instructions, fault);
        else if (fault.kind == Kind::ExampleLabel)
            say(examples, fault);
        else if (fault.kind == Kind::TemplateNoColumn)
            say(prompt, fault);
        else
            say(labels, fault);
    }
    if (labels.isEmpty() && task.kind != task::TaskKind::Classification) {
        labels = tr("This task is of the kind “%1”. It runs here, but for now its labels, scale, schema and examples are changed in its task file.")
                     .arg(task::kindName(task.kind));
    }
    m_form->setError(m_instructionsRow, instructions);
    m_form->setError(m_labelsRow, labels);
    m_form->setError(m_examplesRow, examples);
    m_form->setError(m_promptRow, prompt);
    m_exampleCount->setText(task.examples.empty() ? tr("none") : formatCount(qint64(task.examples.size())));
}

void TaskSection::loadFile()
{
    auto *dialog = new QFileDialog(this, tr("Load task file"), {},
                                   tr("Task files (*.task.json *.json)") + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (const auto loaded = m_setup.loadTask(path); !loaded)
            m_fileError->setError(loaded.error());
    });
    dialog->open();
}

void TaskSection::saveFile()
{
    auto *dialog = new QFileDialog(this, tr("Save task file"), {}, tr("Task files (*.task.json *.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("task.json"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_fileError->clear();
        if (const auto saved = m_setup.saveTask(path); !saved)
            m_fileError->setError(saved.error());
    });
    dialog->open();
}

} // namespace lw::ui
