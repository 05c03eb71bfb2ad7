// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/store/database.h"
#include "core/store/writer_thread.h"

#include <QLockFile>

#include <memory>

namespace lw::project {

/// One open project: its file, its writer and a reader for the thread that opened it. The facade that programs begin with.
class Project final
{
public:
    enum class Opening {
        Read,       ///< must exist; may be open elsewhere at the same time
        Write,      ///< made where it is not there; this process alone works on it
    };

    /// Besides what store::Database::open() says: Code::InUse, naming the process that has it, NotFound.
    [[nodiscard]] static Result<std::unique_ptr<Project>> open(const QString &path, Opening opening);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] store::Database &reader() { return *m_reader; }
    /// Only of a project that was opened to write.
    [[nodiscard]] store::WriterThread &writer() { return *m_writer; }

private:
    explicit Project(QString path)
        : m_path(std::move(path))
    {
    }

    QString m_path;
    // The order matters: the connections close before the lock goes.
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<store::WriterThread> m_writer;
    std::unique_ptr<store::Database> m_reader;
};

} // namespace lw::project
