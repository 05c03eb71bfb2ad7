// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/task_file_row.h"

#include "core/task/prompt.h"
#include "ui/pages/annotate/form_parts.h"
#include "ui/pages/annotate/prompt_meter.h"
#include "ui/pages/annotate/setup_presenter.h"
#include "ui/templates/template_menu.h"
#include "ui/widgets/error_line.h"
#include "ui/widgets/key_button.h"

#include <QEvent>
#include <QFileDialog>
#include <QVBoxLayout>

#include <algorithm>

namespace lw::ui {

TaskFileRow::TaskFileRow(SetupPresenter &setup, PromptMeter &meter, QWidget *parent)
    : QWidget(parent)
    , m_setup(setup)
    , m_meter(meter)
    , m_templates(new TemplateMenu(this))
    , m_start(new KeyButton(ButtonKind::Link))
    , m_load(new KeyButton(ButtonKind::Link))
    , m_save(new KeyButton(ButtonKind::Link))
    , m_versions(new KeyButton(ButtonKind::Link))
    , m_error(new ErrorLine(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(sideBySide({m_start, m_load, m_save, m_versions}));
    column->addWidget(m_error);
    m_start->setMenu(m_templates);
    m_start->setObjectName(QStringLiteral("startFrom"));
    m_load->setObjectName(QStringLiteral("loadTask"));
    m_save->setObjectName(QStringLiteral("saveTask"));
    connect(m_templates, &TemplateMenu::chosen, this, &TaskFileRow::startFrom);
    connect(m_load, &QAbstractButton::clicked, this, &TaskFileRow::chooseFile);
    connect(m_save, &QAbstractButton::clicked, this, &TaskFileRow::save);
    m_versions->setObjectName(QStringLiteral("taskVersions"));
    connect(m_versions, &QAbstractButton::clicked, this, &TaskFileRow::versionsRequested);
    connect(&setup, &SetupPresenter::replaced, m_error, &ErrorLine::clear);
    retranslate();
}

void TaskFileRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TaskFileRow::retranslate()
{
    m_start->setText(tr("Start from"));
    m_start->setHelp(tr("Replace this task by a template; without records it brings ten of its own"));
    m_load->setText(tr("Load…"));
    m_load->setHelp(tr("Replace this task by one from a file"));
    m_save->setText(tr("Save…"));
    m_save->setHelp(tr("Write this task to a file, for another project or the command line"));
    m_versions->setText(tr("Versions…"));
    m_versions->setHelp(tr("Every version of this task with its note, what changed in it and how right its answers are"));
}

void TaskFileRow::startFrom(const TaskTemplate &which)
{
    if (!m_setup.hasRecords()) {
        Q_EMIT templateChosen(which);
        return;
    }
    load(which.taskPath());
    const QStringList there = m_meter.columns();
    const QStringList named = task::templateColumns(m_setup.setup().task.templateText);
    // Its own records have columns that these need not have; what is text is known here.
    if (std::any_of(named.begin(), named.end(), [&there](const QString &column) { return !there.contains(column); }))
        m_setup.edit([](project::Setup &set) { set.task.templateText.clear(); });
}

void TaskFileRow::load(const QString &path)
{
    if (const auto loaded = m_setup.loadTask(path); !loaded)
        m_error->setError(loaded.error());
}

void TaskFileRow::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Load task file"), {},
                                   tr("Task files (*.task.json *.json)") + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &TaskFileRow::load);
    dialog->open();
}

void TaskFileRow::save()
{
    auto *dialog = new QFileDialog(this, tr("Save task file"), {}, tr("Task files (*.task.json *.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("task.json"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_error->clear();
        if (const auto saved = m_setup.saveTask(path); !saved)
            m_error->setError(saved.error());
    });
    dialog->open();
}

} // namespace lw::ui
