// SPDX-License-Identifier: Apache-2.0
#include "core/engine/question_list.h"

#include <algorithm>

namespace lw::engine {

Question &QuestionList::add(std::unique_ptr<Question> question)
{
    m_questions.push_back(std::move(question));
    return *m_questions.back();
}

void QuestionList::remove(Question &question)
{
    const auto found = std::find_if(m_questions.begin(), m_questions.end(),
                                    [&question](const auto &each) { return each.get() == &question; });
    if (found == m_questions.end())
        return;
    found->release()->deleteLater();
    m_questions.erase(found);
}

void QuestionList::cancel(Which which)
{
    std::vector<Question *> ending;
    for (const auto &question : m_questions) {
        if (which == Which::All || question->isRunning() == (which == Which::Running))
            ending.push_back(question.get());
    }
    for (Question *question : ending)
        question->cancel();
}

bool QuestionList::isUnsent() const
{
    return std::all_of(m_questions.begin(), m_questions.end(), [](const auto &question) { return question->isUnsent(); });
}

RequestPage QuestionList::page(const RequestWatch &watch, Instant now, const Flight::Norm &norm) const
{
    std::vector<const Flight *> flights;
    flights.reserve(m_questions.size());
    for (const auto &question : m_questions) {
        if (!question->isUnsent())
            flights.push_back(&question->flight());
    }
    return requestPage(flights, watch, now, norm);
}

std::vector<metrics::RunningAttempt> QuestionList::runningAttempts() const
{
    std::vector<metrics::RunningAttempt> all;
    for (const auto &question : m_questions) {
        if (const auto &since = question->flight().runningSince())
            all.push_back({question->flight().number(), *since});
    }
    return all;
}

} // namespace lw::engine
