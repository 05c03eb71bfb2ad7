// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace lw::platform {

/// A shared lock on some bytes of a file, held by an open file of its own. The usual locks of POSIX belong to the process and
/// end as soon as any part of it closes the file, were it only a file dialog that looked inside; this one does not. Where the
/// system has no such trap nothing is locked.
class RangeLock final
{
public:
    RangeLock(const QString &path, qint64 begin, qint64 length);
    /// Closes the file, and with that ends the usual locks of this process on it.
    ~RangeLock();
    RangeLock(const RangeLock &) = delete;
    RangeLock &operator=(const RangeLock &) = delete;

    [[nodiscard]] bool isHeld() const { return m_held; }
    /// Leaves the file open.
    void release();

private:
    int m_file = -1;
    bool m_held = false;
};

} // namespace lw::platform
