// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cache/cache_query.h"
#include "core/store/database.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace lw::cache {

/// The response cache as something to look through. Reads and deletes over one connection of its own, beside whoever else
/// works with the file; where the file is not there yet everything is empty, and it is not made. Belongs to one thread.
class CacheCatalogue final
{
public:
    explicit CacheCatalogue(const QString &folder);
    ~CacheCatalogue();

    [[nodiscard]] Result<std::vector<qint64>> find(const CacheQuery &query);
    /// In the order of the ids; those that are gone are left out.
    [[nodiscard]] Result<std::vector<CacheRow>> rows(const std::vector<qint64> &ids);
    /// Code::NotFound where it is gone.
    [[nodiscard]] Result<CacheDetail> detail(qint64 id);
    [[nodiscard]] Result<CacheFigures> figures();
    /// By name.
    [[nodiscard]] Result<QStringList> models();
    /// How many there were.
    [[nodiscard]] Result<qint64> remove(const std::vector<qint64> &ids);
    [[nodiscard]] Result<qint64> removeAll(const CacheQuery &query);

private:
    /// Null where there is no file.
    [[nodiscard]] Result<store::Database *> reader();
    [[nodiscard]] Result<store::Database *> writer();
    [[nodiscard]] static Result<qint64> removeIds(store::Database &database, const std::vector<qint64> &ids);

    QString m_path;
    std::unique_ptr<store::Database> m_reader;
    std::unique_ptr<store::Database> m_writer;
};

} // namespace lw::cache
