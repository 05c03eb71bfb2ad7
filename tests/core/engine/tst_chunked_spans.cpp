// SPDX-License-Identifier: Apache-2.0
#include "core/store/record_detail.h"
#include "tests/core/engine/run_bench.h"

using namespace lw;

/// Passages of a long record, asked chunk by chunk: places are those of the record, in code points, whatever its letters.
class TestChunkedSpans : public QObject
{
    Q_OBJECT

    static QString codePoints(const QString &text, qint64 start, qint64 end)
    {
        const QList<uint> all = text.toUcs4();
        return QString::fromUcs4(reinterpret_cast<const char32_t *>(all.constData()) + start, end - start);
    }
    /// What a model would find: every mention, in order.
    static Json mentionsIn(const QString &text, const QStringList &names)
    {
        Json spans = Json::array();
        for (qsizetype at = 0; at < text.size(); ++at) {
            for (const QString &name : names) {
                if (QStringView(text).mid(at).startsWith(name))
                    spans.push_back(Json{{"label", "red"}, {"text", toUtf8(name)}});
            }
        }
        return Json{{"spans", spans}};
    }

private Q_SLOTS:
    void seamsLeadBackToTheRecord_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("names");
        const QString family = QString::fromUtf8("\xF0\x9F\x91\xA8\xE2\x80\x8D\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x91\xA7");
        QTest::newRow("emoji") << (QStringLiteral("the %1 dog and 😀 came home late. ").arg(family)).repeated(12) << QStringList{QStringLiteral("😀"), family};
        QTest::newRow("Chinese") << QStringLiteral("李白在长安饮酒，杜甫在成都种花。").repeated(14) << QStringList{QStringLiteral("李白"), QStringLiteral("成都")};
        QTest::newRow("beyond the first plane") << QStringLiteral("𠮷野家在𠮷林开了新店。").repeated(14) << QStringList{QStringLiteral("𠮷野家"), QStringLiteral("𠮷林")};
        QTest::newRow("combining") << QStringLiteral("cafe\u0301 and nai\u0308ve words stand here. ").repeated(12) << QStringList{QStringLiteral("cafe\u0301"), QStringLiteral("nai\u0308ve")};
    }

    void seamsLeadBackToTheRecord()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, names);
        test::RunBench bench;
        bench.plan.task.kind = task::TaskKind::Spans;
        bench.plan.chunks = {32, 12};
        bench.server.setAnswer([&names](const QString &piece) { return mentionsIn(piece, names); });
        bench.add(text);
        QVERIFY(bench.run());

        const auto database = store::Database::open(bench.path(QStringLiteral("p.lwproj")), store::Database::Mode::Read, store::projectSchema());
        QVERIFY(database);
        const auto record = store::recordDetail(**database, 1);
        QVERIFY(record);
        QVERIFY2(record->chunks.size() > 4, "the record is not cut");
        // The chunks overlap, cover it all, and each has kept what it said.
        bool overlaps = false;
        for (std::size_t i = 0; i < record->chunks.size(); ++i) {
            const store::ChunkAnswer &chunk = record->chunks[i];
            overlaps = overlaps || (i > 0 && chunk.startCp < record->chunks[i - 1].endCp);
            QVERIFY(i == 0 ? chunk.startCp == 0 : chunk.startCp <= record->chunks[i - 1].endCp);
            const QString asked = codePoints(text, chunk.startCp, chunk.endCp);
            QCOMPARE(chunk.hash, sha256Hex(toUtf8(asked)));
            const auto raw = parseJson(toUtf8(chunk.raw));
            QVERIFY(raw);
            QCOMPARE((*raw)["annotations"][0]["spans"], mentionsIn(asked.trimmed(), names)["spans"]);
        }
        QVERIFY2(overlaps, "nothing is asked twice");
        QCOMPARE(record->chunks.back().endCp, qint64(text.toUcs4().size()));

        // Every mention once, where it stands.
        QStringList expected;
        const Json all = mentionsIn(text, names);
        for (const Json &span : all["spans"])
            expected.append(stringOr(span, "text"));
        QStringList found;
        qint64 before = -1;
        for (const Json &span : record->answer["spans"]) {
            QVERIFY(integerOr(span, "start") > before);
            before = integerOr(span, "start");
            QCOMPARE(codePoints(text, before, integerOr(span, "end")), stringOr(span, "text"));
            found.append(stringOr(span, "text"));
        }
        QCOMPARE(found, expected);
    }
};

QTEST_GUILESS_MAIN(TestChunkedSpans)
#include "tst_chunked_spans.moc"
