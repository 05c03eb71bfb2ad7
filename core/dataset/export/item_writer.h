// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/export/export_writer.h"
#include "core/dataset/export/output_file.h"

#include <map>
#include <memory>
#include <vector>

namespace lw::dataset {

/// What an item is made with, beside its record.
struct ItemFrame
{
    ExportInfo info;
    std::string systemMessage;                  ///< of the task, as a model is asked
    std::map<std::string, std::string> names;   ///< of the columns, such that they are not the format's own

    /// The columns of a record under these names; not the text, where it stands under "text" already.
    void putColumns(OrderedJson &item, const ExportRecord &record) const;
};

/// A small file that belongs to the export, as OUT with this ending.
struct Companion
{
    QString ending;
    QByteArray content;
};

/// A format that is a JSON object a record.
struct ItemFormat
{
    enum class Framing { Lines, List };
    Framing framing = Framing::Lines;
    /// The object; null: the record is left out, and `losses` says why.
    OrderedJson (*item)(const ItemFrame &frame, const ExportRecord &record, LossReport &losses) = nullptr;
    /// The keys that are the format's own.
    QStringList (*taken)(const task::TaskSpec &task) = nullptr;
    std::vector<Companion> (*beside)(const ExportInfo &info) = nullptr;   ///< null: nothing
};

/// Writes such a format; the files beside OUT appear before it.
class ItemWriter final : public ExportWriter
{
public:
    ItemWriter(const QString &path, const ItemFormat &format)
        : m_path(path)
        , m_file(path)
        , m_format(format)
    {
    }
    [[nodiscard]] Result<void> begin(const ExportInfo &info) override;
    [[nodiscard]] Result<Put> write(const ExportRecord &record, LossReport &losses) override;
    [[nodiscard]] Result<void> finish() override;

private:
    QString m_path;
    OutputFile m_file;
    ItemFormat m_format;
    ItemFrame m_frame;
    qint64 m_items = 0;
};

} // namespace lw::dataset
