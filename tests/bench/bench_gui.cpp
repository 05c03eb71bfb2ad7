// SPDX-License-Identifier: Apache-2.0
// What the window costs its own thread: CPU time an event while 64 streams run, while a hundred thousand records are scrolled,
// and while nothing happens.
#include "core/project/importer.h"
#include "core/secrets/memory_store.h"
#include "tests/support/fake_llm_server.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace lw;

namespace {

double threadCpuMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// Measures every outermost event: what a person would feel as one hitch.
class MeteredApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        // Other threads deliver their events through here too; they are not what a person waits for.
        if (QThread::currentThread() != thread() || m_depth > 0)
            return QApplication::notify(receiver, event);
        ++m_depth;
        const QEvent::Type type = event->type();
        const QByteArray name = receiver->metaObject()->className();
        const double before = threadCpuMs();
        const bool taken = QApplication::notify(receiver, event);
        const double cost = threadCpuMs() - before;
        m_costs.push_back(cost);
        if (cost > m_worst) {
            m_worst = cost;
            m_worstName = name + " event " + QByteArray::number(int(type));
        }
        --m_depth;
        return taken;
    }

    void report(const char *phase, double seconds, double cpu)
    {
        std::sort(m_costs.begin(), m_costs.end());
        const auto at = [this](double p) { return m_costs.empty() ? 0.0 : m_costs[std::size_t(p * double(m_costs.size() - 1))]; };
        const auto over = std::count_if(m_costs.begin(), m_costs.end(), [](double cost) { return cost > 50; });
        std::printf("%-28s %6zu events  p50 %6.2f ms  p99 %6.2f ms  max %6.2f ms (%s)  over 50 ms: %td  CPU %4.1f %%\n", phase,
                    m_costs.size(), at(0.5), at(0.99), at(1), m_worstName.constData(), over, cpu / seconds / 10);
        std::fflush(stdout);
        m_costs.clear();
        m_worst = 0;
    }

private:
    int m_depth = 0;
    std::vector<double> m_costs;
    double m_worst = 0;
    QByteArray m_worstName;
};

void writeCsv(const QString &path, int rows)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(path));
    file.write("id,subject,body,gold\n");
    for (int i = 0; i < rows; ++i) {
        const QByteArray number = QByteArray::number(i);
        file.write("r" + number + ",Subject " + number + ",\"Body of message " + number + ". "
                   + QByteArray("The quick brown fox jumps over the lazy dog. ").repeated(4 + i % 5) + "\","
                   + (i % 2 ? "spam" : "ham") + "\n");
    }
}

void import(project::Workspace &workspace, const QString &csv)
{
    project::ImportRequest request;
    request.files = {csv};
    request.columns.id = QStringLiteral("id");
    request.columns.gold = QStringLiteral("gold");
    request.columns.text = {QStringLiteral("body")};
    dataset::ColumnMap columns;
    const auto done = workspace.project().writer().postAndWait([&](store::Database &db) -> Result<void> {
        auto report = project::importFiles(db, request, csv + QStringLiteral(".bad"), StopFlag(), [](qint64, qint64, qint64) {});
        if (!report)
            return fail(report.error());
        columns = report->columns;
        return {};
    });
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
    project::Setup setup = workspace.setup();
    setup.columns = columns;
    setup.task = task::parseTask(R"({"labelwright":1,"name":"mail","kind":"classification","instructions":"Spam?",
                                     "labels":[{"name":"spam"},{"name":"ham"}]})")
                     .value();
    setup.concurrency = 64;
    setup.cache = engine::CacheMode::Off;
    workspace.setSetup(setup);
    workspace.reloadRecords();
}

/// Lets the window live for a while, then says what that cost.
void phase(MeteredApplication &application, const char *name, int milliseconds)
{
    const double before = threadCpuMs();
    QTimer::singleShot(milliseconds, &application, [] { QCoreApplication::exit(0); });
    QApplication::exec();
    application.report(name, milliseconds / 1000.0, threadCpuMs() - before);
}

QTableView *longestTable(QWidget &window)
{
    QTableView *longest = nullptr;
    for (QTableView *table : window.findChildren<QTableView *>()) {
        if (table->isVisible() && table->model() && (!longest || table->model()->rowCount() > longest->model()->rowCount()))
            longest = table;
    }
    return longest;
}

} // namespace

int main(int argc, char **argv)
{
    MeteredApplication application(argc, argv);
    QTemporaryDir folder;
    test::FakeLlmServer server;
    test::FakeCompletion style;
    style.betweenChunks = std::chrono::milliseconds(20);
    style.tokensPerChunk = 1;
    server.setStyle(style);
    server.setAnswer([](const QString &) {
        return Json{{"rationale", std::string(300, 'r') + " because it reads like one"}, {"label", "ham"}};
    });
    server.setLimit(0);

    settings::Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    secrets::MemoryStore secrets;
    project::Workspace workspace({&settings, &secrets, folder.filePath(QStringLiteral("cache"))});
    ui::Theme::instance().apply(application);
    ui::MainWindow window(workspace);
    window.show();
    const QString csv = folder.filePath(QStringLiteral("mail.csv"));
    writeCsv(csv, 100'000);
    if (const auto open = workspace.open(folder.filePath(QStringLiteral("mail.lwproj"))); !open)
        qFatal("%s", qPrintable(open.error().detail));
    import(workspace, csv);

    window.goTo(ui::Place::Data);
    phase(application, "first look at 100,000", 3000);
    QTableView *table = longestTable(window);
    if (!table || table->model()->rowCount() < 100'000)
        qFatal("the table does not show all records");
    QTimer scroll;
    int step = 0;
    QObject::connect(&scroll, &QTimer::timeout, table, [&] {
        ++step;
        // By the wheel, by pages, and by pulling the bar to anywhere.
        QScrollBar *bar = table->verticalScrollBar();
        bar->setValue(step % 3 == 0 ? (step * 7919) % bar->maximum() : bar->value() + (step % 3 == 1 ? 3 : bar->pageStep()));
    });
    scroll.start(16);
    phase(application, "scrolling 100,000 records", 8000);
    scroll.stop();
    phase(application, "idle, data page", 3000);

    settings::EndpointEntry entry;
    entry.name = QStringLiteral("Bench");
    entry.url = server.url();
    project::Setup setup = workspace.setup();
    setup.endpointId = settings.putEndpoint(entry);
    setup.model = QStringLiteral("m");
    workspace.setSetup(setup);
    window.goTo(ui::Place::Annotate);
    workspace.startRun(store::Failed::LeaveAlone);
    phase(application, "64 streams, annotate page", 10000);
    std::printf("    in flight at most %d\n", server.counts().maxInFlight);
    window.goTo(ui::Place::Dashboard);
    phase(application, "64 streams, dashboard", 8000);
    window.goTo(ui::Place::Data);
    scroll.start(16);
    phase(application, "64 streams, scrolling", 5000);
    scroll.stop();
    window.goTo(ui::Place::Review);
    phase(application, "64 streams, review page", 4000);
    workspace.cancelRun();
    phase(application, "cancelling", 2000);
    phase(application, "idle, review page", 3000);
    window.goTo(ui::Place::Annotate);
    phase(application, "back to the annotate page", 2000);
    phase(application, "idle, annotate page", 5000);
    window.goTo(ui::Place::Dashboard);
    phase(application, "back to the dashboard", 2000);
    phase(application, "idle, dashboard", 5000);
    return 0;
}
