// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/mailbox.h"
#include "core/project/importer.h"
#include "core/project/project.h"

#include <QObject>

#include <memory>
#include <variant>

namespace lw::project {

/// How far an import has come.
struct ImportStep
{
    qint64 rows = 0;
    qint64 bytes = 0;
    qint64 bytesInAll = 0;
};

/// One import into an open project, as a job of its writer; seen from the thread of the facade. The project must outlive it.
/// Deleting it cancels, and waits until the writer has undone what was begun.
class ImportJob final : public QObject
{
    Q_OBJECT

public:
    ImportJob(Project &project, ImportRequest request, QObject *parent = nullptr);
    ~ImportJob() override;

    /// Once.
    void start();
    /// finished() follows with Code::Cancelled, or with the report where it was too late.
    void cancel();
    /// Where bad rows are saved, whole, one JSON object a line; the file is there after finished() where there are any.
    [[nodiscard]] QString badRowPath() const;

Q_SIGNALS:
    /// At most ten times a second.
    void progress(const lw::project::ImportStep &step);
    /// Once and last: committed, or the project is as it was. ImportReport::badRows holds the first ones.
    void finished(const lw::Result<lw::project::ImportReport> &report);

private:
    struct Shared;
    using News = std::variant<ImportStep, Result<void>>;
    void onNews(std::vector<News> letters);

    Project &m_project;
    ImportRequest m_request;
    StopFlag m_stop;
    std::shared_ptr<Shared> m_shared;
    bool m_started = false;
    Mailbox<News> m_news;
};

} // namespace lw::project
