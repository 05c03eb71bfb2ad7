// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/annotated/conll_reader.h"
#include "core/dataset/annotated/shapes.h"
#include "core/dataset/annotated/spans.h"
#include "tests/support/support.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lw;
using namespace lw::dataset;

/// What the files of annotation tools come to: the data, and the labels that they hold.
class TestAnnotatedFiles : public QObject
{
    Q_OBJECT

private:
    /// "data <- label; label (by) …" of every record, and the reason of every bad row.
    static QStringList read(const QString &name, const QByteArray &bytes, InputFormat expected, const ReadOptions &options = {})
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        file.close();
        auto reader = openReader(file.fileName(), options);
        if (!reader)
            return {reader.error().detail};
        if ((*reader)->facts().format != expected)
            return {u"format: "_qs + inputFormatName((*reader)->facts().format)};
        QStringList lines;
        for (bool end = false; !end;) {
            const auto batch = (*reader)->next(2);
            if (!batch)
                return lines << batch.error().detail;
            for (const Record &record : batch->records) {
                QString line = fromUtf8(dumpJson(record.data));
                for (const FoundLabel &label : record.labels) {
                    line += u" <- "_qs + fromUtf8(dumpJson(label.answer)) + (label.isGold ? u"!"_qs : QString());
                    if (!label.by.isEmpty())
                        line += u" ("_qs + label.by + u' ' + label.at + u')';
                }
                lines.append(line);
            }
            for (const BadRow &bad : batch->badRows)
                lines.append(u"bad: "_qs + rowFaultSentence(bad.fault));
            end = batch->atEnd;
        }
        return lines;
    }

private Q_SLOTS:
    void labelStudio()
    {
        const QByteArray file = R"([{"id":1,"data":{"text":"Ada 😀 ist 👩‍👩‍👧 da, Ada.","n":3},"annotations":[)"
                                R"({"completed_by":{"id":1,"email":"a@x.org"},"created_at":"2024-01-02T03:04:05.000000Z","ground_truth":true,"result":[)"
                                R"({"id":"a","from_name":"ner","to_name":"text","type":"labels","value":{"start":20,"end":23,"text":"Ada","labels":["PER"]}},)"
                                R"({"id":"b","from_name":"ner","to_name":"text","type":"labels","value":{"start":4,"end":5,"text":"😀","labels":["SMILE"]}}]},)"
                                R"({"completed_by":7,"was_cancelled":true,"result":[]},)"
                                R"({"completed_by":7,"result":[{"from_name":"c","to_name":"text","type":"choices","value":{"choices":["good"]}},)"
                                R"({"from_name":"r","to_name":"text","type":"rating","value":{"rating":4}},{"from_id":"a","to_id":"b","type":"relation"}]}],)"
                                R"("predictions":[{"model_version":"m-1","score":0.5,"result":[{"from_name":"c","to_name":"text","type":"choices","value":{"choices":["bad","ugly"]}}]}]},)"
                                R"({"id":2,"data":{"text":"x"},"annotations":[],"predictions":[]},)"
                                R"({"id":3,"data":{"text":"half"},"annotations":[{"result":[{"from_name":"ner","to_name":"text","type":"labels","value":{"start":0,"end":2,"text":"lf","labels":["X"]}}]}]},)"
                                R"({"id":4,"data":{"text":"a","other":"b"},"annotations":[{"result":[{"from_name":"t","to_name":"text","type":"textarea","value":{"text":["one","two"]}}]}]},)"
                                R"({"id":5,"data":{"id":"own","l":"a","r":"b"},"annotations":[{"result":[{"from_name":"p","to_name":"p","type":"pairwise","value":{"selected":"right"}}]}]},)"
                                R"({"id":6,"data":{"text":"t"},"annotations":[{"result":[{"from_name":"t","to_name":"text","type":"taxonomy","value":{"taxonomy":[["A","A1"],["B"]]}}]}]}])";
        const QStringList got = read(u"export.json"_qs, file, InputFormat::LabelStudio);
        QVERIFY2(got.size() == 6, qPrintable(got.join(u'\n')));
        QCOMPARE(got.at(0), QString::fromUtf8(R"({"id":1,"text":"Ada 😀 ist 👩‍👩‍👧 da, Ada.","n":3,"prediction":{"labels":["bad","ugly"]},"prediction model":"m-1","other results":[{"from_id":"a","to_id":"b","type":"relation"}]})"
                                  R"( <- {"spans":[{"end":5,"label":"SMILE","start":4,"text":"😀"},{"end":23,"label":"PER","start":20,"text":"Ada"}]}! (a@x.org 2024-01-02T03:04:05.000000Z))"
                                  R"( <- {"fields":{"c":"good","r":4}} (annotator 7 ))"));
        QCOMPARE(got.at(1), u"{\"id\":2,\"text\":\"x\"}"_qs);
        QVERIFY(got.contains(u"bad: A span (0 to 2) covers \"ha\", but the file says \"lf\"."_qs));
        QVERIFY(got.contains(u"{\"id\":4,\"text\":\"a\",\"other\":\"b\"} <- {\"text\":\"one\\ntwo\"}"_qs));
        QVERIFY(got.contains(u"{\"id\":\"own\",\"l\":\"a\",\"r\":\"b\"} <- {\"choice\":\"B\"}"_qs));
        QVERIFY(got.contains(u"{\"id\":6,\"text\":\"t\"} <- {\"labels\":[\"A/A1\",\"B\"]}"_qs));
    }

    void doccano()
    {
        const QStringList got = read(u"all.jsonl"_qs,
                                     "{\"id\":1,\"text\":\"I like it\",\"label\":[\"positive\"],\"Comments\":[]}\n"
                                     "{\"id\":2,\"text\":\"EU 😀 rejects\",\"label\":[[0,2,\"ORG\"],[5,12,\"V\"]],\"lang\":\"en\"}\n"
                                     "{\"id\":3,\"text\":\"Ada works\",\"entities\":[{\"id\":7,\"label\":\"PER\",\"start_offset\":0,\"end_offset\":3}],\"relations\":[],\"Comments\":[]}\n"
                                     "{\"id\":4,\"text\":\"source\",\"label\":[\"" + QByteArray("a target sentence ").repeated(6) + "\"]}\n"
                                     "{\"id\":5,\"text\":\"from B\",\"entities\":[[0,4,\"FROM\"]],\"cats\":[\"book_flight\"]}\n"
                                     "{\"id\":6,\"text\":\"x\",\"label\":[\"a\",\"b\"]}\n{\"id\":7,\"text\":\"x\",\"label\":[[0,9,\"O\"]]}\n{\"id\":8,\"text\":\"x\",\"label\":[]}\n",
                                     InputFormat::Doccano);
        QCOMPARE(got.size(), 8);
        QVERIFY(got.contains(u"{\"id\":1,\"text\":\"I like it\"} <- {\"label\":\"positive\"}"_qs));
        QVERIFY2(got.contains(u"{\"id\":2,\"text\":\"EU 😀 rejects\",\"lang\":\"en\"} <- {\"spans\":[{\"end\":2,\"label\":\"ORG\",\"start\":0,\"text\":\"EU\"},{\"end\":12,\"label\":\"V\",\"start\":5,\"text\":\"rejects\"}]}"_qs), qPrintable(got.join(u'\n')));
        QVERIFY(got.contains(u"{\"id\":3,\"text\":\"Ada works\"} <- {\"spans\":[{\"end\":3,\"label\":\"PER\",\"start\":0,\"text\":\"Ada\"}]}"_qs));
        QVERIFY(got.filter(u"\"source\"} <- {\"text\":\"a target sentence"_qs).size() == 1);
        QVERIFY(got.contains(u"{\"id\":5,\"text\":\"from B\"} <- {\"fields\":{\"cats\":[\"book_flight\"],\"entities\":[{\"end\":4,\"label\":\"FROM\",\"start\":0,\"text\":\"from\"}]}}"_qs));
        QVERIFY(got.contains(u"{\"id\":6,\"text\":\"x\"} <- {\"labels\":[\"a\",\"b\"]}"_qs));
        QVERIFY(got.contains(u"bad: A span (0 to 9, \"O\") is not within the text, which has 1 characters."_qs));
        QVERIFY(got.contains(u"{\"id\":8,\"text\":\"x\"}"_qs));
    }

    void prodigy()
    {
        const QStringList got = read(u"out.jsonl"_qs,
                                     R"({"text":"Uber’s 😀 Lesson","meta":{"source":"NYT"},"_input_hash":1,"_task_hash":2,"tokens":[],"_session_id":"ner-ada","_timestamp":1700000000,"spans":[{"start":0,"end":4,"token_start":0,"token_end":0,"label":"ORG"}],"answer":"accept"})" "\n"
                                     R"({"text":"t","options":[{"id":"pos","text":"Positive"}],"accept":["pos"],"_view_id":"choice","answer":"accept"})" "\n"
                                     R"({"text":"t","label":"INSULT","_view_id":"classification","answer":"reject"})" "\n"
                                     R"({"text":"t","label":"INSULT","answer":"accept"})" "\n"
                                     R"({"text":"t","spans":[{"start":0,"end":2,"label":"X"}],"answer":"accept"})" "\n",
                                     InputFormat::Prodigy);
        QCOMPARE(got.size(), 5);
        QVERIFY2(got.contains(u"{\"text\":\"Uber’s 😀 Lesson\",\"meta\":{\"source\":\"NYT\"}} <- {\"spans\":[{\"end\":4,\"label\":\"ORG\",\"start\":0,\"text\":\"Uber\"}]} (ner-ada 2023-11-14T22:13:20.000Z)"_qs), qPrintable(got.join(u'\n')));
        QVERIFY(got.contains(u"{\"text\":\"t\"} <- {\"label\":\"pos\"}"_qs));
        // What was turned down is no label, and is not lost.
        QVERIFY(got.contains(u"{\"text\":\"t\",\"label\":\"INSULT\",\"answer\":\"reject\"}"_qs));
        QVERIFY(got.contains(u"{\"text\":\"t\"} <- {\"label\":\"INSULT\"}"_qs));
        QVERIFY(got.filter(u"bad: A span (0 to 2"_qs).size() == 1);
    }

    void plainStaysPlain()
    {
        QCOMPARE(read(u"hf.jsonl"_qs, "{\"text\":\"a\",\"label\":[\"x\"]}\n", InputFormat::Jsonl), QStringList{u"{\"text\":\"a\",\"label\":[\"x\"]}"_qs});
        ReadOptions options;
        options.format = InputFormat::Doccano;
        QCOMPARE(read(u"hf.jsonl"_qs, "{\"text\":\"a\",\"label\":[\"x\"]}\n", InputFormat::Doccano, options), QStringList{u"{\"text\":\"a\"} <- {\"label\":\"x\"}"_qs});
    }

    void conll_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("result");
        const QString none = u"{\"text\":\"U.N. official Ada Byron\"} <- {\"spans\":[%1]}"_qs;
        const QString un = u"{\"end\":4,\"label\":\"ORG\",\"start\":0,\"text\":\"U.N.\"}"_qs;
        const QString both = un + u",{\"end\":23,\"label\":\"PER\",\"start\":14,\"text\":\"Ada Byron\"}"_qs;
        QTest::newRow("IOB1") << QByteArray("-DOCSTART- -X- -X- O\n\nU.N. NNP I-NP I-ORG\nofficial NN I-NP O\nAda NNP I-NP I-PER\nByron NNP I-NP I-PER\n") << none.arg(both);
        QTest::newRow("IOB2") << QByteArray("-DOCSTART- -X- O\nU.N. _ _ B-ORG\r\nofficial _ _ O\r\nAda _ _ B-PER\r\nByron _ _ I-PER") << none.arg(both);
        QTest::newRow("BILOU") << QByteArray("U.N.\tU-ORG\nofficial\tO\nAda\tB-PER\nByron\tL-PER\n") << none.arg(both);
        QTest::newRow("beside each other") << QByteArray("a I-X\nb B-X\nc I-Y\n")
                                           << u"{\"text\":\"a b c\"} <- {\"spans\":[{\"end\":1,\"label\":\"X\",\"start\":0,\"text\":\"a\"},{\"end\":3,\"label\":\"X\",\"start\":2,\"text\":\"b\"},{\"end\":5,\"label\":\"Y\",\"start\":4,\"text\":\"c\"}]}"_qs;
        QTest::newRow("Chinese") << QByteArray("海 O\n钓 O\n厦 B-LOC\n门 I-LOC\n😀 O\n") << u"{\"text\":\"海钓厦门 😀\"} <- {\"spans\":[{\"end\":4,\"label\":\"LOC\",\"start\":2,\"text\":\"厦门\"}]}"_qs;
        QTest::newRow("no tag") << QByteArray("word\n") << u"bad: A line has no word and tag (\"word\"); each token stands on a line of its own, its columns divided by a space or a tab."_qs;
    }

    void conll()
    {
        QFETCH(const QByteArray, lines);
        QFETCH(const QString, result);
        QCOMPARE(read(u"in.conll"_qs, lines, InputFormat::Conll), QStringList{result});
    }

    void spans()
    {
        const QString text = u"e\u0301 😀 مرحبا 你好"_qs;
        // In code points, as most say it, and in UTF-16 units, as older programs did.
        const auto byPoints = checkedSpans(text, {{3, 4, u"S"_qs, u"😀"_qs}, {5, 10, u"A"_qs, u"مرحبا"_qs}, {11, 13, u"C"_qs, u"你好"_qs}});
        const auto byUnits = checkedSpans(text, {{12, 14, u"C"_qs, u"你好"_qs}, {3, 5, u"S"_qs, u"😀"_qs}, {6, 11, u"A"_qs, u"مرحبا"_qs}});
        LW_VERIFY_RESULT(byPoints);
        LW_VERIFY_RESULT(byUnits);
        QCOMPARE(*byPoints, *byUnits);
        QCOMPARE(dumpJson((*byUnits)[2]), std::string("{\"end\":13,\"label\":\"C\",\"start\":11,\"text\":\"你好\"}"));
        for (const ForeignSpan &bad : {ForeignSpan{-1, 2, u"x"_qs, {}}, ForeignSpan{2, 2, u"x"_qs, {}}, ForeignSpan{0, 99, u"x"_qs, {}}, ForeignSpan{0, 1, u"x"_qs, u"y"_qs}})
            QVERIFY(!checkedSpans(text, {bad}));
    }
};

QTEST_APPLESS_MAIN(TestAnnotatedFiles)
#include "tst_annotated_files.moc"
