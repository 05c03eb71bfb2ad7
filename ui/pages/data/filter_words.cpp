// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/filter_words.h"

#include "ui/text/format.h"
#include "ui/text/state_words.h"

#include <QCoreApplication>

#include <array>

namespace lw::ui {

namespace {

using store::RecordFilter;
using store::RecordOrder;
using store::RecordQuery;
using State = RecordFilter::State;

struct FilterText
{
    Q_DECLARE_TR_FUNCTIONS(FilterText)

public:
    static QString state(State state);
    static QString tab(const QString &key);
    static QString length(const RecordFilter &filter);
    static QString order(const RecordQuery &query);
    static QString part(FilterPart part, const RecordQuery &query);
};

struct Tab
{
    const char *key;
    State state;
};
constexpr std::array tabs{Tab{"all", State::All},         Tab{"annotated", State::Annotated}, Tab{"failed", State::Failed},
                          Tab{"refused", State::Refused}, Tab{"waiting", State::Waiting},     Tab{"reviewed", State::Reviewed},
                          Tab{"differs", State::DiffersFromGold}};

QString FilterText::state(State state)
{
    switch (state) {
    case State::All: return tr("All");
    case State::Annotated: return tr("Annotated");
    case State::Failed: return tr("Failed");
    case State::Refused: return tr("Refused");
    case State::Waiting: return tr("Waiting");
    case State::Reviewed: return tr("Reviewed");
    case State::Unreviewed: return tr("not yet reviewed");
    case State::Flagged: return tr("flagged");
    case State::DiffersFromGold: return tr("Differs from gold");
    case State::Disputed: return tr("chunks disagree");
    case State::Contested: return tr("models or runs disagree");
    case State::PeopleDisagree: return tr("people disagree");
    }
    return {};
}

QString FilterText::tab(const QString &key)
{
    return state(stateOfTab(key));
}

QString FilterText::length(const RecordFilter &filter)
{
    if (filter.minLength && filter.maxLength)
        return tr("%1 to %2 characters").arg(formatCount(*filter.minLength), formatCount(*filter.maxLength));
    if (filter.minLength)
        return tr("at least %1 characters").arg(formatCount(*filter.minLength));
    return tr("at most %1 characters").arg(formatCount(filter.maxLength.value_or(0)));
}

QString FilterText::order(const RecordQuery &query)
{
    const bool down = query.direction == Qt::DescendingOrder;
    switch (query.order) {
    case RecordOrder::Input: return tr("last row first");
    case RecordOrder::ShownId: return down ? tr("sorted by id, Z to A") : tr("sorted by id, A to Z");
    case RecordOrder::State: return tr("sorted by state");
    case RecordOrder::Label: return down ? tr("sorted by label, Z to A") : tr("sorted by label, A to Z");
    case RecordOrder::Gold: return down ? tr("sorted by gold, Z to A") : tr("sorted by gold, A to Z");
    case RecordOrder::Length: return down ? tr("sorted by length, longest first") : tr("sorted by length, shortest first");
    case RecordOrder::Confidence: return down ? tr("most certain first") : tr("least certain first");
    case RecordOrder::Disputed: return tr("most disputed first");
    case RecordOrder::Contested:
    case RecordOrder::Dissent: return tr("where most models and runs disagree first");
    case RecordOrder::Random: return tr("in random order");
    case RecordOrder::Column:
        return (down ? tr("sorted by %1, Z to A") : tr("sorted by %1, A to Z")).arg(query.column);
    }
    return {};
}

QString FilterText::part(FilterPart part, const RecordQuery &query)
{
    const RecordFilter &filter = query.filter;
    switch (part) {
    case FilterPart::State: return state(filter.state);
    case FilterPart::Failure: return failureTitle(filter.failure);
    case FilterPart::Label: return tr("label %1").arg(filter.label);
    case FilterPart::ModelLabel: return tr("model said %1").arg(filter.modelLabel);
    case FilterPart::Gold: return tr("gold %1").arg(filter.gold);
    case FilterPart::Length: return length(filter);
    case FilterPart::Order: return order(query);
    }
    return {};
}

} // namespace

std::vector<FilterPart> filterParts(const RecordQuery &query)
{
    const RecordFilter &filter = query.filter;
    std::vector<FilterPart> parts;
    if (stateOfTab(tabOf(filter.state)) != filter.state)
        parts.push_back(FilterPart::State);
    if (!filter.failure.isEmpty())
        parts.push_back(FilterPart::Failure);
    if (!filter.label.isEmpty())
        parts.push_back(FilterPart::Label);
    if (!filter.modelLabel.isEmpty())
        parts.push_back(FilterPart::ModelLabel);
    if (!filter.gold.isEmpty())
        parts.push_back(FilterPart::Gold);
    if (filter.minLength || filter.maxLength)
        parts.push_back(FilterPart::Length);
    if (query.order != RecordOrder::Input || query.direction != Qt::AscendingOrder)
        parts.push_back(FilterPart::Order);
    return parts;
}

QString filterWords(FilterPart part, const RecordQuery &query)
{
    return FilterText::part(part, query);
}

RecordQuery without(FilterPart part, RecordQuery query)
{
    RecordFilter &filter = query.filter;
    switch (part) {
    case FilterPart::State: filter.state = State::All; break;
    case FilterPart::Failure: filter.failure.clear(); break;
    case FilterPart::Label: filter.label.clear(); break;
    case FilterPart::ModelLabel: filter.modelLabel.clear(); break;
    case FilterPart::Gold: filter.gold.clear(); break;
    case FilterPart::Length:
        filter.minLength.reset();
        filter.maxLength.reset();
        break;
    case FilterPart::Order:
        query.order = RecordOrder::Input;
        query.direction = Qt::AscendingOrder;
        query.column.clear();
        break;
    }
    return query;
}

QString tabOf(State state)
{
    for (const Tab &tab : tabs) {
        if (tab.state == state)
            return QLatin1String(tab.key);
    }
    return QLatin1String(tabs.front().key);
}

State stateOfTab(const QString &key)
{
    for (const Tab &tab : tabs) {
        if (key == QLatin1String(tab.key))
            return tab.state;
    }
    return State::All;
}

QStringList filterTabKeys()
{
    QStringList keys;
    for (const Tab &tab : tabs)
        keys.append(QLatin1String(tab.key));
    return keys;
}

QString filterTabWords(const QString &tab)
{
    return FilterText::tab(tab);
}

} // namespace lw::ui
