// SPDX-License-Identifier: Apache-2.0
// What the engine costs: many records against a server in another process, whose latency is known.
#include "core/engine/run_engine.h"
#include "core/platform/process_limits.h"
#include "core/store/project_schema.h"
#include "tests/support/fake_llm_server.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>

using namespace lw;

namespace {

/// The server's process: prints its port, ends with its standard input.
int serve(int latencyMs, int tokenMs)
{
    test::FakeLlmServer server;
    test::FakeCompletion style;
    style.beforeHead = std::chrono::milliseconds(latencyMs);
    style.roleChunk = false;
    style.tokensPerChunk = tokenMs > 0 ? 1 : 100;
    style.betweenChunks = std::chrono::milliseconds(tokenMs);
    server.setStyle(style);
    server.setLabel([](const QString &) { return QStringLiteral("red"); });
    server.setLimit(0);
    std::printf("%d\n", int(server.port()));
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    }
    return 0;
}

task::TaskSpec colourTask()
{
    return task::parseTask(R"({"labelwright":1,"name":"c","kind":"classification","instructions":"Which colour?",
                               "labels":[{"name":"red"},{"name":"blue"}]})")
        .value();
}

/// What a measured run is like.
struct Load
{
    int latencyMs;
    int concurrency;
    int records;
    int tokenMs = 0;    ///< between the tokens of an answer; 0: the answer comes at once
    bool watched = false;
};

void measure(const Load &load)
{
    const auto [latencyMs, concurrency, records, tokenMs, watched] = load;
    QProcess server;
    server.start(QCoreApplication::applicationFilePath(),
                 {QStringLiteral("--serve"), QString::number(latencyMs), QString::number(tokenMs)});
    server.waitForReadyRead();
    const int port = server.readLine().trimmed().toInt();

    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("bench.lwproj"));
    auto writer = store::WriterThread::open(file, store::projectSchema()).value();
    engine::RunPlan plan;
    plan.task = colourTask();
    plan.textColumns = {QStringLiteral("text")};
    plan.endpoint = {QUrl(QStringLiteral("http://127.0.0.1:%1/v1").arg(port)), QStringLiteral("m"), {}};
    plan.family = QStringLiteral("bench");
    plan.concurrency = concurrency;
    plan.cache = engine::CacheMode::Off;
    engine::RunEngine::Context context{file, {}, writer.get(), &systemClock()};
    const auto prepared = writer->postAndWait([&](store::Database &db) -> Result<void> {
        for (int i = 0; i < records; ++i) {
            const QString id = QString::number(i);
            if (auto put = store::putRecord(db, {id, id, QStringLiteral("{\"text\":\"record %1\"}").arg(i), id, {}, id, i}, 1); !put)
                return put;
        }
        const qint64 configuration = store::putConfiguration(db, plan.configuration()).value_or(0);
        context.ids = {store::beginRun(db, configuration, QStringLiteral("bench")).value_or(0), configuration};
        return store::activate(db, configuration);
    });
    if (!prepared)
        qFatal("%s", qPrintable(prepared.error().detail));

    engine::RunEngine engine(plan, context);
    engine::RunSnapshot last;
    QObject::connect(&engine, &engine::RunEngine::finished, &engine, [&last](const engine::RunOutcome &outcome) {
        last = outcome.last;
        QCoreApplication::exit(0);
    });
    qint64 pictures = 0;
    QObject::connect(&engine, &engine::RunEngine::requests, &engine, [&pictures] { ++pictures; });
    if (watched)
        engine.watch({0, 64, engine::RequestWatch::Which::All});
    const std::clock_t cpuBefore = std::clock();
    const Instant begin = systemClock().now();
    engine.start();
    QCoreApplication::exec();
    const double seconds = double((systemClock().now() - begin).count()) / 1e6;
    const double cpu = double(std::clock() - cpuBefore) / CLOCKS_PER_SEC;
    const double rate = double(last.states.of(QStringLiteral("annotated"))) / seconds;
    std::printf("L %3d ms  C %4d  %6d records  %8.0f req/s  %6.1f us CPU a request", latencyMs, concurrency, records, rate,
                cpu / double(records) * 1e6);
    if (latencyMs > 0)
        std::printf("  %5.1f %% of C/L", rate / (double(concurrency) * 1000.0 / latencyMs) * 100.0);
    if (watched)
        std::printf("  watched: %lld pictures", static_cast<long long>(pictures));
    std::printf("\n");
    std::fflush(stdout);
    server.closeWriteChannel();
    server.waitForFinished();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    platform::raiseFileLimit();
    if (argc == 4 && QByteArrayView(argv[1]) == "--serve")
        return serve(std::atoi(argv[2]), std::atoi(argv[3]));
    if (argc == 2 && QByteArrayView(argv[1]) == "--watch") {
        for (int round = 0; round < 3; ++round) {
            for (const bool watched : {false, true})
                measure({150, 64, 2'000, 20, watched});
        }
        return 0;
    }
    measure({0, 16, 20'000});
    measure({0, 64, 20'000});
    measure({150, 16, 1'000});
    measure({150, 64, 4'000});
    return 0;
}
