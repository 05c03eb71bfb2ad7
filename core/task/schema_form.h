// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"

#include <QStringList>

#include <nlohmann/json.hpp>

#include <vector>

namespace lw::task {

/// One field of an extraction as a row of a form. Keeps the property's own schema and changes in it only what the form shows,
/// so that what was written as text (a pattern, a least value) stays.
class SchemaField final
{
public:
    enum class Type : quint8 {
        Words,    ///< string
        Integer,
        Number,
        YesNo,    ///< boolean
        Choice,   ///< enum of strings
        WordList, ///< array of strings
        Other     ///< what a form cannot show
    };

    SchemaField() = default;
    SchemaField(QString name, OrderedJson schema, bool required);

    QString name;
    bool required = false;

    [[nodiscard]] Type type() const;
    /// The description and what `null` the type may be besides stay; the rest of another type goes. Other is not set.
    void setType(Type type);
    [[nodiscard]] QStringList choices() const; ///< of Choice
    void setChoices(const QStringList &choices);
    [[nodiscard]] QString description() const;
    void setDescription(const QString &description);
    /// Whether it says more than a form shows.
    [[nodiscard]] bool saysMore() const;
    [[nodiscard]] const OrderedJson &schema() const { return m_schema; }

private:
    OrderedJson m_schema = {{"type", "string"}};
};

/// The fields of a schema, in its order; empty for what is no schema with properties. Pure.
[[nodiscard]] std::vector<SchemaField> schemaFields(const OrderedJson &schema);

/// The schema with these fields in place of its own; what else it says stays. Of fields without a name nothing is written, of
/// two with one name the first. Pure.
[[nodiscard]] OrderedJson withFields(OrderedJson schema, const std::vector<SchemaField> &fields);

} // namespace lw::task
