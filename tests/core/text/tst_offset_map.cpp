// SPDX-License-Identifier: Apache-2.0
#include "core/text/offset_map.h"

#include <QRandomGenerator>
#include <QTest>

using lw::text::CodePoints;
using lw::text::Edit;
using lw::text::edited;
using lw::text::EditedText;
using lw::text::OffsetMap;

namespace {

QString covered(const QString &text, CodePoints range)
{
    const auto all = text.toUcs4();
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(all.constData()) + range.start, range.end - range.start);
}

std::vector<Edit> randomEdits(QRandomGenerator &random, const QString &text)
{
    std::vector<Edit> edits;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype start = at + random.bounded(4);
        const qsizetype end = start + random.bounded(4);
        if (end > text.size())
            break;
        edits.push_back({start, end, QString(random.bounded(3), u'#')});
        at = end + random.bounded(2);
    }
    return edits;
}

} // namespace

class tst_offset_map : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWayBack_data();
    void theWayBack();
    void editsThatCannotBeArePassedOver();
    void anyTwoEditionsLeadBack();
    void partsOfATemplate();
};

void tst_offset_map::theWayBack_data()
{
    QTest::addColumn<std::vector<Edit>>("edits");
    QTest::addColumn<QString>("span"); ///< in the edited text
    QTest::addColumn<QString>("back"); ///< what it covers in the original
    const QString text = QStringLiteral("😀 <b>Ada</b> &amp; 汉字 end");
    Q_UNUSED(text)
    const std::vector<Edit> tags = {{3, 6, {}}, {9, 13, {}}, {14, 19, QStringLiteral("&")}};
    const auto row = [&](const char *name, const QString &span, const QString &back) { QTest::newRow(name) << tags << span << back; };
    row("between two that went", QStringLiteral("Ada"), QStringLiteral("Ada"));
    row("over one that went", QStringLiteral(" Ada &"), QStringLiteral(" <b>Ada</b> &amp;"));
    row("one that was replaced", QStringLiteral("&"), QStringLiteral("&amp;"));
    row("behind all", QStringLiteral("汉字"), QStringLiteral("汉字"));
    row("before all", QStringLiteral("😀"), QStringLiteral("😀"));
    row("all", QStringLiteral("😀 Ada & 汉字 end"), QStringLiteral("😀 <b>Ada</b> &amp; 汉字 end"));
    row("nothing", QString(), QString());
}

void tst_offset_map::theWayBack()
{
    QFETCH(std::vector<Edit>, edits);
    QFETCH(QString, span);
    QFETCH(QString, back);
    const QString text = QStringLiteral("😀 <b>Ada</b> &amp; 汉字 end");
    const EditedText out = edited(text, edits);
    QCOMPARE(out.text, QStringLiteral("😀 Ada & 汉字 end"));
    const qint64 start = lw::text::codePointCount(QStringView(out.text).first(out.text.indexOf(span)));
    const CodePoints range{start, start + lw::text::codePointCount(span)};
    QCOMPARE(covered(out.text, range), span);
    QCOMPARE(covered(text, out.map.toOriginal(range)), back);
}

void tst_offset_map::editsThatCannotBeArePassedOver()
{
    const QString text = QStringLiteral("a😀b");
    const EditedText out = edited(text, {{2, 3, QStringLiteral("x")}, {0, 1, QStringLiteral("A")}, {0, 2, {}}, {3, 9, {}}, {3, 4, {}}});
    QCOMPARE(out.text, QStringLiteral("A😀"));
    QCOMPARE(out.map.stretches().size(), std::size_t(2));
    QVERIFY(edited(text, {}).map.isIdentity());
}

/// What a span stands for through two editions at once is what it stands for step by step, or all of a change it touches.
void tst_offset_map::anyTwoEditionsLeadBack()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 2'000; ++round) {
        QString text;
        for (int i = random.bounded(20); i >= 0; --i)
            text += random.bounded(4) == 0 ? QStringLiteral("😀") : QString(QChar(u'a' + random.bounded(26)));
        std::vector<Edit> firstEdits = randomEdits(random, text);
        const EditedText first = edited(text, firstEdits);
        const EditedText second = edited(first.text, randomEdits(random, first.text));
        const OffsetMap both = first.map.then(second.map);
        const qint64 length = lw::text::codePointCount(second.text);
        qint64 lastStart = 0;
        for (qint64 start = 0; start < length; ++start) {
            const CodePoints span{start, start + 1};
            const CodePoints step = first.map.toOriginal(second.map.toOriginal(span));
            const CodePoints at = both.toOriginal(span);
            QVERIFY(at.start >= lastStart && at.end >= at.start && at.end <= lw::text::codePointCount(text));
            lastStart = at.start;
            QVERIFY2(at.start <= step.start && at.end >= step.end, qPrintable(QStringLiteral("round %1").arg(round)));
            // A character that no edit made is itself.
            const QString character = covered(second.text, span);
            if (at.end - at.start == 1 && character != QStringLiteral("#"))
                QCOMPARE(covered(text, at), character);
        }
        QCOMPARE(both.toOriginal({0, length}).start <= both.toOriginal({0, length}).end, true);
    }
}

void tst_offset_map::partsOfATemplate()
{
    const EditedText subject = edited(QStringLiteral("<b>Hi</b>"), {{0, 3, {}}, {5, 9, {}}});
    const EditedText body = edited(QStringLiteral("a&amp;b"), {{1, 6, QStringLiteral("&")}});
    OffsetMap map; // of "S: <b>Hi</b>, B: a&amp;b", edited "S: Hi, B: a&b"
    map.append(subject.map, 3, 3);
    map.append(body.map, 17, 10);
    QCOMPARE(map.toOriginal({3, 5}), (CodePoints{6, 8}));
    QCOMPARE(map.toOriginal({11, 12}), (CodePoints{18, 23}));
    QCOMPARE(map.toOriginal({12, 13}), (CodePoints{23, 24}));
    QCOMPARE(map.toOriginal({7, 8}), (CodePoints{14, 15}));
}

QTEST_APPLESS_MAIN(tst_offset_map)
#include "tst_offset_map.moc"
