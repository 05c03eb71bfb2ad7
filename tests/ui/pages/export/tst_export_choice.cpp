// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/export/export_choice.h"

#include <QTest>

using namespace lw;
using namespace lw::ui;
using dataset::CsvMark;
using Format = dataset::ExportFormat;

/// What a name says of the format that is wanted.
class TestExportChoice final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNameChooses_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<Format>("before");
        QTest::addColumn<Format>("after");
        QTest::addColumn<bool>("fits");
        QTest::newRow("one format ends so") << u"/a/out.xlsx"_qs << Format::Jsonl << Format::Xlsx << true;
        QTest::newRow("in capitals") << u"OUT.XLSX"_qs << Format::Jsonl << Format::Xlsx << true;
        QTest::newRow("conll") << u"out.conll"_qs << Format::Xlsx << Format::Conll << true;
        QTest::newRow("the chosen one of several") << u"out.jsonl"_qs << Format::Doccano << Format::Doccano << true;
        QTest::newRow("lines are our own") << u"out.jsonl"_qs << Format::Csv << Format::Jsonl << true;
        QTest::newRow("one of several JSON") << u"out.json"_qs << Format::Argilla << Format::Argilla << true;
        QTest::newRow("which JSON nobody knows") << u"out.json"_qs << Format::Csv << Format::Csv << false;
        QTest::newRow("unknown") << u"out.txt"_qs << Format::Csv << Format::Csv << false;
        QTest::newRow("none") << u"/a.b/out"_qs << Format::Csv << Format::Csv << false;
        QTest::newRow("a folder") << u"out"_qs << Format::HfDataset << Format::HfDataset << true;
        QTest::newRow("a folder with a dot") << u"out.v2"_qs << Format::HfDataset << Format::HfDataset << true;
        QTest::newRow("no folder any more") << u"out.csv"_qs << Format::HfDataset << Format::Csv << true;
        QTest::newRow("a folder, or which JSON") << u"out.json"_qs << Format::HfDataset << Format::HfDataset << false;
    }
    void theNameChooses()
    {
        QFETCH(const QString, path);
        QFETCH(const Format, before);
        QFETCH(const Format, after);
        QFETCH(const bool, fits);
        const ExportChoice chosen = choiceForPath(path, {before}, CsvMark::None);
        QCOMPARE(chosen.format, after);
        QCOMPARE(endingFits(path, chosen), fits);
    }
    void marksOfCsv()
    {
        QCOMPARE(choiceForPath(u"a.csv"_qs, {Format::Jsonl}, CsvMark::Bom), (ExportChoice{Format::Csv, CsvMark::Bom}));
        QCOMPARE(choiceForPath(u"a.csv"_qs, {Format::Csv, CsvMark::None}, CsvMark::Bom), (ExportChoice{Format::Csv, CsvMark::None}));
        QCOMPARE(choiceForPath(u"a.xlsx"_qs, {Format::Csv, CsvMark::Bom}, CsvMark::Bom), (ExportChoice{Format::Xlsx, CsvMark::None}));
    }
    void everyChoiceFitsItsOwnEnding()
    {
        for (const ExportChoice &choice : exportChoices())
            QVERIFY(endingFits(u"out"_qs + exportEnding(choice), choice));
    }
};

QTEST_GUILESS_MAIN(TestExportChoice)
#include "tst_export_choice.moc"
