// SPDX-License-Identifier: Apache-2.0
#include "core/task/object_reader.h"

#include "core/text/nearest_word.h"

namespace lw::task {

void ObjectReader::complain(const QString &sentence, Code code)
{
    if (!m_error)
        m_error = Error{code, sentence, {}, {}};
}

bool ObjectReader::allow(const QStringList &known)
{
    if (!m_object.is_object()) {
        complain(QStringLiteral("%1 must be a JSON object.").arg(m_place));
        return false;
    }
    for (const auto &[key, value] : m_object.items()) {
        const QString name = fromUtf8(key);
        if (known.contains(name))
            continue;
        const QString near = text::nearestWord(name, known);
        complain(QStringLiteral("%1 has the unknown key \"%2\"%3. Known keys: %4.")
                     .arg(m_place, name,
                          near.isEmpty() ? QString() : QStringLiteral(" (did you mean \"%1\"?)").arg(near),
                          known.join(QStringLiteral(", "))));
        return false;
    }
    return true;
}

QString ObjectReader::string(const char *key)
{
    const Json *value = member(m_object, key);
    if (value && !value->is_string())
        wrongType(key, QStringLiteral("a string"));
    return stringOr(m_object, key);
}

bool ObjectReader::flag(const char *key)
{
    const Json *value = member(m_object, key);
    if (value && !value->is_boolean())
        wrongType(key, QStringLiteral("true or false"));
    return value && value->is_boolean() && value->get<bool>();
}

const Json &ObjectReader::array(const char *key)
{
    static const Json none = Json::array();
    const Json *value = member(m_object, key);
    if (value && !value->is_array())
        wrongType(key, QStringLiteral("an array"));
    return value && value->is_array() ? *value : none;
}

void ObjectReader::wrongType(const char *key, const QString &expected)
{
    complain(QStringLiteral("%1: \"%2\" must be %3.").arg(m_place, QString::fromUtf8(key), expected));
}

} // namespace lw::task
