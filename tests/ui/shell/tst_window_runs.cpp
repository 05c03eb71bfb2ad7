// SPDX-License-Identifier: Apache-2.0
#include "core/project/run_history.h"
#include "tests/ui/shell/window_fixture.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/key_button.h"

#include <QSet>
#include <QTest>

using namespace lw;
using lw::test::WindowFixture;
using project::Workspace;
using ui::Place;

namespace {

const QString annotated = QStringLiteral("annotated");

} // namespace

/// What becomes of a run when its window goes.
class TestWindowRuns final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_program;

    [[nodiscard]] qint64 answered() { return m_program->workspace().states().of(annotated); }
    [[nodiscard]] bool isIdle() { return m_program->workspace().runState() == Workspace::RunState::Idle; }
    /// Presses Run, and waits until so many answers are committed.
    void runUntil(int records)
    {
        QVERIFY(m_program->openSample());
        m_program->useServer();
        QVERIFY(m_program->press(QStringLiteral("run")));
        QTRY_VERIFY_WITH_TIMEOUT(answered() >= records, 20'000);
        QVERIFY(answered() < 60);
    }
    [[nodiscard]] QString storyTitle()
    {
        const auto *story = m_program->find<ui::EmptyState>(QStringLiteral("runStory"));
        if (!story)
            return {};
        QStringList texts;
        for (const QLabel *label : story->findChildren<QLabel *>())
            texts.push_back(label->text());
        return texts.join(u'\n');
    }
    [[nodiscard]] QString headline()
    {
        const auto *line = m_program->find<ui::ElidedLabel>(QStringLiteral("runHeadline"));
        return line ? line->text() : QString();
    }

private Q_SLOTS:
    void initTestCase() { WindowFixture::prepare(); }
    void init() { m_program = std::make_unique<WindowFixture>(); }
    void cleanup() { m_program.reset(); }

    void closingInMidRunLosesNothing_data();
    void closingInMidRunLosesNothing();
    void closingWhilePausedOrCancelling_data();
    void closingWhilePausedOrCancelling();
    void closingWhileConnecting();
    void closingTheProjectInMidRun();
    void deletingTheWindowInMidRun();
    void openingAnotherProjectInMidRun();
    void runIsSeenFromEveryPage();
    void refusedRunSaysSo();
    void whatAnsweredStaysSo();
};

void TestWindowRuns::closingInMidRunLosesNothing_data()
{
    QTest::addColumn<bool>("byStory");
    QTest::newRow("goes on by Run") << false;
    QTest::newRow("goes on by the way out that the story offers") << true;
}

void TestWindowRuns::closingInMidRunLosesNothing()
{
    QFETCH(bool, byStory);
    runUntil(8);
    const qint64 seen = answered();
    QVERIFY(m_program->window().close());
    QCOMPARE(WindowFixture::dialogs(), QStringList());
    QVERIFY(!m_program->window().isVisible());
    QVERIFY(!m_program->workspace().isOpen());
    m_program->end();

    const int askedBefore = int(m_program->askedTexts().size());
    m_program->server.forget();
    m_program->start();
    m_program->window().openPaths({m_program->samplePath()});
    QVERIFY(m_program->workspace().isOpen());
    const qint64 kept = answered();
    QVERIFY2(kept >= seen, QByteArray::number(kept).constData());
    QVERIFY(kept <= askedBefore);
    QCOMPARE(m_program->workspace().states().failed(), 0);
    QCOMPARE(m_program->window().place(), Place::Annotate);
    // It says so, and waits to be told.
    QTRY_VERIFY2(storyTitle().startsWith(QStringLiteral("Run 1 was interrupted at %1 of 60").arg(kept)),
                 storyTitle().toUtf8().constData());
    QCOMPARE(headline(), QStringLiteral("Run 1, not finished"));
    QTest::qWait(300);
    QVERIFY(isIdle());
    QCOMPARE(m_program->server.counts().chats, 0);

    const QStringList before = m_program->answeredTexts();
    QCOMPARE(before.size(), kept);
    if (byStory) {
        QTest::mouseClick(m_program->find<ui::EmptyState>(QStringLiteral("runStory"))->linkButton(), Qt::LeftButton);
    } else {
        QCOMPARE(m_program->find<ui::KeyButton>(QStringLiteral("run"))->text(), QStringLiteral("Resume"));
        QVERIFY(m_program->press(QStringLiteral("run")));
    }
    QTRY_VERIFY_WITH_TIMEOUT(isIdle() && answered() == 60, 30'000);
    const QStringList asked = m_program->askedTexts();
    const QString figures = QStringLiteral("%1 asked, %2 kept").arg(asked.size()).arg(kept);
    // One of the sixty is a long letter, which is asked in two pieces.
    QVERIFY2(asked.size() <= 61 - kept, figures.toUtf8().constData());
    QCOMPARE(QSet<QString>(asked.begin(), asked.end()).size(), asked.size());
    for (const QString &text : asked) {
        const bool answeredBefore = std::any_of(before.begin(), before.end(),
                                                [&text](const QString &known) { return text.startsWith(known); });
        QVERIFY2(!answeredBefore, text.toUtf8().constData());
    }
}

void TestWindowRuns::closingWhilePausedOrCancelling_data()
{
    QTest::addColumn<QString>("button");
    QTest::newRow("pausing") << QStringLiteral("pause");
    QTest::newRow("cancelling") << QStringLiteral("cancel");
}

void TestWindowRuns::closingWhilePausedOrCancelling()
{
    QFETCH(QString, button);
    runUntil(6);
    QVERIFY(m_program->press(button));
    const qint64 seen = answered();
    m_program->end();
    m_program->start();
    m_program->window().openPaths({m_program->samplePath()});
    QVERIFY(answered() >= seen);
    QVERIFY(m_program->press(QStringLiteral("run")));
    QTRY_VERIFY_WITH_TIMEOUT(isIdle() && answered() == 60, 30'000);
}

void TestWindowRuns::closingWhileConnecting()
{
    QVERIFY(m_program->openSample());
    m_program->server.setRawHandler([](const test::FakeRequest &) { return test::replies::neverAnswers(); });
    m_program->useServer();
    QVERIFY(m_program->press(QStringLiteral("run")));
    QTRY_VERIFY(m_program->server.counts().requests > 0);
    QCOMPARE(m_program->workspace().runState(), Workspace::RunState::Connecting);
    QVERIFY(m_program->window().close());
    QVERIFY(!m_program->workspace().isOpen());
    m_program->end();
    m_program->start();
    m_program->window().openPaths({m_program->samplePath()});
    QVERIFY(m_program->workspace().isOpen());
    QCOMPARE(m_program->workspace().states().of(QStringLiteral("pending")), 60);
}

void TestWindowRuns::closingTheProjectInMidRun()
{
    runUntil(5);
    const qint64 seen = answered();
    QTest::keySequence(&m_program->window(), QKeySequence(QStringLiteral("Ctrl+Shift+W")));
    QCOMPARE(m_program->window().place(), Place::Start);
    QCOMPARE(WindowFixture::dialogs(), QStringList());
    QTRY_COMPARE(m_program->server.counts().inFlight, 0);
    QTest::qWait(100);
    QVERIFY(m_program->openSample());
    QVERIFY(answered() >= seen);
    QTRY_VERIFY(storyTitle().contains(QStringLiteral("interrupted")));
}

void TestWindowRuns::deletingTheWindowInMidRun()
{
    runUntil(5);
    m_program->end();
    m_program->start();
    QCOMPARE(m_program->window().place(), Place::Start);
}

void TestWindowRuns::openingAnotherProjectInMidRun()
{
    runUntil(5);
    const qint64 seen = answered();
    m_program->window().openPaths({m_program->path(QStringLiteral("gone.lwproj"))});
    QVERIFY(!isIdle());
    m_program->window().openPaths({m_program->write(QStringLiteral("other.lwproj"), {})});
    QVERIFY(isIdle());
    QCOMPARE(m_program->workspace().states().total(), 0);
    QTest::qWait(200);
    QCOMPARE(m_program->workspace().states().total(), 0);
    m_program->window().openPaths({m_program->samplePath()});
    QVERIFY(answered() >= seen);
    QVERIFY(answered() < 60);
}

void TestWindowRuns::runIsSeenFromEveryPage()
{
    runUntil(3);
    for (const char *place : {"Ctrl+1", "Ctrl+3", "Ctrl+4", "Ctrl+5", "Ctrl+,", "Ctrl+2"}) {
        QTest::keySequence(&m_program->window(), QKeySequence(QString::fromLatin1(place)));
        const auto *progress = m_program->find<QLabel>(QStringLiteral("statusProgress"));
        QVERIFY2(progress, place);
        QTRY_VERIFY2(progress->text().endsWith(QStringLiteral(" / 60")) || isIdle(), progress->text().toUtf8().constData());
    }
    QTRY_VERIFY_WITH_TIMEOUT(isIdle(), 30'000);
    QTRY_COMPARE(m_program->find<QLabel>(QStringLiteral("statusProgress"))->text(), QStringLiteral("60 records"));
}

void TestWindowRuns::refusedRunSaysSo()
{
    QVERIFY(m_program->openSample());
    m_program->server.setKey("secret");
    m_program->useServer();
    QVERIFY(m_program->press(QStringLiteral("run")));
    QTRY_VERIFY_WITH_TIMEOUT(isIdle() && storyTitle().startsWith(QStringLiteral("The run did not begin")), 20'000);
    QVERIFY(storyTitle().contains(QStringLiteral("The server does not accept the key.")));
    QCOMPARE(m_program->workspace().states().of(QStringLiteral("pending")), 60);
    QCOMPARE(WindowFixture::dialogs(), QStringList());
    // The key mended, Run goes.
    m_program->server.setKey({});
    QVERIFY(m_program->press(QStringLiteral("run")));
    QTRY_VERIFY_WITH_TIMEOUT(isIdle() && answered() == 60, 30'000);
}

void TestWindowRuns::whatAnsweredStaysSo()
{
    runUntil(3);
    QTRY_VERIFY_WITH_TIMEOUT(isIdle() && answered() == 60, 30'000);
    const auto said = [this] { return m_program->find<ui::ElidedLabel>(QStringLiteral("statusSentence"))->text(); };
    QTRY_COMPARE(said(), QStringLiteral("127.0.0.1"));
    settings::EndpointEntry another;
    another.name = QStringLiteral("Another");
    another.url = QUrl(QStringLiteral("https://api.example.com/v1"));
    m_program->settings().putEndpoint(another);
    QCOMPARE(said(), QStringLiteral("127.0.0.1"));
    // The one in use now goes elsewhere, where nobody has answered yet.
    settings::EndpointEntry moved = m_program->workspace().endpointEntry();
    moved.url = QUrl(QStringLiteral("http://192.0.2.1/v1"));
    m_program->settings().putEndpoint(moved);
    QCOMPARE(said(), QStringLiteral("192.0.2.1, not tested yet"));
}

QTEST_MAIN(TestWindowRuns)
#include "tst_window_runs.moc"
