// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/request_view.h"
#include "core/task/task_spec.h"

#include <QHash>
#include <QStyledItemDelegate>

namespace lw::ui {

/// Draws a request in flight as a card: number, endpoint, retry, time; its records; the last lines of the stream; figures.
class RequestDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int gap = 8;   ///< between cards

    explicit RequestDelegate(QObject *parent = nullptr);

    /// What stands for the base URL of an endpoint.
    void setEndpointNames(const QHash<QString, QString> &names) { m_names = names; }

    [[nodiscard]] static int cardHeight();
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHead(QPainter *painter, const QRect &line, const engine::RequestView &request) const;
    void paintRecords(QPainter *painter, const QRect &line, const engine::RequestView &request,
                      const task::TaskSpec &task) const;
    void paintStream(QPainter *painter, const QRect &area, const engine::RequestView &request) const;
    void paintFoot(QPainter *painter, const QRect &line, const engine::RequestView &request) const;
    [[nodiscard]] QString endpointName(const QString &url) const;

    QHash<QString, QString> m_names;
};

} // namespace lw::ui
