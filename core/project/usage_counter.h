// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/store/reader_thread.h"

#include <functional>
#include <memory>
#include <mutex>

namespace lw::project {

/// Brings what the runs of one project used into the file that counts it for all projects, on a thread of its own. What a
/// process that was killed did not bring there comes with the next counting of the same project. Any thread may call it.
class UsageCounter final
{
public:
    /// Of a project file that exists; the other is made where it is not there.
    UsageCounter(const QString &projectFile, const QString &usageFile);
    /// Waits for a counting that is under way; one that waits is dropped, and its `done` with it.
    ~UsageCounter();

    /// `done` is called on the counter's thread. Without one, a counting that waits already serves.
    void count(std::function<void(const Result<void> &)> done = {});

private:
    struct Shared
    {
        std::mutex mutex;
        bool waiting = false;
    };
    QString m_usageFile;
    std::shared_ptr<Shared> m_shared = std::make_shared<Shared>();
    store::ReaderThread m_reader;   ///< last
};

} // namespace lw::project
