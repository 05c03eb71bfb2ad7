// SPDX-License-Identifier: Apache-2.0
#include "core/project/exporter.h"
#include "core/project/importer.h"
#include "core/project/project.h"
#include "core/store/record_store.h"
#include "core/store/review_store.h"
#include "core/store/run_store.h"
#include "tests/support/support.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lw;
using namespace lw::project;

/// The project's own export, brought into another project: equal, but for the numbers that a project gives runs and prompts.
class TestBundle : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    void put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
    }
    std::unique_ptr<Project> open(const QString &name) const
    {
        auto opened = Project::open(path(name), Project::Opening::Write);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        return *std::move(opened);
    }
    static void write(Project &project, const std::function<Result<void>(store::Database &)> &job)
    {
        const auto done = project.writer().postAndWait(job, store::WriterThread::Sharing::Alone);
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
    }
    void import(Project &project, const QString &name, const QString &id, const QString &gold) const
    {
        ImportRequest request;
        request.files = {path(name)};
        request.columns = {{u"text"_qs}, id, gold, {}};
        write(project, [&](store::Database &database) {
            return importFiles(database, request, path(u"bad.jsonl"_qs), {}, [](qint64, qint64, qint64) {}).map([](const ImportReport &) {});
        });
    }
    /// The lines of an export, without what is the project's own numbering.
    QStringList lines(Project &project, const QString &name) const
    {
        const auto written = exportProject(project.reader(), {dataset::ExportFormat::Jsonl, path(name), {}, {}}, u"1.2.3"_qs, {}, [](qint64) {});
        if (!written)
            return {written.error().detail};
        QFile file(path(name));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QStringList all;
        const auto raw = file.readAll().trimmed().split('\n');
        for (const QByteArray &line : raw) {
            Json item = parseJson(line.toStdString()).value();
            item.erase("run");
            item.erase("prompt_version");
            all.append(fromUtf8(dumpJson(item)));
        }
        return all;
    }
    /// Six records: accepted, corrected, rejected, skipped, not reviewed, failed; the first three with gold.
    static Result<void> answerAll(store::Database &db)
    {
        const QString task = u"{\"kind\":\"spans\",\"instructions\":\"i\",\"labelwright\":1,\"labels\":[{\"name\":\"PER\"}]}"_qs;
        const qint64 configuration = store::putConfiguration(db, {task, canonicalHash(parseJson(toUtf8(task)).value()), u"m"_qs, Json{{"text_columns", {"text"}}, {"temperature", 0.5}}}).value();
        if (auto active = store::activate(db, configuration); !active)
            return active;
        const store::RunIds ids{store::beginRun(db, configuration, u"http://x/v1"_qs).value(), configuration};
        const Json spans = parseJson("{\"spans\":[{\"label\":\"PER\",\"start\":2,\"end\":5,\"text\":\"Ada\"}],\"confidence\":0.75}").value();
        const auto pending = store::nextPending(db, 0, 1000, store::Failed::LeaveAlone).value();
        for (const store::PendingRecord &record : pending) {
            const bool fails = record.shownId == u"r6"_qs;
            store::NewAnswer answer;
            answer.record = record.id;
            answer.hash = record.dataHash;
            answer.value = spans;
            answer.flags = {u"repaired"_qs};
            answer.source = u"cache-exact"_qs;
            answer.cacheFrom = u"2026-01-01 m"_qs;
            answer.servedModel = u"m-2026"_qs;
            answer.systemFingerprint = u"fp"_qs;
            answer.endpoint = u"http://x/v1"_qs;
            answer.answeredAt = u"2026-01-02T03:04:05.000Z"_qs;
            answer.batchSize = 5;
            answer.usage.prompt = 100;
            store::NewResult result{record.id, record.dataHash, fails ? u"failed:parse"_qs : u"annotated"_qs, fails ? Json() : spans, answer.flags, 0.75, u"cache-exact"_qs, 1, {}};
            if (auto put = fails ? Result<void>() : store::putAnswer(db, ids, answer); !put)
                return put;
            if (auto put = store::putResult(db, ids, result); !put)
                return put;
        }
        using Kind = task::Decision::Kind;
        const QString shown = u"PER: Ada"_qs;
        const auto right = parseJson("{\"spans\":[{\"label\":\"PER\",\"start\":0,\"end\":1,\"text\":\"😀\"}]}").value();
        const std::vector<task::Decision> said{{1, Kind::Accept, spans, shown, {}}, {3, Kind::Reject, Json(), shown, {}}, {4, Kind::Skip, Json(), shown, {}}};
        return store::putDecisions(db, {{2, Kind::Correct, right, {}, {}}}, {u"ada"_qs, u"2026-02-03T04:05:06.789Z"_qs})
            .and_then([&](const store::WrittenStep &) { return store::putDecisions(db, said, {u"bob"_qs, u"2026-02-04T04:05:06.789Z"_qs}); })
            .map([](const store::WrittenStep &) {});
    }

private Q_SLOTS:
    void readBack_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("with ids") << u"id"_qs;
        QTest::newRow("by content") << QString();
    }

    void readBack()
    {
        QFETCH(const QString, id);
        const QString base = id.isEmpty() ? u"content"_qs : u"ids"_qs;
        QByteArray rows = "id,text,gold\n";
        for (int i = 1; i <= 6; ++i)
            rows += 'r' + QByteArray::number(i) + ",\xF0\x9F\x98\x80 Ada " + QByteArray::number(i)
                + (i <= 3 ? ",\"{\"\"spans\"\":[{\"\"label\"\":\"\"PER\"\",\"\"start\"\":2,\"\"end\"\":5,\"\"text\"\":\"\"Ada\"\"}]}\"\n" : ",\n");
        put(base + u".csv"_qs, rows);
        const auto project = open(base + u".lwproj"_qs);
        import(*project, base + u".csv"_qs, id, u"gold"_qs);
        write(*project, answerAll);
        const QStringList before = lines(*project, base + u".jsonl"_qs);
        QCOMPARE(before.size(), 6);
        QVERIFY2(before.at(1).contains(u"\"source\":\"human\""_qs), qPrintable(before.at(1)));
        QVERIFY2(before.at(3).contains(u"\"skipped\":true"_qs), qPrintable(before.at(3)));

        const auto copy = open(base + u"-copy.lwproj"_qs);
        import(*copy, base + u".jsonl"_qs, {}, {});
        const QStringList after = lines(*copy, base + u"-copy.jsonl"_qs);
        for (qsizetype i = 0; i < before.size(); ++i)
            QCOMPARE(after.value(i), before.at(i));
        // Once more changes nothing.
        import(*copy, base + u".jsonl"_qs, {}, {});
        QCOMPARE(lines(*copy, base + u"-copy.jsonl"_qs), before);
    }

    /// What another tool decided goes on to the next one, without a task or a model in between.
    void fromToolToTool()
    {
        put(u"tool.jsonl"_qs, "{\"text\":\"\xF0\x9F\x98\x80 Ada\",\"label\":[[2,5,\"PER\"]],\"Comments\":[]}\n");
        const auto project = open(u"tool.lwproj"_qs);
        ImportRequest request;
        request.files = {path(u"tool.jsonl"_qs)};
        request.labels = ForeignLabels::Decisions;
        write(*project, [&](store::Database &database) {
            return importFiles(database, request, path(u"bad.jsonl"_qs), {}, [](qint64, qint64, qint64) {}).map([](const ImportReport &) {});
        });
        const auto out = [&](dataset::ExportFormat format) {
            const auto written = exportProject(project->reader(), {format, path(u"tool-out"_qs), {}, {}}, u"1.2.3"_qs, {}, [](qint64) {});
            QFile file(path(u"tool-out"_qs));
            return written && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("failed");
        };
        QCOMPARE(out(dataset::ExportFormat::Doccano), QByteArray("{\"text\":\"\xF0\x9F\x98\x80 Ada\",\"label\":[[2,5,\"PER\"]],\"Comments\":[]}\n"));
        QVERIFY(out(dataset::ExportFormat::LabelStudio).contains("\"value\":{\"start\":2,\"end\":5,\"text\":\"Ada\",\"labels\":[\"PER\"]}"));
        QVERIFY(out(dataset::ExportFormat::Conll).endsWith("Ada _ _ B-PER\n\n"));
    }

    /// A span that is not where it says stops an export before there is a file; the own format keeps it, and counts it.
    void aSpanThatIsNotThere()
    {
        put(u"moved.jsonl"_qs,
            "{\"id\":\"7\",\"data\":{\"text\":\"Ada\"},\"answer\":{\"spans\":[{\"label\":\"PER\",\"start\":1,\"end\":4,\"text\":\"Ada\"}]},\"state\":\"pending\",\"reviewed\":true}\n");
        const auto project = open(u"moved.lwproj"_qs);
        import(*project, u"moved.jsonl"_qs, {}, {});
        const auto out = [&](dataset::ExportFormat format) {
            return exportRecords(project->reader(), {format, path(u"moved-out"_qs), {}, {}}, u"1.2.3"_qs, {}, [](qint64) {});
        };
        for (const dataset::ExportFormat format : {dataset::ExportFormat::Csv, dataset::ExportFormat::LabelStudio, dataset::ExportFormat::Conll}) {
            const auto refused = out(format);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, Code::BadFormat);
            QVERIFY2(refused.error().detail.contains(u"the first is 7"_qs), qPrintable(refused.error().detail));
            QVERIFY(QDir(m_folder.path()).entryList({u"moved-out*"_qs}).isEmpty());
        }
        const auto kept = out(dataset::ExportFormat::Jsonl);
        LW_VERIFY_RESULT(kept);
        QCOMPARE(kept->losses.of(dataset::Loss::MisplacedSpans), 1);
    }

    /// Without its manifest nobody knows what was asked: the decisions and the gold answers come back alone.
    void withoutTheManifest()
    {
        put(u"alone.jsonl"_qs,
            "{\"id\":\"7\",\"data\":{\"text\":\"one\"},\"answer\":{\"label\":\"a\"},\"state\":\"annotated\",\"source\":\"model\",\"reviewed\":true,"
            "\"gold\":{\"label\":\"b\"},\"model_answer\":{\"label\":\"a\"},\"annotator\":\"ada\",\"decided_at\":\"2026-02-03T04:05:06.789Z\"}\n");
        const auto project = open(u"alone.lwproj"_qs);
        import(*project, u"alone.jsonl"_qs, {}, {});
        QCOMPARE(lines(*project, u"alone-out.jsonl"_qs),
                 QStringList{u"{\"annotator\":\"ada\",\"answer\":{\"label\":\"a\"},\"data\":{\"text\":\"one\"},\"decided_at\":\"2026-02-03T04:05:06.789Z\",\"gold\":{\"label\":\"b\"},"
                             "\"id\":\"7\",\"reviewed\":true,\"shown_suggestion\":false,\"source\":\"human\",\"state\":\"pending\"}"_qs});
    }
};

QTEST_APPLESS_MAIN(TestBundle)
#include "tst_bundle.moc"
