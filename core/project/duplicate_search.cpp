// SPDX-License-Identifier: Apache-2.0
#include "core/project/duplicate_search.h"

#include "core/project/near_duplicates.h"
#include "core/store/project_schema.h"

namespace lw::project {

DuplicateSearch::DuplicateSearch(const QString &projectPath, QObject *parent)
    : QObject(parent)
    , m_news(this,
             [](std::vector<News> letters) {
                 for (const News &news : letters)
                     news();
             })
    , m_reader(projectPath, store::projectSchema())
{
}

DuplicateSearch::~DuplicateSearch()
{
    stop();
    m_news.close();
}

void DuplicateSearch::stop()
{
    m_stop.requestStop();
    ++m_number;
}

void DuplicateSearch::start()
{
    stop();
    m_stop = StopFlag();
    const auto tell = [this, number = m_number](std::function<void()> news) {
        m_news.post([this, number, news = std::move(news)] {
            if (number == m_number)
                news();
        });
    };
    m_reader.post({[this, tell, flag = m_stop](store::Database &database) {
                       auto groups = nearDuplicates(database, flag);
                       if (groups)
                           tell([this, groups = *std::move(groups)] { Q_EMIT found(groups); });
                       else
                           tell([this, error = groups.error()] { Q_EMIT failed(error); });
                   },
                   [this, tell](const Error &error) { tell([this, error] { Q_EMIT failed(error); }); }, store::ReaderThread::Kind::Query, 0});
}

} // namespace lw::project
