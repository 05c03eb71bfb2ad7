// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <vector>

namespace lw::engine {

/// Records that a run asks, each once, whatever answers they have; and nobody else. A value.
struct ChosenRecords
{
    /// What of the cache is good enough, where the very same prompt was asked of the very same model before.
    enum class Cached {
        Use,
        AskAnew,   ///< the old answer is what is not wanted
    };
    /// What a configuration that is not the current one becomes by it.
    enum class Standing {
        Current,   ///< as with any run: records that it has not asked are waiting
        Beside,    ///< its answers stand beside those there are, and nothing else changes
    };
    std::vector<qint64> records;   ///< ascending, each once
    Cached cached = Cached::AskAnew;
    Standing standing = Standing::Beside;
};

} // namespace lw::engine
