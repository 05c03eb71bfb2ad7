// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/record.h"

#include <QSaveFile>

namespace lw::project {

/// The rows that could not be read, one JSON object a line (file, row, line, reason, raw), for someone to mend and import
/// again. It appears whole, with finish(), in place of what a former import left there; without bad rows none is there then.
class BadRowFile final
{
public:
    explicit BadRowFile(const QString &path);
    [[nodiscard]] Result<void> add(const dataset::BadRow &row);
    [[nodiscard]] Result<void> finish();

private:
    [[nodiscard]] tl::unexpected<Error> notWritable() const;

    QSaveFile m_file;
};

} // namespace lw::project
