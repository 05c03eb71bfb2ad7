// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/data/filter_words.h"

#include <QTest>

using namespace lw;
using namespace lw::ui;
using store::RecordFilter;
using store::RecordOrder;
using store::RecordQuery;

/// Which chips stand for a query, what they say, and what is left without one.
class TestFilterWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chips_data()
    {
        QTest::addColumn<RecordQuery>("query");
        QTest::addColumn<QString>("words");
        QTest::newRow("none") << RecordQuery() << QString();
        RecordQuery query;
        query.filter.state = RecordFilter::State::Failed;
        QTest::newRow("a tab is no chip") << query << QString();
        query.filter.failure = u"failed:truncated"_qs;
        QTest::newRow("failure") << query << u"Answer cut off"_qs;
        query = {};
        query.filter.state = RecordFilter::State::Flagged;
        QTest::newRow("a state without a tab") << query << u"flagged"_qs;
        query = {};
        query.filter.label = u"ham"_qs;
        query.filter.gold = u"spam"_qs;
        QTest::newRow("two") << query << u"label ham | gold spam"_qs;
        query = {};
        query.filter.minLength = 2000;
        QTest::newRow("at least") << query << u"at least 2,000 characters"_qs;
        query.filter.maxLength = 7999;
        QTest::newRow("between") << query << u"2,000 to 7,999 characters"_qs;
        query = {};
        query.order = RecordOrder::Length;
        query.direction = Qt::DescendingOrder;
        QTest::newRow("order") << query << u"sorted by length, longest first"_qs;
    }
    void chips()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QFETCH(RecordQuery, query);
        QFETCH(QString, words);
        QStringList chips;
        for (const FilterPart part : filterParts(query))
            chips.append(filterWords(part, query));
        QCOMPARE(chips.join(u" | "_qs), words);
        for (const FilterPart part : filterParts(query))
            query = without(part, query);
        QVERIFY(filterParts(query).empty());
    }
    void everyTabHasItsState()
    {
        for (const QString &tab : filterTabKeys()) {
            QCOMPARE(tabOf(stateOfTab(tab)), tab);
            QVERIFY(!filterTabWords(tab).isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestFilterWords)
#include "tst_filter_words.moc"
