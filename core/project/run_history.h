// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/mailbox.h"
#include "core/engine/run_snapshot.h"
#include "core/metrics/endpoint_figures.h"
#include "core/metrics/run_series.h"
#include "core/project/run_entry.h"

#include <QObject>
#include <QThread>

#include <memory>
#include <optional>
#include <vector>

namespace lw::project {

class RunHistoryReader;

/// One run as a dashboard shows it.
struct RunFigures
{
    qint64 run = 0;
    bool live = false;
    metrics::RunSeries series;
    std::vector<metrics::EndpointFigures> endpoints;
};

/// The runs of a project and what each did over time. Lives on the thread of the facade; reads with a connection of its own on
/// its own thread, which sleeps unless a live run is shown. Signals answer calls, and come about once a second while the shown
/// run is live.
class RunHistory final : public QObject
{
    Q_OBJECT

public:
    /// A project file that exists.
    explicit RunHistory(const QString &projectFile, QObject *parent = nullptr);
    /// Waits until a reading that is under way has ended.
    ~RunHistory() override;

    /// `runs` follows.
    void list();
    /// `figures` follows; 0 shows none, and nothing is read any more. A figure of the run shown before may still come.
    void show(qint64 run);
    /// Which run is under way; empty when it has ended, and then list and figures are read once more.
    void setLive(std::optional<qint64> run);
    /// What no table knows of the live run: RunSnapshot::attemptsSince.
    void setRunning(std::vector<QDateTime> attemptsSince);

Q_SIGNALS:
    /// The newest first.
    void runs(const std::vector<lw::project::RunEntry> &entries);
    void figures(const lw::project::RunFigures &figures);
    void failed(const lw::Error &error);

private:
    using News = std::variant<std::vector<RunEntry>, RunFigures, Error>;
    void onNews(std::vector<News> letters);

    QThread m_thread;
    std::unique_ptr<RunHistoryReader> m_reader;   ///< lives on m_thread
    Mailbox<News> m_news;
};

} // namespace lw::project
