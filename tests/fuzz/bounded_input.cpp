// SPDX-License-Identifier: Apache-2.0
// What libFuzzer and the replay call with each input.
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/memory_bound.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const lw::fuzz::MemoryBound bound(size);
    lw::fuzz::tryInput(data, size);
    return 0;
}
