// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/mailbox.h"
#include "core/project/project.h"
#include "core/store/record_query.h"

#include <QObject>

#include <vector>

namespace lw::project {

/// An order and a filter of the review queue under a name.
struct QueueView
{
    QString name;
    QString order;                ///< the word that the queue has for it: "uncertain"
    store::RecordFilter filter;   ///< search and all
    bool operator==(const QueueView &) const = default;
};

/// What stands in the project; what cannot be read of it is left out.
[[nodiscard]] Result<std::vector<QueueView>> storedQueueViews(store::Database &database);
/// Code::WrongUse for a view without a name.
[[nodiscard]] Result<void> putQueueView(store::Database &database, const QueueView &view);
[[nodiscard]] Result<void> removeQueueView(store::Database &database, const QString &name);

/// The named views of an open project, by name. Lives on the GUI thread; the project must outlive it. Nothing waits.
class QueueViews final : public QObject
{
    Q_OBJECT

public:
    explicit QueueViews(Project &project, QObject *parent = nullptr);
    ~QueueViews() override;

    [[nodiscard]] const std::vector<QueueView> &views() const { return m_views; }
    /// Takes the place of one with the same name. changed() or failed() follows.
    void save(const QueueView &view);
    void remove(const QString &name);

Q_SIGNALS:
    void changed();   ///< it is on the disk
    void failed(const lw::Error &error);

private:
    using News = std::function<void()>;
    void write(std::function<Result<void>(store::Database &)> change);

    Project &m_project;
    std::vector<QueueView> m_views;
    std::shared_ptr<Mailbox<News>> m_news;   ///< shared with what is still to be written
};

} // namespace lw::project
