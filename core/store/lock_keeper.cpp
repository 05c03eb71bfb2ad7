// SPDX-License-Identifier: Apache-2.0
#include "core/store/lock_keeper.h"

#include <QFileInfo>
#include <QHash>

#include <mutex>

namespace lw::store {
namespace {

// Of SQLite's file format: what every reader of the file holds, and what every user of the index of its log holds.
constexpr qint64 sharedBegin = 0x40000002;
constexpr qint64 sharedLength = 510;
constexpr qint64 indexByte = 128;

struct Book
{
    std::mutex mutex;
    QHash<QString, std::weak_ptr<LockKeeper>> keepers;
};

Book &book()
{
    static Book one;
    return one;
}

} // namespace

LockKeeper::LockKeeper(const QString &file)
    : m_file(file, sharedBegin, sharedLength)
    , m_index(file + QStringLiteral("-shm"), indexByte, 1)
{
}

std::shared_ptr<LockKeeper> LockKeeper::of(const QString &path)
{
    const QString file = QFileInfo(path).canonicalFilePath();
    const std::scoped_lock held(book().mutex);
    std::shared_ptr<LockKeeper> keeper = book().keepers.value(file).lock();
    if (!keeper || keeper->m_users == 0) {
        keeper = std::make_shared<LockKeeper>(file);
        book().keepers.insert(file, keeper);
    }
    ++keeper->m_users;
    return keeper;
}

void LockKeeper::leave(const std::shared_ptr<LockKeeper> &keeper)
{
    const std::scoped_lock held(book().mutex);
    if (--keeper->m_users > 0)
        return;
    keeper->m_index.release();
    keeper->m_file.release();
}

} // namespace lw::store
