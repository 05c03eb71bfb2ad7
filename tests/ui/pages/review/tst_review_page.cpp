// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/review/review_page.h"

#include "tests/support/support.h"
#include "tests/ui/pages/review/review_fixture.h"
#include "ui/pages/review/key_sheet.h"
#include "ui/pages/review/queue_view.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTextEdit>

using namespace lw;
using namespace lw::ui;
using test::ReviewFixture;

class TestReviewPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ReviewFixture> m_world;
    std::unique_ptr<ReviewPage> m_page;

    void start(int mails)
    {
        cleanup();
        m_world = std::make_unique<ReviewFixture>();
        m_world->standard(mails);
        show();
        shown(1);
    }
    void show()
    {
        m_page = std::make_unique<ReviewPage>(m_world->workspace);
        m_page->resize(1288, 812);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    ReviewPresenter &presenter() { return m_page->presenter(); }
    void shown(qint64 id) { QTRY_VERIFY(presenter().currentId() == id && presenter().detail()); }
    void saved() { QTRY_VERIFY(m_world->workspace.review().isSaved()); }
    store::RecordRow stored(qint64 id)
    {
        return store::recordRows(m_world->workspace.project().reader(), {id}, {}).value().front();
    }
    template <typename T>
    T *part(const QString &name)
    {
        T *found = m_page->findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    static void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }
    static void compose(const QString &preedit, const QString &commit)
    {
        QInputMethodEvent event(preedit, {});
        event.setCommitString(commit);
        QApplication::sendEvent(QApplication::focusWidget(), &event);
    }

private Q_SLOTS:
    void cleanup()
    {
        m_page.reset();
        m_world.reset();
    }

    void keysDecideWithoutAMouse();
    void buttonsDoTheSameAndTakeNoFocus();
    void keysAreDeadWhileOneTypes();
    void inputMethods();
    void keySheet();
    void severalRecords();
    void presetsChangeTheKeys();
    void promptAndAnswer();
    void cellsOpenTheirRecords();
    void theMenuFiltersAndKeepsViews();
    void figuresThatAreUndefinedSayso();
    void emptyStatesAndSignals();
    void everyControlHasAName();
    void aLongRecordDoesNotHoldUp();
    void pictures();
};

void TestReviewPage::keysDecideWithoutAMouse()
{
    start(6);
    press(Qt::Key_A);
    QCOMPARE(presenter().currentId(), 2);
    shown(2);
    press(Qt::Key_1);
    shown(3);
    press(Qt::Key_X);
    shown(4);
    press(Qt::Key_Space);
    shown(5);
    press(Qt::Key_Left);
    shown(4);
    press(Qt::Key_Down);
    shown(5);
    press(Qt::Key_Return);
    shown(6);
    saved();
    QCOMPARE(stored(1).verdict, store::Verdict::Accepted);
    QCOMPARE(stored(2).label, QStringLiteral("spam"));
    QCOMPARE(stored(3).verdict, store::Verdict::Rejected);
    QCOMPARE(stored(4).verdict, store::Verdict::Skipped);
    QCOMPARE(stored(5).verdict, store::Verdict::Accepted);
    press(Qt::Key_Backspace);
    shown(5);
    QCOMPARE(stored(5).verdict, store::Verdict::None);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    saved();
    QCOMPARE(stored(5).verdict, store::Verdict::Accepted);
    // A key that is held down decides once.
    shown(5);
    QKeyEvent held(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, QStringLiteral("a"), true);
    QApplication::sendEvent(QApplication::focusWidget(), &held);
    QCOMPARE(presenter().currentId(), 5);
}

void TestReviewPage::buttonsDoTheSameAndTakeNoFocus()
{
    start(6);
    QWidget *before = QApplication::focusWidget();
    auto *accept = part<QAbstractButton>(QStringLiteral("acceptButton"));
    QVERIFY2(accept->text().contains(QStringLiteral("ham")), qPrintable(accept->text()));
    QTest::mouseClick(accept, Qt::LeftButton);
    shown(2);
    QTest::mouseClick(part<QAbstractButton>(QStringLiteral("label1")), Qt::LeftButton);
    shown(3);
    QTest::mouseClick(part<QAbstractButton>(QStringLiteral("flagButton")), Qt::LeftButton);
    QTRY_VERIFY(presenter().detail()->row.flagged);
    QTest::mouseClick(part<QAbstractButton>(QStringLiteral("skipButton")), Qt::LeftButton);
    shown(4);
    QCOMPARE(QApplication::focusWidget(), before);
    for (const QString &name : {u"acceptButton"_qs, u"rejectButton"_qs, u"skipButton"_qs, u"undoButton"_qs, u"flagButton"_qs, u"label1"_qs, u"label2"_qs})
        QCOMPARE(part<QWidget>(name)->focusPolicy(), Qt::NoFocus);
    saved();
    QCOMPARE(stored(2).label, QStringLiteral("spam"));
    QTest::mouseClick(part<QAbstractButton>(QStringLiteral("undoButton")), Qt::LeftButton);
    shown(3);
}

void TestReviewPage::keysAreDeadWhileOneTypes()
{
    start(6);
    press(Qt::Key_F, Qt::ControlModifier);
    auto *search = part<QLineEdit>(QStringLiteral("searchField"));
    QTRY_COMPARE(QApplication::focusWidget(), search);
    QVERIFY(search->testAttribute(Qt::WA_InputMethodEnabled));
    QTest::keyClicks(search, QStringLiteral("ax1 f"));
    press(Qt::Key_Backspace);
    QCOMPARE(search->text(), QStringLiteral("ax1 "));
    QVERIFY(!presenter().canUndo());
    search->clear();
    QTest::keyClicks(search, QStringLiteral("mail 4"));
    QTRY_COMPARE(presenter().queue().rowCount(), 1);
    press(Qt::Key_Return);
    QVERIFY(QApplication::focusWidget() != search);
    QVERIFY(!presenter().canUndo());
    shown(4);
    press(Qt::Key_A);
    saved();
    QCOMPARE(stored(4).verdict, store::Verdict::Accepted);
}

void TestReviewPage::inputMethods()
{
    start(8);
    for (const QWidget *one : m_page->findChildren<QWidget *>()) {
        const auto *editor = qobject_cast<const QPlainTextEdit *>(one);
        const auto *box = qobject_cast<const QComboBox *>(one);
        if (!qobject_cast<const QLineEdit *>(one) && !(editor && !editor->isReadOnly()) && !(box && box->isEditable()))
            QVERIFY2(!one->testAttribute(Qt::WA_InputMethodEnabled), one->metaObject()->className());
    }
    // Pinyin that arrives all the same: nothing of it decides, not even Space and Enter.
    compose(QStringLiteral("ni"), {});
    press(Qt::Key_Space);
    press(Qt::Key_Return);
    press(Qt::Key_A);
    press(Qt::Key_1);
    compose({}, QStringLiteral("你"));
    compose(QStringLiteral("x"), {});
    compose({}, {});
    QCOMPARE(presenter().currentId(), 1);
    QVERIFY(!presenter().canUndo());

    compose({}, QStringLiteral("１"));
    shown(2);
    compose({}, QStringLiteral("ａ"));
    shown(3);
    compose({}, QStringLiteral("x"));
    shown(4);
    compose({}, QStringLiteral(" "));
    compose({}, QStringLiteral("　"));
    QCOMPARE(presenter().currentId(), 4);
    QKeyEvent wide(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier, QStringLiteral("２"));
    QApplication::sendEvent(QApplication::focusWidget(), &wide);
    shown(5);
    press(Qt::Key_Space);
    shown(6);
    saved();
    QCOMPARE(stored(1).label, QStringLiteral("spam"));
    QCOMPARE(stored(2).verdict, store::Verdict::Accepted);
    QCOMPARE(stored(3).verdict, store::Verdict::Rejected);
    QCOMPARE(stored(4).verdict, store::Verdict::Accepted);
    QCOMPARE(stored(5).verdict, store::Verdict::Skipped);
}

void TestReviewPage::keySheet()
{
    start(3);
    press(Qt::Key_H);
    auto *sheet = part<KeySheet>(QStringLiteral("keySheet"));
    QVERIFY(sheet->isVisible());
    press(Qt::Key_A);
    QVERIFY2(!presenter().canUndo(), "nobody decides on a record that is covered");
    press(Qt::Key_Escape);
    QVERIFY(!sheet->isVisible());
    press(Qt::Key_A);
    QVERIFY(presenter().canUndo());
    QTest::mouseClick(part<QAbstractButton>(QStringLiteral("keys")), Qt::LeftButton);
    QVERIFY(sheet->isVisible());
    QTest::mouseClick(part<QAbstractButton>(QStringLiteral("keys")), Qt::LeftButton);
    QVERIFY(!sheet->isVisible());
}

void TestReviewPage::severalRecords()
{
    start(20);
    auto *queue = part<QueueView>(QStringLiteral("queue"));
    const auto place = [queue](int row) { return queue->visualRect(queue->model()->index(row, 0)).center(); };
    QTest::mouseClick(queue->viewport(), Qt::LeftButton, Qt::NoModifier, place(2));
    QTest::mouseClick(queue->viewport(), Qt::LeftButton, Qt::ShiftModifier, place(6));
    QCOMPARE(queue->selectedRows().size(), std::size_t(5));
    auto *accept = part<QAbstractButton>(QStringLiteral("acceptButton"));
    QVERIFY2(accept->text().contains(QStringLiteral("5")), qPrintable(accept->text()));
    press(Qt::Key_A);
    auto *undo = part<QAbstractButton>(QStringLiteral("noticeUndo"));
    QTRY_VERIFY(undo->isVisible());
    QCOMPARE(stored(3).verdict, store::Verdict::Accepted);
    QCOMPARE(stored(7).verdict, store::Verdict::Accepted);
    QCOMPARE(stored(8).verdict, store::Verdict::None);
    QCOMPARE(queue->selectedRows(), (std::vector<int>{7}));
    QTest::mouseClick(undo, Qt::LeftButton);
    QTRY_COMPARE(stored(3).verdict, store::Verdict::None);
    shown(3);
    queue->setFocus();
    press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(queue->selectedRows().size(), std::size_t(20));
    press(Qt::Key_1);
    QTRY_COMPARE(stored(20).label, QStringLiteral("spam"));
    saved();
    QCOMPARE(stored(1).label, QStringLiteral("spam"));
}

void TestReviewPage::presetsChangeTheKeys()
{
    start(4);
    m_world->settings.setKeyPreset(settings::KeyPreset::Argilla);
    press(Qt::Key_A);
    QVERIFY(!presenter().canUndo());
    press(Qt::Key_Backspace);
    shown(2);
    saved();
    QCOMPARE(stored(1).verdict, store::Verdict::Rejected);
}

void TestReviewPage::promptAndAnswer()
{
    start(3);
    auto *toggle = part<QAbstractButton>(QStringLiteral("promptAndAnswer"));
    QTest::mouseClick(toggle, Qt::LeftButton);
    const auto text = [this](const QString &name) { return part<QWidget>(name)->property("plainText").toString(); };
    QVERIFY(part<QWidget>(QStringLiteral("promptText"))->isVisible());
    QVERIFY(text(QStringLiteral("promptText")).contains(QStringLiteral("Is this mail spam?")));
    QVERIFY(text(QStringLiteral("promptText")).contains(QStringLiteral("Body of mail 1.")));
    QVERIFY(text(QStringLiteral("answerText")).contains(QStringLiteral("\"ham\"")));
    press(Qt::Key_A);
    QTRY_VERIFY(text(QStringLiteral("promptText")).contains(QStringLiteral("Body of mail 2.")));
    QTest::mouseClick(toggle, Qt::LeftButton);
    QVERIFY(part<QTextEdit>(QStringLiteral("recordText"))->isVisible());
}

void TestReviewPage::cellsOpenTheirRecords()
{
    start(9);
    QTRY_VERIFY(m_page->findChild<QAbstractButton *>(QStringLiteral("confusion_0_1")));
    QTest::mouseClick(part<QAbstractButton>(QStringLiteral("confusion_0_1")), Qt::LeftButton);
    QTRY_COMPARE(presenter().queue().ids(), (std::vector<qint64>{3, 6, 9}));
    auto *chip = part<QAbstractButton>(QStringLiteral("filterChip"));
    QVERIFY(chip->isVisible());
    shown(3);
    press(Qt::Key_1);
    shown(6);
    QTest::mouseClick(chip, Qt::LeftButton);
    QTRY_COMPARE(presenter().queue().rowCount(), 8);
    QVERIFY(!chip->isVisible());
}

void TestReviewPage::theMenuFiltersAndKeepsViews()
{
    start(9);
    auto *menu = m_page->findChild<QMenu *>(QStringLiteral("queueMenu"));
    QVERIFY(menu);
    const auto choose = [menu](const QString &part, const QString &words) {
        menu->popup({10, 10});
        for (QMenu *each : menu->findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly)) {
            for (QAction *action : each->actions()) {
                if (each->title() == part && action->text() == words) {
                    action->trigger();
                    menu->close();
                    return true;
                }
            }
        }
        menu->close();
        return false;
    };
    // Confidences are 0.51 to 0.59; those of no record are unknown.
    QVERIFY(choose(QStringLiteral("Confidence"), QStringLiteral("confidence unknown")));
    QTRY_COMPARE(presenter().stage(), ReviewPresenter::Stage::NothingFound);
    QVERIFY(part<QAbstractButton>(QStringLiteral("filterChip"))->isVisible());
    QVERIFY(choose(QStringLiteral("Confidence"), QStringLiteral("confidence 0.50 to 0.70")));
    QTRY_COMPARE(presenter().queue().rowCount(), 9);
    QVERIFY(choose(QStringLiteral("Label"), QStringLiteral("spam")));
    QTRY_COMPARE(presenter().stage(), ReviewPresenter::Stage::NothingFound);
    menu->popup({10, 10});
    auto *name = menu->findChild<QLineEdit *>(QStringLiteral("viewName"));
    QVERIFY(name);
    QTest::keyClicks(name, QStringLiteral("my view"));
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(presenter().views().size(), std::size_t(1));
    QVERIFY2(!menu->isVisible(), "the menu stays in the way");
    QVERIFY(choose(QStringLiteral("Delete a view"), QStringLiteral("my view")));
    QTRY_VERIFY(presenter().views().empty());
}

/// All are answered "ham": the precision of "spam" is not 0.
void TestReviewPage::figuresThatAreUndefinedSayso()
{
    start(9);
    const auto texts = [this](const QString &name) {
        QStringList all;
        for (const QLabel *label : part<QWidget>(name)->findChildren<QLabel *>())
            all.append(label->text());
        return all;
    };
    QTRY_VERIFY(part<QWidget>(QStringLiteral("labelScores"))->isVisibleTo(m_page.get()));
    const QStringList labels = texts(QStringLiteral("labelScores"));
    const qsizetype spam = labels.indexOf(QStringLiteral("spam"));
    QCOMPARE(labels.mid(spam, 4), (QStringList{QStringLiteral("spam"), QStringLiteral("undefined"), QStringLiteral("0.00"), QStringLiteral("0.00")}));
    QVERIFY(texts(QStringLiteral("goldScores")).contains(QStringLiteral("Cohen's kappa")));
    QVERIFY(texts(QStringLiteral("reliability")).contains(QStringLiteral("Calibration error")));
    QVERIFY2(!part<QWidget>(QStringLiteral("blindAgreement"))->isVisibleTo(m_page.get()), "nothing was decided blind");
}

void TestReviewPage::emptyStatesAndSignals()
{
    m_world = std::make_unique<ReviewFixture>();
    m_world->writeMails(2);
    m_world->make([](int, const QString &) { return ReviewFixture::Answer{}; });
    m_world->open();
    show();
    QSignalSpy annotate(m_page.get(), &ReviewPage::annotateRequested);
    QTRY_COMPARE(presenter().stage(), ReviewPresenter::Stage::NothingAnnotated);
    const auto action = [this](const QString &text) -> QAbstractButton * {
        for (QAbstractButton *button : m_page->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->text() == text)
                return button;
        }
        return nullptr;
    };
    QVERIFY(action(QStringLiteral("Go to Annotate")));
    QTest::mouseClick(action(QStringLiteral("Go to Annotate")), Qt::LeftButton);
    QCOMPARE(annotate.size(), 1);

    start(1);
    QSignalSpy exported(m_page.get(), &ReviewPage::exportRequested);
    press(Qt::Key_A);
    auto *button = part<QAbstractButton>(QStringLiteral("exportReviewed"));
    QTRY_VERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(exported.size(), 1);
    QCOMPARE(exported.front().front().value<store::RecordFilter>().state, store::RecordFilter::State::Reviewed);
}

void TestReviewPage::everyControlHasAName()
{
    start(3);
    for (const QWidget *one : m_page->findChildren<QWidget *>()) {
        if (!one->isVisible())
            continue;
        if (one->focusPolicy() == Qt::NoFocus && !qobject_cast<const QAbstractButton *>(one))
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(one);
        const bool named = !one->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        if (one->objectName().startsWith(QStringLiteral("qt_")) || one->inherits("QScrollBar"))
            continue;
        QVERIFY2(named, qPrintable(QString::fromLatin1(one->metaObject()->className()) + u' ' + one->objectName()));
    }
}

void TestReviewPage::aLongRecordDoesNotHoldUp()
{
    m_world = std::make_unique<ReviewFixture>();
    m_world->csv = m_world->folder.filePath(QStringLiteral("mail.csv"));
    QFile file(m_world->csv);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QByteArray lines;
    while (lines.size() < 170'000)
        lines += "The quick brown fox jumps over the lazy dog, again and again, until the line is full.\n";
    file.write("id,subject,body,sender,gold\n1,Short,Hello,a,ham\n2,Long,\"" + lines + "\",a,ham\n3,One line,\""
               + lines.replace('\n', ' ') + "\",a,ham\n");
    file.close();
    m_world->make([](int number, const QString &) {
        return ReviewFixture::Answer{QStringLiteral("ham"), 0.1 * number, QStringLiteral("annotated"), {}, {}};
    });
    m_world->open();
    show();
    shown(1);
    QTest::qWait(300);
    const auto *text = part<QTextEdit>(QStringLiteral("recordText"));
    for (const qint64 id : {2, 3}) {
        QElapsedTimer timer;
        timer.start();
        press(Qt::Key_A);
        QCOMPARE(presenter().currentId(), id);
        qInfo("record %lld of 170,000 characters was shown after %lld ms", static_cast<long long>(id),
              static_cast<long long>(timer.elapsed()));
        QVERIFY2(timer.elapsed() < 1000, "it comes in portions");
        shown(id);
        m_page->grab();
        qInfo("and painted after %lld ms", static_cast<long long>(timer.elapsed()));
        QTRY_VERIFY(text->toPlainText().size() >= lines.size() - 2);
    }
}

void TestReviewPage::pictures()
{
    const QString folder = qEnvironmentVariable("LW_SHOTS");
    if (folder.isEmpty() || test::dataDir().isEmpty())
        QSKIP("LW_SHOTS names no folder for pictures.");
    QVERIFY(QDir().mkpath(folder));
    m_world = std::make_unique<ReviewFixture>();
    m_world->csv = test::dataDir() + QStringLiteral("/mail.csv");
    m_world->make([](int number, const QString &gold) -> ReviewFixture::Answer {
        if (number > 312)
            return {};
        if (number % 44 == 7)
            return {QString(), {}, QStringLiteral("failed:truncated"), {}, {}};
        const bool wrong = number % 28 == 12;
        const bool spam = (gold == QStringLiteral("spam")) != wrong;
        ReviewFixture::Answer answer{spam ? QStringLiteral("spam") : QStringLiteral("ham"),
                                     wrong ? 0.5 + (number % 7) * 0.01 : 0.53 + (number * 37 % 46) * 0.01,
                                     QStringLiteral("annotated"), {}, {}};
        if (number % 9 == 0)
            answer.chunks = {answer.label, spam ? QStringLiteral("ham") : QStringLiteral("spam")};
        if (number % 17 == 0)
            answer.flags = {QStringLiteral("repaired")};
        return answer;
    });
    m_world->open();
    show();
    QTRY_COMPARE(presenter().stage(), ReviewPresenter::Stage::Ready);
    for (const int key : {Qt::Key_1, Qt::Key_A, Qt::Key_A, Qt::Key_X, Qt::Key_Space, Qt::Key_F, Qt::Key_A}) {
        QTRY_VERIFY(presenter().detail());
        press(key);
        saved();
        QTest::qWait(150);
    }
    QTest::qWait(1200);
    for (const Theme::Choice choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
        Theme::instance().setChoice(choice);
        const QString suffix = (choice == Theme::Choice::Dark ? u"-dark.png"_qs : u"-light.png"_qs);
        QTest::qWait(100);
        QVERIFY(m_page->grab().save(folder + u"/review"_qs + suffix));
        press(Qt::Key_H);
        QTest::qWait(50);
        QVERIFY(m_page->grab().save(folder + u"/keys"_qs + suffix));
        press(Qt::Key_Escape);
        QTest::mouseClick(part<QAbstractButton>(QStringLiteral("promptAndAnswer")), Qt::LeftButton);
        QTest::qWait(50);
        QVERIFY(m_page->grab().save(folder + u"/exchange"_qs + suffix));
        QTest::mouseClick(part<QAbstractButton>(QStringLiteral("promptAndAnswer")), Qt::LeftButton);
    }
    Theme::instance().setChoice(Theme::Choice::Light);
    Theme::instance().setTextScale(150);
    QTest::qWait(100);
    QVERIFY(m_page->grab().save(folder + u"/large.png"_qs));
    Theme::instance().setTextScale(100);
    part<QueueView>(QStringLiteral("queue"))->setFocus();
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_A);
    saved();
    QTest::qWait(700);
    QVERIFY(m_page->grab().save(folder + u"/done.png"_qs));
    m_page->resize(952, 650);
    QTest::qWait(100);
    QVERIFY(m_page->grab().save(folder + u"/small.png"_qs));
    presenter().setShown(ReviewPresenter::Show::Unreviewed);
    QTRY_COMPARE(presenter().stage(), ReviewPresenter::Stage::AllReviewed);
    QVERIFY(m_page->grab().save(folder + u"/empty.png"_qs));
}

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Theme::instance().apply(application);
    TestReviewPage test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_review_page.moc"
