// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/record_browser.h"

#include <QObject>

#include <vector>

namespace lw::ui {

/// Finds the ids of the queue. The order "disputed" takes three questions: what is to be shown, whose chunks disagree, what
/// differs from gold; the others take one. GUI thread; the browser must outlive it and be asked by nobody else.
class QueueFinder final : public QObject
{
    Q_OBJECT

public:
    enum class First { AsOrdered, Disputed };

    explicit QueueFinder(project::RecordBrowser &browser, QObject *parent = nullptr);

    /// found() follows, once, for the newest call.
    void find(const store::RecordQuery &query, First first);

Q_SIGNALS:
    /// The token is the one to load rows with.
    void found(quint64 token, const std::vector<qint64> &ids);
    void failed(const lw::Error &error);

private:
    void onFound(quint64 token, const std::vector<qint64> &ids);

    project::RecordBrowser &m_browser;
    std::vector<store::RecordQuery> m_questions;   ///< still to be asked, last first
    std::vector<std::vector<qint64>> m_answers;
    quint64 m_token = 0;
};

/// `all` with those that stand in `first` before those in `second` before the others; each group keeps the order of its list.
[[nodiscard]] std::vector<qint64> merged(const std::vector<qint64> &all, const std::vector<qint64> &first,
                                         const std::vector<qint64> &second);

} // namespace lw::ui
