// SPDX-License-Identifier: Apache-2.0
// A target that takes as much memory as it is told, for the test of the bound. Each argument is an input, one after the other in one
// process: "MODE MEGABYTES [BYTES]", padded to so many bytes. Modes: whole, pieces, turns (each piece let go before the next), keep
// (what is taken stays for ever).
#include "tests/fuzz/fuzz_target.h"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

constexpr std::size_t megabyte = 1024U * 1024U;
constexpr std::size_t pieces = 64;   // of each megabyte

using Memory = std::unique_ptr<char[]>;
std::vector<Memory> kept;   // global, so that no compiler takes it out

void take(std::size_t bytes) { kept.push_back(std::make_unique<char[]>(bytes)); }

} // namespace

void lw::fuzz::tryInput(const std::uint8_t *data, std::size_t size)
{
    std::istringstream words(std::string(reinterpret_cast<const char *>(data), size));
    std::string mode;
    std::size_t megabytes = 0;
    words >> mode >> megabytes;
    const bool isWhole = mode == "whole" || mode == "keep";
    const std::size_t count = isWhole ? 1 : megabytes * pieces;
    for (std::size_t i = 0; i < count; ++i) {
        if (mode == "turns")
            kept.clear();
        take(isWhole ? megabytes * megabyte : megabyte / pieces);
    }
    if (mode != "keep")
        kept.clear();
}

int main(int argc, char *argv[])
{
    for (int i = 1; i < argc; ++i) {
        std::string input = argv[i];
        std::istringstream words(input);
        std::string mode;
        std::size_t megabytes = 0;
        std::size_t bytes = 0;
        words >> mode >> megabytes >> bytes;
        input.resize(std::max(input.size(), bytes), ' ');
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(input.data()), input.size());
        std::fprintf(stdout, "%d ", i);
        std::fflush(stdout);
    }
    return 0;
}
