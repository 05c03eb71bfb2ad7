// SPDX-License-Identifier: Apache-2.0
#include "core/project/record_browser.h"

#include "core/store/project_schema.h"

#include <QSet>

namespace lw::project {

using Kind = store::ReaderThread::Kind;

struct RecordBrowser::ReaderState
{
    KnownExamples examples;               ///< m_others' thread only
    std::optional<QStringList> columns;   ///< m_reader's thread only
};

RecordBrowser::RecordBrowser(const QString &projectPath, QObject *parent)
    : QObject(parent)
    , m_news(this,
             [](std::vector<News> letters) {
                 for (const News &news : letters)
                     news();
             })
    , m_state(std::make_unique<ReaderState>())
    , m_reader(projectPath, store::projectSchema())
    , m_others(projectPath, store::projectSchema())
{
}

RecordBrowser::~RecordBrowser() { m_news.close(); }

RecordBrowser::News RecordBrowser::failure(const Error &error, quint64 token)
{
    return [this, error, token] { Q_EMIT failed(error, token); };
}

void RecordBrowser::post(store::ReaderThread &reader, Kind kind, quint64 token, std::function<News(store::Database &)> read)
{
    reader.post({[this, read = std::move(read)](store::Database &database) {
                       if (News news = read(database))
                           m_news.post(std::move(news));
                   },
                   [this, token](const Error &error) { m_news.post(failure(error, token)); }, kind, token});
}

quint64 RecordBrowser::find(const store::RecordQuery &query)
{
    const quint64 token = ++m_token;
    m_reader.supersede(token);
    m_others.supersede(token);
    post(m_reader, Kind::Query, token, [this, token, query](store::Database &database) -> News {
        m_state->columns.reset(); // an import may have brought others
        auto ids = store::findRecords(database, query);
        if (!ids)
            return failure(ids.error(), token);
        return [this, token, ids = *std::move(ids)] {
            if (token == m_token)
                Q_EMIT found(token, ids);
        };
    });
    return token;
}

quint64 RecordBrowser::findFirst(const store::RecordQuery &query, int count)
{
    const quint64 token = ++m_token;
    m_reader.supersede(token);
    m_others.supersede(token);
    post(m_reader, Kind::Query, token, [this, token, query, count](store::Database &database) -> News {
        m_state->columns.reset();
        auto first = store::findFirstRecords(database, query, count);
        if (!first)
            return failure(first.error(), token);
        const bool isAll = !*first || int((*first)->size()) < count;
        auto ids = *first ? Result<std::vector<qint64>>(std::move(**first)) : store::findRecords(database, query);
        if (!ids)
            return failure(ids.error(), token);
        return [this, token, query, isAll, ids = *std::move(ids)] {
            if (token != m_token)
                return;
            Q_EMIT found(token, ids);
            if (token != m_token)
                return; // who was told asked for something else
            if (isAll)
                Q_EMIT more(token, {});
            else
                findOthers(token, query, ids);
        };
    });
    return token;
}

void RecordBrowser::findOthers(quint64 token, const store::RecordQuery &query, const std::vector<qint64> &first)
{
    post(m_others, Kind::Query, token, [this, token, query, first](store::Database &database) -> News {
        auto ids = store::findRecords(database, query);
        if (!ids)
            return failure(ids.error(), token);
        // Decisions and answers may have come between the two questions; the first stay where they are.
        const QSet<qint64> shown(first.cbegin(), first.cend());
        std::erase_if(*ids, [&shown](qint64 id) { return shown.contains(id); });
        return [this, token, ids = *std::move(ids)] {
            if (token == m_token)
                Q_EMIT more(token, ids);
        };
    });
}

void RecordBrowser::load(quint64 token, const std::vector<qint64> &ids)
{
    if (token != m_token)
        return;
    post(m_reader, Kind::Page, token, [this, token, ids, columns = m_columns](store::Database &database) -> News {
        if (columns.isEmpty() && !m_state->columns)
            m_state->columns = store::dataColumns(database).value_or(QStringList());
        auto rows = store::recordRows(database, ids, columns.isEmpty() ? *m_state->columns : columns);
        if (!rows)
            return failure(rows.error(), token);
        return [this, token, rows = *std::move(rows)] {
            if (token == m_token)
                Q_EMIT loaded(token, rows);
        };
    });
}

void RecordBrowser::setColumns(const QStringList &columns) { m_columns = columns; }

void RecordBrowser::loadDetail(qint64 id)
{
    const quint64 number = ++m_detail;
    post(m_reader, Kind::Page, 0, [this, number, id](store::Database &database) -> News {
        if (number != m_detail)
            return {};
        auto detail = store::recordDetail(database, id);
        if (!detail)
            return failure(detail.error(), 0);
        return [this, number, detail = *std::move(detail)] {
            if (number == m_detail)
                Q_EMIT detailLoaded(detail);
        };
    });
}

void RecordBrowser::count() { ask(Ask::Count); }

void RecordBrowser::loadColumns() { ask(Ask::Columns); }

void RecordBrowser::loadFigures() { ask(Ask::Figures); }

void RecordBrowser::ask(Ask what)
{
    Asked &asked = m_asked[std::size_t(what)];
    if (asked.underway) {
        asked.again = true;
        return;
    }
    asked.underway = true;
    m_others.post({[this, what](store::Database &database) { m_news.post(answer(what, database)); },
                   [this, what](const Error &error) {
                       m_news.post([this, what, error] {
                           answered(what);
                           Q_EMIT failed(error, 0);
                       });
                   },
                   Kind::Query, 0});
}

void RecordBrowser::answered(Ask what)
{
    Asked &asked = m_asked[std::size_t(what)];
    asked.underway = false;
    if (std::exchange(asked.again, false))
        ask(what);
}

RecordBrowser::News RecordBrowser::answer(Ask what, store::Database &database)
{
    const auto news = [this, what](const auto &result, auto signal) -> News {
        return [this, what, result, signal] {
            answered(what);
            if (result)
                Q_EMIT(this->*signal)(*result);
            else
                Q_EMIT failed(result.error(), 0);
        };
    };
    switch (what) {
    case Ask::Count: return news(store::countRecords(database), &RecordBrowser::counted);
    case Ask::Columns: return news(store::dataColumns(database), &RecordBrowser::columnsLoaded);
    case Ask::Figures: return news(reviewFigures(database, m_state->examples), &RecordBrowser::figuresLoaded);
    }
    return {};
}

} // namespace lw::project
