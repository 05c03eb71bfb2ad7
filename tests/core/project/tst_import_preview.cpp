// SPDX-License-Identifier: Apache-2.0
#include "core/project/import_preview.h"
#include "tests/support/support.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lw;
using namespace lw::project;
using By = dataset::ReaderFacts::By;

class TestImportPreview final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString fileOf(const QByteArray &bytes, const QString &name = QStringLiteral("in.csv"))
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return file.fileName();
    }

    /// One letter a column: Text, Id, Gold, Metadata.
    static QString uses(const ImportPreview &preview)
    {
        QString letters;
        for (const ColumnPreview &column : preview.columns)
            letters += QStringLiteral("TIGM").at(int(column.suggested));
        return letters;
    }

private Q_SLOTS:
    void whatWasFound()
    {
        const auto preview = previewFile(fileOf("id;text;gold\n1;a b;ham\n2;c d;spam\n3;x\n4;e f;ham\n"), {}, 2);
        LW_VERIFY_RESULT(preview);
        QCOMPARE(preview->facts.format, dataset::InputFormat::Csv);
        QCOMPARE(preview->facts.formatBy, By::Ending);
        QCOMPARE(preview->facts.delimiter, ';');
        QCOMPARE(preview->facts.delimiterBy, By::Content);
        QCOMPARE(preview->facts.encoding.name, QByteArray("UTF-8"));
        QVERIFY(!preview->facts.encoding.guessed);
        QCOMPARE(preview->facts.encodingBy, By::Content);
        QCOMPARE(preview->rows.size(), std::size_t(2));
        QCOMPARE(preview->badRows.size(), std::size_t(1));
        QCOMPARE(preview->badRows.front().line, 4);
        QCOMPARE(preview->sampled, 4);
        QVERIFY(preview->wholeFile);
        QCOMPARE(uses(*preview), QStringLiteral("ITG"));
        QVERIFY(preview->columns[0].distinct);
        QCOMPARE(preview->columns[2].values, (std::vector<ColumnPreview::ValueCount>{{QStringLiteral("ham"), 2}, {QStringLiteral("spam"), 1}}));
        const auto request = preview->suggestion();
        QCOMPARE(request.text, QStringList{QStringLiteral("text")});
        QCOMPARE(request.id, QStringLiteral("id"));
        QCOMPARE(request.gold, QStringLiteral("gold"));
    }

    void wishesAreFollowed()
    {
        dataset::ReadOptions options;
        options.delimiter = '|';
        options.firstRow = dataset::FirstRow::Data;
        options.encoding = QStringLiteral("GB18030");
        options.format = dataset::InputFormat::Csv;
        const auto preview = previewFile(fileOf("1|\xC4\xE3\xBA\xC3\n2|\xBA\xC3\n", QStringLiteral("in.txt")), options);
        LW_VERIFY_RESULT(preview);
        QCOMPARE(preview->facts.formatBy, By::Request);
        QCOMPARE(preview->facts.delimiterBy, By::Request);
        QCOMPARE(preview->facts.encodingBy, By::Request);
        QCOMPARE(preview->columns[0].name, QStringLiteral("column 1"));
        QCOMPARE(preview->sampled, 2);
        QCOMPARE(dataset::columnText(preview->rows[0].data, QStringLiteral("column 2")), QStringLiteral("你好"));
    }

    void oneRowOfDataIsARow()
    {
        dataset::ReadOptions options;
        options.firstRow = dataset::FirstRow::Data;
        const QString path = fileOf("a,b");
        QVERIFY(!previewFile(path, {}));
        const auto preview = previewFile(path, options);
        LW_VERIFY_RESULT(preview);
        QCOMPARE(preview->sampled, 1);
    }

    void jsonlIsKnownByItsContent()
    {
        const auto preview = previewFile(fileOf("\xEF\xBB\xBF{\"a\":\"one two\"}\n{\"b\":2}\nx\n", QStringLiteral("in.data")), {});
        LW_VERIFY_RESULT(preview);
        QCOMPARE(preview->facts.format, dataset::InputFormat::Jsonl);
        QCOMPARE(preview->facts.formatBy, By::Content);
        QCOMPARE(preview->facts.delimiter, char(0));
        QCOMPARE(preview->facts.encoding.bomBytes, 3);
        QCOMPARE(preview->columns.size(), std::size_t(2));
        QCOMPARE(preview->badRows.size(), std::size_t(1));
    }

    void usesAreSuggested_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        QTest::newRow("one column") << QByteArray("label\nx\ny\n") << "T";
        QTest::newRow("ids that repeat are none") << QByteArray("id,text\n1,a b\n1,c d\n") << "MT";
        QTest::newRow("id by its place") << QByteArray("name,text\na-1,a b c\na-2,d e f\n") << "IT";
        QTest::newRow("two texts") << QByteArray("id,title,body\n1,a b,c d\n2,e f,g h\n") << "ITT";
        QTest::newRow("camel case") << QByteArray("recordId,note,trueLabel\n1,a b,x\n2,c d,x\n") << "ITG";
        QTest::newRow("chinese") << QByteArray("编号,正文,标签\n1,今天天气很好,好\n2,不好,坏\n") << "ITG";
        QTest::newRow("the better gold") << QByteArray("text,label,gold\na b,x,y\nc d,x,y\n") << "TMG";
        QTest::newRow("an answer in words is no gold")
            << QByteArray("question,answer\nwhat is it,") + QByteArray(80, 'a') + "\nwhy not," + QByteArray(90, 'b') + "\n" << "TT";
        QTest::newRow("no text at all") << QByteArray("id,n\n1,22\n2,333\n") << "IT";
    }

    void usesAreSuggested()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, expected);
        const auto preview = previewFile(fileOf(bytes), {});
        LW_VERIFY_RESULT(preview);
        QCOMPARE(uses(*preview), expected);
    }

    void realData()
    {
        if (test::dataDir().isEmpty())
            QSKIP(test::noData);
        const auto mail = previewFile(test::dataDir() + QStringLiteral("/mail.csv"), {});
        LW_VERIFY_RESULT(mail);
        QCOMPARE(uses(*mail), QStringLiteral("ITTG"));
        QVERIFY(mail->wholeFile && mail->badRows.empty());
        const auto poems = previewFile(test::dataDir() + QStringLiteral("/poems_gb18030.csv"), {});
        LW_VERIFY_RESULT(poems);
        QVERIFY(poems->facts.encoding.guessed);
        QCOMPARE(poems->facts.encoding.name, QByteArray("GB18030"));
        QCOMPARE(uses(*poems), QStringLiteral("MMTM"));
    }

    void failuresAreThoseOfTheReader()
    {
        QCOMPARE(previewFile(m_folder.filePath(QStringLiteral("none.csv")), {}).error().code, Code::NotFound);
        QCOMPARE(previewFile(fileOf(""), {}).error().code, Code::Empty);
    }

    void theNewestRequestWins()
    {
        QByteArray large = "id,text\n";
        for (int i = 0; i < 200'000; ++i)
            large += QByteArray::number(i) + ",some words\n";
        const QString path = fileOf(large);
        const QString small = fileOf("id,text\n1,a b\n", QStringLiteral("small.csv"));
        ImportPreviewer previewer;
        QSignalSpy ready(&previewer, &ImportPreviewer::ready);
        previewer.start(path, {});
        previewer.start(path, {});
        const quint64 last = previewer.start(small, {});
        QVERIFY(ready.wait(10'000));
        QTest::qWait(50);
        QCOMPARE(ready.count(), 1);
        QCOMPARE(ready.first().at(0).toULongLong(), last);
    }
};

QTEST_GUILESS_MAIN(TestImportPreview)
#include "tst_import_preview.moc"
