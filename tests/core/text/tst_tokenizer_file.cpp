// SPDX-License-Identifier: Apache-2.0
#include "core/base/json.h"
#include "core/text/tokenizer_file.h"
#include "tests/support/support.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <functional>

using lw::Json;
using lw::text::parseTiktoken;
using lw::text::parseTokenizerJson;

namespace {

/// The letter that stands for a byte, found apart from the code under test: visible ones by hand, the rest counted.
std::string letterOf(int byte)
{
    const auto visible = [](int b) { return (b >= '!' && b <= '~') || (b >= 0xA1 && b <= 0xAC) || b >= 0xAE; };
    int letter = byte;
    if (!visible(byte)) {
        letter = 256;
        for (int b = 0; b < byte; ++b)
            letter += visible(b) ? 0 : 1;
    }
    return lw::toUtf8(QString(QChar(letter)));
}

/// A small whole one: the bytes, "he", "ll", "hell", " h" and "汉", and one word of its own.
Json tokenizer()
{
    Json vocab = Json::object();
    for (int byte = 0; byte < 256; ++byte)
        vocab[letterOf(byte)] = byte;
    const std::string space = letterOf(' ');
    const QByteArray han = QStringLiteral("汉").toUtf8();
    const std::string han1 = letterOf(static_cast<unsigned char>(han[0]));
    const std::string han2 = letterOf(static_cast<unsigned char>(han[1]));
    const std::string han3 = letterOf(static_cast<unsigned char>(han[2]));
    int id = 256;
    for (const std::string &token : {std::string("he"), std::string("ll"), std::string("hell"), space + "h", han1 + han2, han1 + han2 + han3})
        vocab[token] = id++;
    Json merges = Json::array({"h e", "l l", "he ll", space + " h", Json::array({han1, han2}), Json::array({han1 + han2, han3})});
    const Json byteLevel = {{"type", "ByteLevel"}, {"add_prefix_space", false}, {"use_regex", false}};
    const Json split = {{"type", "Split"}, {"pattern", {{"Regex", "\\s+|\\w+|[^\\w\\s]"}}}, {"behavior", "Isolated"}, {"invert", false}};
    return {{"version", "1.0"},
            {"normalizer", nullptr},
            {"pre_tokenizer", {{"type", "Sequence"}, {"pretokenizers", Json::array({split, byteLevel})}}},
            {"added_tokens", Json::array({{{"id", 900}, {"content", "<end>"}, {"special", true}}, {{"id", 901}, {"content", "<think>"}, {"special", false}}})},
            {"model", {{"type", "BPE"}, {"vocab", vocab}, {"merges", merges}}}};
}

using Change = std::function<void(Json &)>;

QByteArray tiktoken(int without = -1)
{
    QByteArray lines;
    for (int byte = 0; byte < 256; ++byte) {
        if (byte != without)
            lines += QByteArray(1, static_cast<char>(byte)).toBase64() + ' ' + QByteArray::number(byte) + "\r\n";
    }
    return lines + QByteArray("he").toBase64() + " 256\n\n";
}

} // namespace

class tst_tokenizer_file : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aJsonFileCountsAsItSays();
    void theUsualRulesAreKnown();
    void whatIsNotKnownIsSaid_data();
    void whatIsNotKnownIsSaid();
    void nestingIsLimited();
    void aTiktokenFileIsRead();
    void badLinesAreNamed_data();
    void badLinesAreNamed();
    void filesAreToldApart();
    void filesThatCannotBe_data();
    void filesThatCannotBe();
};

void tst_tokenizer_file::aJsonFileCountsAsItSays()
{
    const auto bpe = parseTokenizerJson(lw::dumpJson(tokenizer()));
    LW_VERIFY_RESULT(bpe);
    QCOMPARE((*bpe)->ids(QStringLiteral("hello")), (std::vector<quint32>{258, 'o'}));
    QCOMPARE((*bpe)->ids(QStringLiteral("汉 h")), (std::vector<quint32>{261, ' ', 'h'}));
    // A special token in a record is text; any other added one is itself.
    QCOMPARE((*bpe)->ids(QStringLiteral("<think>he<end>")), (std::vector<quint32>{901, 256, '<', 'e', 'n', 'd', '>'}));
}

void tst_tokenizer_file::theUsualRulesAreKnown()
{
    Json file = tokenizer();
    file["pre_tokenizer"] = {{"type", "ByteLevel"}, {"add_prefix_space", true}};
    file["normalizer"] = {{"type", "Sequence"}, {"normalizers", Json::array({{{"type", "NFC"}}})}};
    const auto bpe = parseTokenizerJson(lw::dumpJson(file));
    LW_VERIFY_RESULT(bpe);
    QCOMPARE((*bpe)->ids(QStringLiteral("hah")), (std::vector<quint32>{259, 'a', 'h'}));
    QCOMPARE((*bpe)->count(QStringLiteral("e\u0301")), 3); // a space and the two bytes of é

    file["pre_tokenizer"] = {{"type", "Sequence"},
                             {"pretokenizers", Json::array({{{"type", "Digits"}, {"individual_digits", true}},
                                                            {{"type", "ByteLevel"}, {"add_prefix_space", false}}})}};
    LW_VERIFY_RESULT(parseTokenizerJson(lw::dumpJson(file)));
}

void tst_tokenizer_file::whatIsNotKnownIsSaid_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const QString &word, const Change &change) { QTest::newRow(name) << change << word; };
    row("no model", QStringLiteral("no \"model\""), [](Json &file) { file.erase("model"); });
    row("an array", QStringLiteral("no \"model\""), [](Json &file) { file = Json::array(); });
    row("WordPiece", QStringLiteral("WordPiece"), [](Json &file) { file["model"]["type"] = "WordPiece"; });
    row("bytes as a way out", QStringLiteral("falls back to bytes"), [](Json &file) { file["model"]["byte_fallback"] = true; });
    row("dropout", QStringLiteral("by chance"), [](Json &file) { file["model"]["dropout"] = 0.1; });
    row("a suffix", QStringLiteral("end_of_word_suffix"), [](Json &file) { file["model"]["end_of_word_suffix"] = "</w>"; });
    row("no merges", QStringLiteral("\"merges\""), [](Json &file) { file["model"]["merges"] = 1; });
    row("no vocabulary", QStringLiteral("\"vocab\""), [](Json &file) { file["model"]["vocab"] = Json::array(); });
    row("a merge of strangers", QStringLiteral("Merge 7"), [](Json &file) { file["model"]["merges"].push_back("zz zz"); });
    row("a merge of numbers", QStringLiteral("Merge 7"), [](Json &file) { file["model"]["merges"].push_back(7); });
    row("a token without number", QStringLiteral("\"he\" has no number"), [](Json &file) { file["model"]["vocab"]["he"] = "x"; });
    row("a byte is missing", QStringLiteral("0x41"), [](Json &file) { file["model"]["vocab"].erase("A"); });
    row("lower case", QStringLiteral("Lowercase"), [](Json &file) { file["normalizer"] = {{"type", "Lowercase"}}; });
    row("another step", QStringLiteral("Metaspace"), [](Json &file) { file["pre_tokenizer"] = {{"type", "Metaspace"}}; });
    row("no bytes", QStringLiteral("byte-level"), [](Json &file) { file["pre_tokenizer"] = nullptr; });
    const auto split = [](Json &file) -> Json & { return file["pre_tokenizer"]["pretokenizers"][0]; };
    row("another behavior", QStringLiteral("MergedWithNext"), [split](Json &file) { split(file)["behavior"] = "MergedWithNext"; });
    row("a bad pattern", QStringLiteral("at character"), [split](Json &file) { split(file)["pattern"]["Regex"] = "(a"; });
    row("an intersection", QStringLiteral("&&"), [split](Json &file) { split(file)["pattern"]["Regex"] = "[a&&b]"; });
    row("no pattern", QStringLiteral("no pattern"), [split](Json &file) { split(file)["pattern"] = 3; });
    row("a word that strips", QStringLiteral("lstrip"), [](Json &file) { file["added_tokens"][1]["lstrip"] = true; });
}

void tst_tokenizer_file::whatIsNotKnownIsSaid()
{
    QFETCH(Change, change);
    QFETCH(QString, word);
    Json file = tokenizer();
    change(file);
    const auto bpe = parseTokenizerJson(lw::dumpJson(file));
    QVERIFY(!bpe);
    QCOMPARE(bpe.error().code, lw::Code::BadFormat);
    QVERIFY2(bpe.error().detail.contains(word), bpe.error().detail.toUtf8().constData());
}

void tst_tokenizer_file::nestingIsLimited()
{
    const auto bpe = parseTokenizerJson("{\"model\":" + std::string(100'000, '['));
    QVERIFY(!bpe);
    QVERIFY2(bpe.error().detail.contains(QStringLiteral("deeper than 100")), bpe.error().detail.toUtf8().constData());
}

void tst_tokenizer_file::aTiktokenFileIsRead()
{
    const auto bpe = parseTiktoken(tiktoken().toStdString(), lw::text::SplitRule::Cl100k);
    LW_VERIFY_RESULT(bpe);
    QCOMPARE((*bpe)->ids(QStringLiteral("hehe!")), (std::vector<quint32>{256, 256, '!'}));
    const auto unknown = parseTiktoken(tiktoken().toStdString());
    QVERIFY(!unknown);
    QVERIFY2(unknown.error().detail.contains(QStringLiteral("257 tokens")), unknown.error().detail.toUtf8().constData());
}

void tst_tokenizer_file::badLinesAreNamed_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("no number") << QByteArray("aGU=");
    QTest::newRow("no base64") << QByteArray("h%! 300");
    QTest::newRow("no token") << QByteArray(" 300");
    QTest::newRow("a negative number") << QByteArray("aGVo -1");
    QTest::newRow("a number and more") << QByteArray("aGVo 300x");
    QTest::newRow("a number too large") << QByteArray("aGVo 99999999999");
}

void tst_tokenizer_file::badLinesAreNamed()
{
    QFETCH(QByteArray, line);
    const auto bpe = parseTiktoken("QQ== 0\n" + line.toStdString() + "\nQg== 1\n", lw::text::SplitRule::O200k);
    QVERIFY(!bpe);
    QVERIFY2(bpe.error().detail.startsWith(QStringLiteral("Line 2 ")), bpe.error().detail.toUtf8().constData());
}

void tst_tokenizer_file::filesAreToldApart()
{
    QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("any.name")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\xEF\xBB\xBF \n" + QByteArray::fromStdString(lw::dumpJson(tokenizer())));
    file.close();
    const auto read = lw::text::readTokenizerFile(file.fileName());
    LW_VERIFY_RESULT(read);
    QCOMPARE((*read)->count(QStringLiteral("hello")), 2);
}

void tst_tokenizer_file::filesThatCannotBe_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::newRow("empty") << QByteArray("") << int(lw::Code::Empty);
    QTest::newRow("blank") << QByteArray(" \n") << int(lw::Code::Empty);
    QTest::newRow("not JSON") << QByteArray("{nonsense") << int(lw::Code::BadFormat);
    QTest::newRow("anything") << QByteArray("PK\x03\x04") << int(lw::Code::BadFormat);
    QTest::newRow("a byte is missing") << tiktoken('A') << int(lw::Code::BadFormat);
}

void tst_tokenizer_file::filesThatCannotBe()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("tokenizer.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const auto read = lw::text::readTokenizerFile(file.fileName());
    QVERIFY(!read);
    QCOMPARE(int(read.error().code), code);
    QVERIFY(read.error().detail.contains(QStringLiteral("tokenizer.json")));
    QCOMPARE(lw::text::readTokenizerFile(dir.filePath(QStringLiteral("none"))).error().code, lw::Code::NotFound);
}

QTEST_APPLESS_MAIN(tst_tokenizer_file)
#include "tst_tokenizer_file.moc"
