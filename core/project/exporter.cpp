// SPDX-License-Identifier: Apache-2.0
#include "core/project/exporter.h"

#include "core/dataset/export/output_file.h"
#include "core/dataset/export/span_check.h"
#include "core/project/bundle_line.h"
#include "core/project/export_frame.h"
#include "core/project/export_manifest.h"
#include "core/project/sent_record.h"
#include "core/store/record_archive.h"
#include "core/store/record_row.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

namespace lw::project {
namespace {

constexpr int pageRows = 500;
constexpr qsizetype longestLine = 2000;   // of a preview
constexpr qint64 mostLookedAt = 1000;     // for a preview, where most are left out

/// Whether a record belongs to an export.
class Choice final
{
public:
    [[nodiscard]] static Result<Choice> of(store::Database &database, const ExportRequest &request)
    {
        Choice choice(request.which);
        if (request.which == ExportRequest::Which::Filter) {
            auto ids = store::findRecords(database, {request.filter, store::RecordOrder::Input, Qt::AscendingOrder, {}, 1});
            if (!ids)
                return fail(ids.error());
            choice.m_ids = *std::move(ids);
        }
        return choice;
    }
    [[nodiscard]] bool takes(const store::ExportRow &row, const dataset::ExportRecord &record) const
    {
        switch (m_which) {
        case ExportRequest::Which::All: return true;
        case ExportRequest::Which::Reviewed: return record.reviewed;
        case ExportRequest::Which::Filter: return std::binary_search(m_ids.begin(), m_ids.end(), row.id);
        }
        return false;
    }

private:
    explicit Choice(ExportRequest::Which which)
        : m_which(which)
    {
    }

    ExportRequest::Which m_which;
    std::vector<qint64> m_ids;   ///< sorted
};

/// Hands the records of an export to a writer, in order, one after the other.
class Export final
{
public:
    Export(store::Database &database, const ExportFrame &frame, const ExportRequest &request, dataset::ExportWriter &writer)
        : m_database(database)
        , m_frame(frame)
        , m_request(request)
        , m_writer(writer)
    {
    }

    /// Where to end before all was written; less than none: nowhere.
    struct Until
    {
        qint64 written = -1;
        qint64 taken = -1;
    };
    Result<void> run(const Until &until, const StopFlag &stop, const std::function<void(qint64 written)> &progress)
    {
        const auto choice = Choice::of(m_database, m_request);
        if (!choice)
            return fail(choice.error());
        for (qint64 after = 0;;) {
            if (stop.stopRequested())
                return fail(Code::Cancelled, QStringLiteral("The export was cancelled; no file was written"));
            const auto page = store::exportPage(m_database, m_frame.configuration, after, pageRows);
            if (!page)
                return fail(page.error());
            const auto archives = archivesOf(*page, after);
            if (!archives)
                return fail(archives.error());
            for (const store::ExportRow &row : *page) {
                dataset::ExportRecord record = exportRecord(row, m_frame);
                if (!choice->takes(row, record))
                    continue;
                // Only the record that is left over tells that there are more.
                if (m_outcome.written == until.written || m_taken == until.taken)
                    return {};
                if (dataset::isFineTuning(m_request.format))
                    record.sent = sentRecord(record, m_frame);
                if (const auto archive = archives->find(row.id); archive != archives->end())
                    record.beyond = bundleLine(archive->second, record, m_frame);
                if (auto put = one(record); !put)
                    return put;
                ++m_taken;
            }
            progress(m_taken);
            if (page->empty()) {
                m_isWhole = true;
                return {};
            }
            after = page->back().id;
        }
    }
    /// An error where the file must not be.
    [[nodiscard]] Result<void> verdict() const
    {
        const bool keepsAll = m_request.format == dataset::ExportFormat::Jsonl;
        const auto spans = keepsAll ? Result<void>() : m_spans.verdict();
        return spans && m_isWhole ? dataset::checkCount(m_request.format, m_outcome.written) : spans;
    }
    [[nodiscard]] const ExportOutcome &outcome() const { return m_outcome; }
    [[nodiscard]] qint64 taken() const { return m_taken; }
    [[nodiscard]] bool isWhole() const { return m_isWhole; }

private:
    using Archives = std::map<qint64, store::RecordArchive>;
    /// For the own format alone; it keeps all.
    Result<Archives> archivesOf(const std::vector<store::ExportRow> &page, qint64 after)
    {
        if (m_request.format != dataset::ExportFormat::Jsonl || page.empty())
            return Archives();
        return store::recordArchives(m_database, after, page.back().id);
    }
    Result<void> one(const dataset::ExportRecord &record)
    {
        if (m_spans.look(record) == dataset::SpanCheck::Verdict::Misplaced)
            m_outcome.losses.add(dataset::Loss::MisplacedSpans);
        const auto put = m_writer.write(record, m_outcome.losses);
        if (!put)
            return fail(put.error());
        if (*put == dataset::ExportWriter::Put::LeftOut)
            return {};
        ++m_outcome.written;
        dataset::countLosses(m_request.format, m_frame.info, record, m_outcome.losses);
        return {};
    }

    store::Database &m_database;
    const ExportFrame &m_frame;
    const ExportRequest &m_request;
    dataset::ExportWriter &m_writer;
    dataset::SpanCheck m_spans;
    ExportOutcome m_outcome;
    qint64 m_taken = 0;
    bool m_isWhole = false;
};

} // namespace

Result<ExportOutcome> exportRecords(store::Database &database, const ExportRequest &request, const QString &programVersion,
                                    const StopFlag &stop, const std::function<void(qint64 written)> &progress)
{
    const auto frame = exportFrame(database);
    if (!frame)
        return fail(frame.error());
    if (auto fits = dataset::checkFormat(request.format, frame->info.task); !fits)
        return fail(fits.error());
    const auto writer = dataset::makeExportWriter(request.format, request.path, request.mark);
    if (auto begun = writer->begin(frame->info); !begun)
        return fail(begun.error());
    Export run(database, *frame, request, *writer);
    if (auto done = run.run({}, stop, progress).and_then([&run] { return run.verdict(); }); !done)
        return fail(done.error());
    const ExportSummary summary{dataset::exportFormatName(request.format), programVersion, run.outcome().written, run.outcome().losses};
    const auto manifest = exportManifest(database, *frame, summary);
    if (!manifest)
        return fail(manifest.error());
    // The manifest first: data without its manifest must not look complete.
    const std::string text = manifest->dump(2, ' ', false, OrderedJson::error_handler_t::replace) + '\n';
    if (auto put = dataset::writeWholeFile(QDir::cleanPath(request.path) + QStringLiteral(".manifest.json"), text); !put)
        return fail(put.error());
    if (auto finished = writer->finish(); !finished)
        return fail(finished.error());
    return run.outcome();
}

Result<qint64> exportProject(store::Database &database, const ExportRequest &request, const QString &programVersion,
                             const StopFlag &stop, const std::function<void(qint64 written)> &progress)
{
    return exportRecords(database, request, programVersion, stop, progress).map([](const ExportOutcome &outcome) { return outcome.written; });
}

Result<ExportForecast> exportCheck(store::Database &database, const ExportRequest &request, qint64 most, const StopFlag &stop)
{
    const auto frame = exportFrame(database);
    if (!frame)
        return fail(frame.error());
    if (auto fits = dataset::checkFormat(request.format, frame->info.task); !fits)
        return fail(fits.error());
    const QTemporaryDir folder;
    const auto writer = dataset::makeExportWriter(request.format, folder.filePath(QStringLiteral("check")), request.mark);
    if (auto begun = writer->begin(frame->info); !begun)
        return fail(begun.error());
    Export run(database, *frame, request, *writer);
    if (auto done = run.run({-1, most}, stop, [](qint64) {}).and_then([&run] { return run.verdict(); }); !done)
        return fail(done.error());
    return ExportForecast{run.taken(), run.isWhole(), run.outcome().losses};
}

Result<qint64> exportCount(store::Database &database, const ExportRequest &request)
{
    if (request.which == ExportRequest::Which::Filter) {
        return store::findRecords(database, {request.filter, store::RecordOrder::Input, Qt::AscendingOrder, {}, 1})
            .map([](const std::vector<qint64> &ids) { return qint64(ids.size()); });
    }
    const bool all = request.which == ExportRequest::Which::All;
    return store::countRecords(database).map([all](const store::RecordCounts &counts) { return all ? counts.all : counts.reviewed; });
}

Result<QStringList> exportPreview(store::Database &database, const ExportRequest &request, int records)
{
    const auto frame = exportFrame(database);
    if (!frame)
        return fail(frame.error());
    if (auto fits = dataset::checkFormat(request.format, frame->info.task); !fits)
        return fail(fits.error());
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("preview"));
    const auto writer = dataset::makePreviewWriter(request.format, path, request.mark);
    if (auto begun = writer->begin(frame->info); !begun)
        return fail(begun.error());
    if (records > 0) {
        if (auto done = Export(database, *frame, request, *writer).run({records, mostLookedAt}, {}, [](qint64) {}); !done)
            return fail(done.error());
    }
    if (auto finished = writer->finish(); !finished)
        return fail(finished.error());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Code::NotReadable, QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString()));
    QString text = QString::fromUtf8(file.readAll());
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    QStringList lines = text.split(u'\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    for (QString &line : lines) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        if (line.size() > longestLine)
            line = line.left(longestLine) + u'\u2026';
    }
    return lines;
}

} // namespace lw::project
