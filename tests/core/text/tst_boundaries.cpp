// SPDX-License-Identifier: Apache-2.0
#include "core/text/boundaries.h"

#include <QTest>

using lw::text::boundaries;
using lw::text::Break;

namespace {

/// The text with a | at each boundary of at least `kind`, its ends left out.
QString shown(const QString &text, Break kind)
{
    const auto breaks = boundaries(text);
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i > 0 && breaks[std::size_t(i)] >= kind)
            out += u'|';
        out += text.at(i);
    }
    return out;
}

} // namespace

class tst_boundaries : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sentences_data();
    void sentences();
    void paragraphs_data();
    void paragraphs();
    void aSpaceGoesWithTheWordBeforeIt();
    void graphemes_data();
    void graphemes();
    void aLineIsLessThanASentence();
    void theEndsAreParagraphs();
};

void tst_boundaries::sentences_data()
{
    QTest::addColumn<QString>("shownText");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("plain", QStringLiteral("One. |Two! |Three? |Four"));
    row("several marks", QStringLiteral("What?! |Well... |Yes"));
    row("an ellipsis", QStringLiteral("Well… |yes"));
    row("a closing quote", QStringLiteral("He said \"no.\" |She left."));
    row("a closing bracket", QStringLiteral("(It was late.) |We left."));
    row("no space, no end", QStringLiteral("3.14 of example.org"));
    row("Chinese", QStringLiteral("今天下雨。|明天呢？|好！|走"));
    row("Chinese with quotes", QStringLiteral("他说：「走吧。」|她不去。|“真的？”|是"));
    row("a Chinese semicolon", QStringLiteral("一；|二"));
    row("a full-width space", QStringLiteral("完。\u3000|又"));
    row("Arabic", QStringLiteral("كيف؟ |نعم"));
    row("both scripts", QStringLiteral("Hello. |你好。|Bye."));
    row("none", QStringLiteral("no mark at all"));
}

void tst_boundaries::sentences()
{
    QFETCH(QString, shownText);
    QCOMPARE(shown(QString(shownText).remove(u'|'), Break::Sentence), shownText);
}

void tst_boundaries::paragraphs_data()
{
    QTest::addColumn<QString>("shownText");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("an empty line", QStringLiteral("one\n\n|two"));
    row("several", QStringLiteral("one\n\n\n\n|two"));
    row("spaces in it", QStringLiteral("one\n  \t\n|two"));
    row("indented", QStringLiteral("one\n\n|  two"));
    row("of Windows", QStringLiteral("one\r\n\r\n|two"));
    row("a line is none", QStringLiteral("one\ntwo"));
    row("a line of Windows is none", QStringLiteral("one\r\ntwo"));
    row("a line of an old Mac is none", QStringLiteral("one\rtwo"));
}

void tst_boundaries::paragraphs()
{
    QFETCH(QString, shownText);
    QCOMPARE(shown(QString(shownText).remove(u'|'), Break::Paragraph), shownText);
}

void tst_boundaries::aSpaceGoesWithTheWordBeforeIt()
{
    const QString shownText = QStringLiteral("one  |two|, |three|汉|字 |end");
    QCOMPARE(shown(QString(shownText).remove(u'|'), Break::Word), shownText);
}

void tst_boundaries::graphemes_data()
{
    QTest::addColumn<QString>("shownText");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("letters", QStringLiteral("a|b"));
    row("a family", QStringLiteral("x|👩‍👩‍👧‍👦|y"));
    row("a skin tone", QStringLiteral("x|✊🏽|👍🏿|y"));
    row("a profession with a tone", QStringLiteral("👩🏽‍⚕️|y"));
    row("flags", QStringLiteral("🇨🇳|🇩🇪"));
    row("a keycap", QStringLiteral("1️⃣|2"));
    row("marks", QStringLiteral("e\u0301|o\u0308\u0304|n"));
    row("Hindi", QStringLiteral("नि|ति"));
    row("pictures beside Hindi", QStringLiteral("हि|🇨🇳|✊🏽|👩‍👩‍👧‍👦|𠀀|e\u0301"));
    row("Hangul parts", QStringLiteral("\u1112\u1161\u11ab|\u1100"));
    row("a pair of surrogates", QStringLiteral("𠀀|𠀁"));
    row("a line end of Windows", QStringLiteral("a|\r\n|b"));
    row("a joiner between letters joins nothing", QStringLiteral("a\u200d|b"));
}

void tst_boundaries::graphemes()
{
    QFETCH(QString, shownText);
    QCOMPARE(shown(QString(shownText).remove(u'|'), Break::Grapheme), shownText);
}

void tst_boundaries::aLineIsLessThanASentence()
{
    const QString text = QStringLiteral("a wrapped\nline. Next");
    QCOMPARE(shown(text, Break::Sentence), QStringLiteral("a wrapped\nline. |Next"));
    QCOMPARE(shown(text, Break::Line), QStringLiteral("a wrapped\n|line. |Next"));
}

void tst_boundaries::theEndsAreParagraphs()
{
    QCOMPARE(boundaries(QString()), std::vector<Break>{Break::Paragraph});
    const auto breaks = boundaries(QStringLiteral("ab"));
    QCOMPARE(breaks.front(), Break::Paragraph);
    QCOMPARE(breaks.back(), Break::Paragraph);
}

QTEST_APPLESS_MAIN(tst_boundaries)
#include "tst_boundaries.moc"
