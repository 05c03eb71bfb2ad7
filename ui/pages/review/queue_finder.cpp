// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/queue_finder.h"

#include <QSet>

#include <utility>

namespace lw::ui {

QueueFinder::QueueFinder(project::RecordBrowser &browser, QObject *parent)
    : QObject(parent)
    , m_browser(browser)
{
    connect(&browser, &project::RecordBrowser::found, this, &QueueFinder::onFound);
    connect(&browser, &project::RecordBrowser::failed, this, [this](const Error &error, quint64 token) {
        if (token != 0 && token == m_token)
            Q_EMIT failed(error);
    });
}

void QueueFinder::find(const store::RecordQuery &query, First first)
{
    m_answers.clear();
    m_questions.clear();
    if (first == First::Disputed) {
        store::RecordQuery differs = query;
        differs.filter = {};
        differs.filter.state = store::RecordFilter::State::DiffersFromGold;
        differs.order = store::RecordOrder::Input;
        store::RecordQuery disputed = differs;
        disputed.filter.state = store::RecordFilter::State::Disputed;
        disputed.order = store::RecordOrder::Disputed;
        disputed.direction = Qt::DescendingOrder;
        m_questions = {differs, disputed};
    }
    m_token = m_browser.find(query);
}

void QueueFinder::onFound(quint64 token, const std::vector<qint64> &ids)
{
    if (token != m_token)
        return;
    m_answers.push_back(ids);
    if (!m_questions.empty()) {
        m_token = m_browser.find(m_questions.back());
        m_questions.pop_back();
        return;
    }
    const std::vector<std::vector<qint64>> answers = std::exchange(m_answers, {});
    Q_EMIT found(token, answers.size() == 3 ? merged(answers[0], answers[1], answers[2]) : answers.front());
}

std::vector<qint64> merged(const std::vector<qint64> &all, const std::vector<qint64> &first,
                           const std::vector<qint64> &second)
{
    QSet<qint64> left(all.cbegin(), all.cend());
    std::vector<qint64> ids;
    ids.reserve(all.size());
    for (const std::vector<qint64> *list : {&first, &second, &all}) {
        for (const qint64 id : *list) {
            if (left.remove(id))
                ids.push_back(id);
        }
    }
    return ids;
}

} // namespace lw::ui
