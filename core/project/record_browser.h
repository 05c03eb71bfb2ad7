// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/mailbox.h"
#include "core/project/project.h"
#include "core/project/review_figures.h"
#include "core/store/reader_thread.h"
#include "core/store/record_detail.h"
#include "core/store/record_query.h"

#include <QObject>

#include <array>
#include <atomic>
#include <memory>

namespace lw::project {

/// Reads the records of a project for the screen, on threads of its own; lives on the GUI thread, where its signals come.
/// Nothing here waits. A newer find() makes what was asked for the older one pointless: its answers no longer come. What is
/// shown may have changed by the time it arrives; who changes things (a run, a review) asks again.
class RecordBrowser final : public QObject
{
    Q_OBJECT

public:
    explicit RecordBrowser(const QString &projectPath, QObject *parent = nullptr);
    ~RecordBrowser() override;

    /// found() follows, with the token that is returned.
    quint64 find(const store::RecordQuery &query);
    /// found() follows with the first of them, at most `count`, and then, once, more() with all the others in their order; they
    /// are read beside what is asked for meanwhile. Where the first cannot be had alone found() brings all.
    quint64 findFirst(const store::RecordQuery &query, int count);
    /// The rows of one page; the newest page is read first. loaded() follows, unless the token has been superseded.
    void load(quint64 token, const std::vector<qint64> &ids);
    /// Which columns the cells of load() are from now on; at first those that the project has.
    void setColumns(const QStringList &columns);
    void loadDetail(qint64 id);   ///< detailLoaded() follows, unless another detail was asked for since
    void count();                 ///< counted() follows; of several calls at once the last counts
    void loadColumns();           ///< columnsLoaded() follows
    void loadFigures();           ///< figuresLoaded() follows; of several calls at once the last counts

Q_SIGNALS:
    void found(quint64 token, const std::vector<qint64> &ids);
    void more(quint64 token, const std::vector<qint64> &ids);   ///< of findFirst() only; may be none
    void loaded(quint64 token, const std::vector<lw::store::RecordRow> &rows);
    void detailLoaded(const lw::store::RecordDetail &detail);
    void counted(const lw::store::RecordCounts &counts);
    void columnsLoaded(const QStringList &columns);
    void figuresLoaded(const lw::project::ReviewFigures &figures);
    /// In place of what was asked for; the token is that of find() and load(), 0 for the others.
    void failed(const lw::Error &error, quint64 token);

private:
    using News = std::function<void()>;
    enum class Ask { Count, Columns, Figures };
    struct Asked
    {
        bool underway = false;
        bool again = false;
    };
    struct ReaderState;
    void post(store::ReaderThread &reader, store::ReaderThread::Kind kind, quint64 token, std::function<News(store::Database &)> read);
    void findOthers(quint64 token, const store::RecordQuery &query, const std::vector<qint64> &first);
    void ask(Ask what);
    [[nodiscard]] News answer(Ask what, store::Database &database);
    void answered(Ask what);
    [[nodiscard]] News failure(const Error &error, quint64 token);

    Mailbox<News> m_news;
    QStringList m_columns;
    quint64 m_token = 0;
    std::atomic<quint64> m_detail = 0;   ///< the newest that was asked for
    std::array<Asked, 3> m_asked;
    std::unique_ptr<ReaderState> m_state;   ///< the readers' threads only
    store::ReaderThread m_reader;   ///< of pages, details and what is found first
    store::ReaderThread m_others;   ///< of all that looks at every record, so that the former need not wait for it
};

} // namespace lw::project
