// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/filter_menu.h"

#include "ui/pages/data/filter_words.h"
#include "ui/text/format.h"
#include "ui/text/state_words.h"

#include <QEvent>

#include <array>

namespace lw::ui {

using store::RecordFilter;

namespace {

// Characters; a chunk of 2,048 tokens is about 8,000.
constexpr std::array<qint64, 4> lengthSteps{500, 2'000, 8'000, 30'000};

/// A "&" in a label is no mnemonic.
QString literal(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

FilterMenu::FilterMenu(QWidget *parent)
    : QMenu(parent)
{
    setObjectName(QStringLiteral("filterMenu"));
}

void FilterMenu::changeEvent(QEvent *event)
{
    // It is filled whenever it opens, and then in the language of the window.
    if (event->type() == QEvent::LanguageChange)
        empty();
    QMenu::changeEvent(event);
}

void FilterMenu::empty()
{
    clear();
    for (QMenu *menu : findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly))
        menu->deleteLater();
}

void FilterMenu::fill(const RecordFilter &filter, const store::RecordCounts &counts)
{
    m_filter = filter;
    empty();
    addValues(tr("Label"), counts.byLabel, &RecordFilter::label);
    addValues(tr("Gold"), counts.byGold, &RecordFilter::gold);
    addFailures(counts);
    addLengths();
}

QMenu *FilterMenu::addPart(const QString &title)
{
    return addMenu(title);
}

void FilterMenu::addChoice(QMenu *menu, const QString &text, bool on, const RecordFilter &filter)
{
    QAction *action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(on);
    connect(action, &QAction::triggered, this, [this, filter] { Q_EMIT chosen(filter); });
}

void FilterMenu::addValues(const QString &title, const QMap<QString, qint64> &values, QString RecordFilter::*member)
{
    QMenu *menu = addPart(title);
    menu->menuAction()->setEnabled(!values.isEmpty());
    for (auto it = values.constBegin(); it != values.constEnd(); ++it) {
        if (it.key().isEmpty())
            continue;
        const bool on = m_filter.*member == it.key();
        RecordFilter next = m_filter;
        next.*member = on ? QString() : it.key();
        addChoice(menu, tr("%1 (%2)", "a value and how many").arg(literal(it.key()), formatCount(it.value())), on, next);
    }
}

void FilterMenu::addFailures(const store::RecordCounts &counts)
{
    QMenu *menu = addPart(tr("Failure"));
    for (auto it = counts.byState.constBegin(); it != counts.byState.constEnd(); ++it) {
        if (!it.key().startsWith(QLatin1String("failed")))
            continue;
        const bool on = m_filter.failure == it.key();
        RecordFilter next = m_filter;
        next.failure = on ? QString() : it.key();
        if (!on)
            next.state = RecordFilter::State::Failed;
        addChoice(menu, tr("%1 (%2)", "a value and how many").arg(failureTitle(it.key()), formatCount(it.value())), on, next);
    }
    menu->menuAction()->setEnabled(!menu->isEmpty());
}

void FilterMenu::addLengths()
{
    QMenu *menu = addPart(tr("Length"));
    for (std::size_t i = 0; i <= lengthSteps.size(); ++i) {
        RecordFilter next = m_filter;
        next.minLength = i == 0 ? std::nullopt : std::optional(lengthSteps[i - 1]);
        next.maxLength = i == lengthSteps.size() ? std::nullopt : std::optional(lengthSteps[i] - 1);
        const bool on = next == m_filter;
        const QString words = filterWords(FilterPart::Length, {next, {}, {}, {}, 1});
        if (on) {
            next.minLength.reset();
            next.maxLength.reset();
        }
        addChoice(menu, words, on, next);
    }
}

} // namespace lw::ui
