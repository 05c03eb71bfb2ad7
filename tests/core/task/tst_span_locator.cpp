// SPDX-License-Identifier: Apache-2.0
#include "core/task/span_locator.h"

#include <QTest>

using namespace lw;
using task::FoundSpan;
using task::LocatedSpans;
using task::SaidSpan;

namespace {

/// "PER=Ada|LOC=Rome"
std::vector<SaidSpan> said(const QString &text)
{
    std::vector<SaidSpan> spans;
    for (const QString &part : text.split(u'|', Qt::SkipEmptyParts))
        spans.push_back({part.section(u'=', 0, 0), part.section(u'=', 1)});
    return spans;
}

/// "PER 0-3 Ada; lost 1"
QString told(const LocatedSpans &located)
{
    QStringList parts;
    for (const FoundSpan &span : located.spans)
        parts += QStringLiteral("%1 %2-%3 %4").arg(span.label).arg(span.start).arg(span.end).arg(span.text);
    if (located.lost > 0)
        parts += QStringLiteral("lost %1").arg(located.lost);
    return parts.join(QStringLiteral("; "));
}

} // namespace

class tst_span_locator : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isFound_data();
    void isFound();
    void everySpanIsASliceOfTheText();
    void manyThatAreNotThereEnd();
    void aLongTextOfOneCharacterEnds();
};

void tst_span_locator::isFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("spans");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &text, const char *spans, const QString &expected) {
        QTest::newRow(name) << text << QString::fromUtf8(spans) << expected;
    };
    const auto u = [](const char *text) { return QString::fromUtf8(text); };
    row("as it stands", u("Ada met Bob."), "PER=Ada|PER=Bob", u("PER 0-3 Ada; PER 8-11 Bob"));
    row("none", u("Ada"), "", u(""));
    row("nothing is no span", u("Ada"), "PER=|PER= ", u("lost 2"));
    row("mentions, each once and in order", u("Ada, Bob, Ada"), "PER=Ada|PER=Bob|PER=Ada", u("PER 0-3 Ada; PER 5-8 Bob; PER 10-13 Ada"));
    row("the mention behind the one before", u("Ada, Bob, Ada"), "PER=Bob|PER=Ada", u("PER 5-8 Bob; PER 10-13 Ada"));
    row("in another order", u("Ada met Bob"), "PER=Bob|PER=Ada", u("PER 0-3 Ada; PER 8-11 Bob"));
    row("said more often than it is there", u("Ada met Bob"), "PER=Ada|PER=Ada", u("PER 0-3 Ada; lost 1"));
    row("two labels for one place", u("Paris"), "LOC=Paris|ORG=Paris", u("LOC 0-5 Paris; ORG 0-5 Paris"));
    row("two labels where there are two places", u("Paris, Paris"), "LOC=Paris|ORG=Paris", u("LOC 0-5 Paris; ORG 7-12 Paris"));
    row("one within the other", u("New York City"), "LOC=New York City|LOC=York", u("LOC 0-13 New York City; LOC 4-8 York"));
    row("whole words first", u("Annotate with Ann"), "PER=Ann", u("PER 14-17 Ann"));
    row("a part of a word where there is no whole one", u("Annotate"), "PER=Ann", u("PER 0-3 Ann"));
    row("a whole word before the last one rather than a part behind it", u("Ann saw Bob annotate Annie"), "PER=Bob|PER=Ann",
        u("PER 0-3 Ann; PER 8-11 Bob"));
    row("another case", u("ADA met bob"), "PER=Ada|PER=Bob", u("PER 0-3 ADA; PER 8-11 bob"));
    row("other white space", u("Ada\n  Lovelace wrote"), "PER=Ada Lovelace", u("PER 0-14 Ada\n  Lovelace"));
    row("white space at the ends", u("by Ada today"), "PER= Ada\n", u("PER 3-6 Ada"));
    row("other quotes and dashes", u("the “so-called” O’Hara – Smith"), "X=\"so-called\"|X=O'Hara - Smith",
        u("X 4-15 “so-called”; X 16-30 O’Hara – Smith"));
    row("exact before forgiving", u("ADA and Ada"), "PER=Ada", u("PER 8-11 Ada"));
    row("not there", u("Ada met Bob"), "PER=Eve|PER=Bob", u("PER 8-11 Bob; lost 1"));
    row("an escaped tag", u("say <record> twice"), "X=&lt;record>", u("X 4-12 <record>"));
    row("an escape that is in the text", u("say &lt;record> twice"), "X=&lt;record>", u("X 4-15 &lt;record>"));

    row("emoji before it", u("😀😀 Ada"), "PER=Ada", u("PER 3-6 Ada"));
    row("an emoji is one", u("a 😀 b"), "X=😀|Y=b", u("X 2-3 😀; Y 4-5 b"));
    row("a family is not cut", u("👩‍👩‍👧 and 👩"), "X=👩", u("X 10-11 👩"));
    row("the whole family", u("x 👩‍👩‍👧"), "X=👩‍👩‍👧", u("X 2-7 👩‍👩‍👧"));
    row("a skin is not cut off", u("👍🏽 👍"), "X=👍", u("X 3-4 👍"));
    row("the heart with its selector", u("I ❤️ it"), "X=❤", u("X 2-4 ❤️"));
    row("a flag is a pair", u("🇫🇷🇬🇧"), "X=🇬🇧", u("X 2-4 🇬🇧"));
    row("half of two flags is none", u("🇫🇷🇬🇧"), "X=🇷🇬", u("lost 1"));
    row("Chinese", u("李白在长安写诗，杜甫在成都"), "PER=李白|LOC=长安|PER=杜甫|LOC=成都", u("PER 0-2 李白; LOC 3-5 长安; PER 8-10 杜甫; LOC 11-13 成都"));
    row("Chinese outside the first plane", u("𠮷野家在东京"), "ORG=𠮷野家|LOC=东京", u("ORG 0-3 𠮷野家; LOC 4-6 东京"));
    row("full width", u("电话ＡＢＣ１２"), "X=ABC12", u("X 2-7 ＡＢＣ１２"));
    row("Japanese", u("東京タワーへ行く"), "LOC=東京タワー", u("LOC 0-5 東京タワー"));
    row("Hangul, composed and not", QString::fromUtf8("서울에서").normalized(QString::NormalizationForm_D), "LOC=서울",
        u("LOC 0-5 ") + u("서울").normalized(QString::NormalizationForm_D));
    row("combining marks, asked for as one", u("Rene\u0301 came"), "PER=Ren\u00e9", u("PER 0-5 Rene\u0301"));
    row("one, asked for as combining marks", u("Ren\u00e9 came"), "PER=Rene\u0301", u("PER 0-4 Ren\u00e9"));
    row("an accent is not cut off", u("Rene\u0301"), "PER=Rene", u("lost 1"));
    row("Hindi", u("दिल्ली में"), "LOC=दिल्ली", u("LOC 0-6 दिल्ली"));
    row("a vowel sign is not cut off", u("कि क"), "X=क", u("X 3-4 क"));
    row("Arabic", u("زار أحمد القاهرة أمس"), "PER=أحمد|LOC=القاهرة", u("PER 4-8 أحمد; LOC 9-16 القاهرة"));
    row("Hebrew between Latin", u("abc שלום def"), "X=שלום|Y=def", u("X 4-8 שלום; Y 9-12 def"));
    row("Turkish", u("İSTANBUL ve istanbul"), "LOC=istanbul", u("LOC 12-20 istanbul"));
    row("a letter that folds to two", u("Straße, STRASSE"), "LOC=strasse|LOC=strasse", u("LOC 0-6 Straße; LOC 8-15 STRASSE"));
    row("half of such a letter is none", u("ß ﬁ"), "X=s|X=f", u("lost 2"));
    row("a ligature", u("the ﬁre"), "X=FIRE", u("X 4-7 ﬁre"));
    row("a soft hyphen", u("Donau\u00addampf fährt"), "X=Donaudampf", u("X 0-11 Donau\u00addampf"));
    row("a lone surrogate is a code point", QStringLiteral("a") + QChar(0xD800) + QStringLiteral(" Ada"), "PER=Ada", u("PER 3-6 Ada"));
}

void tst_span_locator::isFound()
{
    QFETCH(QString, text);
    QFETCH(QString, spans);
    QFETCH(QString, expected);
    QCOMPARE(told(task::locateSpans(text, said(spans))), expected);
}

/// Whatever was said: what is found is what the text has there.
void tst_span_locator::everySpanIsASliceOfTheText()
{
    const QString text = QString::fromUtf8("Ada 😀 ＡＤＡ ada\u0301 “x”  y 李白ADA ada");
    const QList<uint> points = text.toUcs4();
    std::vector<SaidSpan> all;
    for (qsizetype i = 0; i < text.size(); ++i) {
        for (qsizetype length = 1; length < 6 && i + length <= text.size(); ++length)
            all.push_back({QStringLiteral("X"), text.mid(i, length).toUpper()});
    }
    const LocatedSpans located = task::locateSpans(text, all);
    QVERIFY(located.spans.size() > 20);
    for (const FoundSpan &span : located.spans) {
        const QList<uint> slice = points.mid(span.start, span.end - span.start);
        QCOMPARE(span.text, QString::fromUcs4(reinterpret_cast<const char32_t *>(slice.constData()), slice.size()));
    }
    QCOMPARE(int(located.spans.size()) + located.lost, int(all.size()));
}

/// A model that makes things up by the thousand; without an end to it this took minutes.
void tst_span_locator::manyThatAreNotThereEnd()
{
    const QString text = QStringLiteral("lorem ipsum dolor ").repeated(10'000) + QStringLiteral("Ada");
    std::vector<SaidSpan> all{{QStringLiteral("PER"), QStringLiteral("Ada")}};
    for (int i = 0; i < 20'000; ++i)
        all.push_back({QStringLiteral("PER"), QStringLiteral("made up %1").arg(i)});
    const LocatedSpans located = task::locateSpans(text, all);
    QCOMPARE(int(located.spans.size()), 1);
    QCOMPARE(located.lost, 20'000);
}

void tst_span_locator::aLongTextOfOneCharacterEnds()
{
    const QString text(200'000, u'a');
    const std::vector<SaidSpan> all{{QStringLiteral("X"), QString(100'000, u'a') + u'b'}, {QStringLiteral("X"), QString(100'000, u'a')}};
    const LocatedSpans located = task::locateSpans(text, all);
    QCOMPARE(located.lost, 1);
    QCOMPARE(located.spans.front().end - located.spans.front().start, 100'000);
}

QTEST_APPLESS_MAIN(tst_span_locator)
#include "tst_span_locator.moc"
