// SPDX-License-Identifier: Apache-2.0
#include "core/store/record_search.h"
#include "core/store/search_grams.h"
#include "core/store/search_index.h"
#include "tests/core/store/project_fixture.h"
#include "tests/support/support.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace lw;
using namespace lw::store;

namespace {

std::vector<Json> texts()
{
    return {Json{{"text", "订单没有到"}},
            Json{{"text", "我的订单2号"}},
            Json{{"text", "the Refund was late"}},
            Json{{"text", "Ärger 😀👍🏽"}},
            Json{{"text", "say \"quoted\" at c:\\dir"}},
            Json{{"text", "100% of a_b, axb"}},
            Json{{"n", 12.75}, {"list", {"first", "second"}}, {"text", "one\ntwo"}},
            Json{{"subject", "end"}, {"text", "begin"}}};
}

} // namespace

/// The index says where a text need not be looked for. That it is never wrong is shown against reading through everything.
class TestSearchIndex : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::ProjectFixture> m_project;

    QStringList found(const QString &needle) const
    {
        QStringList ids;
        const auto records = searchRecords(*m_project->db, needle).value();
        for (const qint64 id : records)
            ids.append(QString::number(id));
        return ids;
    }
    /// Every step in a transaction of its own; how many there were.
    int indexAll() const
    {
        for (int steps = 1;; ++steps) {
            if (!m_project->db->begin())
                qFatal("begin");
            const auto state = indexSome(*m_project->db);
            if (!state || !m_project->db->commit())
                qFatal("indexSome");
            if (state->isComplete())
                return steps;
        }
    }
    /// How many records the index leaves to be read.
    qint64 toRead(const QString &needle) const
    {
        qint64 count = 0;
        const qint64 newest = searchState(*m_project->db)->total;
        const auto ranges = whereToLook(*m_project->db, needle).value();
        for (const IdRange &range : ranges)
            count += std::max<qint64>(0, std::min(range.last, newest) - range.first + 1);
        return count;
    }
    void addMany(int count, const std::function<QString(int)> &text)
    {
        if (!m_project->db->begin())
            qFatal("begin");
        for (int i = 0; i < count; ++i)
            m_project->add(u"r%1"_qs.arg(m_project->numbers.size() + 1), Json{{"text", toUtf8(text(i))}});
        if (!m_project->db->commit())
            qFatal("commit");
    }

private Q_SLOTS:
    void init() { m_project = std::make_unique<test::ProjectFixture>(); }
    void cleanup() { m_project.reset(); }

    void aNeedleTooShortHasNoGrams_data()
    {
        QTest::addColumn<QString>("needle");
        QTest::addColumn<int>("grams");
        QTest::newRow("nothing") << QString() << 0;
        QTest::newRow("two letters") << u"ab"_qs << 0;
        QTest::newRow("three letters") << u"abc"_qs << 1;
        QTest::newRow("one character") << u"订"_qs << 0;
        QTest::newRow("two characters") << u"订单"_qs << 1;
        QTest::newRow("a character and a letter") << u"订a"_qs << 1;
        QTest::newRow("beyond the first plane") << u"𠀀𠀁"_qs << 1;
        QTest::newRow("kana") << u"かな"_qs << 1;
        QTest::newRow("two emoji") << u"😀😀"_qs << 0;
        QTest::newRow("three emoji") << u"😀😀😀"_qs << 1;
        QTest::newRow("the same again") << u"aaaaaaaa"_qs << 1;
    }
    void aNeedleTooShortHasNoGrams()
    {
        QFETCH(QString, needle);
        QTEST(int(gramsOfNeedle(needle).size()), "grams");
    }

    void whatHoldsANeedleHasItsGrams()
    {
        const QString text = u"Ärger mit STRASSE 订单2号，a_b%c \"quoted\" \\ 😀 한국어 word"_qs;
        std::vector<Gram> all;
        forEachGram(text, [&all](Gram gram) { all.push_back(gram); });
        for (qsizetype from = 0; from < text.size(); ++from) {
            for (qsizetype length = 1; from + length <= text.size(); ++length) {
                const QString needle = text.mid(from, length);
                if (needle.front().isLowSurrogate() || needle.back().isHighSurrogate())
                    continue;
                for (const QString &written : {needle, needle.toLower()}) {
                    for (const Gram gram : gramsOfNeedle(written))
                        QVERIFY2(std::find(all.begin(), all.end(), gram) != all.end(), qPrintable(written));
                }
            }
        }
    }

    void theIndexFindsWhatReadingFinds_data()
    {
        QTest::addColumn<QString>("needle");
        QTest::addColumn<QString>("ids");
        QTest::newRow("Chinese, two characters") << u"订单"_qs << u"1 2"_qs;
        QTest::newRow("Chinese, one character") << u"单"_qs << u"1 2"_qs;
        QTest::newRow("Chinese, both halves apart") << u"单订"_qs << QString();
        QTest::newRow("mixed case") << u"REFUND"_qs << u"3"_qs;
        QTest::newRow("case beyond ASCII") << u"äRGER"_qs << u"4"_qs;
        QTest::newRow("two letters") << u"qu"_qs << u"5"_qs;
        QTest::newRow("emoji") << u"😀👍🏽"_qs << u"4"_qs;
        QTest::newRow("quotes") << u"\"quoted\""_qs << u"5"_qs;
        QTest::newRow("a backslash") << u"c:\\dir"_qs << u"5"_qs;
        QTest::newRow("percent") << u"100%"_qs << u"6"_qs;
        QTest::newRow("underscore") << u"a_b"_qs << u"6"_qs;
        QTest::newRow("no wildcard") << u"a%b"_qs << QString();
        QTest::newRow("a number") << u"12.75"_qs << u"7"_qs;
        QTest::newRow("within a list") << u"second"_qs << u"7"_qs;
        QTest::newRow("over a line break") << u"one\ntwo"_qs << u"7"_qs;
        QTest::newRow("the shown id") << u"needle-8"_qs << u"8"_qs;
        QTest::newRow("across two columns") << u"endbegin"_qs << QString();
        QTest::newRow("a name of a column") << u"subject"_qs << QString();
        QTest::newRow("not there") << u"zebra"_qs << QString();
        QTest::newRow("longer than the texts") << QString(3000, u'x') << QString();
    }
    void theIndexFindsWhatReadingFinds()
    {
        QFETCH(QString, needle);
        QFETCH(QString, ids);
        for (const Json &one : texts())
            m_project->add(m_project->numbers.size() == 7 ? u"Needle-8"_qs : u"x%1"_qs.arg(m_project->numbers.size()), one);
        // Where most had to be read, all would be.
        addMany(600, [](int i) { return u"nothing of interest in no. %1"_qs.arg(i); });
        QCOMPARE(found(needle).join(u' '), ids);
        indexAll();
        QVERIFY(searchState(*m_project->db)->isComplete());
        QCOMPARE(found(needle).join(u' '), ids);
    }

    void onlyWhereItMayBeIsRead()
    {
        addMany(3000, [](int i) { return i == 1500 ? u"here stands the 暗号"_qs : u"nothing of interest in %1, 没有"_qs.arg(i); });
        QCOMPARE(toRead(u"暗号"_qs), 3000);
        QVERIFY2(indexAll() >= 3, "one step should not take all");
        for (const QString &needle : {u"暗号"_qs, u"stands"_qs}) {
            QVERIFY2(toRead(needle) > 0 && toRead(needle) <= 64, qPrintable(QString::number(toRead(needle))));
            QCOMPARE(found(needle), QStringList(u"1501"_qs));
        }
        QCOMPARE(toRead(u"号"_qs), 3000);
        QCOMPARE(toRead(u"no such thing"_qs), 0);
        QCOMPARE(toRead(u"of interest"_qs), 3000); // nearly everywhere
    }

    void longTextsAreStepsOfTheirOwn()
    {
        addMany(5, [](int i) { return QString(QString(200'000, u'a') + u" end%1"_qs.arg(i)); });
        QVERIFY(indexAll() >= 3);
        QCOMPARE(found(u"end3"_qs), QStringList(u"4"_qs));
        QCOMPARE(found(u"END"_qs).size(), 5);
    }

    void itGoesOnWhereItWasStopped()
    {
        addMany(2500, [](int i) { return u"word%1 订单"_qs.arg(i); });
        QVERIFY(m_project->db->begin() && indexSome(*m_project->db) && m_project->db->commit());
        // The next step is lost, as by a kill.
        QVERIFY(m_project->db->begin() && indexSome(*m_project->db));
        m_project->db->rollback();
        const auto half = searchState(*m_project->db);
        LW_VERIFY_RESULT(half);
        QCOMPARE(half->indexed, 1024);
        QCOMPARE(half->percent(), 40);
        const QString path = m_project->path();
        m_project->db = Database::open(path, Database::Mode::Write, projectSchema()).value();
        for (const char *needle : {"word17 ", "word1999 ", "word2499 "})
            QCOMPARE(found(QString::fromLatin1(needle)).size(), 1);
        QCOMPARE(indexAll(), 2);
        for (const char *needle : {"word17 ", "word1999 ", "word2499 "})
            QCOMPARE(found(QString::fromLatin1(needle)).size(), 1);
        QCOMPARE(found(u"订单"_qs).size(), 2500);
    }

    void whatCameLaterOrChangedIsFound()
    {
        addMany(100, [](int i) { return u"text number %1"_qs.arg(i); });
        indexAll();
        QCOMPARE(indexAll(), 1);
        m_project->add(u"r7"_qs, Json{{"text", "now it is 发票"}});
        m_project->add(u"new"_qs, Json{{"text", "another 发票"}});
        QCOMPARE(searchState(*m_project->db).value(), (SearchState{99, 101}));
        QCOMPARE(found(u"发票"_qs), (QStringList{u"7"_qs, u"101"_qs}));
        QCOMPARE(found(u"number 6"_qs).size(), 10); // 60 to 69, and no longer 6
        indexAll();
        QCOMPARE(found(u"发票"_qs), (QStringList{u"7"_qs, u"101"_qs}));
        QCOMPARE(found(u"number 6"_qs).size(), 10);
        // Brought again as it was: there is nothing to be done.
        m_project->add(u"r7"_qs, Json{{"text", "now it is 发票"}});
        QVERIFY(searchState(*m_project->db)->isComplete());
    }

    void whatIsDeletedIsNotFoundAndItsIdMayComeAgain()
    {
        addMany(50, [](int i) { return u"text number %1"_qs.arg(i); });
        indexAll();
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_qs, u"other"_qs);
            other.setDatabaseName(m_project->path());
            QVERIFY(other.open());
            QVERIFY(QSqlQuery(other).exec(u"DELETE FROM record WHERE id > 48"_qs));
        }
        QSqlDatabase::removeDatabase(u"other"_qs);
        QCOMPARE(found(u"number 49"_qs), QStringList());
        m_project->add(u"again"_qs, Json{{"text", "another thing"}});
        QCOMPARE(found(u"another thing"_qs), QStringList(u"49"_qs));
        indexAll();
        QCOMPARE(found(u"another thing"_qs), QStringList(u"49"_qs));
    }

    // tests/data/project_v7.lwproj was written before there was an index: three records.
    void aProjectFromBeforeTheIndexIsBroughtUp()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"old.lwproj"_qs);
        QVERIFY(QFile::copy(test::sourceDir() + u"/tests/data/project_v7.lwproj"_qs, path));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        m_project->db = Database::open(path, Database::Mode::Write, projectSchema()).value();
        QCOMPARE(searchState(*m_project->db).value(), (SearchState{0, 3}));
        QCOMPARE(found(u"订单"_qs), QStringList(u"2"_qs));
        indexAll();
        QCOMPARE(found(u"订单"_qs), QStringList(u"2"_qs));
        QCOMPARE(toRead(u"refund"_qs), 3);
        QCOMPARE(toRead(u"repay"_qs), 0);
    }
};

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_search_index.moc"
