// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/run_side.h"

#include "ui/pages/annotate/finished_list.h"
#include "ui/pages/annotate/link_row.h"
#include "ui/pages/annotate/run_presenter.h"
#include "ui/text/format.h"
#include "ui/text/state_words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/state_look.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace lw::ui {
namespace {

/// A group with a title line; returns its column.
QVBoxLayout *group(QWidget *box, TextLabel *title, QWidget *trailing)
{
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, space::xs, 0, space::s);
    title->setWeight(TextLabel::Weight::SemiBold);
    line->addWidget(title, 1);
    if (trailing)
        line->addWidget(trailing);
    column->addLayout(line);
    return column;
}

QString took(double ms) { return formatTook(std::chrono::milliseconds(qRound64(ms))); }

} // namespace

RunSide::RunSide(RunPresenter &run, SetupPresenter &setup, QWidget *parent)
    : QWidget(parent)
    , m_run(run)
    , m_failures(new QWidget(this))
    , m_failureTitle(new ElidedLabel(FontRole::Small, Token::Text, m_failures))
    , m_failureCount(new TextLabel(FontRole::Small, Token::Muted, m_failures))
    , m_failureRows(group(m_failures, m_failureTitle, m_failureCount))
    , m_times(new QWidget(this))
    , m_timeTitle(new ElidedLabel(FontRole::Small, Token::Text, m_times))
    , m_timeRows(group(m_times, m_timeTitle, nullptr))
    , m_firstToken(makeLine())
    , m_answer(makeLine())
    , m_slowAnswer(makeLine())
    , m_retries(makeLine())
    , m_finishedBox(new QWidget(this))
    , m_finishedTitle(new ElidedLabel(FontRole::Small, Token::Text, m_finishedBox))
    , m_review(new KeyButton(ButtonKind::Link, m_finishedBox))
    , m_finished(new FinishedList(run, setup, m_finishedBox))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::m, space::xl, space::m);
    column->setSpacing(space::m);
    m_failureRows->addSpacing(space::m);
    m_failureRows->addWidget(new Hairline(Qt::Horizontal, m_failures));
    m_timeRows->addSpacing(space::m);
    m_timeRows->addWidget(new Hairline(Qt::Horizontal, m_times));
    group(m_finishedBox, m_finishedTitle, m_review)->addWidget(m_finished, 1);
    column->addWidget(m_failures);
    column->addWidget(m_times);
    column->addWidget(m_finishedBox, 1);
    column->addStretch(0);
    m_review->setObjectName(QStringLiteral("reviewLink"));
    connect(m_review, &QAbstractButton::clicked, this, &RunSide::reviewRequested);
    connect(&run, &RunPresenter::changed, this, &RunSide::refresh);
    connect(&run, &RunPresenter::finishedChanged, this, &RunSide::refresh);
    retranslate();
}

RunSide::Line RunSide::makeLine()
{
    auto *row = new QWidget(m_times);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 3, 0, 3);
    Line line{row, new ElidedLabel(FontRole::Body, Token::Muted, row), new TextLabel(FontRole::Body, Token::Text, row)};
    layout->addWidget(line.caption, 1);
    layout->addWidget(line.value);
    m_timeRows->addWidget(row);
    return line;
}

void RunSide::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RunSide::retranslate()
{
    m_failureTitle->setText(tr("Not annotated"));
    m_timeTitle->setText(tr("Time per request"));
    m_firstToken.caption->setText(tr("First token, p50"));
    m_firstToken.row->setToolTip(tr("Half of the requests had their first token by then"));
    m_answer.caption->setText(tr("Answer, p50"));
    m_answer.row->setToolTip(tr("Half of the answers were whole by then"));
    m_slowAnswer.caption->setText(tr("Answer, p95"));
    m_slowAnswer.row->setToolTip(tr("95 of 100 answers were whole by then"));
    m_retries.caption->setText(tr("Tries beyond the first"));
    m_retries.row->setToolTip(tr("Requests that were sent again after an error that may pass"));
    m_finishedTitle->setText(tr("Just finished"));
    m_finished->setAccessibleName(tr("Just finished"));
    m_review->setText(tr("Review"));
    m_review->setHelp(tr("Review the labels"));
    refresh();
}

void RunSide::refresh()
{
    refreshFailures();
    refreshTimes();
    m_finishedBox->setVisible(!m_run.finished().empty());
}

void RunSide::refreshFailures()
{
    const std::vector<FailureCount> failures = m_run.failures();
    m_failures->setVisible(!failures.empty());
    while (m_links.size() > qsizetype(failures.size()))
        m_links.takeLast()->deleteLater();
    qint64 all = 0;
    for (int i = 0; i < int(failures.size()); ++i) {
        if (i == m_links.size()) {
            auto *link = new LinkRow(m_failures);
            link->setObjectName(QStringLiteral("failure%1").arg(i + 1));
            // Behind the title, before the space and the line.
            m_failureRows->insertWidget(i + 1, link);
            m_links.append(link);
            connect(link, &QAbstractButton::clicked, this, [this, i] {
                const auto now = m_run.failures();
                if (std::size_t(i) >= now.size())
                    return;
                store::RecordFilter filter;
                filter.failure = now[std::size_t(i)].state;
                Q_EMIT showRecords(filter);
            });
        }
        const FailureCount &failure = failures[std::size_t(i)];
        const StateLook look = stateLook(failure.state);
        const QString words = failure.state == QLatin1String("refused") ? tr("Refused by the model")
                                                                       : failureTitle(failure.state);
        m_links[i]->show(look.icon, look.iconToken, words, formatCount(failure.count));
        all += failure.count;
    }
    m_failureCount->setText(formatCount(all));
}

void RunSide::refreshTimes()
{
    const auto &snapshot = m_run.snapshot();
    m_times->setVisible(snapshot && snapshot->requests > 0);
    if (!snapshot)
        return;
    const auto &first = snapshot->firstTokenMs;
    const auto &whole = snapshot->latencyMs;
    m_firstToken.value->setText(first ? took(first->p50) : noValue());
    m_answer.value->setText(whole ? took(whole->p50) : noValue());
    m_slowAnswer.value->setText(whole ? took(whole->p95) : noValue());
    m_retries.value->setText(formatCount(snapshot->retries));
}

} // namespace lw::ui
