// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/setup_panel.h"

#include "ui/pages/annotate/clean_section.h"
#include "ui/pages/annotate/estimate_foot.h"
#include "ui/pages/annotate/form_parts.h"
#include "ui/pages/annotate/how_section.h"
#include "ui/pages/annotate/limits_section.h"
#include "ui/pages/annotate/mask_section.h"
#include "ui/pages/annotate/model_section.h"
#include "ui/pages/annotate/normalise_section.h"
#include "ui/pages/annotate/rules_section.h"
#include "ui/pages/annotate/run_presenter.h"
#include "ui/pages/annotate/setup_presenter.h"
#include "ui/pages/annotate/task_section.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/auto_box.h"
#include "ui/widgets/collapsible_section.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/number_field.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace lw::ui {

SetupPanel::SetupPanel(SetupPresenter &setup, PromptMeter &meter, ModelChoices &models, RunPresenter &run, QWidget *parent)
    : QWidget(parent)
    , m_setup(setup)
    , m_run(run)
    , m_taskSection(new CollapsibleSection)
    , m_cleanSection(new CollapsibleSection)
    , m_maskSection(new CollapsibleSection)
    , m_rulesSection(new CollapsibleSection)
    , m_normaliseSection(new CollapsibleSection)
    , m_modelSection(new CollapsibleSection)
    , m_howSection(new CollapsibleSection)
    , m_limitsSection(new CollapsibleSection)
    , m_task(new TaskSection(setup, meter))
    , m_clean(new CleanSection(setup, meter))
    , m_mask(new MaskSection(setup, meter))
    , m_rules(new RulesSection(setup, meter))
    , m_normalise(new NormaliseSection(setup))
    , m_model(new ModelSection(setup, meter, models))
    , m_how(new HowSection(setup, meter))
    , m_limits(new LimitsSection(setup))
    , m_foot(new EstimateFoot(setup, meter, run, this))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(space::xl, space::m, space::m, space::m);
    column->setSpacing(space::m);
    m_taskSection->setContent(m_task);
    m_cleanSection->setContent(m_clean);
    m_maskSection->setContent(m_mask);
    m_rulesSection->setContent(m_rules);
    m_normaliseSection->setContent(m_normalise);
    m_modelSection->setContent(m_model);
    m_howSection->setContent(m_how);
    m_limitsSection->setContent(m_limits);
    m_limitsSection->setObjectName(QStringLiteral("limits"));
    m_cleanSection->setObjectName(QStringLiteral("clean"));
    m_maskSection->setObjectName(QStringLiteral("mask"));
    m_rulesSection->setObjectName(QStringLiteral("rules"));
    m_normaliseSection->setObjectName(QStringLiteral("normalise"));
    for (CollapsibleSection *section : {m_taskSection, m_cleanSection, m_maskSection, m_rulesSection, m_normaliseSection,
                                        m_modelSection, m_howSection, m_limitsSection}) {
        // The others are seldom needed, and long.
        section->setOpen(section == m_taskSection || section == m_modelSection || section == m_howSection);
        column->addWidget(section);
    }
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("setup"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    whole->addWidget(scroll, 1);
    whole->addWidget(new Hairline(Qt::Horizontal, this));
    whole->addWidget(m_foot);
    const auto fields = content->findChildren<QWidget *>();
    for (QWidget *field : fields) {
        if (qobject_cast<QComboBox *>(field) || qobject_cast<QAbstractSpinBox *>(field))
            guardFromWheel(field);
    }
    // What was unfolded is seen, as far as there is room.
    for (CollapsibleSection *section : {m_cleanSection, m_maskSection, m_rulesSection, m_normaliseSection, m_limitsSection}) {
        connect(section, &CollapsibleSection::toggled, scroll, [section, scroll](bool open) {
            if (open)
                QTimer::singleShot(0, scroll, [section, scroll] { scroll->ensureWidgetVisible(section, 0, space::m); });
        });
    }
    connect(m_foot, &EstimateFoot::runRequested, this, &SetupPanel::runRequested);
    connect(m_foot, &EstimateFoot::pilotRequested, this, &SetupPanel::pilotRequested);
    connect(m_task, &TaskSection::examplesRequested, this, &SetupPanel::examplesRequested);
    connect(m_task, &TaskSection::templateChosen, this, &SetupPanel::templateChosen);
    connect(m_task, &TaskSection::versionsRequested, this, &SetupPanel::versionsRequested);
    connect(m_task, &TaskSection::previewRequested, this, &SetupPanel::previewRequested);
    connect(m_model, &ModelSection::connectModelRequested, this, &SetupPanel::connectModelRequested);
    connect(m_model, &ModelSection::sharingRequested, this, &SetupPanel::sharingRequested);
    connect(&setup, &SetupPresenter::edited, this, &SetupPanel::refresh);
    connect(&setup, &SetupPresenter::replaced, this, &SetupPanel::refresh);
    connect(&setup, &SetupPresenter::editableChanged, this, &SetupPanel::refresh);
    connect(&run, &RunPresenter::stageChanged, this, &SetupPanel::refresh);
    retranslate();
}

KeyButton *SetupPanel::runButton() const { return m_foot->runButton(); }

void SetupPanel::commit()
{
    QWidget *field = focusWidget();
    while (field && field != this) {
        if (auto *box = qobject_cast<QAbstractSpinBox *>(field))
            box->interpretText();
        else if (auto *number = qobject_cast<NumberField *>(field))
            number->commit();
        else if (auto *choice = qobject_cast<AutoBox *>(field))
            choice->commit();
        field = field->parentWidget();
    }
}

void SetupPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SetupPanel::retranslate()
{
    m_taskSection->setTitle(tr("Task"));
    m_cleanSection->setTitle(tr("Clean the text"));
    m_maskSection->setTitle(tr("Mask what is private"));
    m_rulesSection->setTitle(tr("Rules without a model"));
    m_normaliseSection->setTitle(tr("Normalise dates and numbers"));
    m_modelSection->setTitle(tr("Model"));
    m_howSection->setTitle(tr("How"));
    m_limitsSection->setTitle(tr("Limits and retries"));
    refresh();
}

void SetupPanel::refresh()
{
    const bool open = !m_run.isLive();
    for (QWidget *section : std::initializer_list<QWidget *>{m_task, m_clean, m_mask, m_rules, m_normalise, m_model, m_limits})
        section->setEnabled(open);
    m_how->setLive(!open);
    m_limitsSection->setNote(m_limits->summary());
    refreshOfTask();
}

void SetupPanel::refreshOfTask()
{
    const task::TaskKind kind = m_setup.setup().task.kind;
    m_taskSection->setNote(m_setup.taskFile());
    m_cleanSection->setNote(m_clean->summary());
    m_maskSection->setNote(m_mask->summary());
    m_rulesSection->setNote(m_rules->summary());
    m_normaliseSection->setNote(m_normalise->summary());
    m_rulesSection->setVisible(kind == task::TaskKind::Classification || kind == task::TaskKind::Multilabel);
    m_normaliseSection->setVisible(kind == task::TaskKind::Extraction);
}

} // namespace lw::ui
