// SPDX-License-Identifier: Apache-2.0
// The adapter to valijson, which throws; without the define it would end the program instead.
#define VALIJSON_USE_EXCEPTIONS 1
#include "core/task/fields_schema.h"

#include "core/task/label_match.h"

#include <QRegularExpression>

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <array>
#include <cmath>
#include <exception>

namespace lw::task {
namespace {

constexpr int deepest = 32;
constexpr std::array manyBelow{"anyOf", "oneOf", "allOf"};
constexpr std::array oneBelow{"not", "if", "then", "else", "contains", "propertyNames", "additionalProperties", "additionalItems"};
/// What is not for the validator: notes, and what it would do with std::regex, which overflows the stack on long texts.
constexpr std::array leftOut{"$schema", "$id", "id", "title", "description", "default", "examples", "definitions", "$defs",
                             "format", "pattern"};

QString place(const std::string &name) { return QStringLiteral("\"%1\"").arg(shortened(fromUtf8(name))); }

/// What keeps a schema from being used, in a sentence.
std::optional<QString> fault(const Json &schema, int depth)
{
    if (depth > deepest)
        return QStringLiteral("It is nested deeper than %1.").arg(deepest);
    if (schema.is_boolean())
        return {};
    if (!schema.is_object())
        return QStringLiteral("Where a schema should stand, it says %1.").arg(shortened(fromUtf8(dumpJson(schema))));
    for (const char *word : {"$ref", "patternProperties", "dependencies"}) {
        if (schema.contains(word))
            return QStringLiteral("It uses \"%1\", which is not served; write out what is meant.").arg(QString::fromLatin1(word));
    }
    if (const QString pattern = stringOr(schema, "pattern"); !pattern.isEmpty()) {
        const QRegularExpression expression(pattern, QRegularExpression::UseUnicodePropertiesOption);
        if (!expression.isValid()) {
            return QStringLiteral("Its pattern \"%1\" is no regular expression: %2 at character %3.")
                .arg(shortened(pattern), expression.errorString())
                .arg(expression.patternErrorOffset() + 1);
        }
    }
    std::vector<const Json *> below;
    if (const Json *properties = member(schema, "properties")) {
        if (!properties->is_object())
            return QStringLiteral("Its \"properties\" must be an object.");
        for (const auto &[name, property] : properties->items())
            below.push_back(&property);
    }
    if (const Json *items = member(schema, "items")) {
        if (!items->is_object() && !items->is_boolean())
            return QStringLiteral("Its \"items\" must be one schema for all items of a list.");
        below.push_back(items);
    }
    for (const char *word : manyBelow) {
        const Json *list = member(schema, word);
        if (list && (!list->is_array() || list->empty()))
            return QStringLiteral("Its \"%1\" must be a list of schemas.").arg(QString::fromLatin1(word));
        for (const Json &each : list ? *list : Json::array())
            below.push_back(&each);
    }
    for (const char *word : oneBelow) {
        if (const Json *each = member(schema, word))
            below.push_back(each);
    }
    for (const Json *each : below) {
        if (auto found = fault(*each, depth + 1))
            return found;
    }
    return {};
}

/// As the validator gets it.
Json bare(Json schema)
{
    if (!schema.is_object())
        return schema;
    for (const char *word : leftOut)
        schema.erase(word);
    const auto strip = [](Json &each) { each = bare(std::move(each)); };
    if (const auto properties = schema.find("properties"); properties != schema.end()) {
        for (auto &[name, property] : properties->items())
            strip(property);
    }
    if (const auto items = schema.find("items"); items != schema.end())
        strip(*items);
    for (const char *word : manyBelow) {
        if (const auto list = schema.find(word); list != schema.end()) {
            for (Json &each : *list)
                strip(each);
        }
    }
    for (const char *word : oneBelow) {
        if (const auto each = schema.find(word); each != schema.end())
            strip(*each);
    }
    return schema;
}

/// Whether a value that stands there may be null. Where nothing is said of its type, anything may be.
bool takesNull(const Json &schema)
{
    const Json *type = member(schema, "type");
    const Json *words = member(schema, "enum");
    const auto has = [](const Json &list, const Json &what) {
        return list.is_array() && std::find(list.begin(), list.end(), what) != list.end();
    };
    if (type && !has(*type, "null") && *type != "null")
        return false;
    return !words || has(*words, nullptr);
}

bool isRequired(const Json &schema, const std::string &name)
{
    const Json *required = member(schema, "required");
    return required && required->is_array() && std::find(required->begin(), required->end(), Json(name)) != required->end();
}

bool isInteger(const Json &schema)
{
    const Json *type = member(schema, "type");
    return type && *type == "integer";
}

Json settle(const Json &schema, Json value)
{
    if (!schema.is_object())
        return value;
    const Json *properties = member(schema, "properties");
    if (value.is_object() && properties) {
        for (const auto &[name, property] : properties->items()) {
            const auto found = value.find(name);
            if (found == value.end())
                continue;
            if (found->is_null() && !isRequired(schema, name) && !takesNull(property))
                value.erase(found);
            else
                *found = settle(property, std::move(*found));
        }
    } else if (const Json *items = member(schema, "items"); value.is_array() && items) {
        for (Json &item : value)
            item = settle(*items, std::move(item));
    } else if (value.is_string()) {
        QStringList words;
        if (const Json *list = member(schema, "enum"); list && list->is_array()) {
            for (const Json &word : *list) {
                if (word.is_string())
                    words += fromUtf8(word.get_ref<const std::string &>());
            }
        }
        if (const auto meant = words.isEmpty() ? std::nullopt : matchName(words, fromUtf8(value.get_ref<const std::string &>())))
            value = toUtf8(*meant);
    } else if (value.is_number_float() && isInteger(schema)) {
        // 3.0 is a whole number.
        const double number = value.get<double>();
        if (std::floor(number) == number && std::abs(number) < 1e15)
            value = qint64(number);
    }
    return value;
}

/// The first string that its pattern does not fit, in words.
std::optional<QString> patternComplaint(const Json &schema, const Json &value, const QString &where)
{
    if (const QString pattern = stringOr(schema, "pattern"); !pattern.isEmpty() && value.is_string()) {
        const QRegularExpression expression(pattern, QRegularExpression::UseUnicodePropertiesOption);
        if (!expression.match(fromUtf8(value.get_ref<const std::string &>())).hasMatch())
            return QStringLiteral("%1 does not fit the pattern \"%2\"").arg(where, shortened(pattern));
    }
    if (const Json *properties = member(schema, "properties"); properties && value.is_object()) {
        for (const auto &[name, property] : properties->items()) {
            const Json *below = member(value, name);
            if (auto found = below ? patternComplaint(property, *below, place(name)) : std::nullopt)
                return found;
        }
    }
    if (const Json *items = member(schema, "items"); items && value.is_array()) {
        for (const Json &item : value) {
            if (auto found = patternComplaint(*items, item, where))
                return found;
        }
    }
    return {};
}

} // namespace

struct FieldsSchema::Compiled
{
    Json json;
    valijson::Schema schema;
};

Result<FieldsSchema> FieldsSchema::compile(const Json &schema)
{
    if (!schema.is_object())
        return fail(Code::BadTask, QStringLiteral("It must be a JSON object."));
    if (auto found = fault(schema, 0))
        return fail(Code::BadTask, *found);
    const Json *type = member(schema, "type");
    const Json *properties = member(schema, "properties");
    if ((type && *type != "object") || !properties || properties->empty()) {
        return fail(Code::BadTask, QStringLiteral("It must describe an object with fields: {\"type\": \"object\", \"properties\": "
                                                  "{\"name\": {\"type\": \"string\"}}}."));
    }
    auto compiled = std::make_shared<Compiled>();
    compiled->json = schema;
    try {
        const Json stripped = bare(schema);
        const valijson::adapters::NlohmannJsonAdapter adapter(stripped);
        valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(adapter, compiled->schema);
    } catch (const std::exception &error) {
        QString reason = shortened(QString::fromUtf8(error.what()));
        if (!reason.endsWith(u'.'))
            reason += u'.';
        return fail(Code::BadTask, reason);
    }
    return FieldsSchema(std::move(compiled));
}

std::optional<QString> FieldsSchema::complaint(const Json &fields) const
{
    try {
        valijson::Validator validator;
        valijson::ValidationResults results;
        const valijson::adapters::NlohmannJsonAdapter adapter(fields);
        if (!validator.validate(m_compiled->schema, adapter, &results)) {
            valijson::ValidationResults::Error first;
            if (!results.popError(first))
                return QStringLiteral("it does not fit the schema");
            // Its context is "<root>", then "[name]" by "[name]".
            std::string last = first.context.empty() ? std::string() : first.context.back();
            if (last.size() > 2 && last.front() == '[' && last.back() == ']')
                last = last.substr(1, last.size() - 2);
            QString reason = fromUtf8(first.description);
            if (reason.endsWith(u'.'))
                reason.chop(1);
            return first.context.size() > 1 ? QStringLiteral("%1: %2").arg(place(last), reason) : reason;
        }
    } catch (const std::exception &error) {
        return shortened(QString::fromUtf8(error.what()));
    }
    return patternComplaint(m_compiled->json, fields, QStringLiteral("it"));
}

Json FieldsSchema::settled(const Json &fields) const { return settle(m_compiled->json, fields); }

const Json &FieldsSchema::json() const { return m_compiled->json; }

} // namespace lw::task
