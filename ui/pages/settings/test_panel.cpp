// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/test_panel.h"

#include "ui/pages/settings/endpoint_words.h"
#include "ui/pages/settings/test_row.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/text_label.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace lw::ui {

using project::StepResult;

TestPanel::TestPanel(EndpointsPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_test(new KeyButton(Icon::Bolt, ButtonKind::Primary, this))
    , m_stop(new KeyButton(ButtonKind::Ghost, this))
    , m_note(new TextLabel(FontRole::Small, Token::Muted, this))
    , m_when(new TextLabel(FontRole::Small, Token::Muted, this))
    , m_verdict(new Banner(ChipTone::Ok, Banner::Shape::Card, this))
    , m_card(new Card(this))
    , m_foot(new QWidget(this))
    , m_footNote(new TextLabel(FontRole::Small, Token::Muted, m_foot))
    , m_copy(new KeyButton(Icon::Copy, ButtonKind::Link, m_foot))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_head = new QHBoxLayout;
    m_head->setSpacing(space::s);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(space::xs, 0, 0, 0);
    m_when->setWordWrap(true);
    m_when->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_head->addWidget(m_test);
    m_head->addWidget(m_stop);
    m_head->addWidget(m_note, 1);
    m_head->addStretch(0);
    m_head->addWidget(m_when, 1);
    column->addLayout(m_head);
    column->addWidget(m_verdict);
    m_card->layout()->setContentsMargins(1, 1, 1, 1);
    m_card->body()->setSpacing(0);
    for (int step = 0; step < StepResult::stepCount; ++step) {
        if (step > 0)
            m_card->body()->addWidget(new Hairline(Qt::Horizontal, m_card));
        m_rows.push_back(new TestRow(m_card));
        m_card->body()->addWidget(m_rows.back());
    }
    column->addWidget(m_card);
    auto *foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(0, 0, 0, 0);
    foot->setSpacing(space::m);
    m_footNote->setWordWrap(true);
    foot->addWidget(m_footNote, 1);
    foot->addWidget(m_copy);
    column->addWidget(m_foot);

    m_test->setObjectName(QStringLiteral("test"));
    m_stop->setObjectName(QStringLiteral("stopTest"));
    m_copy->setObjectName(QStringLiteral("copyReport"));
    m_test->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_T));
    connect(m_test, &QAbstractButton::clicked, this, &TestPanel::testRequested);
    connect(m_stop, &QAbstractButton::clicked, &presenter, &EndpointsPresenter::stopTest);
    connect(m_copy, &QAbstractButton::clicked, this, &TestPanel::copy);
    connect(&presenter, &EndpointsPresenter::reportChanged, this, &TestPanel::refresh);
    retranslate();
}

void TestPanel::setNeighbour(QWidget *button)
{
    button->setSizePolicy(QSizePolicy::Fixed, button->sizePolicy().verticalPolicy());
    m_head->insertWidget(2, button);
}

void TestPanel::setNeighbourNote(const QString &note)
{
    m_neighbourNote = note;
    refresh();
}

void TestPanel::refresh()
{
    const bool testing = m_presenter.isTesting();
    const EndpointReport *report = m_presenter.report();
    const bool possible = m_presenter.fault() == AddressFault::None && !m_presenter.isDraft();
    if (testing) {
        m_test->setBusy(tr("Testing…"));
    } else {
        m_test->setIdle();
        m_test->setEnabled(possible);
    }
    m_stop->setVisible(testing);
    m_note->setText(!m_neighbourNote.isEmpty() ? m_neighbourNote
                    : possible                 ? tr("sends up to five small requests")
                                               : tr("possible when the URL is right"));
    const bool ended = report && !testing && report->worst != StepResult::State::Running;
    m_note->setVisible(!testing && (!ended || !m_neighbourNote.isEmpty()));
    m_when->setVisible(ended);
    m_verdict->setVisible(ended);
    m_foot->setVisible(ended);
    m_card->setVisible(report != nullptr);
    if (ended) {
        m_when->setText(tr("tested %1, took %2", "just now, 2.9 s")
                            .arg(formatAgo(report->ended, QDateTime::currentDateTimeUtc()), formatTook(report->took)));
        m_when->setToolTip(formatMoment(report->ended));
        const TestVerdict verdict = verdictOf(*report);
        m_verdict->setTone(verdict.tone);
        m_verdict->setText(verdict.lead, verdict.sentence);
    }
    refreshRows();
}

void TestPanel::refreshRows()
{
    const EndpointReport *report = m_presenter.report();
    if (!report)
        return;
    int widest = 0;
    const QFontMetrics metrics(medium(ui::font(FontRole::Body)));
    for (const StepResult &step : report->steps)
        widest = std::max(widest, metrics.horizontalAdvance(stepName(step.step)));
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->setNameWidth(widest + space::xl);
        m_rows[i]->setStep(report->steps[i]);
    }
}

void TestPanel::copy()
{
    if (const EndpointReport *report = m_presenter.report())
        QGuiApplication::clipboard()->setText(reportText(m_presenter.entry(), *report));
    m_footNote->setText(tr("The report is on the clipboard. No key is in it."));
}

void TestPanel::retranslate()
{
    m_test->setText(tr("Test"));
    m_test->setHelp(tr("Test name, connection, key, models and streaming of this endpoint"));
    m_stop->setText(tr("Stop the test"));
    m_copy->setText(tr("Copy without secrets"));
    m_copy->setHelp(tr("Copy the report of the test; no key is in it"));
    m_footNote->setText(tr("A step that fails says what the server answered and what to do."));
    refresh();
}

void TestPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TestPanel::showEvent(QShowEvent *event)
{
    // How long ago it was has changed.
    refresh();
    QWidget::showEvent(event);
}

} // namespace lw::ui
