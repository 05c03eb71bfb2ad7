// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/mailbox.h"
#include "core/base/stop_flag.h"
#include "core/store/reader_thread.h"

#include <QObject>

#include <vector>

namespace lw::project {

/// Looks for near duplicates with different labels (near_duplicates.h) on a thread of its own, with a connection of its own, so that
/// rows and details are read meanwhile. Lives on the GUI thread, where its signals come.
class DuplicateSearch final : public QObject
{
    Q_OBJECT

public:
    explicit DuplicateSearch(const QString &projectPath, QObject *parent = nullptr);
    /// Stops, and waits until that was noticed: a moment.
    ~DuplicateSearch() override;

    /// found() or failed() follows, for the newest call alone; one that is underway is stopped.
    void start();
    /// Neither follows.
    void stop();

Q_SIGNALS:
    void found(const std::vector<std::vector<qint64>> &groups);
    void failed(const lw::Error &error);

private:
    using News = std::function<void()>;

    Mailbox<News> m_news;
    StopFlag m_stop;
    quint64 m_number = 0;
    store::ReaderThread m_reader;
};

} // namespace lw::project
