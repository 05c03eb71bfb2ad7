// SPDX-License-Identifier: Apache-2.0
#include "core/local/embedded_model.h"
#include "core/local/token_pieces.h"
#include "core/task/prompt.h"
#include "core/task/task_spec.h"
#include "tests/support/support.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace lw;
using namespace lw::local;

namespace {

task::Label label(const QString &name, const QString &description = {}) { return {name, description, {}, {}}; }

/// The rows of a CSV file with quotes and line breaks in its cells, enough for the sample.
QList<QStringList> readCsv(const QString &text)
{
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'"' && quoted && i + 1 < text.size() && text[i + 1] == u'"') {
            cell += text[++i];
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (!quoted && (c == u',' || c == u'\n')) {
            row += std::exchange(cell, {});
            if (c == u'\n')
                rows += std::exchange(row, {});
        } else {
            cell += c;
        }
    }
    return rows;
}

} // namespace

class TestEmbeddedModel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void learnsFromExamples();
    void knowsLabelsByTheirNamesAndDescriptionsAlone_data();
    void knowsLabelsByTheirNamesAndDescriptionsAlone();
    void isDeterministic();
    void theOrderOfLabelsDoesNotMatter();
    void probabilitiesAreProbabilities();
    void manyExamplesOfOneLabelDoNotDrownTheOther();
    void piecesJoinToTheText_data();
    void piecesJoinToTheText();
    void labelsTheSample();
};

void TestEmbeddedModel::learnsFromExamples()
{
    PromptTask task;
    task.labels = {label(u"A"_qs), label(u"B"_qs)};
    task.examples = {{u"the train leaves from platform four"_qs, u"A"_qs}, {u"tickets for the tram and the bus"_qs, u"A"_qs},
                     {u"火车几点开"_qs, u"A"_qs},                          {u"bake the bread with butter and salt"_qs, u"B"_qs},
                     {u"soup with carrots"_qs, u"B"_qs},                   {u"面包怎么烤"_qs, u"B"_qs}};
    const EmbeddedModel model(task);
    QCOMPARE(model.predict(u"Which platform does the bus leave from?"_qs).label, u"A"_qs);
    QCOMPARE(model.predict(u"Butter, carrots and bread."_qs).label, u"B"_qs);
    QCOMPARE(model.predict(u"这趟火车晚点了"_qs).label, u"A"_qs);
    QCOMPARE(model.predict(u"烤好的面包"_qs).label, u"B"_qs);
}

void TestEmbeddedModel::knowsLabelsByTheirNamesAndDescriptionsAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("name") << u"All about sports today"_qs << u"sport"_qs;
    QTest::newRow("description") << u"The parliament voted"_qs << u"politics"_qs;
    QTest::newRow("Chinese description") << u"昨晚的足球比赛"_qs << u"sport"_qs;
    QTest::newRow("odd name") << u"he said \"well\", twice"_qs << u"said \"well\"\nor so"_qs;
    QTest::newRow("Chinese name") << u"今天的天气很好"_qs << u"天气"_qs;
}

void TestEmbeddedModel::knowsLabelsByTheirNamesAndDescriptionsAlone()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    PromptTask task;
    task.labels = {label(u"sport"_qs, u"football, tennis, 足球"_qs), label(u"politics"_qs, u"parliament, elections"_qs),
                   label(u"said \"well\"\nor so"_qs), label(u"天气"_qs)};
    QCOMPARE(EmbeddedModel(task).predict(text).label, expected);
}

void TestEmbeddedModel::isDeterministic()
{
    PromptTask task;
    task.labels = {label(u"x"_qs, u"red apples"_qs), label(u"y"_qs, u"green pears"_qs), label(u"z"_qs)};
    task.examples = {{u"apple pie"_qs, u"x"_qs}, {u"pear cake"_qs, u"y"_qs}};
    const Prediction a = EmbeddedModel(task).predict(u"an apple and a pear"_qs);
    const Prediction b = EmbeddedModel(task).predict(u"an apple and a pear"_qs);
    QCOMPARE(a.label, b.label);
    QVERIFY(a.probability == b.probability);
}

void TestEmbeddedModel::theOrderOfLabelsDoesNotMatter()
{
    PromptTask task;
    task.labels = {label(u"up"_qs, u"rises"_qs), label(u"down"_qs, u"falls"_qs), label(u"level"_qs, u"stays"_qs)};
    task.examples = {{u"prices climb"_qs, u"up"_qs}, {u"prices sink"_qs, u"down"_qs}};
    PromptTask turned = task;
    std::reverse(turned.labels.begin(), turned.labels.end());
    // The last text shares nothing with the prompt, so that all labels tie.
    for (const QString &text : {u"prices climb and rise"_qs, u"it falls"_qs, u"as it stays"_qs, u"☂"_qs, QString()}) {
        const Prediction a = EmbeddedModel(task).predict(text);
        const Prediction b = EmbeddedModel(turned).predict(text);
        QCOMPARE(a.label, b.label);
        QVERIFY(a.probability == b.probability);
    }
}

void TestEmbeddedModel::probabilitiesAreProbabilities()
{
    PromptTask task;
    task.labels = {label(u"one"_qs), label(u"two"_qs), label(u"three"_qs)};
    task.examples = {{u"alpha beta"_qs, u"one"_qs}, {u"gamma delta"_qs, u"two"_qs}, {u"epsilon zeta"_qs, u"three"_qs}};
    const EmbeddedModel model(task);
    QVERIFY(std::abs(model.predict(QString()).probability - 1.0 / 3) < 1e-9);
    const double sure = model.predict(u"gamma delta"_qs).probability;
    const double unsure = model.predict(u"gamma and some other words that were never seen"_qs).probability;
    QVERIFY(sure > 0.8 && sure < 1);
    QVERIFY(unsure > 1.0 / 3 && unsure < sure);

    task.labels = {label(u"only"_qs)};
    task.examples.clear();
    const Prediction only = EmbeddedModel(task).predict(u"anything"_qs);
    QCOMPARE(only.label, u"only"_qs);
    QCOMPARE(only.probability, 1.0);
}

void TestEmbeddedModel::manyExamplesOfOneLabelDoNotDrownTheOther()
{
    PromptTask task;
    task.labels = {label(u"rare"_qs), label(u"often"_qs)};
    for (int i = 0; i < 40; ++i)
        task.examples.push_back({u"the meeting is in room %1, bring your notes"_qs.arg(i), u"often"_qs});
    task.examples.push_back({u"fire in the building, leave now"_qs, u"rare"_qs});
    const EmbeddedModel model(task);
    QCOMPARE(model.predict(u"there is a fire, leave the room"_qs).label, u"rare"_qs);
    QCOMPARE(model.predict(u"notes of the meeting"_qs).label, u"often"_qs);
}

void TestEmbeddedModel::piecesJoinToTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("nothing") << QString() << 0;
    QTest::newRow("words") << u"the quick fox"_qs << 3;
    QTest::newRow("a long word") << u"unbelievably"_qs << 2;
    QTest::newRow("spaces") << u"a  b "_qs << 4;
    QTest::newRow("JSON") << u"{\"id\":1}"_qs << 7;
    QTest::newRow("Chinese") << u"天气很好"_qs << 4;
    QTest::newRow("emoji") << u"ok 😍"_qs << 3;
}

void TestEmbeddedModel::piecesJoinToTheText()
{
    QFETCH(QString, text);
    QFETCH(int, count);
    QCOMPARE(tokenPieces(text).join(QString()), text);
    QCOMPARE(tokenPieces(text).size(), count);
    QCOMPARE(countTokenPieces(text), count);
}

void TestEmbeddedModel::labelsTheSample()
{
    const QString folder = test::sourceDir() + u"/resources/samples/"_qs;
    QFile taskFile(folder + u"reviews.task.json"_qs);
    QFile dataFile(folder + u"reviews.csv"_qs);
    QVERIFY(taskFile.open(QIODevice::ReadOnly));
    QVERIFY(dataFile.open(QIODevice::ReadOnly));
    const auto spec = task::parseTask(taskFile.readAll().toStdString());
    LW_VERIFY_RESULT(spec);
    const EmbeddedModel model(readPromptTask(fromUtf8(task::systemMessage(*spec))));

    const QList<QStringList> rows = readCsv(QString::fromUtf8(dataFile.readAll()));
    QCOMPARE(rows.first(), QStringList({u"id"_qs, u"text"_qs, u"lang"_qs, u"gold"_qs}));
    QCOMPARE(rows.size(), 61);
    int right = 0;
    for (const QStringList &row : rows.mid(1)) {
        QCOMPARE(row.size(), 4);
        QVERIFY(spec->labelNames().contains(row[3]));
        for (const task::Example &example : spec->examples)
            QVERIFY(example.text != row[1]);
        right += model.predict(row[1]).label == row[3] ? 1 : 0;
    }
    QVERIFY2(right >= 48, qPrintable(u"%1 of 60"_qs.arg(right)));
}

QTEST_GUILESS_MAIN(TestEmbeddedModel)
#include "tst_embedded_model.moc"
