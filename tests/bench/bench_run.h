// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/request_view.h"
#include "core/engine/run_plan.h"
#include "core/engine/run_snapshot.h"

#include <functional>

namespace lw::bench {

/// One run of the engine, as a program has it: through project::RunController, on a project that is made for it and deleted.
struct RunLoad
{
    engine::RunPlan plan;
    int records = 0;
    int texts = 0;                 ///< that differ; 0: every record has its own
    engine::RequestWatch watch = {};
    /// Several times a second while it runs, on the thread of the bench; false ends the run.
    std::function<bool(const engine::RunSnapshot &)> progress = {};
    /// What `watch` asked for, up to twenty times a second.
    std::function<void(const engine::RequestPage &)> requests = {};
    enum class Failures { EndTheBench, AreExpected };
    Failures failures = Failures::EndTheBench;
};

struct RunFigures
{
    engine::RunOutcome outcome;
    double seconds = 0;            ///< from the first lease to the last commit
    double requestsPerSecond = 0;
    double recordsPerSecond = 0;
    double processCpuUs = 0;       ///< a request
    double engineCpuUs = 0;        ///< a request, of the engine's thread alone
    double cores = 0;              ///< of the process
    double p95Ms = 0;              ///< of all answers of the run
    double rssMb = 0;              ///< the most that was seen
    double rssEarlyMb = 0;         ///< the most that was seen in the first quarter
    qint64 pictures = 0;           ///< RequestPages seen
};

/// As many requests at once as the endpoints take well, in place of a number.
inline constexpr int automatic = 0;
/// Whether this engine finds that out, and asks several endpoints.
[[nodiscard]] bool hasPool();

/// A plan for one label a record of the servers at `urls`, `concurrency` at a time; streamed, one record a request. With the
/// response cache on, in an empty folder of the run's own.
[[nodiscard]] engine::RunPlan planFor(const std::vector<QUrl> &urls, int concurrency);
[[nodiscard]] inline engine::RunPlan planFor(const QUrl &url, int concurrency) { return planFor(std::vector<QUrl>{url}, concurrency); }

/// The text of a record.
[[nodiscard]] QString messageOf(int number);

/// Runs the event loop. Ends the bench where the run cannot be made, or where a record is not annotated and nobody ended the run.
[[nodiscard]] RunFigures runOnce(RunLoad load);

/// CPU time of this process, and of its oldest thread of that name (0 where there is none), in seconds. The oldest, because a
/// thread begins with the name of the one that made it.
[[nodiscard]] double processCpu();
[[nodiscard]] double threadCpu(const char *name);
/// Megabytes of memory that are in use.
[[nodiscard]] double rssMb();

} // namespace lw::bench
