// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bench_command.h"

#include "app/cli/bench_row.h"
#include "app/cli/output.h"

#include <QTemporaryDir>

#include <nlohmann/json.hpp>

namespace lw::cli {
namespace {

struct BenchOptions
{
    bool json = false;
    bool quick = false;
};

engine::BatchPolicy fixedBatch(int size)
{
    engine::BatchPolicy policy;
    policy.fixed = size;
    return policy;
}

engine::BatchPolicy autoBatch()
{
    engine::BatchPolicy policy;
    policy.mode = engine::BatchPolicy::Mode::Auto;
    return policy;
}

/// Of the sizes that auto may choose from, the one that the server's arithmetic likes best.
int bestSize(const ModelTimes &times, int records, int concurrency)
{
    int best = 1;
    for (int size = 2; size <= engine::BatchPolicy().most; ++size) {
        if (idealSeconds(times, records, size, concurrency) < idealSeconds(times, records, best, concurrency))
            best = size;
    }
    return best;
}

/// The rows against one server: measures them one after the other, prints each as soon as it is known, and keeps them for JSON.
class BenchTable final
{
public:
    BenchTable(const BenchOptions &options, const ModelTimes &times)
        : m_options(options)
        , m_times(times)
    {
    }

    [[nodiscard]] Result<void> measureAll();
    [[nodiscard]] OrderedJson json() const;

private:
    struct Row
    {
        const char *key;
        QString name;
        int records;
        int concurrency;
        engine::BatchPolicy batch;
        std::optional<double> ideal = {};   ///< seconds
        QString cacheFolder = {};           ///< empty: one of its own
    };
    [[nodiscard]] Result<void> add(const Row &row);
    void printHead() const;

    BenchOptions m_options;
    ModelTimes m_times;
    SimulatedProcess m_server;
    OrderedJson m_rows = OrderedJson::array();
    double m_firstRate = 0;
};

Result<void> BenchTable::measureAll()
{
    if (auto started = m_server.start(m_times); !started)
        return started;
    if (!m_options.json)
        printHead();
    QTemporaryDir filled;
    const int part = m_options.quick ? 10 : 1;
    const int few = 100 / part;
    const int many = 1'000 / part;
    const int most = 5'000 / part;
    const int wide = 50;
    const int best = bestSize(m_times, most, wide);
    const auto ideal = [this](int records, int size, int concurrency) { return idealSeconds(m_times, records, size, concurrency); };
    const QString inBatches = QStringLiteral("50 at once, batches of %1");
    const std::vector<Row> rows{
        {"one_at_a_time", QStringLiteral("one request at a time"), few, 1, fixedBatch(1), ideal(few, 1, 1)},
        {"batches_of_5", QStringLiteral("batches of 5"), few, 1, fixedBatch(5), ideal(few, 5, 1)},
        {"at_once_50", QStringLiteral("50 at once"), many, wide, fixedBatch(1), ideal(many, 1, wide), filled.path()},
        {"cache_hits", QStringLiteral("the same again, from the cache"), many, wide, fixedBatch(1), {}, filled.path()},
        {"at_once_50_batches_of_5", inBatches.arg(5), many, wide, fixedBatch(5), ideal(many, 5, wide)},
        {"best_fixed_batch", inBatches.arg(best), most, wide, fixedBatch(best), ideal(most, best, wide)},
        {"adaptive_batch", QStringLiteral("50 at once, adaptive batches"), most, wide, autoBatch(), ideal(most, best, wide)},
    };
    for (const Row &row : rows) {
        if (auto added = add(row); !added)
            return added;
    }
    return {};
}

Result<void> BenchTable::add(const Row &row)
{
    QTemporaryDir own;
    const BenchLoad load{row.records, row.concurrency, row.batch, m_server.url(), row.cacheFolder.isEmpty() ? own.path() : row.cacheFolder};
    const auto measured = measure(load);
    if (!measured)
        return fail(measured.error());
    const bool hits = measured->fromCache == row.records;
    const auto lookup = hits ? lookupMs(load) : Result<std::optional<double>>(std::nullopt);
    if (!lookup)
        return fail(lookup.error());

    const double rate = double(row.records) / measured->seconds;
    m_firstRate = m_rows.empty() ? rate : m_firstRate;
    OrderedJson json{{"name", row.key}, {"records", row.records}, {"concurrency", row.concurrency}};
    json["batch"] = row.batch.mode == engine::BatchPolicy::Mode::Auto ? OrderedJson("auto") : OrderedJson(row.batch.fixed);
    json["requests"] = measured->requests;
    json["from_cache"] = measured->fromCache;
    json["seconds"] = measured->seconds;
    json["records_per_s"] = rate;
    json["ratio"] = rate / m_firstRate;
    json["share_of_arithmetic"] = row.ideal ? OrderedJson(*row.ideal / measured->seconds) : OrderedJson();
    json["cache_lookup_p50_ms"] = *lookup ? OrderedJson(**lookup) : OrderedJson();
    m_rows.push_back(std::move(json));
    if (m_options.json)
        return {};

    QString line = QStringLiteral("  %1%2%3%4%5x")
                       .arg(row.name, -32)
                       .arg(row.records, 8)
                       .arg(measured->seconds, 10, 'f', 2)
                       .arg(rate, 12, 'f', 1)
                       .arg(rate / m_firstRate, 9, 'f', 2);
    line += row.ideal ? QStringLiteral("%1 %").arg(*row.ideal / measured->seconds * 100.0, 11, 'f', 1) : QString();
    line += *lookup ? QStringLiteral("  half of the look-ups take at most %1 ms").arg(**lookup, 0, 'f', 3) : QString();
    print(line);
    return {};
}

void BenchTable::printHead() const
{
    print(QStringLiteral("A server in another process that takes %1 ms for a request with one record and %2 ms for each further one")
              .arg(double(m_times.base.count()) / 1000.0)
              .arg(double(m_times.perRecord.count()) / 1000.0));
    print(QStringLiteral("  %1%2%3%4%5%6")
              .arg(QString(), -32)
              .arg(QStringLiteral("records"), 8)
              .arg(QStringLiteral("seconds"), 10)
              .arg(QStringLiteral("records/s"), 12)
              .arg(QStringLiteral("times"), 10)
              .arg(QStringLiteral("of possible"), 13));
}

OrderedJson BenchTable::json() const
{
    return OrderedJson{{"server", {{"base_ms", double(m_times.base.count()) / 1000.0},
                                   {"per_record_ms", double(m_times.perRecord.count()) / 1000.0}}},
                       {"rows", m_rows}};
}

Exit bench(const BenchOptions &options)
{
    OrderedJson servers = OrderedJson::array();
    // Two models of the published table that this project started from.
    for (ModelTimes times : {ModelTimes{Instant(180'000), Instant(35'000)}, ModelTimes{Instant(130'000), Instant(27'500)}}) {
        if (options.quick)
            times = {times.base / 10, times.perRecord / 10};
        BenchTable table(options, times);
        const auto measured = table.measureAll();
        if (!measured && measured.error().code == Code::Cancelled)
            return Exit::Interrupted;
        if (!measured)
            return complain(measured.error());
        servers.push_back(table.json());
    }
    if (!options.json) {
        print(QStringLiteral("times: records a second against one request at a time. of possible: against what the server's own times"));
        print(QStringLiteral("allow; for adaptive batches, against those of the fixed size that is best for it."));
        return Exit::Done;
    }
    const OrderedJson report{{"version", LW_VERSION}, {"quick", options.quick}, {"bench", servers}};
    const auto written = writeJsonFile(QStringLiteral("-"), report);
    return written ? Exit::Done : complain(written.error());
}

} // namespace

void addBenchCommand(CLI::App &app, Action &chosen)
{
    auto options = std::make_shared<BenchOptions>();
    CLI::App *command = app.add_subcommand("bench", "Measure raw, batched, cached and concurrent calls side by side on this computer");
    command->add_flag("--json", options->json, "As JSON, at the end");
    command->add_flag("--quick", options->quick, "A tenth of the records and of the server's times: a look, no measurement");
    command->callback([options, &chosen] { chosen = [options] { return bench(*options); }; });
}

} // namespace lw::cli
