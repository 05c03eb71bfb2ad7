// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/filter_bar.h"

#include "ui/pages/data/filter_menu.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/scale.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/search_field.h"

#include <QEvent>
#include <QHBoxLayout>

namespace lw::ui {

namespace {

constexpr int searchWidth = 330;
constexpr int leastSearchWidth = 180;

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_search(new SearchField(this))
    , m_filter(new KeyButton(Icon::Filter, ButtonKind::Ghost, this))
    , m_menu(new FilterMenu(this))
    , m_chipRow(new QHBoxLayout)
    , m_note(new ElidedLabel(FontRole::Small, Token::Muted, this))
    , m_refresh(new KeyButton(ButtonKind::Link, this))
    , m_columns(new IconButton(Icon::Columns, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl, space::s + 2, space::l, space::s);
    row->setSpacing(space::s);
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setKeyHint(QKeySequence::Find);
    m_search->setMinimumWidth(scaledPx(leastSearchWidth));
    m_search->setMaximumWidth(scaledPx(searchWidth));
    row->addWidget(m_search, 3);
    m_filter->setObjectName(QStringLiteral("filter"));
    row->addWidget(m_filter);
    m_chipRow->setSpacing(space::s);
    row->addLayout(m_chipRow);
    row->addStretch(1);
    m_refresh->setObjectName(QStringLiteral("refresh"));
    m_refresh->hide();
    row->addWidget(m_refresh);
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_note);
    m_columns->setObjectName(QStringLiteral("columns"));
    m_columns->setPopupMode(QToolButton::InstantPopup);
    row->addWidget(m_columns);

    connect(m_search, &SearchField::searched, this, &FilterBar::searched);
    connect(m_refresh, &QAbstractButton::clicked, this, &FilterBar::refreshRequested);
    connect(m_filter, &QAbstractButton::clicked, this, [this] {
        m_menu->fill(m_query.filter, m_counts);
        m_menu->popup(m_filter->mapToGlobal(QPoint(0, m_filter->height() + 2)));
    });
    connect(m_menu, &FilterMenu::chosen, this, [this](const store::RecordFilter &filter) {
        store::RecordQuery query = m_query;
        query.filter = filter;
        Q_EMIT queryChosen(query);
    });
    retranslate();
}

void FilterBar::setQuery(const store::RecordQuery &query)
{
    m_query = query;
    if (m_search->text().trimmed() != query.filter.search)
        m_search->setText(query.filter.search);
    showChips();
}

void FilterBar::showChips()
{
    const std::vector<FilterPart> parts = filterParts(m_query);
    while (m_chips.size() > qsizetype(parts.size()))
        m_chips.takeLast()->deleteLater();
    while (m_chips.size() < qsizetype(parts.size())) {
        auto *chip = new FilterChip(this);
        chip->setObjectName(QStringLiteral("filterChip%1").arg(m_chips.size()));
        const qsizetype place = m_chips.size();
        connect(chip, &QAbstractButton::clicked, this, [this, place] {
            const std::vector<FilterPart> now = filterParts(m_query);
            if (std::size_t(place) < now.size())
                Q_EMIT queryChosen(without(now[std::size_t(place)], m_query));
        });
        m_chipRow->addWidget(chip);
        m_chips.append(chip);
    }
    for (qsizetype i = 0; i < m_chips.size(); ++i)
        m_chips[i]->setText(filterWords(parts[std::size_t(i)], m_query));
}

void FilterBar::setSearchedColumns(const QStringList &columns)
{
    m_searched = columns;
    // A long list would not fit into the field, and the search looks through all columns in any case.
    if (columns.size() == 1)
        m_search->setPurpose(tr("Search in %1").arg(columns.front()));
    else if (columns.size() == 2)
        m_search->setPurpose(tr("Search in %1 and %2").arg(columns.front(), columns.back()));
    else
        m_search->setPurpose(tr("Search in the records"));
}

void FilterBar::setResultNote(const QString &note)
{
    m_search->setResultNote(note);
}

void FilterBar::setNote(const QString &note)
{
    m_note->setText(note);
}

void FilterBar::setOutdated(bool outdated)
{
    m_refresh->setVisible(outdated);
}

void FilterBar::setColumnMenu(QMenu *menu)
{
    m_columns->setMenu(menu);
}

void FilterBar::retranslate()
{
    m_filter->setText(tr("Filter"));
    m_filter->setHelp(tr("Filter by label, gold, failure or length"));
    m_refresh->setText(tr("Refresh the list"));
    m_refresh->setKeyHint(QKeySequence::Refresh);
    m_columns->setName(tr("Choose the columns"));
    setSearchedColumns(QStringList(m_searched));
    showChips();
}

void FilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace lw::ui
