// SPDX-License-Identifier: Apache-2.0
// A whole review by keys alone, of every kind of task: what is pressed is what the file says afterwards.
#include "ui/pages/review/review_page.h"

#include "core/store/record_detail.h"
#include "tests/ui/pages/review/review_fixture.h"
#include "ui/pages/review/field_form.h"
#include "ui/pages/review/pair_view.h"
#include "ui/pages/review/record_text.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTest>

using namespace lw;
using namespace lw::ui;
using test::ReviewFixture;

namespace {

/// One key, as a person presses it; a text is typed.
struct Press
{
    int key = 0;
    Qt::KeyboardModifiers held = Qt::NoModifier;
    QString typed = {};
};
using Presses = std::vector<Press>;

struct KindCase
{
    const char *name;
    const char *task;
    Json model;        ///< to every record
    Presses change;    ///< from it to `changed`, the last key included
    Json changed;
};

Json spanOf(const char *label, int start, int end, const char *text)
{
    return {{"label", label}, {"start", start}, {"end", end}, {"text", text}};
}

std::vector<KindCase> allKinds()
{
    const Press accept{Qt::Key_A};
    return {
        {"classification", R"("kind":"classification","labels":[{"name":"spam"},{"name":"ham"}])", Json{{"label", "ham"}},
         {{Qt::Key_1}}, Json{{"label", "spam"}}},
        {"multilabel", R"("kind":"multilabel","labels":[{"name":"a"},{"name":"b"},{"name":"c"}])", Json{{"labels", {"b"}}},
         {{Qt::Key_3}, {Qt::Key_1}, {Qt::Key_2}, {Qt::Key_2}, {Qt::Key_3}, accept}, Json{{"labels", {"a", "b"}}}},
        // The text is "Subject 1\nBody of mail 1.\nSecond line.": the second word of the body, by words, is "of mail".
        {"spans", R"("kind":"spans","labels":[{"name":"PER"},{"name":"LOC"}])", Json{{"spans", {spanOf("PER", 0, 7, "Subject")}}},
         {{Qt::Key_N}, {Qt::Key_2}, {Qt::Key_Right}, {Qt::Key_Right}, {Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier},
          {Qt::Key_Left, Qt::ShiftModifier}, {Qt::Key_1}, accept},
         Json()},
        {"rating", R"("kind":"rating","scale":{"min":1,"max":5})", Json{{"score", 3}}, {{Qt::Key_5}}, Json{{"score", 5}}},
        {"extraction",
         R"("kind":"extraction","schema":{"type":"object","properties":{"harmful":{"type":"boolean"},"note":{"type":"string"},"topic":{"enum":["sport","news"]}}})",
         Json{{"fields", {{"harmful", false}, {"topic", "sport"}}}},
         {{Qt::Key_1}, {Qt::Key_E}, {0, Qt::NoModifier, QStringLiteral("by ax")}, {Qt::Key_Return}, {Qt::Key_N}, {Qt::Key_2}, accept},
         Json{{"fields", {{"harmful", true}, {"note", "by ax"}, {"topic", "news"}}}}},
        {"text", R"("kind":"text")", Json{{"text", "A short mail."}},
         {{Qt::Key_E}, {0, Qt::NoModifier, QStringLiteral(" Xa.")}, {Qt::Key_Escape}, accept}, Json{{"text", "A short mail. Xa."}}},
        {"preference", R"("kind":"preference")", Json{{"choice", "A"}}, {{Qt::Key_3}}, Json{{"choice", "tie"}}},
    };
}

} // namespace

class TestReviewKinds : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ReviewFixture> m_world;
    std::unique_ptr<ReviewPage> m_page;

    void start(const KindCase &kind, int records)
    {
        cleanup();
        m_world = std::make_unique<ReviewFixture>();
        m_world->task = QStringLiteral(R"({"labelwright":1,"name":"t","instructions":"Do it.",%1})").arg(QLatin1String(kind.task));
        m_world->writeMails(records);
        m_world->make([&kind](int, const QString &) {
            ReviewFixture::Answer answer;
            answer.value = kind.model;
            return answer;
        });
        reopen();
    }
    void reopen()
    {
        m_page.reset();
        m_world->workspace.close();
        m_world->open();
        const auto task = task::parseTask(toUtf8(m_world->task));
        QVERIFY2(task.has_value(), task ? "" : qPrintable(task.error().detail));
        project::Setup setup = m_world->workspace.setup();
        setup.task = *task;
        setup.columns.text = {QStringLiteral("subject"), QStringLiteral("body")};
        m_world->workspace.setSetup(setup);
        m_page = std::make_unique<ReviewPage>(m_world->workspace);
        m_page->resize(1288, 812);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    ReviewPresenter &presenter() { return m_page->presenter(); }
    void shown(qint64 id) { QTRY_VERIFY(presenter().currentId() == id && presenter().isReady()); }
    void saved() { QTRY_VERIFY(m_world->workspace.review().isSaved()); }
    static void press(const Press &press)
    {
        QVERIFY(QApplication::focusWidget());
        if (press.key != 0)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key(press.key), press.held);
        else
            QTest::keyClicks(QApplication::focusWidget(), press.typed);
    }
    static void pressAll(const Presses &presses)
    {
        for (const Press &one : presses)
            press(one);
    }
    store::RecordDetail stored(qint64 id) { return store::recordDetail(m_world->workspace.project().reader(), id).value(); }
    static Json changedOf(const KindCase &kind, qint64 record)
    {
        if (!kind.changed.is_null())
            return kind.changed;
        // "Subject 12\nBody of mail 12.\n…": the words are Subject, 12, Body, of; what is marked is "Body o".
        const int digits = int(QString::number(record).size());
        return Json{{"spans", {spanOf("LOC", 0, 7, "Subject"), spanOf("PER", 9 + digits, 9 + digits + 6, "Body o")}}};
    }

private Q_SLOTS:
    void cleanup()
    {
        m_page.reset();
        m_world.reset();
    }
    void aWholeReviewByKeys_data();
    void aWholeReviewByKeys();
    void whatIsHalfDoneIsThereAgain();
    void aKeyBehindAnUndoMeansWhatStandsThen();
    void aMouseMarksWords();
    void whatIsTypedIsNoKey();
    void fieldsThatAreNoSuchValueChangeNothing();
    void blindMeansNothingIsSeen();
    void marksDoNotScroll();
    void aQuestionStandsOverItsTwoAnswers();
    void pictures();
};

/// What is compared are the last two columns of the prompt, however many there are; what was asked stands over them.
void TestReviewKinds::aQuestionStandsOverItsTwoAnswers()
{
    start(allKinds().back(), 2);
    project::Setup setup = m_world->workspace.setup();
    setup.task.templateText = QStringLiteral("{{subject}}\n{{body}}\n{{sender}}");
    setup.columns.text = {QStringLiteral("subject"), QStringLiteral("body"), QStringLiteral("sender")};
    m_world->workspace.setSetup(setup);
    presenter().setCurrentRow(1);
    shown(2);
    const auto *pair = m_page->findChild<PairView *>();
    QVERIFY(pair && pair->isVisible());
    QVERIFY(pair->first()->toPlainText().contains(QStringLiteral("Body of mail 2.")));
    QCOMPARE(pair->second()->toPlainText(), QStringLiteral("a2@example.org"));
    const auto *question = m_page->findChild<QLabel *>(QStringLiteral("recordQuestion"));
    QVERIFY(question && question->isVisible());
    QCOMPARE(question->text(), QStringLiteral("Subject 2"));
}

void TestReviewKinds::aWholeReviewByKeys_data()
{
    QTest::addColumn<int>("number");
    int number = 0;
    for (const KindCase &kind : allKinds())
        QTest::newRow(kind.name) << number++;
}

void TestReviewKinds::aWholeReviewByKeys()
{
    QFETCH(int, number);
    const KindCase kind = allKinds()[std::size_t(number)];
    constexpr qint64 records = 200;
    start(kind, int(records));
    for (qint64 id = 1; id <= records; ++id) {
        shown(id);
        switch (id % 5) {
        case 0: press(Press{Qt::Key_A}); break;
        case 1: pressAll(kind.change); break;
        case 2: press(Press{Qt::Key_X}); break;
        case 3: press(Press{Qt::Key_Space}); break;
        case 4:
            // Accepted by mistake, taken back, and changed.
            press(Press{Qt::Key_A});
            press(Press{Qt::Key_Backspace});
            shown(id);
            pressAll(kind.change);
            break;
        }
        if (QTest::currentTestFailed())
            return;
    }
    saved();
    for (qint64 id = 1; id <= records; ++id) {
        const store::RecordDetail detail = stored(id);
        const Json changed = changedOf(kind, id);
        switch (id % 5) {
        case 0:
            QCOMPARE(detail.row.verdict, store::Verdict::Accepted);
            QCOMPARE(detail.decided, kind.model);
            break;
        case 1:
        case 4:
            QCOMPARE(detail.row.verdict, store::Verdict::Corrected);
            QCOMPARE(dumpJson(detail.decided), dumpJson(changed));
            break;
        case 2: QCOMPARE(detail.row.verdict, store::Verdict::Rejected); break;
        case 3: QCOMPARE(detail.row.verdict, store::Verdict::Skipped); break;
        }
        QVERIFY(detail.draft.is_null());
    }
}

void TestReviewKinds::whatIsHalfDoneIsThereAgain()
{
    const KindCase kind = allKinds()[1];
    start(kind, 3);
    shown(1);
    pressAll({{Qt::Key_3}, {Qt::Key_1}});
    saved();
    QCOMPARE(stored(1).draft, Json({{"labels", {"a", "b", "c"}}}));
    QCOMPARE(stored(1).row.verdict, store::Verdict::None);
    reopen();
    shown(1);
    QCOMPARE(presenter().desk().chosen(), (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    QVERIFY(presenter().desk().isDraft());
    // One key at a time it goes back, to what the model said.
    press(Press{Qt::Key_Backspace});
    QTRY_COMPARE(presenter().desk().chosen().join(u','), QStringLiteral("b,c"));
    press(Press{Qt::Key_Backspace});
    QTRY_COMPARE(presenter().desk().chosen().join(u','), QStringLiteral("b"));
    QVERIFY(!presenter().desk().isDraft());
    press(Press{Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier});
    QTRY_COMPARE(presenter().desk().chosen().join(u','), QStringLiteral("b,c"));
    // What another person has come to is theirs.
    m_world->settings.setAnnotator(QStringLiteral("Grace"));
    reopen();
    shown(1);
    QCOMPARE(presenter().desk().chosen().join(u','), QStringLiteral("b"));
}

void TestReviewKinds::aKeyBehindAnUndoMeansWhatStandsThen()
{
    const KindCase kind = allKinds()[1];
    start(kind, 2);
    shown(1);
    pressAll({{Qt::Key_1}, {Qt::Key_Backspace}, {Qt::Key_3}, {Qt::Key_A}});
    shown(2);
    saved();
    QCOMPARE(stored(1).decided, Json({{"labels", {"b", "c"}}}));
}

void TestReviewKinds::aMouseMarksWords()
{
    const KindCase kind = allKinds()[2];
    start(kind, 2);
    shown(1);
    auto *text = m_page->findChild<RecordText *>(QStringLiteral("recordText"));
    QVERIFY(text);
    QCOMPARE(text->passages().size(), std::size_t(1));
    // Behind the first span stands its name: places count the text alone all the same.
    Q_EMIT text->marked(19, 21, false);
    QCOMPARE(text->textCursor().selectedText(), QStringLiteral("mail"));
    pressAll({{Qt::Key_2}, {Qt::Key_Right}, {Qt::Key_Right}, {Qt::Key_1}, {Qt::Key_A}});
    shown(2);
    saved();
    const Json expected{{"spans", {spanOf("PER", 0, 7, "Subject"), spanOf("LOC", 18, 22, "mail"), spanOf("PER", 26, 32, "Second")}}};
    QCOMPARE(dumpJson(stored(1).decided), dumpJson(expected));
    // A label where nothing is selected says what to do first.
    press(Press{Qt::Key_1});
    QCOMPARE(presenter().notice().kind, ReviewPresenter::Notice::Kind::NothingSelected);
    QVERIFY(stored(2).draft.is_null());
}

void TestReviewKinds::whatIsTypedIsNoKey()
{
    const KindCase kind = allKinds()[5];
    start(kind, 2);
    shown(1);
    pressAll({{Qt::Key_E}, {0, Qt::NoModifier, QStringLiteral(" ax?1")}});
    QCOMPARE(presenter().currentId(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    shown(2);
    saved();
    QCOMPARE(stored(1).decided, Json({{"text", "A short mail. ax?1"}}));
    QCOMPARE(stored(1).row.verdict, store::Verdict::Corrected);
}

void TestReviewKinds::fieldsThatAreNoSuchValueChangeNothing()
{
    const task::SchemaField whole(QStringLiteral("n"), OrderedJson{{"type", "integer"}}, false);
    const task::SchemaField number(QStringLiteral("n"), OrderedJson{{"type", "number"}}, false);
    const task::SchemaField words(QStringLiteral("n"), OrderedJson{{"type", "array"}, {"items", {{"type", "string"}}}}, false);
    const task::SchemaField other(QStringLiteral("n"), OrderedJson{{"type", "object"}}, false);
    const auto value = [](const task::SchemaField &field, const char *typed) { return fieldValue(field, QString::fromUtf8(typed)); };
    QCOMPARE(value(whole, " 12 "), std::optional(Json(12)));
    QVERIFY(!value(whole, "12.5"));
    QCOMPARE(value(whole, ""), std::optional(Json()));
    QCOMPARE(value(number, "12.5"), std::optional(Json(12.5)));
    QVERIFY(!value(number, "twelve"));
    QCOMPARE(value(words, "a, b c,"), std::optional(Json({"a", "b c"})));
    QCOMPARE(value(words, R"(["a, b"])"), std::optional(Json({"a, b"})));
    QCOMPARE(fieldText(words, Json({"a", "b c"})), QStringLiteral("a, b c"));
    QCOMPARE(value(words, qPrintable(fieldText(words, Json({"a, b"})))), std::optional(Json({"a, b"})));
    QVERIFY(!value(other, "{"));
    QCOMPARE(value(other, R"({"a":1})"), std::optional(Json({{"a", 1}})));
}

void TestReviewKinds::blindMeansNothingIsSeen()
{
    const KindCase kind = allKinds()[1];
    start(kind, 3);
    shown(1);
    auto *blind = m_page->findChild<QAbstractButton *>(QStringLiteral("blind"));
    QVERIFY(blind && !blind->isChecked());
    m_world->workspace.review().setBlindPercent(100);
    QTRY_VERIFY(blind->isChecked());
    QTRY_VERIFY(presenter().isReady() && presenter().desk().isBlind());
    QVERIFY(presenter().desk().chosen().isEmpty());
    for (const QLabel *label : m_page->findChildren<QLabel *>())
        QVERIFY2(!label->isVisible() || !label->text().contains(QStringLiteral("gpt-4.1")), qPrintable(label->text()));
    QVERIFY(!m_page->findChild<QAbstractButton *>(QStringLiteral("promptAndAnswer"))->isEnabled());
    // There is nothing to accept and nothing to reject.
    pressAll({{Qt::Key_A}, {Qt::Key_X}});
    QCOMPARE(presenter().currentId(), 1);
    // The same as the model says is said by the person all the same.
    pressAll({{Qt::Key_2}, {Qt::Key_A}});
    shown(2);
    saved();
    QCOMPARE(stored(1).row.verdict, store::Verdict::Corrected);
    QCOMPARE(stored(1).decided, Json({{"labels", {"b"}}}));
    QVERIFY(!stored(1).row.isAnswerHidden());
    QTRY_VERIFY(presenter().figures() && presenter().figures()->blind.same);
    QCOMPARE(presenter().figures()->blind.same->n, 1);
    QCOMPARE(presenter().figures()->blind.same->right, 1);
    QTest::mouseClick(blind, Qt::LeftButton);
    QTRY_COMPARE(m_world->workspace.review().blindPercent(), 0);
    QTRY_VERIFY(presenter().isReady() && !presenter().desk().isBlind());
}

void TestReviewKinds::marksDoNotScroll()
{
    RecordText text;
    text.resize(400, 200);
    text.show();
    QString lines;
    for (int i = 0; i < 400; ++i)
        lines += QStringLiteral("Line %1 of a long text.\n").arg(i);
    text.setRecordText(lines);
    QTRY_VERIFY(text.document()->characterCount() > int(lines.size()));
    text.verticalScrollBar()->setValue(text.verticalScrollBar()->maximum() / 2);
    const int read = text.verticalScrollBar()->value();
    QVERIFY(read > 0);
    text.setPassages({{0, 4, QStringLiteral("PER"), {}, 0, true}});
    text.setSelected(0, 0);
    QCOMPARE(text.verticalScrollBar()->value(), read);
    text.setSelected(5, 6);
    QCOMPARE(text.textCursor().selectedText(), QStringLiteral("0"));
    text.setPassages({});
    QCOMPARE(text.toPlainText(), lines);
    text.setSelected(5, 6);
    QCOMPARE(text.textCursor().selectedText(), QStringLiteral("0"));
}

void TestReviewKinds::pictures()
{
    const QString folder = qEnvironmentVariable("LW_SHOTS");
    if (folder.isEmpty())
        QSKIP("LW_SHOTS names no folder for pictures.");
    QVERIFY(QDir().mkpath(folder));
    for (const KindCase &kind : allKinds()) {
        start(kind, 30);
        shown(1);
        Presses some = kind.change;
        some.pop_back();
        pressAll(some);
        for (const Theme::Choice theme : {Theme::Choice::Light, Theme::Choice::Dark}) {
            Theme::instance().setChoice(theme);
            QTest::qWait(200);
            QVERIFY(m_page->grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, QLatin1String(kind.name)).arg(int(theme))));
        }
    }
}

QTEST_MAIN(TestReviewKinds)
#include "tst_review_kinds.moc"
