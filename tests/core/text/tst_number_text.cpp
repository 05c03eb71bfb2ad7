// SPDX-License-Identifier: Apache-2.0
#include "core/text/number_text.h"

#include <QTest>

using lw::text::DecimalMark;
using lw::text::plainNumber;

class tst_number_text : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void numbers_data();
    void numbers();
};

void tst_number_text::numbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<DecimalMark>("mark");
    QTest::addColumn<QString>("plain"); ///< empty: not read
    const auto rows = [](DecimalMark mark, const char *name, const QList<std::array<const char *, 2>> &table) {
        for (const auto &[text, plain] : table)
            QTest::addRow("%s: %s", name, text) << QString::fromUtf8(text) << mark << QString::fromUtf8(plain);
    };
    rows(DecimalMark::Unknown, "unknown",
         {{"0", "0"}, {"007", "7"}, {"12", "12"}, {" 12 ", "12"}, {"-12", "-12"}, {"+5", "5"}, {"-0", "0"}, {"1.50", "1.5"}, {"1,5", "1.5"},
          {"0.123", "0.123"}, {"0,123", "0.123"}, {"1234.567", "1234.567"}, {"1,234.5", "1234.5"}, {"1.234,5", "1234.5"},
          {"1,234,567", "1234567"}, {"1.234.567,89", "1234567.89"}, {"12,34,567.5", "1234567.5"}, {"1 234,5", "1234.5"},
          {"1'234.5", "1234.5"}, {"1\u00A0234", "1234"}, {"１，２３４．５", "1234.5"}, {"٣٤", "34"},
          // What can be two numbers, and what is none.
          {"1,234", ""}, {"1.234", ""}, {"", ""}, {"-", ""}, {"1.2.3", ""}, {"1,23,4", ""}, {"1.", ""}, {".5", ""}, {"1,234.567,8", ""},
          {"12 kg", ""}, {"1e5", ""}, {"5%", ""}, {"1 23", ""}, {"one", ""}});
    rows(DecimalMark::Point, "point", {{"1,234", "1234"}, {"1.234", "1.234"}, {"1,5", ""}, {"1.234,5", ""}, {"1,234.5", "1234.5"}, {"1.234.567", ""}});
    rows(DecimalMark::Comma, "comma", {{"1,234", "1.234"}, {"1.234", "1234"}, {"1.5", ""}, {"1,234.5", ""}, {"1.234,5", "1234.5"}});
    rows(DecimalMark::Unknown, "Chinese",
         {{"零", "0"}, {"七", "7"}, {"十", "10"}, {"十五", "15"}, {"二十", "20"}, {"二十一", "21"}, {"一百零五", "105"}, {"两百", "200"},
          {"一千二百三十四", "1234"}, {"一千零五十", "1050"}, {"三万五千", "35000"}, {"一万零五", "10005"}, {"十二万", "120000"},
          {"一亿二千万", "120000000"}, {"一万亿", "1000000000000"}, {"二〇二一", "2021"}, {"二零二一", "2021"}, {"三点一四", "3.14"},
          {"零点五", "0.5"}, {"负三", "-3"}, {"壹仟贰佰", "1200"}, {"3.5万", "35000"}, {"1200亿", "120000000000"}, {"1,234.5万", "12345000"},
          {"2千", "2000"},
          // Short for 150, 12,000 and 150,000,000 in speech: not sure enough.
          {"一百五", ""}, {"一万二", ""}, {"一亿五", ""}, {"百", ""}, {"万", ""}, {"一十百", ""}, {"点五", ""}, {"三点", ""}, {"五元", ""}, {"一二百", ""}});
}

void tst_number_text::numbers()
{
    QFETCH(QString, text);
    QFETCH(DecimalMark, mark);
    QFETCH(QString, plain);
    QCOMPARE(plainNumber(text, mark).value_or(QString()), plain);
    if (!plain.isEmpty())
        QCOMPARE(plainNumber(plain, DecimalMark::Point).value_or(QString()), plain);
}

QTEST_APPLESS_MAIN(tst_number_text)
#include "tst_number_text.moc"
