// SPDX-License-Identifier: Apache-2.0
#include "core/text/date_text.h"

#include <QTest>

using lw::text::DateOrder;
using lw::text::isoDate;

class tst_date_text : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void dates_data();
    void dates();
};

void tst_date_text::dates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<DateOrder>("order");
    QTest::addColumn<QString>("iso"); ///< empty: not read
    const auto rows = [](DateOrder order, const char *name, const QList<std::array<const char *, 2>> &table) {
        for (const auto &[text, iso] : table)
            QTest::addRow("%s: %s", name, text) << QString::fromUtf8(text) << order << QString::fromUtf8(iso);
    };
    rows(DateOrder::Unknown, "unknown",
         {{"2021-05-03", "2021-05-03"}, {"2021/5/3", "2021-05-03"}, {"2021.5.3", "2021-05-03"}, {"20210503", "2021-05-03"},
          {"2021-05", "2021-05"}, {"3.5.2021", "2021-05-03"}, {"13/04/2021", "2021-04-13"}, {"04/13/2021", "2021-04-13"},
          {"04/04/2021", "2021-04-04"}, {"3 May 2021", "2021-05-03"}, {"3rd of May, 2021", "2021-05-03"}, {"May 3rd, 2021", "2021-05-03"},
          {"May 3 2021", "2021-05-03"}, {"Mon, 3 May 2021", "2021-05-03"}, {"3-Sep-2021", "2021-09-03"}, {"Sept. 3, 2021", "2021-09-03"},
          {"march 2021", "2021-03"}, {"2021年5月3日", "2021-05-03"}, {"2021 年 5 月 3 日", "2021-05-03"}, {"2021年5月", "2021-05"},
          {"二〇二一年五月三日", "2021-05-03"}, {"二零二一年十二月二十一号", "2021-12-21"}, {"２０２１年５月３日", "2021-05-03"},
          {"29.2.2020", "2020-02-29"},
          // What can be two days, is none, or says more.
          {"03/04/2021", ""}, {"2021-02-30", ""}, {"29.2.2021", ""}, {"3/5/21", ""}, {"2021", ""}, {"13/13/2021", ""}, {"20211301", ""},
          {"3 Ma 2021", ""}, {"tomorrow", ""}, {"", ""}, {"2021-05-03 10:00", ""}, {"5月3日", ""}, {"2021-13", ""}, {"12345678", ""}});
    rows(DateOrder::DayFirst, "day first", {{"03/04/2021", "2021-04-03"}, {"04/13/2021", ""}, {"2021-05-03", "2021-05-03"}});
    rows(DateOrder::MonthFirst, "month first", {{"03/04/2021", "2021-03-04"}, {"13/04/2021", ""}, {"3.4.2021", "2021-04-03"}});
}

void tst_date_text::dates()
{
    QFETCH(QString, text);
    QFETCH(DateOrder, order);
    QFETCH(QString, iso);
    QCOMPARE(isoDate(text, order).value_or(QString()), iso);
}

QTEST_APPLESS_MAIN(tst_date_text)
#include "tst_date_text.moc"
