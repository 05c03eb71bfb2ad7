// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the presenter that knows named views.
#include "ui/pages/review/review_presenter.h"

#include "ui/pages/review/detail_shelf.h"
#include "ui/pages/review/queue_finder.h"

#include <QTimer>

#include <algorithm>
#include <array>

namespace lw::ui {

namespace {

/// As they stand in the project, in the order of the enum.
const std::array orderWords{QStringLiteral("uncertain"), QStringLiteral("disputed"), QStringLiteral("random"), QStringLiteral("file"),
                            QStringLiteral("duplicates")};

} // namespace

const std::vector<project::QueueView> &ReviewPresenter::views() const
{
    static const std::vector<project::QueueView> none;
    return m_views ? m_views->views() : none;
}

void ReviewPresenter::openView(const project::QueueView &view)
{
    const auto *const word = std::find(orderWords.begin(), orderWords.end(), view.order);
    if (word != orderWords.end())
        m_order = Order(word - orderWords.begin());
    m_search = view.filter.search;
    m_narrowed = view.filter;
    m_narrowed->search.clear();
    Q_EMIT filterChanged();
    find();
}

void ReviewPresenter::saveView(const QString &name)
{
    if (m_views)
        m_views->save({name.simplified(), orderWords[std::size_t(m_order)], filter()});
}

void ReviewPresenter::removeView(const QString &name)
{
    if (m_views)
        m_views->remove(name);
}

} // namespace lw::ui
