// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/csv_parser.h"

#include <QTest>

using lw::dataset::CsvParser;

namespace {

/// The rows in a form that a table can hold: cells between brackets, what is special of a row behind them.
QByteArray rowsOf(const QByteArrayList &blocks, char delimiter, qsizetype maxRow = CsvParser::noLimit)
{
    QByteArray result;
    CsvParser parser(
        delimiter,
        [&result](const CsvParser::Row &row) {
            result += QByteArray::number(row.line) + ':';
            for (const QByteArray &cell : row.cells)
                result += '[' + cell + ']';
            result += QByteArray(row.unterminated ? " open" : "") + (row.tooLong ? " long" : "") + '~';
        },
        maxRow);
    for (const QByteArray &block : blocks)
        parser.feed(block);
    parser.finish();
    return result;
}

QByteArrayList bytesOf(const QByteArray &text)
{
    QByteArrayList bytes;
    for (const char c : text)
        bytes.append(QByteArray(1, c));
    return bytes;
}

} // namespace

/// What RFC 4180 says, what spreadsheets write beside it, and what damaged files hold; however the bytes are cut.
class TestCsvParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<char>("delimiter");
        const auto row = [](const char *name, const QByteArray &text, const QByteArray &rows, char delimiter = ',') {
            QTest::newRow(name) << text << rows << delimiter;
        };
        row("nothing", "", "");
        row("only line breaks", "\n\r\n\r", "");
        row("one cell", "a", "1:[a]~");
        row("LF", "a,b\nc,d\n", "1:[a][b]~2:[c][d]~");
        row("CRLF", "a,b\r\nc,d\r\n", "1:[a][b]~2:[c][d]~");
        row("CR", "a,b\rc,d\r", "1:[a][b]~2:[c][d]~");
        row("all three", "a\r\nb\rc\nd", "1:[a]~2:[b]~3:[c]~4:[d]~");
        row("LF CR is an empty line", "a\n\rb", "1:[a]~3:[b]~");
        row("no final line break", "a,b\nc,d", "1:[a][b]~2:[c][d]~");
        row("empty lines are no rows", "a\n\n\nb\n\n", "1:[a]~4:[b]~");
        row("empty cells", ",,\n\"\"\n", "1:[][][]~2:[]~");
        row("nothing is trimmed", " a , b\t\n", "1:[ a ][ b\t]~");
        row("quotes", "\"a\",\"b,c\"\n", "1:[a][b,c]~");
        row("doubled quotes", "\"say \"\"hi\"\"\",\"\"\"\"\n", "1:[say \"hi\"][\"]~");
        row("LF in a cell", "\"a\nb\",c\nd,e\n", "1:[a\nb][c]~3:[d][e]~");
        row("CRLF in a cell is kept", "\"a\r\nb\",c\r\nd,e\r\n", "1:[a\r\nb][c]~3:[d][e]~");
        row("CR in a cell", "\"a\rb\",c\rd,e", "1:[a\rb][c]~3:[d][e]~");
        row("CR at the end of a cell, LF behind it", "\"a\r\"\nb", "1:[a\r]~3:[b]~");
        row("CR CR LF in a cell", "\"\r\r\n\"\nb", "1:[\r\r\n]~4:[b]~");
        row("a quote in an unquoted cell is data", "6\" pipe,b\"\"c\n", "1:[6\" pipe][b\"\"c]~");
        row("a space before a quote", "a, \"b\"\n", "1:[a][ \"b\"]~");
        row("text behind a closing quote", "\"a\"b,\"c\" \"d\",e\n", "1:[ab][c \"d\"][e]~");
        row("unterminated", "a,b\nc,\"d\ne,f\n", "1:[a][b]~2:[c][d\ne,f\n] open~");
        row("only a quote", "\"", "1:[] open~");
        row("a quote at the very end closes", "a,\"b\"", "1:[a][b]~");
        row("NUL is data", QByteArray("a\0,\"\0\"\n\0\n", 9), QByteArray("1:[a\0][\0]~2:[\0]~", 16));
        row("high bytes are data", "\xFF\xFE,\xC3\xA9\n", "1:[\xFF\xFE][\xC3\xA9]~");
        row("semicolons", "a;b,c;\"d;e\"\n", "1:[a][b,c][d;e]~", ';');
        row("tabs", "a\t\t\"b\tc\"\n", "1:[a][][b\tc]~", '\t');
        row("bars", "a|b\n|\n", "1:[a][b]~2:[][]~", '|');
    }

    void rows()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, rows);
        QFETCH(const char, delimiter);
        QCOMPARE(rowsOf({text}, delimiter), rows);
        QCOMPARE(rowsOf(bytesOf(text), delimiter), rows);
        for (qsizetype at = 0; at <= text.size(); ++at)
            QCOMPARE(rowsOf({text.left(at), text.mid(at)}, delimiter), rows);
    }

    void rawIsTheRowsOwnBytes()
    {
        QByteArrayList raw;
        CsvParser parser(',', [&raw](const CsvParser::Row &row) { raw.append(row.raw); });
        parser.feed("a, \"b\"\r\n\"c\r\nd\"\"\",e\r\n\"f");
        parser.finish();
        QCOMPARE(raw, (QByteArrayList{"a, \"b\"", "\"c\r\nd\"\"\",e", "\"f"}));
    }

    void tooLongRow()
    {
        // The reading goes on behind it; the cell that is too long is not handed out.
        const QByteArray text = "a,b\n\"" + QByteArray(100, 'x') + "\ny\",c\nd,e\n";
        QCOMPARE(rowsOf({text}, ',', 20), QByteArray("1:[a][b]~2: long~4:[d][e]~"));
        QCOMPARE(rowsOf(bytesOf(text), ',', 20), rowsOf({text}, ',', 20));
        QCOMPARE(rowsOf({"abc,def\nabc,defg\n"}, ',', 7), QByteArray("1:[abc][def]~2:[abc] long~"));
    }

    void delimiter_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<char>("delimiter");
        QTest::newRow("comma") << QByteArray("a,b\n1,2\n") << ',';
        QTest::newRow("semicolon, commas in the cells") << QByteArray("a;b\n1,5;2,5\n3,5;4\n") << ';';
        QTest::newRow("tab") << QByteArray("a\tb\n1\t2, 3, 4\n") << '\t';
        QTest::newRow("bar") << QByteArray("a|b|c\n1|2|3\n") << '|';
        QTest::newRow("one column") << QByteArray("text\nhello; you\n") << ',';
        QTest::newRow("nothing") << QByteArray() << ',';
        QTest::newRow("header only") << QByteArray("a;b;c") << ';';
        QTest::newRow("delimiters in quotes do not count") << QByteArray("\"a;b;c;d\",e\n\"1;2\",3\n") << ',';
        QTest::newRow("a lone semicolon in the header") << QByteArray("a; b,c,d\n1,2,3\n") << ',';
    }

    void delimiter()
    {
        QFETCH(const QByteArray, text);
        QTEST(lw::dataset::findDelimiter(text), "delimiter");
    }
};

QTEST_APPLESS_MAIN(TestCsvParser)
#include "tst_csv_parser.moc"
