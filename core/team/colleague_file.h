// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/database.h"

#include <QTemporaryDir>

#include <memory>

namespace lw::team {

/// A project file that somebody sent, opened through a copy of it: theirs is neither written to nor brought up to date, of whatever
/// version it is. The copy goes with the object. Belongs to the thread that opened it.
class ColleagueFile final
{
public:
    /// Code::NotFound, NotReadable, NotAProject, NewerProject and Empty as Database::open(), in the name of the file itself; InUse while a
    /// program works on it, since half of what that writes may be missing.
    [[nodiscard]] static Result<std::unique_ptr<ColleagueFile>> open(const QString &path);

    [[nodiscard]] store::Database &database() { return *m_copy; }

private:
    ColleagueFile() = default;
    // The order matters: the connection closes before the copy goes.
    QTemporaryDir m_folder;
    std::unique_ptr<store::Database> m_copy;
};

} // namespace lw::team
