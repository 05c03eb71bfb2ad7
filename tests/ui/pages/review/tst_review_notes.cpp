// SPDX-License-Identifier: Apache-2.0
// What a reviewer leaves behind beside the verdicts: notes, questions, examples; keys of one's own; and that nothing of all this
// is lost when the program is killed after a key.
#include "ui/pages/review/review_page.h"

#include "core/store/record_detail.h"
#include "tests/ui/pages/review/review_fixture.h"
#include "ui/keys/key_changes.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QTest>

#include <cstdio>
#include <map>

using namespace lw;
using namespace lw::ui;
using test::ReviewFixture;

namespace {

/// What the child presses, over and over. Undo takes back what stands before it.
struct Stroke
{
    const char *name;
    int key;
};
constexpr Stroke strokes[]{{"accept", Qt::Key_A},  {"spam", Qt::Key_1},      {"reject", Qt::Key_X}, {"skip", Qt::Key_Space},
                           {"accept", Qt::Key_A},  {"undo", Qt::Key_Backspace}, {"flag", Qt::Key_F},  {"ham", Qt::Key_2}};

/// Drives the page by keys for ever. Says of each what it was pressed on as soon as the page says that it is saved.
int pressForEver(const QString &path)
{
    ReviewFixture world;
    if (!world.workspace.open(path))
        return 1;
    ReviewPage page(world.workspace);
    page.resize(1288, 812);
    page.show();
    page.activateWindow();
    ReviewPresenter &presenter = page.presenter();
    const auto settled = [&] {
        return world.workspace.review().isSaved() && presenter.stage() == ReviewPresenter::Stage::Ready && presenter.isReady()
            && QApplication::focusWidget();
    };
    for (std::size_t i = 0;; ++i) {
        if (!QTest::qWaitFor(settled, 20'000))
            return 2;
        const Stroke &stroke = strokes[i % std::size(strokes)];
        qint64 record = presenter.currentId();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(stroke.key));
        if (!QTest::qWaitFor(settled, 20'000))
            return 3;
        if (stroke.key == Qt::Key_Backspace)
            record = presenter.currentId();
        std::printf("%s %lld\n", stroke.name, static_cast<long long>(record));
        std::fflush(stdout);
    }
}

} // namespace

class TestReviewNotes : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ReviewFixture> m_world;
    std::unique_ptr<ReviewPage> m_page;

    void start(int mails)
    {
        m_page.reset();
        m_world = std::make_unique<ReviewFixture>();
        m_world->standard(mails);
        project::Setup setup = m_world->workspace.setup();
        setup.task = task::parseTask(toUtf8(m_world->task)).value();
        setup.columns.text = {QStringLiteral("subject"), QStringLiteral("body")};
        m_world->workspace.setSetup(setup);
        m_page = std::make_unique<ReviewPage>(m_world->workspace);
        m_page->resize(1288, 812);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        shown(1);
    }
    ReviewPresenter &presenter() { return m_page->presenter(); }
    void shown(qint64 id) { QTRY_VERIFY(presenter().currentId() == id && presenter().isReady()); }
    void saved() { QTRY_VERIFY(m_world->workspace.review().isSaved()); }
    store::RecordDetail stored(qint64 id) { return store::recordDetail(m_world->workspace.project().reader(), id).value(); }
    template <typename Widget>
    Widget *part(const char *name)
    {
        return m_page->findChild<Widget *>(QLatin1String(name));
    }
    static void press(int key, Qt::KeyboardModifiers held = Qt::NoModifier)
    {
        QVERIFY(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), held);
    }
    static void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }

private Q_SLOTS:
    void cleanup()
    {
        m_page.reset();
        m_world.reset();
    }

    void aNoteAndAQuestion()
    {
        start(3);
        press(Qt::Key_N, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), part<QLineEdit>("remark"));
        type(QStringLiteral("axf 1"));   // each of these would decide, were the field not typed in
        press(Qt::Key_Return);
        saved();
        QCOMPARE(stored(1).note, (store::Remark{QStringLiteral("axf 1"), QStringLiteral("Ada")}));
        QCOMPARE(stored(1).row.verdict, store::Verdict::None);
        QTRY_VERIFY(part<QLabel>("note")->isVisible());
        QVERIFY(part<QLabel>("note")->text().contains(QStringLiteral("axf 1")));
        QCOMPARE(presenter().currentId(), 1);

        press(Qt::Key_Q, Qt::ShiftModifier);
        type(QStringLiteral("Is a newsletter spam?"));
        press(Qt::Key_Return);
        saved();
        QCOMPARE(stored(1).question.text, QStringLiteral("Is a newsletter spam?"));
        QTRY_VERIFY(presenter().detail()->row.flagged);
        press(Qt::Key_A);
        shown(2);
        QVERIFY2(!part<QLabel>("note")->isVisible(), "the note of another record");

        press(Qt::Key_Backspace);
        shown(1);
        press(Qt::Key_Backspace);   // the question
        QTRY_VERIFY(stored(1).question.text.isEmpty());
        QTRY_VERIFY(!stored(1).row.flagged);
        shown(1);
        press(Qt::Key_Z, Qt::ControlModifier);   // the note
        QTRY_VERIFY(stored(1).note.text.isEmpty());
    }

    void whatOneTypesBelongsToItsRecord()
    {
        start(3);
        press(Qt::Key_N, Qt::ShiftModifier);
        type(QStringLiteral("half a thou"));
        presenter().setCurrentRow(2);
        shown(3);
        saved();
        QCOMPARE(stored(1).note.text, QStringLiteral("half a thou"));
        QVERIFY2(stored(3).note.text.isEmpty(), "a note went to the next record");
        m_page->openRecord(2);
        shown(2);
        press(Qt::Key_N, Qt::ShiftModifier);
        type(QStringLiteral("dropped"));
        press(Qt::Key_Escape);
        press(Qt::Key_A);
        saved();
        QVERIFY(stored(2).note.text.isEmpty());
        QCOMPARE(stored(2).row.verdict, store::Verdict::Accepted);
    }

    /// One key behind a correction: it is an example of the task, and none any more by the same key.
    void aCorrectionBecomesAnExample()
    {
        start(4);
        const auto examples = [this] { return m_world->workspace.setup().task.examples; };
        press(Qt::Key_E, Qt::ShiftModifier);
        QCOMPARE(presenter().notice().kind, ReviewPresenter::Notice::Kind::NothingSaid);
        QVERIFY(examples().empty());
        press(Qt::Key_1);
        shown(2);
        press(Qt::Key_E, Qt::ShiftModifier);
        QCOMPARE(examples().size(), std::size_t(1));
        QCOMPARE(examples().front().text, QStringLiteral("Subject 1\nBody of mail 1.\nSecond line."));
        QCOMPARE(examples().front().answer, (Json{{"label", "spam"}}));
        QCOMPARE(presenter().notice().kind, ReviewPresenter::Notice::Kind::Exampled);
        press(Qt::Key_E, Qt::ShiftModifier);
        QVERIFY2(examples().empty(), "the same key again did not take it away");
        press(Qt::Key_E, Qt::ShiftModifier);
        saved();
        press(Qt::Key_Up);
        shown(1);
        press(Qt::Key_2);
        saved();
        press(Qt::Key_E, Qt::ShiftModifier);
        QCOMPARE(examples().size(), std::size_t(1));
        QCOMPARE(examples().front().answer, (Json{{"label", "ham"}}));
        QVERIFY(project::loadSetup(m_world->workspace.project().reader()).has_value());
    }

    /// What the schema of an extraction asks for cannot be accepted away; what was typed stays.
    void aFieldThatMustBeThere()
    {
        m_world = std::make_unique<ReviewFixture>();
        m_world->task = QStringLiteral(R"({"labelwright":1,"name":"t","instructions":"Do it.","kind":"extraction","schema":{"type":"object",)"
                                       R"("properties":{"from":{"type":"string"},"sum":{"type":"integer","minimum":1}},"required":["from"]}})");
        m_world->writeMails(2);
        m_world->make([](int, const QString &) {
            ReviewFixture::Answer answer;
            answer.value = Json{{"fields", {{"from", "Ada"}, {"sum", 3}}}};
            return answer;
        });
        m_world->open();
        project::Setup setup = m_world->workspace.setup();
        setup.task = task::parseTask(toUtf8(m_world->task)).value();
        setup.columns.text = {QStringLiteral("body")};
        m_world->workspace.setSetup(setup);
        m_page = std::make_unique<ReviewPage>(m_world->workspace);
        m_page->resize(1288, 812);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        shown(1);
        press(Qt::Key_Delete);
        press(Qt::Key_A);
        QCOMPARE(presenter().notice(), (ReviewPresenter::Notice{ReviewPresenter::Notice::Kind::Misfit, 0, QStringLiteral("from")}));
        QCOMPARE(presenter().currentId(), 1);
        saved();
        QCOMPARE(stored(1).row.verdict, store::Verdict::None);
        press(Qt::Key_E);
        type(QStringLiteral("Bo"));
        press(Qt::Key_Return);
        press(Qt::Key_A);
        shown(2);
        saved();
        QCOMPARE(stored(1).decided, (Json{{"fields", {{"from", "Bo"}, {"sum", 3}}}}));
    }

    void aKeyOfOnesOwn()
    {
        start(4);
        m_world->settings.setKeyChanges(storedKeyChanges(withKey(settings::KeyPreset::Labelwright, {}, Command::Accept, QKeySequence(Qt::Key_G))));
        press(Qt::Key_A);
        QVERIFY2(!presenter().canUndo(), "the key that was changed away still decides");
        press(Qt::Key_G);
        shown(2);
        saved();
        QCOMPARE(stored(1).row.verdict, store::Verdict::Accepted);
        press(Qt::Key_Question);
        QVERIFY(part<QWidget>("keySheet")->isVisible());
    }

    /// Killed after any key: what the page had saved is there, record for record, and the next start goes on.
    void killedAfterAnyKey()
    {
        start(200);
        m_page.reset();
        m_world->workspace.close();
        using store::Verdict;
        std::map<qint64, std::pair<Verdict, bool>> expected;
        for (int round = 0; round < 4; ++round) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--press"), m_world->path()});
            QVERIFY(child.waitForStarted());
            QByteArray said;
            const int enough = 9 + 3 * round;   // another key of the row each time
            while (said.count('\n') < enough && child.waitForReadyRead(30'000))
                said += child.readAll();
            child.kill();
            QVERIFY(child.waitForFinished());
            said += child.readAll();
            const QList<QByteArray> lines = said.split('\n');
            QVERIFY2(lines.size() > enough, said.constData());
            qint64 last = 0;
            for (const QByteArray &line : lines.first(lines.size() - 1)) {
                const QByteArray word = line.split(' ').first();
                last = line.split(' ').last().toLongLong();
                auto &[verdict, flagged] = expected[last];
                if (word == "flag")
                    flagged = !flagged;
                else
                    verdict = word == "undo" ? Verdict::None : word == "reject" ? Verdict::Rejected : word == "skip" ? Verdict::Skipped
                        : word == "spam" ? Verdict::Corrected : Verdict::Accepted;
            }
            m_world->open();
            for (const auto &[record, state] : expected) {
                const store::RecordRow row = stored(record).row;
                // The key behind the last one that was told may be there or not: what it touches is left out, and told anew.
                if (record >= last) {
                    expected[record] = {row.verdict, row.flagged};
                    continue;
                }
                QVERIFY2(row.verdict == state.first && row.flagged == state.second, qPrintable(QStringLiteral("record %1").arg(record)));
            }
            QVERIFY2(last > 0 && expected.size() >= std::size_t(4 * (round + 1)), "the child decided less than it was to");
            m_world->workspace.close();
        }
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme::instance().apply(application);
    if (argc == 3 && application.arguments().at(1) == QLatin1String("--press"))
        return pressForEver(application.arguments().at(2));
    TestReviewNotes test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_review_notes.moc"
