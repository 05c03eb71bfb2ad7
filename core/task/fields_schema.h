// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/base/result.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <optional>

namespace lw::task {

/// The JSON Schema (draft 7) of the fields of an extraction, ready to check answers with. It must describe an object with
/// properties. Not taken, each with a sentence: `$ref` (the schema becomes a part of another one, where its places are
/// others), `patternProperties`, a pattern that is no regular expression, and nesting deeper than 32. `format` is a note to
/// the model and is not checked. Immutable and cheap to copy.
class FieldsSchema final
{
public:
    /// Code::BadTask with a sentence that says what is wrong.
    [[nodiscard]] static Result<FieldsSchema> compile(const Json &schema);

    /// What is wrong with these fields, in words without a full stop; empty where they are right.
    [[nodiscard]] std::optional<QString> complaint(const Json &fields) const;
    /// The fields with what a model cannot help put right: null where a property need not be there means that it is not
    /// there, and a word of an `enum` counts without its case, space and punctuation.
    [[nodiscard]] Json settled(const Json &fields) const;
    [[nodiscard]] const Json &json() const;

private:
    struct Compiled;
    explicit FieldsSchema(std::shared_ptr<const Compiled> compiled)
        : m_compiled(std::move(compiled))
    {}

    std::shared_ptr<const Compiled> m_compiled;
};

} // namespace lw::task
