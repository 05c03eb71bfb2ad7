// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/cache_browser.h"
#include "core/project/workspace.h"
#include "ui/pages/cache/cache_row_model.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace lw::ui {

/// What the Cache page shows: a query, what it finds, one answer in full, and what the cache saved. All projects of this
/// computer share the cache, so it works without an open one. Reads only after it was active for the first time. GUI thread.
class CachePresenter final : public QObject
{
    Q_OBJECT

public:
    enum class Phase { Loading, Empty, NothingFound, Rows, Failed };
    /// What there is a question about: it cannot be undone.
    enum class Doomed { Nothing, One, Found };

    explicit CachePresenter(project::Workspace &workspace, QObject *parent = nullptr);
    ~CachePresenter() override;

    /// Becoming active reads everything anew: runs may have stored more meanwhile.
    void setActive(bool active);
    void refresh();

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] const Error &error() const { return m_error; }   ///< of Phase::Failed
    [[nodiscard]] CacheRowModel &model() { return m_model; }
    [[nodiscard]] const cache::CacheQuery &query() const { return m_query; }
    /// The query asks for less than everything.
    [[nodiscard]] bool isNarrowed() const;
    [[nodiscard]] qint64 foundCount() const { return qint64(m_model.ids().size()); }
    [[nodiscard]] const cache::CacheFigures &figures() const { return m_figures; }
    [[nodiscard]] const QStringList &models() const { return m_models; }

    void setQuery(const cache::CacheQuery &query);
    void clearFilter();
    void sortBy(int column);
    /// 0: none.
    void select(qint64 id);
    [[nodiscard]] qint64 selected() const { return m_selected; }
    [[nodiscard]] const std::optional<cache::CacheDetail> &detail() const { return m_detail; }

    /// Deleting is asked for, and then said again; whatever else is done in between keeps everything.
    void askToDelete(Doomed what);
    [[nodiscard]] Doomed doomed() const { return m_doomed; }
    void confirmDelete();
    [[nodiscard]] bool isDeleting() const { return m_deleting; }

Q_SIGNALS:
    void phaseChanged();
    void queryChanged();
    void foundChanged();
    void figuresChanged();
    void modelsChanged();
    void detailChanged();
    void doomedChanged();
    void removed(qint64 count);

private:
    void connectBrowser();
    void find();
    void refreshLabels();
    void onFound(quint64 token, const std::vector<qint64> &ids);
    void onDetail(const cache::CacheDetail &detail);
    void onFailed(const Error &error);
    void setPhase(Phase phase);

    project::Workspace &m_workspace;
    CacheRowModel m_model;
    std::unique_ptr<project::CacheBrowser> m_browser;
    cache::CacheQuery m_query;
    cache::CacheFigures m_figures;
    QStringList m_models;
    std::optional<cache::CacheDetail> m_detail;
    Error m_error;
    quint64 m_token = 0;
    qint64 m_selected = 0;
    Phase m_phase = Phase::Loading;
    Doomed m_doomed = Doomed::Nothing;
    std::vector<qint64> m_doomedIds;
    bool m_deleting = false;
    bool m_active = false;
};

} // namespace lw::ui
