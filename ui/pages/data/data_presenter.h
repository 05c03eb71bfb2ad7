// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/record_browser.h"
#include "core/project/workspace.h"
#include "ui/pages/data/record_table_model.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace lw::ui {

/// What the Data page shows: a query, the records it finds, how many there are of each state, and one record in full. Reads by a
/// browser of its own, so that another page's search does not make its pages void. GUI thread; what has changed comes by
/// signals. While a run goes on rows are brought up to date in place, and counted at most once a second; the list itself
/// changes only when somebody asks for it, since rows that jump cannot be read.
class DataPresenter final : public QObject
{
    Q_OBJECT

public:
    enum class Phase { NoProject, Loading, NoRecords, NothingFound, Records, Failed };
    static constexpr int countInterval = 1000;   ///< ms

    explicit DataPresenter(project::Workspace &workspace, QObject *parent = nullptr);
    ~DataPresenter() override;

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] const Error &error() const { return m_error; }   ///< of Phase::Failed
    [[nodiscard]] RecordTableModel &model() { return m_model; }
    [[nodiscard]] const store::RecordQuery &query() const { return m_query; }
    [[nodiscard]] const store::RecordCounts &counts() const { return m_counts; }
    [[nodiscard]] const LabelBook &labels() const { return m_labels; }
    [[nodiscard]] qint64 foundCount() const { return qint64(m_model.ids().size()); }
    /// Records have changed so that the list would be another one now.
    [[nodiscard]] bool isOutdated() const { return m_outdated; }
    /// How far the search index is, where a search had to read through records for want of it.
    [[nodiscard]] std::optional<int> indexPercent() const;
    /// "subject" and "body": what a search looks through, for its placeholder.
    [[nodiscard]] QStringList searchedColumns() const;
    [[nodiscard]] QString projectName() const;
    [[nodiscard]] QStringList inputNames() const { return m_inputs; }

    void setQuery(const store::RecordQuery &query);
    void setFilter(const store::RecordFilter &filter);
    void showTab(const QString &tab);
    void search(const QString &text);
    void sortBy(int column, Qt::SortOrder direction);
    /// All records again; the order stays.
    void clearFilter();
    /// The same query again; also after an error.
    void refresh();
    /// 0: none.
    void select(qint64 id);
    [[nodiscard]] qint64 selected() const { return m_selected; }
    [[nodiscard]] const std::optional<store::RecordDetail> &detail() const { return m_detail; }

Q_SIGNALS:
    void phaseChanged();
    void queryChanged();
    void countsChanged();
    void foundChanged();      ///< other ids in the model, or outdated
    void indexPercentChanged();
    void columnsChanged();
    void detailChanged();
    void projectChanged();

private:
    void begin();
    void end();
    void recordsChanged();
    void touched(const QSet<qint64> &ids);
    void countSoon();
    void onFound(quint64 token, const std::vector<qint64> &ids);
    void onColumns(const QStringList &columns);
    void onCounted(const store::RecordCounts &counts);
    void onFailed(const Error &error);
    void find();
    void setPhase(Phase phase);
    void refreshLabels();
    [[nodiscard]] bool dependsOnState() const;

    project::Workspace &m_workspace;
    RecordTableModel m_model;
    std::unique_ptr<project::RecordBrowser> m_browser;
    store::RecordQuery m_query;
    store::RecordCounts m_counts;
    LabelBook m_labels;
    std::optional<store::RecordDetail> m_detail;
    Error m_error;
    QStringList m_data;      ///< the columns of the project
    dataset::ColumnMap m_map;
    QStringList m_inputs;
    QTimer m_countTimer;
    QElapsedTimer m_lastCount;
    quint64 m_token = 0;
    qint64 m_selected = 0;
    Phase m_phase = Phase::NoProject;
    bool m_outdated = false;
};

} // namespace lw::ui
