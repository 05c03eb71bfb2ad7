// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/record.h"

#include "core/dataset/utf8.h"

namespace lw::dataset {

QString columnText(const OrderedJson &data, const QString &column)
{
    const auto found = data.find(toUtf8(column));
    if (found == data.end() || found->is_null())
        return {};
    return textOfUtf8(found->is_string() ? found->get_ref<const std::string &>() : dumpJson(*found));
}

QString contentHash(const OrderedJson &data)
{
    // Into the DOM that sorts its keys: the order of the columns says nothing about the content.
    return canonicalHash(Json(data));
}

} // namespace lw::dataset
