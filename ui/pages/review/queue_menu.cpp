// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/queue_menu.h"

#include "core/task/answer_edit.h"
#include "ui/pages/review/filter_words.h"
#include "ui/pages/review/review_presenter.h"
#include "ui/text/state_words.h"

#include <QEvent>
#include <QLineEdit>
#include <QWidgetAction>

#include <array>

namespace lw::ui {

using store::RecordFilter;

namespace {

constexpr std::array confidenceSteps{0.5, 0.7, 0.9};
// Characters; a chunk of 2,048 tokens is about 8,000.
constexpr std::array<qint64, 4> lengthSteps{500, 2'000, 8'000, 30'000};
constexpr std::array states{RecordFilter::State::Reviewed, RecordFilter::State::Unreviewed, RecordFilter::State::Flagged,
                            RecordFilter::State::PeopleDisagree, RecordFilter::State::Contested, RecordFilter::State::Disputed, RecordFilter::State::DiffersFromGold};
const std::array failures{QStringLiteral("failed:truncated"), QStringLiteral("failed:label"), QStringLiteral("failed:parse"),
                          QStringLiteral("failed:timeout"), QStringLiteral("failed:transport"), QStringLiteral("failed:server"),
                          QStringLiteral("failed:rate_limited"), QStringLiteral("failed:quota"), QStringLiteral("failed:auth"),
                          QStringLiteral("failed:request")};

/// A "&" in a label is no mnemonic.
QString asItem(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

QueueMenu::QueueMenu(ReviewPresenter &presenter, QWidget *parent)
    : QMenu(parent)
    , m_presenter(presenter)
{
    setObjectName(QStringLiteral("queueMenu"));
    connect(this, &QMenu::aboutToShow, this, &QueueMenu::fill);
}

void QueueMenu::changeEvent(QEvent *event)
{
    // It is filled whenever it opens, and then in the language of the window.
    if (event->type() == QEvent::LanguageChange)
        empty();
    QMenu::changeEvent(event);
}

void QueueMenu::empty()
{
    clear();
    for (QMenu *menu : findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly))
        menu->deleteLater();
}

void QueueMenu::fill()
{
    empty();
    m_filter = m_presenter.filter();
    m_filter.search.clear();
    addStates();
    addLabels();
    addConfidences();
    addLengths();
    addFailures();
    addStale();
    addSeparator();
    QAction *again = addAction(tr("Ask again…"));
    again->setObjectName(QStringLiteral("askAgain"));
    again->setEnabled(m_presenter.currentRow() >= 0);
    connect(again, &QAction::triggered, this, &QueueMenu::askAgainRequested);
    addSeparator();
    QAction *change = addAction(tr("Change a label…"));
    change->setObjectName(QStringLiteral("changeLabel"));
    const task::TaskSpec &task = m_presenter.desk().task();
    change->setEnabled(task.labels.size() > 1 || (!task::takesLabels(task.kind) && task::decidesAtOnce(task.kind)));
    connect(change, &QAction::triggered, this, &QueueMenu::changeLabelRequested);
    addSeparator();
    addViews();
}

void QueueMenu::addStale()
{
    RecordFilter alone;
    alone.isStale = true;
    RecordFilter on = m_filter;
    on.isStale = true;
    // Where another version was run since, they wait.
    on.state = RecordFilter::State::All;
    RecordFilter off = m_filter;
    off.isStale = false;
    off.state = RecordFilter::State::Annotated;
    addChoice(this, filterWords(alone), on, off);
}

void QueueMenu::addChoice(QMenu *menu, const QString &text, const RecordFilter &on, const RecordFilter &off)
{
    QAction *action = menu->addAction(asItem(text));
    const bool isOn = on == m_filter;
    action->setCheckable(true);
    action->setChecked(isOn);
    connect(action, &QAction::triggered, this, [this, next = isOn ? off : on] {
        const QString search = m_presenter.search();
        m_presenter.narrow(next);
        m_presenter.setSearch(search);
    });
}

void QueueMenu::addStates()
{
    QMenu *menu = addMenu(tr("State"));
    for (const RecordFilter::State state : states) {
        RecordFilter on = m_filter;
        on.state = state;
        RecordFilter off = m_filter;
        off.state = RecordFilter::State::Annotated;
        RecordFilter alone;
        alone.state = state;
        addChoice(menu, filterWords(alone), on, off);
    }
}

void QueueMenu::addLabels()
{
    QMenu *menu = addMenu(tr("Label"));
    const TaskLabels &labels = m_presenter.labels();
    for (int place = 0; place < labels.size(); ++place) {
        const QString &label = labels.at(place).name;
        RecordFilter on = m_filter;
        on.label = label;
        RecordFilter off = m_filter;
        off.label.clear();
        addChoice(menu, label, on, off);
    }
    menu->menuAction()->setEnabled(!menu->isEmpty());
}

void QueueMenu::addConfidences()
{
    QMenu *menu = addMenu(tr("Confidence"));
    RecordFilter off = m_filter;
    off.minConfidence.reset();
    off.maxConfidence.reset();
    off.isConfidenceUnknown = false;
    const auto add = [&](std::optional<double> from, std::optional<double> to, bool isUnknown) {
        RecordFilter on = off;
        on.minConfidence = from;
        on.maxConfidence = to;
        on.isConfidenceUnknown = isUnknown;
        RecordFilter alone;
        alone.minConfidence = from;
        alone.maxConfidence = to;
        alone.isConfidenceUnknown = isUnknown;
        addChoice(menu, filterWords(alone), on, off);
    };
    add({}, confidenceSteps.front(), false);
    for (std::size_t i = 1; i < confidenceSteps.size(); ++i)
        add(confidenceSteps[i - 1], confidenceSteps[i], false);
    add(confidenceSteps.back(), {}, false);
    add({}, {}, true);
}

void QueueMenu::addLengths()
{
    QMenu *menu = addMenu(tr("Length"));
    RecordFilter off = m_filter;
    off.minLength.reset();
    off.maxLength.reset();
    for (std::size_t i = 0; i <= lengthSteps.size(); ++i) {
        RecordFilter alone;
        alone.minLength = i == 0 ? std::nullopt : std::optional(lengthSteps[i - 1]);
        alone.maxLength = i == lengthSteps.size() ? std::nullopt : std::optional(lengthSteps[i] - 1);
        RecordFilter on = off;
        on.minLength = alone.minLength;
        on.maxLength = alone.maxLength;
        addChoice(menu, filterWords(alone), on, off);
    }
}

void QueueMenu::addFailures()
{
    QMenu *menu = addMenu(tr("Failure"));
    for (const QString &failure : failures) {
        RecordFilter on = m_filter;
        on.failure = failure;
        on.state = RecordFilter::State::Failed;
        RecordFilter off = m_filter;
        off.failure.clear();
        off.state = RecordFilter::State::Annotated;
        addChoice(menu, failureTitle(failure), on, off);
    }
}

void QueueMenu::addViews()
{
    const std::vector<project::QueueView> &views = m_presenter.views();
    for (const project::QueueView &view : views)
        connect(addAction(asItem(view.name)), &QAction::triggered, this, [this, view] { m_presenter.openView(view); });
    // The name is typed in the menu itself: Enter saves, Escape leaves all as it was.
    auto *name = new QLineEdit;
    name->setObjectName(QStringLiteral("viewName"));
    name->setPlaceholderText(tr("Save this view as…"));
    name->setAccessibleName(tr("Name of the view to be saved"));
    auto *save = new QWidgetAction(this);
    save->setDefaultWidget(name);
    addAction(save);
    connect(name, &QLineEdit::returnPressed, this, [this, name] {
        if (name->text().trimmed().isEmpty())
            return;
        m_presenter.saveView(name->text());
        close();
    });
    if (views.empty())
        return;
    QMenu *remove = addMenu(tr("Delete a view"));
    for (const project::QueueView &view : views)
        connect(remove->addAction(asItem(view.name)), &QAction::triggered, this, [this, view] { m_presenter.removeView(view.name); });
}

} // namespace lw::ui
