// SPDX-License-Identifier: Apache-2.0
#include "core/store/record_query.h"

#include "core/store/natural_order.h"
#include "core/store/record_row.h"
#include "tests/core/store/project_fixture.h"
#include "tests/support/support.h"

#include <QFile>
#include <QTest>

using namespace lw;
using namespace lw::store;
using Kind = task::Decision::Kind;
using State = RecordFilter::State;

namespace {

RecordFilter of(State state)
{
    RecordFilter filter;
    filter.state = state;
    return filter;
}

RecordFilter searching(const QString &text)
{
    RecordFilter filter;
    filter.search = text;
    return filter;
}

} // namespace

/// One project with a record of each sort, and every filter and order over it.
class TestRecordQuery : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::ProjectFixture> m_project;

    /// The shown ids, joined by spaces.
    QString found(const RecordQuery &query) const
    {
        const auto ids = findRecords(*m_project->db, query);
        if (!ids)
            return ids.error().detail;
        const auto rows = recordRows(*m_project->db, *ids, {});
        if (!rows)
            return rows.error().detail;
        QStringList names;
        for (const RecordRow &row : *rows)
            names.append(row.shownId);
        return names.join(u' ');
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_project = std::make_unique<test::ProjectFixture>();
        test::ProjectFixture &p = *m_project;
        p.add(u"r1"_qs, {{"text", "Alpha \"quoted\" 100% sure"}, {"n", 7}}, u"spam"_qs);
        p.add(u"r2"_qs, {{"text", "\xE5\xB9\xB6\xE5\x8F\x91\xE8\xAF\xB7\xE6\xB1\x82"}}, u"ham"_qs); // 并发请求
        p.add(u"r10"_qs, {{"text", "Z\xC3\xBCrich under_score"}}, u"ham"_qs);
        p.add(u"r3"_qs, {{"text", "line\nbreak \\ back"}});
        p.add(u"r4"_qs, {{"text", "short"}, {"extra", true}});
        p.add(u"r5"_qs, {{"text", "rejected one"}}, u"spam"_qs);
        p.add(u"r6"_qs, {{"text", "waiting"}}, u"spam"_qs);
        p.answer(u"r1"_qs, u"ham"_qs, 0.9);
        p.answer(u"r2"_qs, u"ham"_qs, 0.5, {u"ham"_qs, u"spam"_qs, u"ham"_qs});
        p.answer(u"r10"_qs, u"spam"_qs);
        p.answer(u"r3"_qs, u"failed:truncated"_qs);
        p.answer(u"r4"_qs, u"refused"_qs);
        p.answer(u"r5"_qs, u"ham"_qs, 0.7);
        (void)p.decide(u"r1"_qs, Kind::Correct, u"spam"_qs, u"ham"_qs);
        (void)p.decide(u"r2"_qs, Kind::Accept, {}, u"ham"_qs);
        (void)p.decide(u"r10"_qs, Kind::Skip);
        (void)p.decide(u"r5"_qs, Kind::Reject, {}, u"ham"_qs);
        (void)p.decide(u"r6"_qs, Kind::Flag);
    }
    void cleanupTestCase() { m_project.reset(); }

    void filters_data()
    {
        QTest::addColumn<RecordQuery>("query");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const RecordFilter &filter, const char *expected) {
            QTest::newRow(name) << RecordQuery{filter, RecordOrder::Input, Qt::AscendingOrder, {}, 1} << QString::fromLatin1(expected);
        };
        row("all", {}, "r1 r2 r10 r3 r4 r5 r6");
        row("annotated", of(State::Annotated), "r1 r2 r10 r5");
        row("failed", of(State::Failed), "r3");
        row("refused", of(State::Refused), "r4");
        row("waiting", of(State::Waiting), "r6");
        row("reviewed", of(State::Reviewed), "r1 r2 r5");
        row("unreviewed", of(State::Unreviewed), "r10");
        row("flagged", of(State::Flagged), "r6");
        row("differs", of(State::DiffersFromGold), "r10");
        row("disputed", of(State::Disputed), "r2");
        RecordFilter filter;
        filter.failure = u"failed:truncated"_qs;
        row("failure", filter, "r3");
        filter = {};
        filter.label = u"spam"_qs;
        row("label", filter, "r1 r10");
        filter.label = u"ham"_qs;
        row("a rejected label is none", filter, "r2");
        filter = {};
        filter.modelLabel = u"ham"_qs;
        row("model label", filter, "r1 r2 r5");
        filter.gold = u"spam"_qs;
        row("cell of the matrix", filter, "r1 r5");
        filter = {};
        filter.maxLength = 7;
        row("length", filter, "r2 r4 r6");
        filter.minLength = 5;
        row("two lengths", filter, "r4 r6");
        filter = {};
        filter.minConfidence = 0.5;
        filter.maxConfidence = 0.7;
        row("confidence from and to, with the bounds", filter, "r2 r5");
        filter.maxConfidence.reset();
        row("confidence from; the unknown is not it", filter, "r1 r2 r5");
        filter.minConfidence.reset();
        filter.maxConfidence = 0.6;
        row("confidence up to; the unknown is not 0", filter, "r2");
        filter.isConfidenceUnknown = true;
        row("confidence unknown", filter, "r10 r3 r4 r6");
        row("search", searching(u"SHORT"_qs), "r4");
        row("search two characters", searching(u"\u5E76\u53D1"_qs), "r2");
        row("search one character", searching(u"\u8BF7"_qs), "r2");
        row("search many characters", searching(u"\u5E76\u53D1\u8BF7\u6C42"_qs), "r2");
        row("search percent", searching(u"0% s"_qs), "r1");
        row("search percent alone", searching(u"%"_qs), "r1");
        row("search underscore", searching(u"r_s"_qs), "r10");
        row("search quote", searching(u"\"quoted\""_qs), "r1");
        row("search backslash", searching(u"\\ b"_qs), "r3");
        row("search line break", searching(u"E\nB"_qs), "r3");
        row("search other case", searching(u"Z\u00DCRICH"_qs), "r10");
        row("search other letter", searching(u"Z\u00D6RICH"_qs), "");
        row("search no column names", searching(u"text"_qs), "");
        row("search no JSON", searching(u"\",\""_qs), "");
        row("search id", searching(u"R10"_qs), "r10");
        row("search number", searching(u"7"_qs), "r1");
        filter = searching(u"e"_qs);
        filter.state = State::Annotated;
        row("search and state", filter, "r1 r10 r5");
    }
    void filters()
    {
        QFETCH(RecordQuery, query);
        QFETCH(QString, expected);
        QCOMPARE(found(query), expected);
    }

    void orders_data()
    {
        QTest::addColumn<RecordQuery>("query");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, RecordOrder order, Qt::SortOrder direction, const char *expected) {
            QTest::newRow(name) << RecordQuery{{}, order, direction, u"extra"_qs, 1} << QString::fromLatin1(expected);
        };
        row("input", RecordOrder::Input, Qt::AscendingOrder, "r1 r2 r10 r3 r4 r5 r6");
        row("input down", RecordOrder::Input, Qt::DescendingOrder, "r6 r5 r4 r3 r10 r2 r1");
        row("id", RecordOrder::ShownId, Qt::AscendingOrder, "r1 r2 r3 r4 r5 r6 r10");
        row("state", RecordOrder::State, Qt::AscendingOrder, "r1 r2 r10 r5 r3 r6 r4");
        row("label", RecordOrder::Label, Qt::AscendingOrder, "r2 r1 r10 r3 r4 r5 r6");
        row("gold down", RecordOrder::Gold, Qt::DescendingOrder, "r6 r5 r1 r10 r2 r3 r4");
        row("length", RecordOrder::Length, Qt::AscendingOrder, "r2 r4 r6 r5 r3 r10 r1");
        row("uncertain first", RecordOrder::Confidence, Qt::AscendingOrder, "r2 r5 r1 r10 r3 r4 r6");
        row("certain first", RecordOrder::Confidence, Qt::DescendingOrder, "r1 r5 r2 r10 r3 r4 r6");
        row("disputed first", RecordOrder::Disputed, Qt::DescendingOrder, "r2 r6 r5 r4 r3 r10 r1");
        row("dissent", RecordOrder::Dissent, Qt::AscendingOrder, "r2 r10 r1 r3 r4 r5 r6");
        row("column", RecordOrder::Column, Qt::DescendingOrder, "r4 r1 r2 r10 r3 r5 r6");
    }
    void orders() { filters(); }

    /// What other runs and other configurations said, and what the same text was answered when it was asked again.
    void whatOtherRunsAndModelsSay()
    {
        test::ProjectFixture p;
        for (const auto &id : {u"a"_qs, u"b"_qs, u"c"_qs, u"d"_qs})
            p.add(id, {{"text", toUtf8(id)}});
        const auto rowOf = [&p](qint64 id) { return recordRows(*p.db, {id}, {}).value().front(); };
        const auto find = [&p](State state, RecordOrder order) {
            return findRecords(*p.db, {of(state), order, order == RecordOrder::Contested ? Qt::DescendingOrder : Qt::AscendingOrder}).value();
        };
        p.answer(u"a"_qs, u"ham"_qs, 0.4, {u"ham"_qs});
        p.answer(u"b"_qs, u"ham"_qs, 0.5, {u"ham"_qs});
        p.answer(u"c"_qs, u"ham"_qs, 0.9, {u"ham"_qs});
        p.answer(u"d"_qs, u"ham"_qs, std::nullopt, {u"ham"_qs});
        QVERIFY(find(State::Contested, RecordOrder::Input).empty());
        QVERIFY2(!rowOf(1).sampled, "one answer is no sample");
        QCOMPARE(rowOf(1).certainty(), (Certainty{Certainty::Source::OwnWord, 0.4}));
        QVERIFY(!rowOf(4).certainty());
        QCOMPARE(find(State::All, RecordOrder::Confidence), (std::vector<qint64>{1, 2, 3, 4}));

        // Asked three times: c wavers, a does not, b was asked twice, d once.
        p.runAgain();
        p.answer(u"a"_qs, u"ham"_qs, 0.4, {u"ham"_qs});
        p.answer(u"b"_qs, u"ham"_qs, 0.5, {u"ham"_qs});
        p.answer(u"c"_qs, u"spam"_qs, 0.9, {u"spam"_qs});
        p.runAgain();
        p.answer(u"a"_qs, u"ham"_qs, 0.4, {u"ham"_qs});
        p.answer(u"c"_qs, u"spam"_qs, 0.9, {u"spam"_qs});
        QCOMPARE(rowOf(1).certainty(), (Certainty{Certainty::Source::Runs, 1.0}));
        QCOMPARE(rowOf(3).certainty(), (Certainty{Certainty::Source::Runs, 2.0 / 3}));
        QCOMPARE(find(State::All, RecordOrder::Confidence), (std::vector<qint64>{3, 1, 2, 4}));
        QCOMPARE(find(State::Contested, RecordOrder::Contested), (std::vector<qint64>{3}));

        // Another model: nobody asked it twice, and two of its answers are others.
        p.use(u"other"_qs);
        QVERIFY(!rowOf(3).sampled);
        p.answer(u"a"_qs, u"spam"_qs);
        p.answer(u"b"_qs, u"ham"_qs);
        p.answer(u"c"_qs, u"ham"_qs);
        QCOMPARE(find(State::Contested, RecordOrder::Input), (std::vector<qint64>{1, 3}));
        p.use(u"model"_qs);
        QCOMPARE(rowOf(3).contested, 2);
        QCOMPARE(find(State::Contested, RecordOrder::Contested), (std::vector<qint64>{3, 1}));
        QCOMPARE(find(State::All, RecordOrder::Dissent), (std::vector<qint64>{3, 1, 2, 4}));
        QCOMPARE(countRecords(*p.db)->contested, 2);
        // Other data: what was said of the old is no dispute about the new.
        p.add(u"a"_qs, {{"text", "another"}});
        QCOMPARE(find(State::Contested, RecordOrder::Input), (std::vector<qint64>{3}));
    }

    /// The tokens say it before samples and before the model's own word; who asks nobody knows nothing.
    void theProbabilityOfTheTokensComesFirst()
    {
        test::ProjectFixture p;
        const auto put = [&p](const QString &id, std::optional<double> confidence, std::optional<double> probability) {
            if (!p.numbers.contains(id))
                p.add(id, {{"text", toUtf8(id)}});
            NewResult result;
            result.record = p.numbers.value(id);
            result.dataHash = p.hashes.value(id);
            result.state = u"annotated"_qs;
            result.value = task::labelValue(u"ham"_qs);
            if (probability)
                result.value["probability"] = *probability;
            result.confidence = confidence;
            result.source = u"model"_qs;
            LW_VERIFY_RESULT(putResult(*p.db, p.ids, result));
        };
        const auto certaintyOf = [&p](qint64 id) { return recordRows(*p.db, {id}, {}).value().front().certainty(); };
        const auto first = [&p] { return findRecords(*p.db, {{}, RecordOrder::Confidence, Qt::AscendingOrder}).value(); };
        put(u"a"_qs, 0.9, 0.3);
        put(u"b"_qs, 0.5, {});
        put(u"c"_qs, {}, 0.7);
        put(u"d"_qs, {}, {});
        QCOMPARE(certaintyOf(1), (Certainty{Certainty::Source::Tokens, 0.3}));
        QCOMPARE(certaintyOf(2), (Certainty{Certainty::Source::OwnWord, 0.5}));
        QVERIFY(!certaintyOf(4));
        QCOMPARE(first(), (std::vector<qint64>{1, 2, 3, 4}));
        RecordQuery sure;
        sure.filter.minConfidence = 0.6;
        QCOMPARE(findRecords(*p.db, sure).value(), (std::vector<qint64>{3}));
        // Under another configuration it is not known, and comes back with the first.
        p.use(u"other"_qs);
        put(u"a"_qs, 0.9, {});
        QCOMPARE(certaintyOf(1), (Certainty{Certainty::Source::OwnWord, 0.9}));
        QVERIFY(!certaintyOf(3));
        p.use(u"model"_qs);
        QCOMPARE(certaintyOf(1), (Certainty{Certainty::Source::Tokens, 0.3}));
        // Asked again without; and other data.
        put(u"a"_qs, 0.9, {});
        QCOMPARE(certaintyOf(1), (Certainty{Certainty::Source::OwnWord, 0.9}));
        p.add(u"c"_qs, {{"text", "another"}});
        QVERIFY(!certaintyOf(3));
    }

    void randomIsStable()
    {
        RecordQuery query{{}, RecordOrder::Random, Qt::AscendingOrder, {}, 3};
        const QString all = found(query);
        QCOMPARE(all.split(u' ').size(), 7);
        QVERIFY(all != found({}));
        query.filter = of(State::Annotated);
        QStringList left = all.split(u' ');
        for (const char *gone : {"r3", "r4", "r6"})
            left.removeAll(QString::fromLatin1(gone));
        QCOMPARE(found(query), left.join(u' '));
        QStringList orders;
        for (quint32 seed = 0; seed < 20; ++seed) {
            query.seed = seed;
            orders.append(found(query));
        }
        orders.removeDuplicates();
        QVERIFY2(orders.size() > 10, "other seeds give other orders");
    }

    /// The first of a queue are asked for alone: they must be those that the whole queue begins with.
    void theFirstAreTheFirstOfAll_data()
    {
        QTest::addColumn<int>("order");
        QTest::addColumn<bool>("isAlone");
        const auto row = [](const char *name, RecordOrder order, bool isAlone) { QTest::newRow(name) << int(order) << isAlone; };
        row("input", RecordOrder::Input, true);
        row("state", RecordOrder::State, true);
        row("label", RecordOrder::Label, true);
        row("gold", RecordOrder::Gold, true);
        row("length", RecordOrder::Length, true);
        row("uncertain", RecordOrder::Confidence, true);
        row("chunks", RecordOrder::Disputed, true);
        row("contested", RecordOrder::Contested, true);
        row("dissent", RecordOrder::Dissent, true);
        row("random", RecordOrder::Random, true);
        row("shown id", RecordOrder::ShownId, false);
        row("column", RecordOrder::Column, false);
    }
    void theFirstAreTheFirstOfAll()
    {
        QFETCH(int, order);
        QFETCH(bool, isAlone);
        RecordQuery query{{}, RecordOrder(order), Qt::AscendingOrder, u"extra"_qs, 5};
        std::vector<qint64> ids = findRecords(*m_project->db, query).value();
        const auto first = findFirstRecords(*m_project->db, query, 3).value();
        QCOMPARE(first.has_value(), isAlone);
        ids.resize(3);
        QVERIFY(!isAlone || *first == ids);
        query.direction = Qt::DescendingOrder;
        QVERIFY(!findFirstRecords(*m_project->db, query, 3).value());
        query.direction = Qt::AscendingOrder;
        query.filter.search = u"e"_qs;
        QVERIFY(!findFirstRecords(*m_project->db, query, 3).value());
        query.filter = {};
        query.filter.isStale = true;
        QVERIFY(!findFirstRecords(*m_project->db, query, 3).value());
    }

    /// One question in two files, since SQLite sorts in another way where it sees a limit.
    void bothStatementsAskTheSame()
    {
        const auto bare = [](const QString &name) {
            QFile file(QStringLiteral(":/labelwright/sql/%1.sql").arg(name));
            QStringList lines = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts) : QStringList();
            lines.removeIf([](const QString &line) { return line.startsWith(QLatin1String("--")); });
            return lines;
        };
        QVERIFY(bare(u"record_find"_qs).size() > 20);
        QCOMPARE(bare(u"record_find_first"_qs), bare(u"record_find"_qs) + QStringList(u"LIMIT :count"_qs));
    }

    void countsAgreeWithTheFilters()
    {
        const auto counts = countRecords(*m_project->db);
        LW_VERIFY_RESULT(counts);
        for (const State state : {State::All, State::Annotated, State::Failed, State::Refused, State::Waiting, State::Reviewed,
                                  State::Unreviewed, State::Flagged, State::DiffersFromGold, State::Disputed, State::Contested}) {
            const auto ids = findRecords(*m_project->db, {of(state), {}, {}, {}, 1});
            QCOMPARE(counts->of(state), qint64(ids->size()));
        }
        QCOMPARE(counts->byState.value(u"failed:truncated"_qs), 1);
        QCOMPARE(counts->byLabel.value(u"spam"_qs), 2);
        QCOMPARE(counts->byLabel.value(u"ham"_qs), 1);
        QCOMPARE(counts->byModelLabel.value(u"ham"_qs), 3);
        QCOMPARE(counts->byGold.value(u"spam"_qs), 3);
        QCOMPARE(counts->skipped, 1);
        QCOMPARE(counts->withGold, 5);
    }

    void columnsInOrderOfAppearance()
    {
        QCOMPARE(dataColumns(*m_project->db).value(), (QStringList{u"n"_qs, u"text"_qs, u"extra"_qs}));
    }

    void rows()
    {
        const auto rows = recordRows(*m_project->db, {5, 99, 2}, {u"extra"_qs, u"text"_qs, u"none"_qs});
        LW_VERIFY_RESULT(rows);
        QCOMPARE(rows->size(), std::size_t(2));
        QCOMPARE(rows->at(0).cells, (QStringList{u"true"_qs, u"short"_qs, QString()}));
        QCOMPARE(rows->at(0).state, u"refused"_qs);
        QCOMPARE(rows->at(0).label, QString());
        QCOMPARE(rows->at(1).label, u"ham"_qs);
        QCOMPARE(rows->at(1).verdict, Verdict::Accepted);
        QCOMPARE(rows->at(1).pieces, 3);
        QCOMPARE(rows->at(1).disputed, 1);
        QCOMPARE(rows->at(1).confidence, 0.5);
        QCOMPARE(rows->at(1).length, 4);
    }

    void longCellsAreCut()
    {
        test::ProjectFixture project;
        project.add(u"a"_qs, {{"text", std::string(1000, 'x')}});
        QCOMPARE(recordRows(*project.db, {1}, {u"text"_qs}).value().front().cells.front().size(), 160);
    }

    void naturalOrder_data()
    {
        QTest::addColumn<QString>("less");
        QTest::addColumn<QString>("greater");
        QTest::newRow("numbers") << u"2"_qs << u"10"_qs;
        QTest::newRow("words") << u"a2b"_qs << u"a10a"_qs;
        QTest::newRow("zeros") << u"a007"_qs << u"a8"_qs;
        QTest::newRow("case") << u"a"_qs << u"B"_qs;
        QTest::newRow("prefix") << u"a"_qs << u"a1"_qs;
        QTest::newRow("equal but for case") << u"A"_qs << u"a"_qs;
        QTest::newRow("long number") << u"99999999999999999999998"_qs << u"99999999999999999999999"_qs;
    }
    void naturalOrder()
    {
        QFETCH(QString, less);
        QFETCH(QString, greater);
        QVERIFY(naturalCompare(less, greater) < 0);
        QVERIFY(naturalCompare(greater, less) > 0);
        QCOMPARE(naturalCompare(less, less), 0);
    }
};

QTEST_GUILESS_MAIN(TestRecordQuery)
#include "tst_record_query.moc"
