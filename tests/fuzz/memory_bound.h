// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace lw::fuzz {

/// How much a parser may hold at once for an input of so many bytes.
[[nodiscard]] constexpr std::size_t memoryBound(std::size_t inputBytes) { return 64U * 1024U * 1024U + 20U * inputBytes; }

/// Counts the bytes that are allocated while it lives, from nothing at its begin, so that what a program keeps from one input to the next
/// counts once, and aborts with a sentence and the stack of the allocation that is beyond the bound. It needs AddressSanitizer; without
/// it nothing is counted, and the first one says so on stderr. One at a time; memory of all threads counts.
class MemoryBound final
{
public:
    explicit MemoryBound(std::size_t inputBytes);
    ~MemoryBound();
    MemoryBound(const MemoryBound &) = delete;
    MemoryBound &operator=(const MemoryBound &) = delete;
};

} // namespace lw::fuzz
