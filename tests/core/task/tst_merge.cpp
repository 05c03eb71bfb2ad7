// SPDX-License-Identifier: Apache-2.0
#include "core/task/merge.h"

#include <QTest>

using namespace lw;
using task::MergeRule;

namespace {

/// "spam:100" or "spam:100:0.8", flags behind a fourth colon.
std::vector<task::PieceAnswer> pieces(const QString &text)
{
    std::vector<task::PieceAnswer> all;
    for (const QString &part : text.split(u' ')) {
        const QStringList fields = part.split(u':');
        task::Answer answer;
        answer.value = Json{{"label", toUtf8(fields[0])}};
        if (fields.size() > 2 && !fields[2].isEmpty())
            answer.value["confidence"] = fields[2].toDouble();
        if (fields.size() > 3)
            answer.flags = fields[3].split(u',');
        all.push_back({fields[1].toLongLong(), answer});
    }
    return all;
}

} // namespace

class tst_merge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void labels_data();
    void labels();
    void confidence_data();
    void confidence();
    void flagsAreUnited();
    void oneAnswerStaysAsItIs();
    void theRationaleIsOfAChunkThatAgrees();
};

void tst_merge::labels_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("chunks");
    QTest::addColumn<QString>("label");
    const auto row = [](const char *name, const char *rule, const char *chunks, const char *label) {
        QTest::newRow(name) << QString::fromUtf8(rule) << QString::fromUtf8(chunks) << QString::fromUtf8(label);
    };
    row("the most votes", "vote", "a:900 b:10 b:10", "b");
    row("a tie goes to the longer text", "vote", "a:10 b:30 a:10 b:5", "b");
    row("a tie in length goes to the earlier", "vote", "b:10 a:10", "b");
    row("any says so", "any:spam", "ham:900 ham:900 spam:1", "spam");
    row("none says so: the others vote", "any:spam", "a:9 b:5 b:1", "b");
    row("the longest", "longest", "a:10 b:30 a:25", "b");
    row("two longest: the earlier", "longest", "a:10 c:30 b:30", "c");
}

void tst_merge::labels()
{
    QFETCH(QString, rule);
    QFETCH(QString, chunks);
    QFETCH(QString, label);
    MergeRule mergeRule;
    if (rule.startsWith(QLatin1String("any:")))
        mergeRule = {MergeRule::Kind::Any, rule.mid(4)};
    else if (rule == QLatin1String("longest"))
        mergeRule = {MergeRule::Kind::Longest, {}};
    QCOMPARE(task::mergeAnswers(mergeRule, pieces(chunks)).label(), label);
}

void tst_merge::confidence_data()
{
    QTest::addColumn<QString>("chunks");
    QTest::addColumn<double>("mean");
    QTest::newRow("of those that agree") << QStringLiteral("a:1:0.5 a:1:1.0 b:1:0.1") << 0.75;
    QTest::newRow("unknown where one does not say") << QStringLiteral("a:1:0.5 a:1 b:1:0.1") << -1.0;
    QTest::newRow("who disagrees need not say") << QStringLiteral("a:1:0.5 a:1:0.7 b:1") << 0.6;
    QTest::newRow("none says") << QStringLiteral("a:1 a:1") << -1.0;
}

void tst_merge::confidence()
{
    QFETCH(QString, chunks);
    QFETCH(double, mean);
    QCOMPARE(task::mergeAnswers({}, pieces(chunks)).confidence().value_or(-1.0), mean);
}

void tst_merge::flagsAreUnited()
{
    const auto merged = task::mergeAnswers({}, pieces(QStringLiteral("a:1::x b:1::y,x a:1")));
    QCOMPARE(merged.flags, QStringList({QStringLiteral("x"), QStringLiteral("y")}));
}

void tst_merge::oneAnswerStaysAsItIs()
{
    auto all = pieces(QStringLiteral("a:1:0.5:x"));
    all[0].answer.value["rationale"] = "why";
    const auto merged = task::mergeAnswers({MergeRule::Kind::Any, QStringLiteral("b")}, all);
    QCOMPARE(merged.value, all[0].answer.value);
    QCOMPARE(merged.flags, all[0].answer.flags);
}

void tst_merge::theRationaleIsOfAChunkThatAgrees()
{
    auto all = pieces(QStringLiteral("b:1 a:1 a:1"));
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i].answer.value["rationale"] = "of chunk " + std::to_string(i);
    QCOMPARE(stringOr(task::mergeAnswers({}, all).value, "rationale"), QStringLiteral("of chunk 1"));
}

QTEST_APPLESS_MAIN(tst_merge)
#include "tst_merge.moc"
