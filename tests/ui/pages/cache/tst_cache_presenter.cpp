// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/pages/cache/cache_sample.h"
#include "ui/pages/cache/cache_presenter.h"
#include "ui/widgets/cell_roles.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace lw;
using namespace lw::ui;
using Doomed = CachePresenter::Doomed;
using Phase = CachePresenter::Phase;

class TstCachePresenter final : public QObject
{
    Q_OBJECT

private:
    static QString cell(CachePresenter &presenter, int row, int column)
    {
        const QModelIndex index = presenter.model().index(row, column);
        (void)QTest::qWaitFor([&] { return !index.data(CellRole::Loading).toBool(); });
        return index.data().toString();
    }

private Q_SLOTS:
    void withoutAnswersItIsEmpty();
    void itListsAndFinds();
    void theHeaderSorts();
    void figuresSayWhatWasSaved();
    void oneIsShownInFull();
    void deletingAsksFirst();
    void anotherSearchKeepsEverything();
    void thoseThatWereCountedGo();
};

void TstCachePresenter::withoutAnswersItIsEmpty()
{
    test::CacheSample sample;
    CachePresenter presenter(sample.workspace);
    QCOMPARE(presenter.phase(), Phase::Loading);
    presenter.setActive(true);
    QTRY_COMPARE(presenter.phase(), Phase::Empty);
    presenter.askToDelete(Doomed::Found);
    QCOMPARE(presenter.doomed(), Doomed::Nothing);
}

void TstCachePresenter::itListsAndFinds()
{
    test::CacheSample sample;
    sample.fill(300);
    CachePresenter presenter(sample.workspace);
    const QAbstractItemModelTester tester(&presenter.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    presenter.setActive(true);
    QTRY_COMPARE(presenter.foundCount(), 300);
    QVERIFY(!presenter.isNarrowed());
    QVERIFY(cell(presenter, 0, CacheRowModel::AskedAbout).startsWith(QStringLiteral("Subject: ")));
    QVERIFY(cell(presenter, 0, CacheRowModel::Took).endsWith(QStringLiteral(" s")));
    QVERIFY(!cell(presenter, 0, CacheRowModel::Stored).isEmpty());

    cache::CacheQuery query = presenter.query();
    query.search = QStringLiteral("term life");
    presenter.setQuery(query);
    QTRY_COMPARE(presenter.foundCount(), 50);
    query.minHits = 4;
    presenter.setQuery(query);
    QTRY_COMPARE(presenter.foundCount(), 10);
    query.search = QStringLiteral("no such word");
    presenter.setQuery(query);
    QTRY_COMPARE(presenter.phase(), Phase::NothingFound);
    presenter.clearFilter();
    QTRY_COMPARE(presenter.foundCount(), 300);
    QCOMPARE(presenter.phase(), Phase::Rows);
}

void TstCachePresenter::theHeaderSorts()
{
    test::CacheSample sample;
    sample.fill(20);
    CachePresenter presenter(sample.workspace);
    presenter.setActive(true);
    QTRY_COMPARE(presenter.foundCount(), 20);
    presenter.sortBy(CacheRowModel::Hits);
    QCOMPARE(presenter.query().direction, Qt::DescendingOrder);
    QTRY_COMPARE(cell(presenter, 0, CacheRowModel::Hits), QStringLiteral("4"));
    presenter.sortBy(CacheRowModel::Hits);
    QTRY_COMPARE(cell(presenter, 0, CacheRowModel::Hits), QStringLiteral("0"));
    presenter.sortBy(CacheRowModel::Model);
    QCOMPARE(presenter.query().direction, Qt::AscendingOrder);
}

void TstCachePresenter::figuresSayWhatWasSaved()
{
    test::CacheSample sample;
    sample.fill(10);
    CachePresenter presenter(sample.workspace);
    presenter.setActive(true);
    QTRY_COMPARE(presenter.figures().entries, 10);
    QTRY_COMPARE(presenter.figures().savedRequests, 20);
    QVERIFY(presenter.figures().savedTokens);
    QTRY_COMPARE(presenter.models().size(), 2);
}

void TstCachePresenter::oneIsShownInFull()
{
    test::CacheSample sample;
    sample.fill(5);
    CachePresenter presenter(sample.workspace);
    presenter.setActive(true);
    QTRY_COMPARE(presenter.foundCount(), 5);
    presenter.select(presenter.model().idAt(1));
    QTRY_VERIFY(presenter.detail());
    QCOMPARE(presenter.detail()->label, cell(presenter, 1, CacheRowModel::Answer));
    QVERIFY(presenter.detail()->prompt.startsWith(QStringLiteral("You label")));
    cache::CacheQuery query = presenter.query();
    query.search = QStringLiteral("hurricane");
    presenter.setQuery(query);
    QTRY_COMPARE(presenter.foundCount(), 1);
    QVERIFY(!presenter.detail());
}

void TstCachePresenter::deletingAsksFirst()
{
    test::CacheSample sample;
    sample.fill(5);
    CachePresenter presenter(sample.workspace);
    presenter.setActive(true);
    QTRY_COMPARE(presenter.foundCount(), 5);
    presenter.confirmDelete();
    QVERIFY(!presenter.isDeleting());
    presenter.select(presenter.model().idAt(0));
    presenter.askToDelete(Doomed::One);
    QCOMPARE(presenter.doomed(), Doomed::One);
    presenter.select(presenter.model().idAt(1));
    QCOMPARE(presenter.doomed(), Doomed::Nothing);
    presenter.askToDelete(Doomed::One);
    QSignalSpy removed(&presenter, &CachePresenter::removed);
    presenter.confirmDelete();
    QVERIFY(presenter.isDeleting());
    QVERIFY(removed.wait(5'000));
    QCOMPARE(removed[0][0].toLongLong(), 1);
    QTRY_COMPARE(presenter.foundCount(), 4);
    QCOMPARE(presenter.selected(), 0);
    QTRY_COMPARE(presenter.figures().entries, 4);
}

void TstCachePresenter::anotherSearchKeepsEverything()
{
    test::CacheSample sample;
    sample.fill(5);
    CachePresenter presenter(sample.workspace);
    presenter.setActive(true);
    QTRY_COMPARE(presenter.foundCount(), 5);
    presenter.askToDelete(Doomed::Found);
    QCOMPARE(presenter.doomed(), Doomed::Found);
    cache::CacheQuery query = presenter.query();
    query.minHits = 1;
    presenter.setQuery(query);
    QCOMPARE(presenter.doomed(), Doomed::Nothing);
    presenter.confirmDelete();
    QVERIFY(!presenter.isDeleting());
}

void TstCachePresenter::thoseThatWereCountedGo()
{
    test::CacheSample sample;
    sample.fill(6);
    CachePresenter presenter(sample.workspace);
    presenter.setActive(true);
    QTRY_COMPARE(presenter.foundCount(), 6);
    presenter.askToDelete(Doomed::Found);
    sample.fill(8); // a run stores two more while the question stands
    QSignalSpy removed(&presenter, &CachePresenter::removed);
    presenter.confirmDelete();
    QVERIFY(removed.wait(5'000));
    QCOMPARE(removed[0][0].toLongLong(), 6);
    QTRY_COMPARE(presenter.foundCount(), 2);
}

QTEST_GUILESS_MAIN(TstCachePresenter)
#include "tst_cache_presenter.moc"
