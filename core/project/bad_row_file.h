// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/record.h"

#include <QFile>

namespace lw::project {

/// The rows that could not be read, one JSON object a line (file, row, line, reason, raw), for someone to mend and import
/// again. Made at the first bad row; what a former import left there is taken away.
class BadRowFile final
{
public:
    explicit BadRowFile(const QString &path);
    [[nodiscard]] Result<void> add(const dataset::BadRow &row);

private:
    QFile m_file;
};

} // namespace lw::project
