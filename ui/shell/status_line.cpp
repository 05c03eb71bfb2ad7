// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_line.h"

#include "ui/text/format.h"
#include "ui/text/money_words.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dot.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/state_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace lw::ui {
namespace {

constexpr int barWidth = 120;
constexpr int barHeight = 6;
constexpr int leftInset = 12;

Token tokenOf(Status::Health health)
{
    switch (health) {
    case Status::Health::Ok: return Token::OkFill;
    case Status::Health::Warn: return Token::WarnFill;
    case Status::Health::Bad: return Token::BadFill;
    case Status::Health::Busy: return Token::Accent;
    case Status::Health::Unknown: return Token::Wait;
    }
    return Token::OkFill;
}

/// A label that keeps the widest it has been, so that figures that change do not push their neighbours about.
void setFigure(TextLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
    label->setMinimumWidth(text.isEmpty() ? 0 : std::max(label->minimumWidth(), label->sizeHint().width()));
}

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_dot(new Dot(Token::OkFill, this))
    , m_model(new TextLabel(FontRole::Small, Token::Text, this))
    , m_sentence(new ElidedLabel(FontRole::Small, Token::Muted, this))
    , m_bar(new StateBar(barHeight, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(leftInset, 0, leftInset, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_dot);
    m_model->setWeight(TextLabel::Weight::Medium);
    layout->addWidget(m_model);
    m_sentence->setObjectName(QStringLiteral("statusSentence"));
    layout->addWidget(m_sentence);
    layout->addSpacing(space::l);
    m_bar->setFixedWidth(barWidth);
    layout->addWidget(m_bar);
    m_progress = addFigure(QStringLiteral("statusProgress"));
    m_progress->setToken(Token::Text);
    m_progress->setWeight(TextLabel::Weight::Medium);
    m_recordRate = addFigure(QStringLiteral("statusRecordRate"));
    m_tokenRate = addFigure(QStringLiteral("statusTokenRate"));
    m_cost = addFigure(QStringLiteral("statusCost"));
    m_left = addFigure(QStringLiteral("statusLeft"));
    layout->addStretch(1);
    m_project = addFigure(QStringLiteral("statusProject"));
    m_saved = addFigure(QStringLiteral("statusSaved"));
    setFixedHeight(ui::height(Row::StatusLine));
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        setFixedHeight(ui::height(Row::StatusLine));
        update();
    });
    refresh();
}

TextLabel *StatusLine::addFigure(const QString &objectName)
{
    auto *label = new TextLabel(FontRole::Small, Token::Muted, this);
    label->setObjectName(objectName);
    layout()->addWidget(label);
    static_cast<QHBoxLayout *>(layout())->addSpacing(space::l);
    return label;
}

void StatusLine::show(const Status &status)
{
    m_status = status;
    refresh();
}

void StatusLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        for (TextLabel *label : {m_progress, m_recordRate, m_tokenRate, m_cost, m_left, m_project, m_saved})
            label->setMinimumWidth(0);
        refresh();
    }
    QWidget::changeEvent(event);
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themed(Token::Window));
    const QColor line = themed(Token::Border);
    paintLine(&painter, QRect(0, 0, width(), 1), line);
    // A short rule before every figure that is shown.
    for (const TextLabel *label : {m_recordRate, m_tokenRate, m_cost, m_left, m_saved}) {
        if (label->isVisible())
            paintLine(&painter, QRect(label->x() - space::l, 7, 1, height() - 13), line);
    }
    const QWidget *first = m_bar->isVisible() ? static_cast<const QWidget *>(m_bar) : m_progress;
    paintLine(&painter, QRect(first->x() - space::m, 7, 1, height() - 13), line);
}

void StatusLine::refresh()
{
    m_dot->setToken(tokenOf(m_status.health));
    m_model->setText(m_status.model);
    m_model->setVisible(!m_status.model.isEmpty());
    m_sentence->setText(m_status.sentence);
    refreshRun();
    setFigure(m_project, m_status.project);
    setFigure(m_saved, m_status.project.isEmpty() ? QString()
                       : m_status.saved           ? tr("All changes saved")
                                                  : tr("Not saved"));
    m_saved->setToken(m_status.saved ? Token::Muted : Token::Bad);
    update();
}

void StatusLine::refreshRun()
{
    m_bar->setVisible(m_status.run.has_value());
    if (!m_status.run) {
        setFigure(m_progress, m_status.project.isEmpty() ? tr("No project open") : recordCount(m_status.records));
        m_progress->setToken(Token::Muted);
        for (TextLabel *label : {m_recordRate, m_tokenRate, m_cost, m_left})
            setFigure(label, {});
        return;
    }
    const engine::RunSnapshot &run = *m_status.run;
    const qint64 annotated = run.states.of(QStringLiteral("annotated"));
    const qint64 failed = run.states.failed();
    const qint64 refused = run.states.of(QStringLiteral("refused"));
    const qint64 total = run.states.total();
    const qint64 inFlight = run.recordsInFlight();
    const qint64 ended = annotated + failed + refused;
    m_bar->setParts({{Token::OkFill, annotated, {}, {}},
                     {Token::BadFill, failed, {}, {}},
                     {Token::WarnFill, refused, {}, {}},
                     {Token::Run, inFlight, {}, {}},
                     {Token::Wait, std::max<qint64>(0, total - ended - inFlight), {}, {}}});
    m_progress->setToken(Token::Text);
    setFigure(m_progress, tr("%1 / %2", "finished records, all records").arg(formatCount(ended), formatCount(total)));
    setFigure(m_recordRate, run.recordsPerSecond ? tr("%1 rec/s").arg(formatRate(*run.recordsPerSecond)) : QString());
    setFigure(m_tokenRate,
              run.tokensPerSecond ? tr("%1 tok/s").arg(formatCompact(qRound64(*run.tokensPerSecond))) : QString());
    // What is not known is not shown.
    const QString cost = costValue(run.spending);
    setFigure(m_cost, cost == noValue() ? QString() : cost);
    setFigure(m_left, run.secondsLeft
                          ? tr("%1 left").arg(formatClock(std::chrono::milliseconds(qRound64(*run.secondsLeft * 1000))))
                          : QString());
}

} // namespace lw::ui
