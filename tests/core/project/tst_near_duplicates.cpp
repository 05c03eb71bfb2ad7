// SPDX-License-Identifier: Apache-2.0
#include "core/project/near_duplicates.h"

#include "core/project/duplicate_search.h"
#include "tests/core/store/project_fixture.h"
#include "tests/support/support.h"

#include <QSignalSpy>
#include <QTest>

using namespace lw;
using namespace lw::project;
using Groups = std::vector<std::vector<qint64>>;

/// Records that say nearly the same with different labels.
class TestNearDuplicates final : public QObject
{
    Q_OBJECT

private:
    static QString text(int topic)
    {
        static const char *const topics[] = {"the parcel came two weeks too late and nobody answered my letters about it",
                                             "please tell me how I change the address of the delivery before it is sent",
                                             "many thanks to the friendly people of your shop who helped me at once today"};
        return QString::fromLatin1(topics[topic]);
    }
    static void put(test::ProjectFixture &p, const QString &id, const QString &words, const QString &label)
    {
        p.add(id, {{"text", toUtf8(words)}});
        if (!label.isEmpty())
            p.answer(id, label);
    }

private Q_SLOTS:
    void whatSaysTheSameAndIsLabelledOtherwise()
    {
        test::ProjectFixture p;
        put(p, u"1"_qs, text(0), u"complaint"_qs);
        put(p, u"2"_qs, text(1), u"question"_qs);
        put(p, u"3"_qs, text(2), u"praise"_qs);
        put(p, u"4"_qs, text(1).toUpper(), u"complaint"_qs);   // nearly 2, labelled otherwise
        put(p, u"5"_qs, text(2) + u'.', u"praise"_qs);         // nearly 3, labelled the same
        put(p, u"6"_qs, text(0) + u'!', {});                   // nearly 1, without a label
        put(p, u"7"_qs, text(0), u"praise"_qs);                // 1 once more
        const auto groups = nearDuplicates(*p.db, StopFlag());
        LW_VERIFY_RESULT(groups);
        QCOMPARE(*groups, (Groups{{1, 7}, {2, 4}}));
        // What a person says counts before what the model said.
        (void)p.decide(u"7"_qs, task::Decision::Kind::Correct, u"complaint"_qs);
        QCOMPARE(nearDuplicates(*p.db, StopFlag()).value(), (Groups{{2, 4}}));
    }

    void manyAreFound()
    {
        test::ProjectFixture p;
        Groups expected;
        for (int i = 0; i < 60; ++i) {
            const QString words = u"record %1 tells of thing %2 and of place %3 in year %4 "_qs.arg(i * 7919).arg(i * 104729).arg(i * 1299709).arg(i * 15485863)
                + text(i % 3);
            put(p, QString::number(2 * i), words, u"complaint"_qs);
            put(p, QString::number(2 * i + 1), words + u" !"_qs, i % 2 == 0 ? u"praise"_qs : u"complaint"_qs);
        }
        const auto groups = nearDuplicates(*p.db, StopFlag());
        LW_VERIFY_RESULT(groups);
        std::vector<qint64> all;
        for (const auto &group : *groups)
            all.insert(all.end(), group.begin(), group.end());
        for (qint64 i = 0; i < 60; i += 2) {
            QVERIFY2(std::find(all.begin(), all.end(), 2 * i + 1) != all.end(), qPrintable(QString::number(i)));
            QVERIFY(std::find(all.begin(), all.end(), 2 * i + 2) != all.end());
        }
    }

    void theSearchStopsAndStartsAgain()
    {
        test::ProjectFixture p;
        put(p, u"1"_qs, text(0), u"complaint"_qs);
        put(p, u"2"_qs, text(0), u"praise"_qs);
        const StopFlag stop;
        stop.requestStop();
        QCOMPARE(nearDuplicates(*p.db, stop).error().code, Code::Cancelled);
        DuplicateSearch search(p.path());
        QSignalSpy found(&search, &DuplicateSearch::found);
        QSignalSpy failed(&search, &DuplicateSearch::failed);
        search.start();
        search.stop();
        search.start();
        search.start();
        QTRY_COMPARE(found.size(), 1);
        QCOMPARE(found.at(0).at(0).value<Groups>(), (Groups{{1, 2}}));
        QVERIFY2(failed.isEmpty(), "who stops a search is not told that it was stopped");
        DuplicateSearch none(p.path() + u"x"_qs);
        QSignalSpy missing(&none, &DuplicateSearch::failed);
        none.start();
        QTRY_COMPARE(missing.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestNearDuplicates)
#include "tst_near_duplicates.moc"
