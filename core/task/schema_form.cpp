// SPDX-License-Identifier: Apache-2.0
#include "core/task/schema_form.h"

#include <algorithm>
#include <utility>

namespace lw::task {
namespace {

using FieldType = SchemaField::Type;

struct TypeWord
{
    FieldType type;
    const char *word;
};
constexpr TypeWord typeWords[] = {{FieldType::Words, "string"},   {FieldType::Integer, "integer"}, {FieldType::Number, "number"},
                                  {FieldType::YesNo, "boolean"},  {FieldType::Choice, "string"},   {FieldType::WordList, "array"}};

const OrderedJson *schemaPart(const OrderedJson &object, const char *key)
{
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
}

bool saysNull(const OrderedJson &type) { return type == "null"; }

/// The one type that it says beside null; empty where it says none or several.
std::string typeWordOf(const OrderedJson &schema)
{
    const OrderedJson *type = schemaPart(schema, "type");
    if (!type)
        return {};
    if (type->is_string())
        return type->get<std::string>();
    std::string word;
    if (type->is_array() && type->size() == 2 && std::count_if(type->begin(), type->end(), saysNull) == 1) {
        for (const OrderedJson &each : *type) {
            if (each.is_string() && !saysNull(each))
                word = each.get<std::string>();
        }
    }
    return word;
}

bool mayBeNull(const OrderedJson &schema)
{
    const OrderedJson *type = schemaPart(schema, "type");
    return type && type->is_array() && std::any_of(type->begin(), type->end(), saysNull);
}

bool isWordOrNull(const OrderedJson &value) { return value.is_string() || value.is_null(); }

OrderedJson wordsToJson(const QStringList &words)
{
    OrderedJson list = OrderedJson::array();
    for (const QString &word : words)
        list.push_back(toUtf8(word));
    return list;
}

} // namespace

SchemaField::SchemaField(QString itsName, OrderedJson schema, bool isRequired)
    : name(std::move(itsName))
    , required(isRequired)
    , m_schema(std::move(schema))
{}

FieldType SchemaField::type() const
{
    const std::string word = typeWordOf(m_schema);
    if (const OrderedJson *words = schemaPart(m_schema, "enum")) {
        const bool plain = words->is_array() && std::all_of(words->begin(), words->end(), isWordOrNull);
        return plain && (word == "string" || !m_schema.contains("type")) ? FieldType::Choice : FieldType::Other;
    }
    if (word == "array") {
        const OrderedJson *items = schemaPart(m_schema, "items");
        return items && typeWordOf(*items) == "string" && items->size() == 1 ? FieldType::WordList : FieldType::Other;
    }
    for (const TypeWord &each : typeWords) {
        if (word == each.word)
            return each.type;
    }
    return FieldType::Other;
}

void SchemaField::setType(FieldType wanted)
{
    if (wanted == type() || wanted == FieldType::Other)
        return;
    const char *word = std::find_if(std::begin(typeWords), std::end(typeWords), [&](const TypeWord &each) { return each.type == wanted; })->word;
    OrderedJson schema = {{"type", word}};
    if (mayBeNull(m_schema))
        schema["type"] = {word, "null"};
    if (wanted == FieldType::Choice) {
        schema["enum"] = OrderedJson::array();
        if (mayBeNull(m_schema))
            schema["enum"].push_back(nullptr);
    }
    if (wanted == FieldType::WordList)
        schema["items"] = {{"type", "string"}};
    if (const OrderedJson *description = schemaPart(m_schema, "description"))
        schema["description"] = *description;
    m_schema = std::move(schema);
}

QStringList SchemaField::choices() const
{
    QStringList words;
    if (const OrderedJson *list = schemaPart(m_schema, "enum"); list && list->is_array()) {
        for (const OrderedJson &word : *list) {
            if (word.is_string())
                words += fromUtf8(word.get_ref<const std::string &>());
        }
    }
    return words;
}

void SchemaField::setChoices(const QStringList &choices)
{
    const OrderedJson *before = schemaPart(m_schema, "enum");
    const bool null = before && before->is_array() && std::any_of(before->begin(), before->end(), [](const OrderedJson &word) { return word.is_null(); });
    OrderedJson list = wordsToJson(choices);
    if (null)
        list.push_back(nullptr);
    m_schema["enum"] = std::move(list);
}

QString SchemaField::description() const
{
    const OrderedJson *text = schemaPart(m_schema, "description");
    return text && text->is_string() ? fromUtf8(text->get_ref<const std::string &>()) : QString();
}

void SchemaField::setDescription(const QString &text)
{
    if (!m_schema.is_object())
        return;
    if (text.isEmpty())
        m_schema.erase("description");
    else
        m_schema["description"] = toUtf8(text);
}

bool SchemaField::saysMore() const
{
    if (type() == FieldType::Other || mayBeNull(m_schema))
        return true;
    const auto shown = [&](const std::string &key) {
        return key == "type" || key == "description" || (key == "enum" && type() == FieldType::Choice) ||
               (key == "items" && type() == FieldType::WordList);
    };
    return std::any_of(m_schema.items().begin(), m_schema.items().end(), [&](const auto &item) { return !shown(item.key()); });
}

std::vector<SchemaField> schemaFields(const OrderedJson &schema)
{
    std::vector<SchemaField> fields;
    const OrderedJson *properties = schemaPart(schema, "properties");
    if (!properties || !properties->is_object())
        return fields;
    const OrderedJson *required = schemaPart(schema, "required");
    for (const auto &[name, property] : properties->items()) {
        const bool needed = required && required->is_array() &&
                            std::find(required->begin(), required->end(), OrderedJson(name)) != required->end();
        fields.emplace_back(fromUtf8(name), property, needed);
    }
    return fields;
}

OrderedJson withFields(OrderedJson schema, const std::vector<SchemaField> &fields)
{
    if (!schema.is_object())
        schema = {{"type", "object"}};
    OrderedJson properties = OrderedJson::object();
    OrderedJson required = OrderedJson::array();
    for (const SchemaField &field : fields) {
        const std::string name = toUtf8(field.name);
        if (name.empty() || properties.contains(name))
            continue;
        properties[name] = field.schema();
        if (field.required)
            required.push_back(name);
    }
    schema["properties"] = std::move(properties);
    if (required.empty())
        schema.erase("required");
    else
        schema["required"] = std::move(required);
    return schema;
}

} // namespace lw::task
