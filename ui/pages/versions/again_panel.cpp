// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/versions/again_panel.h"

#include "ui/pages/versions/version_words.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/error_line.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QRadioButton>
#include <QVBoxLayout>

namespace lw::ui {

using Which = VersionsPresenter::Which;

namespace {

constexpr std::array shownWhich{Which::Stale, Which::Failed, Which::Wrong, Which::Chosen};

} // namespace

AgainPanel::AgainPanel(VersionsPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_title(new TextLabel(FontRole::Body, Token::Text, this))
    , m_with(new TextLabel(FontRole::Small, Token::Muted, this))
    , m_forecast(new TextLabel(FontRole::Small, Token::Text, this))
    , m_obstacle(new ErrorLine(this))
    , m_ask(new KeyButton(Icon::Retry, ButtonKind::Primary, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs + 2);
    m_title->setWeight(TextLabel::Weight::SemiBold);
    column->addWidget(m_title);
    for (std::size_t i = 0; i < shownWhich.size(); ++i) {
        m_which[i] = new QRadioButton(this);
        m_which[i]->setObjectName(QStringLiteral("again%1").arg(i));
        connect(m_which[i], &QAbstractButton::toggled, this, [this, i](bool on) {
            if (on && m_presenter.which() != shownWhich[i])
                m_presenter.setWhich(shownWhich[i]);
        });
        column->addWidget(m_which[i]);
    }
    m_with->setWordWrap(true);
    m_with->setObjectName(QStringLiteral("againWith"));
    m_forecast->setWordWrap(true);
    m_forecast->setObjectName(QStringLiteral("againForecast"));
    m_ask->setObjectName(QStringLiteral("askAgain"));
    column->addWidget(m_with);
    column->addWidget(m_forecast);
    column->addWidget(m_obstacle);
    column->addWidget(m_ask, 0, Qt::AlignLeft);
    connect(m_ask, &QAbstractButton::clicked, &m_presenter, &VersionsPresenter::ask);
    connect(&m_presenter, &VersionsPresenter::changed, this, &AgainPanel::refresh);
    refresh();
}

void AgainPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void AgainPanel::refresh()
{
    m_title->setText(tr("Ask again"));
    const QString words[] = {tr("Stale: answered before the task was saved last (%1)"), tr("Failed: without an answer (%1)"),
                             tr("Wrong: not what gold says (%1)"), tr("The records that were chosen (%1)")};
    const QString tips[] = {tr("Their answers are of a version of the task that holds no more."), tr("The model gave no answer that can be used."),
                            tr("Their answer is another than gold; it is asked anew, past the cache."), tr("Those that were chosen in the review.")};
    for (std::size_t i = 0; i < shownWhich.size(); ++i) {
        m_which[i]->setToolTip(tips[i]);
        const auto count = m_presenter.count(shownWhich[i]);
        m_which[i]->setText(words[i].arg(count ? formatCount(*count) : noValue()));
        m_which[i]->setEnabled(count.value_or(0) > 0);
        m_which[i]->setChecked(m_presenter.which() == shownWhich[i]);
    }
    m_which[std::size_t(Which::Chosen)]->setVisible(m_presenter.hasChosen());
    const qint64 count = m_presenter.count(m_presenter.which()).value_or(0);
    const auto &forecast = m_presenter.forecast();
    QString with;
    if (forecast && m_presenter.asksTheSame())
        with = tr("With the same task, model and parameters as before: only a model that does not always say the same says something new. The "
                  "last answer counts; the old ones are kept.");
    else if (forecast && m_presenter.which() == Which::Stale)
        with = tr("With the task, the model and the parameters as they are set up now. The new answers count; the old ones are kept.");
    else if (forecast)
        with = tr("With the task, the model and the parameters as they are set up now. The new answers stand beside those there are, in the "
                  "history of each record and in a comparison.");
    m_with->setText(with);
    m_with->setVisible(!with.isEmpty());
    m_forecast->setText(forecast ? forecastWords(*forecast) : QString());
    m_forecast->setVisible(forecast.has_value());
    if (m_presenter.obstacle())
        m_obstacle->setError(*m_presenter.obstacle());
    else
        m_obstacle->clear();
    m_ask->setText(count > 0 ? tr("Ask %1 again").arg(recordCount(count)) : tr("Nobody to ask again"));
    m_ask->setHelp(tr("Asks these records and nobody else; the run is on the page Annotate"));
    m_ask->setEnabled(m_presenter.canAsk());
}

} // namespace lw::ui
