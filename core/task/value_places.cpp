// SPDX-License-Identifier: Apache-2.0
#include "core/task/value_places.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace lw::task {
namespace {

constexpr int deepest = 64;

/// How often each byte of a text may be read in the search for its JSON.
constexpr std::size_t mostReadings = 8;
constexpr std::size_t leastBudget = 4096;

struct Range
{
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Walks over one JSON value and notes where the values of its annotations stand. What is no JSON ends the walk.
class PlaceWalk final
{
public:
    PlaceWalk(std::string_view text, std::size_t at, std::string_view field)
        : m_text(text)
        , m_at(at)
        , m_field(field)
    {
    }

    [[nodiscard]] bool run();
    [[nodiscard]] std::size_t position() const { return m_at; }
    [[nodiscard]] std::vector<ValuePlace> places() && { return std::move(m_places); }

private:
    struct Item
    {
        std::optional<int> id;
        std::optional<ValuePlace> place;
    };

    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void skipSpace() { m_at = std::min(m_text.find_first_not_of(" \t\r\n", m_at), m_text.size()); }
    [[nodiscard]] bool take(char character);
    [[nodiscard]] std::optional<Range> string();
    [[nodiscard]] std::optional<Range> scalar();
    [[nodiscard]] bool skip(int depth);
    template <typename OnMember>
    [[nodiscard]] bool object(OnMember onMember);
    template <typename OnItem>
    [[nodiscard]] bool array(OnItem onItem);
    [[nodiscard]] bool items();
    [[nodiscard]] bool itemMember(std::string_view key, Item &item);
    void keep(const Item &item);

    std::string_view m_text;
    std::size_t m_at;
    std::string_view m_field;
    std::vector<ValuePlace> m_places;
};

bool PlaceWalk::take(char character)
{
    skipSpace();
    if (peek() != character)
        return false;
    ++m_at;
    return true;
}

/// What stands between the quotes.
std::optional<Range> PlaceWalk::string()
{
    if (!take('"'))
        return {};
    const std::size_t begin = m_at;
    while (m_at < m_text.size() && m_text[m_at] != '"') {
        if (static_cast<unsigned char>(m_text[m_at]) < 0x20)
            return {};
        m_at += m_text[m_at] == '\\' ? 2 : 1;
    }
    if (m_at >= m_text.size())
        return {};
    return Range{begin, m_at++};
}

/// A number, true, false or null; which of them, nobody asks.
std::optional<Range> PlaceWalk::scalar()
{
    skipSpace();
    const std::size_t begin = m_at;
    m_at = std::min(m_text.find_first_not_of("+-.0123456789eEtrufalsn", m_at), m_text.size());
    return m_at > begin ? std::optional(Range{begin, m_at}) : std::nullopt;
}

template <typename OnMember>
bool PlaceWalk::object(OnMember onMember)
{
    if (!take('{'))
        return false;
    if (take('}'))
        return true;
    do {
        const auto key = string();
        if (!key || !take(':'))
            return false;
        skipSpace();
        if (!onMember(m_text.substr(key->begin, key->end - key->begin)))
            return false;
    } while (take(','));
    return take('}');
}

template <typename OnItem>
bool PlaceWalk::array(OnItem onItem)
{
    if (!take('['))
        return false;
    if (take(']'))
        return true;
    do {
        skipSpace();
        if (!onItem())
            return false;
    } while (take(','));
    return take(']');
}

bool PlaceWalk::skip(int depth)
{
    if (depth > deepest)
        return false;
    switch (peek()) {
    case '{': return object([this, depth](std::string_view) { return skip(depth + 1); });
    case '[': return array([this, depth] { return skip(depth + 1); });
    case '"': return string().has_value();
    default: return scalar().has_value();
    }
}

bool PlaceWalk::itemMember(std::string_view key, Item &item)
{
    const bool isString = peek() == '"';
    const bool isOther = peek() == '{' || peek() == '[';
    if (isOther || (key != "id" && key != m_field))
        return skip(0);
    const auto found = isString ? string() : scalar();
    if (!found)
        return false;
    if (key == m_field) {
        item.place = ValuePlace{1, found->begin, found->end, isString};
        return true;
    }
    int id = 0;
    const char *last = m_text.data() + found->end;
    const auto read = std::from_chars(m_text.data() + found->begin, last, id);
    if (read.ec == std::errc() && read.ptr == last)
        item.id = id;
    return true;
}

void PlaceWalk::keep(const Item &item)
{
    if (!item.place)
        return;
    m_places.push_back(*item.place);
    m_places.back().id = item.id.value_or(1);
}

bool PlaceWalk::items()
{
    return array([this] {
        if (peek() != '{')
            return skip(0);
        Item item;
        const bool isWhole = object([this, &item](std::string_view key) { return itemMember(key, item); });
        keep(item);
        return isWhole;
    });
}

bool PlaceWalk::run()
{
    if (peek() == '[')
        return items();
    Item bare;
    const bool isWhole = object([this, &bare](std::string_view key) {
        return key == "annotations" && peek() == '[' ? items() : itemMember(key, bare);
    });
    if (m_places.empty())
        keep(bare);
    return isWhole;
}

} // namespace

std::vector<ValuePlace> valuePlaces(std::string_view text, std::string_view field)
{
    std::vector<ValuePlace> last;
    std::size_t budget = std::max(mostReadings * text.size(), leastBudget);
    for (std::size_t at = text.find_first_of("{["); at != std::string_view::npos;) {
        PlaceWalk walk(text, at, field);
        const bool isJson = walk.run();
        const std::size_t read = walk.position() - at;
        if (read >= budget)
            break;
        budget -= read;
        if (auto places = std::move(walk).places(); isJson && !places.empty())
            last = std::move(places);
        at = text.find_first_of("{[", isJson ? walk.position() : at + 1);
    }
    return last;
}

} // namespace lw::task
