// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace lw::task {

/// What is asked at once of one record: all of its text, or one chunk.
struct Piece
{
    qint64 record = 0;
    int ordinal = 0;    ///< from 0
    qint64 startCp = 0; ///< in the rendered text of the record, in code points
    qint64 endCp = 0;   ///< exclusive
    QString text;
    QString hash; ///< SHA-256 of the text
    QString examples = {}; ///< blocks that stand before it in its request; mostly none
};

} // namespace lw::task
