// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/requests_model.h"

#include "ui/text/format.h"

#include <QStringList>

namespace lw::ui {
namespace {

int rowsOf(const engine::RequestPage &page)
{
    switch (page.watch.which) {
    case engine::RequestWatch::Which::All:
        return page.total;
    case engine::RequestWatch::Which::Slow:
        return page.slow;
    case engine::RequestWatch::Which::Retrying:
        return page.retrying;
    }
    return 0;
}

} // namespace

void RequestsModel::show(const engine::RequestPage &page)
{
    const int rows = rowsOf(page);
    // Rows come and go at the end, so that nothing that is selected or scrolled to is lost.
    if (rows < m_rows) {
        beginRemoveRows({}, rows, m_rows - 1);
        m_rows = rows;
        endRemoveRows();
    } else if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    }
    const int first = std::min(page.watch.first, m_page.watch.first);
    const int last = std::max(page.watch.first + int(page.requests.size()), m_page.watch.first + int(m_page.requests.size()));
    m_page = page;
    if (first < std::min(last, rows))
        Q_EMIT dataChanged(index(first), index(std::min(last, rows) - 1));
}

const engine::RequestView *RequestsModel::request(int row) const
{
    const int place = row - m_page.watch.first;
    if (place < 0 || place >= int(m_page.requests.size()))
        return nullptr;
    return &m_page.requests[std::size_t(place)];
}

int RequestsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_rows; }

QVariant RequestsModel::data(const QModelIndex &index, int role) const
{
    const engine::RequestView *view = index.isValid() ? request(index.row()) : nullptr;
    if (!view)
        return {};
    if (role == Qt::DisplayRole)
        return QStringLiteral("#%1").arg(view->number);
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return spoken(*view);
    return {};
}

QString RequestsModel::spoken(const engine::RequestView &request) const
{
    QStringList records;
    for (const engine::RequestRecord &record : request.records)
        records.append(record.shownId);
    const QString what = tr("Request %1 to %2, record %3").arg(QString::number(request.number), request.endpoint,
                                                              records.join(QStringLiteral(", ")));
    if (request.backsOff)
        return tr("%1: waits before it is asked again").arg(what);
    if (request.waiting)
        return tr("%1: waiting for the first token").arg(what);
    return tr("%1: %2 so far").arg(what, textTokenCount(request.tokens));
}

} // namespace lw::ui
