// SPDX-License-Identifier: Apache-2.0
#include "core/task/text_place.h"

#include "core/base/json.h"
#include "core/text/offset_map.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>

namespace lw::task {
namespace {

/// Takes everything and remembers where it went wrong. The library hands the error over and throws nothing.
class FaultFinder final : public nlohmann::json_sax<Json>
{
public:
    std::size_t faultAt = 0; ///< how many bytes were read by then

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t &) override { return true; }
    bool string(string_t &) override { return true; }
    bool binary(binary_t &) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool key(string_t &) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t position, const std::string &, const nlohmann::detail::exception &) override
    {
        faultAt = position;
        return false;
    }
};

} // namespace

TextPlace placeOfByte(const QString &text, qsizetype byte)
{
    const QString before = QString::fromUtf8(text.toUtf8().left(byte));
    const qsizetype lineStart = before.lastIndexOf(u'\n') + 1;
    return {int(before.count(u'\n')) + 1, int(text::codePointCount(QStringView(before).mid(lineStart))) + 1};
}

std::optional<TextPlace> jsonFaultPlace(const QString &text)
{
    const std::string bytes = toUtf8(text);
    FaultFinder finder;
    if (Json::sax_parse(bytes, &finder))
        return {};
    return placeOfByte(text, qsizetype(std::max<std::size_t>(finder.faultAt, 1)) - 1);
}

} // namespace lw::task
