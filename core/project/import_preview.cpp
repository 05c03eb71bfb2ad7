// SPDX-License-Identifier: Apache-2.0
#include "core/project/import_preview.h"

#include "core/project/column_guess.h"

#include <QFileInfo>

namespace lw::project {
namespace {

constexpr int previewRows = 500;

} // namespace

dataset::ColumnRequest ImportPreview::suggestion() const
{
    dataset::ColumnRequest request;
    for (const ColumnPreview &column : columns) {
        if (column.suggested == ColumnUse::Text)
            request.text.append(column.name);
        else if (column.suggested == ColumnUse::Id)
            request.id = column.name;
        else if (column.suggested == ColumnUse::Gold)
            request.gold = column.name;
    }
    return request;
}

Result<ImportPreview> previewFile(const QString &path, const dataset::ReadOptions &options, int rows)
{
    auto reader = dataset::openReader(path, options);
    if (!reader)
        return fail(reader.error());
    ImportPreview preview;
    preview.path = path;
    preview.bytes = QFileInfo(path).size();
    preview.facts = (*reader)->facts();
    std::vector<dataset::Record> sample;
    while (preview.sampled < ImportPreview::sampleRows && !preview.wholeFile) {
        auto batch = (*reader)->next(std::min<int>(previewRows, ImportPreview::sampleRows - int(preview.sampled)));
        if (!batch)
            return fail(batch.error());
        preview.sampled += qint64(batch->records.size() + batch->badRows.size());
        std::move(batch->records.begin(), batch->records.end(), std::back_inserter(sample));
        std::move(batch->badRows.begin(), batch->badRows.end(), std::back_inserter(preview.badRows));
        preview.wholeFile = batch->atEnd;
    }
    preview.columns = guessColumns((*reader)->columns(), sample);
    sample.resize(std::min(sample.size(), std::size_t(std::max(rows, 0))));
    preview.rows = std::move(sample);
    return preview;
}

ImportPreviewer::ImportPreviewer(QObject *parent)
    : QObject(parent)
    , m_letters(this,
                [this](std::vector<Letter> letters) {
                    for (const Letter &letter : letters) {
                        if (letter.first == m_newest)
                            Q_EMIT ready(letter.first, letter.second);
                    }
                })
    , m_thread([this] { work(); })
{
}

ImportPreviewer::~ImportPreviewer()
{
    m_letters.close();
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
        m_running.requestStop();
    }
    m_wake.notify_all();
    m_thread.join();
}

quint64 ImportPreviewer::start(const QString &path, const dataset::ReadOptions &options, int rows)
{
    {
        const std::lock_guard lock(m_mutex);
        // Nobody waits for the one before: a look through a long file is not to be sat out.
        m_running.requestStop();
        m_running = StopFlag();
        m_request = Request{++m_newest, path, options, rows};
        m_request->options.stop = m_running;
    }
    m_wake.notify_all();
    return m_newest;
}

void ImportPreviewer::work()
{
    for (;;) {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_stop || m_request; });
        if (m_stop)
            return;
        const Request request = *std::exchange(m_request, {});
        lock.unlock();
        m_letters.post({request.token, previewFile(request.path, request.options, request.rows)});
    }
}

} // namespace lw::project
