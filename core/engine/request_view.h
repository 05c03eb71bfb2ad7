// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <chrono>
#include <optional>
#include <vector>

namespace lw::engine {

/// A record inside a request in flight.
struct RequestRecord
{
    qint64 id = 0;      ///< also its place in the input
    QString shownId;    ///< as the file names it
    QString label;      ///< once its answer is in, while others of the same request are still awaited; else empty
    bool operator==(const RequestRecord &) const = default;
};

/// One question in flight as it stands now; a value that is drawn and thrown away.
struct RequestView
{
    using ms = std::chrono::milliseconds;

    qint64 number = 0;                      ///< within the run, from 1
    QString endpoint;                       ///< base URL, without user info or query
    int attempt = 1;                        ///< the one that runs, or the last one while it waits for its next
    std::optional<Code> retriedAfter;       ///< why the attempt before ended, where one did
    bool backsOff = false;                  ///< no attempt runs; the next begins after a pause
    std::vector<RequestRecord> records;
    QString tail;                           ///< the last 400 characters of what was streamed; empty again when it starts over
    qint64 tokens = 0;                      ///< pieces of text streamed by this attempt, about one a token
    std::optional<ms> firstToken;           ///< of this attempt
    ms elapsed{0};                          ///< since the question was first asked, all attempts and pauses
    std::optional<double> tokensPerSecond;  ///< of this attempt, since its first token
    std::optional<double> share;            ///< 0 to 1: tokens against what answers of this run had on average
    bool waiting = true;                    ///< no text of this attempt yet
    bool operator==(const RequestView &) const = default;
};

/// Which of the requests in flight somebody looks at.
struct RequestWatch
{
    enum class Which {
        All,
        Slow,       ///< longer under way than 95 of 100 answers of this run took
        Retrying,   ///< not at the first attempt any more, or about to leave it
    };
    int first = 0;   ///< from 0, in the order of their numbers
    int count = 0;   ///< 0: nobody looks
    Which which = Which::All;
    bool operator==(const RequestWatch &) const = default;
};

/// What was asked for by a RequestWatch.
struct RequestPage
{
    RequestWatch watch;
    std::vector<RequestView> requests;   ///< those of `watch` that there are
    int total = 0;                       ///< in flight
    int slow = 0;
    int retrying = 0;
    bool operator==(const RequestPage &) const = default;
};

} // namespace lw::engine
