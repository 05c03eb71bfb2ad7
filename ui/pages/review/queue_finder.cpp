// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/queue_finder.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace lw::ui {

QueueFinder::QueueFinder(project::RecordBrowser &browser, const QString &projectPath, QObject *parent)
    : QObject(parent)
    , m_browser(browser)
    , m_duplicates(projectPath)
{
    connect(&m_duplicates, &project::DuplicateSearch::found, this, &QueueFinder::onDuplicates);
    connect(&m_duplicates, &project::DuplicateSearch::failed, this, &QueueFinder::failed);
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
    m_duplicates.stop();
    m_wantsDuplicates = first == First::Duplicates;
    if (first == First::Disputed) {
        store::RecordQuery differs = query;
        differs.filter = {};
        differs.filter.state = store::RecordFilter::State::DiffersFromGold;
        differs.order = store::RecordOrder::Input;
        store::RecordQuery disputed = differs;
        disputed.filter.state = store::RecordFilter::State::Disputed;
        disputed.order = store::RecordOrder::Disputed;
        disputed.direction = Qt::DescendingOrder;
        store::RecordQuery contested = disputed;
        contested.filter.state = store::RecordFilter::State::Contested;
        contested.order = store::RecordOrder::Contested;
        m_questions = {differs, disputed, contested};
    }
    m_token = m_browser.find(query);
}

void QueueFinder::onFound(quint64 token, const std::vector<qint64> &ids)
{
    if (token != m_token)
        return;
    m_answers.push_back(ids);
    if (m_wantsDuplicates)
        return m_duplicates.start();
    if (!m_questions.empty()) {
        m_token = m_browser.find(m_questions.back());
        m_questions.pop_back();
        return;
    }
    std::vector<std::vector<qint64>> groups = std::exchange(m_answers, {});
    const std::vector<qint64> all = std::move(groups.front());
    groups.erase(groups.begin());
    Q_EMIT found(token, groups.empty() ? all : merged(all, groups));
}

void QueueFinder::onDuplicates(const std::vector<std::vector<qint64>> &groups)
{
    const std::vector<std::vector<qint64>> answers = std::exchange(m_answers, {});
    Q_EMIT found(m_token, answers.empty() ? std::vector<qint64>() : groupsOf(answers.front(), groups));
}

std::vector<qint64> groupsOf(const std::vector<qint64> &all, const std::vector<std::vector<qint64>> &groups)
{
    const QSet<qint64> wanted(all.cbegin(), all.cend());
    std::vector<qint64> ids;
    for (const std::vector<qint64> &group : groups) {
        if (std::any_of(group.cbegin(), group.cend(), [&wanted](qint64 id) { return wanted.contains(id); }))
            ids.insert(ids.end(), group.cbegin(), group.cend());
    }
    return ids;
}

std::vector<qint64> merged(const std::vector<qint64> &all, const std::vector<std::vector<qint64>> &groups)
{
    QSet<qint64> left(all.cbegin(), all.cend());
    std::vector<qint64> ids;
    ids.reserve(all.size());
    const auto take = [&](const std::vector<qint64> &list) {
        for (const qint64 id : list) {
            if (left.remove(id))
                ids.push_back(id);
        }
    };
    for (const std::vector<qint64> &group : groups)
        take(group);
    take(all);
    return ids;
}

} // namespace lw::ui
