// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QProcess>
#include <QUrl>

namespace lw::cli {

/// What the simulated model takes: `base` for a request with one record, `perRecord` more for each further one.
struct ModelTimes
{
    Instant base{0};
    Instant perRecord{0};
};

/// This program once more, as `serve --simulate`; it ends with this object, and with this process however that ends.
class SimulatedProcess final
{
public:
    /// Runs the event loop until it listens.
    [[nodiscard]] Result<void> start(const ModelTimes &times);
    ~SimulatedProcess();
    [[nodiscard]] const QUrl &url() const { return m_url; }

private:
    QProcess m_process;
    QUrl m_url;
};

} // namespace lw::cli
