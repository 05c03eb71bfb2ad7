// SPDX-License-Identifier: Apache-2.0
#include "core/text/byte_pairs.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <limits>
#include <unordered_map>

namespace lw::text {
namespace {

constexpr quint32 noToken = std::numeric_limits<quint32>::max();
constexpr quint32 noRank = std::numeric_limits<quint32>::max();
/// Far more than any vocabulary has; what bounds the work of taking a token apart.
constexpr std::size_t longestToken = 4096;

/// FNV-1a, 64 bits.
class BytesHash final
{
public:
    BytesHash() = default;
    explicit BytesHash(std::string_view bytes)
    {
        for (const char c : bytes)
            add(c);
    }
    void add(char c) { m_value = (m_value ^ static_cast<unsigned char>(c)) * 1099511628211ULL; }
    [[nodiscard]] std::size_t slot(std::size_t count) const { return (m_value ^ (m_value >> 32)) & (count - 1); }

private:
    std::uint64_t m_value = 14695981039346656037ULL;
};

std::uint64_t pairKey(quint32 left, quint32 right)
{
    return (std::uint64_t(left) << 32) | right;
}

std::size_t pairSlot(std::uint64_t key, std::size_t count)
{
    key *= 0x9E3779B97F4A7C15ULL; // Fibonacci hashing: the upper bits depend on all of the key
    return (key >> 32) & (count - 1);
}

/// A power of two that leaves a third of the slots empty.
std::size_t slotsFor(std::size_t count)
{
    return std::bit_ceil(count + count / 2 + 1);
}

QString hexByte(std::size_t byte)
{
    return QStringLiteral("0x%1").arg(byte, 2, 16, QLatin1Char('0')).toUpper().replace(u'X', u'x');
}

/// The bytes that occur in UTF-8.
bool isUtf8Byte(std::size_t byte)
{
    return byte != 0xC0 && byte != 0xC1 && byte < 0xF5;
}

} // namespace

const BytePairs::Word *BytePairs::find(std::string_view bytes) const
{
    if (bytes.size() > m_longest)
        return nullptr;
    for (std::size_t slot = BytesHash(bytes).slot(m_wordSlots.size());; slot = (slot + 1) & (m_wordSlots.size() - 1)) {
        const quint32 index = m_wordSlots[slot];
        if (index == 0)
            return nullptr;
        if (bytesOf(m_words[index - 1]) == bytes)
            return &m_words[index - 1];
    }
}

const BytePairs::Pair *BytePairs::findPair(quint32 left, quint32 right) const
{
    const std::uint64_t key = pairKey(left, right);
    for (std::size_t slot = pairSlot(key, m_pairSlots.size());; slot = (slot + 1) & (m_pairSlots.size() - 1)) {
        const Pair &pair = m_pairSlots[slot];
        if (pair.rank == noRank)
            return nullptr;
        if (pair.key == key)
            return &pair;
    }
}

void BytePairs::placePair(const Pair &pair)
{
    std::size_t slot = pairSlot(pair.key, m_pairSlots.size());
    while (m_pairSlots[slot].rank != noRank) {
        if (m_pairSlots[slot].key == pair.key)
            return; // the earlier one counts
        slot = (slot + 1) & (m_pairSlots.size() - 1);
    }
    m_pairSlots[slot] = pair;
}

void BytePairs::setPairs(const std::vector<Pair> &pairs)
{
    m_pairSlots.assign(slotsFor(pairs.size()), Pair{0, noRank, 0});
    for (const Pair &pair : pairs)
        placePair(pair);
}

Result<void> BytePairs::setTokens(std::vector<Token> tokens)
{
    std::unordered_map<quint32, bool> seen;
    seen.reserve(tokens.size());
    m_words.reserve(tokens.size());
    m_wordSlots.assign(slotsFor(tokens.size()), 0);
    m_byteIds.assign(256, noToken);
    for (const Token &token : tokens) {
        if (token.bytes.empty() || token.bytes.size() > longestToken || token.id == noToken)
            return fail(Code::BadFormat, QStringLiteral("Token %1 of the vocabulary is empty or longer than %2 bytes.")
                                             .arg(token.id)
                                             .arg(longestToken));
        if (!seen.emplace(token.id, true).second)
            return fail(Code::BadFormat, QStringLiteral("The vocabulary has the token number %1 twice.").arg(token.id));
        m_longest = std::max(m_longest, token.bytes.size());
        if (const Word *same = find(token.bytes)) {
            return fail(Code::BadFormat, QStringLiteral("The vocabulary has the same token under two numbers, %1 and %2.")
                                             .arg(same->id)
                                             .arg(token.id));
        }
        m_words.push_back({quint32(m_bytes.size()), quint32(token.bytes.size()), token.id, true});
        m_bytes += token.bytes;
        std::size_t slot = BytesHash(token.bytes).slot(m_wordSlots.size());
        while (m_wordSlots[slot] != 0)
            slot = (slot + 1) & (m_wordSlots.size() - 1);
        m_wordSlots[slot] = quint32(m_words.size());
        if (token.bytes.size() == 1)
            m_byteIds[static_cast<unsigned char>(token.bytes[0])] = token.id;
    }
    for (std::size_t byte = 0; byte < 256; ++byte) {
        if (isUtf8Byte(byte) && m_byteIds[byte] == noToken) {
            return fail(Code::BadFormat, QStringLiteral("The vocabulary has no token for the byte %1, so it is no byte-level one.")
                                             .arg(hexByte(byte)));
        }
    }
    return {};
}

Result<BytePairs> BytePairs::fromRanks(std::vector<Token> tokens)
{
    BytePairs made;
    if (auto set = made.setTokens(std::move(tokens)); !set)
        return fail(set.error());
    std::vector<Pair> pairs;
    for (const Word &word : made.m_words) {
        const std::string_view bytes = made.bytesOf(word);
        for (std::size_t cut = 1; cut < bytes.size(); ++cut) {
            const Word *left = made.find(bytes.substr(0, cut));
            const Word *right = left ? made.find(bytes.substr(cut)) : nullptr;
            if (right)
                pairs.push_back({pairKey(left->id, right->id), word.id, word.id});
        }
    }
    made.setPairs(pairs);
    return made;
}

Result<BytePairs> BytePairs::fromMerges(std::vector<Token> tokens, const std::vector<Merge> &merges, WholePieces whole)
{
    BytePairs made;
    if (auto set = made.setTokens(std::move(tokens)); !set)
        return fail(set.error());
    std::vector<Pair> pairs;
    pairs.reserve(merges.size());
    for (const Merge &merge : merges)
        pairs.push_back({pairKey(merge.left, merge.right), quint32(pairs.size()), merge.merged});
    made.setPairs(pairs);
    if (whole == WholePieces::Known)
        return made;
    // A token that its merges rebuild may be taken as it is, which is most of the work saved.
    Scratch scratch;
    std::vector<quint32> ids;
    for (Word &word : made.m_words) {
        ids.clear();
        made.merge(made.bytesOf(word), scratch, &ids);
        word.isWhole = ids.size() == 1 && ids[0] == word.id;
    }
    return made;
}

qint64 BytePairs::encode(std::string_view piece, Scratch &scratch, std::vector<quint32> *ids) const
{
    if (const Word *word = find(piece); word && word->isWhole) {
        if (ids)
            ids->push_back(word->id);
        return 1;
    }
    return merge(piece, scratch, ids);
}

/// Looks up the merge of the part at `at` with the next, and queues it if there is one.
void BytePairs::rate(Scratch &scratch, quint32 at, quint32 end) const
{
    Scratch::Part &part = scratch.parts[at];
    const Pair *pair = part.next < end ? findPair(part.id, scratch.parts[part.next].id) : nullptr;
    part.rank = pair ? pair->rank : noRank;
    if (!pair)
        return;
    part.merged = pair->merged;
    scratch.heap.push_back((std::uint64_t(pair->rank) << 32) | at);
}

qint64 BytePairs::merge(std::string_view piece, Scratch &scratch, std::vector<quint32> *ids) const
{
    // The parts are a linked list in an array, each at the place of its first byte; the heap holds rank and place of merges
    // that were possible once. One is still so if its part has that rank yet.
    auto &parts = scratch.parts;
    auto &heap = scratch.heap;
    const auto end = quint32(piece.size());
    parts.resize(std::max(parts.size(), piece.size()));
    heap.clear();
    for (quint32 i = 0; i < end; ++i)
        parts[i] = {m_byteIds[static_cast<unsigned char>(piece[i])], i + 1, i - 1, noRank, 0};
    for (quint32 i = 0; i < end; ++i)
        rate(scratch, i, end);
    std::make_heap(heap.begin(), heap.end(), std::greater<>());
    const auto queue = [&](quint32 at) {
        const std::size_t before = heap.size();
        rate(scratch, at, end);
        if (heap.size() > before)
            std::push_heap(heap.begin(), heap.end(), std::greater<>());
    };
    qint64 count = end;
    while (!heap.empty()) {
        const auto rank = quint32(heap.front() >> 32);
        const auto at = quint32(heap.front());
        std::pop_heap(heap.begin(), heap.end(), std::greater<>());
        heap.pop_back();
        Scratch::Part &part = parts[at];
        if (part.rank != rank)
            continue;
        Scratch::Part &gone = parts[part.next];
        part.id = part.merged;
        part.next = gone.next;
        gone.rank = noRank;
        if (part.next < end)
            parts[part.next].previous = at;
        --count;
        queue(at);
        if (at > 0)
            queue(part.previous);
    }
    if (ids) {
        for (quint32 i = 0; i < end; i = parts[i].next) {
            if (parts[i].id != noToken)
                ids->push_back(parts[i].id);
        }
    }
    return count;
}

} // namespace lw::text
