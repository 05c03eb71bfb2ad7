// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/byte_source.h"
#include "core/dataset/item_converter.h"
#include "core/dataset/json_splitter.h"
#include "core/dataset/record_reader.h"

#include <deque>

namespace lw::dataset {

/// Reads a JSON file that is a list of objects, or an object of which one key holds such a list; an item at a time, so that memory
/// does not grow with the file. An item that is no JSON, no object, too long, or not in the shape that was asked for is a bad row.
/// A file without such a list, or with two, fails where that is known: at the end.
class JsonReader final : public RecordReader
{
public:
    JsonReader(std::unique_ptr<QIODevice> device, const QString &path, const Encoding &encoding, ItemShape shape = nullptr);
    [[nodiscard]] Result<Batch> next(int count) override;
    [[nodiscard]] QStringList columns() const override { return m_items.columns(); }
    [[nodiscard]] qint64 bytesTotal() const override { return m_source.size(); }

private:
    [[nodiscard]] Result<void> readBlock();

    QString m_path;
    ByteSource m_source;
    ItemConverter m_items;
    JsonSplitter m_splitter;
    std::deque<JsonSplitter::Item> m_waiting;
    bool m_ended = false;
};

} // namespace lw::dataset
