// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/document_reader.h"
#include "core/dataset/json_splitter.h"
#include "core/dataset/record_reader.h"
#include "core/dataset/xlsx_parts.h"
#include "tests/core/dataset/packed_files.h"
#include "tests/support/support.h"

#include <QDir>
#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace lw;
using namespace lw::dataset;
using test::packed;
using test::Packing;
using test::zipped;

namespace {

QStringList everything(RecordReader &reader)
{
    QStringList lines;
    for (bool end = false; !end;) {
        const auto batch = reader.next(3);
        if (!batch)
            return lines << u"error: "_qs + batch.error().detail;
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

QByteArray docx(const QByteArray &body)
{
    return zipped({{u"[Content_Types].xml"_qs, "<Types/>"},
                   {u"word/document.xml"_qs, "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
                                             "xmlns:mc=\"urn:mc\"><w:body>" + body + "</w:body></w:document>"}});
}

QByteArray utf16(const QByteArray &ascii)
{
    QByteArray bytes;
    for (const char c : ascii)
        bytes.append(c).append('\0');
    return bytes;
}

} // namespace

/// Every kind of file that a person may bring: what comes out of it, and what is said of those that cannot be read.
class TestInputFiles : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString fileOf(const QString &name, const QByteArray &bytes) const
    {
        const QString path = m_folder->filePath(name);
        QDir().mkpath(path.left(path.lastIndexOf(u'/')));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return path;
    }
    static QStringList readPath(const QString &path, const ReadOptions &options = {})
    {
        auto reader = openReader(path, options);
        return reader ? everything(**reader) : QStringList{u"error: "_qs + reader.error().detail};
    }
    QStringList read(const QString &name, const QByteArray &bytes, const ReadOptions &options = {}) const
    {
        return readPath(fileOf(name, bytes), options);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void json_data();
    void json();
    void jsonFaults();
    void splitterCut();
    void jsonEncodings();
    void plainText();
    void packedFiles();
    void zipFiles();
    void bomb();
    void folders();
    void word();
    void excel();
    void excelDates_data();
    void excelDates();
    void excelSheets();
    void refused_data();
    void refused();
};

void TestInputFiles::json_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("list") << QByteArray("[{\"a\":1,\"b\":\"x]\"},\n {\"a\":2,\"b\":\"\\\"}\"}]");
    QTest::newRow("key") << QByteArray("{\"version\":\"1\",\"meta\":{\"n\":[1,2]},\"none\":[],\n\"rows\":[{\"a\":1,\"b\":\"x]\"},\n{\"a\":2,\"b\":\"\\\"}\"}],\"end\":[3]}");
    QTest::newRow("lines in a .json") << QByteArray("{\"a\":1,\"b\":\"x]\"}\n{\"a\":2,\"b\":\"\\\"}\"}\n");
    QTest::newRow("mark") << QByteArray("\xEF\xBB\xBF[{\"a\":1,\"b\":\"x]\"}\n,{\"a\":2,\"b\":\"\\\"}\"}]");
}

void TestInputFiles::json()
{
    QFETCH(const QByteArray, bytes);
    QStringList got = read(u"in.json"_qs, bytes);
    for (QString &line : got)
        line.remove(0, line.indexOf(u' ') + 1);
    QCOMPARE(got, (QStringList{u"1|x]"_qs, u"2|\"}"_qs}));
}

void TestInputFiles::jsonFaults()
{
    const QByteArray deep = QByteArray("[").repeated(200) + QByteArray("]").repeated(200);
    const QStringList got = read(u"in.json"_qs, "[{\"a\":1},\n{\"a\":},\n5,\n{\"a\":\"\\ud800\"},\n{\"a\":" + deep + "},\n{\"a\":2}]");
    QCOMPARE(got.size(), 6);
    QVERIFY2(got.contains(u"1@1 1"_qs) && got.contains(u"6@6 2"_qs), qPrintable(got.join(u'\n')));
    QVERIFY2(got.filter(u"2@2! This is not valid JSON"_qs).size() == 1, qPrintable(got.join(u'\n')));
    QVERIFY(got.contains(u"3@3! It is JSON but no object; each record must be one object, {…}."_qs));
    QVERIFY(got.filter(u"4@4! "_qs).size() == 1);
    QVERIFY2(got.filter(u"5@5! The JSON is nested deeper than 100 levels"_qs).size() == 1, qPrintable(got.join(u'\n')));
    // A file that was cut off.
    QCOMPARE(read(u"in.json"_qs, "[{\"a\":1},{\"a\":2},{\"a\""),
             (QStringList{u"1@1 1"_qs, u"2@1 2"_qs, u"3@1! The file ends before its list does; a part is missing from here on."_qs}));
    QVERIFY(read(u"in.json"_qs, "[{\"a\":1},").last().contains(u"The file ends before its list does"_qs));
    QVERIFY(read(u"in.json"_qs, "{\"a\":\n1}").first().contains(u"holds no list of records"_qs));
    QVERIFY(read(u"in.json"_qs, "\"text\"").first().contains(u"holds no list of records"_qs));
    QVERIFY(read(u"in.json"_qs, "{\"a\":[{}],\n\"b\":[{}]}").last().contains(u"two lists of records, \"a\" and \"b\""_qs));
}

void TestInputFiles::splitterCut()
{
    const QByteArray text = "{\"k\\\"\":{\"x\":[{}]}, \"list\" : [ {\"a\":\"[\\\"]\"},\r\n 1 , [2,{}] ,\n{\"b\":{}} ] , \"z\":3}";
    const auto outcome = [&text](qsizetype step) {
        QByteArray result;
        JsonSplitter splitter([&result](const JsonSplitter::Item &item) { result += item.text + '@' + QByteArray::number(item.line) + '|'; });
        for (qsizetype at = 0; at < text.size(); at += step)
            splitter.feed(QByteArrayView(text).sliced(at, std::min(step, text.size() - at)));
        result += QByteArray::number(int(splitter.finish())) + splitter.key();
        return result;
    };
    QCOMPARE(outcome(text.size()), QByteArray("{\"a\":\"[\\\"]\"}@1|1@2|[2,{}]@2|{\"b\":{}}@3|0list"));
    for (const qsizetype step : {1, 2, 3, 7})
        QCOMPARE(outcome(step), outcome(text.size()));
}

void TestInputFiles::jsonEncodings()
{
    // In GB18030 the second half of 俒, 俕 or 亄 is a bracket or a backslash.
    const QString text = u"[{\"文\":\"俒俕亄\"},{\"文\":\"床前明月光\"}]"_qs;
    ReadOptions options;
    options.encoding = u"GB18030"_qs;
    QCOMPARE(read(u"in.json"_qs, QStringEncoder("GB18030").encode(text), options), (QStringList{u"1@1 俒俕亄"_qs, u"2@1 床前明月光"_qs}));
    QCOMPARE(read(u"in.json"_qs, QStringEncoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom).encode(text)),
             (QStringList{u"1@1 俒俕亄"_qs, u"2@1 床前明月光"_qs}));
}

void TestInputFiles::plainText()
{
    const QByteArray text = "one \r\n\r\n  two\nthree\r\r \t\nfour\xF0\x9F\x98\x80";
    QCOMPARE(read(u"in.txt"_qs, text), (QStringList{u"1@1 one "_qs, u"2@3   two"_qs, u"3@4 three"_qs, u"4@7 four😀"_qs}));
    ReadOptions options;
    options.format = InputFormat::Paragraphs;
    QCOMPARE(read(u"in.txt"_qs, text, options), (QStringList{u"1@1 one "_qs, u"2@3   two\nthree"_qs, u"3@7 four😀"_qs}));
    options.format = InputFormat::Documents;
    QCOMPARE(read(u"in.txt"_qs, text, options), (QStringList{u"1@1 in.txt|"_qs + QString::fromUtf8(text)}));
    options.format = InputFormat::Lines;
    QCOMPARE(read(u"in.csv"_qs, "a,b\nc", options), (QStringList{u"1@1 a,b"_qs, u"2@2 c"_qs}));
    QCOMPARE(read(u"in.txt"_qs, QByteArray("ok\nbad \xFF\nok\n") + QByteArray("more\n").repeated(60)).filter(u"2@2! The row cannot be read"_qs).size(), 1);
    // A break that falls between two blocks of what is read.
    const QByteArray wide(256 * 1024 - 1, 'x');
    QCOMPARE(read(u"in.txt"_qs, wide + "\r\nlast").size(), 2);
}

void TestInputFiles::packedFiles()
{
    const QByteArray csv = "id,text\n1,\"a\r\n\"\n2,😀\n";
    const QStringList rows{u"1@2 1|a\r\n"_qs, u"2@4 2|😀"_qs};
    QCOMPARE(read(u"in.csv.gz"_qs, packed(csv, Packing::Gzip)), rows);
    QCOMPARE(read(u"in.csv.zst"_qs, packed(csv, Packing::Zstandard)), rows);
    // It is the content that says how it is packed.
    QCOMPARE(read(u"in.csv"_qs, packed(csv, Packing::Gzip)), rows);
    QCOMPARE(read(u"in.jsonl.gz"_qs, packed("{\"a\":1}\n", Packing::Gzip)), QStringList{u"1@1 1"_qs});
    QCOMPARE(read(u"in.xlsx.gz"_qs, packed(zipped(test::workbook("<row><c><v>1</v></c></row><row><c><v>2</v></c></row>")), Packing::Gzip)),
             QStringList{u"1@2 2"_qs});
    QByteArray noise;
    for (quint32 i = 0, x = 1; i < 400'000; ++i, x = x * 1664525 + 1013904223)
        noise += QByteArray::number(x) + ',' + QByteArray::number(i) + '\n';
    const QByteArray whole = packed(noise, Packing::Gzip);
    for (const QByteArray &cut : {whole.left(whole.size() / 2), packed(noise, Packing::Zstandard).left(1'000'000)}) {
        const QStringList got = read(u"cut.csv.gz"_qs, cut);
        QVERIFY2(got.size() == 1 && got.first().contains(u"cannot be unpacked: the packed data"_qs), qPrintable(got.last()));
    }
    auto reader = openReader(fileOf(u"in.csv.gz"_qs, whole), {});
    LW_VERIFY_RESULT(reader);
    const auto batch = (*reader)->next(10);
    LW_VERIFY_RESULT(batch);
    QCOMPARE((*reader)->bytesTotal(), whole.size());
    QVERIFY(batch->bytesRead > 0 && batch->bytesRead < whole.size());
    QCOMPARE(read(u"in.csv.gz"_qs, packed("", Packing::Gzip)).size(), 1);
    QVERIFY2(read(u"in.csv.gz"_qs, packed("", Packing::Gzip)).first().endsWith(u"in.csv.gz is empty"_qs), qPrintable(read(u"in.csv.gz"_qs, packed("", Packing::Gzip)).first()));
}

void TestInputFiles::zipFiles()
{
    const QStringList rows{u"1@2 1"_qs};
    QCOMPARE(read(u"a.zip"_qs, zipped({{u"数据.csv"_qs, "a\n1\n"}})), rows);
    QCOMPARE(read(u"b.zip"_qs, zipped({{u"../evil.csv"_qs, "a\n1\n"}, {u"__MACOSX/._evil.csv"_qs, "x"}})), rows);
    QVERIFY(!QFile::exists(m_folder->filePath(u"../evil.csv"_qs)));
    const QByteArray two = zipped({{u"x/一.csv"_qs, "a\n1\n"}, {u"b.jsonl"_qs, "{\"a\":2}\n"}});
    const QStringList refused = read(u"c.zip"_qs, two);
    QVERIFY2(refused.first().contains(u"holds 2 files (x/一.csv, b.jsonl); say which: "_qs), qPrintable(refused.first()));
    QCOMPARE(readPath(m_folder->filePath(u"c.zip/x/一.csv"_qs)), rows);
    QCOMPARE(readPath(m_folder->filePath(u"c.zip/b.jsonl"_qs)), QStringList{u"1@1 2"_qs});
    QVERIFY(readPath(m_folder->filePath(u"c.zip/c.csv"_qs)).first().contains(u"There is no \"c.csv\" in"_qs));
    QVERIFY2(read(u"d.zip"_qs, zipped({})).first().contains(u"holds no files"_qs), qPrintable(read(u"d.zip"_qs, zipped({})).first()));
    QVERIFY(read(u"e.zip"_qs, zipped({{u"a.csv"_qs, "a\n1\n"}}, "pw")).first().contains(u"locked with a password"_qs));
    QVERIFY(read(u"f.zip"_qs, two.left(two.size() / 2)).first().contains(u"f.zip"_qs));
    QVERIFY(read(u"g.zip"_qs, zipped({{u"in.zip"_qs, two}})).first().contains(u"archive within an archive"_qs));
    // Documents need no choice.
    QCOMPARE(read(u"h.zip"_qs, zipped({{u"b/二.md"_qs, "# two"}, {u"a.html"_qs, "<p>one</p>"}})),
             (QStringList{u"1@1 b/二.md|# two"_qs, u"2@1 a.html|<p>one</p>"_qs}));
}

void TestInputFiles::bomb()
{
    // 600 MB of nothing in half a megabyte; reading it must stop long before its end.
    const QByteArray line = QByteArray(1 << 20, '0') + '\n';
    QTemporaryDir folder;
    const QByteArray bomb = packed(QByteArray(300 << 20, '0'), Packing::Zstandard);
    QVERIFY(bomb.size() < 100'000);
    const QStringList got = read(u"bomb.csv.zst"_qs, bomb);
    QVERIFY2(got.last().contains(u"it unpacks to more than 250 times its size"_qs), qPrintable(got.last().left(300)));
}

void TestInputFiles::folders()
{
    fileOf(u"d/b/two.MD"_qs, "# zwei\r\n");
    fileOf(u"d/a.html"_qs, QStringEncoder("GB18030").encode(u"<p>床前明月光，疑是地上霜。举头望明月，低头思故乡。</p>"_qs));
    fileOf(u"d/empty.txt"_qs, "");
    fileOf(u"d/.hidden.md"_qs, "no");
    fileOf(u"d/.git/x.md"_qs, "no");
    fileOf(u"d/table.csv"_qs, "a\n1\n");
    fileOf(u"d/z.docx"_qs, docx("<w:p><w:r><w:t>Word</w:t></w:r></w:p>"));
    QCOMPARE(readPath(m_folder->filePath(u"d"_qs)),
             (QStringList{u"1@1 a.html|<p>床前明月光，疑是地上霜。举头望明月，低头思故乡。</p>"_qs, u"2@1 b/two.MD|# zwei\r\n"_qs,
                          u"3@1! empty.txt is empty."_qs, u"4@1 z.docx|Word"_qs}));
    QVERIFY(QDir().mkpath(m_folder->filePath(u"e"_qs)));
    QVERIFY(readPath(m_folder->filePath(u"e"_qs)).first().contains(u"holds no document (.md, .html, .txt, .docx)"_qs));
    ReadOptions csv;
    csv.format = InputFormat::Csv;
    QVERIFY(readPath(m_folder->filePath(u"d"_qs), csv).first().contains(u"cannot be read as csv"_qs));
}

void TestInputFiles::word()
{
    const QByteArray body =
        "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"720\"/></w:tabs></w:pPr><w:r><w:t xml:space=\"preserve\">One </w:t></w:r>"
        "<w:r><w:t>line</w:t><w:tab/><w:t>&amp; 😀</w:t></w:r></w:p><w:p/>"
        "<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>kept</w:t><w:br/><w:t>on</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc></w:tr>"
        "<w:tr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>d</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        "<w:p><mc:AlternateContent><mc:Choice><w:t>new</w:t></mc:Choice><mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent></w:p>";
    QCOMPARE(read(u"in.docx"_qs, docx(body)), QStringList{u"1@1 in.docx|One line\t& 😀\n\nkept\non\na b\tc\n\td\nnew"_qs});
    QVERIFY(read(u"in.docx"_qs, docx("<w:p>")).first().contains(u"is damaged"_qs));
}

void TestInputFiles::excel()
{
    const QByteArray rows =
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>b</t></is></c><c r=\"D1\" t=\"str\"><v>b</v></c></row>"
        "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>1</v></c><c r=\"B3\"><f>1+1</f><v>0.30000000000000004</v></c><c r=\"C3\" t=\"b\"><v>1</v></c><c r=\"D3\" t=\"e\"><v>#N/A</v></c></row>"
        "<row r=\"4\"/><row r=\"5\"><c r=\"A5\" t=\"inlineStr\"><is><r><t>ri</t></r><r><t>ch</t></r></is></c><c r=\"B5\"><v>1E+20</v></c></row>"
        "<row r=\"6\"><c r=\"A6\"><v>1</v></c><c r=\"F6\"><v>1</v></c></row>"
        "<row r=\"7\"><c r=\"A7\" t=\"s\"><v>9</v></c></row><row r=\"8\"><c r=\"A8\" t=\"s\"><v>2</v></c></row>"
        "<row r=\"9\"><c r=\"A9\" t=\"str\"><v>_x000D_\nx_x005F_x0041_</v></c></row>";
    const QByteArray strings = "<si><t>标题</t></si><si><r><t xml:space=\"preserve\">a </t></r><r><t>😀</t></r><rPh sb=\"0\" eb=\"1\"><t>no</t></rPh></si>"
                               "<si><t>half_xD800_</t></si>";
    const QString path = fileOf(u"in.xlsx"_qs, zipped(test::workbook(rows, strings)));
    auto reader = openReader(path, {});
    LW_VERIFY_RESULT(reader);
    QCOMPARE((*reader)->columns(), (QStringList{u"标题"_qs, u"b"_qs, u"column 3"_qs, u"b (2)"_qs}));
    QCOMPARE((*reader)->facts().format, InputFormat::Xlsx);
    QStringList got = everything(**reader);
    got.sort();
    QCOMPARE(got, (QStringList{u"1@3 a 😀|0.30000000000000004|true|#N/A"_qs, u"2@5 rich|1E+20||"_qs,
                               u"3@6! The row has something in column F, where the header has no name; the last is D."_qs,
                               u"4@7! A cell names a text that the workbook does not have."_qs,
                               u"5@8! A cell holds half a character (a lone surrogate), which is no text."_qs, u"6@9 \r\nx_x0041_|||"_qs}));
    const QByteArray whole = zipped(test::workbook(rows, strings));
    QVERIFY(read(u"cut.xlsx"_qs, whole.left(whole.size() - 100)).first().contains(u"cut.xlsx"_qs));
    QVERIFY(read(u"no.xlsx"_qs, zipped(test::workbook("<row>"))).first().contains(u"cannot be read as an Excel workbook"_qs));
    QVERIFY(read(u"no.xlsx"_qs, zipped(test::workbook(""))).first().contains(u"holds no rows"_qs));
    ReadOptions data;
    data.firstRow = FirstRow::Data;
    QCOMPARE(read(u"d.xlsx"_qs, zipped(test::workbook("<row><c><v>1</v></c><c><v>2</v></c></row>")), data), QStringList{u"1@1 1|2"_qs});
}

void TestInputFiles::excelDates_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("number");
    QTest::addColumn<bool>("since1904");
    QTest::addColumn<QString>("text");
    QTest::newRow("date") << u"yyyy\\-mm\\-dd"_qs << u"45352"_qs << false << u"2024-03-01"_qs;
    QTest::newRow("Chinese") << u"yyyy\"年\"m\"月\"d\"日\""_qs << u"45352"_qs << false << u"2024-03-01"_qs;
    QTest::newRow("locale") << u"[$-804]d mmm;@"_qs << u"45352"_qs << false << u"2024-03-01"_qs;
    QTest::newRow("both") << u"m/d/yy h:mm"_qs << u"45352.75"_qs << false << u"2024-03-01T18:00:00"_qs;
    QTest::newRow("rounded") << u"m/d/yy h:mm"_qs << u"45351.99999999999"_qs << false << u"2024-03-01T00:00:00"_qs;
    QTest::newRow("time") << u"h:mm"_qs << u"0.5"_qs << false << u"12:00:00"_qs;
    QTest::newRow("beyond a day") << u"[h]:mm"_qs << u"1.5"_qs << false << u"36:00:00"_qs;
    QTest::newRow("first day") << u"d.m.yy"_qs << u"1"_qs << false << u"1900-01-01"_qs;
    QTest::newRow("no such day") << u"d.m.yy"_qs << u"60"_qs << false << u"1900-02-29"_qs;
    QTest::newRow("behind it") << u"d.m.yy"_qs << u"61"_qs << false << u"1900-03-01"_qs;
    QTest::newRow("Mac") << u"d.m.yy"_qs << u"0"_qs << true << u"1904-01-01"_qs;
    QTest::newRow("number") << u"0.00E+00"_qs << u"45352"_qs << false << u"45352"_qs;
    QTest::newRow("general") << u"General"_qs << u"45352"_qs << false << u"45352"_qs;
    QTest::newRow("colour") << u"[Red]0.0\"days\""_qs << u"45352"_qs << false << u"45352"_qs;
    QTest::newRow("negative") << u"d.m.yy"_qs << u"-3"_qs << false << u"-3"_qs;
    QTest::newRow("too late") << u"d.m.yy"_qs << u"1e9"_qs << false << u"1e9"_qs;
}

void TestInputFiles::excelDates()
{
    QFETCH(const QString, format);
    QFETCH(const QString, number);
    QFETCH(const bool, since1904);
    QFETCH(const QString, text);
    const QByteArray formats = "<numFmts><numFmt numFmtId=\"200\" formatCode=\"" + format.toHtmlEscaped().toUtf8()
        + "\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"200\"/><xf numFmtId=\"14\"/></cellXfs>";
    const QByteArray rows = "<row><c><v>7</v></c><c><v>8</v></c></row><row><c s=\"1\"><v>" + number.toUtf8() + "</v></c><c s=\"0\"><v>" + number.toUtf8() + "</v></c></row>";
    QCOMPARE(read(u"in.xlsx"_qs, zipped(test::workbook(rows, {}, formats, since1904))), QStringList{u"1@2 "_qs + text + u'|' + number});
}

void TestInputFiles::excelSheets()
{
    const QString path = fileOf(u"in.xlsx"_qs, zipped(test::workbook("<row><c><v>7</v></c></row><row><c><v>8</v></c></row>")));
    ReadOptions options;
    const auto facts = (*openReader(path, options))->facts();
    QCOMPARE(facts.sheet, u"数据"_qs);
    QCOMPARE(facts.sheets, (QStringList{u"Hidden"_qs, u"数据"_qs}));
    options.sheet = u"Hidden"_qs;
    QCOMPARE(readPath(path, options), QStringList{u"1@2 1"_qs});
    options.sheet = u"数据"_qs;
    QCOMPARE(readPath(path, options), QStringList{u"1@2 8"_qs});
    options.sheet = u"Sheet7"_qs;
    QVERIFY2(readPath(path, options).first().endsWith(u"has no sheet \"Sheet7\"; its sheets are \"Hidden\", \"数据\""_qs), qPrintable(readPath(path, options).first()));
}

void TestInputFiles::refused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("advice");
    const QByteArray ole = QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + QByteArray(1000, '\0');
    QTest::newRow("xls") << u"in.xls"_qs << ole + utf16("Workbook") << u"in.xls is an Excel workbook of the old kind; save it as .xlsx"_qs;
    QTest::newRow("doc") << u"in.doc"_qs << ole + utf16("WordDocument") << u"in.doc is a Word document of the old kind; save it as .docx"_qs;
    QTest::newRow("locked") << u"in.xlsx"_qs << ole + utf16("EncryptedPackage") << u"remove the password, and save it anew"_qs;
    QTest::newRow("PDF") << u"in.pdf"_qs << QByteArray("%PDF-1.7\n...") << u"in.pdf is a PDF document; copy its text"_qs;
    QTest::newRow("picture") << u"in.csv"_qs << QByteArray("\x89PNG\r\n\x1A\n") << u"is a picture; only text can be labelled"_qs;
    QTest::newRow("Parquet") << u"in.parquet"_qs << QByteArray("PAR1....") << u"write it as CSV or JSON Lines first"_qs;
    QTest::newRow("ODS") << u"in.ods"_qs << zipped({{u"mimetype"_qs, "application/vnd.oasis.opendocument.spreadsheet"}}) << u"save it as .xlsx, .docx or .csv"_qs;
    QTest::newRow("empty") << u"in.json"_qs << QByteArray() << u"in.json is empty"_qs;
    QTest::newRow("mark alone") << u"in.txt"_qs << QByteArray("\xEF\xBB\xBF") << u"in.txt holds no rows"_qs;
}

void TestInputFiles::refused()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, advice);
    const QStringList got = read(name, bytes);
    QVERIFY2(got.size() == 1 && got.first().startsWith(u"error: "_qs) && got.first().contains(advice), qPrintable(got.join(u'\n')));
}

QTEST_APPLESS_MAIN(TestInputFiles)
#include "tst_input_files.moc"
