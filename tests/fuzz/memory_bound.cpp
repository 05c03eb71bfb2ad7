// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/memory_bound.h"

#include <atomic>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#if defined(__SANITIZE_ADDRESS__)
#define LW_COUNTS_MEMORY
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define LW_COUNTS_MEMORY
#endif
#endif

namespace lw::fuzz {
namespace {

#ifdef LW_COUNTS_MEMORY

// Declared here because gcc has them in its library, and not in a header.
extern "C" {
int __sanitizer_install_malloc_and_free_hooks(void (*onMalloc)(const volatile void *, std::size_t), void (*onFree)(const volatile void *));
std::size_t __sanitizer_get_allocated_size(const volatile void *memory);
void __sanitizer_print_stack_trace();
}

/// Of all inputs the one that took the most beyond what its size allows, in bytes.
struct Most
{
    std::int64_t held = 0;
    std::size_t input = 0;
};

constinit std::atomic<bool> isCounting = false;
constinit std::atomic<std::int64_t> held = 0;
constinit std::atomic<std::int64_t> peak = 0;
constinit std::size_t inputSize = 0;
constinit Most most;

void onMalloc(const volatile void *, std::size_t bytes)
{
    if (!isCounting)
        return;
    const std::int64_t now = held += std::int64_t(bytes);
    if (now > peak)
        peak = now;
    if (now <= std::int64_t(memoryBound(inputSize)))
        return;
    isCounting = false;
    std::fprintf(stderr, "An input of %zu bytes takes %lld bytes of memory, and may take %zu.\n", inputSize, static_cast<long long>(now), memoryBound(inputSize));
    __sanitizer_print_stack_trace();
    std::abort();
}

void onFree(const volatile void *memory)
{
    if (isCounting)
        held -= std::int64_t(__sanitizer_get_allocated_size(memory));
}

void sayMost() { std::fprintf(stderr, "The most memory that an input took: %lld bytes, for %zu bytes.\n", static_cast<long long>(most.held), most.input); }

void beginCounting(std::size_t inputBytes)
{
    static const bool isInstalled = [] {
        if (__sanitizer_install_malloc_and_free_hooks(onMalloc, onFree) == 0) {
            std::fprintf(stderr, "The memory of the inputs cannot be counted: the sanitizer takes no more hooks.\n");
            std::abort();
        }
        return std::atexit(sayMost) == 0;
    }();
    static_cast<void>(isInstalled);
    inputSize = inputBytes;
    held = 0;
    peak = 0;
    isCounting = true;
}

void endCounting()
{
    isCounting = false;
    if (peak > most.held)
        most = {peak, inputSize};
}

#else

void beginCounting(std::size_t)
{
    static const bool isSaid = std::fprintf(stderr, "Without AddressSanitizer the memory of the inputs is not counted.\n") > 0;
    static_cast<void>(isSaid);
}

void endCounting() {}

#endif

} // namespace

MemoryBound::MemoryBound(std::size_t inputBytes) { beginCounting(inputBytes); }

MemoryBound::~MemoryBound() { endCounting(); }

} // namespace lw::fuzz
