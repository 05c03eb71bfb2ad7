// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/data/data_presenter.h"

#include "tests/ui/pages/data/sample_workspace.h"

#include <QSignalSpy>
#include <QTest>

using namespace lw;
using namespace lw::ui;
using Phase = DataPresenter::Phase;

/// What the Data page holds of a project: found, filtered, counted, brought up to date while a run goes on.
class TestDataPresenter : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::SampleWorkspace> m_sample;
    std::unique_ptr<DataPresenter> m_data;

    /// The moment of the mockups: 303 annotated, 7 failed, 2 refused of 800.
    void openMoment()
    {
        m_sample->openMails(800);
        std::vector<std::pair<qint64, QString>> finished;
        for (qint64 id = 1; id <= 303; ++id)
            finished.emplace_back(id, id % 2 || id <= 22 ? u"ham"_qs : u"spam"_qs);
        for (qint64 id = 304; id <= 310; ++id)
            finished.emplace_back(id, u"failed:truncated"_qs);
        finished.emplace_back(311, u"refused"_qs);
        finished.emplace_back(312, u"refused"_qs);
        m_sample->finish(finished);
        m_sample->workspace.reloadRecords();
        QTRY_COMPARE(m_data->counts().annotated, 303);
        QTRY_COMPARE(m_data->foundCount(), 800);
    }
    QString text(int row, int column) const
    {
        return m_data->model().data(m_data->model().index(row, column), Qt::DisplayRole).toString();
    }

private Q_SLOTS:
    void init()
    {
        m_sample = std::make_unique<test::SampleWorkspace>();
        m_data = std::make_unique<DataPresenter>(m_sample->workspace);
    }
    void cleanup()
    {
        m_data.reset();
        m_sample.reset();
    }
    void withoutAProjectThereIsNothing()
    {
        QCOMPARE(m_data->phase(), Phase::NoProject);
        m_sample->open();
        QTRY_COMPARE(m_data->phase(), Phase::NoRecords);
        m_sample->workspace.close();
        QCOMPARE(m_data->phase(), Phase::NoProject);
    }
    void whileTheIndexIsMadeASearchSaysThatItReads()
    {
        // Brought without a window, so that nothing is indexed when it is opened.
        QByteArray csv("id,subject\n");
        for (int i = 1; i <= 3000; ++i)
            csv += QStringLiteral("m%1,Subject %1\n").arg(i).toUtf8();
        project::ImportRequest request{{m_sample->put(u"mail.csv"_qs, csv)}, {}, {{u"subject"_qs}, u"id"_qs, {}, {}}};
        {
            auto project = project::Project::open(m_sample->path(u"p.lwproj"_qs), project::Project::Opening::Write);
            QVERIFY(project.has_value());
            const auto done = (*project)->writer().postAndWait([&](store::Database &database) {
                return project::importFiles(database, request, m_sample->path(u"bad.jsonl"_qs), {}, [](qint64, qint64, qint64) {})
                    .map([](const project::ImportReport &) {});
            });
            QVERIFY(done.has_value());
        }
        m_sample->open();
        m_data->search(u"subject 77"_qs);
        QVERIFY(!m_data->indexPercent()); // nothing is known of it yet
        QList<std::optional<int>> told;
        connect(m_data.get(), &DataPresenter::indexPercentChanged, this, [this, &told] { told.append(m_data->indexPercent()); });
        QTRY_VERIFY(!told.isEmpty() && !told.last());
        QCOMPARE(told.first(), std::optional(34)); // 1024 of 3000 at a time
        QTRY_COMPARE(m_data->foundCount(), 11); // 77 and 770 to 779
        m_data->search({});
        QVERIFY(!m_data->indexPercent());
    }
    void aMomentOfARun()
    {
        openMoment();
        const store::RecordCounts &counts = m_data->counts();
        QCOMPARE(counts.all, 800);
        QCOMPARE(counts.failed, 7);
        QCOMPARE(counts.refused, 2);
        QCOMPARE(counts.waiting, 488);
        QCOMPARE(counts.differsFromGold, 11);
        m_data->showTab(u"failed"_qs);
        QTRY_COMPARE(m_data->foundCount(), 7);
        m_data->showTab(u"differs"_qs);
        QTRY_COMPARE(m_data->foundCount(), 11);
        m_data->showTab(u"all"_qs);
        m_data->search(u"subject 77"_qs);
        QTRY_COMPARE(m_data->foundCount(), 11); // 77 and 770 to 779
        m_data->search(u"nobody writes this"_qs);
        QTRY_COMPARE(m_data->phase(), Phase::NothingFound);
        m_data->clearFilter();
        QTRY_COMPARE(m_data->foundCount(), 800);
    }
    void columnsAreThoseOfTheData()
    {
        openMoment();
        QStringList titles;
        for (int column = 0; column < m_data->model().columnCount(); ++column)
            titles.append(m_data->model().headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        QCOMPARE(titles, QStringList({u"State"_qs, u"No."_qs, u"id"_qs, u"subject"_qs, u"body"_qs, u"Label"_qs, u"gold"_qs, u"Length"_qs}));
        text(0, 0); // asks for the page
        QTRY_COMPARE(text(0, 3), u"Subject 1"_qs);
        QCOMPARE(text(0, 0), u"Annotated"_qs);
        QCOMPARE(text(0, 2), u"m1"_qs);
        QCOMPARE(text(0, 5), u"ham"_qs);
        m_data->sortBy(7, Qt::DescendingOrder);
        QTRY_COMPARE(m_data->model().idAt(0) % 50, 49); // the most words
    }
    void aRunChangesRowsInPlace()
    {
        openMoment();
        text(399, 0);
        QTRY_COMPARE(text(399, 0), u"Waiting"_qs);
        QSignalSpy resets(&m_data->model(), &QAbstractItemModel::modelReset);
        m_sample->finish({{400, u"spam"_qs}});
        m_sample->announce({400});
        QTRY_COMPARE((text(399, 0)), u"Annotated"_qs);
        QTRY_COMPARE(m_data->counts().annotated, 304);
        QCOMPARE(resets.size(), 0);
        QVERIFY(!m_data->isOutdated()); // all records are all records
        m_data->showTab(u"annotated"_qs);
        QTRY_COMPARE(m_data->foundCount(), 304);
        m_sample->finish({{401, u"ham"_qs}});
        m_sample->announce({401});
        QVERIFY(m_data->isOutdated());
        QCOMPARE(m_data->foundCount(), 304);
        m_data->refresh();
        QTRY_COMPARE(m_data->foundCount(), 305);
        QVERIFY(!m_data->isOutdated());
    }
    void countsComeAtMostOnceASecond()
    {
        openMoment();
        QTest::qWait(DataPresenter::countInterval);
        QSignalSpy counted(m_data.get(), &DataPresenter::countsChanged);
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; i < 12; ++i) {
            m_sample->announce({500 + i});
            QTest::qWait(100);
        }
        QVERIFY2(counted.size() <= clock.elapsed() / DataPresenter::countInterval + 1, qPrintable(QString::number(counted.size())));
    }
    void oneRecordInFull()
    {
        openMoment();
        m_data->select(263);
        QTRY_VERIFY(m_data->detail());
        QCOMPARE(m_data->detail()->row.shownId, u"m263"_qs);
        QCOMPARE(m_data->detail()->model, u"gpt-4.1-mini"_qs);
        m_data->select(0);
        QVERIFY(!m_data->detail());
    }
};

QTEST_GUILESS_MAIN(TestDataPresenter)
#include "tst_data_presenter.moc"
