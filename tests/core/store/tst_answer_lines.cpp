// SPDX-License-Identifier: Apache-2.0
#include "core/store/gold_lines.h"
#include "core/store/record_detail.h"
#include "core/store/record_facets.h"
#include "core/store/record_query.h"
#include "core/store/report_store.h"
#include "tests/core/store/project_fixture.h"
#include "tests/support/support.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lw;
using namespace lw::store;
using Kind = task::Decision::Kind;

/// What is no single label is shown, filtered, compared and decided on as a label is.
class TestAnswerLines final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::ProjectFixture> m_project;

    RecordRow row(qint64 id = 1) const { return recordRows(*m_project->db, {id}, {}).value().front(); }

    /// Makes a task the current one.
    void useTask(const char *task) const
    {
        const QString text = QString::fromUtf8(task);
        const auto configuration = putConfiguration(*m_project->db, {text, sha256Hex(toUtf8(text)), QStringLiteral("m"), Json::object()});
        LW_VERIFY_RESULT(configuration);
        LW_VERIFY_RESULT(activate(*m_project->db, *configuration));
        m_project->ids = {beginRun(*m_project->db, *configuration, QStringLiteral("http://x/v1")).value(), *configuration};
    }
    void answer(const QString &id, const char *value) const
    {
        NewResult result;
        result.record = m_project->numbers.value(id);
        result.dataHash = m_project->hashes.value(id);
        result.state = QStringLiteral("annotated");
        result.value = parseJson(value).value();
        result.source = QStringLiteral("model");
        LW_VERIFY_RESULT(putResult(*m_project->db, m_project->ids, result));
    }
    void addWithGold(const QString &id, const char *gold)
    {
        NewRecord record{id, id, QStringLiteral("{\"text\":\"x\"}"), QStringLiteral("h") + id, QString::fromUtf8(gold), QStringLiteral("in.csv"),
                         ++m_project->rowNumber, {}};
        m_project->hashes.insert(id, record.dataHash);
        LW_VERIFY_RESULT(putRecord(*m_project->db, record, ++m_project->import));
        m_project->numbers.insert(id, m_project->numbers.size() + 1);
    }
    [[nodiscard]] QString personValue(qint64 id) const
    {
        const auto page = exportPage(*m_project->db, m_project->ids.configuration, id - 1, 1);
        return page && !page->empty() ? page->front().personValue : QString();
    }

    static constexpr const char *labels =
        R"({"labelwright":1,"kind":"multilabel","labels":[{"name":"b"},{"name":"a"},{"name":"c"}]})";

private Q_SLOTS:
    void init()
    {
        m_project = std::make_unique<test::ProjectFixture>();
        addWithGold(u"r1"_qs, R"({"label":"a | b"})");
        addWithGold(u"r2"_qs, R"({"label":"c"})");
    }
    void cleanup() { m_project.reset(); }

    void aListOfLabelsIsALine()
    {
        useTask(labels);
        answer(u"r1"_qs, R"({"labels":["b","a"],"confidence":0.5})");
        answer(u"r2"_qs, R"({"labels":["b"]})");
        QCOMPARE(row(1).label, u"a|b"_qs);
        QCOMPARE(row(1).gold, u"a|b"_qs);   // in the file it has a space and another order
        const auto counts = countRecords(*m_project->db);
        LW_VERIFY_RESULT(counts);
        QCOMPARE(counts->byLabel.value(u"a|b"_qs), 1);
        QCOMPARE(counts->differsFromGold, 1);
        RecordQuery query;
        query.filter.label = u"b"_qs;
        QCOMPARE(findRecords(*m_project->db, query).value(), std::vector<qint64>{2});
        // What was answered is there again when the configuration is.
        useTask(R"({"labelwright":1,"kind":"text"})");
        QCOMPARE(row(1).label, QString());
        useTask(labels);
        QCOMPARE(row(1).label, u"a|b"_qs);
    }

    void whatIsAcceptedIsTheWholeAnswer()
    {
        useTask(labels);
        answer(u"r1"_qs, R"({"labels":["b","a"],"confidence":0.5,"rationale":"why"})");
        (void)m_project->decide(u"r1"_qs, Kind::Accept, {}, u"a|b"_qs);
        QCOMPARE(personValue(1), QStringLiteral("{\"labels\":[\"b\",\"a\"]}"));
        QCOMPARE(row(1).label, u"a|b"_qs);
        QCOMPARE(row(1).verdict, Verdict::Accepted);
        // What was shown is not there any more: nobody knows what was accepted.
        answer(u"r2"_qs, R"({"labels":["c"]})");
        QVERIFY(m_project->decide(u"r2"_qs, Kind::Accept, {}, u"a|c"_qs).records.empty());
        QCOMPARE(row(2).verdict, Verdict::None);
    }

    /// A record's labels are those of all its chunks: none of them disputes them.
    void whatIsUnitedIsNotDisputed()
    {
        const auto inChunks = [this](const char *whole, const char *first, const char *second) {
            int ordinal = 0;
            for (const char *part : {first, second}) {
                NewAnswer piece;
                piece.record = 1;
                piece.ordinal = ordinal++;
                piece.pieces = 2;
                piece.hash = QString::fromUtf8(part);
                piece.value = parseJson(part).value();
                piece.raw = piece.source = piece.endpoint = piece.answeredAt = QStringLiteral("x");
                LW_VERIFY_RESULT(putAnswer(*m_project->db, m_project->ids, piece));
            }
            NewResult result;
            result.record = 1;
            result.dataHash = m_project->hashes.value(u"r1"_qs);
            result.state = QStringLiteral("annotated");
            result.value = parseJson(whole).value();
            result.source = QStringLiteral("model");
            result.pieces = 2;
            LW_VERIFY_RESULT(putResult(*m_project->db, m_project->ids, result));
        };
        const char *rating = R"({"labelwright":1,"kind":"rating","scale":{"min":1,"max":5}})";
        useTask(rating);
        inChunks(R"({"score":2})", R"({"score":2})", R"({"score":5})");
        QCOMPARE(row(1).disputed, 1);
        QCOMPARE(recordDetail(*m_project->db, 1)->chunks.at(1).label, u"5"_qs);
        useTask(labels);
        inChunks(R"({"labels":["b","a"]})", R"({"labels":["b"]})", R"({"labels":["a"]})");
        QCOMPARE(row(1).disputed, 0);
        useTask(rating);
        QCOMPARE(row(1).disputed, 1);
        useTask(labels);
        QCOMPARE(row(1).disputed, 0);
    }

    void aCorrectionIsALine()
    {
        useTask(labels);
        answer(u"r1"_qs, R"({"labels":["b"]})");
        task::Decision decision{1, Kind::Correct, parseJson(R"({"labels":["c","a"]})").value(), u"b"_qs, {}};
        LW_VERIFY_RESULT(putDecisions(*m_project->db, {decision}, m_project->signature()));
        QCOMPARE(row(1).label, u"a|c"_qs);
        QCOMPARE(row(1).modelLabel, u"b"_qs);
        const auto history = recordDetail(*m_project->db, 1)->history;
        QCOMPARE(history.front().from, u"b"_qs);
        QCOMPARE(history.front().to, u"a|c"_qs);
        QCOMPARE(history.back().to, u"b"_qs);
    }

    void answersAsManyAsRecordsAreNotCountedOneByOne()
    {
        useTask(R"({"labelwright":1,"kind":"text"})");
        answer(u"r1"_qs, R"({"text":"one"})");
        answer(u"r2"_qs, R"({"text":"c"})");
        QCOMPARE(row(1).label, u"one"_qs);
        const auto counts = countRecords(*m_project->db);
        LW_VERIFY_RESULT(counts);
        QVERIFY(counts->byLabel.isEmpty());
        QCOMPARE(counts->annotated, 2);
        QCOMPARE(counts->withGold, 2);
        QCOMPARE(counts->differsFromGold, 1);
        QCOMPARE(recordFacets(*m_project->db)->size(), std::size_t(2));
    }

    // tests/data/project_v6.lwproj was written before there were lines: three records answered by the embedded baseline as gold
    // has it, one of them in chunks of which one says otherwise.
    void aProjectFromBeforeLinesIsBroughtUp()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"old.lwproj"_qs);
        QVERIFY(QFile::copy(test::sourceDir() + u"/tests/data/project_v6.lwproj"_qs, path));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        const auto db = Database::open(path, Database::Mode::Write, projectSchema());
        LW_VERIFY_RESULT(db);
        const auto counts = countRecords(**db);
        LW_VERIFY_RESULT(counts);
        QCOMPARE(counts->byModelLabel.value(u"ham"_qs), 2);
        QCOMPARE(counts->byModelLabel.value(u"spam"_qs), 1);
        QCOMPARE(counts->disputed, 1);
        QCOMPARE(counts->differsFromGold, 0);
        LW_VERIFY_RESULT(putDecisions(**db, {{1, Kind::Accept, {}, u"spam"_qs, {}}}, {u"Ada"_qs, u"2026"_qs}));
        QCOMPARE(recordRows(**db, {1}, {}).value().front().label, u"spam"_qs);
        QCOMPARE(exportPage(**db, activeConfiguration(**db)->value(), 0, 1)->front().personValue, QStringLiteral("{\"label\":\"spam\"}"));
    }

    void goldOfALaterImportIsUnderstood()
    {
        useTask(labels);
        addWithGold(u"r3"_qs, R"({"label":"c|b|a"})");
        LW_VERIFY_RESULT(refreshGoldLines(*m_project->db));
        QCOMPARE(row(3).gold, u"a|b|c"_qs);
        // Back at a task with single labels it is what stands in the file.
        useTask(R"({"labelwright":1,"kind":"classification","labels":[{"name":"c"}]})");
        QCOMPARE(row(3).gold, u"c|b|a"_qs);
    }
};

QTEST_GUILESS_MAIN(TestAnswerLines)
#include "tst_answer_lines.moc"
