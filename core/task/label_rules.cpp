// SPDX-License-Identifier: Apache-2.0
#include "core/task/label_rules.h"

#include "core/task/object_reader.h"

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

LabelRule readLabelRule(ObjectReader reader)
{
    LabelRule rule;
    if (!reader.allow({QStringLiteral("pattern"), QStringLiteral("label"), QStringLiteral("case")}))
        return rule;
    rule = {reader.string("pattern"), reader.string("label"), reader.flag("case")};
    if (rule.pattern.isEmpty())
        reader.complain(QStringLiteral("%1 has no \"pattern\".").arg(reader.place()));
    if (rule.label.isEmpty())
        reader.complain(QStringLiteral("%1 has no \"label\".").arg(reader.place()));
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
    std::optional<Error> error;
    std::vector<LabelRule> rules;
    for (const Json &item : json)
        rules.push_back(readLabelRule(ObjectReader(item, ruleName(rules.size()), error)));
    if (error)
        return fail(std::move(*error));
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
