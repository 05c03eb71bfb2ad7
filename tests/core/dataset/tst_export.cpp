// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export/excel_text.h"
#include "core/dataset/export/export_format.h"
#include "core/dataset/export/output_file.h"
#include "core/dataset/record_reader.h"
#include "tests/support/support.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace lw;
using namespace lw::dataset;

namespace {

/// Texts that toy exports damage.
const QStringList &texts()
{
    static const QStringList all{
        u"plain"_qs, u""_qs, u"a,b;c\td|e"_qs, u"\"quoted\" and \"\""_qs, u"\""_qs, u"line\nbreak\r\nand\rmore"_qs, u"\r\n"_qs,
        u" leading and trailing "_qs, u"=1+1"_qs, u"+cmd|' /C calc'!A0"_qs, u"@SUM(A1)"_qs, u"-7"_qs, u"00012"_qs,
        u"床前明月光 😀👩‍👩‍👧"_qs, u"\uFEFFmark first"_qs, u"NUL \0 inside"_qs, u"\x01\x1B\x7F"_qs, u"{\"json\": [1]}"_qs,
    };
    return all;
}

std::vector<ExportRecord> recordsOf(const QStringList &columns)
{
    std::vector<ExportRecord> records;
    for (qsizetype i = 0; i < texts().size(); ++i) {
        ExportRecord record;
        record.id = QString::number(i);
        record.state = u"annotated"_qs;
        record.answer = record.modelAnswer = Json{{"label", "spam"}};
        for (const QString &column : columns)
            record.data[toUtf8(column)] = toUtf8(texts().at(i));
        record.text = texts().at(i);
        records.push_back(std::move(record));
    }
    return records;
}

ExportInfo infoOf(const QStringList &labels, const QStringList &columns)
{
    ExportInfo info;
    for (const QString &label : labels)
        info.task.labels.push_back({label, {}, {}, {}});
    info.columns = columns;
    info.textColumn = columns.last();
    return info;
}

Result<void> exportTo(const QString &path, ExportFormat format, const QStringList &columns, CsvMark mark = CsvMark::None,
                      const QStringList &labels = {u"spam"_qs})
{
    const auto writer = makeExportWriter(format, path, mark);
    if (auto begun = writer->begin(infoOf(labels, columns)); !begun)
        return begun;
    LossReport losses;
    for (const ExportRecord &record : recordsOf(columns)) {
        if (auto put = writer->write(record, losses); !put)
            return fail(put.error());
    }
    return writer->finish();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

} // namespace

/// What is exported can be read again, and is what was imported.
class TestExport : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private Q_SLOTS:
    void csv_data()
    {
        QTest::addColumn<CsvMark>("mark");
        QTest::newRow("plain") << CsvMark::None;
        QTest::newRow("with a mark") << CsvMark::Bom;
    }

    void csv()
    {
        QFETCH(const CsvMark, mark);
        const QString path = m_folder.filePath(u"out.csv"_qs);
        const QStringList columns{u"text"_qs, u"id"_qs, u"data_id"_qs, u"state"_qs, u"a \"b\", c"_qs};
        LW_VERIFY_RESULT(exportTo(path, ExportFormat::Csv, columns, mark));
        QCOMPARE(contentOf(path).startsWith("\xEF\xBB\xBF"), mark == CsvMark::Bom);
        auto reader = openReader(path, {});
        LW_VERIFY_RESULT(reader);
        const QStringList header = (*reader)->columns();
        QCOMPARE(header, (QStringList{u"id"_qs, u"text"_qs, u"data_data_id"_qs, u"data_id"_qs, u"data_state"_qs, u"a \"b\", c"_qs,
                                      u"label"_qs, u"state"_qs, u"source"_qs, u"reviewed"_qs, u"confidence"_qs, u"gold_label"_qs,
                                      u"model"_qs}));
        const auto batch = (*reader)->next(1000);
        LW_VERIFY_RESULT(batch);
        QCOMPARE(batch->badRows.size(), std::size_t(0));
        QCOMPARE(batch->records.size(), std::size_t(texts().size()));
        for (qsizetype i = 0; i < texts().size(); ++i) {
            const OrderedJson &data = batch->records[std::size_t(i)].data;
            QCOMPARE(columnText(data, u"id"_qs), QString::number(i));
            for (qsizetype column = 1; column <= columns.size(); ++column)
                QCOMPARE(columnText(data, header.at(column)), texts().at(i));
            QCOMPARE(columnText(data, u"label"_qs), u"spam"_qs);
        }
    }

    void xlsx()
    {
        const QString path = m_folder.filePath(u"out.xlsx"_qs);
        LW_VERIFY_RESULT(exportTo(path, ExportFormat::Xlsx, {u"n"_qs, u"text"_qs}));
        auto reader = openReader(path, {});
        LW_VERIFY_RESULT(reader);
        const auto batch = (*reader)->next(1000);
        LW_VERIFY_RESULT(batch);
        QCOMPARE(batch->badRows.size(), std::size_t(0));
        QCOMPARE(batch->records.size(), std::size_t(texts().size()));
        for (qsizetype i = 0; i < texts().size(); ++i) {
            QCOMPARE(columnText(batch->records[std::size_t(i)].data, u"text"_qs), texts().at(i));
            QCOMPARE(columnText(batch->records[std::size_t(i)].data, u"id"_qs), QString::number(i));
        }
    }

    void excelTexts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<bool>("isCut");
        QTest::addColumn<bool>("hasControls");
        QTest::newRow("plain") << u"=1+1 \t\n😀"_qs << u"=1+1 \t\n😀"_qs << false << false;
        QTest::newRow("a control") << u"a\x1F"_qs << u"a_x001F_"_qs << false << true;
        QTest::newRow("a return") << u"a\r\n"_qs << u"a_x000D_\n"_qs << false << false;
        QTest::newRow("what looks so") << u"_x000D_ _x00D_"_qs << u"_x005F_x000D_ _x00D_"_qs << false << false;
        QTest::newRow("full") << QString(32767, u'x') << QString(32767, u'x') << false << false;
        QTest::newRow("too long") << QString(32768, u'x') << QString(32767, u'x') << true << false;
        QTest::newRow("within a pair") << QString(32766, u'x') + u"😀"_qs << QString(32766, u'x') << true << false;
    }

    void excelTexts()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, cell);
        QFETCH(const bool, isCut);
        QFETCH(const bool, hasControls);
        const ExcelText got = excelText(text);
        QCOMPARE(got.text, cell);
        QCOMPARE(got.isCut, isCut);
        QCOMPARE(got.hasControls, hasControls);
    }

    void jsonl()
    {
        const QString path = m_folder.filePath(u"out.jsonl"_qs);
        LW_VERIFY_RESULT(exportTo(path, ExportFormat::Jsonl, {u"text"_qs}));
        ReadOptions asItStands;
        asItStands.format = InputFormat::Jsonl;
        auto reader = openReader(path, asItStands);
        LW_VERIFY_RESULT(reader);
        const auto batch = (*reader)->next(1000);
        LW_VERIFY_RESULT(batch);
        QCOMPARE(batch->records.size(), std::size_t(texts().size()));
        for (qsizetype i = 0; i < texts().size(); ++i) {
            const OrderedJson expected{{"id", QString::number(i).toStdString()}, {"data", {{"text", toUtf8(texts().at(i))}}},
                                       {"answer", {{"label", "spam"}}}, {"state", "annotated"}, {"reviewed", false},
                                       {"model_answer", {{"label", "spam"}}}};
            QCOMPARE(dumpJson(batch->records[std::size_t(i)].data), dumpJson(expected));
        }
    }

    void labelStudio()
    {
        const QString path = m_folder.filePath(u"out.json"_qs);
        const QStringList labels{u"a \"quoted\" <label> & more"_qs, u"spam"_qs, u"é 😀"_qs};
        LW_VERIFY_RESULT(exportTo(path, ExportFormat::LabelStudio, {u"my text"_qs}, CsvMark::None, labels));
        const auto tasks = parseJson(contentOf(path).toStdString());
        LW_VERIFY_RESULT(tasks);
        QCOMPARE(tasks->size(), std::size_t(texts().size()));
        const Json &task = tasks->back();
        QCOMPARE(stringOr(task["data"], "labelwright_text"), texts().last());
        QCOMPARE(stringOr(task["data"], "labelwright_id"), QString::number(texts().size() - 1));
        QCOMPARE(dumpJson(task["predictions"][0]["result"]),
                 std::string(R"([{"from_name":"label","to_name":"text","type":"choices","value":{"choices":["spam"]}}])"));
        QXmlStreamReader xml(contentOf(path + u".config.xml"_qs));
        QStringList choices;
        QString shown;
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement())
                continue;
            if (xml.name() == u"Choice"_qs)
                choices.append(xml.attributes().value(u"value"_qs).toString());
            if (xml.name() == u"Text"_qs)
                shown = xml.attributes().value(u"value"_qs).toString();
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(choices, labels);
        QCOMPARE(shown, u"$labelwright_text"_qs);
    }

    void failing_data()
    {
        QTest::addColumn<ExportFormat>("format");
        for (const ExportFormat format : exportFormats())
            QTest::newRow(qPrintable(exportFormatName(format))) << format;
    }

    void failing()
    {
        QFETCH(const ExportFormat, format);
        QTemporaryDir folder;
        const auto missing = exportTo(folder.filePath(u"no/such/out"_qs), format, {u"text"_qs});
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, Code::NotWritable);
        QVERIFY(missing.error().detail.contains(u"no/such/out"_qs));
        QVERIFY(QDir(folder.path()).mkpath(u"dir/full"_qs));
        const auto isFolder = exportTo(folder.filePath(u"dir"_qs), format, {u"text"_qs});
        QVERIFY(!isFolder);
        QCOMPARE(isFolder.error().code, Code::NotWritable);
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{u"dir"_qs});
        // Given up half-way: what was there before is as it was.
        const QString path = folder.filePath(u"old"_qs);
        const QString kept = format == ExportFormat::HfDataset ? path + u"/data/train-00000-of-00001.jsonl"_qs : path;
        QVERIFY(QDir().mkpath(QFileInfo(kept).path()));
        LW_VERIFY_RESULT(writeWholeFile(kept, "older"));
        {
            const auto writer = makeExportWriter(format, path, CsvMark::None);
            LossReport losses;
            LW_VERIFY_RESULT(writer->begin(infoOf({u"spam"_qs}, {u"text"_qs})));
            LW_VERIFY_RESULT(writer->write(recordsOf({u"text"_qs}).front(), losses));
        }
        QCOMPARE(contentOf(kept), QByteArray("older"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), (QStringList{u"dir"_qs, u"old"_qs}));
    }
};

QTEST_APPLESS_MAIN(TestExport)
#include "tst_export.moc"
