// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lw {

/// SHA-256 (FIPS 180-4), by the processor's own instructions for it where it has them and plainly elsewhere: an import takes it
/// of every byte twice. A value: copies go on from where they were made.
class Sha256 final
{
public:
    using Digest = std::array<unsigned char, 32>;
    enum class Way {
        Fastest,   ///< that this processor can go
        Plain,     ///< that every processor can go; the digest is the same
    };

    explicit Sha256(Way way = Way::Fastest)
        : m_way(way)
    {
    }
    void add(std::string_view bytes);
    /// Of all that was added; nothing is to be added after it.
    [[nodiscard]] Digest digest();

    [[nodiscard]] static Digest of(std::string_view bytes);
    /// 64 digits, in small letters.
    [[nodiscard]] static QByteArray hex(const Digest &digest);

private:
    static constexpr std::size_t blockSize = 64;
    Way m_way;
    std::array<std::uint32_t, 8> m_state{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<unsigned char, blockSize> m_rest{};   ///< what is no whole block yet
    std::uint64_t m_bytes = 0;                       ///< in all
};

} // namespace lw
