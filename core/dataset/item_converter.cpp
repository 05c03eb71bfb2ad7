// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/item_converter.h"

#include "core/dataset/utf8.h"

namespace lw::dataset {
namespace {

constexpr qsizetype longestValue = 300;

tl::expected<OrderedJson, RowFault> parsed(const QByteArray &bytes, const Encoding &encoding)
{
    const auto withFault = [](Result<OrderedJson> json) {
        return std::move(json).map_error([](const Error &error) { return RowFault::other(error.detail); });
    };
    if (encoding.name == "UTF-8" && firstBadUtf8(bytes) < 0)
        return withFault(parseOrderedJson(std::string_view(bytes.constData(), std::size_t(bytes.size()))));
    const auto text = decode(bytes, encoding);
    if (!text)
        return tl::unexpected(RowFault{RowFault::Kind::Unreadable, {text.error().detail}});
    return withFault(parseOrderedJson(toUtf8(*text)));
}

} // namespace

ItemConverter::ItemConverter(QString path, ItemShape shape)
    : m_path(std::move(path))
    , m_shape(shape)
{
}

void ItemConverter::refuse(const QByteArray &bytes, qint64 line, RowFault fault, Batch &batch)
{
    ++m_row;
    // The parser quotes what it read, which may be megabytes.
    for (QString &value : fault.values) {
        if (value.size() > longestValue)
            value = value.left(longestValue) + u'…';
    }
    batch.badRows.push_back({m_path, m_row, line, std::move(fault), bytes});
}

void ItemConverter::convert(const QByteArray &bytes, qint64 line, const Encoding &encoding, Batch &batch)
{
    auto json = parsed(bytes, encoding);
    if (!json)
        return refuse(bytes, line, json.error(), batch);
    if (!json->is_object())
        return refuse(bytes, line, {RowFault::Kind::NotAnObject}, batch);
    Record record;
    if (m_shape) {
        auto shaped = m_shape(*std::move(json));
        if (!shaped)
            return refuse(bytes, line, RowFault::other(shaped.error().detail), batch);
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
