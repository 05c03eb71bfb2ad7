// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/question.h"

#include <memory>
#include <vector>

namespace lw::engine {

/// The questions under way, in the order of their numbers: those on their way, those that wait after a failure, and those that
/// wait for their first place. Belongs to the engine's thread.
class QuestionList final
{
public:
    enum class Which {
        All,
        Waiting,   ///< without a running attempt
        Running,
    };

    Question &add(std::unique_ptr<Question> question);
    /// Inside its own signal: it is deleted a turn of the event loop later.
    void remove(Question &question);
    /// Each of them ends, and is removed by who hears it.
    void cancel(Which which);
    /// At once, unheard.
    void clear() { m_questions.clear(); }

    [[nodiscard]] int size() const { return int(m_questions.size()); }
    [[nodiscard]] bool isEmpty() const { return m_questions.empty(); }
    /// Nothing was sent of any of them.
    [[nodiscard]] bool isUnsent() const;
    /// Of those that were sent.
    [[nodiscard]] RequestPage page(const RequestWatch &watch, Instant now, const Flight::Norm &norm) const;
    [[nodiscard]] std::vector<metrics::RunningAttempt> runningAttempts() const;

private:
    std::vector<std::unique_ptr<Question>> m_questions;
};

} // namespace lw::engine
