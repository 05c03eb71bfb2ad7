// SPDX-License-Identifier: Apache-2.0
#include "core/cache/response_cache.h"
#include "core/project/cache_browser.h"
#include "tests/support/support.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lw;
using namespace lw::project;

class TestCacheBrowser final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itAnswers()
    {
        const QTemporaryDir folder;
        CacheBrowser browser(folder.path());
        QSignalSpy found(&browser, &CacheBrowser::found);
        QSignalSpy failed(&browser, &CacheBrowser::failed);
        std::vector<cache::CacheRow> rows;
        std::optional<cache::CacheDetail> detail;
        std::optional<cache::CacheFigures> figures;
        connect(&browser, &CacheBrowser::loaded, this, [&](quint64, const std::vector<cache::CacheRow> &page) { rows = page; });
        connect(&browser, &CacheBrowser::detailLoaded, this, [&](const cache::CacheDetail &shown) { detail = shown; });
        connect(&browser, &CacheBrowser::figuresLoaded, this, [&](const cache::CacheFigures &shown) { figures = shown; });
        browser.find({});
        QVERIFY(found.wait(5'000));

        auto cache = cache::ResponseCache::open(folder.path());
        LW_VERIFY_RESULT(cache);
        for (int i = 0; i < 10; ++i) {
            cache::Entry entry;
            entry.key = QString::number(i);
            entry.family = entry.model = QStringLiteral("m");
            entry.prompt = QStringLiteral("p");
            entry.record = QStringLiteral("text %1").arg(i);
            entry.answer = QStringLiteral("{\"label\":\"a\"}");
            (*cache)->put(entry);
        }
        QTRY_COMPARE((*cache)->statistics()->entries, 10);

        found.clear();
        const quint64 old = browser.find({});
        cache::CacheQuery query;
        query.order = cache::CacheOrder::Record;
        query.direction = Qt::AscendingOrder;
        const quint64 token = browser.find(query);
        QVERIFY(found.wait(5'000));
        QTest::qWait(20);
        QCOMPARE(found.count(), 1); // of the newest alone
        QCOMPARE(found.first().at(0).toULongLong(), token);
        const auto ids = qvariant_cast<std::vector<qint64>>(found.first().at(1));
        QCOMPARE(ids.size(), std::size_t(10));
        browser.load(old, ids);
        browser.load(token, {ids[3], ids[4]});
        QTRY_COMPARE(rows.size(), std::size_t(2));
        QCOMPARE(rows.front().record, QStringLiteral("text 3"));
        browser.loadDetail(ids[1]);
        browser.loadDetail(ids[2]);
        QTRY_VERIFY(detail.has_value());
        QCOMPARE(detail->record, QStringLiteral("text 2"));
        QSignalSpy removed(&browser, &CacheBrowser::removed);
        browser.remove({ids[0]});
        QVERIFY(removed.wait(5'000));
        browser.loadFigures();
        QTRY_VERIFY(figures.has_value());
        QCOMPARE(figures->entries, 9);
        QCOMPARE(failed.count(), 0);
        browser.loadDetail(ids[0]);
        QVERIFY(failed.wait(5'000));
    }

    void whatWasToBeDeletedIsDeleted()
    {
        const QTemporaryDir folder;
        auto cache = cache::ResponseCache::open(folder.path());
        LW_VERIFY_RESULT(cache);
        cache::Entry entry;
        entry.key = entry.family = entry.model = entry.prompt = entry.record = entry.answer = QStringLiteral("1");
        (*cache)->put(entry);
        QTRY_COMPARE((*cache)->statistics()->entries, 1);
        {
            CacheBrowser browser(folder.path());
            browser.loadFigures();
            browser.removeAll({});
        }
        QCOMPARE((*cache)->statistics()->entries, 0);
    }
};

QTEST_GUILESS_MAIN(TestCacheBrowser)
#include "tst_cache_browser.moc"
