// SPDX-License-Identifier: Apache-2.0
#include "core/project/exporter.h"
#include "core/project/importer.h"
#include "core/project/project.h"
#include "core/project/report.h"
#include "core/store/record_row.h"
#include "core/store/record_store.h"
#include "core/store/run_store.h"
#include "core/task/task_spec.h"
#include "tests/support/support.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <numeric>

using namespace lw;
using namespace lw::project;

/// What a project holds after files were brought in, once and again, and what comes out of it.
class TestImporter : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Project> m_project;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString badRows() const { return path(u"bad.jsonl"_qs); }
    QByteArray contentOf(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }
    void put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
    }
    Result<ImportReport> import(const QStringList &names, const QString &id = u"id"_qs, const QString &gold = {},
                                const StopFlag &stop = {}, ForeignLabels labels = ForeignLabels::Gold)
    {
        ImportRequest request;
        request.labels = labels;
        for (const QString &name : names)
            request.files.append(path(name));
        request.columns = {{u"text"_qs}, id, gold, {}};
        if (const auto checked = checkInput(request); !checked)
            return fail(checked.error());
        Result<ImportReport> report;
        const auto done = m_project->writer().postAndWait(
            [&](store::Database &database) -> Result<void> {
                report = importFiles(database, request, badRows(), stop, [](qint64, qint64, qint64) {});
                return report ? Result<void>() : Result<void>(fail(report.error()));
            },
            store::WriterThread::Sharing::Alone);
        return done ? report : Result<ImportReport>(fail(done.error()));
    }
    /// "id text state" of every record, in the order of an export.
    QStringList records()
    {
        const QString out = path(u"out.jsonl"_qs);
        const auto written = exportProject(m_project->reader(), {dataset::ExportFormat::Jsonl, out, {}, {}}, u"1.2.3"_qs, {}, [](qint64) {});
        if (!written)
            return {written.error().detail};
        QStringList lines;
        for (const QByteArray &line : contentOf(u"out.jsonl"_qs).split('\n')) {
            if (const auto json = parseJson(line.toStdString()))
                lines.append(stringOr(*json, "id") + u' ' + stringOr((*json)["data"], "text") + u' ' + stringOr(*json, "state"));
        }
        return lines;
    }
    /// Every pending record gets the label; those of `failed` fail.
    void answerAll(const QByteArray &taskJson, const QStringList &failed = {})
    {
        const auto done = m_project->writer().postAndWait([&](store::Database &db) -> Result<void> {
            const Json settings{{"text_columns", {"text"}}};
            const qint64 configuration = store::putConfiguration(db, {QString::fromUtf8(taskJson), u"t"_qs, u"m"_qs, settings}).value();
            if (auto active = store::activate(db, configuration); !active)
                return active;
            const store::RunIds ids{store::beginRun(db, configuration, u"http://x/v1"_qs).value(), configuration};
            const auto pending = store::nextPending(db, 0, 1000, store::Failed::LeaveAlone).value();
            for (const store::PendingRecord &record : pending) {
                store::NewResult result;
                result.record = record.id;
                result.dataHash = record.dataHash;
                const auto data = parseJson(toUtf8(record.data)).value();
                const bool fails = failed.contains(stringOr(data, "id"));
                result.state = fails ? u"failed:parse"_qs : u"annotated"_qs;
                if (!fails)
                    result.value = Json{{"label", "spam"}};
                result.source = u"model"_qs;
                if (auto stored = store::putResult(db, ids, result); !stored)
                    return stored;
            }
            return {};
        });
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    }
    QStringList indexes()
    {
        QStringList names;
        auto rows = m_project->reader().run(u"schema_indexes"_qs, {{QLatin1String("table"), u"record"_qs}});
        while (rows && rows->next())
            names.append(rows->text(0));
        names.sort();
        return names;
    }
    static QByteArray task()
    {
        return R"({"labelwright":1,"kind":"classification","name":"t","instructions":"i","labels":[{"name":"spam"},{"name":"ham"}],)"
               R"("examples":[{"text":"two","answer":{"label":"ham"}}]})";
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = Project::open(path(u"p.lwproj"_qs), Project::Opening::Write);
        LW_VERIFY_RESULT(opened);
        m_project = *std::move(opened);
        put(u"a.csv"_qs, "id,text,gold\n1,one,spam\n2,two,ham\n3,three,ham\n");
    }
    void cleanup() { m_project.reset(); }

    void importedTwice()
    {
        LW_VERIFY_RESULT(import({u"a.csv"_qs}));
        answerAll(task());
        const QStringList all{u"1 one annotated"_qs, u"2 two annotated"_qs, u"3 three annotated"_qs};
        QCOMPARE(records(), all);
        LW_VERIFY_RESULT(import({u"a.csv"_qs}));
        QCOMPARE(records(), all);
        // Other content of one id: this record is asked again, and no other; a new one is added.
        put(u"a.csv"_qs, "id,text,gold\n1,one,spam\n2,2!,ham\n3,three,ham\n4,four,ham\n");
        LW_VERIFY_RESULT(import({u"a.csv"_qs}));
        QCOMPARE(records(), (QStringList{u"1 one annotated"_qs, u"2 2! pending"_qs, u"3 three annotated"_qs, u"4 four pending"_qs}));
    }

    void idTwice()
    {
        LW_VERIFY_RESULT(import({u"a.csv"_qs}));
        const QStringList before = records();
        put(u"b.csv"_qs, "id,text\n7,new\n8,x\n7,y\n");
        const auto refused = import({u"b.csv"_qs});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Code::DoubleId);
        QVERIFY2(refused.error().detail.contains(u"\"7\" stands twice: in row 1 of "_qs + path(u"b.csv"_qs) + u" and in row 3"_qs),
                 qPrintable(refused.error().detail));
        QCOMPARE(records(), before);
        // Over two files of one dataset too.
        put(u"b.csv"_qs, "id,text\n3,new\n");
        QCOMPARE(import({u"a.csv"_qs, u"b.csv"_qs}).error().code, Code::DoubleId);
        QCOMPARE(records(), before);
    }

    void withoutIds()
    {
        put(u"b.csv"_qs, "text,n\nsame,1\nsame,1\nother,2\n");
        LW_VERIFY_RESULT(import({u"b.csv"_qs}, {}));
        const QStringList all{u"1 same pending"_qs, u"2 same pending"_qs, u"3 other pending"_qs};
        QCOMPARE(records(), all);
        LW_VERIFY_RESULT(import({u"b.csv"_qs}, {}));
        QCOMPARE(records(), all);
        const auto mixed = import({u"a.csv"_qs}, u"id"_qs);
        QVERIFY(!mixed);
        QCOMPARE(mixed.error().code, Code::WrongUse);
        QCOMPARE(records(), all);
    }

    void secondIdColumn()
    {
        put(u"b.csv"_qs, "id,key,text\n1,k,one\n");
        LW_VERIFY_RESULT(import({u"b.csv"_qs}));
        const auto other = import({u"b.csv"_qs}, u"key"_qs);
        QVERIFY(!other);
        QCOMPARE(other.error().code, Code::WrongUse);
        QVERIFY(other.error().detail.contains(u"--id-column id"_qs));
    }

    void badRowsAreSaved()
    {
        put(u"b.jsonl"_qs, "{\"id\":\"1\",\"text\":\"a\"}\n{broken \xE2\x82\xAC\n{\"text\":\"no id\"}\n");
        const auto report = import({u"b.jsonl"_qs});
        LW_VERIFY_RESULT(report);
        QCOMPARE(report->records, 1);
        QCOMPARE(report->badRowCount, 2);
        const QList<QByteArray> lines = contentOf(u"bad.jsonl"_qs).trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        // Within a batch those that no reader could read come last.
        const Json first = parseJson(lines.at(1).toStdString()).value();
        QCOMPARE(stringOr(first, "raw").toUtf8(), QByteArray("{broken \xE2\x82\xAC"));
        QCOMPARE(stringOr(first, "file"), path(u"b.jsonl"_qs));
        QCOMPARE(integerOr(first, "line"), 2);
        QCOMPARE(stringOr(parseJson(lines.at(0).toStdString()).value(), "reason"), u"The id column \"id\" is empty."_qs);
        // An import that fails leaves the file as it was; one without bad rows takes it away.
        put(u"c.csv"_qs, "id,text\n5,a,b\n6,x\n6,y\n");
        QCOMPARE(import({u"c.csv"_qs}).error().code, Code::DoubleId);
        QCOMPARE(contentOf(u"bad.jsonl"_qs).trimmed().split('\n'), lines);
        LW_VERIFY_RESULT(import({u"a.csv"_qs}));
        QCOMPARE(contentOf(u"bad.jsonl"_qs), QByteArray("(none)"));
    }

    void manyBadRowsFirst()
    {
        // The columns are known before the first good row is stored, even where a whole batch before it is bad.
        put(u"b.csv"_qs, "id,text\n" + QByteArray("too,many,cells\n").repeated(700) + "k,good\n");
        LW_VERIFY_RESULT(import({u"b.csv"_qs}));
        QCOMPARE(records(), QStringList{u"k good pending"_qs});
        put(u"b.csv"_qs, "id,text\n" + QByteArray("too,many,cells\n").repeated(700));
        QCOMPARE(import({u"b.csv"_qs}).error().code, Code::Empty);
        put(u"b.jsonl"_qs, "\n\n");
        QCOMPARE(import({u"b.jsonl"_qs}).error(), (Error{Code::Empty, path(u"b.jsonl"_qs) + u" holds no rows"_qs, {}, {}}));
    }

    void changesAreTold()
    {
        const auto first = import({u"a.csv"_qs});
        LW_VERIFY_RESULT(first);
        QCOMPARE(first->changes, (ImportChanges{3, 0, 0, 0, 0}));
        answerAll(task(), {u"3"_qs});
        // 1 is the same, 2 and 3 are other (of which 2 had an answer), 4 is new; of b.csv nothing was here.
        put(u"a.csv"_qs, "id,text,gold\n1,one,spam\n2,2!,ham\n3,3!,ham\n4,four,ham\n");
        put(u"b.csv"_qs, "id,text,gold\n9,nine,spam\n");
        const auto second = import({u"a.csv"_qs, u"b.csv"_qs});
        LW_VERIFY_RESULT(second);
        QCOMPARE(second->changes, (ImportChanges{2, 1, 2, 1, 0}));
        // Another file says nothing of those that are not in it; the same file does.
        put(u"b.csv"_qs, "id,text,gold\n8,eight,spam\n");
        const auto third = import({u"b.csv"_qs});
        LW_VERIFY_RESULT(third);
        QCOMPARE(third->changes, (ImportChanges{1, 0, 0, 0, 1}));
        QCOMPARE(records().size(), 6);
    }

    void exactOnTheWayOut()
    {
        // NUL, breaks of every kind, a mark inside, and more characters than a cell of Excel may have.
        const QByteArray cell = QByteArray("\xEF\xBB\xBF \0\r\n\r\n\x01 ", 12) + QByteArray("长\xF0\x9F\x98\x80,\"\"x").repeated(20'000) + "\r";
        put(u"exact.csv"_qs, "id,text\n1,\"" + cell + "\"\n");
        LW_VERIFY_RESULT(import({u"exact.csv"_qs}));
        const QByteArray exact = QByteArray(cell).replace("\"\"", "\"");
        QVERIFY(exact.size() > 200'000);
        for (const auto &[format, name] : {std::pair(dataset::ExportFormat::Jsonl, u"exact-out.jsonl"_qs), std::pair(dataset::ExportFormat::Csv, u"exact-out.csv"_qs)}) {
            const auto written = exportProject(m_project->reader(), {format, path(name), {}, {}}, u"1.2.3"_qs, {}, [](qint64) {});
            LW_VERIFY_RESULT(written);
            auto reader = dataset::openReader(path(name), {});
            LW_VERIFY_RESULT(reader);
            const auto batch = (*reader)->next(10);
            LW_VERIFY_RESULT(batch);
            QCOMPARE(batch->records.size(), std::size_t(1));
            const OrderedJson &record = batch->records[0].data;
            const QString text = dataset::columnText(record, u"text"_qs);
            QVERIFY2(text.toUtf8() == exact, qPrintable(name));
        }
    }

    void largeImport()
    {
        // Its indexes are made at the end: there they are again, and a doubled id is found all the same.
        QByteArray rows = "id,text\n";
        for (int i = 0; i < 9000; ++i)
            rows += QByteArray::number(i) + ',' + QByteArray(1000, 'x') + '\n';
        put(u"large.csv"_qs, rows + "77,again\n");
        QCOMPARE(import({u"large.csv"_qs}).error().code, Code::DoubleId);
        QCOMPARE(indexes(), (QStringList{u"record_dispute"_qs, u"record_facets"_qs}));
        put(u"large.csv"_qs, rows);
        const auto imported = import({u"large.csv"_qs});
        LW_VERIFY_RESULT(imported);
        QCOMPARE(imported->records, 9000);
        QCOMPARE(indexes(), (QStringList{u"record_dispute"_qs, u"record_facets"_qs}));
        QCOMPARE(store::stateCounts(m_project->reader()).value().of(u"pending"_qs), 9000);
    }

    void cellsAndRecordsAreTheSame()
    {
        // A CSV goes in by its cells, JSON Lines by records: what is stored does not tell which.
        QByteArray csv = "id,text,gold\n";
        QByteArray lines;
        for (int i = 0; i < 60; ++i) {
            const QString id = i == 40 ? QString() : u"r%1"_qs.arg(i);
            const QString text = u"\u4E2D %1 \"said\"\n\\ \U0001F600"_qs.arg(i);
            const QString gold = i % 3 == 0 ? u"spam"_qs : i % 3 == 1 ? u"ham"_qs : QString();
            csv += id.toUtf8() + ",\"" + QString(text).replace(u"\""_qs, u"\"\""_qs).toUtf8() + "\"," + gold.toUtf8() + '\n';
            lines += QByteArray::fromStdString(dumpJson(OrderedJson{{"id", toUtf8(id)}, {"text", toUtf8(text)}, {"gold", toUtf8(gold)}})) + '\n';
        }
        QStringList stored;
        for (const QString &name : {u"in.csv"_qs, u"in.jsonl"_qs}) {
            m_project.reset();
            init();
            put(u"in.csv"_qs, csv);
            put(u"in.jsonl"_qs, lines);
            const auto imported = import({name}, u"id"_qs, u"gold"_qs);
            LW_VERIFY_RESULT(imported);
            QCOMPARE(imported->records, 59);
            QCOMPARE(imported->badRowCount, 1);
            QCOMPARE(imported->firstBad.row, 41);
            QCOMPARE(imported->firstBad.fault.kind, dataset::RowFault::Kind::EmptyId);
            QString all = QString::fromUtf8(imported->firstBad.raw);
            const auto records = store::nextPending(m_project->reader(), 0, 100, store::Failed::LeaveAlone).value();
            for (const store::PendingRecord &record : records)
                all += u'\n' + record.shownId + u' ' + record.data + u' ' + record.dataHash;
            std::vector<qint64> ids(59);
            std::iota(ids.begin(), ids.end(), 1);
            const auto rows = store::recordRows(m_project->reader(), ids, {}).value();
            for (const store::RecordRow &row : rows)
                all += u'\n' + row.gold + u' ' + QString::number(row.length);
            stored.append(all);
        }
        QCOMPARE(stored.at(0), stored.at(1));
        QVERIFY2(stored.at(0).contains(u"r59 {\"id\":\"r59\",\"text\":\"\u4E2D 59 \\\"said\\\"\\n\\\\ \U0001F600\",\"gold\":\"\"}"_qs), qPrintable(stored.at(0)));
        QVERIFY(stored.at(0).endsWith(u"\nham 15\n 15"_qs));
    }

    void documentsAreKnownByTheirPath()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(u"d"_qs));
        put(u"d/a.md"_qs, "one");
        put(u"d/b.md"_qs, "two");
        LW_VERIFY_RESULT(import({u"d"_qs}, {}));
        put(u"d/a.md"_qs, "mended");
        const auto again = import({u"d"_qs}, {});
        LW_VERIFY_RESULT(again);
        QCOMPARE(again->changes, (ImportChanges{0, 1, 1, 0, 0}));
        QCOMPARE(records(), (QStringList{u"a.md mended pending"_qs, u"b.md two pending"_qs}));
        QCOMPARE(import({u"a.csv"_qs}, u"id"_qs).error().code, Code::WrongUse);
    }

    void labelsOfTools()
    {
        const QByteArray file = R"([{"id":1,"data":{"text":"Ada"},"annotations":[{"completed_by":{"email":"a@x"},"created_at":"2024-01-02T03:04:05Z",)"
                                R"("result":[{"from_name":"c","to_name":"text","type":"choices","value":{"choices":["good"]}}]},)"
                                R"({"completed_by":{"email":"b@x"},"result":[{"from_name":"c","to_name":"text","type":"choices","value":{"choices":["good"]}}]}]},)"
                                R"({"id":2,"data":{"text":"Bob"},"annotations":[{"completed_by":{"email":"a@x"},"result":[{"from_name":"c","to_name":"text","type":"choices","value":{"choices":["good"]}}]},)"
                                R"({"completed_by":{"email":"b@x"},"result":[{"from_name":"c","to_name":"text","type":"choices","value":{"choices":["bad"]}}]}]}])";
        put(u"ls.json"_qs, file);
        const auto golds = import({u"ls.json"_qs});
        LW_VERIFY_RESULT(golds);
        QCOMPARE(golds->labelled, 1); // of the second two people say two things
        QCOMPARE(records(), (QStringList{u"1 Ada pending"_qs, u"2 Bob pending"_qs}));
        const QByteArray gold = contentOf(u"out.jsonl"_qs);
        QVERIFY2(gold.contains(R"("gold":{"label":"good"})") && gold.count("\"gold\"") == 1, gold.constData());
        QVERIFY(!gold.contains("\"annotator\""));
        // As decisions of those who made them; the same again decides nothing anew.
        for (int time = 0; time < 2; ++time) {
            const auto decided = import({u"ls.json"_qs}, u"id"_qs, {}, {}, ForeignLabels::Decisions);
            LW_VERIFY_RESULT(decided);
            QCOMPARE(decided->labelled, 2);
            records();
            const QByteArray out = contentOf(u"out.jsonl"_qs);
            QVERIFY2(out.contains(R"("answer":{"label":"bad"})") && out.contains(R"("annotator":"b@x")"), out.constData());
            auto rows = m_project->reader().run(u"decision_next_step"_qs);
            QVERIFY(rows && rows->next());
            QCOMPARE(rows->integer(0), 5);
        }
    }

    void cancelled()
    {
        const StopFlag stop;
        stop.requestStop();
        QCOMPARE(import({u"a.csv"_qs}, u"id"_qs, {}, stop).error().code, Code::Cancelled);
        QCOMPARE(records(), QStringList());
        QVERIFY(store::inputs(m_project->reader()).value().empty());
        LW_VERIFY_RESULT(import({u"a.csv"_qs}, {})); // not even the id column was remembered
    }

    void exportHasItsManifest()
    {
        put(u"b.csv"_qs, "id,text,gold\n0,zero,ham\nbad\n");
        LW_VERIFY_RESULT(import({u"a.csv"_qs, u"b.csv"_qs}, u"id"_qs, u"gold"_qs));
        answerAll(task(), {u"3"_qs});
        QCOMPARE(records(), (QStringList{u"1 one annotated"_qs, u"2 two annotated"_qs, u"3 three failed:parse"_qs, u"0 zero annotated"_qs}));
        const Json manifest = parseJson(contentOf(u"out.jsonl.manifest.json"_qs).toStdString()).value();
        QCOMPARE(integerOr(manifest, "records"), 4);
        QCOMPARE(stringOr(manifest, "version"), u"1.2.3"_qs);
        QCOMPARE(dumpJson(manifest["states"]), std::string(R"({"annotated":3,"failed:parse":1})"));
        QCOMPARE(manifest["inputs"].size(), std::size_t(2));
        QCOMPARE(stringOr(manifest["inputs"][0], "sha256"),
                 QString::fromLatin1(QCryptographicHash::hash(contentOf(u"a.csv"_qs), QCryptographicHash::Sha256).toHex()));
        QCOMPARE(integerOr(manifest["inputs"][1], "bad_rows"), 1);
        QCOMPARE(stringOr(manifest["task"], "name"), u"t"_qs);
    }

    void reportLeavesExamplesOut()
    {
        put(u"b.csv"_qs, "id,text,gold\n1,one,spam\n2,two,ham\n3,three,ham\n4,four,spam\n");
        LW_VERIFY_RESULT(import({u"b.csv"_qs}, u"id"_qs, u"gold"_qs));
        answerAll(task(), {u"4"_qs});
        put(u"c.csv"_qs, "id,text,gold\n5,five,\n");
        LW_VERIFY_RESULT(import({u"c.csv"_qs}, u"id"_qs, u"gold"_qs));
        const auto figures = report(m_project->reader());
        LW_VERIFY_RESULT(figures);
        const Json json(*figures);
        qint64 failed = 0;
        for (const auto &[name, count] : json["failed"].items())
            failed += count.get<qint64>();
        QCOMPARE(integerOr(json, "records"), 5);
        QCOMPARE(integerOr(json, "annotated") + failed + integerOr(json, "refused") + integerOr(json, "cancelled") + integerOr(json, "pending"), 5);
        // Of 1, 2 and 3 with answer and gold, 2 is an example: one right of two.
        QCOMPARE(integerOr(json["gold"], "n"), 2);
        QCOMPARE(json["gold"]["accuracy"].get<double>(), 0.5);
        QVERIFY(!reportText(*figures).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestImporter)
#include "tst_importer.moc"
