// SPDX-License-Identifier: Apache-2.0
#include "core/project/exporter.h"
#include "core/project/importer.h"
#include "core/project/project.h"
#include "core/store/record_history.h"
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
    /// Of our own export nothing is said about the columns: its manifest knows.
    void import(Project &project, const QString &name, const dataset::ColumnRequest &columns = {}) const
    {
        ImportRequest request;
        request.files = {path(name)};
        request.columns = columns;
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

    /// What happened to a record, as the review page tells it.
    static QStringList history(Project &project, qint64 record)
    {
        QStringList told;
        const auto entries = store::recordHistory(project.reader(), record).value();
        for (const store::HistoryEntry &entry : entries) {
            if (entry.kind != store::HistoryEntry::Kind::Answered)
                told.append(QStringLiteral("%1 %2 %3 %4 %5 %6").arg(int(entry.kind)).arg(int(entry.about)).arg(entry.who, entry.at, entry.from + u'>' + entry.to).arg(entry.undone));
        }
        return told;
    }
    static store::NewAnswer labelled(qint64 record, const char *label, int ordinal, int pieces)
    {
        store::NewAnswer answer;
        answer.record = record;
        answer.ordinal = ordinal;
        answer.pieces = pieces;
        answer.startCp = ordinal * 10;
        answer.endCp = ordinal * 10 + 12;
        answer.hash = QStringLiteral("h%1").arg(ordinal);
        answer.value = Json{{"label", label}};
        answer.flags = {u"repaired"_qs};
        answer.raw = u"what it said, word for word"_qs;
        answer.source = u"model"_qs;
        answer.endpoint = u"http://x/v1"_qs;
        answer.answeredAt = QStringLiteral("2026-01-02T03:04:0%1.000Z").arg(ordinal);
        answer.usage.completion = 7 + ordinal;
        return answer;
    }
    /// Four records: one with a long history, one in three chunks, one asked twice by two models, one that failed and was skipped.
    static Result<void> muchHappens(store::Database &db)
    {
        const QString task = u"{\"kind\":\"classification\",\"instructions\":\"i\",\"labelwright\":1,\"labels\":[{\"name\":\"a\"},{\"name\":\"b\"}]}"_qs;
        const auto idsOf = [&](const QString &model) {
            const qint64 id = store::putConfiguration(db, {task, canonicalHash(parseJson(toUtf8(task)).value()), model, Json{{"text_columns", {"text"}}}}).value();
            return store::RunIds{store::beginRun(db, id, u"http://x/v1"_qs).value(), id};
        };
        const store::RunIds first = idsOf(u"m1"_qs);
        const store::RunIds now = idsOf(u"m2"_qs);
        const store::RunIds again{store::beginRun(db, now.configuration, u"http://x/v1"_qs, store::Asks::All).value(), now.configuration};
        if (auto active = store::activate(db, now.configuration); !active)
            return active;
        const auto pending = store::nextPending(db, 0, 10, store::Failed::LeaveAlone).value();
        const auto result = [&](std::size_t place, const char *label, int pieces, const QString &detail = {}) {
            return store::NewResult{pending.at(place).id, pending.at(place).dataHash, label ? u"annotated"_qs : u"failed:parse"_qs, label ? Json{{"label", label}} : Json(), {u"repaired"_qs},
                                    {}, u"model"_qs, pieces, detail};
        };
        const std::vector<Result<void>> done{
            store::putAnswer(db, now, labelled(1, "a", 0, 1)), store::putResult(db, now, result(0, "a", 1)),
            store::putAnswer(db, now, labelled(2, "a", 0, 3)), store::putAnswer(db, now, labelled(2, "b", 2, 3)), store::putAnswer(db, now, labelled(2, "a", 1, 3)),
            store::putResult(db, now, result(1, "a", 3)),
            store::putAnswer(db, first, labelled(3, "b", 0, 1)), store::putEarlierResult(db, first, result(2, "b", 1)),
            store::putAnswer(db, now, labelled(3, "a", 0, 1)), store::putAnswer(db, again, labelled(3, "b", 0, 1)), store::putResult(db, again, result(2, "b", 1)),
            store::putResult(db, now, result(3, nullptr, 1, u"The answer is not JSON"_qs))};
        for (const Result<void> &one : done) {
            if (!one)
                return one;
        }
        using Kind = task::Decision::Kind;
        const auto decide = [&](qint64 record, Kind kind, const char *label, const QString &who, int day) {
            const QString at = QStringLiteral("2026-02-0%1T04:05:06.789Z").arg(day);
            return store::putDecisions(db, {{record, kind, label ? Json{{"label", label}} : Json(), u"a"_qs, {}}}, {who, at});
        };
        const auto kept = decide(1, Kind::Correct, "b", u"ada"_qs, 1);
        const auto undone = decide(1, Kind::Reject, nullptr, u"bob"_qs, 2);
        const auto flagged = decide(1, Kind::Flag, nullptr, u"bob"_qs, 3);
        const auto skipped = decide(4, Kind::Skip, nullptr, u"ada"_qs, 4);
        task::Decision hidden{2, Kind::Correct, Json{{"label", "b"}}, {}, {}};
        hidden.blind = true;
        const auto blind = store::putDecisions(db, {hidden}, {u"ada"_qs, u"2026-02-06T04:05:06.789Z"_qs});
        if (!kept || !undone || !flagged || !skipped || !blind)
            return fail(Code::Internal, u"not decided"_qs);
        return store::turnStep(db, undone->step, store::Turn::Undo, {u"ada"_qs, u"2026-02-05T04:05:06.789Z"_qs}).map([](const std::vector<qint64> &) {});
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
        QByteArray rows = "id,text,note,gold\n";
        for (int i = 1; i <= 6; ++i)
            rows += 'r' + QByteArray::number(i) + ",\xF0\x9F\x98\x80 Ada " + QByteArray::number(i)
                + ",a note that could be the text as well"
                + (i <= 3 ? ",\"{\"\"spans\"\":[{\"\"label\"\":\"\"PER\"\",\"\"start\"\":2,\"\"end\"\":5,\"\"text\"\":\"\"Ada\"\"}]}\"\n" : ",\n");
        put(base + u".csv"_qs, rows);
        const auto project = open(base + u".lwproj"_qs);
        import(*project, base + u".csv"_qs, {{u"text"_qs}, id, u"gold"_qs, {}});
        write(*project, answerAll);
        const QStringList before = lines(*project, base + u".jsonl"_qs);
        QCOMPARE(before.size(), 6);
        QVERIFY2(before.at(1).contains(u"\"source\":\"human\""_qs), qPrintable(before.at(1)));
        QVERIFY2(before.at(3).contains(u"\"skipped\":true"_qs), qPrintable(before.at(3)));

        const auto copy = open(base + u"-copy.lwproj"_qs);
        import(*copy, base + u".jsonl"_qs);
        const QStringList after = lines(*copy, base + u"-copy.jsonl"_qs);
        for (qsizetype i = 0; i < before.size(); ++i)
            QCOMPARE(after.value(i), before.at(i));
        // Once more changes nothing.
        import(*copy, base + u".jsonl"_qs);
        QCOMPARE(lines(*copy, base + u"-copy.jsonl"_qs), before);
    }

    /// All that was decided and answered comes along, and not only what counts today.
    void nothingIsLost()
    {
        put(u"much.csv"_qs, "id,text\nr1,one\nr2,two\nr3,three\nr4,four\n");
        const auto project = open(u"much.lwproj"_qs);
        import(*project, u"much.csv"_qs, {{u"text"_qs}, u"id"_qs, {}, {}});
        write(*project, muchHappens);
        const QStringList before = lines(*project, u"much.jsonl"_qs);
        QCOMPARE(before.size(), 4);
        const auto item = [](const QString &line) { return parseJson(toUtf8(line)).value(); };
        const Json first = item(before.at(0));
        QCOMPARE(first["history"].size(), std::size_t(3));
        QCOMPARE(stringOr(first["answer"], "label"), u"b"_qs);   // of ada's, as bob's was taken back
        QCOMPARE(first["history"][1]["undone"], Json(true));
        QCOMPARE(stringOr(first["history"][1]["turns"][0], "annotator"), u"ada"_qs);
        QVERIFY(!first.contains("answers"));
        QVERIFY2(item(before.at(1))["history"][0]["blind"] == Json(true), qPrintable(before.at(1)));
        const Json chunks = item(before.at(1))["answers"];
        QCOMPARE(chunks.size(), std::size_t(3));
        QCOMPARE(stringOr(chunks[1]["answer"], "label"), u"b"_qs);
        QCOMPARE(integerOr(chunks[1], "start"), 20);
        const Json third = item(before.at(2));
        QCOMPARE(third["answers"].size(), std::size_t(3));
        QCOMPARE(integerOr(third["answers"][2], "pass"), 1);
        QCOMPARE(integerOr(third["results"][0], "configuration", -1), 0);
        const Json fourth = item(before.at(3));
        QCOMPARE(stringOr(fourth, "detail"), u"The answer is not JSON"_qs);
        QCOMPARE(stringOr(fourth["history"][0], "annotator"), u"ada"_qs);
        QVERIFY(!before.join(u' ').contains(u"word for word"_qs));

        const auto copy = open(u"much-copy.lwproj"_qs);
        import(*copy, u"much.jsonl"_qs);
        const QStringList after = lines(*copy, u"much-copy.jsonl"_qs);
        for (qsizetype i = 0; i < before.size(); ++i) {
            QCOMPARE(after.value(i), before.at(i));
            QCOMPARE(history(*copy, i + 1), history(*project, i + 1));
        }
        QCOMPARE(history(*copy, 1).size(), 4);
        const auto manifest = [this](const QString &name) {
            QFile file(path(name + u".manifest.json"_qs));
            return file.open(QIODevice::ReadOnly) ? parseJson(file.readAll().toStdString()).value_or(Json()) : Json();
        };
        const Json said = manifest(u"much.jsonl"_qs);
        QCOMPARE(stringOr(said["other_configurations"][0], "model"), u"m1"_qs);
        QVERIFY(!said["left_out"].empty());
        QCOMPARE(manifest(u"much-copy.jsonl"_qs)["other_configurations"], said["other_configurations"]);
        // Once more changes nothing.
        import(*copy, u"much.jsonl"_qs);
        QCOMPARE(lines(*copy, u"much-copy.jsonl"_qs), before);
        QCOMPARE(history(*copy, 1).size(), 4);
    }

    /// What another tool decided goes on to the next one, without a task or a model in between.
    void fromToolToTool()
    {
        put(u"tool.jsonl"_qs, "{\"text\":\"\xF0\x9F\x98\x80 Ada\",\"label\":[[2,5,\"PER\"]],\"note\":\"a note that could be the text as well\",\"Comments\":[]}\n");
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
        QCOMPARE(out(dataset::ExportFormat::Doccano), QByteArray("{\"text\":\"\xF0\x9F\x98\x80 Ada\",\"label\":[[2,5,\"PER\"]],\"note\":\"a note that could be the text as well\",\"Comments\":[]}\n"));
        QVERIFY(out(dataset::ExportFormat::LabelStudio).contains("\"value\":{\"start\":2,\"end\":5,\"text\":\"Ada\",\"labels\":[\"PER\"]}"));
        QVERIFY(out(dataset::ExportFormat::Conll).endsWith("Ada _ _ B-PER\n\n"));
    }

    /// A span that is not where it says stops an export before there is a file; the own format keeps it, and counts it.
    void aSpanThatIsNotThere()
    {
        put(u"moved.jsonl"_qs,
            "{\"id\":\"7\",\"data\":{\"text\":\"Ada\"},\"answer\":{\"spans\":[{\"label\":\"PER\",\"start\":1,\"end\":4,\"text\":\"Ada\"}]},\"state\":\"pending\",\"reviewed\":true}\n");
        const auto project = open(u"moved.lwproj"_qs);
        import(*project, u"moved.jsonl"_qs);
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

    /// What a model is taught is what it will be sent: cleaned, with marks for what is private, in the question and in the answer.
    void fineTuningAsItIsSent()
    {
        QByteArray rows = "id,text\n";
        for (int i = 1; i <= 10; ++i)
            rows += 'r' + QByteArray::number(i) + ",<p>Ada &amp; Bob</p> call 138 0013 8000\n";
        put(u"sent.csv"_qs, rows);
        const auto project = open(u"sent.lwproj"_qs);
        import(*project, u"sent.csv"_qs, {{u"text"_qs}, u"id"_qs, {}, {}});
        write(*project, [](store::Database &db) -> Result<void> {
            const QString task = u"{\"kind\":\"spans\",\"instructions\":\"i\",\"labelwright\":1,\"labels\":[{\"name\":\"WHO\"}],\"clean\":{\"html\":true},\"mask\":{\"phone\":true}}"_qs;
            const qint64 configuration = store::putConfiguration(db, {task, canonicalHash(parseJson(toUtf8(task)).value()), u"m"_qs, Json{{"text_columns", {"text"}}}}).value();
            if (auto active = store::activate(db, configuration); !active)
                return active;
            const Json spans = parseJson("{\"spans\":[{\"label\":\"WHO\",\"start\":3,\"end\":12,\"text\":\"Ada &amp;\"},"
                                         "{\"label\":\"WHO\",\"start\":26,\"end\":39,\"text\":\"138 0013 8000\"}]}").value();
            const Json tag = parseJson("{\"spans\":[{\"label\":\"WHO\",\"start\":0,\"end\":3,\"text\":\"<p>\"}]}").value();
            std::vector<task::Decision> decisions;
            for (int i = 1; i <= 10; ++i)
                decisions.push_back({i, task::Decision::Kind::Correct, i == 10 ? tag : spans, {}, {}});
            return store::putDecisions(db, decisions, {u"ada"_qs, u"2026-02-03T04:05:06.789Z"_qs}).map([](const store::WrittenStep &) {});
        });
        const auto written = exportRecords(project->reader(), {dataset::ExportFormat::OpenAiFineTune, path(u"sent.jsonl"_qs), {}, {}}, u"1.2.3"_qs, {}, [](qint64) {});
        LW_VERIFY_RESULT(written);
        QCOMPARE(written->written, 10);
        QCOMPARE(written->losses.of(dataset::Loss::CleanedSpans), 1);
        QCOMPARE(written->losses.of(dataset::Loss::EstimatedCut), 0);
        QFile file(path(u"sent.jsonl"_qs));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray all = file.readAll();
        QVERIFY(!all.contains("8000") && !all.contains("<p>"));
        const Json messages = parseJson(all.split('\n').first().toStdString()).value()["messages"];
        QCOMPARE(stringOr(messages[1], "content"), u"<record id=\"1\">\nAda & Bob\n\ncall [PHONE_1]\n</record>"_qs);
        QCOMPARE(stringOr(messages[2], "content"),
                 u"{\"annotations\":[{\"id\":1,\"spans\":[{\"label\":\"WHO\",\"text\":\"Ada &\"},{\"label\":\"WHO\",\"text\":\"[PHONE_1]\"}]}]}"_qs);
    }

    /// Without its manifest nobody knows what was asked: the decisions and the gold answers come back alone.
    void withoutTheManifest()
    {
        put(u"alone.jsonl"_qs,
            "{\"id\":\"7\",\"data\":{\"text\":\"one\"},\"answer\":{\"label\":\"a\"},\"state\":\"annotated\",\"source\":\"model\",\"reviewed\":true,"
            "\"gold\":{\"label\":\"b\"},\"model_answer\":{\"label\":\"a\"},\"annotator\":\"ada\",\"decided_at\":\"2026-02-03T04:05:06.789Z\"}\n");
        const auto project = open(u"alone.lwproj"_qs);
        import(*project, u"alone.jsonl"_qs);
        QCOMPARE(lines(*project, u"alone-out.jsonl"_qs),
                 QStringList{u"{\"annotator\":\"ada\",\"answer\":{\"label\":\"a\"},\"data\":{\"text\":\"one\"},\"decided_at\":\"2026-02-03T04:05:06.789Z\",\"gold\":{\"label\":\"b\"},"
                             "\"history\":[{\"annotator\":\"ada\",\"answer\":{\"label\":\"a\"},\"decided_at\":\"2026-02-03T04:05:06.789Z\",\"decision\":\"accept\"}],\"id\":\"7\",\"reviewed\":true,\"shown_suggestion\":false,\"source\":\"human\",\"state\":\"pending\"}"_qs});
    }
};

QTEST_APPLESS_MAIN(TestBundle)
#include "tst_bundle.moc"
