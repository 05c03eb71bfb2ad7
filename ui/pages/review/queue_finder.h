// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/duplicate_search.h"
#include "core/project/record_browser.h"

#include <QObject>

#include <vector>

namespace lw::ui {

/// Finds the ids of the queue. The order "disputed" takes four questions: what is to be shown, of what other models or runs say
/// otherwise, whose chunks disagree, what differs from gold; the others take one. Duplicates are looked
/// for on a thread of their own, which may take minutes, and until another order is asked for. GUI thread; the browser must outlive it and be asked by nobody else.
class QueueFinder final : public QObject
{
    Q_OBJECT

public:
    enum class First { AsOrdered, Disputed, Duplicates };

    QueueFinder(project::RecordBrowser &browser, const QString &projectPath, QObject *parent = nullptr);

    /// found() follows, once, for the newest call.
    void find(const store::RecordQuery &query, First first);

Q_SIGNALS:
    /// The token is the one to load rows with.
    void found(quint64 token, const std::vector<qint64> &ids);
    void failed(const lw::Error &error);

private:
    void onFound(quint64 token, const std::vector<qint64> &ids);
    void onDuplicates(const std::vector<std::vector<qint64>> &groups);

    project::RecordBrowser &m_browser;
    std::vector<store::RecordQuery> m_questions;   ///< still to be asked, last first
    std::vector<std::vector<qint64>> m_answers;
    quint64 m_token = 0;
    bool m_wantsDuplicates = false;
    project::DuplicateSearch m_duplicates;
};

/// Of the groups that have a record in `all`, all records: what is compared stands next to each other.
[[nodiscard]] std::vector<qint64> groupsOf(const std::vector<qint64> &all, const std::vector<std::vector<qint64>> &groups);

/// `all` with those that stand in the first group before those in the second and so on, before the others; each group keeps the
/// order of its list.
[[nodiscard]] std::vector<qint64> merged(const std::vector<qint64> &all, const std::vector<std::vector<qint64>> &groups);

} // namespace lw::ui
