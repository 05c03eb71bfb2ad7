// SPDX-License-Identifier: Apache-2.0
#include "core/base/sha256.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <utility>

#if defined(__x86_64__) && defined(__GNUC__)
#define LW_SHA_INSTRUCTIONS
#include <cpuid.h>
#include <immintrin.h>
#endif

namespace lw {
namespace {

using State = std::array<std::uint32_t, 8>;
using TakeBlocks = void (*)(State &state, const unsigned char *blocks, std::size_t count);

alignas(16) constexpr std::uint32_t roundConstants[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be,
    0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa,
    0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
    0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,
    0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f,
    0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

std::uint32_t bigEndian(const unsigned char *at)
{
    return std::uint32_t(at[0]) << 24 | std::uint32_t(at[1]) << 16 | std::uint32_t(at[2]) << 8 | std::uint32_t(at[3]);
}

/// FIPS 180-4, 6.2.2, as it stands there.
void takePlainly(State &state, const unsigned char *blocks, std::size_t count)
{
    for (; count > 0; --count, blocks += 64) {
        std::uint32_t w[64];
        for (int t = 0; t < 16; ++t)
            w[t] = bigEndian(blocks + 4 * t);
        for (int t = 16; t < 64; ++t) {
            const std::uint32_t s0 = std::rotr(w[t - 15], 7) ^ std::rotr(w[t - 15], 18) ^ w[t - 15] >> 3;
            const std::uint32_t s1 = std::rotr(w[t - 2], 17) ^ std::rotr(w[t - 2], 19) ^ w[t - 2] >> 10;
            w[t] = s1 + w[t - 7] + s0 + w[t - 16];
        }
        auto [a, b, c, d, e, f, g, h] = state;
        for (int t = 0; t < 64; ++t) {
            const std::uint32_t s1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
            const std::uint32_t t1 = h + s1 + ((e & f) ^ (~e & g)) + roundConstants[t] + w[t];
            const std::uint32_t s0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
            const std::uint32_t t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
            h = std::exchange(g, std::exchange(f, std::exchange(e, d + t1)));
            d = std::exchange(c, std::exchange(b, std::exchange(a, t1 + t2)));
        }
        const State worked{a, b, c, d, e, f, g, h};
        std::transform(state.begin(), state.end(), worked.begin(), state.begin(), std::plus<>());
    }
}

#ifdef LW_SHA_INSTRUCTIONS
bool hasInstructions()
{
    unsigned a = 0;
    unsigned b = 0;
    unsigned c = 0;
    unsigned d = 0;
    if (__get_cpuid(1, &a, &b, &c, &d) == 0 || (c & bit_SSSE3) == 0 || (c & bit_SSE4_1) == 0)
        return false;
    return __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && (b & 1U << 29) != 0;
}

/// The same with the words of the state where SHA256RNDS2 wants them, A B E F and C D G H from the highest down. Each step of the
/// loop does four rounds with the next four words, which are made of the sixteen before them.
__attribute__((target("sha,sse4.1,ssse3"))) void takeByInstructions(State &state, const unsigned char *blocks, std::size_t count)
{
    const __m128i swapBytes = _mm_set_epi8(12, 13, 14, 15, 8, 9, 10, 11, 4, 5, 6, 7, 0, 1, 2, 3);
    __m128i abef = _mm_set_epi32(int(state[0]), int(state[1]), int(state[4]), int(state[5]));
    __m128i cdgh = _mm_set_epi32(int(state[2]), int(state[3]), int(state[6]), int(state[7]));
    for (; count > 0; --count, blocks += 64) {
        const __m128i abefBefore = abef;
        const __m128i cdghBefore = cdgh;
        __m128i w[4];
        for (int i = 0; i < 4; ++i)
            w[i] = _mm_shuffle_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i *>(blocks) + i), swapBytes);
#ifndef __clang__   // which does so unasked: the words stay in registers
#pragma GCC unroll 16
#endif
        for (int step = 0; step < 16; ++step) {
            __m128i &now = w[step % 4];
            if (step >= 4) {
                const __m128i sevenBefore = _mm_alignr_epi8(w[(step + 3) % 4], w[(step + 2) % 4], 4);
                now = _mm_sha256msg2_epu32(_mm_add_epi32(_mm_sha256msg1_epu32(now, w[(step + 1) % 4]), sevenBefore), w[(step + 3) % 4]);
            }
            const __m128i sum = _mm_add_epi32(now, _mm_load_si128(reinterpret_cast<const __m128i *>(roundConstants) + step));
            cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);
            abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sum, 0x0E));
        }
        abef = _mm_add_epi32(abef, abefBefore);
        cdgh = _mm_add_epi32(cdgh, cdghBefore);
    }
    alignas(16) std::uint32_t first[4];
    alignas(16) std::uint32_t second[4];
    _mm_store_si128(reinterpret_cast<__m128i *>(first), abef);
    _mm_store_si128(reinterpret_cast<__m128i *>(second), cdgh);
    state = {first[3], first[2], second[3], second[2], first[1], first[0], second[1], second[0]};
}
#endif

TakeBlocks bestWay(Sha256::Way way)
{
#ifdef LW_SHA_INSTRUCTIONS
    static const bool canBeFast = hasInstructions();
    if (way == Sha256::Way::Fastest && canBeFast)
        return takeByInstructions;
#endif
    static_cast<void>(way);
    return takePlainly;
}

} // namespace

void Sha256::add(std::string_view bytes)
{
    const TakeBlocks take = bestWay(m_way);
    const auto *from = reinterpret_cast<const unsigned char *>(bytes.data());
    std::size_t left = bytes.size();
    const std::size_t held = m_bytes % blockSize;
    m_bytes += left;
    if (held > 0) {
        const std::size_t part = std::min(left, blockSize - held);
        std::copy_n(from, part, m_rest.begin() + std::ptrdiff_t(held));
        from += part;
        left -= part;
        if (held + part < blockSize)
            return;
        take(m_state, m_rest.data(), 1);
    }
    take(m_state, from, left / blockSize);
    std::copy_n(from + left / blockSize * blockSize, left % blockSize, m_rest.begin());
}

Sha256::Digest Sha256::digest()
{
    // A bit, zeros up to where the length fits at the end of a block, and the length in bits.
    const std::uint64_t bits = m_bytes * 8;
    std::array<char, blockSize + 8> padding{'\x80'};
    const std::size_t zeros = (2 * blockSize - 9 - m_bytes % blockSize) % blockSize;
    for (std::size_t i = 0; i < 8; ++i)
        padding[1 + zeros + i] = char(bits >> (56 - 8 * i));
    add({padding.data(), zeros + 9});
    Digest digest;
    for (std::size_t i = 0; i < digest.size(); ++i)
        digest[i] = static_cast<unsigned char>(m_state[i / 4] >> (24 - 8 * (i % 4)));
    return digest;
}

Sha256::Digest Sha256::of(std::string_view bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.digest();
}

QByteArray Sha256::hex(const Digest &digest)
{
    constexpr char digits[] = "0123456789abcdef";
    QByteArray text(2 * qsizetype(digest.size()), Qt::Uninitialized);
    char *to = text.data();
    for (const unsigned char byte : digest) {
        *to++ = digits[byte >> 4];
        *to++ = digits[byte & 15];
    }
    return text;
}

} // namespace lw
