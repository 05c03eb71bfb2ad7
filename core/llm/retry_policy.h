// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <chrono>

namespace lw::llm {

/// How long each thing is waited for; each 0 means without end. Every time is a field, so that a test can run the same
/// rules at a hundredth of the time.
struct Deadlines
{
    using ms = std::chrono::milliseconds;
    ms connect{10'000};      ///< name, TCP, TLS
    ms firstToken{120'000};  ///< streamed: from sending to the first content or reasoning; comments do not satisfy it
    ms idle{60'000};         ///< streamed: between two reads of the answer; comments satisfy it
    ms tokenIdle{180'000};   ///< streamed: between two pieces of text; comments do not satisfy it
    ms total{600'000};       ///< of one attempt
    ms question{3'600'000};  ///< of all attempts and the waits between them
};

/// How often and after what wait a request is sent again. Full jitter after Brooker, "Exponential Backoff And Jitter"
/// (AWS Architecture Blog, 2015).
struct RetryPolicy
{
    using ms = std::chrono::milliseconds;
    int transient = 5;              ///< further attempts after 5xx and broken connections
    int stalled = 2;                ///< further attempts after a deadline passed
    int ambiguous = 1;              ///< … of these, after a request that was sent and of which nothing came back
    ms base{500};
    ms throttledBase{1'000};        ///< after a 429 that does not say how long
    ms cap{30'000};
    ms longestRetryAfter{300'000};  ///< a longer wait is not waited: after a 429 the request fails and says so, after what may
                                    ///< pass it is made again then
};

/// What is done about a failure, by its code alone.
enum class RetryClass {
    Never,
    Transient,
    Stalled,
    Throttled,   ///< waits, and costs no attempt
    Adapt,       ///< again at once, without the field that the endpoint does not know; costs no attempt
};
[[nodiscard]] RetryClass retryClass(Code code);

/// The wait before the n-th further attempt (n from 0): uniform in [0, min(cap, base * 2^n)], where `random` is uniform in
/// [0, 1); never less than what the server asked for, up to RetryPolicy::longestRetryAfter, plus up to a tenth of it.
[[nodiscard]] std::chrono::milliseconds retryDelay(const RetryPolicy &policy, const Error &error, int n, double random);

} // namespace lw::llm
