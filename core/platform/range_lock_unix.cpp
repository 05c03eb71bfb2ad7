// SPDX-License-Identifier: Apache-2.0
#include "core/platform/range_lock.h"

#include <QFile>

#include <fcntl.h>
#include <unistd.h>

namespace lw::platform {
namespace {

#ifdef F_OFD_SETLK
bool setLock(int file, short type, qint64 begin, qint64 length)
{
    struct flock lock = {};
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    lock.l_start = begin;
    lock.l_len = length;
    return ::fcntl(file, F_OFD_SETLK, &lock) == 0;
}
#else
bool setLock(int, short, qint64, qint64) { return false; }
#endif

} // namespace

RangeLock::RangeLock(const QString &path, qint64 begin, qint64 length)
    : m_file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC))
    , m_held(m_file >= 0 && setLock(m_file, F_RDLCK, begin, length))
{
}

RangeLock::~RangeLock()
{
    if (m_file >= 0)
        ::close(m_file);
}

void RangeLock::release()
{
    if (m_held)
        m_held = !setLock(m_file, F_UNLCK, 0, 0);
}

} // namespace lw::platform
