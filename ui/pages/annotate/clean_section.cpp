// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/clean_section.h"

#include "ui/pages/annotate/form_parts.h"
#include "ui/pages/annotate/prompt_meter.h"
#include "ui/pages/annotate/setup_presenter.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/form.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/switch.h"

#include <QEvent>
#include <QVBoxLayout>

namespace lw::ui {
namespace {

using task::CleaningRules;

constexpr std::array cleaningSteps{&CleaningRules::html, &CleaningRules::quotes, &CleaningRules::signature, &CleaningRules::whiteSpace};
constexpr std::array cleaningNames{"cleanHtml", "cleanQuotes", "cleanSignature", "cleanWhiteSpace"};
constexpr Range lengthRange{0, 1'000'000'000};

} // namespace

CleanSection::CleanSection(SetupPresenter &setup, PromptMeter &meter, QWidget *parent)
    : QWidget(parent)
    , m_setup(setup)
    , m_meter(meter)
    , m_form(new Form(Form::HintPlace::Below, this))
    , m_head(new NumberField(lengthRange))
    , m_tail(new NumberField(lengthRange))
    , m_saved(new TextLabel(FontRole::Small, Token::Muted, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    column->addWidget(m_saved);
    m_saved->setWordWrap(true);
    m_saved->setObjectName(QStringLiteral("cleanSaved"));
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        Step &step = m_steps[i];
        step.on = new Switch;
        step.on->setObjectName(QLatin1String(cleaningNames[i]));
        step.note = new ElidedLabel(FontRole::Small, Token::Muted);
        step.row = m_form->addRow(sideBySide({step.on, step.note}));
        connect(step.on, &QAbstractButton::toggled, this, [this, i](bool on) {
            if (m_setup.setup().task.clean.*cleaningSteps[i] != on)
                m_setup.edit([i, on](project::Setup &set) { set.task.clean.*cleaningSteps[i] = on; });
        });
    }
    m_headRow = m_form->addRow(m_head);
    m_tailRow = m_form->addRow(m_tail);
    m_head->setObjectName(QStringLiteral("cleanHead"));
    m_tail->setObjectName(QStringLiteral("cleanTail"));
    connect(m_head, &NumberField::numberChanged, this, [this](std::optional<qint64> tokens) {
        m_setup.edit([&tokens](project::Setup &set) { set.task.clean.head = tokens.value_or(0); });
    });
    connect(m_tail, &NumberField::numberChanged, this, [this](std::optional<qint64> tokens) {
        m_setup.edit([&tokens](project::Setup &set) { set.task.clean.tail = tokens.value_or(0); });
    });
    for (NumberField *field : {m_head, m_tail})
        connect(field, &NumberField::faultChanged, this, &CleanSection::refresh);
    alignCaptions(m_form);
    connect(&meter, &PromptMeter::promptChanged, this, &CleanSection::refreshSaved);
    connect(&setup, &SetupPresenter::edited, this, &CleanSection::refresh);
    connect(&setup, &SetupPresenter::replaced, this, &CleanSection::refresh);
    retranslate();
}

void CleanSection::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CleanSection::retranslate()
{
    const std::array captions{tr("HTML"), tr("Quoted replies"), tr("Signatures"), tr("White space")};
    const std::array notes{tr("tags go, references become characters"), tr("what others wrote, in a mail"), tr("below a line of two dashes"),
                           tr("repeated spaces and lines become one")};
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        m_form->setCaption(m_steps[i].row, captions[i]);
        m_steps[i].on->setAccessibleName(captions[i]);
        m_steps[i].on->setToolTip(tr("Take this out before the text is sent; the record stays as it is"));
        m_steps[i].note->setText(notes[i]);
    }
    m_form->setCaption(m_headRow, tr("Keep first"));
    m_form->setCaption(m_tailRow, tr("Keep last"));
    m_head->setToolTip(tr("Of a longer text only so many tokens at its beginning are sent"));
    m_tail->setToolTip(tr("Of a longer text only so many tokens at its end are sent"));
    for (NumberField *field : {m_head, m_tail}) {
        field->setDefault(tr("all"));
        field->setUnit(tr("tok"));
    }
    refresh();
    refreshSaved();
}

void CleanSection::refresh()
{
    const CleaningRules &rules = m_setup.setup().task.clean;
    for (std::size_t i = 0; i < m_steps.size(); ++i)
        m_steps[i].on->setChecked(rules.*cleaningSteps[i]);
    const auto show = [this](NumberField *field, int row, qint64 tokens) {
        if (!field->isFaulty() || m_setup.isReadable(field->objectName()))
            field->setNumber(tokens > 0 ? std::optional(tokens) : std::nullopt);
        m_form->setError(row, field->fault());
        m_setup.setReadable(field->objectName(), !field->isFaulty());
    };
    show(m_head, m_headRow, rules.head);
    show(m_tail, m_tailRow, rules.tail);
}

void CleanSection::refreshSaved()
{
    const auto &prompt = m_meter.prompt();
    m_saved->setVisible(prompt.has_value());
    if (!prompt)
        return;
    const QString before = formatCount(prompt->recordTokens);
    if (prompt->savedTokens > 0)
        m_saved->setText(tr("In record %1 this saves about %2 of %3 tokens; the preview shows what is left.")
                             .arg(m_meter.shownId(), formatCount(prompt->savedTokens), before));
    else
        m_saved->setText(tr("In record %1, of about %2 tokens, this saves nothing.").arg(m_meter.shownId(), before));
}

QString CleanSection::summary() const
{
    const CleaningRules &rules = m_setup.setup().task.clean;
    int steps = rules.head > 0 || rules.tail > 0 ? 1 : 0;
    for (const auto flag : cleaningSteps)
        steps += rules.*flag ? 1 : 0;
    return steps == 0 ? tr("off") : tr("%n step(s)", nullptr, steps);
}

} // namespace lw::ui
