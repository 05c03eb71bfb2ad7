// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/mailbox.h"
#include "core/project/usage_summary.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace lw::project {

/// What was used today and this month in all projects, for whoever shows it. Reads on a thread of its own, at most every two
/// seconds. Lives on the thread of the facade; `changed` comes when something is other than before.
class UsageWatch final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds interval{2000};

    /// Without a file nothing is ever known.
    explicit UsageWatch(const QString &usageFile, QObject *parent = nullptr);
    /// Waits until a reading that is under way has ended.
    ~UsageWatch() override;

    /// Reads anew: at once, or as soon as the interval has passed.
    void refresh();
    /// Empty until it was read for the first time.
    [[nodiscard]] const std::optional<UsageSummary> &summary() const { return m_summary; }

Q_SIGNALS:
    void changed();

private:
    void read();

    QString m_file;
    std::optional<UsageSummary> m_summary;
    QTimer m_rest;            ///< runs since the last reading
    bool m_again = false;
    Mailbox<Result<UsageSummary>> m_letters;
    QThreadPool m_pool;
};

} // namespace lw::project
