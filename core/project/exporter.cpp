// SPDX-License-Identifier: Apache-2.0
#include "core/project/exporter.h"

#include "core/dataset/export/output_file.h"
#include "core/store/record_row.h"
#include "core/store/record_store.h"
#include "core/store/report_store.h"
#include "core/store/run_store.h"
#include "core/task/gold_answer.h"
#include "core/task/prompt.h"
#include "core/task/task_spec.h"

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

namespace lw::project {
namespace {

constexpr int pageRows = 500;
constexpr qsizetype longestLine = 2000;   // of a preview

/// What is the same for all records of an export.
struct Frame
{
    qint64 configuration = 0;
    store::StoredConfiguration stored;
    task::TaskSpec task;
    dataset::ExportInfo info;
};

std::optional<Json> jsonOf(const QString &text)
{
    if (text.isEmpty())
        return {};
    auto json = parseJson(toUtf8(text));
    return json ? std::optional(*std::move(json)) : std::nullopt;
}

/// What the header says of decisions.
void addReview(dataset::ExportRecord &record, const store::ExportRow &row, const Frame &frame)
{
    const store::Verdict verdict = store::verdictOf(row.verdict);
    record.reviewed = verdict != store::Verdict::None && verdict != store::Verdict::Skipped;
    if (!record.reviewed)
        return;
    record.annotator = row.annotator;
    record.decidedAt = row.decidedAt;
    record.shownSuggestion = !row.shownLabel.isEmpty();
    if (verdict == store::Verdict::Rejected) {
        record.answer.reset();
        return;
    }
    record.answer = jsonOf(row.personValue);
    const bool modelSaysSo = record.answer && record.modelAnswer
        && task::sameAnswer(frame.task, *record.answer, *record.modelAnswer);
    if (verdict == store::Verdict::Corrected || !modelSaysSo)
        record.source = QStringLiteral("human");
}

dataset::ExportRecord toRecord(const store::ExportRow &row, const Frame &frame)
{
    dataset::ExportRecord record;
    record.id = row.shownId;
    record.data = parseOrderedJson(toUtf8(row.data)).value_or(OrderedJson::object());
    // In the shape of an answer where it is one to this task, else as it stands.
    record.gold = jsonOf(row.gold);
    if (auto gold = record.gold ? task::goldAnswer(frame.task, *record.gold) : std::nullopt)
        record.gold = std::move(gold);
    record.state = row.state;
    record.source = row.source;
    record.answer = jsonOf(row.value);
    record.modelAnswer = record.answer;
    record.confidence = row.confidence;
    record.flags = row.flags;
    record.run = row.run;
    record.chunks = row.pieces;
    // Only an answer has an origin: for a failed record there is none.
    if (record.answer) {
        record.model = frame.stored.model;
        record.servedModel = row.servedModel;
        record.systemFingerprint = row.systemFingerprint;
        record.endpoint = row.endpoint;
        record.answeredAt = row.answeredAt;
        record.promptVersion = frame.stored.promptVersion;
        record.promptHash = frame.stored.promptHash;
        record.batchSize = row.batchSize;
        record.cacheFrom = row.cacheFrom;
        record.promptTokens = row.promptTokens;
        record.completionTokens = row.completionTokens;
    }
    addReview(record, row, frame);
    return record;
}

QString firstTextColumn(const Frame &frame, const task::TaskSpec &task)
{
    const QStringList named = task::templateColumns(task.templateText);
    if (!named.isEmpty())
        return named.last(); // the last one of a template is its body more often than its title
    if (const Json *columns = member(frame.stored.settings, "text_columns"); columns && columns->is_array() && !columns->empty()) {
        const Json &first = columns->front();
        if (first.is_string())
            return fromUtf8(first.get_ref<const std::string &>());
    }
    return frame.info.columns.isEmpty() ? QString() : frame.info.columns.first();
}

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

Result<Frame> makeFrame(store::Database &database)
{
    Frame frame;
    const auto active = store::activeConfiguration(database);
    if (!active)
        return fail(active.error());
    task::TaskSpec &task = frame.task;
    if (*active) {
        frame.configuration = **active;
        auto stored = store::configuration(database, frame.configuration);
        if (!stored)
            return fail(stored.error());
        frame.stored = *std::move(stored);
        auto parsed = task::parseTask(toUtf8(frame.stored.task));
        if (!parsed)
            return fail(parsed.error());
        task = *std::move(parsed);
    }
    for (const task::Label &label : task.labels) {
        frame.info.labels.append(label.name);
        frame.info.labelColors.append(label.color);
    }
    auto columns = store::dataColumns(database);
    if (!columns)
        return fail(columns.error());
    frame.info.columns = *std::move(columns);
    frame.info.textColumn = firstTextColumn(frame, task);
    return frame;
}

/// What the runs of the configuration were reckoned with; null where none says.
Result<OrderedJson> pricesOf(store::Database &database, qint64 configuration)
{
    const auto texts = store::runPrices(database, configuration);
    if (!texts)
        return fail(texts.error());
    OrderedJson all = OrderedJson::array();
    for (const QString &text : *texts) {
        const auto prices = parseOrderedJson(toUtf8(text));
        for (const OrderedJson &one : prices && prices->is_array() ? *prices : OrderedJson::array()) {
            if (std::find(all.begin(), all.end(), one) == all.end())
                all.push_back(one);
        }
    }
    return all.empty() ? OrderedJson(nullptr) : all;
}

Result<OrderedJson> manifest(store::Database &database, const Frame &frame, const ExportRequest &request,
                             const QString &programVersion, qint64 written)
{
    const auto files = store::inputs(database);
    const auto states = store::stateCounts(database);
    if (!files || !states)
        return fail(!files ? files.error() : states.error());
    OrderedJson inputs = OrderedJson::array();
    for (const store::InputFile &file : *files) {
        inputs.push_back(OrderedJson{{"path", toUtf8(file.path)},
                                     {"sha256", toUtf8(file.sha256)},
                                     {"bytes", file.bytes},
                                     {"records", file.records},
                                     {"bad_rows", file.badRows}});
    }
    OrderedJson counts = OrderedJson::object();
    for (auto it = states->byState.begin(); it != states->byState.end(); ++it)
        counts[toUtf8(it.key())] = it.value();
    OrderedJson result{{"program", "Labelwright"}, {"version", toUtf8(programVersion)},
                       {"format", toUtf8(dataset::exportFormatName(request.format))}, {"records", written}};
    if (const auto task = parseOrderedJson(toUtf8(frame.stored.task)))
        result["task"] = *task;
    if (frame.configuration > 0) {
        result["model"] = toUtf8(frame.stored.model);
        result["prompt_version"] = frame.stored.promptVersion;
        result["prompt_hash"] = toUtf8(frame.stored.promptHash);
        result["parameters"] = OrderedJson(frame.stored.settings);
    }
    const auto prices = pricesOf(database, frame.configuration);
    if (!prices)
        return fail(prices.error());
    result["prices"] = *prices;
    result["states"] = std::move(counts);
    result["inputs"] = std::move(inputs);
    return result;
}

/// Hands over the records of an export, in order, until `most` were taken.
Result<qint64> writeRecords(store::Database &database, const Frame &frame, const ExportRequest &request, qint64 most,
                            const StopFlag &stop, const std::function<void(qint64 written)> &progress,
                            dataset::ExportWriter &writer)
{
    const auto choice = Choice::of(database, request);
    if (!choice)
        return fail(choice.error());
    qint64 written = 0;
    for (qint64 after = 0;;) {
        if (stop.stopRequested())
            return fail(Code::Cancelled, QStringLiteral("The export was cancelled; no file was written"));
        const auto page = store::exportPage(database, frame.configuration, after, pageRows);
        if (!page)
            return fail(page.error());
        for (const store::ExportRow &row : *page) {
            const dataset::ExportRecord record = toRecord(row, frame);
            if (!choice->takes(row, record))
                continue;
            if (auto put = writer.write(record); !put)
                return fail(put.error());
            if (++written == most)
                return written;
        }
        progress(written);
        if (page->empty())
            return written;
        after = page->back().id;
    }
}

} // namespace

Result<qint64> exportProject(store::Database &database, const ExportRequest &request, const QString &programVersion,
                             const StopFlag &stop, const std::function<void(qint64 written)> &progress)
{
    const auto frame = makeFrame(database);
    if (!frame)
        return fail(frame.error());
    const auto writer = dataset::makeExportWriter(request.format, request.path, request.mark);
    if (auto begun = writer->begin(frame->info); !begun)
        return fail(begun.error());
    const auto written = writeRecords(database, *frame, request, -1, stop, progress, *writer);
    if (!written)
        return written;
    const auto summary = manifest(database, *frame, request, programVersion, *written);
    if (!summary)
        return fail(summary.error());
    // The manifest first: data without its manifest must not look complete.
    const std::string text = summary->dump(2, ' ', false, OrderedJson::error_handler_t::replace) + '\n';
    if (auto put = dataset::writeWholeFile(request.path + QStringLiteral(".manifest.json"), text); !put)
        return fail(put.error());
    if (auto finished = writer->finish(); !finished)
        return fail(finished.error());
    return *written;
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
    const auto frame = makeFrame(database);
    if (!frame)
        return fail(frame.error());
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("preview"));
    const auto writer = dataset::makeExportWriter(request.format, path, request.mark);
    if (auto begun = writer->begin(frame->info); !begun)
        return fail(begun.error());
    if (records > 0) {
        const auto written = writeRecords(database, *frame, request, records, {}, [](qint64) {}, *writer);
        if (!written)
            return fail(written.error());
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
