// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/mailbox.h"
#include "core/base/stop_flag.h"
#include "core/project/project.h"
#include "core/store/search_index.h"

#include <QObject>

#include <memory>
#include <optional>

namespace lw::project {

/// Makes the search index of an open project behind everything else: one short job of the writer after the other, each in a
/// transaction of its own, so that what others write never waits for more than one. Lives on the thread of the facade. The
/// project must outlive it; deleting it waits for the step underway, and the next start() goes on behind that.
class SearchIndexer final : public QObject
{
    Q_OBJECT

public:
    explicit SearchIndexer(Project &project, QObject *parent = nullptr);
    ~SearchIndexer() override;

    /// After opening, and whenever records came or changed.
    void start();
    /// As of the last step; empty before the first.
    [[nodiscard]] const std::optional<store::SearchState> &state() const { return m_state; }

Q_SIGNALS:
    /// At most four times a second, and when it is complete.
    void progress(const lw::store::SearchState &state);

private:
    struct Underway;
    void step();
    void onStep(const Result<store::SearchState> &state);

    Project &m_project;
    StopFlag m_stop;
    std::shared_ptr<Underway> m_underway;
    bool m_isBusy = false;
    bool m_again = false;
    std::optional<store::SearchState> m_state;
    std::optional<Instant> m_told;
    Mailbox<Result<store::SearchState>> m_news;
};

} // namespace lw::project
