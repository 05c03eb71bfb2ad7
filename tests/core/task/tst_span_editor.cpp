// SPDX-License-Identifier: Apache-2.0
#include "core/task/span_editor.h"

#include <QTest>

using lw::Json;
using lw::task::SpanEditor;
using Unit = SpanEditor::Unit;

namespace {

QString text(const char *utf8) { return QString::fromUtf8(utf8); }

Json span(const char *label, int start, int end, const char *covered)
{
    return {{"label", label}, {"start", start}, {"end", end}, {"text", covered}};
}

QString selected(const SpanEditor &editor)
{
    const SpanEditor::Range range = editor.selection();
    return editor.text().mid(range.start, range.end - range.start);
}

QString selectedOrActive(const SpanEditor &editor)
{
    if (editor.active() < 0)
        return selected(editor);
    const auto &span = editor.spans()[std::size_t(editor.active())];
    return span.label + u':' + editor.text().mid(span.range.start, span.range.end - span.range.start);
}

} // namespace

class tst_span_editor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theAnswerComesBack();
    void whatDoesNotLieInTheTextIsLeftOut();
    void wordsAreSelectedByKeys();
    void endsMove();
    void aMouseMarksWholeWords_data();
    void aMouseMarksWholeWords();
    void labelsAreGivenAndChanged();
    void spansAreRemoved();
    void spansAreVisited();
    void overlapsHaveLanes();
    void textWithoutWords();
};

void tst_span_editor::theAnswerComesBack()
{
    // Places of answers are code points: an emoji before the span is one of them and two UTF-16 units.
    const Json answer{{"spans", {span("PER", 2, 14, "Ada Lovelace"), span("LOC", 18, 20, "伦敦"), span("X", 21, 22, "𝄞")}}};
    const SpanEditor editor(text("😀 Ada Lovelace in 伦敦 𝄞"), answer);
    QCOMPARE(editor.spans().size(), std::size_t(3));
    QCOMPARE(editor.spans()[0].range, (SpanEditor::Range{3, 15}));
    QCOMPARE(editor.answer(), answer);
    const SpanEditor none(text("abc"), Json());
    QCOMPARE(none.answer(), Json({{"spans", Json::array()}}));
}

void tst_span_editor::whatDoesNotLieInTheTextIsLeftOut()
{
    const Json good = span("PER", 0, 3, "Ada");
    for (const Json &bad : {span("PER", 2, 9, "?"), span("PER", 3, 3, ""), span("PER", -1, 2, ""), Json("PER"), Json{{"label", "PER"}}}) {
        const SpanEditor editor(text("Ada"), Json{{"spans", {bad, good}}});
        QCOMPARE(editor.answer(), Json({{"spans", {good}}}));
    }
}

void tst_span_editor::wordsAreSelectedByKeys()
{
    SpanEditor editor(text("“Ada”, don't  go — 汉字!"), Json());
    QStringList seen;
    for (int i = 0; i < 6; ++i) {
        editor.selectWord(1);
        seen.append(selected(editor));
    }
    const QStringList words{text("Ada"), text("don't"), text("go"), text("汉"), text("字"), text("字")};
    QCOMPARE(seen, words);
    editor.selectWord(-1);
    QCOMPARE(selected(editor), text("汉"));
    for (int i = 0; i < 5; ++i)
        editor.selectWord(-1);
    QCOMPARE(selected(editor), text("Ada"));
}

void tst_span_editor::endsMove()
{
    SpanEditor editor(text("Ada Lovelace e\u0301t 👩‍🚀 x"), Json());
    editor.moveEnd(1, Unit::Word);
    QCOMPARE(selected(editor), text("Ada"));
    editor.moveEnd(1, Unit::Word);
    QCOMPARE(selected(editor), text("Ada Lovelace"));
    editor.moveEnd(-1, Unit::Character);
    QCOMPARE(selected(editor), text("Ada Lovelac"));
    editor.moveEnd(-1, Unit::Word);
    QCOMPARE(selected(editor), text("Ada"));
    editor.moveEnd(-1, Unit::Word);
    QCOMPARE(selected(editor), text("Ada"));
    for (int i = 0; i < 5; ++i)
        editor.moveEnd(-1, Unit::Character);
    QCOMPARE(selected(editor), text("A"));
    // A letter with its accent, and joined emoji, are one character.
    editor.select({13, 14}, Unit::Character);
    QCOMPARE(selected(editor), text("e\u0301"));
    editor.moveEnd(1, Unit::Character);
    editor.moveEnd(1, Unit::Character);
    editor.moveEnd(1, Unit::Character);
    QCOMPARE(selected(editor), text("e\u0301t 👩‍🚀"));
}

void tst_span_editor::aMouseMarksWholeWords_data()
{
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("end");
    QTest::addColumn<Unit>("unit");
    QTest::addColumn<QString>("marked");
    //                       0123456789012345678
    // text                  Ada Lovelace, London
    QTest::newRow("within a word") << 5 << 7 << Unit::Word << text("Lovelace");
    QTest::newRow("over two") << 1 << 5 << Unit::Word << text("Ada Lovelace");
    QTest::newRow("spaces at its ends are not meant") << 3 << 13 << Unit::Word << text("Lovelace,");
    QTest::newRow("by character") << 5 << 7 << Unit::Character << text("ov");
    QTest::newRow("only a space") << 3 << 4 << Unit::Word << QString();
    QTest::newRow("behind the text") << 15 << 99 << Unit::Word << text("London");
    QTest::newRow("turned round") << 7 << 5 << Unit::Word << QString();
}

void tst_span_editor::aMouseMarksWholeWords()
{
    QFETCH(int, start);
    QFETCH(int, end);
    QFETCH(Unit, unit);
    SpanEditor editor(text("Ada Lovelace, London"), Json());
    editor.select({start, end}, unit);
    QTEST(selected(editor), "marked");
}

void tst_span_editor::labelsAreGivenAndChanged()
{
    SpanEditor editor(text("😀 Ada in London"), Json());
    QVERIFY(!editor.label(QStringLiteral("PER")));   // nothing is selected
    editor.selectWord(1);
    editor.selectWord(1);
    QVERIFY(editor.label(QStringLiteral("PER")));
    QCOMPARE(selectedOrActive(editor), text("PER:Ada"));
    QVERIFY(!editor.label(QStringLiteral("PER")));   // it has it already
    QVERIFY(editor.label(QStringLiteral("ORG")));
    QCOMPARE(editor.answer(), Json({{"spans", {span("ORG", 2, 5, "Ada")}}}));
    // From the active one on, and the same passage may have two labels.
    editor.selectWord(1);
    QCOMPARE(selected(editor), text("in"));
    editor.selectWord(-1);
    QVERIFY(editor.label(QStringLiteral("PER")));
    QCOMPARE(editor.answer(), Json({{"spans", {span("ORG", 2, 5, "Ada"), span("PER", 2, 5, "Ada")}}}));
    QVERIFY(editor.label(QStringLiteral("ORG")));
    QCOMPARE(editor.spans().size(), std::size_t(1));
}

void tst_span_editor::spansAreRemoved()
{
    const Json all{{"spans", {span("PER", 0, 3, "Ada"), span("LOC", 7, 13, "London"), span("X", 10, 17, "don now")}}};
    SpanEditor editor(text("Ada in London now"), all);
    QVERIFY(!editor.remove());
    editor.activate(1);
    QVERIFY(editor.remove());
    QCOMPARE(editor.answer(), Json({{"spans", {all["spans"][1], all["spans"][2]}}}));
    // One goes on from where it was.
    editor.activate(1);
    QCOMPARE(selectedOrActive(editor), text("LOC:London"));
    // Of a selection only what lies in it as a whole.
    editor.select({4, 13}, Unit::Word);
    QVERIFY(editor.remove());
    QCOMPARE(editor.answer(), Json({{"spans", {all["spans"][2]}}}));
    QCOMPARE(editor.active(), -1);
}

void tst_span_editor::spansAreVisited()
{
    SpanEditor editor(text("a b c d"), Json{{"spans", {span("1", 0, 1, "a"), span("2", 2, 3, "b"), span("3", 6, 7, "d")}}});
    editor.activate(-1);
    QCOMPARE(selectedOrActive(editor), text("3:d"));
    editor.activate(1);
    QCOMPARE(selectedOrActive(editor), text("1:a"));
    editor.select({4, 5}, Unit::Word);
    editor.activate(1);
    QCOMPARE(selectedOrActive(editor), text("3:d"));
    editor.select({4, 5}, Unit::Word);
    editor.activate(-1);
    QCOMPARE(selectedOrActive(editor), text("2:b"));
    editor.clear();
    QCOMPARE(editor.active(), -1);
    QCOMPARE(editor.spanAt(2), 1);
    QCOMPARE(editor.spanAt(3), -1);
}

void tst_span_editor::overlapsHaveLanes()
{
    const SpanEditor editor(text("abcdefghij"), Json{{"spans", {span("1", 0, 6, "abcdef"), span("2", 2, 4, "cd"), span("3", 4, 8, "efgh"),
                                                                span("4", 8, 9, "i")}}});
    std::vector<int> lanes;
    for (const SpanEditor::Span &one : editor.spans())
        lanes.push_back(one.lane);
    QCOMPARE(lanes, (std::vector<int>{0, 1, 1, 0}));
    QCOMPARE(editor.spanAt(3), 1);   // the shortest over it
}

void tst_span_editor::textWithoutWords()
{
    for (const char *empty : {"", "  \n ", "— !"}) {
        SpanEditor editor(text(empty), Json());
        editor.selectWord(1);
        editor.moveEnd(1, Unit::Word);
        editor.moveEnd(-1, Unit::Character);
        editor.activate(1);
        QVERIFY(!editor.label(QStringLiteral("PER")));
        QVERIFY(!editor.remove());
    }
}

QTEST_GUILESS_MAIN(tst_span_editor)
#include "tst_span_editor.moc"
