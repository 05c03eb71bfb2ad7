// SPDX-License-Identifier: Apache-2.0
#include "core/project/record_feed.h"

#include "core/dataset/byte_count.h"
#include "core/dataset/gold.h"
#include "core/dataset/utf8.h"

#include <algorithm>

namespace lw::project {
namespace {

constexpr std::size_t mostWaiting = 3;
constexpr qint64 batchBytes = 1 << 20;
constexpr int mostRows = 2000;
constexpr int firstRows = 16;

qint64 codePoints(std::string_view text)
{
    const char *at = text.data();
    return dataset::countBytes(qsizetype(text.size()), [at](qsizetype i) { return (static_cast<unsigned char>(at[i]) & 0xC0) != 0x80; });
}

/// Code points of what columnText() would give.
qint64 characters(const OrderedJson &value)
{
    if (value.is_null())
        return 0;
    return codePoints(value.is_string() ? value.get_ref<const std::string &>() : dumpJson(value));
}

} // namespace

RecordFeed::RecordFeed(std::unique_ptr<dataset::RecordReader> reader, QString file, MapColumns map)
    : m_reader(std::move(reader))
    , m_file(std::move(file))
    , m_fileText(m_file)
    , m_map(std::move(map))
    , m_thread([this] { work(); })
{
}

RecordFeed::~RecordFeed()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

Result<ReadyBatch> RecordFeed::next()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_waiting.empty(); });
    Result<ReadyBatch> batch = std::move(m_waiting.front());
    m_waiting.pop_front();
    lock.unlock();
    m_changed.notify_all();
    return batch;
}

void RecordFeed::giveBack(ReadyBatch batch)
{
    const std::lock_guard lock(m_mutex);
    m_spent.push_back(std::move(batch));
}

void RecordFeed::work()
{
    int rows = firstRows;
    qint64 before = 0;
    for (bool ended = false; !ended;) {
        Result<ReadyBatch> batch = read(rows);
        ended = !batch || batch->atEnd;
        if (batch) {
            // What is packed comes out of it larger; the bytes of the file are but a measure.
            const qint64 bytes = std::max<qint64>(batch->bytesRead - before, 1);
            before = batch->bytesRead;
            rows = int(std::clamp<qint64>(bytes > batchBytes ? rows / 2 : rows * 2, 1, mostRows));
        }
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_stop || m_waiting.size() < mostWaiting; });
        if (m_stop)
            return;
        m_waiting.push_back(std::move(batch));
        const std::vector<ReadyBatch> spent = std::exchange(m_spent, {});
        lock.unlock();
        m_changed.notify_all();
    }
}

Result<ReadyBatch> RecordFeed::read(int rows)
{
    if (dataset::CellReader *cells = m_columns ? m_reader->cells() : nullptr)
        return readCells(*cells, rows);
    auto batch = m_reader->next(rows);
    if (!batch)
        return fail(batch.error());
    if (!m_columns && !batch->records.empty()) {
        auto columns = m_map(*m_reader, *batch);
        if (!columns)
            return fail(columns.error());
        m_columns = *std::move(columns);
        if (m_reader->cells() != nullptr) {
            const QStringList names = m_reader->columns();
            m_rowTexts.emplace(names);
            m_idCell = m_columns->id.isEmpty() ? -1 : names.indexOf(m_columns->id);
            m_goldCell = m_columns->gold.isEmpty() ? -1 : names.indexOf(m_columns->gold);
        }
    }
    ReadyBatch ready;
    ready.columns = m_columns;
    ready.bytesRead = batch->bytesRead;
    ready.atEnd = batch->atEnd;
    ready.records.reserve(batch->records.size());
    for (dataset::Record &record : batch->records) {
        getReady(record, ready);
        record = {};
    }
    std::move(batch->badRows.begin(), batch->badRows.end(), std::back_inserter(ready.badRows));
    return ready;
}

Result<ReadyBatch> RecordFeed::readCells(dataset::CellReader &reader, int rows)
{
    auto batch = reader.nextCells(rows);
    if (!batch)
        return fail(batch.error());
    ReadyBatch ready;
    ready.columns = m_columns;
    ready.bytesRead = batch->bytesRead;
    ready.atEnd = batch->atEnd;
    ready.records.reserve(batch->rows.size());
    for (dataset::CellRow &row : batch->rows) {
        getReady(row, ready);
        row.cells = {};
    }
    std::move(batch->badRows.begin(), batch->badRows.end(), std::back_inserter(ready.badRows));
    return ready;
}

void RecordFeed::getReady(const dataset::CellRow &row, ReadyBatch &batch)
{
    dataset::RecordTexts texts = m_rowTexts->of(row.cells);
    ReadyRecord ready;
    ready.line = row.line;
    ready.record.file = m_fileText;
    ready.record.row = row.row;
    if (m_idCell >= 0) {
        ready.record.shownId = ready.record.identity = store::Utf8Text(row.cells[std::size_t(m_idCell)]);
        if (ready.record.identity.isEmpty()) {
            batch.badRows.push_back({m_file, row.row, row.line, {dataset::RowFault::Kind::EmptyId, {m_columns->id}}, texts.json});
            return;
        }
    }
    ready.record.dataHash = store::Utf8Text(std::move(texts.hash));
    ready.record.data = store::Utf8Text(std::move(texts.json));
    qint64 length = 0;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (qsizetype(i) != m_idCell && qsizetype(i) != m_goldCell)
            length += codePoints({row.cells[i].constData(), std::size_t(row.cells[i].size())});
    }
    ready.record.length = length;
    if (m_goldCell >= 0) {
        if (const auto answer = dataset::goldAnswer(dataset::textOfUtf8(row.cells[std::size_t(m_goldCell)])))
            ready.record.gold = store::Utf8Text(dumpJson(*answer));
    }
    batch.records.push_back(std::move(ready));
}

void RecordFeed::getReady(const dataset::Record &record, ReadyBatch &batch) const
{
    ReadyRecord ready;
    ready.line = record.line;
    ready.labels = record.labels;
    ready.own = record.own;
    ready.record.file = m_fileText;
    ready.record.row = record.row;
    if (!m_columns->id.isEmpty()) {
        ready.record.shownId = ready.record.identity = store::Utf8Text(dataset::columnUtf8(record.data, m_columns->id));
        if (ready.record.identity.isEmpty()) {
            batch.badRows.push_back({m_file, record.row, record.line, {dataset::RowFault::Kind::EmptyId, {m_columns->id}},
                                     QByteArray::fromStdString(dumpJson(record.data))});
            return;
        }
    }
    dataset::RecordTexts texts = dataset::recordTexts(record.data);
    ready.record.dataHash = store::Utf8Text(std::move(texts.hash));
    ready.record.data = store::Utf8Text(std::move(texts.json));
    // Characters that there are to be read: neither the id nor the answer.
    const std::string id = toUtf8(m_columns->id);
    const std::string gold = toUtf8(m_columns->gold);
    qint64 length = 0;
    for (const auto &[key, value] : record.data.items()) {
        if (key != id && key != gold)
            length += characters(value);
    }
    ready.record.length = length;
    if (!gold.empty()) {
        if (const auto answer = dataset::goldAnswer(dataset::columnText(record.data, m_columns->gold)))
            ready.record.gold = store::Utf8Text(dumpJson(*answer));
    }
    batch.records.push_back(std::move(ready));
}

} // namespace lw::project
