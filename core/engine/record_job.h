// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/sent_text.h"
#include "core/store/record_store.h"
#include "core/store/run_store.h"
#include "core/task/answer.h"
#include "core/task/merge.h"
#include "core/task/piece.h"

#include <optional>
#include <vector>

namespace lw::engine {

/// One leased record: its pieces, what each came to, and in the end what the record comes to. A value without any I/O.
class RecordJob final
{
public:
    enum class Source {
        Model,
        Cache,
        Kept, ///< an earlier run had committed it
        Rule,
    };

    /// What a person is shown of it.
    struct Shown
    {
        QString id;
        QString text;   ///< its beginning
    };

    /// `wayBack` where what is sent is not the record's own text: the pieces are of the former, what is stored of the latter.
    RecordJob(store::PendingRecord record, std::vector<task::Piece> pieces, Shown shown = {}, std::optional<WayBack> wayBack = {});

    /// A rule of the task answers it, whole, and no piece is to be asked. Before anything is asked.
    void setRuling(task::Answer ruling) { m_ruling = std::move(ruling); }
    [[nodiscard]] const std::optional<task::Answer> &ruling() const { return m_ruling; }

    [[nodiscard]] const store::PendingRecord &record() const { return m_record; }
    [[nodiscard]] const Shown &shown() const { return m_shown; }
    [[nodiscard]] const std::vector<task::Piece> &pieces() const { return m_pieces; }

    /// The next piece that has neither an answer nor been asked; none once a piece has failed.
    [[nodiscard]] std::optional<int> nextToAsk();
    /// A request with a piece of it goes out.
    void sent() { m_sent = true; }
    void answered(int ordinal, task::Answer answer, Source source);
    void failed(Error error);
    /// No piece is on its way, and nothing more will be asked.
    [[nodiscard]] bool isSettled() const { return m_onTheirWay == 0 && (m_failure || m_left == 0); }
    [[nodiscard]] bool hasFailed() const { return m_failure.has_value(); }
    /// An answer that it has is not given up for a failure. Before anything is asked.
    void keepAnswer() { m_keepsAnswer = true; }
    /// It was only called off, and had come to something before it was asked again, or was not asked at all: that stands. So does
    /// an answer that is kept, where it failed.
    [[nodiscard]] bool keepsItsResult() const;

    /// The answer to a piece as it is stored; who gave it and when is for the caller to add.
    [[nodiscard]] store::NewAnswer newAnswer(int ordinal, const task::Answer &answer) const;
    /// What the record comes to; to be asked once it is settled.
    [[nodiscard]] store::NewResult result(const task::TaskSpec &task) const;

private:
    store::PendingRecord m_record;
    std::vector<task::Piece> m_pieces;
    Shown m_shown;
    std::optional<WayBack> m_wayBack;
    std::optional<task::Answer> m_ruling;
    std::vector<std::optional<task::Answer>> m_answers;
    std::optional<Error> m_failure;
    int m_next = 0;
    int m_onTheirWay = 0;
    int m_left;
    bool m_allCached = true;
    bool m_ruled = false;
    bool m_sent = false;
    bool m_keepsAnswer = false;
};

} // namespace lw::engine
