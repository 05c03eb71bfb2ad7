// SPDX-License-Identifier: Apache-2.0
#include "core/store/guideline_store.h"

#include <QDateTime>

namespace lw::store {

Result<std::vector<Guideline>> guidelines(Database &database)
{
    auto rows = database.run(QStringLiteral("guideline_list"));
    if (!rows)
        return fail(rows.error());
    std::vector<Guideline> all;
    while (rows->next())
        all.push_back({rows->integer(0), rows->text(1), rows->text(2), rows->text(3)});
    return all;
}

Result<void> saveGuideline(Database &database, const QString &text, const QString &annotator)
{
    const auto put = database.change(QStringLiteral("guideline_put"),
                                     {{QLatin1String("text"), present(text)},
                                      {QLatin1String("annotator"), present(annotator)},
                                      {QLatin1String("saved_at"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}});
    return put ? Result<void>{} : Result<void>(fail(put.error()));
}

} // namespace lw::store
