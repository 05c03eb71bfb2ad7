// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace lw::llm {

/// What an endpoint finds too much when it asks to be slower. The fifth meaning of a 429, no money left, is Code::Quota.
enum class Throttle {
    Requests,      ///< requests in a while: the bucket pauses, and several of them teach the rate
    Tokens,        ///< tokens in a while: the bucket pauses
    Ramp,          ///< "increased too quickly": begins low again and doubles
    Concurrency,   ///< requests at once: the number in flight falls, no bucket is touched
};

} // namespace lw::llm
