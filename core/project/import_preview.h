// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/mailbox.h"
#include "core/dataset/column_map.h"
#include "core/dataset/record_reader.h"

#include <QObject>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace lw::project {

enum class ColumnUse { Text, Id, Gold, Metadata };

/// One column as far as the sample shows it.
struct ColumnPreview
{
    struct ValueCount
    {
        QString value;
        qint64 count = 0;
        bool operator==(const ValueCount &) const = default;
    };
    QString name;
    ColumnUse suggested = ColumnUse::Metadata;
    qint64 filled = 0;                ///< rows of the sample in which it is not empty
    bool distinct = false;            ///< every row of the sample has a value and no two the same
    std::vector<ValueCount> values;   ///< most frequent first; empty where there are more than maxValues
    static constexpr int maxValues = 20;
    bool operator==(const ColumnPreview &) const = default;
};

/// What a file looks like before it is imported. The sample is the first sampleRows rows.
struct ImportPreview
{
    static constexpr int sampleRows = 1000;
    QString path;
    qint64 bytes = 0;
    dataset::ReaderFacts facts;                     ///< format, encoding, delimiter, header: what was found and how
    std::vector<ColumnPreview> columns;
    std::vector<dataset::Record> rows;              ///< the first ones, as many as were asked for
    std::vector<dataset::BadRow> badRows;           ///< of the sample
    qint64 sampled = 0;                             ///< rows of the sample, bad ones included
    bool wholeFile = false;                         ///< the sample is all there is
    /// The suggestion as an import takes it.
    [[nodiscard]] dataset::ColumnRequest suggestion() const;
    bool operator==(const ImportPreview &) const = default;
};

/// Reads the beginning of a file (its encoding is judged by all of it, so this takes as long as reading it). Fails as
/// dataset::openReader() does; a file whose sampled rows are all bad is no failure.
[[nodiscard]] Result<ImportPreview> previewFile(const QString &path, const dataset::ReadOptions &options, int rows = 50);

/// previewFile() on a thread of its own, from the GUI thread: the newest request wins, an older one that is being read is not
/// heard of any more. Deleting it waits for the file being read.
class ImportPreviewer final : public QObject
{
    Q_OBJECT

public:
    explicit ImportPreviewer(QObject *parent = nullptr);
    ~ImportPreviewer() override;

    /// Its token, with which ready() answers.
    quint64 start(const QString &path, const dataset::ReadOptions &options, int rows = 50);

Q_SIGNALS:
    void ready(quint64 token, const lw::Result<lw::project::ImportPreview> &preview);

private:
    struct Request
    {
        quint64 token = 0;
        QString path;
        dataset::ReadOptions options;
        int rows = 0;
    };
    using Letter = std::pair<quint64, Result<ImportPreview>>;
    void work();

    quint64 m_newest = 0;
    Mailbox<Letter> m_letters;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::optional<Request> m_request;
    bool m_stop = false;
    StopFlag m_running;   ///< of the newest request
    std::thread m_thread;
};

} // namespace lw::project
