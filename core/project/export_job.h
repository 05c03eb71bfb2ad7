// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/mailbox.h"
#include "core/project/exporter.h"

#include <QObject>

#include <thread>
#include <variant>

namespace lw::project {

/// One export on a thread of its own, with a reader of its own; lives on the GUI thread. Deleting it cancels, waits for the
/// record it is at, and leaves no file.
class ExportJob final : public QObject
{
    Q_OBJECT

public:
    ExportJob(QString projectPath, ExportRequest request, QString programVersion, QObject *parent = nullptr);
    ~ExportJob() override;

    void start();    ///< once
    void cancel();   ///< finished() follows with Code::Cancelled, unless it was done already

Q_SIGNALS:
    /// At most ten times a second.
    void progress(qint64 written, qint64 total);
    /// Once and last.
    void finished(const lw::Result<lw::project::ExportOutcome> &outcome);

private:
    struct Progress
    {
        qint64 written = 0;
        qint64 total = 0;
    };
    using News = std::variant<Progress, Result<ExportOutcome>>;
    void work();
    void onNews(const std::vector<News> &letters);

    QString m_path;
    ExportRequest m_request;
    QString m_version;
    StopFlag m_stop;
    Mailbox<News> m_news;
    std::thread m_thread;
};

} // namespace lw::project
