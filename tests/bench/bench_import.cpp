// SPDX-License-Identifier: Apache-2.0
// From file to committed rows: a CSV of a million rows, beside what sqlite3's own .import takes for the same file and for a table equal
// to ours, and a gigabyte of JSON Lines; and the most memory it takes. Of the CSV, what the search index behind the import takes and what it gives.
#include "core/project/importer.h"
#include "core/project/project.h"
#include "core/store/record_search.h"
#include "core/store/search_index.h"
#include "tests/bench/bench_report.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>

using namespace lw;

namespace {

constexpr double megabyte = 1e6;

/// Of this process, as the kernel keeps it.
double mostMemoryMb()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() * 1024 / megabyte;
    }
    return -1;
}

QByteArray sentence(quint64 &state, int words)
{
    static const char *const vocabulary[] = {"ticket", "the", "refund", "was", "late", "again", "订单", "please", "invoice", "wrong", "thanks", "address", "一个", "delivery"};
    QByteArray text;
    for (int i = 0; i < words; ++i) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        text += vocabulary[(state >> 33) % std::size(vocabulary)];
        text += ' ';
    }
    return text;
}

void writeFile(const QString &path, qint64 rows, int words, bool isCsv)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(path));
    quint64 state = 42;
    QByteArray block = isCsv ? "id,text,channel,label\n" : "";
    for (qint64 i = 0; i < rows; ++i) {
        const QByteArray id = "r" + QByteArray::number(i);
        if (isCsv)
            block += id + ",\"" + sentence(state, words) + "\",mail,ham\n";
        else
            block += "{\"id\":\"" + id + "\",\"text\":\"" + sentence(state, words) + "\",\"channel\":\"mail\",\"n\":" + QByteArray::number(i) + "}\n";
        if (block.size() > 1 << 20 || i + 1 == rows) {
            file.write(block);
            block.clear();
        }
    }
}

double importSeconds(const QString &project, const QString &file)
{
    project::ImportRequest request;
    request.files = {file};
    request.columns.text = {QStringLiteral("text")};
    request.columns.id = QStringLiteral("id");
    auto opened = project::Project::open(project, project::Project::Opening::Write);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().detail));
    QElapsedTimer timer;
    timer.start();
    const auto done = (*opened)->writer().postAndWait(
        [&](store::Database &database) -> Result<void> {
            const StopFlag stop;
            return project::importFiles(database, request, project + QStringLiteral(".bad"), stop, [](qint64, qint64, qint64) {}).map([](const auto &) {});
        },
        store::WriterThread::Sharing::Alone);
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
    return double(timer.elapsed()) / 1000;
}

/// What the sqlite3 program takes for these lines, to a new file in a log as ours is; -1 where the program is not there.
double sqliteSeconds(const QString &database, const QByteArray &lines)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("sqlite3"));
    if (program.isEmpty())
        return -1;
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.start(program, {database});
    process.write("PRAGMA page_size=16384;\nPRAGMA journal_mode=WAL;\nPRAGMA synchronous=FULL;\n" + lines + "\n.quit\n");
    process.closeWriteChannel();
    process.waitForFinished(-1);
    return double(timer.elapsed()) / 1000;
}

QByteArray importInto(const QByteArray &table, const QString &csv) { return ".mode csv\n.import --skip 1 " + csv.toUtf8() + ' ' + table + '\n'; }

/// The file as it is, into a table with its own columns, of which the id is unique.
double ownColumnsSeconds(const QString &database, const QString &csv)
{
    return sqliteSeconds(database, "CREATE TABLE t (id TEXT NOT NULL UNIQUE, text TEXT, channel TEXT, label TEXT);\n" + importInto("t", csv));
}

/// The columns that a project keeps of each row, all made already, into a table equal to the project's own: its columns, its unique
/// identity, its index. Triggers and defaults, which an import of sqlite3 does not use, are left out.
double equalTableSeconds(const QString &database, const QString &project, const QString &rows)
{
    const QByteArray columns = "id, identity, shown_id, data, data_hash, gold, import, file, row, state, decision, verdict, person_label, flagged, "
                               "model_label, confidence, disputed, gold_label, length";
    if (sqliteSeconds(database + QStringLiteral(".scratch"), ".open '" + project.toUtf8() + "'\n.mode csv\n.headers on\n.output '" + rows.toUtf8()
                          + "'\nSELECT " + columns + " FROM record ORDER BY record.id;\n.output") < 0)
        return -1;
    const double seconds = sqliteSeconds(
        database, "CREATE TABLE record (id INTEGER PRIMARY KEY, identity TEXT NOT NULL UNIQUE, shown_id TEXT NOT NULL, data TEXT NOT NULL, "
                  "data_hash TEXT NOT NULL, gold TEXT, import INTEGER NOT NULL, file TEXT NOT NULL, row INTEGER NOT NULL, state TEXT NOT NULL, "
                  "decision INTEGER, verdict TEXT, person_label TEXT, flagged INTEGER NOT NULL, model_label TEXT, confidence REAL, "
                  "disputed INTEGER NOT NULL, gold_label TEXT, length INTEGER NOT NULL);\n"
                  "CREATE INDEX record_facets ON record (state, verdict, flagged, person_label, model_label, gold_label, disputed, id, length, confidence);\n"
                      + importInto("record", rows));
    QFile::remove(rows);
    return seconds;
}

double milliseconds(const QElapsedTimer &timer) { return double(timer.nsecsElapsed()) / 1e6; }

double searchMs(store::Database &database, const QString &needle, std::size_t &found)
{
    QElapsedTimer timer;
    timer.start();
    const auto ids = store::searchRecords(database, needle);
    if (!ids)
        qFatal("%s", qPrintable(ids.error().detail));
    found = ids->size();
    return milliseconds(timer);
}

/// Each text before and after the index is made, step by step as the program does it.
void measureSearch(const QString &path, bench::Report &report)
{
    auto project = project::Project::open(path, project::Project::Opening::Write);
    if (!project)
        qFatal("%s", qPrintable(project.error().detail));
    // A word that is nearly everywhere, one of two characters, one that is in one record, and one that is nowhere.
    const QStringList needles{QStringLiteral("refund was late"), QStringLiteral("订单"), QStringLiteral("r777777"), QStringLiteral("zebra")};
    std::vector<double> scanned;
    std::size_t found = 0;
    for (const QString &needle : needles)
        scanned.push_back(searchMs((*project)->reader(), needle, found));
    const qint64 before = QFileInfo(path).size();
    QElapsedTimer timer;
    timer.start();
    double longest = 0;
    store::SearchState state;
    do {
        QElapsedTimer step;
        step.start();
        const auto done = (*project)->writer().postAndWait(
            [&state](store::Database &database) { return store::indexSome(database).map([&state](const store::SearchState &now) { state = now; }); },
            store::WriterThread::Sharing::Alone);
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
        longest = std::max(longest, milliseconds(step));
    } while (!state.isComplete());
    const double seconds = milliseconds(timer) / 1000;
    const qint64 grown = QFileInfo(path).size() - before;
    report.add(QStringLiteral("Search index: %1 records a second, longest step %2 ms, the file grows by %3 %")
                   .arg(double(state.total) / seconds, 0, 'f', 0).arg(longest, 0, 'f', 0).arg(100.0 * double(grown) / double(before), 0, 'f', 1),
               {{"records", state.total}, {"seconds", seconds}, {"longest_step_ms", longest}, {"grown_bytes", grown}});
    for (qsizetype i = 0; i < needles.size(); ++i) {
        const double indexed = searchMs((*project)->reader(), needles.at(i), found);
        report.add(QStringLiteral("Search for \"%1\": %2 found, %3 ms by the index, %4 ms by reading through")
                       .arg(needles.at(i)).arg(found).arg(indexed, 0, 'f', 1).arg(scanned[std::size_t(i)], 0, 'f', 1),
                   {{"found", found}, {"indexed_ms", indexed}, {"scanned_ms", scanned[std::size_t(i)]}});
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    bench::Report report("import", argc, argv);
    QTemporaryDir folder;
    const QString csv = folder.filePath(QStringLiteral("in.csv"));
    const qint64 rows = report.isQuick() ? 20'000 : 1'000'000;
    writeFile(csv, rows, 30, true);
    const double csvMb = double(QFileInfo(csv).size()) / megabyte;
    const QString project = folder.filePath(QStringLiteral("csv.lwproj"));
    const double own = ownColumnsSeconds(folder.filePath(QStringLiteral("own.db")), csv);
    const double ours = importSeconds(project, csv);
    const double memory = mostMemoryMb();
    const double equal = equalTableSeconds(folder.filePath(QStringLiteral("equal.db")), project, folder.filePath(QStringLiteral("rows.csv")));
    report.add(QStringLiteral("CSV, %1 rows, %2 MB: %3 s, %4 MB/s; most memory %5 MB")
                   .arg(rows).arg(csvMb, 0, 'f', 0).arg(ours, 0, 'f', 2).arg(csvMb / ours, 0, 'f', 1).arg(memory, 0, 'f', 0),
               {{"rows", rows}, {"mb", csvMb}, {"seconds", ours}, {"most_memory_mb", memory}});
    const auto beside = [&](const QString &what, const char *name, double theirs) {
        report.add(theirs < 0 ? QStringLiteral("sqlite3 .import, %1: the program is not installed").arg(what)
                              : QStringLiteral("sqlite3 .import, %1: %2 s; we have %3 of its speed").arg(what).arg(theirs, 0, 'f', 2).arg(theirs / ours, 0, 'f', 2),
                   {{name, theirs}, {"ratio", theirs / ours}});
    };
    beside(QStringLiteral("the same file into a table of its four columns, the id unique"), "own_columns_seconds", own);
    beside(QStringLiteral("all that a project keeps of the rows into an equal table, with its index"), "equal_table_seconds", equal);
    QFile::remove(csv);
    measureSearch(folder.filePath(QStringLiteral("csv.lwproj")), report);
    for (const char *name : {"own.db", "equal.db", "equal.db.scratch", "csv.lwproj", "csv.lwproj-wal"})
        QFile::remove(folder.filePath(QString::fromLatin1(name)));

    const QString lines = folder.filePath(QStringLiteral("in.jsonl"));
    writeFile(lines, report.isQuick() ? 10'000 : 520'000, 290, false);
    const double linesMb = double(QFileInfo(lines).size()) / megabyte;
    const double seconds = importSeconds(folder.filePath(QStringLiteral("jsonl.lwproj")), lines);
    report.add(QStringLiteral("JSON Lines, %1 MB: %2 s, %3 MB/s; most memory %4 MB")
                   .arg(linesMb, 0, 'f', 0).arg(seconds, 0, 'f', 2).arg(linesMb / seconds, 0, 'f', 1).arg(mostMemoryMb(), 0, 'f', 0),
               {{"mb", linesMb}, {"seconds", seconds}, {"most_memory_mb", mostMemoryMb()}});
    return 0;
}
