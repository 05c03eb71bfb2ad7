// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/mailbox.h"
#include "core/project/bulk_change.h"
#include "core/store/reader_thread.h"

#include <QObject>

namespace lw::project {

/// planBulkChange() on a thread of its own, with a connection of its own. Lives on the GUI thread, where its signals come.
class BulkPlanner final : public QObject
{
    Q_OBJECT

public:
    explicit BulkPlanner(const QString &projectPath, QObject *parent = nullptr);
    /// Stops, and waits until that was noticed: a moment.
    ~BulkPlanner() override;

    /// planned() or failed() follows, for the newest call alone; one that is underway is stopped.
    void plan(const task::TaskSpec &task, const BulkChange &change);
    /// Neither follows.
    void stop();

Q_SIGNALS:
    void planned(const lw::project::BulkPlan &plan);
    void failed(const lw::Error &error);

private:
    using News = std::function<void()>;

    Mailbox<News> m_news;
    StopFlag m_stop;
    quint64 m_number = 0;
    store::ReaderThread m_reader;
};

} // namespace lw::project
