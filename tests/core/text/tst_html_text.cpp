// SPDX-License-Identifier: Apache-2.0
#include "core/text/html_text.h"

#include <QElapsedTimer>
#include <QTest>

namespace {

QString readable(const QString &html)
{
    return lw::text::edited(html, lw::text::htmlEdits(html)).text;
}

} // namespace

class tst_html_text : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsRead_data();
    void whatIsRead();
    void theWayBackIsKept();
    void brokenMarkupIsLinear_data();
    void brokenMarkupIsLinear();
};

void tst_html_text::whatIsRead_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &html, const QString &text) { QTest::newRow(name) << html << text; };
    row("nothing", QString(), QString());
    row("plain text", QStringLiteral("one\n  two   three\n"), QStringLiteral("one\n  two   three\n"));
    row("paragraphs", QStringLiteral("<p>One</p>\n<p>Two\n words</p>"), QStringLiteral("One\n\nTwo words"));
    row("lines", QStringLiteral("One<br>Two<BR/>Three<br><br><br>Four"), QStringLiteral("One\nTwo\nThree\n\nFour"));
    row("inside a word", QStringLiteral("<div>un<b>believ</b>able</div>"), QStringLiteral("unbelievable"));
    row("a list", QStringLiteral("<ul>\n <li>one</li>\n <li> two</li>\n</ul>"), QStringLiteral("- one\n- two"));
    row("a table", QStringLiteral("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>"),
        QStringLiteral("a\tb\nc\td"));
    row("scripts and styles", QStringLiteral("<style>p { x: y }</style><p>Hi<script>if (a < b) alert('</p>');</script>!</p>"),
        QStringLiteral("Hi!"));
    row("comments", QStringLiteral("<p>a<!-- <b>no</b> -->b</p><!--[if mso]>x<![endif]-->"), QStringLiteral("ab"));
    row("a whole page", QStringLiteral("<!DOCTYPE html>\n<html><head><title>T</title></head>\n<body>Text</body></html>\n"),
        QStringLiteral("T\nText"));
    row("preformatted", QStringLiteral("<pre>a\n  b</pre>c"), QStringLiteral("a\n  b\nc"));
    row("references", QStringLiteral("<p>&lt;a&gt; &amp;amp; &quot;&#39;&#x1F600;&eacute;&hellip;&apos;</p>"),
        QStringLiteral("<a> &amp; \"'😀é…'"));
    row("Windows references", QStringLiteral("&#147;x&#148; &#150;"), QStringLiteral("“x” –"));
    row("no references", QStringLiteral("AT&T &bogus; a&b; &; &#; R&D"), QStringLiteral("AT&T &bogus; a&b; &; &#; R&D"));
    row("impossible ones", QStringLiteral("&#0;&#xD800;&#99999999999;"), QStringLiteral("\uFFFD\uFFFD\uFFFD"));
    row("a space that does not break", QStringLiteral("<p>a&nbsp;&nbsp; b</p>"), QStringLiteral("a b"));
    row("no tags", QStringLiteral("a < b > c <john@example.org> <3 <=>"), QStringLiteral("a < b > c <john@example.org> <3 <=>"));
    row("a name is no tag", QStringLiteral("Ask <John Smith> today"), QStringLiteral("Ask <John Smith> today"));
    row("a tag in a plain text", QStringLiteral("one\ntwo <b>bold</b>\n\n  three"), QStringLiteral("one\ntwo bold\n\n  three"));
    row("attributes with brackets", QStringLiteral("<a href=\"x>y\" title='>'>link</a> text"), QStringLiteral("link text"));
    row("an open quote", QStringLiteral("<a href=\"x>link</a> text <b>end</b>"), QStringLiteral("link text end"));
    row("cut off", QStringLiteral("<p>One</p><a href="), QStringLiteral("One\n\n<a href="));
    row("Office", QStringLiteral("<p>a<o:p>b</o:p></p>"), QStringLiteral("ab"));
    row("Chinese", QStringLiteral("<p>包装很好，</p><p>物流也<em>快</em>。</p>"), QStringLiteral("包装很好，\n\n物流也快。"));
    row("a script without end", QStringLiteral("<p>a<script>b"), QStringLiteral("ab"));
}

void tst_html_text::whatIsRead()
{
    QFETCH(QString, html);
    QFETCH(QString, text);
    QCOMPARE(readable(html), text);
}

void tst_html_text::theWayBackIsKept()
{
    const QString html = QStringLiteral("<p>😀 <b>Ada</b>&nbsp;Lovelace</p>");
    const auto out = lw::text::edited(html, lw::text::htmlEdits(html));
    QCOMPARE(out.text, QStringLiteral("😀 Ada Lovelace"));
    const lw::text::CodePoints name = out.map.toOriginal({2, 14});
    const auto all = html.toUcs4();
    QCOMPARE(QString::fromUcs4(reinterpret_cast<const char32_t *>(all.constData()) + name.start, name.end - name.start),
             QStringLiteral("Ada</b>&nbsp;Lovelace"));
}

void tst_html_text::brokenMarkupIsLinear_data()
{
    QTest::addColumn<QString>("unit");
    for (const char *unit : {"<", "<a ", "<!--", "<script>", "<a href=\"", "<a '\">", "&", "&#", "<p><", "</", "<a =\"<\"", "<![", "<style></"})
        QTest::newRow(unit) << QString::fromUtf8(unit);
}

/// The timeout of the test is its clock: what is not linear does not end.
void tst_html_text::brokenMarkupIsLinear()
{
    QFETCH(QString, unit);
    QVERIFY(readable(unit.repeated(100'000)).size() <= unit.size() * 100'000);
    QVERIFY(readable(unit.repeated(100'000) + u'>').size() <= unit.size() * 100'000 + 1);
}

QTEST_APPLESS_MAIN(tst_html_text)
#include "tst_html_text.moc"
