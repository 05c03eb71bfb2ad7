// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/examples_panel.h"

#include "core/task/answer_text.h"
#include "ui/pages/annotate/answer_edit.h"
#include "ui/pages/annotate/picks_row.h"
#include "ui/pages/annotate/setup_presenter.h"
#include "ui/pages/annotate/task_words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_line.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/side_panel.h"
#include "ui/widgets/text_label.h"

#include <nlohmann/json.hpp>

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace lw::ui {

ExamplesPanel::ExamplesPanel(SetupPresenter &setup, PromptMeter &meter, QWidget *parent)
    : QWidget(parent)
    , m_setup(setup)
    , m_panel(new SidePanel(this))
    , m_add(new KeyButton(Icon::Plus, ButtonKind::Plain, this))
    , m_list(new QListWidget(this))
    , m_empty(new EmptyState(Icon::Copy, this))
    , m_editor(new QWidget(this))
    , m_textCaption(new TextLabel(FontRole::Small, Token::Muted, m_editor))
    , m_text(new QPlainTextEdit(m_editor))
    , m_answerCaption(new TextLabel(FontRole::Small, Token::Muted, m_editor))
    , m_answer(new AnswerEdit(m_editor))
    , m_fault(new ErrorLine(m_editor))
    , m_remove(new KeyButton(Icon::Trash, ButtonKind::Danger, m_editor))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_panel);
    m_panel->addTool(m_add);
    m_list->setObjectName(QStringLiteral("examples"));
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setObjectName(QStringLiteral("exampleText"));
    m_text->setTabChangesFocus(true);
    m_textCaption->setBuddy(m_text);
    m_answerCaption->setBuddy(m_answer);
    m_add->setObjectName(QStringLiteral("addExample"));
    m_remove->setObjectName(QStringLiteral("removeExample"));

    auto *editor = new QVBoxLayout(m_editor);
    editor->setContentsMargins(0, space::s, 0, 0);
    editor->addWidget(m_textCaption);
    editor->addWidget(m_text, 1);
    editor->addWidget(m_answerCaption);
    editor->addWidget(m_answer, 1);
    editor->addWidget(m_fault);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_remove);
    editor->addLayout(foot);
    m_panel->body()->setContentsMargins(space::l, space::m, space::l, space::l);
    m_panel->body()->addWidget(new PicksRow(setup, meter));
    m_panel->body()->addWidget(m_list, 2);
    m_panel->body()->addWidget(m_empty, 2);
    m_panel->body()->addWidget(m_editor, 3);

    connect(m_panel, &SidePanel::closeRequested, this, &ExamplesPanel::closeRequested);
    connect(m_add, &QAbstractButton::clicked, this, &ExamplesPanel::add);
    connect(m_empty, &EmptyState::linkTriggered, this, &ExamplesPanel::add);
    connect(m_remove, &QAbstractButton::clicked, this, &ExamplesPanel::remove);
    connect(m_list, &QListWidget::currentRowChanged, this, &ExamplesPanel::showCurrent);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        const int row = current();
        if (m_filling || row < 0)
            return;
        m_setup.edit([this, row](project::Setup &set) {
            set.task.examples[std::size_t(row)].text = m_text->toPlainText();
        });
    });
    connect(m_answer, &AnswerEdit::edited, this, [this](const Json &value) {
        if (const int row = current(); row >= 0) {
            m_setup.edit([row, &value](project::Setup &set) {
                set.task.examples[std::size_t(row)].answer[task::answerField(set.task.kind)] = value;
            });
        }
    });
    connect(m_answer, &AnswerEdit::faultChanged, this, [this] {
        m_setup.setReadable(QStringLiteral("exampleAnswer"), m_answer->fault().isEmpty());
        showFault();
    });
    connect(&setup, &SetupPresenter::edited, this, &ExamplesPanel::refresh);
    connect(&setup, &SetupPresenter::replaced, this, &ExamplesPanel::refresh);
    connect(&setup, &SetupPresenter::editableChanged, this, &ExamplesPanel::refresh);
    retranslate();
    refresh();
}

void ExamplesPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ExamplesPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QWidget::keyPressEvent(event);
}

void ExamplesPanel::retranslate()
{
    m_panel->setTitle(tr("Examples"));
    m_add->setText(tr("Add example"));
    m_add->setHelp(tr("Add an example to the task"));
    m_remove->setText(tr("Remove example"));
    m_remove->setHelp(tr("Remove the chosen example from the task"));
    m_list->setAccessibleName(tr("Examples"));
    m_textCaption->setText(tr("Text"));
    m_text->setAccessibleName(tr("Text of the example"));
    m_text->setToolTip(tr("Text of the example"));
    m_text->setPlaceholderText(tr("A text as the records have it"));
    m_answerCaption->setText(tr("Answer"));
    m_empty->setTitle(tr("No examples yet"));
    m_empty->setText(tr("A few typical texts with their answers show the model what is meant."));
    m_empty->setLink(tr("Add example"));
    refresh();
}

void ExamplesPanel::refresh()
{
    const auto &examples = m_setup.setup().task.examples;
    const int chosen = current();
    m_filling = true;
    while (m_list->count() > int(examples.size()))
        delete m_list->takeItem(m_list->count() - 1);
    for (int i = 0; i < int(examples.size()); ++i) {
        if (i >= m_list->count())
            m_list->addItem(QString());
        m_list->item(i)->setText(lineOf(i));
    }
    m_filling = false;
    if (chosen < 0 && !examples.empty())
        m_list->setCurrentRow(0);
    const bool any = !examples.empty();
    m_list->setVisible(any);
    m_editor->setVisible(any);
    m_empty->setVisible(!any);
    const bool editable = m_setup.isEditable();
    m_add->setEnabled(editable);
    m_empty->linkButton()->setEnabled(editable);
    m_editor->setEnabled(editable);
    showCurrent();
}

void ExamplesPanel::showCurrent()
{
    const int row = current();
    if (m_filling || row < 0)
        return;
    const task::Example &example = m_setup.setup().task.examples[std::size_t(row)];
    m_filling = true;
    if (m_text->toPlainText() != example.text)
        m_text->setPlainText(example.text);
    if (row != m_shown)
        m_answer->forget();
    m_shown = row;
    m_answer->show(m_setup.setup().task, example.answer);
    m_filling = false;
    showFault();
}

void ExamplesPanel::showFault()
{
    QString sentence = m_answer->fault();
    for (const task::TaskFault &fault : m_setup.faults()) {
        const bool ofAnswer = fault.kind == task::TaskFault::Kind::ExampleAnswer || fault.kind == task::TaskFault::Kind::ExampleLabel;
        if (sentence.isEmpty() && ofAnswer && fault.index == current())
            sentence = faultSentence(fault, m_setup.setup().task);
    }
    if (sentence.isEmpty())
        m_fault->clear();
    else
        m_fault->setText(sentence);
}

void ExamplesPanel::add()
{
    m_setup.edit([](project::Setup &set) {
        task::Example example;
        example.answer = Json::object();
        if (set.task.kind == task::TaskKind::Classification && !set.task.labels.empty())
            example.answer["label"] = toUtf8(set.task.labels.front().name);
        set.task.examples.push_back(std::move(example));
    });
    m_list->setCurrentRow(m_list->count() - 1);
    m_text->setFocus(Qt::TabFocusReason);
}

void ExamplesPanel::remove()
{
    const int row = current();
    if (row < 0)
        return;
    m_setup.edit([row](project::Setup &set) { set.task.examples.erase(set.task.examples.begin() + row); });
    showCurrent();
}

int ExamplesPanel::current() const
{
    const int row = m_list->currentRow();
    return row < int(m_setup.setup().task.examples.size()) ? row : -1;
}

QString ExamplesPanel::lineOf(int example) const
{
    const task::Example &one = m_setup.setup().task.examples[std::size_t(example)];
    const QString text = one.text.left(200).simplified();
    const QString answer = task::answerText(one.answer);
    return tr("%1: %2").arg(answer.isEmpty() ? tr("no answer yet") : answer, text.isEmpty() ? tr("no text yet") : text);
}

} // namespace lw::ui
