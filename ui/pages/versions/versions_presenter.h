// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/mailbox.h"
#include "core/project/again.h"
#include "core/project/comparison.h"
#include "core/project/run_forecast.h"
#include "core/project/task_versions.h"
#include "core/project/workspace.h"
#include "core/store/reader_thread.h"

#include <QObject>

#include <array>
#include <functional>
#include <memory>

namespace lw::ui {

/// What the sheet of the versions shows and does: saves the task as a version, asks records again, compares two. Reads on a
/// thread of its own while the sheet is open. GUI thread; everything that is shown follows by changed().
class VersionsPresenter final : public QObject
{
    Q_OBJECT

public:
    /// Whom to ask again; the last one is what a page handed over.
    enum class Which { Stale, Failed, Wrong, Chosen };
    static constexpr std::size_t whichCount = 4;

    explicit VersionsPresenter(project::Workspace &workspace, QObject *parent = nullptr);
    ~VersionsPresenter() override;

    /// Reads everything anew. `chosen`: numbers of records that a page wants to have asked again; empty: none.
    void begin(const std::vector<qint64> &chosen);
    void end();

    /// Empty until it is read.
    [[nodiscard]] const std::optional<project::VersionList> &list() const { return m_list; }
    /// Of the task as it stands in the set-up; empty where it was never saved so.
    [[nodiscard]] std::optional<qint64> savedAs() const;
    void save(const QString &note);

    /// Empty until counted.
    [[nodiscard]] std::optional<qint64> count(Which which) const;
    [[nodiscard]] bool hasChosen() const { return m_handed > 0; }
    [[nodiscard]] Which which() const { return m_which; }
    void setWhich(Which which);
    /// Of asking these with the set-up as it stands; empty until it is known, and where it cannot be.
    [[nodiscard]] const std::optional<project::RunForecast> &forecast() const { return m_forecast; }
    /// Whether the set-up is what the answers there are came from: the same task, model and parameters.
    [[nodiscard]] bool asksTheSame() const { return m_asksTheSame; }
    /// Why they cannot be asked with it; empty: they can.
    [[nodiscard]] const std::optional<Error> &obstacle() const { return m_obstacle; }
    [[nodiscard]] bool canAsk() const;
    void ask();

    void compare(qint64 one, qint64 other);
    /// Empty until two are compared.
    [[nodiscard]] const std::optional<project::Comparison> &comparison() const { return m_comparison; }

    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const project::Setup &setup() const { return m_workspace.setup(); }

Q_SIGNALS:
    void changed();
    void compared();
    void started();   ///< the run was asked for

private:
    using News = std::function<void()>;
    void read();
    void estimate();
    void post(std::function<News(store::Database &)> work);
    [[nodiscard]] const std::optional<engine::ChosenRecords> &records() const { return m_records[std::size_t(m_which)]; }

    project::Workspace &m_workspace;
    std::shared_ptr<Mailbox<News>> m_news;
    std::unique_ptr<store::ReaderThread> m_reader;
    std::optional<project::VersionList> m_list;
    std::array<std::optional<engine::ChosenRecords>, whichCount> m_records;
    bool m_isShown = false;
    std::size_t m_handed = 0;
    Which m_which = Which::Stale;
    bool m_isWhichChosen = false;   ///< by a person
    std::optional<project::RunForecast> m_forecast;
    bool m_asksTheSame = false;
    std::optional<Error> m_obstacle;
    std::optional<project::Comparison> m_comparison;
    std::optional<Error> m_error;
    quint64 m_opening = 0;          ///< what was read for an earlier one is dropped
    quint64 m_estimate = 0;
};

} // namespace lw::ui
