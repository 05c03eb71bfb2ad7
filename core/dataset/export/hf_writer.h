// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/export/item_writer.h"

#include <QTemporaryDir>

namespace lw::dataset {

/// A folder that Hugging Face's `load_dataset` reads without a script: the rows as JSON Lines and a README.md with their types. The
/// folder appears whole, or the one that was there stays; one that is no export of this kind is not replaced.
class HfWriter final : public ExportWriter
{
public:
    explicit HfWriter(const QString &path);
    [[nodiscard]] Result<void> begin(const ExportInfo &info) override;
    [[nodiscard]] Result<Put> write(const ExportRecord &record, LossReport &losses) override;
    [[nodiscard]] Result<void> finish() override;

private:
    [[nodiscard]] Result<void> checkTarget() const;
    [[nodiscard]] tl::unexpected<Error> notMade(const QString &reason) const;

    QString m_path;
    ExportInfo m_info;
    std::unique_ptr<QTemporaryDir> m_folder;   ///< beside the target, so that it can be moved there
    std::unique_ptr<ItemWriter> m_rows;
};

} // namespace lw::dataset
