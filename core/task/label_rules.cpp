// SPDX-License-Identifier: Apache-2.0
#include "core/task/label_rules.h"

#include "core/text/nearest_word.h"

namespace lw::task {
namespace {

/// PCRE2's own bounds, which a pattern can only lower. They are counts of steps, so that a record is answered the same on every
/// machine. A run of ordinary patterns over 200 kB takes a tenth of it.
const QString &stepLimit()
{
    static const QString limit = QStringLiteral("(*LIMIT_MATCH=3000000)(*LIMIT_DEPTH=100000)");
    return limit;
}

QString ruleName(std::size_t index)
{
    return QStringLiteral("Rule %1").arg(index + 1);
}

Result<LabelRule> readLabelRule(const Json &json, std::size_t index)
{
    const QStringList known = {QStringLiteral("pattern"), QStringLiteral("label"), QStringLiteral("case")};
    if (!json.is_object())
        return fail(Code::BadTask, QStringLiteral("%1 must be a JSON object with \"pattern\" and \"label\".").arg(ruleName(index)));
    for (const auto &[key, value] : json.items()) {
        const QString name = fromUtf8(key);
        if (!known.contains(name)) {
            const QString near = text::nearestWord(name, known);
            return fail(Code::BadTask,
                        QStringLiteral("%1 has the unknown key \"%2\"%3. Known keys: %4.")
                            .arg(ruleName(index), name,
                                 near.isEmpty() ? QString() : QStringLiteral(" (did you mean \"%1\"?)").arg(near),
                                 known.join(QStringLiteral(", "))));
        }
        const bool fits = name == QStringLiteral("case") ? value.is_boolean() : value.is_string();
        if (!fits)
            return fail(Code::BadTask, QStringLiteral("%1: \"%2\" must be %3.")
                                           .arg(ruleName(index), name,
                                                name == QStringLiteral("case") ? QStringLiteral("true or false")
                                                                               : QStringLiteral("a string")));
    }
    const Json *isCase = member(json, "case");
    LabelRule rule{stringOr(json, "pattern"), stringOr(json, "label"), isCase && isCase->get<bool>()};
    if (rule.pattern.isEmpty())
        return fail(Code::BadTask, QStringLiteral("%1 has no \"pattern\".").arg(ruleName(index)));
    if (rule.label.isEmpty())
        return fail(Code::BadTask, QStringLiteral("%1 has no \"label\".").arg(ruleName(index)));
    return rule;
}

} // namespace

Json rulesToJson(const std::vector<LabelRule> &rules)
{
    Json out = Json::array();
    for (const LabelRule &rule : rules) {
        Json item = {{"pattern", toUtf8(rule.pattern)}, {"label", toUtf8(rule.label)}};
        if (rule.caseSensitive)
            item["case"] = true;
        out.push_back(std::move(item));
    }
    return out;
}

Result<std::vector<LabelRule>> rulesFromJson(const Json &json)
{
    if (!json.is_array())
        return fail(Code::BadTask, QStringLiteral("\"rules\" must be an array of objects with \"pattern\" and \"label\"."));
    std::vector<LabelRule> rules;
    for (std::size_t i = 0; i < json.size(); ++i) {
        auto rule = readLabelRule(json[i], i);
        if (!rule)
            return fail(rule.error());
        rules.push_back(std::move(*rule));
    }
    return rules;
}

Result<RuleMatcher> RuleMatcher::compiled(const std::vector<LabelRule> &rules, const QStringList &labels)
{
    RuleMatcher matcher;
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const LabelRule &rule = rules[i];
        if (!labels.isEmpty() && !labels.contains(rule.label)) {
            return fail(Code::BadTask, QStringLiteral("%1 says \"%2\", which is none of the task's labels: %3.")
                                           .arg(ruleName(i), rule.label, labels.join(QStringLiteral(", "))));
        }
        QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
        options.setFlag(QRegularExpression::CaseInsensitiveOption, !rule.caseSensitive);
        // Without the limits first: they would move the place of the mistake.
        const QRegularExpression plain(rule.pattern, options);
        if (!plain.isValid()) {
            return fail(Code::BadTask, QStringLiteral("The pattern of rule %1 cannot be read, at character %2: %3.")
                                           .arg(i + 1)
                                           .arg(plain.patternErrorOffset() + 1)
                                           .arg(plain.errorString()));
        }
        QRegularExpression limited(stepLimit() + rule.pattern, options);
        limited.optimize();
        matcher.m_rules.push_back({std::move(limited), rule.label});
    }
    return matcher;
}

RuleMatcher::Outcome RuleMatcher::match(const QString &text) const
{
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        const QRegularExpressionMatch found = m_rules[i].expression.match(text);
        if (!found.isValid())
            return {{}, int(i)};
        if (!found.hasMatch())
            continue;
        const qint64 start = text::codePointCount(QStringView(text).first(found.capturedStart()));
        return {Match{int(i), m_rules[i].label, {start, start + text::codePointCount(found.capturedView())}}, {}};
    }
    return {};
}

} // namespace lw::task
