// SPDX-License-Identifier: Apache-2.0
#include "core/text/word_diff.h"

#include <QRandomGenerator>
#include <QTest>

using lw::text::DiffPart;
using lw::text::wordDiff;
using Kind = DiffPart::Kind;

namespace {

/// "the [-old-][+new+] house"
QString shown(const std::vector<DiffPart> &parts)
{
    QString line;
    for (const DiffPart &part : parts) {
        switch (part.kind) {
        case Kind::Same: line += part.text; break;
        case Kind::Removed: line += QStringLiteral("[-%1-]").arg(part.text); break;
        case Kind::Added: line += QStringLiteral("[+%1+]").arg(part.text); break;
        }
    }
    return line;
}

QString side(const std::vector<DiffPart> &parts, Kind own)
{
    QString text;
    for (const DiffPart &part : parts)
        text += part.kind == Kind::Same || part.kind == own ? part.text : QString();
    return text;
}

int words(const std::vector<DiffPart> &parts)
{
    int count = 0;
    for (const DiffPart &part : parts)
        count += part.kind == Kind::Same ? 0 : int(part.text.count(u' '));
    return count;
}

/// The fewest words that have to go or come, by the table of the longest common subsequence.
int fewest(const QStringList &a, const QStringList &b)
{
    std::vector<std::vector<int>> common(std::size_t(a.size() + 1), std::vector<int>(std::size_t(b.size() + 1), 0));
    for (std::size_t i = 1; i < common.size(); ++i) {
        for (std::size_t j = 1; j < common[i].size(); ++j) {
            const bool same = a.at(qsizetype(i - 1)) == b.at(qsizetype(j - 1));
            common[i][j] = same ? common[i - 1][j - 1] + 1 : std::max(common[i - 1][j], common[i][j - 1]);
        }
    }
    return int(a.size() + b.size()) - 2 * common.back().back();
}

} // namespace

class tst_word_diff : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatAPersonSees_data();
    void whatAPersonSees();
    void bothTextsAreInIt();
    void textsThatHaveNothingInCommon();
};

void tst_word_diff::whatAPersonSees_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, const char *from, const char *to, const char *line) {
        QTest::newRow(name) << QString::fromUtf8(from) << QString::fromUtf8(to) << QString::fromUtf8(line);
    };
    row("equal", "the house", "the house", "the house");
    row("both empty", "", "", "");
    row("from nothing", "", "a house", "[+a house+]");
    row("to nothing", "a house", "", "[-a house-]");
    row("one word", "the old house", "the new house", "the [-old -][+new +]house");
    row("a word goes", "the very old house", "the old house", "the [-very -]old house");
    row("at the end", "we met on Monday", "we met on Tuesday", "we met on [-Monday-][+Tuesday+]");
    row("Chinese", "我们星期一见面", "我们星期二见面", "我们星期[-一-][+二+]见面");
    row("an emoji is whole", "good 👩‍🚀 day", "good 👩‍🚒 day", "good [-👩‍🚀 -][+👩‍🚒 +]day");
}

void tst_word_diff::whatAPersonSees()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QTEST(shown(wordDiff(from, to)), "line");
}

void tst_word_diff::bothTextsAreInIt()
{
    QRandomGenerator random(7);
    const QStringList few{QStringLiteral("a "), QStringLiteral("b "), QStringLiteral("c ")};
    for (int round = 0; round < 2'000; ++round) {
        QStringList a;
        QStringList b;
        for (int i = random.bounded(12); i > 0; --i)
            a.append(few.at(random.bounded(3)));
        for (int i = random.bounded(12); i > 0; --i)
            b.append(few.at(random.bounded(3)));
        const auto parts = wordDiff(a.join(QString()), b.join(QString()));
        QCOMPARE(side(parts, Kind::Removed), a.join(QString()));
        QCOMPARE(side(parts, Kind::Added), b.join(QString()));
        QCOMPARE(words(parts), fewest(a, b));
        for (std::size_t i = 1; i < parts.size(); ++i)
            QVERIFY2(parts[i].kind != parts[i - 1].kind, "neighbours of one kind are one part");
    }
}

void tst_word_diff::textsThatHaveNothingInCommon()
{
    QString from;
    QString to;
    for (int i = 0; i < 20'000; ++i) {
        from += QStringLiteral("a%1 ").arg(i);
        to += QStringLiteral("b%1 ").arg(i);
    }
    const auto parts = wordDiff(QStringLiteral("begin ") + from + QStringLiteral("end"),
                                QStringLiteral("begin ") + to + QStringLiteral("end"));
    QCOMPARE(parts.size(), std::size_t(4));
    QCOMPARE(parts[1], (DiffPart{Kind::Removed, from}));
    QCOMPARE(parts[2], (DiffPart{Kind::Added, to}));
}

QTEST_GUILESS_MAIN(tst_word_diff)
#include "tst_word_diff.moc"
