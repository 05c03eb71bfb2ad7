// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace lw::fuzz {

/// What a fuzzer does with one input; each has its own. Aborts at what must not be. The entry point that libFuzzer and the replay call
/// (bounded_input.cpp) counts the memory around it.
void tryInput(const std::uint8_t *data, std::size_t size);

} // namespace lw::fuzz
