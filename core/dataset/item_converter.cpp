// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/item_converter.h"

#include "core/dataset/utf8.h"

namespace lw::dataset {
namespace {

constexpr qsizetype longestReason = 300;

Result<OrderedJson> parsed(const QByteArray &bytes, const Encoding &encoding)
{
    std::string_view utf8(bytes.constData(), std::size_t(bytes.size()));
    if (encoding.name == "UTF-8" && firstBadUtf8(bytes) < 0)
        return parseOrderedJson(utf8);
    const auto text = decode(bytes, encoding);
    if (!text)
        return fail(text.error().code, QStringLiteral("The line cannot be read: %1.").arg(text.error().detail));
    return parseOrderedJson(toUtf8(*text));
}

} // namespace

ItemConverter::ItemConverter(QString path, ItemShape shape)
    : m_path(std::move(path))
    , m_shape(shape)
{
}

void ItemConverter::refuse(const QByteArray &bytes, qint64 line, const QString &reason, Batch &batch)
{
    ++m_row;
    // The parser quotes what it read, which may be megabytes.
    batch.badRows.push_back({m_path, m_row, line, reason.size() > longestReason ? reason.left(longestReason) + u'…' : reason, bytes});
}

void ItemConverter::convert(const QByteArray &bytes, qint64 line, const Encoding &encoding, Batch &batch)
{
    auto json = parsed(bytes, encoding);
    if (!json)
        return refuse(bytes, line, json.error().detail, batch);
    if (!json->is_object())
        return refuse(bytes, line, QStringLiteral("It is JSON but no object; each record must be one object, {…}."), batch);
    Record record;
    if (m_shape) {
        auto shaped = m_shape(*std::move(json));
        if (!shaped)
            return refuse(bytes, line, shaped.error().detail, batch);
        record = *std::move(shaped);
    } else {
        record.data = *std::move(json);
    }
    for (const auto &[key, value] : record.data.items()) {
        if (m_known.insert(key).second)
            m_columns.append(fromUtf8(key));
    }
    record.row = ++m_row;
    record.line = line;
    batch.records.push_back(std::move(record));
}

} // namespace lw::dataset
