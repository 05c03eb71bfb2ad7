// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/record.h"

namespace lw::dataset {

QString columnText(const OrderedJson &data, const QString &column)
{
    const auto found = data.find(toUtf8(column));
    if (found == data.end() || found->is_null())
        return {};
    return found->is_string() ? fromUtf8(found->get_ref<const std::string &>()) : fromUtf8(dumpJson(*found));
}

QString contentHash(const OrderedJson &data)
{
    // Into the DOM that sorts its keys: the order of the columns says nothing about the content.
    return canonicalHash(Json(data));
}

} // namespace lw::dataset
