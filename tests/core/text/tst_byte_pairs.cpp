// SPDX-License-Identifier: Apache-2.0
#include "core/text/byte_pairs.h"
#include "tests/support/support.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>
#include <string>

using lw::text::BytePairs;

namespace {

std::vector<BytePairs::Token> allBytes()
{
    std::vector<BytePairs::Token> tokens;
    for (quint32 byte = 0; byte < 256; ++byte)
        tokens.push_back({std::string(1, static_cast<char>(byte)), byte});
    return tokens;
}

std::vector<BytePairs::Token> vocabulary(const std::vector<std::string> &words)
{
    std::vector<BytePairs::Token> tokens = allBytes();
    for (const std::string &word : words)
        tokens.push_back({word, quint32(tokens.size())});
    return tokens;
}

std::vector<quint32> encoded(const BytePairs &pairs, std::string_view piece)
{
    BytePairs::Scratch scratch;
    std::vector<quint32> ids;
    const qint64 count = pairs.encode(piece, scratch, &ids);
    return count == qint64(ids.size()) ? ids : std::vector<quint32>{};
}

/// The definition, at the price of n² string comparisons.
std::vector<quint32> encodedPlainly(const std::map<std::string, quint32> &ranks, const std::string &piece)
{
    std::vector<std::string> parts;
    for (const char c : piece)
        parts.emplace_back(1, c);
    while (ranks.find(piece) == ranks.end() && parts.size() > 1) {
        std::size_t best = parts.size();
        for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
            const auto found = ranks.find(parts[i] + parts[i + 1]);
            if (found == ranks.end())
                continue;
            if (best == parts.size() || found->second < ranks.at(parts[best] + parts[best + 1]))
                best = i;
        }
        if (best == parts.size())
            break;
        parts[best] += parts[best + 1];
        parts.erase(parts.begin() + std::ptrdiff_t(best) + 1);
    }
    if (ranks.find(piece) != ranks.end())
        return {ranks.at(piece)};
    std::vector<quint32> ids;
    for (const std::string &part : parts)
        ids.push_back(ranks.at(part));
    return ids;
}

} // namespace

class tst_byte_pairs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theEarlierMergeComesFirst();
    void aWholePieceIsLeftAlone();
    void mergesDecideWhatAWholePieceIs();
    void anyVocabularyMergesByTheDefinition();
    void aLongPieceIsQuick();
    void badVocabularies_data();
    void badVocabularies();
};

void tst_byte_pairs::theEarlierMergeComesFirst()
{
    // "bc" before "ab": a + bc.
    const auto pairs = BytePairs::fromRanks(vocabulary({"bc", "ab"}));
    LW_VERIFY_RESULT(pairs);
    QCOMPARE(encoded(*pairs, "abc"), (std::vector<quint32>{'a', 256}));
    QCOMPARE(encoded(*pairs, "abab"), (std::vector<quint32>{257, 257}));
    QCOMPARE(encoded(*pairs, "xyz"), (std::vector<quint32>{'x', 'y', 'z'}));
    QCOMPARE(encoded(*pairs, "").size(), std::size_t(0));
}

void tst_byte_pairs::aWholePieceIsLeftAlone()
{
    // No merge leads to "abc": "bc" is none.
    const auto pairs = BytePairs::fromRanks(vocabulary({"abcd"}));
    LW_VERIFY_RESULT(pairs);
    QCOMPARE(encoded(*pairs, "abcd"), (std::vector<quint32>{256}));
    QCOMPARE(encoded(*pairs, "abcde").size(), std::size_t(5));
}

void tst_byte_pairs::mergesDecideWhatAWholePieceIs()
{
    const auto tokens = vocabulary({"ab", "abc", "bc"});
    const std::vector<BytePairs::Merge> merges = {{'b', 'c', 258}, {'a', 'b', 256}, {256, 'c', 257}};
    const auto merged = BytePairs::fromMerges(tokens, merges, BytePairs::WholePieces::Merged);
    LW_VERIFY_RESULT(merged);
    QCOMPARE(encoded(*merged, "abc"), (std::vector<quint32>{'a', 258}));
    const auto known = BytePairs::fromMerges(tokens, merges, BytePairs::WholePieces::Known);
    LW_VERIFY_RESULT(known);
    QCOMPARE(encoded(*known, "abc"), (std::vector<quint32>{257}));
}

void tst_byte_pairs::anyVocabularyMergesByTheDefinition()
{
    QRandomGenerator random(7);
    const auto randomWord = [&random](int longest) {
        std::string word;
        for (int i = random.bounded(2, longest + 1); i > 0; --i)
            word += "abc"[random.bounded(3)];
        return word;
    };
    for (int round = 0; round < 60; ++round) {
        std::map<std::string, quint32> ranks;
        for (const auto &token : allBytes())
            ranks.emplace(token.bytes, token.id);
        std::vector<BytePairs::Token> tokens = allBytes();
        for (int i = random.bounded(1, 40); i > 0; --i) {
            const std::string word = randomWord(6);
            if (ranks.emplace(word, quint32(tokens.size())).second)
                tokens.push_back({word, quint32(tokens.size())});
        }
        const auto pairs = BytePairs::fromRanks(tokens);
        LW_VERIFY_RESULT(pairs);
        for (int i = 0; i < 100; ++i) {
            const std::string piece = randomWord(40);
            QCOMPARE(encoded(*pairs, piece), encodedPlainly(ranks, piece));
        }
    }
}

void tst_byte_pairs::aLongPieceIsQuick()
{
    // A loop that looks for the best pair anew each time would need 10^12 steps here.
    const auto pairs = BytePairs::fromRanks(vocabulary({"aa", "aaaa", "aaaaaaaa"}));
    LW_VERIFY_RESULT(pairs);
    BytePairs::Scratch scratch;
    QCOMPARE(pairs->encode(std::string(1'000'000, 'a'), scratch, nullptr), 125'000);
}

void tst_byte_pairs::badVocabularies_data()
{
    QTest::addColumn<int>("without");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<quint32>("id");
    QTest::addColumn<QString>("word");
    QTest::newRow("a byte is missing") << 0x41 << QByteArray("AA") << 256U << QStringLiteral("0x41");
    QTest::newRow("a number twice") << -1 << QByteArray("AA") << 65U << QStringLiteral("number 65 twice");
    QTest::newRow("a token twice") << -1 << QByteArray("A") << 300U << QStringLiteral("65 and 300");
    QTest::newRow("an empty token") << -1 << QByteArray() << 300U << QStringLiteral("300 of the vocabulary is empty");
    QTest::newRow("an endless token") << -1 << QByteArray(5000, 'A') << 300U << QStringLiteral("4096");
}

void tst_byte_pairs::badVocabularies()
{
    QFETCH(int, without);
    QFETCH(QByteArray, token);
    QFETCH(quint32, id);
    QFETCH(QString, word);
    std::vector<BytePairs::Token> tokens;
    for (auto &byte : allBytes()) {
        if (int(byte.id) != without)
            tokens.push_back(byte);
    }
    tokens.push_back({token.toStdString(), id});
    const auto pairs = BytePairs::fromRanks(tokens);
    QVERIFY(!pairs);
    QCOMPARE(pairs.error().code, lw::Code::BadFormat);
    QVERIFY2(pairs.error().detail.contains(word), pairs.error().detail.toUtf8().constData());
    // A byte that is none of UTF-8 may be missing.
    std::vector<BytePairs::Token> enough = allBytes();
    enough.erase(enough.begin() + 0xFF);
    QVERIFY(BytePairs::fromRanks(enough));
}

QTEST_APPLESS_MAIN(tst_byte_pairs)
#include "tst_byte_pairs.moc"
