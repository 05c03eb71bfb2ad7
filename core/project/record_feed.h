// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/stop_flag.h"
#include "core/dataset/column_map.h"
#include "core/dataset/record_reader.h"
#include "core/dataset/row_texts.h"
#include "core/store/record_store.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace lw::project {

/// A record as far as it can be got ready without the project: its identity is the id, or still empty where its content is it.
struct ReadyRecord
{
    store::NewRecord record;
    qint64 line = 0;
    std::vector<dataset::FoundLabel> labels;
    Json own = {};   ///< dataset::Record::own
};

struct ReadyBatch
{
    std::vector<ReadyRecord> records;
    std::vector<dataset::BadRow> badRows;     ///< those without an id among them
    std::optional<dataset::ColumnMap> columns; ///< from the first batch on that has a record
    qint64 bytesRead = 0;                     ///< of the file
    bool atEnd = false;
};

/// Reads one file ahead on a thread of its own and gets its records ready, so that reading and writing go on side by side. Holds a few
/// batches, cut by their bytes. Deleting it ends the reading. next() belongs to one thread.
class RecordFeed final
{
public:
    using MapColumns = std::function<Result<dataset::ColumnMap>(const dataset::RecordReader &, const dataset::Batch &)>;
    RecordFeed(std::unique_ptr<dataset::RecordReader> reader, QString file, MapColumns map);
    ~RecordFeed();
    RecordFeed(const RecordFeed &) = delete;
    RecordFeed &operator=(const RecordFeed &) = delete;

    /// Waits for it. What the reader or the mapping said, once; nothing is to be asked for after it, nor after the end.
    [[nodiscard]] Result<ReadyBatch> next();
    /// Takes a batch of which nothing is wanted any more, so that its memory goes where it came from: two threads of which one only
    /// allocates and one only frees wait for each other at every piece.
    void giveBack(ReadyBatch batch);

private:
    void work();
    [[nodiscard]] Result<ReadyBatch> read(int rows);
    [[nodiscard]] Result<ReadyBatch> readCells(dataset::CellReader &reader, int rows);
    void getReady(const dataset::Record &record, ReadyBatch &batch) const;
    void getReady(const dataset::CellRow &row, ReadyBatch &batch);

    std::unique_ptr<dataset::RecordReader> m_reader;
    QString m_file;
    store::Utf8Text m_fileText;                    ///< the same, made once
    MapColumns m_map;
    std::optional<dataset::ColumnMap> m_columns;
    std::optional<dataset::RowTexts> m_rowTexts;   ///< with m_columns, where the reader gives cells
    qsizetype m_idCell = -1;                       ///< -1: there is none
    qsizetype m_goldCell = -1;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Result<ReadyBatch>> m_waiting;
    std::vector<ReadyBatch> m_spent;
    bool m_stop = false;
    std::thread m_thread;
};

} // namespace lw::project
