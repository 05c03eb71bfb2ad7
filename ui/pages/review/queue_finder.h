// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/duplicate_search.h"
#include "core/project/record_browser.h"

#include <QObject>

#include <vector>

namespace lw::ui {

/// Finds the ids of the queue: first those that a screen shows, then the others. Duplicates are looked for on a thread of their
/// own, which may take minutes, and until another order is asked for. GUI thread; the browser must outlive it and be asked by
/// nobody else.
class QueueFinder final : public QObject
{
    Q_OBJECT

public:
    enum class Kind { Records, Duplicates };
    enum class Give {
        FirstPage,   ///< found() brings the first of them, more() the others
        AllAtOnce,   ///< for who looks for one among them
    };

    QueueFinder(project::RecordBrowser &browser, const QString &projectPath, QObject *parent = nullptr);

    /// found() follows, once, for the newest call, and then more(), once.
    void find(const store::RecordQuery &query, Kind kind, Give give);

Q_SIGNALS:
    /// The token is the one to load rows with.
    void found(quint64 token, const std::vector<qint64> &ids);
    /// What comes behind them, often nothing.
    void more(const std::vector<qint64> &ids);
    void failed(const lw::Error &error);

private:
    void onFound(quint64 token, const std::vector<qint64> &ids);
    void onDuplicates(const std::vector<std::vector<qint64>> &groups);

    project::RecordBrowser &m_browser;
    std::vector<qint64> m_all;   ///< among which duplicates are looked for
    quint64 m_token = 0;
    Kind m_kind = Kind::Records;
    Give m_give = Give::FirstPage;
    project::DuplicateSearch m_duplicates;
};

/// Of the groups that have a record in `all`, all records: what is compared stands next to each other.
[[nodiscard]] std::vector<qint64> groupsOf(const std::vector<qint64> &all, const std::vector<std::vector<qint64>> &groups);

} // namespace lw::ui
