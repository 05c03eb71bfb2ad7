// SPDX-License-Identifier: Apache-2.0
#include "core/store/hand_out_file.h"

#include "core/base/json.h"
#include "core/store/record_store.h"

#include <nlohmann/json.hpp>

namespace lw::store {
namespace {

/// Each statement names what it takes, so that a column which a later version gives to projects stays at home until somebody
/// decides otherwise.
Result<void> fill(Database &file, const HandOutContent &content)
{
    Json ids = Json::array();
    for (const qint64 id : content.records)
        ids.push_back(id);
    const QVariant list = fromUtf8(dumpJson(ids));
    const bool isBlank = !content.mark.hasSuggestions;
    const auto take = [&file](const char *statement, Bindings bindings) {
        return file.change(QString::fromLatin1(statement), bindings).map([](qint64) {});
    };
    for (const char *statement : {"hand_out_meta", "hand_out_task", "hand_out_config", "hand_out_guideline"}) {
        if (auto taken = take(statement, {}); !taken)
            return taken;
    }
    if (auto taken = take("hand_out_records", {{QLatin1String("ids"), list}, {QLatin1String("blank"), isBlank}}); !taken)
        return taken;
    if (!isBlank) {
        if (auto taken = take("hand_out_run", {{QLatin1String("at"), present(content.mark.at)}}); !taken)
            return taken;
        for (const char *statement : {"hand_out_results", "hand_out_answers"}) {
            if (auto taken = take(statement, {{QLatin1String("ids"), list}}); !taken)
                return taken;
        }
    }
    if (auto marked = setReviewOnly(file, content.mark); !marked)
        return marked;
    return setBlindReview(file, content.blind);
}

} // namespace

Result<void> fillHandOut(Database &file, const QString &project, const HandOutContent &content)
{
    if (auto attached = file.change(QStringLiteral("hand_out_attach"), {{QLatin1String("project"), project}}); !attached)
        return fail(attached.error());
    // Not begin(): that would keep everybody from writing the project, too, which is only read.
    if (auto begun = file.change(QStringLiteral("hand_out_begin")); !begun)
        return fail(begun.error());
    if (auto filled = fill(file, content); !filled) {
        file.rollback();
        return filled;
    }
    return file.commit();
}

Result<HandOutStock> handOutStock(Database &project, Stock which)
{
    auto rows = project.run(QStringLiteral("hand_out_stock"), {{QLatin1String("unreviewed"), which == Stock::Unreviewed}});
    if (!rows)
        return fail(rows.error());
    HandOutStock stock;
    while (rows->next())
        (rows->integer(1) != 0 ? stock.gold : stock.plain).push_back(rows->integer(0));
    return stock;
}

} // namespace lw::store
