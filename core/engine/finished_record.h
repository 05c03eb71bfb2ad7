// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace lw::engine {

/// A record that has just come to something, and that is on the disk.
struct FinishedRecord
{
    static constexpr int textLength = 80;

    qint64 id = 0;     ///< also its place in the input
    QString shownId;   ///< as the file names it
    QString text;      ///< its beginning, white space as single spaces
    QString state;     ///< annotated, failed:<class>, refused, cancelled
    QString label;     ///< empty where there is none
    bool operator==(const FinishedRecord &) const = default;
};

} // namespace lw::engine
