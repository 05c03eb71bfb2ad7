// SPDX-License-Identifier: Apache-2.0
#include "core/project/importer.h"
#include "core/project/run_history.h"
#include "core/project/workspace.h"
#include "core/secrets/memory_store.h"
#include "core/store/record_query.h"
#include "core/store/record_row.h"
#include "tests/support/fake_llm_server.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace lw;
using namespace lw::project;
using RunState = Workspace::RunState;
using Phase = engine::RunSnapshot::Phase;
using Ending = engine::RunOutcome::Ending;
namespace replies = lw::test::replies;

namespace {

constexpr int records = 40;
const QString annotated = QStringLiteral("annotated");
const QString pending = QStringLiteral("pending");

} // namespace

/// What a window works on, without one.
class TestWorkspace final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<test::FakeLlmServer> m_server;
    std::unique_ptr<settings::Settings> m_settings;
    std::unique_ptr<secrets::MemoryStore> m_secrets;
    std::unique_ptr<Workspace> m_workspace;

    [[nodiscard]] QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    void makeWorkspace()
    {
        m_workspace = std::make_unique<Workspace>(
            Workspace::Surroundings{m_settings.get(), m_secrets.get(), m_folder->filePath(QStringLiteral("cache"))});
    }
    /// A project of forty mails with a task, asked of the embedded baseline.
    void openMail()
    {
        const bool isNew = !QFile::exists(path("mail.lwproj"));
        QVERIFY(m_workspace->open(path("mail.lwproj")).has_value());
        if (!isNew)
            return;
        QFile csv(path("mail.csv"));
        QVERIFY(csv.open(QIODevice::WriteOnly));
        csv.write("id,text\n");
        for (int i = 1; i <= records; ++i)
            csv.write(QByteArray("m%1,this is mail number %1 of them\n").replace("%1", QByteArray::number(i)));
        csv.close();
        ImportRequest request;
        request.files = {csv.fileName()};
        request.columns.text = QStringList{QStringLiteral("text")};
        request.columns.id = QStringLiteral("id");
        ImportReport report;
        const auto imported = m_workspace->project().writer().postAndWait(
            [&](store::Database &database) -> Result<void> {
                auto done = importFiles(database, request, path("bad.jsonl"), {}, [](qint64, qint64, qint64) {});
                if (!done)
                    return fail(done.error());
                report = *std::move(done);
                return {};
            },
            store::WriterThread::Sharing::Alone);
        QVERIFY(imported.has_value());
        Setup setup = m_workspace->setup();
        setup.task.name = QStringLiteral("Mail");
        setup.task.instructions = QStringLiteral("Is it wanted?");
        setup.task.labels = {{QStringLiteral("ham"), {}, {}, {}}, {QStringLiteral("spam"), {}, {}, {}}};
        setup.columns = report.columns;
        setup.concurrency = 4;
        setup.batch = 1;
        setup.cache = engine::CacheMode::Off;
        m_workspace->setSetup(setup);
        m_workspace->reloadRecords();
        QCOMPARE(m_workspace->states().of(pending), records);
    }
    /// From now on the setup asks the fake server; its id.
    QString useServer()
    {
        settings::EndpointEntry entry;
        entry.name = QStringLiteral("Server");
        entry.url = m_server->url();
        Setup setup = m_workspace->setup();
        setup.endpointId = m_settings->putEndpoint(entry);
        setup.model = QStringLiteral("fake-model");
        m_workspace->setSetup(setup);
        return setup.endpointId;
    }
    void answersTake(std::chrono::milliseconds time)
    {
        test::FakeCompletion style;
        style.beforeFirstToken = time;
        m_server->setStyle(style);
    }
    /// Behind so many answers every further one takes so long that a test that is held up still finds the run going.
    void slowServer(int answers)
    {
        answersTake(std::chrono::milliseconds(60));
        m_server->setHandler([this, answers, asked = std::make_shared<std::atomic<int>>(0)](const test::FakeRequest &request) {
            if (++*asked == answers + 4)
                answersTake(std::chrono::milliseconds(600));
            return m_server->answer(request);
        });
    }
    void quickServer()
    {
        m_server->setHandler({});
        answersTake(std::chrono::milliseconds(60));
    }
    [[nodiscard]] qint64 done() const { return m_workspace->states().of(annotated); }
    /// Begins a run at a slow server and waits until so many answers are committed.
    void runUntil(int answers)
    {
        slowServer(answers);
        m_workspace->startRun(store::Failed::LeaveAlone);
        QCOMPARE(m_workspace->runState(), RunState::Connecting);
        QTRY_VERIFY_WITH_TIMEOUT(done() >= answers, 20'000);
        QCOMPARE(m_workspace->runState(), RunState::Running);
        QVERIFY(done() < records);
    }
    [[nodiscard]] QStringList askedTexts() const
    {
        QStringList texts;
        for (const test::FakeRequest &request : m_server->chats()) {
            for (const auto &[number, text] : test::FakeLlmServer::records(request))
                texts.push_back(text);
        }
        return texts;
    }
    [[nodiscard]] QSet<QString> answeredTexts() const
    {
        store::RecordQuery query;
        query.filter.state = store::RecordFilter::State::Annotated;
        store::Database &reader = m_workspace->project().reader();
        QSet<QString> texts;
        const auto rows = store::recordRows(reader, store::findRecords(reader, query).value(), {QStringLiteral("text")});
        for (const store::RecordRow &row : rows.value())
            texts.insert(row.cells.value(0));
        return texts;
    }
    [[nodiscard]] std::vector<RunEntry> runs() const
    {
        std::optional<std::vector<RunEntry>> entries;
        RunHistory history(m_workspace->project().path());
        connect(&history, &RunHistory::runs, this, [&entries](const std::vector<RunEntry> &read) { entries = read; });
        history.list();
        (void)QTest::qWaitFor([&entries] { return entries.has_value(); }, 10'000);
        return entries.value_or(std::vector<RunEntry>());
    }
    /// Every answer that is in the file stays; the others alone are asked for.
    void goesOnWhereItEnded()
    {
        const QSet<QString> before = answeredTexts();
        QCOMPARE(before.size(), done());
        m_server->forget();
        quickServer();
        m_workspace->startRun(store::Failed::LeaveAlone);
        QTRY_VERIFY_WITH_TIMEOUT(m_workspace->runState() == RunState::Idle && done() == records, 20'000);
        const QStringList asked = askedTexts();
        QCOMPARE(asked.size(), records - before.size());
        QCOMPARE(m_server->counts().chats, asked.size());
        QVERIFY(!QSet<QString>(asked.begin(), asked.end()).intersects(before));
        QCOMPARE(answeredTexts().size(), records);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<test::FakeLlmServer>();
        m_settings = std::make_unique<settings::Settings>(path("settings.ini"));
        m_secrets = std::make_unique<secrets::MemoryStore>();
        makeWorkspace();
    }
    void cleanup()
    {
        m_workspace.reset();
        m_secrets.reset();
        m_settings.reset();
        m_server.reset();
    }

    void opensAndCloses();
    void whoReviewsIsWhoIsNamedNow();
    void opensAnother();
    void oneFileByTwoPaths();
    void whatCannotBeOpenedKeepsTheOpenOne_data();
    void whatCannotBeOpenedKeepsTheOpenOne();
    void setupIsStored();
    void aReplayMeetsNobody();
    void runsTheEmbeddedBaseline();
    void nothingBeginsWithoutATask();
    void inAShareNoModelIsAsked();
    void whatMayLeaveIsAskedFirst();
    void keyComesFromTheStore();
    void keyThatIsNotTaken();
    void oneModelNeedsNoChoice();
    void theNumberAtATimeCountsAtOnce();
    void connectingCanBeCancelled();
    void connectingEndsWithTheProject();
    void pausesAndResumes();
    void cancels();
    void failedOnesAreAskedAgainWhenTold();
    void closingInMidRunLosesNothing();
    void deletingInMidRun();
    void closingWhenTheRunEnds();
    void beginningAgainWhenTheRunEnds();
    void closingAtOnce();
};

void TestWorkspace::opensAndCloses()
{
    QSignalSpy opened(m_workspace.get(), &Workspace::opened);
    QSignalSpy closed(m_workspace.get(), &Workspace::closed);
    QVERIFY(!m_workspace->isOpen());
    m_workspace->close();
    QCOMPARE(closed.size(), 0);
    openMail();
    QCOMPARE(opened.size(), 1);
    QVERIFY(m_workspace->isOpen());
    QCOMPARE(m_settings->recentProjects(), QStringList{m_workspace->project().path()});
    m_workspace->close();
    QCOMPARE(closed.size(), 1);
    QVERIFY(!m_workspace->isOpen());
    m_workspace->startRun(store::Failed::LeaveAlone);
    QCOMPARE(m_workspace->runState(), RunState::Idle);
    // Its lock is gone, and what was in it is not.
    QVERIFY(Project::open(path("mail.lwproj"), Project::Opening::Write).has_value());
    openMail();
    QCOMPARE(m_workspace->states().of(pending), records);
}

void TestWorkspace::whoReviewsIsWhoIsNamedNow()
{
    m_settings->setAnnotator(QStringLiteral("Ada"));
    openMail();
    QCOMPARE(m_workspace->review().annotator(), QStringLiteral("Ada"));
    m_workspace->review().setFlag({1}, ReviewSession::Flag::Set);
    QTRY_VERIFY(m_workspace->review().isSaved());
    m_settings->setAnnotator(QStringLiteral("Bob"));
    QCOMPARE(m_workspace->review().annotator(), QStringLiteral("Bob"));
    QVERIFY2(!m_workspace->review().canUndo(), "what Ada did is hers to take back");
    m_settings->setAnnotator(QStringLiteral("Ada"));
    QVERIFY(m_workspace->review().canUndo());
}

void TestWorkspace::opensAnother()
{
    openMail();
    QStringList news;
    QObject listener;
    connect(m_workspace.get(), &Workspace::closed, &listener, [this, &news] {
        // What is about to go can still be looked at.
        news.push_back(QStringLiteral("closed with %1").arg(m_workspace->states().total()));
    });
    connect(m_workspace.get(), &Workspace::opened, &listener,
            [this, &news] { news.push_back(QStringLiteral("opened with %1").arg(m_workspace->states().total())); });
    QVERIFY(m_workspace->open(path("other.lwproj")).has_value());
    QCOMPARE(news, (QStringList{QStringLiteral("closed with 40"), QStringLiteral("opened with 0")}));
    QVERIFY(m_workspace->setup().task.labels.empty());
    QCOMPARE(m_settings->recentProjects().size(), 2);
    QVERIFY(Project::open(path("mail.lwproj"), Project::Opening::Write).has_value());
}

void TestWorkspace::oneFileByTwoPaths()
{
    openMail();
    QSignalSpy opened(m_workspace.get(), &Workspace::opened);
    QVERIFY(m_workspace->open(m_folder->path() + QStringLiteral("/./mail.lwproj")).has_value());
    QVERIFY(QFile::link(path("mail.lwproj"), path("link.lwproj")));
    QVERIFY(m_workspace->open(path("link.lwproj")).has_value());
    QCOMPARE(opened.size(), 0);
    QCOMPARE(m_settings->recentProjects().size(), 1);
    // By its link it is locked as well.
    m_workspace->close();
    QVERIFY(m_workspace->open(path("link.lwproj")).has_value());
    QCOMPARE(Project::open(path("mail.lwproj"), Project::Opening::Write).error().code, Code::InUse);
}

void TestWorkspace::whatCannotBeOpenedKeepsTheOpenOne_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Code>("code");
    QTest::newRow("open elsewhere") << QStringLiteral("locked.lwproj") << Code::InUse;
    QTest::newRow("a text") << QStringLiteral("letter.lwproj") << Code::NotAProject;
    QTest::newRow("a folder") << QStringLiteral("folder.lwproj") << Code::NotReadable;
    QTest::newRow("in a folder that is not there") << QStringLiteral("no/where.lwproj") << Code::NotWritable;
}

void TestWorkspace::whatCannotBeOpenedKeepsTheOpenOne()
{
    QFETCH(QString, name);
    QFETCH(Code, code);
    const auto elsewhere = Project::open(path("locked.lwproj"), Project::Opening::Write);
    QVERIFY(elsewhere.has_value());
    QFile letter(path("letter.lwproj"));
    QVERIFY(letter.open(QIODevice::WriteOnly));
    letter.write(QByteArray("Dear shop, ").repeated(1000));
    letter.close();
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder.lwproj")));
    openMail();
    useServer();
    runUntil(1);
    QSignalSpy closed(m_workspace.get(), &Workspace::closed);
    const auto opened = m_workspace->open(m_folder->filePath(name));
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, code);
    QCOMPARE(closed.size(), 0);
    QVERIFY(m_workspace->isOpen());
    QCOMPARE(m_settings->recentProjects().size(), 1);
    // Its run has noticed nothing.
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->runState() == RunState::Idle, 20'000);
    QCOMPARE(done(), records);
}

void TestWorkspace::setupIsStored()
{
    openMail();
    QSignalSpy changed(m_workspace.get(), &Workspace::setupChanged);
    Setup setup = m_workspace->setup();
    setup.task.name = QStringLiteral("Renamed");
    setup.model = QStringLiteral("qwen3:8b");
    setup.parameters.temperature = 0.25;
    setup.concurrency = 9;
    setup.chunks.tokens = 333;
    setup.cache = engine::CacheMode::Exact;
    m_workspace->setSetup(setup);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_workspace->setup().concurrency, 9);
    m_workspace.reset();
    makeWorkspace();
    openMail();
    QCOMPARE(m_workspace->setup().task.name, QStringLiteral("Renamed"));
    QCOMPARE(m_workspace->setup().task.labels.size(), std::size_t(2));
    QCOMPARE(m_workspace->setup().model, QStringLiteral("qwen3:8b"));
    QCOMPARE(m_workspace->setup().parameters.temperature, std::optional(0.25));
    QCOMPARE(m_workspace->setup().concurrency, 9);
    QCOMPARE(m_workspace->setup().chunks.tokens, 333);
    QCOMPARE(m_workspace->setup().cache, engine::CacheMode::Exact);
}

void TestWorkspace::aReplayMeetsNobody()
{
    openMail();
    useServer();
    const auto runAs = [this](engine::CacheMode mode, store::Failed failed) {
        Setup setup = m_workspace->setup();
        setup.cache = mode;
        m_workspace->setSetup(setup);
        QSignalSpy ended(m_workspace.get(), &Workspace::runEnded);
        m_workspace->startRun(failed);
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20'000);
    };
    runAs(engine::CacheMode::Replay, store::Failed::LeaveAlone);
    QCOMPARE(m_server->counts().connections, 0);
    QCOMPARE(m_workspace->states().of(QStringLiteral("failed:not-cached")), records);
    runAs(engine::CacheMode::Exact, store::Failed::AskAgain);
    QCOMPARE(done(), records);
    QVERIFY(m_server->counts().chats == records);
    runAs(engine::CacheMode::Refresh, store::Failed::LeaveAlone);
    QCOMPARE(m_server->counts().chats, 2 * records);
    QCOMPARE(done(), records);
}

void TestWorkspace::runsTheEmbeddedBaseline()
{
    openMail();
    QVERIFY(m_workspace->endpointEntry().isEmbedded());
    QSignalSpy ended(m_workspace.get(), &Workspace::runEnded);
    QSignalSpy progress(m_workspace.get(), &Workspace::runProgress);
    qint64 finished = 0;
    QObject listener;
    connect(m_workspace.get(), &Workspace::recordsFinished, &listener,
            [&finished](const std::vector<engine::FinishedRecord> &some) { finished += qint64(some.size()); });
    QVERIFY(!m_workspace->lastSnapshot());
    m_workspace->startRun(store::Failed::LeaveAlone);
    QCOMPARE(m_workspace->runState(), RunState::Running);
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20'000);
    QCOMPARE(m_workspace->runState(), RunState::Idle);
    QVERIFY(!m_workspace->run());
    QCOMPARE(ended.front().front().value<engine::RunOutcome>().ending, Ending::Done);
    QCOMPARE(done(), records);
    QCOMPARE(finished, records);
    QVERIFY(!progress.isEmpty());
    QCOMPARE(m_workspace->lastSnapshot()->recordsDone, records);
    QCOMPARE(answeredTexts().size(), records);
    QCOMPARE(m_server->counts().requests, 0);
}

void TestWorkspace::inAShareNoModelIsAsked()
{
    openMail();
    useServer();
    m_settings->setAnnotator(QStringLiteral("Whoever"));
    const auto marked = m_workspace->project().writer().postAndWait([](store::Database &database) {
        return store::setReviewOnly(database, {QStringLiteral("Ann"), QStringLiteral("2026-03-01T10:00:00.000Z"), true});
    });
    QVERIFY(marked.has_value());
    m_workspace->close();
    openMail();
    QCOMPARE(m_workspace->share()->person, QStringLiteral("Ann"));
    QVERIFY2(m_workspace->review().annotator() == QStringLiteral("Ann"), "what is decided in it would be another person's");
    m_settings->setAnnotator(QStringLiteral("Somebody"));
    QCOMPARE(m_workspace->review().annotator(), QStringLiteral("Ann"));
    QSignalSpy failed(m_workspace.get(), &Workspace::runFailed);
    m_workspace->startRun(store::Failed::LeaveAlone);
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed.front().front().value<Error>().detail.contains(QStringLiteral("handed out to Ann")));
    QCOMPARE(m_workspace->runState(), RunState::Idle);
    QVERIFY(askedTexts().isEmpty());
}

void TestWorkspace::nothingBeginsWithoutATask()
{
    openMail();
    Setup setup = m_workspace->setup();
    setup.task.labels.clear();
    m_workspace->setSetup(setup);
    QSignalSpy failed(m_workspace.get(), &Workspace::runFailed);
    m_workspace->startRun(store::Failed::LeaveAlone);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.front().front().value<Error>().code, Code::BadTask);
    QCOMPARE(m_workspace->runState(), RunState::Idle);
    QVERIFY(runs().empty());
}

void TestWorkspace::whatMayLeaveIsAskedFirst()
{
    openMail();
    useServer();
    QSignalSpy wanted(m_workspace.get(), &Workspace::consentWanted);
    QSignalSpy failed(m_workspace.get(), &Workspace::runFailed);
    Setup setup = m_workspace->setup();
    setup.sharing.places = QStringList{QStringLiteral("https://api.example.com")};
    m_workspace->setSetup(setup);
    m_workspace->startRun(store::Failed::AskAgain);
    QCOMPARE(wanted.size(), 1);
    QVERIFY(wanted.front().front().value<store::Failed>() == store::Failed::AskAgain);
    QCOMPARE(m_workspace->runState(), RunState::Idle);
    setup.sharing.places.append(placeOf(m_server->url()));
    setup.sharing.columns = QStringList{QStringLiteral("id")};
    m_workspace->setSetup(setup);
    m_workspace->startRun(store::Failed::LeaveAlone);
    QCOMPARE(wanted.size(), 2);
    QCOMPARE(m_server->counts().connections, 0);
    // A replay asks nobody but the cache, and the baseline is no other program.
    setup.cache = engine::CacheMode::Replay;
    m_workspace->setSetup(setup);
    m_workspace->startRun(store::Failed::LeaveAlone);
    QTRY_COMPARE(m_workspace->runState(), RunState::Idle);
    QCOMPARE(m_server->counts().connections, 0);
    setup.cache = engine::CacheMode::Off;
    setup.sharing.columns->append(QStringLiteral("text"));
    setup.sharing.audit = Audit::On;
    m_workspace->setSetup(setup);
    m_workspace->startRun(store::Failed::AskAgain);
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->runState() == RunState::Idle && done() == records, 20'000);
    QCOMPARE(wanted.size(), 2);
    QVERIFY(failed.isEmpty());
    QFile audit(path("mail.lwproj.audit.jsonl"));
    QVERIFY(audit.open(QIODevice::ReadOnly));
    QCOMPARE(audit.readAll().count('\n'), m_server->counts().chats);
}

void TestWorkspace::keyComesFromTheStore()
{
    openMail();
    m_server->setKey("open sesame");
    const QString id = useServer();
    bool written = false;
    m_secrets->write(secrets::endpointKeyName(id), "open sesame", this, [&written](const Result<void> &) { written = true; });
    QTRY_VERIFY(written);
    m_workspace->startRun(store::Failed::LeaveAlone);
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->runState() == RunState::Idle && done() == records, 20'000);
    // It is in no file of the project.
    m_workspace.reset();
    for (const QFileInfo &file : QDir(m_folder->path()).entryInfoList(QDir::Files)) {
        QFile content(file.filePath());
        QVERIFY(content.open(QIODevice::ReadOnly));
        QVERIFY2(!content.readAll().contains("open sesame"), file.fileName().toUtf8().constData());
    }
}

void TestWorkspace::keyThatIsNotTaken()
{
    openMail();
    m_server->setKey("open sesame");
    useServer();
    QSignalSpy failed(m_workspace.get(), &Workspace::runFailed);
    QSignalSpy ended(m_workspace.get(), &Workspace::runEnded);
    m_workspace->startRun(store::Failed::LeaveAlone);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20'000);
    QCOMPARE(failed.front().front().value<Error>().code, Code::Auth);
    QCOMPARE(ended.size(), 0);
    QCOMPARE(m_workspace->runState(), RunState::Idle);
    QCOMPARE(m_server->counts().chats, 0);
    QCOMPARE(m_workspace->states().of(pending), records);
    m_workspace->reloadRecords();
    QCOMPARE(m_workspace->states().of(pending), records);
    QVERIFY(runs().empty());
    // The key that was mended is read again.
    m_server->setKey({});
    m_workspace->startRun(store::Failed::LeaveAlone);
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->runState() == RunState::Idle && done() == records, 20'000);
}

void TestWorkspace::oneModelNeedsNoChoice()
{
    openMail();
    useServer();
    Setup setup = m_workspace->setup();
    setup.model.clear();
    m_workspace->setSetup(setup);
    m_server->setModels({QStringLiteral("one"), QStringLiteral("two")});
    QSignalSpy failed(m_workspace.get(), &Workspace::runFailed);
    m_workspace->startRun(store::Failed::LeaveAlone);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20'000);
    QCOMPARE(failed.front().front().value<Error>().code, Code::NoSuchModel);
    m_server->setModels({QStringLiteral("fake-model")});
    m_workspace->startRun(store::Failed::LeaveAlone);
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->runState() == RunState::Idle && done() == records, 20'000);
    QCOMPARE(m_workspace->setup().model, QStringLiteral("fake-model"));
}

void TestWorkspace::theNumberAtATimeCountsAtOnce()
{
    openMail();
    useServer();
    Setup setup = m_workspace->setup();
    setup.concurrency = 1;
    m_workspace->setSetup(setup);
    m_server->setHandler([this](const test::FakeRequest &request) {
        test::FakeReply reply = m_server->answer(request);
        reply.beforeHead = std::chrono::milliseconds(100);
        return reply;
    });
    m_workspace->startRun(store::Failed::LeaveAlone);
    QTRY_VERIFY_WITH_TIMEOUT(m_server->counts().chats >= 3, 20'000);
    QCOMPARE(m_server->counts().maxInFlight, 1);
    setup.concurrency = 4;
    m_workspace->setSetup(setup);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->counts().maxInFlight, 4, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->runState() == RunState::Idle && done() == records, 20'000);
}

void TestWorkspace::connectingCanBeCancelled()
{
    openMail();
    useServer();
    m_server->setRawHandler([](const test::FakeRequest &) { return replies::neverAnswers(); });
    QSignalSpy failed(m_workspace.get(), &Workspace::runFailed);
    m_workspace->startRun(store::Failed::LeaveAlone);
    // At once, before the key was read; and when the server has the request.
    m_workspace->cancelRun();
    QCOMPARE(m_workspace->runState(), RunState::Idle);
    QTest::qWait(50);
    QCOMPARE(m_server->counts().requests, 0);
    m_workspace->startRun(store::Failed::LeaveAlone);
    m_workspace->startRun(store::Failed::LeaveAlone);
    QTRY_COMPARE(m_server->counts().requests, 1);
    m_workspace->cancelRun();
    QCOMPARE(m_workspace->runState(), RunState::Idle);
    QTRY_COMPARE(m_server->counts().inFlight, 0);
    QTest::qWait(50);
    QCOMPARE(failed.size(), 0);
    QCOMPARE(m_workspace->runState(), RunState::Idle);
    QVERIFY(runs().empty());
    m_server->setRawHandler({});
    m_workspace->startRun(store::Failed::LeaveAlone);
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->runState() == RunState::Idle && done() == records, 20'000);
}

void TestWorkspace::connectingEndsWithTheProject()
{
    openMail();
    useServer();
    m_server->setRawHandler([](const test::FakeRequest &) { return replies::neverAnswers(); });
    m_workspace->startRun(store::Failed::LeaveAlone);
    m_workspace->close();
    QCOMPARE(m_workspace->runState(), RunState::Idle);
    QTest::qWait(50);
    QCOMPARE(m_server->counts().requests, 0);
    openMail();
    m_workspace->startRun(store::Failed::LeaveAlone);
    QTRY_COMPARE(m_server->counts().requests, 1);
    QVERIFY(m_workspace->open(path("other.lwproj")).has_value());
    QCOMPARE(m_workspace->runState(), RunState::Idle);
    QTest::qWait(50);
    QCOMPARE(m_workspace->runState(), RunState::Idle);
}

void TestWorkspace::pausesAndResumes()
{
    openMail();
    useServer();
    runUntil(4);
    m_workspace->pauseRun();
    QTRY_VERIFY(m_workspace->lastSnapshot()->phase == Phase::Paused);
    const qint64 then = done();
    QVERIFY(then < records);
    QCOMPARE(m_server->counts().inFlight, 0);
    QTest::qWait(300);
    QCOMPARE(done(), then);
    QCOMPARE(m_workspace->runState(), RunState::Running);
    quickServer();
    m_workspace->resumeRun();
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->runState() == RunState::Idle && done() == records, 20'000);
    QCOMPARE(m_server->counts().chats, records);
}

void TestWorkspace::cancels()
{
    openMail();
    useServer();
    runUntil(4);
    QSignalSpy ended(m_workspace.get(), &Workspace::runEnded);
    m_workspace->cancelRun();
    m_workspace->cancelRun();
    QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 10'000);
    QCOMPARE(ended.front().front().value<engine::RunOutcome>().ending, Ending::Cancelled);
    QCOMPARE(m_workspace->runState(), RunState::Idle);
    QCOMPARE(m_workspace->states().failed(), 0);
    QVERIFY(done() >= 4 && done() < records);
    QCOMPARE(runs().front().ending, std::optional(Ending::Cancelled));
    goesOnWhereItEnded();
}

void TestWorkspace::failedOnesAreAskedAgainWhenTold()
{
    openMail();
    useServer();
    m_server->setLabel([](const QString &text) {
        return text.endsWith(QStringLiteral("7 of them")) ? QStringLiteral("elephant") : QStringLiteral("ham");
    });
    m_workspace->startRun(store::Failed::LeaveAlone);
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->runState() == RunState::Idle && m_workspace->states().failed() == 4, 20'000);
    QCOMPARE(done(), records - 4);
    m_server->setLabel([](const QString &) { return QStringLiteral("ham"); });
    m_server->forget();
    m_workspace->startRun(store::Failed::LeaveAlone);
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->runState() == RunState::Idle, 20'000);
    QCOMPARE(m_server->counts().chats, 0);
    m_workspace->startRun(store::Failed::AskAgain);
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->runState() == RunState::Idle && done() == records, 20'000);
    QCOMPARE(m_server->counts().chats, 4);
}

void TestWorkspace::closingInMidRunLosesNothing()
{
    openMail();
    useServer();
    runUntil(7);
    const qint64 seen = done();
    m_workspace->close();
    QTRY_COMPARE(m_server->counts().inFlight, 0);
    openMail();
    QVERIFY(done() >= seen);
    QVERIFY(done() <= m_server->counts().chats);
    QCOMPARE(m_workspace->states().failed(), 0);
    QCOMPARE(runs().front().ending, std::nullopt);
    goesOnWhereItEnded();
}

void TestWorkspace::deletingInMidRun()
{
    openMail();
    useServer();
    runUntil(5);
    const qint64 seen = done();
    m_workspace.reset();
    QTRY_COMPARE(m_server->counts().inFlight, 0);
    makeWorkspace();
    openMail();
    QVERIFY(done() >= seen);
    goesOnWhereItEnded();
}

/// Who closes in answer to the end of a run does so inside the signal of the run.
void TestWorkspace::closingWhenTheRunEnds()
{
    openMail();
    int ends = 0;
    QObject listener;
    connect(m_workspace.get(), &Workspace::runEnded, &listener, [this, &ends] {
        ++ends;
        m_workspace->close();
    });
    m_workspace->startRun(store::Failed::LeaveAlone);
    QTRY_COMPARE_WITH_TIMEOUT(ends, 1, 20'000);
    QTest::qWait(100);
    QVERIFY(!m_workspace->isOpen());
    openMail();
    QCOMPARE(done(), records);
    QCOMPARE(runs().front().ending, std::optional(Ending::Done));
}

void TestWorkspace::beginningAgainWhenTheRunEnds()
{
    openMail();
    int ends = 0;
    QObject listener;
    connect(m_workspace.get(), &Workspace::runEnded, &listener, [this, &ends] {
        if (++ends < 3)
            m_workspace->startRun(store::Failed::AskAgain);
    });
    m_workspace->startRun(store::Failed::LeaveAlone);
    QTRY_COMPARE_WITH_TIMEOUT(ends, 3, 20'000);
    QCOMPARE(m_workspace->runState(), RunState::Idle);
    QCOMPARE(done(), records);
}

/// Before the run is even written down.
void TestWorkspace::closingAtOnce()
{
    for (int i = 0; i < 5; ++i) {
        openMail();
        m_workspace->startRun(store::Failed::LeaveAlone);
        QTest::qWait(i * 4);
        m_workspace->close();
        QCOMPARE(m_workspace->runState(), RunState::Idle);
    }
    openMail();
    m_workspace->startRun(store::Failed::LeaveAlone);
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->runState() == RunState::Idle && done() == records, 20'000);
}

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
