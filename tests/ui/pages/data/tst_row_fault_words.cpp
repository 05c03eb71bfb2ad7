// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/data/row_fault_words.h"

#include <QTest>

using namespace lw;
using dataset::RowFault;

class TestRowFaultWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindIsASentenceThatNamesWhatItIsAbout_data()
    {
        using Kind = RowFault::Kind;
        QTest::addColumn<int>("kind");
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<QString>("named");   ///< that the window repeats
        QTest::newRow("other") << int(Kind::Other) << QStringList{u"A parser's words."_qs} << u"A parser's words."_qs;
        QTest::newRow("row too long") << int(Kind::RowTooLong) << QStringList{u"64"_qs} << u"64 MiB"_qs;
        QTest::newRow("text too long") << int(Kind::TextTooLong) << QStringList{u"64"_qs} << u"64 MiB"_qs;
        QTest::newRow("open quote") << int(Kind::OpenQuote) << QStringList() << u"quote"_qs;
        QTest::newRow("cells") << int(Kind::CellCount) << QStringList{u"3"_qs, u"4"_qs} << u"3 cells, the header has 4"_qs;
        QTest::newRow("no object") << int(Kind::NotAnObject) << QStringList() << u"{…}"_qs;
        QTest::newRow("cut off") << int(Kind::ListCutOff) << QStringList() << u"list"_qs;
        QTest::newRow("unreadable") << int(Kind::Unreadable) << QStringList{u"byte 7 is wrong"_qs} << u"encoding"_qs;
        QTest::newRow("unreadable cell") << int(Kind::CellUnreadable) << QStringList{u"%2 text"_qs, u"byte 7 is wrong"_qs} << u"“%2 text”"_qs;
        QTest::newRow("half a character") << int(Kind::HalfCharacter) << QStringList() << u"half a character"_qs;
        QTest::newRow("unknown text") << int(Kind::UnknownText) << QStringList() << u"workbook"_qs;
        QTest::newRow("no column") << int(Kind::NoColumn) << QStringList{u"?7"_qs} << u"?7"_qs;
        QTest::newRow("unnamed column") << int(Kind::UnnamedColumn) << QStringList{u"D"_qs, u"C"_qs} << u"column D"_qs;
        QTest::newRow("empty id") << int(Kind::EmptyId) << QStringList{u"id %1"_qs} << u"id %1"_qs;
    }
    void everyKindIsASentenceThatNamesWhatItIsAbout()
    {
        QFETCH(int, kind);
        QFETCH(QStringList, values);
        QFETCH(QString, named);
        const RowFault fault{RowFault::Kind(kind), values};
        const QString window = ui::rowFaultWords(fault);
        QVERIFY2(window.contains(named) && window.endsWith(u'.'), qPrintable(window));
        const QString report = dataset::rowFaultSentence(fault);
        QVERIFY2(report.endsWith(u'.') || report.endsWith(u'?'), qPrintable(report));
        for (const QString &value : values)
            QVERIFY2(report.contains(value), qPrintable(report));
    }
};

QTEST_GUILESS_MAIN(TestRowFaultWords)
#include "tst_row_fault_words.moc"
