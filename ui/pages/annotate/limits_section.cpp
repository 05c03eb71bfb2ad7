// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/limits_section.h"

#include "ui/pages/annotate/form_parts.h"
#include "ui/pages/annotate/setup_presenter.h"
#include "ui/widgets/form.h"
#include "ui/widgets/number_field.h"

#include <QEvent>
#include <QVBoxLayout>

namespace lw::ui {
namespace {

using project::Setup;
using std::chrono::milliseconds;

constexpr qint64 inSeconds = 1000;

template <milliseconds llm::Deadlines::*deadline>
qint64 deadlineOf(const Setup &setup)
{
    return (setup.deadlines.*deadline).count();
}

template <milliseconds llm::Deadlines::*deadline>
void setDeadline(Setup &setup, qint64 value)
{
    setup.deadlines.*deadline = milliseconds(value);
}

template <llm::SpendLimit::Unit unit>
qint64 capOf(const Setup &setup)
{
    return setup.cap.unit == unit ? setup.cap.amount : 0;
}

template <llm::SpendLimit::Unit unit>
void setCap(Setup &setup, qint64 value)
{
    if (value > 0)
        setup.cap = {unit, value, {}};
    else if (setup.cap.unit == unit)
        setup.cap = {};
}

const Setup &usual()
{
    static const Setup setup;
    return setup;
}

} // namespace

LimitsSection::LimitsSection(SetupPresenter &setup, QWidget *parent)
    : QWidget(parent)
    , m_setup(setup)
    , m_form(new Form(Form::HintPlace::Beside, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    using llm::Deadlines;
    addLine({"connectDeadline", project::deadlineRange, inSeconds, deadlineOf<&Deadlines::connect>, setDeadline<&Deadlines::connect>});
    addLine({"firstTokenDeadline", project::deadlineRange, inSeconds, deadlineOf<&Deadlines::firstToken>,
             setDeadline<&Deadlines::firstToken>});
    addLine({"idleDeadline", project::deadlineRange, inSeconds, deadlineOf<&Deadlines::idle>, setDeadline<&Deadlines::idle>});
    addLine({"totalDeadline", project::deadlineRange, inSeconds, deadlineOf<&Deadlines::total>, setDeadline<&Deadlines::total>});
    addLine({"firstDelay", project::firstDelayRange, inSeconds, [](const Setup &set) { return qint64(set.retry.base.count()); },
             [](Setup &set, qint64 value) { set.retry.base = milliseconds(value); }});
    addLine({"retries", project::retryRange, 1, [](const Setup &set) { return qint64(set.retry.transient); },
             [](Setup &set, qint64 value) { set.retry.transient = int(value); }});
    addLine({"connections", project::connectionRange, 1, [](const Setup &set) { return qint64(set.connections); },
             [](Setup &set, qint64 value) { set.connections = int(value); }});
    using Unit = llm::SpendLimit::Unit;
    addLine({"mostCost", project::moneyCapRange, metrics::nanoPerUnit, capOf<Unit::Money>, setCap<Unit::Money>});
    addLine({"mostRequests", project::capRange, 1, capOf<Unit::Requests>, setCap<Unit::Requests>});
    addLine({"mostTokens", project::capRange, 1, capOf<Unit::Tokens>, setCap<Unit::Tokens>});
    alignCaptions(m_form);
    connect(&setup, &SetupPresenter::replaced, this, &LimitsSection::refresh);
    connect(&setup, &SetupPresenter::edited, this, &LimitsSection::refresh);
    retranslate();
}

void LimitsSection::addLine(Line line)
{
    line.field = new NumberField(line.range, line.scale);
    line.field->setObjectName(QLatin1String(line.name));
    line.row = m_form->addRow(line.field);
    const auto place = m_lines.size();
    m_lines.push_back(line);
    connect(line.field, &NumberField::numberChanged, this, [this, place](std::optional<qint64> number) {
        const Line &changed = m_lines[place];
        m_setup.edit([&changed, number](Setup &set) { changed.set(set, number.value_or(changed.get(usual()))); });
    });
    connect(line.field, &NumberField::faultChanged, this, &LimitsSection::refreshFaults);
}

void LimitsSection::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LimitsSection::say(LineNumber line, const QString &caption, const QString &hint, const QString &help)
{
    const Line &said = m_lines[std::size_t(line)];
    m_form->setCaption(said.row, caption);
    m_form->setHint(said.row, hint);
    said.field->setToolTip(help);
    if (said.scale == inSeconds)
        said.field->setUnit(tr("s", "seconds"));
    if (line == Connections)
        said.field->setDefault(tr("auto"));
    else if (line >= MostCost)
        said.field->setDefault(tr("no cap"));
    else
        said.field->setDefault(said.get(usual()));
}

void LimitsSection::retranslate()
{
    say(Connect, tr("Connect"), tr("name, connection and encryption"), tr("How long a connection is waited for; 0: without end"));
    say(FirstToken, tr("First token"), tr("longer where a model thinks or is loaded"),
        tr("How long a streamed answer may take to begin; 0: without end"));
    say(Idle, tr("Silence"), tr("in the middle of an answer"), tr("How long a streamed answer may pause; 0: without end"));
    say(Total, tr("Whole request"), tr("0 is no deadline, in each of these"), tr("How long one try may take in all; 0: without end"));
    say(FirstDelay, tr("First delay"), tr("doubles with each try; a random part of it"), tr("How long the first retry waits at most"));
    say(Retries, tr("Retries"), tr("after errors that may pass"),
        tr("How often a request is sent again after a broken connection or an error of the server"));
    say(Connections, tr("Connections"), tr("at the same time; auto: one a request"), tr("How many connections are open at the same time"));
    say(MostCost, tr("Cap on cost"), tr("in the currency that the endpoint bills in"),
        tr("A run stops before it costs more; it needs a price of the model, in the settings of the endpoint"));
    say(MostRequests, tr("Cap on requests"), tr("a run has one cap: the last one holds"), tr("A run stops after so many requests, tries again included"));
    say(MostTokens, tr("Cap on tokens"), tr("of prompts and answers together"), tr("A run stops before it uses up more tokens"));
    refresh();
}

void LimitsSection::refresh()
{
    for (const Line &line : m_lines) {
        const qint64 now = line.get(m_setup.setup());
        // What is typed and cannot be read stays to be mended, until all of it comes from elsewhere.
        if (!line.field->isFaulty() || m_setup.isReadable(QLatin1String(line.name)))
            line.field->setNumber(now == line.get(usual()) ? std::nullopt : std::optional(now));
    }
    refreshFaults();
}

void LimitsSection::refreshFaults()
{
    for (const Line &line : m_lines) {
        m_form->setError(line.row, line.field->fault());
        m_setup.setReadable(QLatin1String(line.name), !line.field->isFaulty());
    }
}

QString LimitsSection::summary() const
{
    int changed = 0;
    for (const Line &line : m_lines)
        changed += line.get(m_setup.setup()) != line.get(usual()) ? 1 : 0;
    return changed == 0 ? tr("all at their defaults") : tr("%n changed", nullptr, changed);
}

} // namespace lw::ui
