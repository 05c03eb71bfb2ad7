// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/run_engine.h"
#include "core/store/project_schema.h"
#include "tests/support/fake_llm_server.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

namespace lw::test {

/// A project file with records, ready to be run against a fake server. The text of record n is "mail n: <label>", so every
/// record has its own right answer.
class RunBench final : public QObject
{
public:
    RunBench()
        : m_writer(store::WriterThread::open(m_folder.filePath(QStringLiteral("p.lwproj")), store::projectSchema()).value())
    {
        using namespace std::chrono_literals;
        for (const char *name : {"red", "green", "blue"})
            plan.task.labels.push_back({QString::fromLatin1(name), {}, {}, {}});
        plan.textColumns = {QStringLiteral("text")};
        plan.family = QStringLiteral("fake");
        plan.cache = engine::CacheMode::Off;
        plan.cacheFolder = m_folder.filePath(QStringLiteral("cache"));
        plan.policy = {{5, 2, 1, 2ms, 4ms, 50ms, 3000ms}, {2000ms, 1500ms, 1000ms, 1500ms, 6000ms, 60'000ms}};
        point(server);
    }
    ~RunBench() override { m_engine.reset(); }

    void point(const FakeLlmServer &at) { plan.ask({at.url(), QStringLiteral("fake-model"), {}}); }

    [[nodiscard]] static QString labelOf(const QString &text)
    {
        return text.mid(text.lastIndexOf(u' ') + 1);
    }
    /// `data`: further columns.
    void add(const QString &text, OrderedJson data = OrderedJson::object())
    {
        const int n = ++m_records;
        data["text"] = toUtf8(text);
        store::NewRecord record;
        record.identity = record.shownId = QString::number(n);
        record.data = fromUtf8(dumpJson(data));
        record.dataHash = sha256Hex(toUtf8(record.data));
        record.file = QStringLiteral("in.csv");
        record.row = n;
        // In order before whatever is asked of the writer next, and many in one transaction.
        m_writer->post({[record](store::Database &db) { return store::putRecord(db, record, 1); }, must});
    }
    void addMany(int count)
    {
        static const char *const names[] = {"red", "green", "blue"};
        for (int i = 0; i < count; ++i)
            add(QStringLiteral("mail %1: %2").arg(i).arg(QLatin1String(names[(i * 7) % 3])));
    }

    void start()
    {
        must(m_writer->postAndWait([this](store::Database &db) -> Result<void> {
            m_ids.configuration = store::putConfiguration(db, plan.configuration()).value();
            m_ids.run = store::beginRun(db, m_ids.configuration, plan.endpoint().shownUrl(), plan.asks()).value();
            return store::activate(db, m_ids.configuration);
        }));
        outcome.reset();
        m_engine = std::make_unique<engine::RunEngine>(
            plan, engine::RunEngine::Context{m_folder.filePath(QStringLiteral("p.lwproj")), m_ids, m_writer.get(), clock, sleepReading});
        connect(m_engine.get(), &engine::RunEngine::finished, this, [this](const engine::RunOutcome &ended) {
            ++finishedSignals;
            outcome = ended;
            // As project::RunController does.
            const QString word = ended.ending == engine::RunOutcome::Ending::Done ? QStringLiteral("done") : QStringLiteral("stopped");
            must(m_writer->postAndWait([this, word](store::Database &db) { return store::endRun(db, m_ids.run, word); }));
        });
        connect(m_engine.get(), &engine::RunEngine::progress, this, [this](const engine::RunSnapshot &now) { snapshot = now; });
        m_engine->start();
    }
    [[nodiscard]] bool wait() { return QTest::qWaitFor([this] { return outcome.has_value(); }, 60'000); }
    [[nodiscard]] bool run()
    {
        start();
        return wait();
    }
    /// Whether the run comes to a state in which `holds` does.
    [[nodiscard]] bool sees(const std::function<bool(const engine::RunSnapshot &)> &holds)
    {
        return QTest::qWaitFor([this, &holds] { return holds(snapshot); }, 30'000);
    }
    engine::RunEngine &engine() { return *m_engine; }
    /// Ends the engine wherever it stands, as closing the program does.
    void drop() { m_engine.reset(); }

    struct Row
    {
        QString text;
        QString state;
        QString label;
        QString source;
        QStringList flags;
        int batchSize = 0;
    };
    [[nodiscard]] std::vector<Row> rows()
    {
        std::vector<Row> all;
        must(m_writer->postAndWait([this, &all](store::Database &db) -> Result<void> {
            auto found = db.run(QStringLiteral("export_page"), {{QLatin1String("config"), m_ids.configuration},
                                                                {QLatin1String("after"), 0},
                                                                {QLatin1String("count"), 100'000}});
            if (!found)
                return fail(found.error());
            while (found->next()) {
                const auto data = parseJson(toUtf8(found->text(2)));
                const auto value = parseJson(toUtf8(found->text(5)));
                all.push_back({stringOr(data.value_or(Json()), "text"), found->text(4),
                               stringOr(value.value_or(Json()), "label"), found->text(8),
                               found->text(6).split(u' ', Qt::SkipEmptyParts), int(found->integer(15))});
            }
            return {};
        }));
        return all;
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    /// All answers that the project holds, of every run and configuration.
    [[nodiscard]] int answersKept() const
    {
        const QString name = QStringLiteral("answers kept");
        int answers = -1;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
            database.setDatabaseName(m_folder.filePath(QStringLiteral("p.lwproj")));
            database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
            QSqlQuery query(database.open() ? database : QSqlDatabase());
            if (query.exec(QStringLiteral("SELECT count(*) FROM answer")) && query.next())
                answers = query.value(0).toInt();
        }
        QSqlDatabase::removeDatabase(name);
        return answers;
    }
    [[nodiscard]] store::StateCounts counts()
    {
        store::StateCounts result;
        must(m_writer->postAndWait([&result](store::Database &db) -> Result<void> {
            result = store::stateCounts(db).value();
            return {};
        }));
        return result;
    }
    /// Empty where every annotated record has its own right answer; else what is wrong.
    [[nodiscard]] QString wrongAnswers()
    {
        for (const Row &row : rows()) {
            if (row.state == QLatin1String("annotated") && row.label != labelOf(row.text))
                return QStringLiteral("\"%1\" was labelled %2").arg(row.text.right(60), row.label);
        }
        return {};
    }

    FakeLlmServer server;
    engine::RunPlan plan;
    const Clock *clock = &systemClock();
    std::function<platform::SleepReading()> sleepReading = platform::readSleepClocks;
    std::optional<engine::RunOutcome> outcome;
    int finishedSignals = 0;
    engine::RunSnapshot snapshot;   ///< the last one

private:
    static void must(const Result<void> &result)
    {
        if (!result)
            qFatal("%s", qPrintable(result.error().detail));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<store::WriterThread> m_writer;
    std::unique_ptr<engine::RunEngine> m_engine;
    store::RunIds m_ids;
    int m_records = 0;
};

} // namespace lw::test
