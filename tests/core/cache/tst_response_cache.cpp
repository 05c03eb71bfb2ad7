// SPDX-License-Identifier: Apache-2.0
#include "core/cache/cache_key.h"
#include "core/cache/response_cache.h"
#include "tests/support/support.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lw;
using namespace lw::cache;

namespace {

KeyParts someParts()
{
    return {"family", "model", "1", "system", "user", Json{{"type", "object"}}, Json{{"temperature", 0.0}, {"top_p", "auto"}}, 0};
}

Entry someEntry(const char *key)
{
    Entry entry;
    entry.key = QString::fromLatin1(key);
    entry.family = QStringLiteral("f");
    entry.model = QStringLiteral("m");
    entry.prompt = QStringLiteral("system");
    entry.record = QStringLiteral("record");
    entry.answer = QStringLiteral("{\"label\":\"a\"}");
    entry.usage.prompt = 10;
    entry.usage.completion = 5;
    entry.latencyUs = 2'000'000;
    return entry;
}

} // namespace

class TestResponseCache : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

private Q_SLOTS:
    // A key that forgets one of these gives one record another record's answer.
    void everyPartIsInTheKey()
    {
        const QString key = cacheKey(someParts());
        QCOMPARE(cacheKey(someParts()), key);
        QStringList keys{key};
        const auto changed = [&keys](auto change) {
            KeyParts parts = someParts();
            change(parts);
            keys.append(cacheKey(parts));
        };
        changed([](KeyParts &p) { p.family = "other"; });
        changed([](KeyParts &p) { p.model = "other"; });
        changed([](KeyParts &p) { p.revision = "2"; });
        changed([](KeyParts &p) { p.system = "other"; });
        changed([](KeyParts &p) { p.user = "other"; });
        changed([](KeyParts &p) { p.answerSchema = nullptr; });
        changed([](KeyParts &p) { p.parameters["temperature"] = 0.1; });
        changed([](KeyParts &p) { p.parameters["extra"] = true; });
        changed([](KeyParts &p) { p.repeat = 1; });
        QCOMPARE(keys.removeDuplicates(), 0);
    }

    // What no answer depends on costs no hit.
    void whatDoesNotMatterIsNotInTheKey()
    {
        const auto with = [](const Json &extra) {
            KeyParts parts = someParts();
            parts.parameters["extra_body"] = extra;
            return cacheKey(parts);
        };
        const QString key = with(Json::object());
        for (const char *name : {"stream", "stream_options", "user", "metadata"})
            QCOMPARE(with(Json{{name, "x"}}), key);
        QVERIFY(with(Json{{"top_k", 1}}) != key);
        QVERIFY(with(Json{{"guided", Json{{"user", "x"}}}}) != with(Json{{"guided", Json{{"user", "y"}}}}));
    }

    // People's caches are worth money: a key that changes throws them away.
    void keysStay()
    {
        QCOMPARE(cacheKey(someParts()), QStringLiteral("dbb9af3ea0fb625dccf9d0c15a1972e632bcf98ef461a11c2f60803b94abb819"));
    }

    void manyKeysAreTheSameAsEach()
    {
        const CacheKeys keys(someParts());
        for (const char *user : {"", "x", "a \"quoted\" text\n", "\xE4\xB8\xAD"}) {
            KeyParts parts = someParts();
            parts.user = user;
            QCOMPARE(keys.of(user), cacheKey(parts));
        }
    }

    void thePutOfAKnownKeyTakesItsPlace()
    {
        auto cache = ResponseCache::open(m_folder.filePath(QStringLiteral("again")));
        LW_VERIFY_RESULT(cache);
        Entry entry = someEntry("k");
        entry.createdAt = QStringLiteral("2026-01-01T00:00:00.000Z");
        (*cache)->put(entry);
        (*cache)->hit(QStringLiteral("k"));
        entry.createdAt = QStringLiteral("2026-02-01T00:00:00.000Z");
        entry.answer = QStringLiteral("{\"label\":\"b\"}");
        entry.flags = QStringLiteral("repaired");
        (*cache)->put(entry);
        QTRY_COMPARE((*cache)->find(QStringLiteral("k")).value().value_or(Entry()).answer, entry.answer);
        const Entry found = (*cache)->find(QStringLiteral("k")).value().value();
        QCOMPARE(found.createdAt, entry.createdAt);
        QCOMPARE(found.flags, QStringLiteral("repaired"));
        QCOMPARE((*cache)->statistics()->entries, 1);
        QCOMPARE((*cache)->statistics()->hits, 1);
    }

    void whoseAnswersAreKept()
    {
        auto cache = ResponseCache::open(m_folder.filePath(QStringLiteral("models")));
        LW_VERIFY_RESULT(cache);
        Entry other = someEntry("o");
        other.model = QStringLiteral("another");
        (*cache)->put(someEntry("k"));
        (*cache)->put(someEntry("l"));
        (*cache)->put(other);
        QTRY_COMPARE((*cache)->models(QStringLiteral("f")).value(), (QStringList{QStringLiteral("another"), QStringLiteral("m")}));
        QVERIFY((*cache)->models(QStringLiteral("elsewhere"))->isEmpty());
    }

    void whatWasPutIsFoundByAnother()
    {
        const QString folder = m_folder.filePath(QStringLiteral("new/folder"));
        {
            auto cache = ResponseCache::open(folder);
            LW_VERIFY_RESULT(cache);
            (*cache)->put(someEntry("aa11"));
            (*cache)->put(someEntry("ab22"));
        }
        auto cache = ResponseCache::open(folder);
        LW_VERIFY_RESULT(cache);
        const auto found = (*cache)->find(QStringLiteral("aa11")).value();
        QVERIFY(found);
        QCOMPARE(found->answer, someEntry("aa11").answer);
        QVERIFY(!(*cache)->find(QStringLiteral("zz")).value());
        QCOMPARE((*cache)->show(QStringLiteral("aa")).value().prompt, QStringLiteral("system"));
        QCOMPARE((*cache)->show(QStringLiteral("a")).error().code, Code::NotFound);
        QCOMPARE((*cache)->list(10)->size(), std::size_t(2));
    }

    void hitsAreCountedAndWhatTheySaved()
    {
        auto cache = ResponseCache::open(m_folder.filePath(QStringLiteral("hits")));
        LW_VERIFY_RESULT(cache);
        (*cache)->put(someEntry("k"));
        (*cache)->hit(QStringLiteral("k"));
        (*cache)->hit(QStringLiteral("k"));
        QTRY_COMPARE((*cache)->statistics()->hits, 2);
        QCOMPARE((*cache)->statistics()->savedTokens.value(), 30);
        QCOMPARE((*cache)->statistics()->savedSeconds, 4.0);
        QCOMPARE((*cache)->purge().value(), 1);
        QCOMPARE((*cache)->statistics()->entries, 0);
    }
};

QTEST_GUILESS_MAIN(TestResponseCache)
#include "tst_response_cache.moc"
