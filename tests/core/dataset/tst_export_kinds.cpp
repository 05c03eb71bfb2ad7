// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export/answer_cells.h"
#include "core/dataset/export/export_format.h"
#include "core/dataset/export/inferred_task.h"
#include "core/dataset/export/span_check.h"
#include "core/dataset/gold.h"
#include "core/dataset/record_reader.h"
#include "core/task/gold_answer.h"
#include "core/task/prompt.h"
#include "tests/support/support.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lw;
using namespace lw::dataset;

namespace {

struct Said
{
    const char *text;
    const char *answer;   ///< JSON; null: none
};

struct KindCase
{
    const char *task;   ///< members of the task file
    std::vector<Said> said;
};

/// Of every kind: answers that toy exports damage.
const std::map<task::TaskKind, KindCase> &kindCases()
{
    using task::TaskKind;
    static const std::map<TaskKind, KindCase> cases{
        {TaskKind::Classification,
         {R"("labels":[{"name":"spam"},{"name":"a | \u0022b\u0022, <c>"},{"name":"垃圾 😀"}])",
          {{"one", R"({"label":"spam"})"}, {"two", R"({"label":"a | \u0022b\u0022, <c>"})"}, {"三", R"({"label":"垃圾 😀"})"}, {"none", nullptr}}}},
        {TaskKind::Multilabel,
         {R"("labels":[{"name":"a"},{"name":"b/c"},{"name":"d|e"}])",
          {{"one", R"({"labels":["a"]})"}, {"two", R"({"labels":["a","b/c"]})"}, {"three", R"({"labels":["a","d|e"]})"}, {"none", nullptr}}}},
        {TaskKind::Spans,
         {R"("labels":[{"name":"PER"},{"name":"LOC"}])",
          {{"😀 Ada met 李白 and مرحبا", R"({"spans":[{"label":"PER","start":2,"end":5,"text":"Ada"},{"label":"PER","start":10,"end":12,"text":"李白"},{"label":"LOC","start":17,"end":22,"text":"مرحبا"}]})"},
           {"Cafe\u0301 👩‍👩‍👧 x", R"({"spans":[{"label":"LOC","start":0,"end":5,"text":"Cafe\u0301"},{"label":"PER","start":6,"end":11,"text":"👩‍👩‍👧"}]})"},
           {"长安在哪里", R"({"spans":[{"label":"LOC","start":0,"end":2,"text":"长安"}]})"},
           {"nothing here", nullptr}}}},
        {TaskKind::Rating, {R"("scale":{"min":1,"max":5})", {{"one", R"({"score":4})"}, {"two", R"({"score":1})"}, {"none", nullptr}}}},
        {TaskKind::Extraction,
         {R"("schema":{"type":"object","properties":{"vendor":{"type":"string"},"total":{"type":"number"},"paid":{"type":"boolean"},"count":{"type":"integer"},"currency":{"enum":["EUR","USD"]}}})",
          {{"one", R"({"fields":{"vendor":"ACME, \u0022x\u0022","total":12.5,"paid":true,"count":3,"currency":"EUR"}})"}, {"two", R"({"fields":{"vendor":"Bob","paid":false,"currency":"USD"}})"}, {"none", nullptr}}}},
        {TaskKind::Text, {"", {{"one", R"({"text":"Short."})"}, {"two", R"({"text":"a longer one\nof two lines, with 😀"})"}, {"none", nullptr}}}},
        {TaskKind::Preference, {"", {{"one", R"({"choice":"A"})"}, {"two", R"({"choice":"B"})"}, {"none", nullptr}}}},
    };
    return cases;
}

task::TaskSpec taskOf(task::TaskKind kind)
{
    const std::string members = kindCases().at(kind).task;
    Json file = parseJson("{" + members + "}").value();
    file["labelwright"] = 1;
    file["instructions"] = "i";
    file["kind"] = toUtf8(task::kindName(kind));
    const auto task = task::parseTask(dumpJson(file));
    if (!task)
        qFatal("%s", qPrintable(task.error().detail));
    return *task;
}

ExportRecord recordOf(int number, const Said &said)
{
    ExportRecord record;
    record.id = QString::number(number);
    record.text = QString::fromUtf8(said.text);
    record.data["text"] = said.text;
    record.data["n"] = number;
    record.state = u"annotated"_qs;
    if (said.answer) {
        record.answer = parseJson(said.answer).value();
        record.reviewed = true;
        record.annotator = u"ada"_qs;
        record.decidedAt = u"2026-01-02T03:04:05.678Z"_qs;
    }
    return record;
}

struct Written
{
    ExportInfo info;
    std::vector<ExportRecord> records;
    LossReport losses;
};

} // namespace

/// Answers of every kind in every format that can say them: written, read again, equal.
class TestExportKinds : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QByteArray content(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }

    Written write(ExportFormat format, task::TaskKind kind, const QString &name, const std::vector<Said> &said = {}) const
    {
        Written written;
        written.info.task = taskOf(kind);
        written.info.columns = {u"text"_qs, u"n"_qs};
        written.info.textColumn = u"text"_qs;
        int number = 0;
        for (const Said &one : said.empty() ? kindCases().at(kind).said : said)
            written.records.push_back(recordOf(++number, one));
        const auto writer = makeExportWriter(format, path(name), CsvMark::None);
        Result<void> done = writer->begin(written.info);
        for (const ExportRecord &record : written.records) {
            if (done)
                done = writer->write(record, written.losses).map([](auto) {});
        }
        if (done)
            done = writer->finish();
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
        return written;
    }

    static std::vector<Record> readAll(const QString &file)
    {
        auto reader = openReader(file, {});
        if (!reader)
            qFatal("%s", qPrintable(reader.error().detail));
        const auto batch = (*reader)->next(1000);
        if (!batch || !batch->badRows.empty())
            qFatal("%s", qPrintable(batch ? rowFaultSentence(batch->badRows.front().fault) : batch.error().detail));
        return batch->records;
    }

private Q_SLOTS:
    void roundTrip_data()
    {
        QTest::addColumn<ExportFormat>("format");
        QTest::addColumn<QString>("file");
        QTest::addColumn<task::TaskKind>("kind");
        const std::tuple<ExportFormat, const char *> readable[] = {{ExportFormat::LabelStudio, "out.json"},
                                                                   {ExportFormat::Doccano, "out.jsonl"},
                                                                   {ExportFormat::Prodigy, "out.jsonl"}};
        for (const auto &[format, file] : readable) {
            for (const auto &[kind, each] : kindCases()) {
                if (formatHolds(format, kind))
                    QTest::newRow(qPrintable(exportFormatName(format) + u' ' + task::kindName(kind))) << format << QString::fromLatin1(file) << kind;
            }
        }
    }

    void roundTrip()
    {
        QFETCH(const ExportFormat, format);
        QFETCH(const QString, file);
        QFETCH(const task::TaskKind, kind);
        const Written written = write(format, kind, file);
        const auto records = readAll(path(file));
        QCOMPARE(records.size(), written.records.size());
        for (std::size_t i = 0; i < records.size(); ++i) {
            QCOMPARE(columnText(records[i].data, u"text"_qs), written.records[i].text);
            QCOMPARE(columnText(records[i].data, u"n"_qs), QString::number(i + 1));
            QCOMPARE(records[i].labels.size(), std::size_t(written.records[i].answer.has_value()));
            if (records[i].labels.empty())
                continue;
            const auto answer = task::goldAnswer(written.info.task, records[i].labels.front().answer);
            QVERIFY2(answer, dumpJson(records[i].labels.front().answer).c_str());
            QCOMPARE(fromUtf8(dumpJson(*answer)), fromUtf8(dumpJson(*written.records[i].answer)));
            if (format == ExportFormat::Prodigy) {
                QCOMPARE(records[i].labels.front().by, u"ada"_qs);
                QCOMPARE(records[i].labels.front().at, written.records[i].decidedAt);
            }
        }
        QCOMPARE(written.losses.records().size(), std::size_t(0));
    }

    void tables_data()
    {
        QTest::addColumn<ExportFormat>("format");
        QTest::addColumn<task::TaskKind>("kind");
        for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::Xlsx}) {
            for (const auto &[kind, each] : kindCases())
                QTest::newRow(qPrintable(exportFormatName(format) + u' ' + task::kindName(kind))) << format << kind;
        }
    }

    /// The last column of the answer is read as gold, and is the answer.
    void tables()
    {
        QFETCH(const ExportFormat, format);
        QFETCH(const task::TaskKind, kind);
        const QString file = u"out."_qs + exportFormatName(format);
        const Written written = write(format, kind, file);
        const QString column = answerColumns(written.info.task).last();
        const auto records = readAll(path(file));
        QCOMPARE(records.size(), written.records.size());
        for (std::size_t i = 0; i < records.size(); ++i) {
            QCOMPARE(columnText(records[i].data, u"text"_qs), written.records[i].text);
            const auto kept = goldAnswer(columnText(records[i].data, column));
            QCOMPARE(kept.has_value(), written.records[i].answer.has_value());
            if (kept)
                QCOMPARE(task::goldAnswer(written.info.task, *kept), written.records[i].answer);
        }
    }

    void cells_data()
    {
        QTest::addColumn<task::TaskKind>("kind");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("cells");
        using task::TaskKind;
        QTest::newRow("a label") << TaskKind::Classification << QByteArray(R"({"label":"spam","confidence":0.5})") << u"label=spam"_qs;
        QTest::newRow("labels") << TaskKind::Multilabel << QByteArray(R"({"labels":["a","b/c"]})") << u"labels=a|b/c"_qs;
        QTest::newRow("no label") << TaskKind::Multilabel << QByteArray(R"({"labels":[]})") << u"labels={\"labels\":[]}"_qs;
        QTest::newRow("a label with the mark") << TaskKind::Multilabel << QByteArray(R"({"labels":["a","d|e"]})") << u"labels={\"labels\":[\"a\",\"d|e\"]}"_qs;
        QTest::newRow("a score") << TaskKind::Rating << QByteArray(R"({"score":4})") << u"score=4"_qs;
        QTest::newRow("a text") << TaskKind::Text << QByteArray(R"({"text":" \u007bx","rationale":"r"})") << u"answer= {x"_qs;
        QTest::newRow("a choice") << TaskKind::Preference << QByteArray(R"({"choice":"tie"})") << u"choice=tie"_qs;
        QTest::newRow("spans") << TaskKind::Spans << QByteArray(R"({"spans":[]})") << u"spans={\"spans\":[]}"_qs;
        QTest::newRow("fields") << TaskKind::Extraction << QByteArray(R"({"fields":{"vendor":"A","total":1.5}})")
                                << u"count=;currency=;paid=;vendor=A;fields={\"fields\":{\"total\":1.5,\"vendor\":\"A\"}}"_qs;
    }

    void cells()
    {
        QFETCH(const task::TaskKind, kind);
        QFETCH(const QByteArray, answer);
        QFETCH(const QString, cells);
        const task::TaskSpec task = taskOf(kind);
        const QStringList columns = answerColumns(task);
        const QStringList got = answerCells(task, parseJson(answer.toStdString()).value());
        QCOMPARE(got.size(), columns.size());
        QCOMPARE(answerCells(task, std::nullopt), QStringList(columns.size()));
        QStringList pairs;
        for (qsizetype i = 0; i < columns.size(); ++i)
            pairs.append(columns.at(i) + u'=' + got.at(i));
        QCOMPARE(pairs.join(u';'), cells);
    }

    void conll()
    {
        const Written written = write(ExportFormat::Conll, task::TaskKind::Spans, u"out.conll"_qs);
        QVERIFY2(content(u"out.conll"_qs).startsWith("-DOCSTART- -X- -X- O\n\n😀 _ _ O\nAda _ _ B-PER\nmet _ _ O\n李 _ _ B-PER\n白 _ _ I-PER\nand _ _ O\n"), content(u"out.conll"_qs).constData());
        const auto records = readAll(path(u"out.conll"_qs));
        QCOMPARE(records.size(), std::size_t(3));   // the one without an answer is left out
        QCOMPARE(written.losses.of(Loss::NoAnswer), 1);
        for (std::size_t i = 0; i < records.size(); ++i) {
            QCOMPARE(columnText(records[i].data, u"text"_qs), written.records[i].text);
            QCOMPARE(records[i].labels.front().answer, *written.records[i].answer);
        }
        QCOMPARE(written.losses.records().size(), std::size_t(1));
    }

    void conllLosses()
    {
        const std::vector<Said> said{
            {"Adas Cafe, open\nnow", R"({"spans":[{"label":"PER of it","start":0,"end":3,"text":"Ada"},{"label":"LOC","start":5,"end":9,"text":"Cafe"},{"label":"PER","start":5,"end":15,"text":"Cafe, open"}]})"},
        };
        const Written written = write(ExportFormat::Conll, task::TaskKind::Spans, u"out.conll"_qs, said);
        QCOMPARE(content(u"out.conll"_qs), QByteArray("-DOCSTART- -X- -X- O\n\nAdas _ _ B-PER_of_it\nCafe _ _ B-PER\n, _ _ I-PER\nopen _ _ I-PER\n\nnow _ _ O\n\n"));
        for (const Loss loss : {Loss::UnalignedSpans, Loss::OverlappingSpans, Loss::LabelSpaces, Loss::Spacing})
            QVERIFY2(written.losses.of(loss) == 1, qPrintable(lossName(loss)));
    }

    void spacy()
    {
        const std::vector<Said> said{{"李白 in 长安", R"({"spans":[{"label":"LOC","start":0,"end":8,"text":"李白 in 长安"},{"label":"PER","start":0,"end":2,"text":"李白"},{"label":"LOC","start":6,"end":8,"text":"长安"}]})"}};
        const Written spans = write(ExportFormat::SpacyJsonl, task::TaskKind::Spans, u"s.jsonl"_qs, said);
        const Json line = parseJson(content(u"s.jsonl"_qs).toStdString()).value();
        QCOMPARE(dumpJson(line["entities"]), std::string("[[0,8,\"LOC\"]]"));
        QCOMPARE(dumpJson(line["spans"]), std::string("{\"sc\":[[0,8,\"LOC\"],[0,2,\"PER\"],[6,8,\"LOC\"]]}"));
        QCOMPARE(spans.losses.of(Loss::OverlappingSpans), 1);
        QVERIFY(content(u"s.jsonl.to_spacy.py"_qs).contains("char_span"));
        write(ExportFormat::SpacyJsonl, task::TaskKind::Rating, u"r.jsonl"_qs);
        const Json rated = parseJson(content(u"r.jsonl"_qs).split('\n').front().toStdString()).value();
        QCOMPARE(dumpJson(rated["cats"]), std::string("{\"1\":0.0,\"2\":0.0,\"3\":0.0,\"4\":1.0,\"5\":0.0}"));
        QCOMPARE(dumpJson(rated["meta"]), std::string("{\"data\":{\"n\":1,\"text\":\"one\"},\"id\":\"1\"}"));
    }

    void labelStudioMin()
    {
        const auto first = [this](task::TaskKind kind) {
            write(ExportFormat::LabelStudioMin, kind, u"min.json"_qs);
            Json item = parseJson(content(u"min.json"_qs).toStdString()).value()[0];
            item.erase("text");
            item.erase("n");
            item.erase("created_at");
            return fromUtf8(dumpJson(item));
        };
        QCOMPARE(first(task::TaskKind::Classification), u"{\"annotator\":\"ada\",\"id\":\"1\",\"label\":\"spam\"}"_qs);
        QCOMPARE(first(task::TaskKind::Rating), u"{\"annotator\":\"ada\",\"id\":\"1\",\"score\":[{\"rating\":4}]}"_qs);
        QCOMPARE(first(task::TaskKind::Text), u"{\"annotator\":\"ada\",\"answer\":\"Short.\",\"id\":\"1\"}"_qs);
        QVERIFY(first(task::TaskKind::Spans).contains(u"{\"end\":5,\"labels\":[\"PER\"],\"start\":2,\"text\":\"Ada\"}"_qs));
    }

    /// What a rejected, a skipped and an unreviewed answer are to Prodigy.
    void prodigyVerdicts()
    {
        ExportInfo info;
        info.task = taskOf(task::TaskKind::Classification);
        info.columns = {u"text"_qs};
        info.textColumn = u"text"_qs;
        const auto writer = makeExportWriter(ExportFormat::Prodigy, path(u"p.jsonl"_qs), CsvMark::None);
        LW_VERIFY_RESULT(writer->begin(info));
        LossReport losses;
        const auto put = [&](bool reviewed, bool skipped, bool answered) {
            ExportRecord record;
            record.text = u"same"_qs;
            record.data["text"] = "same";
            record.modelAnswer = Json{{"label", "spam"}};
            if (answered)
                record.answer = record.modelAnswer;
            record.reviewed = reviewed;
            record.skipped = skipped;
            return writer->write(record, losses).has_value();
        };
        QVERIFY(put(true, false, true) && put(true, false, false) && put(false, true, true) && put(false, false, true));
        LW_VERIFY_RESULT(writer->finish());
        QStringList verdicts;
        QSet<qint64> hashes;
        const auto lines = content(u"p.jsonl"_qs).trimmed().split('\n');
        for (const QByteArray &line : lines) {
            const Json item = parseJson(line.toStdString()).value();
            verdicts.append(stringOr(item, "answer") + u' ' + fromUtf8(dumpJson(item["accept"])));
            hashes << integerOr(item, "_input_hash") << integerOr(item, "_task_hash");
        }
        QCOMPARE(verdicts, (QStringList{u"accept [\"spam\"]"_qs, u"reject [\"spam\"]"_qs, u"ignore [\"spam\"]"_qs, u"accept [\"spam\"]"_qs}));
        QCOMPARE(hashes.size(), 2);
        for (const qint64 hash : hashes)
            QVERIFY(hash >= std::numeric_limits<qint32>::min() && hash <= std::numeric_limits<qint32>::max());
    }

    void argilla()
    {
        ExportInfo info;
        info.task = taskOf(task::TaskKind::Spans);
        info.columns = {u"text"_qs, u"n"_qs};
        info.textColumn = u"text"_qs;
        ExportRecord record = recordOf(1, kindCases().at(task::TaskKind::Spans).said[0]);
        record.data["tags"] = OrderedJson::array({1, 2});
        record.modelAnswer = record.answer;
        record.model = u"m-1"_qs;
        record.confidence = 0.5;
        LossReport losses;
        const auto writer = makeExportWriter(ExportFormat::Argilla, path(u"records.json"_qs), CsvMark::None);
        LW_VERIFY_RESULT(writer->begin(info));
        LW_VERIFY_RESULT(writer->write(record, losses));
        record.reviewed = false;
        LW_VERIFY_RESULT(writer->write(record, losses));
        LW_VERIFY_RESULT(writer->finish());
        const Json items = parseJson(content(u"records.json"_qs).toStdString()).value();
        QCOMPARE(items[0]["fields"], (Json{{"text", toUtf8(record.text)}}));
        QCOMPARE(items[0]["metadata"], (Json{{"n", 1}, {"tags", "[1,2]"}}));
        QCOMPARE(items[0]["suggestions"]["spans"]["value"][0], (Json{{"label", "PER"}, {"start", 2}, {"end", 5}}));
        QCOMPARE(items[0]["suggestions"]["spans"]["score"], Json(0.5));
        QCOMPARE(items[0]["suggestions"]["spans"]["agent"], Json("m-1"));
        QCOMPARE(items[0]["responses"]["spans"][0]["value"], items[0]["suggestions"]["spans"]["value"]);
        QCOMPARE(items[0]["responses"]["spans"][0]["user_id"].get<std::string>().size(), std::size_t(36));
        QVERIFY(items[1]["responses"].empty());   // nobody decided it
        QCOMPARE(losses.of(Loss::ColumnTypes), 2);
    }

    void fineTuning()
    {
        ExportInfo info;
        info.task = taskOf(task::TaskKind::Spans);
        info.task.examples.push_back({u"长安在哪里"_qs, Json{{"spans", Json::array()}}});
        LossReport losses;
        const auto writer = makeExportWriter(ExportFormat::OpenAiFineTune, path(u"ft.jsonl"_qs), CsvMark::None);
        LW_VERIFY_RESULT(writer->begin(info));
        int number = 0;
        for (const Said &said : kindCases().at(task::TaskKind::Spans).said)
            LW_VERIFY_RESULT(writer->write(recordOf(++number, said), losses));
        LW_VERIFY_RESULT(writer->write(recordOf(9, {" \n", R"({"spans":[]})"}), losses));
        LW_VERIFY_RESULT(writer->finish());
        const auto lines = content(u"ft.jsonl"_qs).trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        const Json messages = parseJson(lines.at(0).toStdString()).value()["messages"];
        QStringList roles;
        for (const Json &message : messages)
            roles.append(stringOr(message, "role"));
        QCOMPARE(roles, (QStringList{u"system"_qs, u"user"_qs, u"assistant"_qs}));
        QCOMPARE(stringOr(messages[0], "content"), QString::fromStdString(task::systemMessage(info.task)));
        QCOMPARE(stringOr(messages[1], "content"), u"<record id=\"1\">\n😀 Ada met 李白 and مرحبا\n</record>"_qs);
        QCOMPARE(stringOr(messages[2], "content"), u"{\"annotations\":[{\"id\":1,\"spans\":[{\"label\":\"PER\",\"text\":\"Ada\"},{\"label\":\"PER\",\"text\":\"李白\"},{\"label\":\"LOC\",\"text\":\"مرحبا\"}]}]}"_qs);
        for (const Loss loss : {Loss::IsExample, Loss::NoAnswer, Loss::EmptyText})
            QVERIFY2(losses.of(loss) == 1, qPrintable(lossName(loss)));
        QVERIFY(!checkCount(ExportFormat::OpenAiFineTune, 9));
        QVERIFY(checkCount(ExportFormat::OpenAiFineTune, 10));
        QVERIFY(checkCount(ExportFormat::Jsonl, 0));
    }

    void preferences()
    {
        const auto lineOf = [this](const ExportInfo &info, const ExportRecord &record) {
            LossReport losses;
            const auto writer = makeExportWriter(ExportFormat::OpenAiDpo, path(u"dpo.jsonl"_qs), CsvMark::None);
            const auto done = writer->begin(info).and_then([&] { return writer->write(record, losses); }).and_then([&](auto) { return writer->finish(); });
            return done ? content(u"dpo.jsonl"_qs).trimmed() + (losses.of(Loss::NoPair) == 1 ? "no pair" : "") : QByteArray("failed");
        };
        ExportInfo info;
        info.task = taskOf(task::TaskKind::Preference);
        info.task.templateText = u"{{q}}\nA: {{a}}\nB: {{b}}"_qs;
        info.sides = {u"a"_qs, u"b"_qs};
        ExportRecord record = recordOf(1, {"any", R"({"choice":"B"})"});
        record.data = OrderedJson{{"q", "Which?"}, {"a", "one"}, {"b", "two"}};
        QCOMPARE(lineOf(info, record), QByteArray("{\"input\":{\"messages\":[{\"role\":\"user\",\"content\":\"Which?\"}]},"
                                                  "\"preferred_output\":[{\"role\":\"assistant\",\"content\":\"two\"}],"
                                                  "\"non_preferred_output\":[{\"role\":\"assistant\",\"content\":\"one\"}]}"));
        record.answer = Json{{"choice", "tie"}};
        QCOMPARE(lineOf(info, record), QByteArray("no pair"));
        info = {};
        info.task = taskOf(task::TaskKind::Rating);
        record.answer = Json{{"score", 4}};
        record.modelAnswer = Json{{"score", 2}, {"rationale", "so"}};
        const Json pair = parseJson(lineOf(info, record).toStdString()).value_or(Json());
        QCOMPARE(stringOr(pair["preferred_output"][0], "content"), u"{\"annotations\":[{\"id\":1,\"score\":4}]}"_qs);
        QCOMPARE(stringOr(pair["non_preferred_output"][0], "content"), u"{\"annotations\":[{\"id\":1,\"score\":2}]}"_qs);
        record.modelAnswer = record.answer;
        QCOMPARE(lineOf(info, record), QByteArray("no pair"));
    }

    void hfDataset()
    {
        const Written written = write(ExportFormat::HfDataset, task::TaskKind::Multilabel, u"hf"_qs);
        const auto rows = content(u"hf/data/train-00000-of-00001.jsonl"_qs).trimmed().split('\n');
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows.at(1), QByteArray("{\"id\":\"2\",\"text\":\"two\",\"n\":\"2\",\"labels\":[\"a\",\"b/c\"]}"));
        QVERIFY2(content(u"hf/README.md"_qs).contains("  - name: \"labels\"\n    sequence:\n      class_label:\n        names:\n          '0': \"a\"\n"), content(u"hf/README.md"_qs).constData());
        QCOMPARE(written.losses.of(Loss::NoAnswer), 1);
        QCOMPARE(written.losses.of(Loss::ColumnTypes), 3);
        // Once more replaces it, and leaves nothing beside it.
        write(ExportFormat::HfDataset, task::TaskKind::Classification, u"hf"_qs);
        QVERIFY(content(u"hf/README.md"_qs).contains("\"label\"\n    dtype:\n      class_label:"));
        QCOMPARE(QDir(m_folder.path()).entryList({u".hf*"_qs}, QDir::AllEntries | QDir::Hidden), QStringList());
    }

    void comparisons()
    {
        ExportInfo info;
        info.task = taskOf(task::TaskKind::Preference);
        info.sides = {u"text"_qs, u"n"_qs};
        LossReport losses;
        const auto writer = makeExportWriter(ExportFormat::LabelStudio, path(u"pair.json"_qs), CsvMark::None);
        LW_VERIFY_RESULT(writer->begin(info));
        for (const char *choice : {"A", "B", "tie"}) {
            ExportRecord record = recordOf(1, {"one", "{}"});
            record.answer = Json{{"choice", choice}};
            LW_VERIFY_RESULT(writer->write(record, losses));
        }
        LW_VERIFY_RESULT(writer->finish());
        QCOMPARE(losses.of(Loss::Ties), 1);
        const auto records = readAll(path(u"pair.json"_qs));
        QCOMPARE(records[0].labels.front().answer, (Json{{"choice", "A"}}));
        QCOMPARE(records[1].labels.front().answer, (Json{{"choice", "B"}}));
        QVERIFY(records[2].labels.empty());
    }

    void spansAreChecked()
    {
        const QString text = u"😀 Ada e\u0301 مرحبا"_qs;
        const auto spansOf = [](qint64 start, qint64 end, const QString &covered) {
            return Json{{"spans", Json::array({Json{{"label", "PER"}, {"start", start}, {"end", end}, {"text", toUtf8(covered)}}})}};
        };
        QVERIFY(areSpansInPlace(text, spansOf(2, 5, u"Ada"_qs)));
        QVERIFY(areSpansInPlace(text, spansOf(9, 14, u"مرحبا"_qs)));
        QVERIFY(areSpansInPlace(text, Json{{"label", "x"}}));
        QVERIFY(!areSpansInPlace(text, spansOf(3, 6, u"Ada"_qs)));        // in UTF-16 units
        QVERIFY(!areSpansInPlace(text, spansOf(6, 8, u"\u00e9"_qs)));     // looks the same, and is another text
        QVERIFY(!areSpansInPlace(text, spansOf(9, 15, u"مرحبا"_qs)));
        QVERIFY(!areSpansInPlace(text, spansOf(5, 5, QString())));
        ExportRecord record;
        record.text = text;
        SpanCheck check;
        for (int i = 1; i <= 4; ++i) {
            record.id = u'r' + QString::number(i);
            record.answer = spansOf(i < 3 ? 2 : 1, 5, u"Ada"_qs);
            QCOMPARE(check.look(record), i < 3 ? SpanCheck::Verdict::Right : SpanCheck::Verdict::Misplaced);
        }
        QVERIFY(!check.verdict());
        QVERIFY2(check.verdict().error().detail.startsWith(u"In 2 records"_qs) && check.verdict().error().detail.contains(u"the first is r3"_qs),
                 qPrintable(check.verdict().error().detail));
    }

    void inferred()
    {
        const auto taskOfAll = [](const std::vector<const char *> &answers) {
            InferredTask task;
            for (const char *answer : answers)
                task.look(parseJson(answer).value());
            return task.task();
        };
        const auto several = taskOfAll({"{\"label\":\"b\"}", "{\"labels\":[\"a\",\"b\"]}", "{\"score\":1}", "{\"label\":\"c\"}"});
        QCOMPARE(several.kind, task::TaskKind::Multilabel);
        QCOMPARE(several.labelNames(), (QStringList{u"b"_qs, u"a"_qs, u"c"_qs}));
        const auto spans = taskOfAll({"{\"spans\":[{\"label\":\"PER\"},{\"label\":\"LOC\"},{\"label\":\"PER\"}]}"});
        QCOMPARE(spans.kind, task::TaskKind::Spans);
        QCOMPARE(spans.labelNames(), (QStringList{u"PER"_qs, u"LOC"_qs}));
        QCOMPARE(taskOfAll({"{\"score\":4}", "{\"score\":2}"}).scale, (task::Scale{2, 4}));
        QCOMPARE(answerColumns(taskOfAll({"{\"fields\":{\"a\":1,\"b\":\"x\",\"c\":[1]}}", "{\"fields\":{\"b\":2}}"})), (QStringList{u"a"_qs, u"fields"_qs}));
        QCOMPARE(taskOfAll({}).kind, task::TaskKind::Classification);
    }

    void unfit()
    {
        for (const ExportFormat format : exportFormats()) {
            for (const auto &[kind, each] : kindCases()) {
                const auto checked = checkFormat(format, taskOf(kind));
                QCOMPARE(checked.has_value(), formatHolds(format, kind));
                if (!checked)
                    QVERIFY2(checked.error().detail.contains(u"choose from: jsonl, csv"_qs), qPrintable(checked.error().detail));
            }
        }
        QVERIFY(!formatHolds(ExportFormat::Conll, task::TaskKind::Text));
        QVERIFY(formatHolds(ExportFormat::Conll, task::TaskKind::Spans));
        QVERIFY(!formatHolds(ExportFormat::Doccano, task::TaskKind::Extraction));
    }
};

QTEST_APPLESS_MAIN(TestExportKinds)
#include "tst_export_kinds.moc"
