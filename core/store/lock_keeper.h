// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/platform/range_lock.h"

#include <QString>

#include <memory>

namespace lw::store {

/// Keeps other processes from taking an SQLite file of this one for abandoned: they would end its log under its feet, and with
/// that lose what was committed. SQLite's own locks of a whole connection do not do that for as long as it lives, since they
/// end when anything in the process - a file dialog that guesses types - has opened the file and closes it. One a file, shared
/// by the connections to it; from any thread.
class LockKeeper final
{
public:
    /// Of a file in WAL mode that a connection is open to.
    [[nodiscard]] static std::shared_ptr<LockKeeper> of(const QString &path);
    explicit LockKeeper(const QString &file);
    [[nodiscard]] bool isHeld() const { return m_file.isHeld() && m_index.isHeld(); }

    /// Before a connection closes: the last one must be able to put the file in order.
    static void leave(const std::shared_ptr<LockKeeper> &keeper);

private:
    platform::RangeLock m_file;
    platform::RangeLock m_index;
    int m_users = 0;
};

} // namespace lw::store
