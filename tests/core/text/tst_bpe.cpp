// SPDX-License-Identifier: Apache-2.0
#include "core/base/json.h"
#include "core/text/bpe.h"
#include "core/text/tokenizer_file.h"
#include "tests/support/support.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

#include <nlohmann/json.hpp>

using lw::text::Bpe;
using lw::text::BytePairs;
using lw::text::SplitRule;

namespace {

BytePairs bytePairs(const std::vector<std::string> &words)
{
    std::vector<BytePairs::Token> tokens;
    for (quint32 byte = 0; byte < 256; ++byte)
        tokens.push_back({std::string(1, static_cast<char>(byte)), byte});
    for (const std::string &word : words)
        tokens.push_back({word, quint32(tokens.size())});
    auto made = BytePairs::fromRanks(std::move(tokens));
    return std::move(*made);
}

Bpe::Step pattern(const QString &words, bool dropsGaps = false)
{
    return {Bpe::Step::Kind::Pattern, {}, QRegularExpression(words), dropsGaps};
}

QByteArray hashOf(const std::vector<quint32> &ids)
{
    QByteArray joined;
    for (const quint32 id : ids)
        joined += QByteArray::number(id) + ',';
    joined.chop(1);
    return QCryptographicHash::hash(joined, QCryptographicHash::Sha1).toHex();
}

} // namespace

class tst_bpe : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tokensStayWithinPieces();
    void stepsFollowEachOther();
    void wholeWordsAreOneToken();
    void aSpaceIsPutBeforeTheText();
    void whatIsCountedIsWhatIsSent();
    void normalisedTextIsCounted();
    void everyReferenceTextIsExact();
    void specialTokensArePlainText();
};

void tst_bpe::tokensStayWithinPieces()
{
    const Bpe bpe({bytePairs({"ab", "b ", " c"}), {{Bpe::Step::Kind::Rule, SplitRule::O200k}}});
    QCOMPARE(bpe.ids(QStringLiteral("ab c")), (std::vector<quint32>{256, 258}));
    QCOMPARE(bpe.count(QStringLiteral("ab c")), 2);
    QCOMPARE(bpe.count(QString()), 0);
    QCOMPARE(bpe.count(QStringLiteral("é")), 2);
}

void tst_bpe::stepsFollowEachOther()
{
    const Bpe kept({bytePairs({"11", "aa"}), {pattern(QStringLiteral("\\d")), {Bpe::Step::Kind::Rule, SplitRule::Gpt2}}});
    QCOMPARE(kept.ids(QStringLiteral("aa11aa")), (std::vector<quint32>{257, '1', '1', 257}));
    const Bpe dropped({bytePairs({"aa"}), {pattern(QStringLiteral("a+"), true)}});
    QCOMPARE(dropped.ids(QStringLiteral("xaa-aa")), (std::vector<quint32>{256, 256}));
}

void tst_bpe::wholeWordsAreOneToken()
{
    const Bpe bpe({bytePairs({"ab"}), {{Bpe::Step::Kind::Rule, SplitRule::O200k}}, {{QStringLiteral("<t>"), 900}, {QStringLiteral("<t><t>"), 901}}});
    QCOMPARE(bpe.ids(QStringLiteral("ab<t>ab<t><t><")), (std::vector<quint32>{256, 900, 256, 901, '<'}));
}

void tst_bpe::aSpaceIsPutBeforeTheText()
{
    const Bpe bpe({bytePairs({" a"}), {{Bpe::Step::Kind::LeadingSpace}, {Bpe::Step::Kind::Rule, SplitRule::Gpt2}}});
    QCOMPARE(bpe.ids(QStringLiteral("a a")), (std::vector<quint32>{256, 256}));
    QCOMPARE(bpe.ids(QStringLiteral(" a")), (std::vector<quint32>{256}));
}

void tst_bpe::whatIsCountedIsWhatIsSent()
{
    const QString lone = QString(QStringLiteral("ab")) + QChar(0xD800) + QStringLiteral("😀") + QChar(0xDC00);
    const Bpe byRule({bytePairs({"ab"}), {{Bpe::Step::Kind::Rule, SplitRule::O200k}}});
    const Bpe byPattern({bytePairs({"ab"}), {pattern(QStringLiteral("\\w+|\\W+"))}});
    for (const Bpe *bpe : {&byRule, &byPattern})
        QCOMPARE(bpe->ids(lone), bpe->ids(QString::fromUtf8(lone.toUtf8())));
}

void tst_bpe::normalisedTextIsCounted()
{
    const QString apart = QStringLiteral("e\u0301");
    QCOMPARE(Bpe({bytePairs({}), {}, {}, true}).count(apart), 2);
    QCOMPARE(Bpe({bytePairs({}), {}, {}, false}).count(apart), 3);
}

void tst_bpe::everyReferenceTextIsExact()
{
    if (lw::test::dataDir().isEmpty())
        QSKIP(lw::test::noData);
    const auto bpe = lw::text::readTokenizerFile(lw::test::dataDir() + QStringLiteral("/o200k_base.tiktoken"));
    LW_VERIFY_RESULT(bpe);
    QFile file(lw::test::dataDir() + QStringLiteral("/o200k_reference.jsonl"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int texts = 0;
    for (; !file.atEnd(); ++texts) {
        const auto row = lw::parseJson(file.readLine().toStdString());
        LW_VERIFY_RESULT(row);
        const QString text = lw::stringOr(*row, "text");
        const auto ids = (*bpe)->ids(text);
        const QByteArray where = "text " + QByteArray::number(texts + 1) + ": " + text.left(200).toUtf8();
        QVERIFY2(qint64(ids.size()) == lw::integerOr(*row, "tokens"), where.constData());
        QVERIFY2(QString::fromLatin1(hashOf(ids)) == lw::stringOr(*row, "sha1_ids"), where.constData());
        QCOMPARE((*bpe)->count(text), qint64(ids.size()));
    }
    QCOMPARE(texts, 154);
}

void tst_bpe::specialTokensArePlainText()
{
    if (lw::test::dataDir().isEmpty())
        QSKIP(lw::test::noData);
    const auto bpe = lw::text::readTokenizerFile(lw::test::dataDir() + QStringLiteral("/o200k_base.tiktoken"));
    LW_VERIFY_RESULT(bpe);
    QVERIFY((*bpe)->count(QStringLiteral("<|endoftext|>")) > 1);
}

QTEST_APPLESS_MAIN(tst_bpe)
#include "tst_bpe.moc"
