// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/review/review_presenter.h"

#include "tests/ui/pages/review/review_fixture.h"
#include "core/store/project_schema.h"
#include "ui/pages/review/queue_finder.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace lw;
using namespace lw::ui;
using Stage = ReviewPresenter::Stage;
using test::ReviewFixture;

class TestReviewPresenter : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ReviewFixture> m_world;
    std::unique_ptr<ReviewPresenter> m_presenter;

    void start()
    {
        m_presenter = std::make_unique<ReviewPresenter>(m_world->workspace);
        ready();
    }
    void ready() { QTRY_VERIFY(m_presenter->stage() != Stage::Loading && m_presenter->stage() != Stage::Closed); }
    void shown(qint64 id) { QTRY_VERIFY(m_presenter->currentId() == id && m_presenter->detail() && m_presenter->queue().row(m_presenter->currentRow())); }
    void saved() { QTRY_VERIFY(m_world->workspace.review().isSaved()); }
    store::RecordRow stored(qint64 id)
    {
        return store::recordRows(m_world->workspace.project().reader(), {id}, {}).value().front();
    }
    std::vector<qint64> ids() { return m_presenter->queue().ids(); }

private Q_SLOTS:
    void init() { m_world = std::make_unique<ReviewFixture>(); }
    void cleanup()
    {
        m_presenter.reset();
        m_world.reset();
    }

    void withoutProjectAndWithoutAnswers();
    void orders();
    void duplicatesStandNextToEachOther();
    void namedViews();
    void aDecisionGoesOnAndStaysInTheQueue();
    void eachKeyWritesItsDecision();
    void nextRecordsAreReadAhead();
    void keysPressedBeforeTheRecordIsThereAreNotLost();
    void undoGoesBackAndRestores();
    void manyAtOnce();
    void flagsDoNotMoveOn();
    void filtersAndSearch();
    void aLongQueueGrowsBehindItsBeginning();
    void opensARecordThatIsNotInTheQueue();
    void allReviewed();
    void aFailedRecordCanBeLabelled();
    void whatCouldNotBeWrittenIsNotLost();
};

void TestReviewPresenter::withoutProjectAndWithoutAnswers()
{
    m_presenter = std::make_unique<ReviewPresenter>(m_world->workspace);
    QCOMPARE(m_presenter->stage(), Stage::Closed);
    m_presenter->perform({Command::Accept});
    m_presenter->perform({Command::Undo});
    m_world->writeMails(3);
    m_world->make([](int, const QString &) { return ReviewFixture::Answer{}; });
    m_world->open();
    QTRY_COMPARE(m_presenter->stage(), Stage::NothingAnnotated);
    QVERIFY(m_presenter->figures());
    QVERIFY(!m_presenter->figures()->accuracy);
    QVERIFY(!m_presenter->perMinute());
    m_world->workspace.close();
    QCOMPARE(m_presenter->stage(), Stage::Closed);
}

void TestReviewPresenter::orders()
{
    m_world->writeMails(6);
    m_world->make([](int number, const QString &) -> ReviewFixture::Answer {
        const QString ham = QStringLiteral("ham");
        switch (number) {
        case 1: return {ham, {}, QStringLiteral("annotated"), {}, {}};
        case 2: return {ham, 0.9, QStringLiteral("annotated"), {}, {}};
        case 3: return {ham, 0.8, QStringLiteral("annotated"), {}, {}};   // gold is spam
        case 4: return {ham, 0.55, QStringLiteral("annotated"), {ham, QStringLiteral("spam"), ham}, {}};
        case 5: return {QString(), {}, QStringLiteral("failed:truncated"), {}, {}};
        default: return {QString(), {}, QStringLiteral("annotated"), {}, {}};
        }
    });
    m_world->open();
    start();
    QCOMPARE(ids(), (std::vector<qint64>{4, 3, 2, 1}));
    m_presenter->setOrder(ReviewPresenter::Order::File);
    QTRY_COMPARE(ids(), (std::vector<qint64>{1, 2, 3, 4}));
    m_presenter->setOrder(ReviewPresenter::Order::Disputed);
    QTRY_COMPARE(ids(), (std::vector<qint64>{4, 3, 1, 2}));
    m_presenter->setOrder(ReviewPresenter::Order::Random);
    QTest::qWait(100);
    QTRY_VERIFY(m_presenter->queue().rowCount() == 4 && m_presenter->queue().row(0) && m_presenter->queue().row(3));
    QAbstractItemModelTester tester(&m_presenter->queue(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const int row = *m_presenter->queue().rowOf(4);
    QCOMPARE(ReviewQueueModel::mark(*m_presenter->queue().row(row)), QStringLiteral("disputed"));
    QCOMPARE(ReviewQueueModel::mark(*m_presenter->queue().row(*m_presenter->queue().rowOf(3))), QStringLiteral("differs"));
    const QString spoken = m_presenter->queue().index(row, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(QStringLiteral("Subject 4")) && spoken.contains(QStringLiteral("ham")), qPrintable(spoken));
}

/// All mails of the fixture are nearly the same.
void TestReviewPresenter::duplicatesStandNextToEachOther()
{
    m_world->writeMails(5);
    m_world->make([](int number, const QString &) {
        return ReviewFixture::Answer{number == 5 ? QString() : number == 2 ? QStringLiteral("spam") : QStringLiteral("ham"),
                                     1.0 - number * 0.1, QStringLiteral("annotated"), {}, {}};
    });
    m_world->open();
    start();
    QCOMPARE(ids(), (std::vector<qint64>{4, 3, 2, 1}));
    m_presenter->setOrder(ReviewPresenter::Order::Duplicates);
    m_presenter->setOrder(ReviewPresenter::Order::File); // ends the search
    QTRY_COMPARE(ids(), (std::vector<qint64>{1, 2, 3, 4}));
    m_presenter->setOrder(ReviewPresenter::Order::Uncertain);
    QTRY_COMPARE(ids(), (std::vector<qint64>{4, 3, 2, 1}));
    m_presenter->setOrder(ReviewPresenter::Order::Duplicates);
    QTRY_COMPARE(ids(), (std::vector<qint64>{1, 2, 3, 4}));
    m_presenter->setCurrentRow(1);
    shown(2);
    m_presenter->perform({Command::Label, 1});
    saved();
    m_presenter->refresh();
    QTRY_COMPARE(m_presenter->stage(), Stage::NothingFound);
    QCOMPARE(groupsOf({2, 9}, {{1, 2}, {3, 4}, {8, 9, 10}}), (std::vector<qint64>{1, 2, 8, 9, 10}));
}

void TestReviewPresenter::namedViews()
{
    m_world->standard(5);
    start();
    store::RecordFilter filter;
    filter.label = QStringLiteral("ham");
    filter.minConfidence = 0.525;
    m_presenter->setOrder(ReviewPresenter::Order::File);
    m_presenter->narrow(filter);
    m_presenter->setSearch(QStringLiteral("Subject"));
    QTRY_COMPARE(ids(), (std::vector<qint64>{3, 4, 5}));
    m_presenter->saveView(QStringLiteral(" hard  ones "));
    QTRY_COMPARE(m_presenter->views().size(), std::size_t(1));
    QCOMPARE(m_presenter->views().front().name, QStringLiteral("hard ones"));

    // Another day.
    m_presenter.reset();
    m_world->workspace.close();
    m_world->open();
    start();
    QTRY_COMPARE(ids(), (std::vector<qint64>{1, 2, 3, 4, 5}));
    QCOMPARE(m_presenter->views().size(), std::size_t(1));
    m_presenter->openView(m_presenter->views().front());
    QTRY_COMPARE(ids(), (std::vector<qint64>{3, 4, 5}));
    QCOMPARE(m_presenter->order(), ReviewPresenter::Order::File);
    QCOMPARE(m_presenter->search(), QStringLiteral("Subject"));
    QCOMPARE(m_presenter->narrowed(), std::optional(filter));
    m_presenter->removeView(QStringLiteral("hard ones"));
    QTRY_VERIFY(m_presenter->views().empty());
}

void TestReviewPresenter::aDecisionGoesOnAndStaysInTheQueue()
{
    m_world->standard(5);
    start();
    shown(1);
    QCOMPARE(m_presenter->suggestion(), QStringLiteral("ham"));
    m_presenter->perform({Command::Accept});
    QCOMPARE(m_presenter->currentId(), 2);
    saved();
    QCOMPARE(stored(1).verdict, store::Verdict::Accepted);
    QCOMPARE(m_presenter->queue().rowCount(), 5);
    QTRY_COMPARE(m_presenter->queue().row(0)->verdict, store::Verdict::Accepted);
    QTRY_VERIFY(m_presenter->figures() && m_presenter->figures()->reviewed == 1);
    m_presenter->setOrder(ReviewPresenter::Order::File);
    QTRY_COMPARE(ids(), (std::vector<qint64>{2, 3, 4, 5}));
}

void TestReviewPresenter::eachKeyWritesItsDecision()
{
    m_world->standard(5);
    start();
    shown(1);
    m_presenter->perform({Command::Label, 0});
    shown(2);
    m_presenter->perform({Command::Label, 1});   // what the model said
    shown(3);
    m_presenter->perform({Command::Reject});
    shown(4);
    m_presenter->perform({Command::Skip});
    shown(5);
    m_presenter->perform({Command::Label, 7});   // there is none
    QCOMPARE(m_presenter->currentId(), 5);
    saved();
    QCOMPARE(stored(1).verdict, store::Verdict::Corrected);
    QCOMPARE(stored(1).label, QStringLiteral("spam"));
    QCOMPARE(stored(2).verdict, store::Verdict::Accepted);
    QCOMPARE(stored(3).verdict, store::Verdict::Rejected);
    QCOMPARE(stored(4).verdict, store::Verdict::Skipped);
    QCOMPARE(stored(5).verdict, store::Verdict::None);

    // Accepting a record that a person changed keeps what the person said.
    m_presenter->openRecord(1);
    QTRY_COMPARE(m_presenter->suggestion(), QStringLiteral("spam"));
    m_presenter->perform({Command::Accept});
    saved();
    QCOMPARE(stored(1).label, QStringLiteral("spam"));
}

void TestReviewPresenter::nextRecordsAreReadAhead()
{
    m_world->standard(9);
    start();
    shown(1);
    QTest::qWait(100);
    for (qint64 id = 2; id <= 3; ++id) {
        m_presenter->perform({Command::Next});
        QVERIFY2(m_presenter->detail() && m_presenter->detail()->row.id == id, "the next two are there at once");
    }
}

void TestReviewPresenter::keysPressedBeforeTheRecordIsThereAreNotLost()
{
    m_world->standard(9);
    start();
    for (int i = 0; i < 6; ++i)
        m_presenter->perform({Command::Accept});
    QTRY_COMPARE(m_presenter->currentId(), 7);
    saved();
    QCOMPARE(stored(6).verdict, store::Verdict::Accepted);
    QCOMPARE(stored(7).verdict, store::Verdict::None);
}

void TestReviewPresenter::undoGoesBackAndRestores()
{
    m_world->standard(5);
    start();
    shown(1);
    m_presenter->perform({Command::Accept});
    shown(2);
    m_presenter->perform({Command::Label, 0});
    shown(3);
    QVERIFY(m_presenter->canUndo());
    m_presenter->perform({Command::Undo});
    shown(2);
    QCOMPARE(stored(2).verdict, store::Verdict::None);
    QTRY_COMPARE(m_presenter->suggestion(), QStringLiteral("ham"));
    m_presenter->perform({Command::Redo});
    saved();
    QCOMPARE(stored(2).label, QStringLiteral("spam"));
    m_presenter->perform({Command::Undo});
    m_presenter->perform({Command::Undo});
    shown(1);
    QVERIFY(!m_presenter->canUndo());
    QCOMPARE(stored(1).verdict, store::Verdict::None);
    QTRY_COMPARE(m_presenter->detail()->history.size(), std::size_t(3));   // answered, accepted, undone
}

void TestReviewPresenter::manyAtOnce()
{
    m_world->standard(20);
    start();
    shown(1);
    std::vector<int> rows;
    for (int row = 2; row < 14; ++row)
        rows.push_back(row);
    m_presenter->perform({Command::Accept}, rows);
    QTRY_COMPARE(m_presenter->notice(), (ReviewPresenter::Notice{ReviewPresenter::Notice::Kind::Accepted, 12, {}}));
    QCOMPARE(m_presenter->currentId(), 15);
    QCOMPARE(stored(14).verdict, store::Verdict::Accepted);
    m_presenter->perform({Command::Undo});
    QTRY_COMPARE(m_presenter->notice(), (ReviewPresenter::Notice{ReviewPresenter::Notice::Kind::Undone, 12, {}}));
    QCOMPARE(stored(14).verdict, store::Verdict::None);
    QVERIFY(!m_presenter->canUndo());
    m_presenter->perform({Command::Label, 0}, rows);
    QTRY_COMPARE(m_presenter->notice(), (ReviewPresenter::Notice{ReviewPresenter::Notice::Kind::Changed, 12, QStringLiteral("spam")}));
    QCOMPARE(stored(3).label, QStringLiteral("spam"));
}

void TestReviewPresenter::flagsDoNotMoveOn()
{
    m_world->standard(3);
    start();
    shown(1);
    m_presenter->perform({Command::Flag});
    QTRY_VERIFY(m_presenter->detail()->row.flagged);
    QCOMPARE(m_presenter->currentId(), 1);
    m_presenter->setShown(ReviewPresenter::Show::Flagged);
    QTRY_COMPARE(ids(), (std::vector<qint64>{1}));
    shown(1);
    m_presenter->perform({Command::Flag});
    saved();
    QVERIFY(!stored(1).flagged);
}

void TestReviewPresenter::filtersAndSearch()
{
    m_world->standard(12);
    start();
    m_presenter->setSearch(QStringLiteral("mail 12"));
    QTRY_COMPARE(ids(), (std::vector<qint64>{12}));
    m_presenter->setSearch(QStringLiteral("nowhere"));
    QTRY_COMPARE(m_presenter->stage(), Stage::NothingFound);
    store::RecordFilter wrong;
    wrong.gold = QStringLiteral("spam");
    wrong.modelLabel = QStringLiteral("ham");
    m_presenter->narrow(wrong);
    QTRY_COMPARE(ids(), (std::vector<qint64>{3, 6, 9, 12}));
    QCOMPARE(m_presenter->filter(), wrong);
    m_presenter->widen();
    QTRY_COMPARE(m_presenter->queue().rowCount(), 12);
    QTRY_VERIFY(m_presenter->figures() && m_presenter->figures()->accuracy);
    QCOMPARE(m_presenter->figures()->accuracy->n, 12);
    QCOMPARE(m_presenter->figures()->accuracy->right, 8);
}

/// The first records are shown before the others are found: what is looked at, decided and selected meanwhile stays as it is.
void TestReviewPresenter::aLongQueueGrowsBehindItsBeginning()
{
    constexpr int count = 700;
    m_world->writeMails(count);
    m_world->make([](int number, const QString &) -> ReviewFixture::Answer {
        return {QStringLiteral("ham"), 0.1 + number * 0.001, QStringLiteral("annotated"), {}, {}};
    });
    m_world->open();
    start();
    QTRY_COMPARE(m_presenter->queue().rowCount(), count);
    QAbstractItemModelTester tester(&m_presenter->queue(), QAbstractItemModelTester::FailureReportingMode::QtTest);

    QList<int> lengths;
    connect(&m_presenter->queue(), &QAbstractItemModel::modelReset, this, [&] { lengths.append(m_presenter->queue().rowCount()); });
    connect(&m_presenter->queue(), &QAbstractItemModel::rowsInserted, this, [&] {
        // Decided while the others were not there yet: they come without it, and it stays.
        QCOMPARE(m_presenter->currentId(), 3);
        lengths.append(m_presenter->queue().rowCount());
    });
    connect(m_presenter.get(), &ReviewPresenter::currentChanged, this, [&] {
        if (m_presenter->currentId() == 1)
            m_presenter->setCurrentRow(1);
        if (m_presenter->currentId() == 2)
            m_presenter->perform({Command::Accept}, {1, 0});
    });
    m_presenter->setOrder(ReviewPresenter::Order::File);
    QTRY_COMPARE(lengths, (QList<int>{256, count}));
    disconnect(m_presenter.get(), &ReviewPresenter::currentChanged, this, nullptr);
    QCOMPARE(m_presenter->currentId(), 3);
    std::vector<qint64> all(count);
    std::iota(all.begin(), all.end(), 1);
    QCOMPARE(ids(), all);
    saved();
    QCOMPARE(stored(1).verdict, store::Verdict::Accepted);

    // One of those behind is asked for when the beginning is all that is there.
    lengths.clear();
    m_presenter->setOrder(ReviewPresenter::Order::Uncertain);
    connect(&m_presenter->queue(), &QAbstractItemModel::modelReset, m_presenter.get(), [&] {
        if (m_presenter->queue().rowCount() == 256)
            QMetaObject::invokeMethod(m_presenter.get(), [&] { m_presenter->openRecord(count); }, Qt::QueuedConnection);
    });
    shown(count);
    QCOMPARE(m_presenter->order(), ReviewPresenter::Order::Uncertain);
    QCOMPARE(m_presenter->shown(), ReviewPresenter::Show::Unreviewed);
    QCOMPARE(m_presenter->queue().rowCount(), count - 2);
}

void TestReviewPresenter::opensARecordThatIsNotInTheQueue()
{
    m_world->writeMails(4);
    m_world->make([](int number, const QString &) -> ReviewFixture::Answer {
        if (number == 4)
            return {QString(), {}, QStringLiteral("refused"), {}, {}};
        return {QStringLiteral("ham"), 0.5, QStringLiteral("annotated"), {}, {}};
    });
    m_world->open();
    start();
    shown(1);
    m_presenter->perform({Command::Accept});
    saved();
    m_presenter->refresh();
    QTRY_COMPARE(m_presenter->queue().rowCount(), 2);
    m_presenter->openRecord(1);
    shown(1);
    m_presenter->openRecord(4);
    shown(4);
    QVERIFY(m_presenter->suggestion().isEmpty());
}

void TestReviewPresenter::allReviewed()
{
    m_world->standard(2);
    start();
    shown(1);
    m_presenter->perform({Command::Accept});
    shown(2);
    m_presenter->perform({Command::Accept});
    QCOMPARE(m_presenter->currentId(), 2);
    QTRY_VERIFY(m_presenter->figures()->reviewed == 2);
    QCOMPARE(m_presenter->stage(), Stage::Ready);
    m_presenter->setShown(ReviewPresenter::Show::Unreviewed);
    QTRY_COMPARE(m_presenter->stage(), Stage::AllReviewed);
    m_presenter->perform({Command::Undo});
    shown(2);
}

void TestReviewPresenter::aFailedRecordCanBeLabelled()
{
    m_world->writeMails(1);
    m_world->make([](int, const QString &) {
        return ReviewFixture::Answer{QString(), {}, QStringLiteral("failed:truncated"), {}, {}};
    });
    m_world->open();
    start();
    store::RecordFilter failed;
    failed.state = store::RecordFilter::State::Failed;
    m_presenter->narrow(failed);
    QTRY_COMPARE(m_presenter->stage(), Stage::Ready);
    shown(1);
    m_presenter->perform({Command::Accept});
    m_presenter->perform({Command::Reject});
    QVERIFY2(!m_presenter->canUndo(), "there is nothing to accept or to reject");
    m_presenter->perform({Command::Label, 0});
    saved();
    QCOMPARE(stored(1).label, QStringLiteral("spam"));
}

void TestReviewPresenter::whatCouldNotBeWrittenIsNotLost()
{
    m_world->standard(3);
    start();
    shown(1);
    // Another process holds the file for longer than the writer waits.
    auto other = store::Database::open(m_world->path(), store::Database::Mode::Write, store::projectSchema()).value();
    QVERIFY(other->begin().has_value());
    m_presenter->perform({Command::Accept});
    shown(2);
    QTRY_VERIFY_WITH_TIMEOUT(m_presenter->error().has_value(), 60'000);
    QCOMPARE(m_presenter->unwritten(), 1);
    QVERIFY(!m_presenter->canUndo());
    other.reset();
    m_presenter->writeAgain();
    saved();
    QVERIFY(!m_presenter->error());
    QCOMPARE(stored(1).verdict, store::Verdict::Accepted);
    QCOMPARE(m_presenter->unwritten(), 0);
}

QTEST_GUILESS_MAIN(TestReviewPresenter)
#include "tst_review_presenter.moc"
