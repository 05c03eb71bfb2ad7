// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QSaveFile>

#include <string_view>

namespace lw::dataset {

/// A file that appears whole or not at all.
class OutputFile final
{
public:
    explicit OutputFile(const QString &path)
        : m_file(path)
    {
    }
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> write(std::string_view bytes);
    [[nodiscard]] Result<void> commit();

private:
    QSaveFile m_file;
};

/// One small file, whole or not at all.
[[nodiscard]] Result<void> writeWholeFile(const QString &path, std::string_view bytes);

} // namespace lw::dataset
