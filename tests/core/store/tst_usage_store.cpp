// SPDX-License-Identifier: Apache-2.0
#include "core/store/usage_store.h"
#include "tests/core/store/project_fixture.h"

#include <QTest>

using namespace lw;
using namespace lw::store;

class TestUsageStore : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    /// Of a local day, at noon.
    static metrics::Attempt attempt(const QDate &day, const char *url, const std::optional<metrics::Cost> &cost, bool reached = true)
    {
        metrics::Attempt made;
        made.startedAt = QDateTime(day, QTime(12, 0)).toUTC();
        made.endpoint = QString::fromLatin1(url);
        made.reachedSocket = reached;
        made.usage = {100, 10, {}, {}};
        made.cost = cost;
        return made;
    }
    static void put(test::ProjectFixture &project, const metrics::Attempt &attempt)
    {
        QVERIFY(putAttempt(*project.db, project.ids, {1, 0}, attempt).has_value());
    }
    std::unique_ptr<Database> openUsage(const char *name) const
    {
        return Database::open(m_folder.filePath(QString::fromLatin1(name)), Database::Mode::Write, usageSchema()).value();
    }

private Q_SLOTS:
    void eachAttemptIsCountedOnce()
    {
        const auto usage = openUsage("a.sqlite");
        const QDate day(2026, 11, 20);
        const metrics::Cost five{{5, QStringLiteral("USD")}, {}};
        test::ProjectFixture one;
        put(one, attempt(day, "https://a.example:8443/v1", five));
        put(one, attempt(day, "https://a.example/other", five));
        put(one, attempt(day, "https://a.example/v1", {}));              // unknown
        put(one, attempt(day, "https://a.example/v1", five, false));     // reached nobody
        put(one, attempt(day.addDays(1), "https://a.example/v1", five));
        put(one, attempt(day, "http://127.0.0.1:1234/v1", metrics::Cost{}));
        for (int i = 0; i < 3; ++i)
            QVERIFY(countUsage(*usage, *one.db).has_value());
        const std::vector<UsageRow> expected{
            {day, QStringLiteral("127.0.0.1"), QStringLiteral(""), 1, 100, 10, 0, 0, 0},
            {day, QStringLiteral("a.example"), QStringLiteral(""), 1, 100, 10, 0, 0, 1},
            {day, QStringLiteral("a.example"), QStringLiteral("USD"), 2, 200, 20, 0, 10, 0},
            {day.addDays(1), QStringLiteral("a.example"), QStringLiteral("USD"), 1, 100, 10, 0, 5, 0}};
        QVERIFY(usageSince(*usage, day).value() == expected);
        QCOMPARE(usageSince(*usage, day.addDays(1))->size(), std::size_t(1));

        // More of the same run, a run after it, and another project.
        put(one, attempt(day, "https://a.example/v1", five));
        one.use(QStringLiteral("model"));
        put(one, attempt(day, "https://a.example/v1", five));
        test::ProjectFixture other;
        put(other, attempt(day, "https://a.example/v1", five));
        QVERIFY(countUsage(*usage, *other.db).has_value());
        QVERIFY(countUsage(*usage, *one.db).has_value());
        QVERIFY(countUsage(*usage, *other.db).has_value());
        QCOMPARE(usageSince(*usage, day)->at(2).requests, 5);
        QCOMPARE(usageSince(*usage, day)->at(2).costNano, 25);
    }

    void whoDidNotSayWhatItTookIsCountedApart()
    {
        const auto usage = openUsage("b.sqlite");
        const QDate day(2026, 11, 20);
        test::ProjectFixture project;
        metrics::Attempt silent = attempt(day, "https://a.example/v1", {});
        silent.usage = {};
        put(project, silent);
        QVERIFY(countUsage(*usage, *project.db).has_value());
        const UsageRow row = usageSince(*usage, day)->front();
        QCOMPARE(row.withoutTokens, 1);
        QCOMPARE(row.unknownCost, 1);
    }
};

QTEST_GUILESS_MAIN(TestUsageStore)
#include "tst_usage_store.moc"
