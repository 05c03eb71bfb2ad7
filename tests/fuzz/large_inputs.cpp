// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/large_inputs.h"

namespace lw::fuzz {
namespace {

constexpr qsizetype megabyte = 1'000'000;

/// What stands at the begin, what is repeated, and how many bytes it gives.
struct Repeated
{
    const char *begin;
    const char *unit;
    qsizetype bytes;
};

constexpr Repeated repeated[] = {
    {"", "[", 2 * megabyte},
    {"", "{\"a\":", megabyte},
    {"", "[ {", megabyte},
    {"[", "{},", megabyte},
    {"[", "0,", megabyte},
    {"{\"annotations\":[", "{\"id\":1},", megabyte},
    {"", "{\"id\":1}", megabyte},
    {"", "[]\n", megabyte},
    {"{", "\"a\":\"\",", megabyte},
    {"", "a", 5 * megabyte},
    {"", "\xE6\xB1\x89", megabyte},
    {"", " ", megabyte},
    {"", "\n", megabyte},
    {"", "\r", megabyte},
    {"", ",", megabyte},
    {"", "\"", megabyte},
    {"[", "\"'\",", megabyte},
    {"\"", "\\\"", megabyte},
    {"{", "'", megabyte},
    {"", "[/*", megabyte},
    {"", "[//", megabyte},
    {"", "{{", megabyte},
    {"", "{{a}}", megabyte},
    {"", "<think>", megabyte},
    {"", "</think>{", megabyte},
    {"", "data:x\n\n", megabyte},
    {"", "data:\n", megabyte},
    {"<a>", "<a>", megabyte},
    {"<a>", "&lt;", megabyte},
    {"a a a\n", "PERa\n", megabyte},
    {"", "a\tB-PER\n", megabyte},
};

} // namespace

std::vector<QByteArray> largeInputs()
{
    std::vector<QByteArray> inputs;
    for (const Repeated &one : repeated)
        inputs.push_back(QByteArray(one.begin).append(QByteArray(one.unit).repeated(one.bytes / qsizetype(qstrlen(one.unit)))));
    return inputs;
}

} // namespace lw::fuzz
