// SPDX-License-Identifier: Apache-2.0
#include "core/base/json.h"
#include "tests/support/support.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace lw;

class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("byte");
        QTest::newRow("cut off") << QByteArray("{\"a\":1") << QStringLiteral("byte 7");
        QTest::newRow("lone surrogate") << QByteArray(R"({"a":"\ud800"})") << QStringLiteral("surrogate");
        QTest::newRow("bad UTF-8") << QByteArray("{\"a\":\"\xff\"}") << QStringLiteral("UTF-8");
        QTest::newRow("too deep") << QByteArray(101, '[') << QStringLiteral("deeper than 100");
        QTest::newRow("far too deep") << QByteArray(2'000'000, '[') << QStringLiteral("deeper than 100");
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, says);
        const auto result = parseJson({text.constData(), std::size_t(text.size())});
        QVERIFY(!result);
        QCOMPARE(result.error().code, Code::BadFormat);
        QVERIFY2(result.error().detail.contains(says), qPrintable(result.error().detail));
    }

    void bracketsInsideStringsAreNoDepth()
    {
        const std::string text = "[\"" + std::string(5000, '[') + "\\\"" + std::string(5000, '{') + "\"]";
        QVERIFY(parseJson(text).has_value());
    }

    void nulAndBomAreNoObstacle()
    {
        const auto result = parseJson("\xEF\xBB\xBF{\"a\":\"x\\u0000y\"}");
        LW_VERIFY_RESULT(result);
        QCOMPARE(stringOr(*result, "a").size(), 3);
    }

    void hashIgnoresTheOrderOfKeys()
    {
        const auto a = parseJson(R"({"x":1,"y":[1,2]})");
        const auto b = parseJson(R"({ "y":[1,2], "x":1 })");
        const auto c = parseJson(R"({"y":[2,1],"x":1})");
        QCOMPARE(canonicalHash(*a), canonicalHash(*b));
        QVERIFY(canonicalHash(*a) != canonicalHash(*c));
    }
};

QTEST_APPLESS_MAIN(TestJson)
#include "tst_json.moc"
