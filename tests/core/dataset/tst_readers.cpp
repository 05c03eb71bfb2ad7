// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/csv_reader.h"
#include "core/dataset/jsonl_reader.h"
#include "core/dataset/row_texts.h"
#include "tests/support/fail_device.h"
#include "tests/support/support.h"

#include <QFile>
#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace lw;
using namespace lw::dataset;

namespace {

/// Everything that a reader brings, one line each: "row@line text|text" or "row@line! reason".
QStringList everything(RecordReader &reader, int batchRows = 2)
{
    QStringList lines;
    for (bool end = false; !end;) {
        const auto batch = reader.next(batchRows);
        if (!batch)
            return lines << QStringLiteral("error: ") + batch.error().detail;
        for (const Record &record : batch->records) {
            QStringList cells;
            for (const auto &[key, value] : record.data.items())
                cells.append(columnText(record.data, fromUtf8(key)));
            lines.append(QStringLiteral("%1@%2 ").arg(record.row).arg(record.line) + cells.join(u'|'));
        }
        for (const BadRow &bad : batch->badRows)
            lines.append(QStringLiteral("%1@%2! ").arg(bad.row).arg(bad.line) + rowFaultSentence(bad.fault));
        end = batch->atEnd;
    }
    return lines;
}

QByteArray encoded(const QString &text, QStringConverter::Encoding encoding)
{
    return QStringEncoder(encoding, QStringConverter::Flag::WriteBom).encode(text);
}

} // namespace

/// What a person sees of an input file: the records, and for each bad row where it stands and what is wrong with it.
class TestReaders : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString fileOf(const QByteArray &bytes, const QString &name = QStringLiteral("in.csv"))
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return path;
    }
    QStringList read(const QByteArray &bytes, const QString &name = QStringLiteral("in.csv"), int batchRows = 2)
    {
        auto reader = openReader(fileOf(bytes, name), {});
        return reader ? everything(**reader, batchRows) : QStringList{QStringLiteral("error: ") + reader.error().detail};
    }
    static QString jsonl() { return QStringLiteral("in.jsonl"); }

private Q_SLOTS:
    void badCsvRows();
    void badJsonlRows();
    void strayQuote();
    void refused_data();
    void refused();
    void randomBytes();
    void headerNames();
    void encodings_data();
    void encodings();
    void pairAcrossBlocks();
    void brokenUtf16();
    void dataIsKept();
    void textsOfARecord();
    void cellsOfARow();
    void nestingIsLimited();
    void bigCell();
    void readingStops_data();
    void readingStops();
    void formats();
    void realMail();
    void realPoems();
};

void TestReaders::badCsvRows()
{
    const QByteArray bytes = "id,text\r\n1,one\r\n2,two,more\r\n\r\n3,\"li\r\nnes\"\r\n4\r\n5,\xFF!\r\n6,six";
    const QStringList expected{
        u"1@2 1|one"_qs,
        u"2@3! The row has 3 cells, the header has 2."_qs,
        u"3@5 3|li\r\nnes"_qs,
        u"4@7! The row has 1 cells, the header has 2."_qs,
        u"5@8! The cell \"text\" cannot be read: byte 1 of it is no valid UTF-8."_qs,
        u"6@9 6|six"_qs,
    };
    // One bad byte in a file this short would pass for another encoding: more good lines make it what it is.
    QByteArray many = bytes;
    QStringList all = expected;
    for (int i = 7; i < 60; ++i) {
        many += "\r\n" + QByteArray::number(i) + ",more";
        all.append(QStringLiteral("%1@%2 %1|more").arg(i).arg(i + 3));
    }
    for (const int batchRows : {1, 7, 1000}) {
        QStringList got = read(many, u"in.csv"_qs, batchRows);
        std::stable_sort(got.begin(), got.end(), [](const QString &a, const QString &b) {
            return a.section(u'@', 0, 0).toInt() < b.section(u'@', 0, 0).toInt();
        });
        QCOMPARE(got, all);
    }
    ReadOptions utf8;
    utf8.encoding = QStringLiteral("utf8");
    auto reader = openReader(fileOf(bytes), utf8);
    LW_VERIFY_RESULT(reader);
    QCOMPARE(everything(**reader, 1), expected);
}

void TestReaders::badJsonlRows()
{
    QByteArray bytes = "{\"a\":1,\"b\":\"x\"}\r\n\n  \n{\"a\":2,\n[1]\n\"text\"\n{\"a\":\"\\ud800\"}\n{\"a\":\"\xC3\"}\n{\"a\":null}";
    for (int i = 0; i < 50; ++i)
        bytes += "\n{}";
    const QStringList got = read(bytes, jsonl(), 1);
    QCOMPARE(got.size(), 57);
    QCOMPARE(got.at(0), u"1@1 1|x"_qs);
    QVERIFY2(got.at(1).startsWith(u"2@4! This is not valid JSON, at byte 8"_qs), qPrintable(got.at(1)));
    QCOMPARE(got.at(2), u"3@5! It is JSON but no object; each record must be one object, {…}."_qs);
    QCOMPARE(got.at(3), u"4@6! It is JSON but no object; each record must be one object, {…}."_qs);
    QVERIFY2(got.at(4).startsWith(u"5@7! This is not valid JSON"_qs) && got.at(4).contains(u"surrogate"_qs), qPrintable(got.at(4)));
    QCOMPARE(got.at(5), u"6@8! The row cannot be read: byte 7 of it is no valid UTF-8."_qs);
    QCOMPARE(got.at(6), u"7@9 "_qs);
    // A sentence is not as long as what it speaks of.
    const QStringList noise = read("{}\n{\"a\":\"" + QByteArray(1 << 20, 'x') + "\x01\"}\n{}\n", jsonl());
    QCOMPARE(noise.size(), 3);
    QVERIFY(noise.at(1).size() < 400 || noise.at(2).size() < 400);
}

void TestReaders::strayQuote()
{
    QByteArray bytes = "id,text\n1,good\n2,good\n3,\"stray\n";
    for (int i = 4; i < 100'000; ++i)
        bytes += QByteArray::number(i) + ",swallowed\n";
    QCOMPARE(read(bytes), (QStringList{
        u"1@2 1|good"_qs, u"2@3 2|good"_qs,
        u"3@4! The file ends inside a quoted cell that begins in this row; a quote is missing."_qs}));
}

void TestReaders::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<Code>("code");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("empty") << QByteArray() << u"in.csv"_qs << Code::Empty << u"%1 is empty"_qs;
    QTest::newRow("header only") << QByteArray("id,text\n") << u"in.csv"_qs << Code::Empty << u"%1 holds a header and no rows"_qs;
    QTest::newRow("line breaks only") << QByteArray("\n\r\n") << u"in.csv"_qs << Code::Empty << u"%1 holds no rows"_qs;
    QTest::newRow("mark only") << QByteArray("\xEF\xBB\xBF") << u"in.csv"_qs << Code::Empty << u"%1 holds no rows"_qs;
    QTest::newRow("open quote in the header") << QByteArray("id,\"text\n1,a\n") << u"in.csv"_qs << Code::BadFormat
                                              << u"The header of %1 has a quote that is never closed"_qs;
    QTest::newRow("zeros") << QByteArray(4096, '\0') << u"in.csv"_qs << Code::BadEncoding
                           << u"%1 does not look like text; give a file with text or a table, or name its encoding with --encoding"_qs;
    QTest::newRow("UTF-16 without a mark") << encoded(u"id,text\n1,a\n"_qs, QStringConverter::Utf16LE).mid(2) << u"in.csv"_qs
                                           << Code::BadEncoding
                                           << u"%1 does not look like text; give a file with text or a table, or name its encoding with --encoding"_qs;
}

void TestReaders::refused()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, name);
    QFETCH(const QString, sentence);
    const QString path = fileOf(bytes, name);
    const auto reader = openReader(path, {});
    QVERIFY(!reader);
    QTEST(reader.error().code, "code");
    QCOMPARE(reader.error().detail, sentence.arg(path));

    const QString missing = m_folder.filePath(u"no such.csv"_qs);
    QCOMPARE(openReader(missing, {}).error(), (Error{Code::NotFound, missing + u" does not exist"_qs, {}, {}}));
    QCOMPARE(openReader(m_folder.path(), {}).error().code, Code::NotReadable);
    ReadOptions odd;
    odd.encoding = u"klingon"_qs;
    QCOMPARE(openReader(path, odd).error().code, bytes.isEmpty() ? Code::Empty : Code::WrongUse);
}

void TestReaders::randomBytes()
{
    for (const int size : {64, 100, 1000, 10'000, 1'000'000}) {
        for (quint32 seed = 1; seed <= (size > 1000 ? 2U : 30U); ++seed) {
            QRandomGenerator random(seed);
            QByteArray bytes(size, Qt::Uninitialized);
            for (char &c : bytes)
                c = char(random.generate());
            for (const QString &name : {u"noise.csv"_qs, u"noise.jsonl"_qs, u"noise.bin"_qs}) {
                const QString path = fileOf(bytes, name);
                const auto reader = openReader(path, {});
                QVERIFY2(!reader, qPrintable(QStringLiteral("size %1 seed %2").arg(size).arg(seed)));
                QCOMPARE(reader.error().code, Code::BadEncoding);
                QVERIFY(reader.error().detail.startsWith(path));
            }
        }
    }
}

void TestReaders::headerNames()
{
    auto reader = openReader(fileOf("a,,a,,a (2),column 2\n1,2,3,4,5,6\n"), {});
    LW_VERIFY_RESULT(reader);
    QCOMPARE((*reader)->columns(), (QStringList{u"a"_qs, u"column 2"_qs, u"a (2)"_qs, u"column 4"_qs, u"a (2) (2)"_qs,
                                                u"column 2 (2)"_qs}));
    QCOMPARE(everything(**reader), QStringList{u"1@2 1|2|3|4|5|6"_qs});
}

void TestReaders::encodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString csv = u"标题,正文\n静夜思,床前明月光😀\nx,\"a\r\nb\"\n"_qs;
    QTest::newRow("UTF-8") << csv.toUtf8();
    QTest::newRow("UTF-8 with a mark") << encoded(csv, QStringConverter::Utf8);
    QTest::newRow("UTF-16LE") << encoded(csv, QStringConverter::Utf16LE);
    QTest::newRow("UTF-16BE") << encoded(csv, QStringConverter::Utf16BE);
    QTest::newRow("UTF-32LE") << encoded(csv, QStringConverter::Utf32LE);
    QTest::newRow("UTF-32BE") << encoded(csv, QStringConverter::Utf32BE);
    QTest::newRow("GB18030") << QByteArray(QStringEncoder("GB18030").encode(csv));
}

void TestReaders::encodings()
{
    QFETCH(const QByteArray, bytes);
    auto reader = openReader(fileOf(bytes), {});
    LW_VERIFY_RESULT(reader);
    QCOMPARE((*reader)->columns(), (QStringList{u"标题"_qs, u"正文"_qs}));
    QCOMPARE(everything(**reader), (QStringList{u"1@2 静夜思|床前明月光😀"_qs, u"2@3 x|a\r\nb"_qs}));
}

void TestReaders::pairAcrossBlocks()
{
    // Blocks are of even size, so with one more letter in front every pair that could be cut is cut once.
    for (const QString &front : {u"a"_qs, u"ab"_qs}) {
        const QString cell = front + QStringLiteral("😀").repeated(300'000);
        const QStringList got = read(encoded(u"text\n"_qs + cell + u"\nlast\n"_qs, QStringConverter::Utf16LE));
        QCOMPARE(got.size(), 2);
        QVERIFY(got.at(0) == u"1@2 "_qs + cell);
    }
}

void TestReaders::brokenUtf16()
{
    QString text = u"text\ngood\nhalf X!\nmore\n"_qs;
    text[text.indexOf(u'X')] = QChar(0xD83D);
    QByteArray raw("\xFE\xFF");
    for (const QChar c : text)
        raw.append(char(c.unicode() >> 8)).append(char(c.unicode() & 0xFF));
    QCOMPARE(read(raw, u"in.csv"_qs, 10), (QStringList{u"1@2 good"_qs, u"3@4 more"_qs,
                                                       u"2@3! The cell \"text\" cannot be read: byte 6 of it is no valid UTF-8."_qs}));
    // A file that was cut off within a character.
    QCOMPARE(read(raw + QByteArray("\0l\0a\0", 5)).last(), u"4@5! The cell \"text\" cannot be read: byte 3 of it is no valid UTF-8."_qs);
}

void TestReaders::dataIsKept()
{
    // NUL, a mark inside the file, U+FFFD, leading spaces, control characters: all are what somebody wrote.
    const QByteArray cell("\xEF\xBB\xBF  \0\x01\x1B\xEF\xBF\xBD ", 12);
    const std::pair<QString, QByteArray> files[] = {
        {u"in.csv"_qs, "id,text\n1," + cell + '\n'},
        {u"in.jsonl"_qs, R"({"id":"1","text":")" "\xEF\xBB\xBF  \\u0000\\u0001\\u001b\xEF\xBF\xBD \"}\n"},
    };
    for (const auto &[name, bytes] : files) {
        auto reader = openReader(fileOf(bytes, name), {});
        LW_VERIFY_RESULT(reader);
        const auto batch = (*reader)->next(10);
        LW_VERIFY_RESULT(batch);
        QCOMPARE(batch->records.size(), std::size_t(1));
        QCOMPARE(columnText(batch->records[0].data, u"text"_qs).toUtf8(), cell);
    }
    // Types stay in JSONL, in the order of the file.
    auto reader = openReader(fileOf("{\"z\":1.5,\"a\":[1,null],\"m\":true,\"big\":18446744073709551615}", jsonl()), {});
    LW_VERIFY_RESULT(reader);
    QCOMPARE(dumpJson((*reader)->next(1).value().records.at(0).data),
             std::string("{\"z\":1.5,\"a\":[1,null],\"m\":true,\"big\":18446744073709551615}"));
}

void TestReaders::textsOfARecord()
{
    // The quick way gives what the plain one gives, whatever the texts hold.
    for (const char *json : {R"({})", R"({"b":"plain","a":"\u0000\u001f\"\\/\u007f\n","ü":"😀","n":[{"z":1,"y":null}],"x":-1.5e300})", R"({"":""})"}) {
        const OrderedJson data = parseOrderedJson(json).value();
        const RecordTexts texts = recordTexts(data);
        QCOMPARE(texts.json.toStdString(), dumpJson(data));
        QCOMPARE(QString::fromLatin1(texts.hash), contentHash(data));
    }
}

void TestReaders::cellsOfARow()
{
    // A CSV is imported by its cells, and looked into by records: the texts of both are the same.
    const QByteArray bytes = "text,id,\xC3\xBC \"\",,text\nplain,1,\xE4\xB8\xAD,,\n\"a \"\"b\"\"\r\n\tc\",2,\x01\x7F,\\,\"\"\nonly,three,cells\n"
                             "\xFF,3,,,\nlast,4,\xF0\x9F\x98\x80,0,null\n";
    const QString path = fileOf(bytes);
    auto whole = openReader(path, {});
    auto cells = openReader(path, {});
    QVERIFY(whole && cells && (*cells)->cells() != nullptr);
    QCOMPARE((*cells)->columns(), (QStringList{u"text"_qs, u"id"_qs, u"\u00FC \"\""_qs, u"column 4"_qs, u"text (2)"_qs}));
    const auto records = (*whole)->next(10);
    const auto rows = (*cells)->cells()->nextCells(10);
    LW_VERIFY_RESULT(records);
    LW_VERIFY_RESULT(rows);
    QCOMPARE(rows->rows.size(), std::size_t(3));
    QCOMPARE(rows->rows.size(), records->records.size());
    QVERIFY(rows->badRows.size() == 2 && rows->badRows == records->badRows);
    QVERIFY(rows->atEnd && records->atEnd);
    QCOMPARE(rows->bytesRead, records->bytesRead);
    RowTexts texts((*cells)->columns());
    for (std::size_t i = 0; i < rows->rows.size(); ++i) {
        const Record &record = records->records[i];
        QCOMPARE(rows->rows[i].row, record.row);
        QCOMPARE(rows->rows[i].line, record.line);
        const RecordTexts found = texts.of(rows->rows[i].cells);
        QCOMPARE(found.json.toStdString(), dumpJson(record.data));
        QCOMPARE(QString::fromLatin1(found.hash), contentHash(record.data));
    }
    QVERIFY(openReader(fileOf("{\"a\":1}", jsonl()), {}).value()->cells() == nullptr);
}

void TestReaders::nestingIsLimited()
{
    for (const int depth : {100, 2'000'000}) { // and the object around it
        const QStringList lines = read("{\"a\":" + QByteArray(depth, '[') + QByteArray(depth, ']') + "}\n{\"a\":2}", jsonl());
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.filter(u"1@1! The JSON is nested deeper than 100 levels"_qs).size(), 1);
        QVERIFY(lines.contains(u"2@2 2"_qs));
    }
}

void TestReaders::bigCell()
{
    const QByteArray cell = QByteArray("0123456789\n").repeated(1'000'000);
    const QStringList csv = read("id,text\n1,\"" + cell + "\"\n2,b\n");
    QCOMPARE(csv.size(), 2);
    QVERIFY(csv.at(0).endsWith(QString::fromLatin1(cell)));
    QCOMPARE(csv.at(1), u"2@1000003 2|b"_qs);
    const QStringList lines = read("{\"a\":\"" + QByteArray(10'000'000, 'x') + "\"}\n{\"a\":2}", jsonl());
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.at(0).size(), 10'000'004);
    QCOMPARE(lines.at(1), u"2@2 2"_qs);
    // What is longer than any row may be is told, and what stands behind it is read.
    const QByteArray huge(maxRowBytes + 100, 'x');
    QCOMPARE(read("id,text\n1,\"" + huge + "\"\n2,b\n"),
             (QStringList{u"2@3 2|b"_qs, u"1@2! The row is longer than 64 MiB; is a quote or a bracket missing?"_qs}));
    QCOMPARE(read("{\"a\":\"" + huge + "\"}\n{\"a\":2}", jsonl()),
             (QStringList{u"2@2 2"_qs, u"1@1! The row is longer than 64 MiB; is a quote or a bracket missing?"_qs}));
}

void TestReaders::readingStops_data()
{
    QTest::addColumn<bool>("isJsonl");
    QTest::newRow("CSV") << false;
    QTest::newRow("JSONL") << true;
}

void TestReaders::readingStops()
{
    QFETCH(const bool, isJsonl);
    QByteArray bytes = isJsonl ? "" : "id,text\n";
    for (int i = 0; i < 50'000; ++i)
        bytes += isJsonl ? "{\"id\":\"1\",\"text\":\"a\"}\n" : "1,a\n";
    // Nothing wrong; a failure at once, in mid-file, and behind the last byte but before the end is known.
    for (const qint64 failAt : {test::FailDevice::never, qint64(0), qint64(1000), qint64(300'000), qint64(bytes.size())}) {
        if (failAt > bytes.size() && failAt != test::FailDevice::never)
            continue;
        auto device = std::make_unique<test::FailDevice>(bytes, failAt);
        QVERIFY(device->open(QIODevice::ReadOnly));
        Result<std::unique_ptr<RecordReader>> reader;
        if (isJsonl)
            reader = std::unique_ptr<RecordReader>(std::make_unique<JsonlReader>(std::move(device), u"in"_qs, Encoding{"UTF-8", 0, false}));
        else
            reader = CsvReader::open(std::move(device), u"in"_qs, Encoding{"UTF-8", 0, false}, 0);
        std::optional<Error> error;
        std::size_t rows = 0;
        if (!reader)
            error = reader.error();
        for (bool end = error.has_value(); !end;) {
            const auto batch = (*reader)->next(500);
            if (!batch)
                error = batch.error();
            else
                rows += batch->records.size() + batch->badRows.size();
            end = !batch || batch->atEnd;
        }
        if (failAt == test::FailDevice::never) {
            QVERIFY(!error);
            QCOMPARE(rows, std::size_t(50'000));
            continue;
        }
        QVERIFY2(error, qPrintable(QStringLiteral("a shorter dataset of %1 rows").arg(rows)));
        QCOMPARE(error->code, Code::NotReadable);
        QVERIFY2(error->detail.startsWith(u"in: reading stopped"_qs), qPrintable(error->detail));
    }
}

void TestReaders::formats()
{
    QCOMPARE(read("a\tb\n1\t2,5\n", u"in.tsv"_qs), QStringList{u"1@2 1|2,5"_qs});
    QCOMPARE(read("{\"a\":1}\n", u"in.ndjson"_qs), QStringList{u"1@1 1"_qs});
    QCOMPARE(read("\xEF\xBB\xBF  {\"a\":1}\n", u"in.data"_qs), QStringList{u"1@1 1"_qs});
    QCOMPARE(read("a;b\n1;2\n", u"in"_qs), QStringList{u"1@2 1|2"_qs});
    ReadOptions semicolons;
    semicolons.delimiter = ';';
    auto reader = openReader(fileOf("a,x;b\n1;2\n"), semicolons);
    LW_VERIFY_RESULT(reader);
    QCOMPARE((*reader)->columns(), (QStringList{u"a,x"_qs, u"b"_qs}));
    // A name with a % in it is a name.
    QCOMPARE(read("", u"50%1.csv"_qs).size(), 1);
    QVERIFY(read("", u"50%1.csv"_qs).at(0).endsWith(u"50%1.csv is empty"_qs));
}

void TestReaders::realMail()
{
    if (test::dataDir().isEmpty())
        QSKIP(test::noData);
    auto reader = openReader(test::dataDir() + u"/mail.csv"_qs, {});
    LW_VERIFY_RESULT(reader);
    QCOMPARE((*reader)->columns(), (QStringList{u"id"_qs, u"subject"_qs, u"body"_qs, u"gold"_qs}));
    const auto batch = (*reader)->next(1000);
    LW_VERIFY_RESULT(batch);
    QCOMPARE(batch->records.size(), std::size_t(800));
    QCOMPARE(batch->badRows.size(), std::size_t(0));
    QVERIFY(batch->atEnd);
    // As Python's csv module reads them.
    QByteArray all;
    for (const Record &record : batch->records) {
        for (const QString &column : (*reader)->columns())
            all += columnText(record.data, column).toUtf8() + '\x1F';
    }
    QCOMPARE(sha256Hex({all.constData(), std::size_t(all.size())}), u"e525e47bac6b8bd21ba8cee32d7249c1534abd81a9cdc74480495217c8184b9b"_qs);
}

void TestReaders::realPoems()
{
    if (test::dataDir().isEmpty())
        QSKIP(test::noData);
    const QString path = test::dataDir() + u"/poems_gb18030.csv"_qs;
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto encoding = findEncoding(file, u"auto"_qs, path);
    LW_VERIFY_RESULT(encoding);
    QCOMPARE(encoding->name, QByteArray("GB18030"));
    auto reader = openReader(path, {});
    LW_VERIFY_RESULT(reader);
    QCOMPARE((*reader)->columns(), (QStringList{u"标题"_qs, u"作者"_qs, u"正文"_qs, u"朝代"_qs}));
    const auto batch = (*reader)->next(1000);
    LW_VERIFY_RESULT(batch);
    QCOMPARE(batch->records.size(), std::size_t(600));
    QCOMPARE(batch->badRows.size(), std::size_t(0));
    QByteArray all;
    for (const Record &record : batch->records) {
        for (const QString &column : (*reader)->columns())
            all += columnText(record.data, column).toUtf8() + '\x1F';
    }
    QCOMPARE(sha256Hex({all.constData(), std::size_t(all.size())}), u"3209bd1a1a43174db5a6bd4a55ec9caa86487021eed248f7caf6e55c56d0ef77"_qs);
}

QTEST_APPLESS_MAIN(TestReaders)
#include "tst_readers.moc"
