// SPDX-License-Identifier: Apache-2.0
#include "core/base/json_mould.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace lw;

namespace {

Json around(const std::string &text)
{
    return Json{{"a", "x"}, {"b", Json::array({1, Json{{"content", text}, {"role", "x"}}})}, {"c", ""}};
}

} // namespace

class TestJsonMould : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatTheWholeValueWouldBe_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a letter") << QByteArray("x");
        QTest::newRow("a quote first") << QByteArray("\"x");
        QTest::newRow("all that is escaped") << QByteArray("\"\\/\b\f\n\r\t\x01\x1f\x7f");
        QTest::newRow("NUL") << QByteArray("a\0b", 3);
        QTest::newRow("emoji, Han") << QByteArray("\xF0\x9F\x98\x80\xE4\xB8\xAD");
        QTest::newRow("no UTF-8") << QByteArray("a\xff\xfe b\xE4\xB8");
        QTest::newRow("like the mould") << QByteArray("\",\"role\":\"x\"}]");
        QTest::newRow("long") << QByteArray(100'000, 'q');
    }
    void writesWhatTheWholeValueWouldBe()
    {
        QFETCH(QByteArray, text);
        const std::string bytes = text.toStdString();
        QCOMPARE(QByteArray::fromStdString(JsonMould(around).fill(bytes)), QByteArray::fromStdString(dumpJson(around(bytes))));
    }

    void whereTheTextStandsNowhereItChangesNothing()
    {
        const JsonMould mould([](const std::string &) { return Json{{"a", 1}}; });
        QCOMPARE(QByteArray::fromStdString(mould.fill("y")), QByteArray("{\"a\":1}"));
    }

    void aTextAlone()
    {
        const JsonMould mould([](const std::string &text) { return Json(text); });
        QCOMPARE(QByteArray::fromStdString(mould.fill("y\n")), QByteArray("\"y\\n\""));
    }
};

QTEST_GUILESS_MAIN(TestJsonMould)
#include "tst_json_mould.moc"
