// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/deadline_hint.h"

#include "ui/pages/annotate/run_presenter.h"
#include "ui/pages/annotate/setup_presenter.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/key_button.h"

#include <QEvent>
#include <QVBoxLayout>

namespace lw::ui {

DeadlineHint::DeadlineHint(RunPresenter &run, SetupPresenter &setup, QWidget *parent)
    : QWidget(parent)
    , m_run(run)
    , m_setup(setup)
    , m_banner(new Banner(ChipTone::Warn, Banner::Shape::Card, this))
    , m_apply(new KeyButton(ButtonKind::Link))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::m, space::xl, 0);
    column->addWidget(m_banner);
    m_banner->addWidget(m_apply);
    setObjectName(QStringLiteral("deadlineHint"));
    m_apply->setObjectName(QStringLiteral("applyDeadline"));
    connect(m_apply, &QAbstractButton::clicked, this, &DeadlineHint::apply);
    connect(&run, &RunPresenter::changed, this, &DeadlineHint::refresh);
    connect(&setup, &SetupPresenter::edited, this, &DeadlineHint::refresh);
    connect(&setup, &SetupPresenter::replaced, this, &DeadlineHint::refresh);
    refresh();
}

void DeadlineHint::apply()
{
    if (const auto advised = m_run.advisedTotal(m_setup.setup()))
        m_setup.setTotalDeadline(*advised);
}

void DeadlineHint::refresh()
{
    const auto advised = m_run.advisedTotal(m_setup.setup());
    setVisible(advised.has_value());
    if (!advised)
        return;
    const std::chrono::milliseconds longest(qRound64(*m_run.snapshot()->longestMs));
    m_banner->setText(tr("Longest answer %1.").arg(formatTook(longest)),
                      tr("A total of at least %1 is advised.").arg(formatTook(*advised)));
    m_apply->setText(tr("Apply"));
    m_apply->setHelp(m_run.isLive() ? tr("Set the deadline of a whole request to %1, from the next run on").arg(formatTook(*advised))
                                    : tr("Set the deadline of a whole request to %1").arg(formatTook(*advised)));
}

void DeadlineHint::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace lw::ui
