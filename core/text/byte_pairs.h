// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lw::text {

/// A vocabulary of byte strings and the order in which neighbours become one: byte-pair encoding. Immutable once built, so
/// that any thread may ask; it costs some 100 bytes a token.
class BytePairs final
{
public:
    struct Token
    {
        std::string bytes; ///< not empty
        quint32 id = 0;
    };
    /// What encoding needs beside; kept by the caller over many pieces, so that memory is asked for once.
    struct Scratch
    {
        struct Part
        {
            quint32 id = 0;
            quint32 next = 0;     ///< where the next part begins; the end of the piece for the last
            quint32 previous = 0; ///< where the one before begins
            quint32 rank = 0;     ///< of the merge with the next, or none
            quint32 merged = 0;   ///< what that merge makes
        };
        std::vector<Part> parts;
        std::vector<std::uint64_t> heap;
    };
    /// Two neighbours, by id, that become one token; earlier ones first.
    struct Merge
    {
        quint32 left = 0;
        quint32 right = 0;
        quint32 merged = 0;
    };
    enum class WholePieces : quint8 {
        Known, ///< a piece that is a token is that token, whatever the merges make of it
        Merged ///< only what the merges make counts
    };

    /// Ids are ranks, any two neighbours whose bytes together are a token may be merged, and a whole piece that is a token is
    /// left alone: the rule of .tiktoken files. Code::BadFormat: a token or id twice, or a byte of UTF-8 without token.
    [[nodiscard]] static Result<BytePairs> fromRanks(std::vector<Token> tokens);
    /// Code::BadFormat as above. A merge that names an id without token is left out.
    [[nodiscard]] static Result<BytePairs> fromMerges(std::vector<Token> tokens, const std::vector<Merge> &merges,
                                                      WholePieces whole);

    /// How many tokens the piece is; their ids are appended to `ids`, if there is one. Takes n log n time for n bytes. A byte
    /// that has no token (none of UTF-8) counts as one and brings no id.
    qint64 encode(std::string_view piece, Scratch &scratch, std::vector<quint32> *ids) const;
    [[nodiscard]] std::size_t size() const { return m_words.size(); }

private:
    struct Word
    {
        quint32 offset = 0; ///< in m_bytes
        quint32 length = 0;
        quint32 id = 0;
        bool isWhole = true; ///< as a piece of its own it stays what it is
    };
    struct Pair
    {
        std::uint64_t key = 0; ///< left << 32 | right
        quint32 rank = 0;
        quint32 merged = 0;
    };

    BytePairs() = default;
    [[nodiscard]] Result<void> setTokens(std::vector<Token> tokens);
    void setPairs(const std::vector<Pair> &pairs);
    void placePair(const Pair &pair);
    [[nodiscard]] std::string_view bytesOf(const Word &word) const
    {
        return std::string_view(m_bytes).substr(word.offset, word.length);
    }
    [[nodiscard]] const Word *find(std::string_view bytes) const;
    [[nodiscard]] const Pair *findPair(quint32 left, quint32 right) const;
    void rate(Scratch &scratch, quint32 at, quint32 end) const;
    qint64 merge(std::string_view piece, Scratch &scratch, std::vector<quint32> *ids) const;

    std::string m_bytes;
    std::vector<Word> m_words;
    std::vector<quint32> m_wordSlots; ///< by hash: index into m_words + 1, 0 where empty
    std::vector<Pair> m_pairSlots;    ///< by hash; rank none where empty
    std::vector<quint32> m_byteIds;   ///< of the 256 single bytes, none where there is no token
    std::size_t m_longest = 0;
};

} // namespace lw::text
