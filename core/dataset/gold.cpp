// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/gold.h"

namespace lw::dataset {

std::optional<Json> goldAnswer(const QString &cell)
{
    const QString text = cell.trimmed();
    if (text.isEmpty())
        return {};
    if (text.startsWith(u'{')) {
        if (auto json = parseJson(toUtf8(text)); json && json->is_object())
            return *std::move(json);
    }
    return Json{{"label", toUtf8(text)}};
}

} // namespace lw::dataset
