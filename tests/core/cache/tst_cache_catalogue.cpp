// SPDX-License-Identifier: Apache-2.0
#include "core/cache/cache_catalogue.h"
#include "core/cache/cache_schema.h"
#include "core/cache/response_cache.h"
#include "tests/support/support.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace lw;
using namespace lw::cache;

namespace {

Entry entryOf(const char *key, const QString &text, const QString &answer, const char *model = "m")
{
    Entry entry;
    entry.key = QString::fromLatin1(key);
    entry.family = QStringLiteral("f");
    entry.model = QString::fromLatin1(model);
    entry.prompt = QStringLiteral("system of ") + entry.model;
    entry.record = QStringLiteral("<record id=\"1\">\n%1\n</record>").arg(text);
    entry.answer = answer;
    entry.usage.prompt = 10;
    entry.usage.completion = 5;
    entry.latencyUs = 2'000'000;
    return entry;
}

} // namespace

class TestCacheCatalogue final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ResponseCache> m_cache;

    QStringList texts(CacheCatalogue &catalogue, const CacheQuery &query)
    {
        QStringList list;
        const auto ids = catalogue.find(query);
        const auto rows = catalogue.rows(ids.value());
        for (const CacheRow &row : rows.value())
            list.append(row.record);
        return list;
    }

    void fill()
    {
        auto opened = ResponseCache::open(m_folder->path());
        LW_VERIFY_RESULT(opened);
        m_cache = *std::move(opened);
        m_cache->put(entryOf("a1", QStringLiteral("Free offer"), QStringLiteral(R"({"label":"spam"})")));
        QTest::qWait(5); // so that times differ
        m_cache->put(entryOf("b2", QStringLiteral("100% sure_thing"), QStringLiteral(R"({"label":"ham","rationale":"an offer"})")));
        QTest::qWait(5);
        Entry unknown = entryOf("c3", QStringLiteral("春眠\n不觉晓"), QStringLiteral("no json"), "other");
        unknown.usage = {};
        m_cache->put(unknown);
        m_cache->hit(QStringLiteral("a1"));
        m_cache->hit(QStringLiteral("a1"));
        m_cache->hit(QStringLiteral("b2"));
        QTRY_COMPARE(m_cache->statistics()->hits, 3);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_cache.reset(); }

    void nothingIsThereYet()
    {
        CacheCatalogue catalogue(m_folder->filePath(QStringLiteral("not/made")));
        QCOMPARE(catalogue.find({}).value().size(), std::size_t(0));
        QCOMPARE(catalogue.rows({1}).value().size(), std::size_t(0));
        QCOMPARE(catalogue.figures()->entries, 0);
        QCOMPARE(catalogue.figures()->savedTokens, std::optional<qint64>(0));
        QVERIFY(catalogue.models()->isEmpty());
        QCOMPARE(catalogue.remove({1}).value(), 0);
        QCOMPARE(catalogue.detail(1).error().code, Code::NotFound);
        QVERIFY(!QDir(m_folder->filePath(QStringLiteral("not"))).exists());
    }

    void searchAndFilters()
    {
        fill();
        CacheCatalogue catalogue(m_folder->path());
        const QString offer = QStringLiteral("Free offer");
        const QString sure = QStringLiteral("100% sure_thing");
        const QString spring = QStringLiteral("春眠 不觉晓");
        QCOMPARE(texts(catalogue, {}), (QStringList{spring, sure, offer}));
        const auto searched = [&](const QString &search) {
            CacheQuery query;
            query.search = search;
            return texts(catalogue, query);
        };
        QCOMPARE(searched(QStringLiteral("OFFER")), (QStringList{sure, offer}));
        QCOMPARE(searched(QStringLiteral("spam")), QStringList{offer});
        QCOMPARE(searched(QStringLiteral("%")), QStringList{sure});
        QCOMPARE(searched(QStringLiteral("e_t")), QStringList{sure});
        QCOMPARE(searched(QStringLiteral("不觉")), QStringList{spring});
        QCOMPARE(searched(QStringLiteral("record")), QStringList());
        QCOMPARE(searched(QStringLiteral("label")), QStringList());
        CacheQuery query;
        query.model = QStringLiteral("m");
        QCOMPARE(texts(catalogue, query), (QStringList{sure, offer}));
        query.minHits = 2;
        QCOMPARE(texts(catalogue, query), QStringList{offer});
        query.maxAgeDays = 1;
        QCOMPARE(texts(catalogue, query), QStringList{offer});
        query.maxAgeDays = -1;
        QCOMPARE(texts(catalogue, query), QStringList());
    }

    void orders()
    {
        fill();
        CacheCatalogue catalogue(m_folder->path());
        const auto ordered = [&](CacheOrder order, Qt::SortOrder direction) {
            CacheQuery query;
            query.order = order;
            query.direction = direction;
            QString first;
            for (const QString &text : texts(catalogue, query))
                first += text.front();
            return first;
        };
        QCOMPARE(ordered(CacheOrder::Created, Qt::AscendingOrder), QStringLiteral("F1春"));
        QCOMPARE(ordered(CacheOrder::Record, Qt::AscendingOrder), QStringLiteral("1F春"));
        QCOMPARE(ordered(CacheOrder::Hits, Qt::DescendingOrder), QStringLiteral("F1春"));
        QCOMPARE(ordered(CacheOrder::Model, Qt::DescendingOrder), QStringLiteral("春F1"));
        QCOMPARE(ordered(CacheOrder::Answer, Qt::AscendingOrder), QStringLiteral("1F春"));
        // What is not known comes last, whichever way.
        QCOMPARE(ordered(CacheOrder::Tokens, Qt::AscendingOrder), QStringLiteral("F1春"));
        QCOMPARE(ordered(CacheOrder::Tokens, Qt::DescendingOrder), QStringLiteral("F1春"));
    }

    void ofEqualsTheLaterStoredIsNewer()
    {
        auto opened = ResponseCache::open(m_folder->path());
        LW_VERIFY_RESULT(opened);
        m_cache = *std::move(opened);
        for (const char *key : {"z", "a", "m"}) {
            Entry entry = entryOf(key, QString::fromLatin1(key), QStringLiteral("{}"));
            entry.createdAt = QStringLiteral("2026-01-01T00:00:00.000Z");
            m_cache->put(entry);
        }
        QTRY_COMPARE(m_cache->statistics()->entries, 3);
        CacheCatalogue catalogue(m_folder->path());
        QCOMPARE(texts(catalogue, {}), (QStringList{QStringLiteral("m"), QStringLiteral("a"), QStringLiteral("z")}));
        CacheQuery query;
        query.direction = Qt::AscendingOrder;
        QCOMPARE(texts(catalogue, query), (QStringList{QStringLiteral("z"), QStringLiteral("a"), QStringLiteral("m")}));
    }

    void rowsAndDetail()
    {
        fill();
        CacheCatalogue catalogue(m_folder->path());
        const auto ids = catalogue.find({});
        const auto rows = catalogue.rows(*ids);
        LW_VERIFY_RESULT(rows);
        QCOMPARE(rows->at(2).label, QStringLiteral("spam"));
        QCOMPARE(rows->at(2).tokens, std::optional<qint64>(15));
        QCOMPARE(rows->at(2).hits, 2);
        QVERIFY(!rows->at(0).tokens);
        QVERIFY(rows->at(0).label.isEmpty());
        const auto detail = catalogue.detail(ids->at(2));
        LW_VERIFY_RESULT(detail);
        QCOMPARE(detail->key, QStringLiteral("a1"));
        QCOMPARE(detail->prompt, QStringLiteral("system of m"));
        QVERIFY(detail->record.startsWith(QStringLiteral("<record")));
        QVERIFY(!detail->lastHit.isEmpty());
        QCOMPARE(catalogue.models().value(), (QStringList{QStringLiteral("m"), QStringLiteral("other")}));
        auto figures = catalogue.figures();
        LW_VERIFY_RESULT(figures);
        QCOMPARE(figures->entries, 3);
        QCOMPARE(figures->savedRequests, 3);
        QCOMPARE(figures->savedTokens, std::optional<qint64>(45));
        QCOMPARE(figures->savedSeconds, 6.0);
        QVERIFY(figures->fileBytes > 0);
        m_cache->hit(QStringLiteral("c3"));
        QTRY_VERIFY(!catalogue.figures()->savedTokens);
    }

    void deleting()
    {
        fill();
        CacheCatalogue catalogue(m_folder->path());
        const auto ids = catalogue.find({});
        QCOMPARE(catalogue.remove({ids->at(0), 12345}).value(), 1);
        CacheQuery spam;
        spam.search = QStringLiteral("spam");
        QCOMPARE(catalogue.removeAll(spam).value(), 1);
        QCOMPARE(texts(catalogue, {}).size(), 1);
        // A run goes on writing meanwhile.
        m_cache->put(entryOf("d4", QStringLiteral("new"), QStringLiteral("{}")));
        QTRY_COMPARE(texts(catalogue, {}).size(), 2);
        QCOMPARE(catalogue.removeAll({}).value(), 2);
        QCOMPARE(m_cache->statistics()->entries, 0);
        m_cache->put(entryOf("e5", QStringLiteral("again"), QStringLiteral("{}")));
        QTRY_COMPARE(m_cache->show(QStringLiteral("e5"))->prompt, QStringLiteral("system of m"));
    }

    void aDeletedFileIsEmpty()
    {
        fill();
        CacheCatalogue catalogue(m_folder->path());
        QCOMPARE(catalogue.find({}).value().size(), std::size_t(3));
        m_cache.reset();
        QVERIFY(QFile::remove(cachePath(m_folder->path())));
        QCOMPARE(catalogue.find({}).value().size(), std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(TestCacheCatalogue)
#include "tst_cache_catalogue.moc"
