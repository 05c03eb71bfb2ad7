// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/record_browser.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace lw::ui {

/// The records that are shown and those that will be shown next, so that a decision leads to a record that is there already.
/// Reads one after the other, the most wanted first. GUI thread; the browser must outlive it.
class DetailShelf final : public QObject
{
    Q_OBJECT

public:
    explicit DetailShelf(project::RecordBrowser &browser, QObject *parent = nullptr);

    /// What is to be here, the most urgent first; the rest is forgotten, but for a few.
    void want(const std::vector<qint64> &ids);
    /// Null until arrived().
    [[nodiscard]] const store::RecordDetail *at(qint64 id) const;
    /// Whether what is here is what the file says.
    [[nodiscard]] bool isFresh(qint64 id) const;
    /// They changed: read again when wanted; what is here stays until then.
    void invalidate(const std::vector<qint64> &ids);
    void clear();

Q_SIGNALS:
    void arrived(qint64 id);
    void failed(qint64 id, const lw::Error &error);

private:
    struct Held
    {
        std::shared_ptr<const store::RecordDetail> detail;
        bool stale = false;
        quint64 used = 0;
    };
    void askNext();
    void put(const store::RecordDetail &detail);
    void onFailed(const Error &error, quint64 token);
    void trim();

    static constexpr int kept = 12;
    project::RecordBrowser &m_browser;
    QHash<qint64, Held> m_held;
    std::vector<qint64> m_wanted;
    qint64 m_asked = 0;      ///< 0: nothing is on its way
    bool m_again = false;    ///< what is on its way has changed meanwhile
    quint64 m_uses = 0;
};

} // namespace lw::ui
