// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cache/cache_filter_bar.h"

#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/scale.h"
#include "ui/widgets/search_field.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>

namespace lw::ui {

CacheFilterBar::CacheFilterBar(QWidget *parent)
    : QWidget(parent)
    , m_search(new SearchField(this))
    , m_model(new KeyButton(ButtonKind::Ghost, this))
    , m_age(new KeyButton(ButtonKind::Ghost, this))
    , m_hits(new KeyButton(ButtonKind::Ghost, this))
{
    m_search->setObjectName(QStringLiteral("cacheSearch"));
    m_model->setObjectName(QStringLiteral("modelFilter"));
    m_age->setObjectName(QStringLiteral("ageFilter"));
    m_hits->setObjectName(QStringLiteral("hitsFilter"));
    m_search->setKeyHint(QKeySequence::Find);
    m_search->setMaximumWidth(scaledPx(330));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl, 10, space::l, 10);
    row->setSpacing(space::m);
    row->addWidget(m_search, 3);
    for (KeyButton *button : {m_model, m_age, m_hits}) {
        button->setMenu(new QMenu(button));
        row->addWidget(button);
    }
    row->addStretch(1);
    connect(m_search, &SearchField::searched, this, [this](const QString &text) {
        cache::CacheQuery query = m_query;
        query.search = text.trimmed();
        Q_EMIT chosen(query);
    });
    connect(m_model->menu(), &QMenu::aboutToShow, this, &CacheFilterBar::fillModels);
    connect(m_age->menu(), &QMenu::aboutToShow, this, &CacheFilterBar::fillAges);
    connect(m_hits->menu(), &QMenu::aboutToShow, this, &CacheFilterBar::fillHits);
    retranslate();
}

void CacheFilterBar::setQuery(const cache::CacheQuery &query)
{
    m_query = query;
    // Spaces at the ends stay as they are typed.
    if (m_search->text().trimmed() != query.search)
        m_search->setText(query.search);
    refresh();
}

void CacheFilterBar::setModels(const QStringList &models) { m_models = models; }

void CacheFilterBar::setFoundCount(qint64 count)
{
    m_found = count;
    m_search->setResultNote(count < 0 ? QString() : tr("%1 found").arg(formatCount(count)));
}

void CacheFilterBar::add(QMenu *menu, const QString &text, const cache::CacheQuery &query)
{
    QString words = text;
    words.replace(QLatin1Char('&'), QStringLiteral("&&"));
    QAction *action = menu->addAction(words);
    action->setCheckable(true);
    action->setChecked(query == m_query);
    connect(action, &QAction::triggered, this, [this, query] { Q_EMIT chosen(query); });
}

void CacheFilterBar::fillModels()
{
    m_model->menu()->clear();
    cache::CacheQuery query = m_query;
    query.model.clear();
    add(m_model->menu(), tr("Any model"), query);
    for (const QString &model : std::as_const(m_models)) {
        query.model = model;
        add(m_model->menu(), model, query);
    }
}

void CacheFilterBar::fillAges()
{
    m_age->menu()->clear();
    cache::CacheQuery query = m_query;
    query.maxAgeDays.reset();
    add(m_age->menu(), tr("Any age"), query);
    for (const int days : {1, 7, 30, 365}) {
        query.maxAgeDays = days;
        add(m_age->menu(), tr("Stored within %n day(s)", "", days), query);
    }
}

void CacheFilterBar::fillHits()
{
    m_hits->menu()->clear();
    cache::CacheQuery query = m_query;
    query.minHits = 0;
    add(m_hits->menu(), tr("Any number of hits"), query);
    for (const int hits : {1, 2, 5, 10}) {
        query.minHits = hits;
        add(m_hits->menu(), tr("Used again at least %n time(s)", "", hits), query);
    }
}

void CacheFilterBar::refresh()
{
    m_model->setText(m_query.model.isEmpty() ? tr("Model: any") : tr("Model: %1").arg(m_query.model));
    m_age->setText(m_query.maxAgeDays ? tr("Age: up to %n day(s)", "", *m_query.maxAgeDays) : tr("Age: any"));
    m_hits->setText(m_query.minHits > 0 ? tr("Hits: %1 or more").arg(formatCount(m_query.minHits)) : tr("Hits: any"));
    setFoundCount(m_found);
}

void CacheFilterBar::retranslate()
{
    m_search->setPurpose(tr("Search in texts and answers"));
    m_model->setHelp(tr("Show only answers of one model"));
    m_age->setHelp(tr("Show only answers that were stored lately"));
    m_hits->setHelp(tr("Show only answers that were used again"));
    refresh();
}

void CacheFilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace lw::ui
