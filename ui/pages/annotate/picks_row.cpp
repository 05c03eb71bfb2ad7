// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/picks_row.h"

#include "ui/pages/annotate/form_parts.h"
#include "ui/pages/annotate/prompt_meter.h"
#include "ui/pages/annotate/setup_presenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace lw::ui {
namespace {

using task::ExampleRule;

/// In the order of the segments, behind "None".
int segmentOf(const std::optional<ExampleRule> &rule)
{
    return !rule ? 0 : rule->how == ExampleRule::How::Diverse ? 1 : 2;
}

} // namespace

PicksRow::PicksRow(SetupPresenter &setup, PromptMeter &meter, QWidget *parent)
    : QWidget(parent)
    , m_setup(setup)
    , m_meter(meter)
    , m_caption(new TextLabel(FontRole::Body, Token::Text, this))
    , m_how(new Segments(this))
    , m_count(new QSpinBox(this))
    , m_hint(new TextLabel(FontRole::Small, Token::Muted, this))
    , m_lack(new TextLabel(FontRole::Small, Token::Warn, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::m);
    column->setSpacing(space::xs);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_caption);
    row->addStretch(1);
    row->addWidget(m_how);
    row->addWidget(m_count);
    column->addLayout(row);
    column->addWidget(m_hint);
    column->addWidget(m_lack);
    m_hint->setWordWrap(true);
    m_lack->setWordWrap(true);
    m_count->setRange(1, ExampleRule::most);
    m_count->setValue(ExampleRule().count);
    guardFromWheel(m_count);
    m_how->setObjectName(QStringLiteral("pickHow"));
    m_count->setObjectName(QStringLiteral("pickCount"));
    m_lack->setObjectName(QStringLiteral("pickLack"));
    connect(m_how, &Segments::chosen, this, &PicksRow::choose);
    connect(m_count, &QSpinBox::valueChanged, this, [this](int count) {
        m_setup.edit([count](project::Setup &set) {
            if (set.task.select)
                set.task.select->count = count;
        });
    });
    connect(&meter, &PromptMeter::promptChanged, this, &PicksRow::refresh);
    connect(&setup, &SetupPresenter::edited, this, &PicksRow::refresh);
    connect(&setup, &SetupPresenter::replaced, this, &PicksRow::refresh);
    connect(&setup, &SetupPresenter::editableChanged, this, &PicksRow::refresh);
    retranslate();
}

void PicksRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PicksRow::retranslate()
{
    m_caption->setText(tr("From accepted records"));
    m_how->setSegments({tr("None"), tr("Varied"), tr("Nearest")});
    m_how->setAccessibleName(tr("Examples from accepted records"));
    m_how->setHelp(0, tr("Show only the examples that stand in the task"));
    m_how->setHelp(1, tr("Show accepted records that are unlike each other, the same ones in every request"));
    m_how->setHelp(2, tr("Show with each record the accepted ones that are most like it"));
    m_count->setAccessibleName(tr("Number of examples from accepted records"));
    m_count->setToolTip(tr("Number of examples from accepted records"));
    refresh();
}

void PicksRow::refresh()
{
    const auto &rule = m_setup.setup().task.select;
    const int how = segmentOf(rule);
    const QSignalBlocker quiet(m_count);
    m_how->setCurrent(how);
    m_count->setVisible(rule.has_value());
    if (rule)
        m_count->setValue(rule->count);
    setEnabled(m_setup.isEditable());
    const QStringList hints{tr("Records whose answers people accepted can be shown as examples, too."),
                            tr("They stand in the system message, before every record the same. Records with a gold answer are never shown."),
                            tr("They stand before each record, which is asked alone. Records with a gold answer are never shown.")};
    m_hint->setText(hints[how]);
    m_lack->setText(lack());
    m_lack->setVisible(!m_lack->text().isEmpty());
}

QString PicksRow::lack() const
{
    const auto &rule = m_setup.setup().task.select;
    const std::optional<int> picked = rule ? m_meter.picked(*rule) : std::nullopt;
    if (!picked || *picked >= rule->count)
        return {};
    return *picked == 0 ? tr("No accepted record can be shown yet. Accept some in Review.")
                        : tr("Only %n accepted record(s) can be shown yet. Accept more in Review, or ask for fewer.", nullptr, *picked);
}

void PicksRow::choose(int how)
{
    const int count = m_count->value();
    m_setup.edit([how, count](project::Setup &set) {
        if (how == 0)
            set.task.select.reset();
        else
            set.task.select = ExampleRule{how == 1 ? ExampleRule::How::Diverse : ExampleRule::How::Nearest, count};
    });
}

} // namespace lw::ui
