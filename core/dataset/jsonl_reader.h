// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/byte_source.h"
#include "core/dataset/item_converter.h"
#include "core/dataset/record_reader.h"

namespace lw::dataset {

/// Reads JSON Lines: an object a line, blank lines skipped, types and the order of keys kept. A line that is no JSON, no object,
/// no text, too long, or not in the shape that was asked for is a bad row.
class JsonlReader final : public RecordReader
{
public:
    JsonlReader(std::unique_ptr<QIODevice> device, const QString &path, const Encoding &encoding, ItemShape shape = nullptr);
    [[nodiscard]] Result<Batch> next(int count) override;
    [[nodiscard]] QStringList columns() const override { return m_items.columns(); }
    [[nodiscard]] qint64 bytesTotal() const override { return m_source.size(); }

private:
    void convert(QByteArray line, Batch &batch);

    QString m_path;
    ByteSource m_source;
    ItemConverter m_items;
    QByteArray m_buffer;
    qsizetype m_from = 0;      ///< of what is not taken yet, in m_buffer
    qsizetype m_searched = 0;  ///< no line break between m_from and here
    bool m_dropped = false;    ///< the line at m_from was too long to be kept whole
    qint64 m_line = 0;
    bool m_ended = false;
};

} // namespace lw::dataset
