// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/base/result.h"

#include <nlohmann/json.hpp>

#include <optional>

namespace lw::task {

/// One object of a file with its place in words. Keeps the first complaint, so that who reads need not ask after each
/// value whether all is well. Object and error must outlive it.
class ObjectReader final
{
public:
    ObjectReader(const Json &object, QString place, std::optional<Error> &error)
        : m_object(object)
        , m_place(std::move(place))
        , m_error(error)
    {}

    void complain(const QString &sentence, Code code = Code::BadTask);
    /// False where this is no object or has a key that is not among `known`.
    bool allow(const QStringList &known);
    QString string(const char *key);
    bool flag(const char *key);
    /// An empty array where there is none.
    const Json &array(const char *key);
    void wrongType(const char *key, const QString &expected);

    [[nodiscard]] const QString &place() const { return m_place; }
    [[nodiscard]] const Json &object() const { return m_object; }

private:
    const Json &m_object;
    QString m_place;
    std::optional<Error> &m_error;
};

} // namespace lw::task
