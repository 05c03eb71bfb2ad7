// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/column_map.h"
#include "core/dataset/encoding.h"
#include "core/dataset/gold.h"
#include "core/dataset/line_check.h"

#include <QBuffer>
#include <QTest>

using namespace lw;
using namespace lw::dataset;

/// What a file's columns, encoding and gold cells are taken for when nobody says.
class TestColumnMap : public QObject
{
    Q_OBJECT

private:
    static std::vector<Record> sample()
    {
        Record record;
        record.data = {{"id", "r1"}, {"subject", "Hi"}, {"body", "a longer text, of words"}, {"gold", "two words"}, {"n", 7}};
        return {record, record};
    }
    const QStringList m_columns{u"id"_qs, u"subject"_qs, u"body"_qs, u"gold"_qs, u"n"_qs};

private Q_SLOTS:
    void missingColumn()
    {
        for (const ColumnRequest &request : {ColumnRequest{{u"boby"_qs}, {}, {}, {}}, ColumnRequest{{}, u"boby"_qs, {}, {}},
                                             ColumnRequest{{}, {}, u"boby"_qs, {}}, ColumnRequest{{u"body"_qs}, {}, {}, {u"boby"_qs}}}) {
            const auto map = mapColumns(m_columns, request, sample());
            QVERIFY(!map);
            QCOMPARE(map.error().code, Code::NoColumn);
            QCOMPARE(map.error().detail, u"There is no column \"boby\" (did you mean \"body\"?); the columns are \"id\", "
                                         "\"subject\", \"body\", \"gold\", \"n\""_qs);
        }
    }

    void textColumn()
    {
        const auto text = [&](const ColumnRequest &request, const QStringList &columns) {
            const auto map = mapColumns(columns, request, sample());
            return map ? map->text : QStringList{u"error"_qs};
        };
        QCOMPARE(text({{}, u"id"_qs, u"gold"_qs, {}}, m_columns), QStringList{u"body"_qs});
        QCOMPARE(text({}, m_columns), QStringList{u"error"_qs}); // body or gold
        QCOMPARE(text({{u"subject"_qs, u"body"_qs}, {}, {}, {}}, m_columns), (QStringList{u"subject"_qs, u"body"_qs}));
        QCOMPARE(text({{u"body"_qs}, {}, {}, {u"subject"_qs}}, m_columns), QStringList{u"subject"_qs});
        QCOMPARE(text({{}, u"id"_qs, {}, {}}, {u"id"_qs, u"n"_qs}), QStringList{u"n"_qs}); // the only one left
        QCOMPARE(text({{}, u"id"_qs, {}, {}}, {u"id"_qs, u"n"_qs, u"subject"_qs}), QStringList{u"error"_qs});
    }

    void gold_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("answer");
        QTest::newRow("empty") << u""_qs << u"none"_qs;
        QTest::newRow("blank") << u" \t"_qs << u"none"_qs;
        QTest::newRow("label") << u" spam\n"_qs << uR"({"label":"spam"})"_qs;
        QTest::newRow("number") << u"5"_qs << uR"({"label":"5"})"_qs;
        QTest::newRow("answer") << uR"({"label": "ham"})"_qs << uR"({"label":"ham"})"_qs;
        QTest::newRow("no JSON") << u"{ham}"_qs << uR"({"label":"{ham}"})"_qs;
    }

    void gold()
    {
        QFETCH(const QString, cell);
        const auto answer = goldAnswer(cell);
        QTEST(answer ? fromUtf8(dumpJson(*answer)) : u"none"_qs, "answer");
    }

    void encoding_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("bom");
        const QByteArray line = "a line of text\n";
        QTest::newRow("ASCII") << line << u"auto"_qs << QByteArray("UTF-8") << 0;
        QTest::newRow("UTF-8, one bad line in a hundred") << line.repeated(99) + "\xFF\n" << u""_qs << QByteArray("UTF-8") << 0;
        QTest::newRow("the same with CR") << QByteArray(line.repeated(99) + "\xFF\n").replace('\n', '\r') << u""_qs << QByteArray("UTF-8") << 0;
        QTest::newRow("UTF-8 by another spelling") << "\xEF\xBB\xBF" + line << u"utf8"_qs << QByteArray("UTF-8") << 3;
        QTest::newRow("UTF-32 begins like UTF-16") << QByteArray("\xFF\xFE\0\0a\0\0\0", 8) << u"auto"_qs << QByteArray("UTF-32LE") << 4;
        QTest::newRow("NUL is data") << QByteArray("a,b\n1,\0\n", 8) << u"auto"_qs << QByteArray("UTF-8") << 0;
        QTest::newRow("named") << QByteArray("\xE4\n") << u"Windows-1252"_qs << QByteArray("WINDOWS-1252") << 0;
    }

    void encoding()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(const QString, wanted);
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        const auto found = findEncoding(buffer, wanted, u"in.csv"_qs);
        QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
        QTEST(found->name, "name");
        QTEST(found->bomBytes, "bom");
    }

    void linesAreCheckedHoweverTheyAreCut()
    {
        const QByteArray text("a\xC3\xA9\n\xF0\x9F\x98\x80\r\n\xE4\xB8\n\n\xED\xA0\x80\rz\xF0\x9F", 21);
        for (qsizetype step = 1; step <= text.size(); ++step) {
            LineCheck check;
            for (qsizetype at = 0; at < text.size(); at += step)
                check.feed(text.mid(at, step));
            check.finish();
            QCOMPARE(check.lines(), 5);
            QCOMPARE(check.badLines(), 3);
        }
    }
};

QTEST_APPLESS_MAIN(TestColumnMap)
#include "tst_column_map.moc"
