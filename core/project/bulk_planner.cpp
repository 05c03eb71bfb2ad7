// SPDX-License-Identifier: Apache-2.0
#include "core/project/bulk_planner.h"

#include "core/store/project_schema.h"

namespace lw::project {

BulkPlanner::BulkPlanner(const QString &projectPath, QObject *parent)
    : QObject(parent)
    , m_news(this,
             [](std::vector<News> letters) {
                 for (const News &news : letters)
                     news();
             })
    , m_reader(projectPath, store::projectSchema())
{
}

BulkPlanner::~BulkPlanner()
{
    stop();
    m_news.close();
}

void BulkPlanner::stop()
{
    m_stop.requestStop();
    ++m_number;
}

void BulkPlanner::plan(const task::TaskSpec &task, const BulkChange &change)
{
    stop();
    m_stop = StopFlag();
    const auto tell = [this, number = m_number](std::function<void()> news) {
        m_news.post([this, number, news = std::move(news)] {
            if (number == m_number)
                news();
        });
    };
    m_reader.post({[this, tell, task, change, flag = m_stop](store::Database &database) {
                       auto plan = planBulkChange(database, task, change, flag);
                       if (plan)
                           tell([this, plan = *std::move(plan)] { Q_EMIT planned(plan); });
                       else
                           tell([this, error = plan.error()] { Q_EMIT failed(error); });
                   },
                   [this, tell](const Error &error) { tell([this, error] { Q_EMIT failed(error); }); }, store::ReaderThread::Kind::Query, 0});
}

} // namespace lw::project
