// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/mailbox.h"
#include "core/metrics/endpoint_figures.h"
#include "core/metrics/run_series.h"
#include "core/project/run_entry.h"
#include "core/store/reader_thread.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace lw::project {

/// One run as a dashboard shows it.
struct RunFigures
{
    qint64 run = 0;
    bool live = false;
    metrics::RunSeries series;
    std::vector<metrics::EndpointFigures> endpoints;
};

/// The runs of a project and what each did over time. Lives on the thread of the facade; reads on a thread of its own, which
/// sleeps unless a live run is shown. Signals answer calls; `figures` also comes about once a second while the shown run is
/// live, and less often where the run is so long that figuring takes over a tenth of a second.
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
    /// `figures` follows; 0 shows none, and nothing is read any more: for a page that is hidden.
    void show(qint64 run);
    /// Which run is under way; empty when it has ended, and then list and figures are read once more.
    void setLive(std::optional<qint64> run);
    /// What no table knows of the live run: RunSnapshot::runningAttempts.
    void setRunning(const std::vector<metrics::RunningAttempt> &attempts) { m_running = attempts; }

Q_SIGNALS:
    /// The newest first.
    void runs(const std::vector<lw::project::RunEntry> &entries);
    /// Of the run that is shown.
    void figures(const lw::project::RunFigures &figures);
    /// In place of what was asked for.
    void failed(const lw::Error &error);

private:
    struct Read;
    struct Figured
    {
        Result<RunFigures> figures;
        std::chrono::milliseconds took{0};
    };
    using Listed = Result<std::vector<RunEntry>>;
    using News = std::variant<Listed, Figured>;

    void read();
    void onNews(std::vector<News> letters);
    void onFigured(const Figured &figured);
    [[nodiscard]] bool shownIsLive() const { return m_live && *m_live == m_shown; }

    qint64 m_shown = 0;
    std::optional<qint64> m_live;
    std::vector<metrics::RunningAttempt> m_running;
    bool m_reading = false;
    bool m_readAgain = false;
    QTimer m_timer;
    Mailbox<News> m_news;
    std::unique_ptr<Read> m_read;    ///< the reader's thread only
    store::ReaderThread m_reader;    ///< last: its jobs use all the others
};

} // namespace lw::project
