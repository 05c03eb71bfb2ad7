// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/metrics/money.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace lw::metrics {

/// Tokens as the server reported them; what it did not report is unknown, not zero.
struct Usage
{
    std::optional<qint64> prompt;      ///< of the whole request, the cached ones included
    std::optional<qint64> completion;  ///< of the whole answer, the reasoning ones included
    std::optional<qint64> cached;      ///< of the prompt, read from the provider's own cache
    std::optional<qint64> reasoning;   ///< of the completion, not shown
    bool operator==(const Usage &) const = default;
};

/// One HTTP request of the many that one question may need. Filled by llm, kept by store, read by whoever counts.
/// Times are measured from the moment the request was handed to the transport; empty where the event never came.
struct Attempt
{
    using Duration = std::chrono::microseconds;

    /// Which of the questions that this process asked in its run; with startedAt the name of the attempt. 0: not known.
    qint64 question = 0;
    int number = 1;                     ///< within its question, from 1
    int batchSize = 1;                  ///< pieces that it asked for
    QString endpoint;                   ///< base URL, without user info or query
    QString model;                      ///< as asked for
    QDateTime startedAt;                ///< UTC
    std::optional<Code> failure;        ///< empty: a completion with a terminal finish_reason
    /// What a completion was not worth, once it was judged: Truncated, Parse, Label, Refused. Empty: it answered, or there is
    /// none.
    std::optional<Code> verdict;
    int httpStatus = 0;                 ///< 0: no head came
    bool reachedSocket = false;         ///< at least one byte was sent; only such attempts count as requests
    bool reusedConnection = false;
    bool possiblyBilled = false;        ///< sent, and it is not known what became of it
    std::optional<Duration> connect;    ///< name, TCP and TLS
    std::optional<Duration> firstByte;  ///< head of the answer
    std::optional<Duration> firstToken; ///< first non-empty content or reasoning
    Duration total{0};                  ///< to the last byte, or to the failure
    Usage usage;
    std::optional<Cost> cost;           ///< by the price in force when it began; empty: unknown
};

/// An attempt that has not ended.
struct RunningAttempt
{
    qint64 question = 0;
    QDateTime startedAt;   ///< UTC
    bool operator==(const RunningAttempt &) const = default;
};

} // namespace lw::metrics
