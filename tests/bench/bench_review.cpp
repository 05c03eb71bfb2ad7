// SPDX-License-Identifier: Apache-2.0
// A reviewer in a project of a million records: from a changed order or filter to the first rows, from a key to the next record,
// from undo to its being on the disk, and the figures. All through the same threads as the window.
#include "core/project/record_browser.h"
#include "core/project/review_session.h"
#include "core/store/record_store.h"
#include "core/store/run_store.h"
#include "tests/bench/bench_report.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>

#include <algorithm>

using namespace lw;

namespace {

constexpr int firstRows = 40;
constexpr int queueBegins = 256;   // as the page asks
constexpr int configurations = 2;

QString word(quint64 &state)
{
    static const char *const vocabulary[] = {"ticket", "the", "refund", "was", "late", "again", "please", "invoice", "wrong", "thanks", "address", "delivery"};
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return QString::fromLatin1(vocabulary[(state >> 33) % std::size(vocabulary)]);
}

void must(const Result<void> &done)
{
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
}

Result<void> fillPart(store::Database &db, qint64 from, qint64 to, quint64 &state)
{
    static const QStringList labels{QStringLiteral("praise"), QStringLiteral("complaint"), QStringLiteral("question"), QStringLiteral("other")};
    const store::RunIds ids{1, 1};
    for (qint64 i = from; i < to; ++i) {
        QString text = QStringLiteral("record %1").arg(i);
        for (int words = 20 + int(i % 20); words > 0; --words)
            text += u' ' + word(state);
        const Json data{{"text", toUtf8(text)}};
        const QString hash = QString::number(i);
        const quint64 dice = state >> 40;
        const QString gold = i % 10 == 0 ? fromUtf8(dumpJson(task::labelValue(labels.at(int(dice % 4))))) : QString();
        if (auto put = store::putRecord(db, {hash, QStringLiteral("r") + hash, fromUtf8(dumpJson(data)), hash, gold, QStringLiteral("in"), i, {}}, 1); !put)
            return put;
        store::NewResult result;
        result.record = i;
        result.dataHash = hash;
        result.state = i % 50 == 7 ? QStringLiteral("failed:truncated") : QStringLiteral("annotated");
        if (i % 50 != 7)
            result.value = task::labelValue(labels.at(int(dice % 4)));
        if (i % 5 != 0)
            result.confidence = double(dice % 100) / 100;
        result.source = QStringLiteral("model");
        // Another model has answered a tenth of them, in part otherwise.
        if (i % 10 == 3) {
            store::NewResult other = result;
            other.state = QStringLiteral("annotated");
            other.value = task::labelValue(labels.at(int((dice + i % 3) % 4)));
            if (auto put = store::putEarlierResult(db, {2, 2}, other); !put)
                return put;
        }
        if (auto put = store::putResult(db, ids, result); !put)
            return put;
    }
    return {};
}

double makeProject(project::Project &project, qint64 records)
{
    QElapsedTimer timer;
    timer.start();
    must(project.writer().postAndWait([](store::Database &db) -> Result<void> {
        const QString task = QStringLiteral("{\"labelwright\":1,\"kind\":\"classification\",\"name\":\"t\",\"instructions\":\"i\",\"labels\":"
                                            "[{\"name\":\"praise\"},{\"name\":\"complaint\"},{\"name\":\"question\"},{\"name\":\"other\"}]}");
        for (int i = configurations; i > 0; --i) {
            const auto id = store::putConfiguration(db, {task, QStringLiteral("t"), QStringLiteral("m%1").arg(configurations - i), Json::object()});
            if (!id)
                return fail(id.error());
            if (const auto run = store::beginRun(db, *id, QStringLiteral("http://127.0.0.1/v1")); !run)
                return fail(run.error());
        }
        return store::activate(db, 1);
    }));
    quint64 state = 42;
    constexpr qint64 part = 20'000;
    for (qint64 from = 1; from <= records; from += part)
        must(project.writer().postAndWait([&](store::Database &db) { return fillPart(db, from, std::min(from + part, records + 1), state); },
                                          store::WriterThread::Sharing::Alone));
    return double(timer.elapsed()) / 1000;
}

double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[std::size_t(share * double(values.size() - 1) + 0.5)];
}

/// Runs the event loop until `answered` says so.
class Waiter final
{
public:
    void answered() { m_loop.quit(); }
    /// Milliseconds from the call of `ask` to answered().
    template <typename Ask>
    double time(Ask ask)
    {
        QElapsedTimer timer;
        timer.start();
        ask();
        m_loop.exec();
        return double(timer.nsecsElapsed()) / 1e6;
    }

private:
    QEventLoop m_loop;
};

struct Question
{
    const char *name;
    store::RecordQuery query;
};

std::vector<Question> questions()
{
    using Order = store::RecordOrder;
    using State = store::RecordFilter::State;
    std::vector<Question> all;
    const auto add = [&all](const char *name, Order order, Qt::SortOrder direction, auto set) {
        store::RecordQuery query;
        query.order = order;
        query.direction = direction;
        set(query.filter);
        all.push_back({name, query});
    };
    const auto unreviewed = [](store::RecordFilter &filter) { filter.state = State::Unreviewed; };
    add("uncertain first", Order::Confidence, Qt::AscendingOrder, unreviewed);
    add("disputed first", Order::Dissent, Qt::AscendingOrder, unreviewed);
    add("random", Order::Random, Qt::AscendingOrder, unreviewed);
    add("file order", Order::Input, Qt::AscendingOrder, unreviewed);
    add("one label", Order::Confidence, Qt::AscendingOrder, [](store::RecordFilter &filter) { filter.label = QStringLiteral("praise"); });
    add("confidence 0.4 to 0.6", Order::Confidence, Qt::AscendingOrder, [](store::RecordFilter &filter) {
        filter.minConfidence = 0.4;
        filter.maxConfidence = 0.6;
    });
    add("confidence unknown", Order::Input, Qt::AscendingOrder, [](store::RecordFilter &filter) { filter.isConfidenceUnknown = true; });
    add("by length", Order::Length, Qt::AscendingOrder, [](store::RecordFilter &filter) { filter.maxLength = 200; });
    add("failed, one class", Order::Input, Qt::AscendingOrder, [](store::RecordFilter &filter) { filter.failure = QStringLiteral("failed:truncated"); });
    add("contested", Order::Input, Qt::AscendingOrder, [](store::RecordFilter &filter) { filter.state = State::Contested; });
    return all;
}

void measureQueue(project::RecordBrowser &browser, int times, bench::Report &report)
{
    Waiter waiter;
    Waiter whole;
    std::size_t found = 0;
    QObject::connect(&browser, &project::RecordBrowser::found, &browser, [&](quint64 token, const std::vector<qint64> &ids) {
        found = ids.size();
        browser.load(token, {ids.begin(), ids.begin() + std::min<std::ptrdiff_t>(firstRows, std::ptrdiff_t(ids.size()))});
    });
    QObject::connect(&browser, &project::RecordBrowser::loaded, &browser, [&] { waiter.answered(); });
    bool isWhole = false;
    QObject::connect(&browser, &project::RecordBrowser::more, &browser, [&](quint64, const std::vector<qint64> &ids) {
        found += ids.size();
        isWhole = true;
        whole.answered();
    });
    for (const Question &question : questions()) {
        std::vector<double> took;
        std::vector<double> all;
        for (int i = 0; i < times; ++i) {
            isWhole = false;
            took.push_back(waiter.time([&] { browser.findFirst(question.query, queueBegins); }));
            all.push_back(took.back() + (isWhole ? 0 : whole.time([] {})));
        }
        report.add(QStringLiteral("Queue, %1: %2 found, first rows after %3 ms (median), %4 ms (worst of %5), all after %6 ms")
                       .arg(QString::fromLatin1(question.name)).arg(found).arg(percentile(took, 0.5), 0, 'f', 0).arg(percentile(took, 1), 0, 'f', 0)
                       .arg(times).arg(percentile(all, 0.5), 0, 'f', 0),
                   {{"queue", question.name}, {"found", found}, {"median_ms", percentile(took, 0.5)}, {"worst_ms", percentile(took, 1)},
                    {"all_median_ms", percentile(all, 0.5)}});
    }
}

/// A key a record: it is decided, the next one is read, and every so often one is taken back.
void measureKeys(project::Project &project, project::RecordBrowser &browser, qint64 records, int keys, bench::Report &report)
{
    project::ReviewSession session(project, QStringLiteral("Ada"));
    Waiter waiter;
    Waiter turned;
    QObject::connect(&browser, &project::RecordBrowser::detailLoaded, &browser, [&] { waiter.answered(); });
    QObject::connect(&session, &project::ReviewSession::undone, &session, [&] { turned.answered(); });
    std::vector<double> next;
    std::vector<double> undo;
    quint64 state = 7;
    for (int i = 0; i < keys; ++i) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        const qint64 id = 1 + qint64((state >> 20) % quint64(records));
        next.push_back(waiter.time([&] {
            session.decide({{id, task::Decision::Kind::Correct, task::labelValue(QStringLiteral("other")), {}, {}}});
            browser.loadDetail(id % records + 1);
        }));
        if (i % 5 == 4)
            undo.push_back(turned.time([&] { session.undo(); }));
    }
    for (const auto &[name, times] : {std::pair("next record", next), std::pair("undo, to the disk", undo)})
        report.add(QStringLiteral("%1: median %2 ms, p99 %3 ms, worst %4 ms of %5")
                       .arg(QString::fromLatin1(name)).arg(percentile(times, 0.5), 0, 'f', 1).arg(percentile(times, 0.99), 0, 'f', 1)
                       .arg(percentile(times, 1), 0, 'f', 1).arg(times.size()),
                   {{"key", name}, {"median_ms", percentile(times, 0.5)}, {"p99_ms", percentile(times, 0.99)}, {"worst_ms", percentile(times, 1)}});
}

void measureFigures(project::RecordBrowser &browser, bench::Report &report)
{
    Waiter waiter;
    QObject::connect(&browser, &project::RecordBrowser::figuresLoaded, &browser, [&] { waiter.answered(); });
    const double first = waiter.time([&] { browser.loadFigures(); });
    const double again = waiter.time([&] { browser.loadFigures(); });
    report.add(QStringLiteral("Figures: %1 ms, with nothing new %2 ms").arg(first, 0, 'f', 0).arg(again, 0, 'f', 0),
               {{"figures_ms", first}, {"again_ms", again}});
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    bench::Report report("review", argc, argv);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("review.lwproj"));
    const qint64 records = report.isQuick() ? 20'000 : 1'000'000;
    auto project = project::Project::open(path, project::Project::Opening::Write);
    if (!project)
        qFatal("%s", qPrintable(project.error().detail));
    const double seconds = makeProject(**project, records);
    report.add(QStringLiteral("Made a project of %1 records in %2 s").arg(records).arg(seconds, 0, 'f', 1), {{"records", records}, {"seconds", seconds}});
    project::RecordBrowser browser(path);
    browser.setColumns({QStringLiteral("text")});   // as the page does
    measureQueue(browser, report.isQuick() ? 2 : 7, report);
    measureKeys(**project, browser, records, report.isQuick() ? 20 : 1000, report);
    measureFigures(browser, report);
    return 0;
}
