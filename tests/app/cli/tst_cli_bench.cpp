// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/cli_process.h"

#include <QTest>

using namespace lw;
using namespace lw::test;

/// What the rows are about, not how fast they were.
class TestCliBench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void json()
    {
        CliFolder folder;
        const CliResult result = folder.run({QStringLiteral("bench"), QStringLiteral("--quick"), QStringLiteral("--json")});
        QVERIFY2(result.exitCode == 0, result.text().constData());
        QCOMPARE(result.err, QString());
        const auto report = parseJson(toUtf8(result.out));
        QVERIFY2(report, result.text().constData());
        const Json &servers = (*report)["bench"];
        QCOMPARE(servers.size(), std::size_t(2));
        for (const Json &server : servers) {
            const std::vector<std::pair<QString, int>> wanted{
                {QStringLiteral("one_at_a_time"), 10}, {QStringLiteral("batches_of_5"), 2}, {QStringLiteral("at_once_50"), 100},
                {QStringLiteral("cache_hits"), 0},     {QStringLiteral("at_once_50_batches_of_5"), 20}};
            for (std::size_t i = 0; i < wanted.size(); ++i) {
                const Json &row = server["rows"][i];
                QCOMPARE(stringOr(row, "name"), wanted[i].first);
                QCOMPARE(integerOr(row, "requests", -1), wanted[i].second);
                QVERIFY(row["records_per_s"].get<double>() > 0);
                const bool cached = stringOr(row, "name") == QLatin1String("cache_hits");
                QCOMPARE(integerOr(row, "from_cache", -1), cached ? 100 : 0);
                QCOMPARE(row["cache_lookup_p50_ms"].is_number(), cached);
                QCOMPARE(row["share_of_arithmetic"].is_null(), cached);
            }
            QCOMPARE(stringOr(server["rows"][6], "batch"), QStringLiteral("auto"));
            QCOMPARE(integerOr(server["rows"][6], "records"), 500);
        }
    }

    void text()
    {
        CliFolder folder;
        const CliResult result = folder.run({QStringLiteral("bench"), QStringLiteral("--quick")});
        QVERIFY2(result.exitCode == 0, result.text().constData());
        for (const char *words : {"18 ms", "13 ms", "one request at a time", "batches of 5", "from the cache", "adaptive batches"})
            QVERIFY2(result.out.contains(QLatin1String(words)), words);
    }
};

QTEST_GUILESS_MAIN(TestCliBench)
#include "tst_cli_bench.moc"
