// SPDX-License-Identifier: Apache-2.0
#include "core/task/prompt_advice.h"

#include "core/task/example_selection.h"
#include "core/task/prompt.h"
#include "core/text/white_space.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace lw::task {
namespace {

using AdviceKind = PromptAdvice::Kind;

constexpr qsizetype shortestRepeat = 20; // characters; headings and "Answer:" may come twice
constexpr qint64 longFixedText = 20;     // tokens with every record
constexpr std::size_t manyExamples = 20;
constexpr std::size_t enoughExamples = 12;

QString withoutWhiteSpace(const QString &text)
{
    return text::edited(text, text::whiteSpaceEdits(text)).text;
}

/// Fixed text keeps the white space at its ends, which parts it from the columns.
QString tidyTemplate(const QString &templateText)
{
    QString out;
    for (const TemplatePart &part : templateParts(templateText)) {
        if (part.isColumn) {
            out += QStringLiteral("{{") + part.text + QStringLiteral("}}");
            continue;
        }
        // A word at each end keeps what stands there from being an end.
        const QString tidy = withoutWhiteSpace(u'x' + part.text + u'x');
        out += tidy.mid(1, tidy.size() - 2);
    }
    return out.trimmed();
}

struct Repeat
{
    QString line;
    bool isInTemplate = false;
};

/// The first line that says what an earlier one has said; the template's are compared with the instructions' and each other.
std::optional<Repeat> firstRepeat(const TaskSpec &task)
{
    QSet<QString> seen;
    const auto look = [&](const QString &text, bool isInTemplate) -> std::optional<Repeat> {
        for (const QString &line : text.split(u'\n')) {
            const QString key = line.simplified().toCaseFolded();
            if (key.size() < shortestRepeat || !templateColumns(line).isEmpty())
                continue;
            if (seen.contains(key))
                return Repeat{line, isInTemplate};
            seen.insert(key);
        }
        return {};
    };
    if (auto found = look(task.instructions, false))
        return found;
    return look(task.templateText, true);
}

/// Without the last line that equals `line`.
QString withoutLastLine(const QString &text, const QString &line)
{
    QStringList lines = text.split(u'\n');
    const auto at = lines.lastIndexOf(line);
    if (at >= 0)
        lines.removeAt(at);
    return lines.join(u'\n');
}

/// The whole lines before the first column.
QString leadingText(const QString &templateText)
{
    const std::vector<TemplatePart> parts = templateParts(templateText);
    if (parts.size() < 2 || parts.front().isColumn)
        return {};
    return parts.front().text.left(parts.front().text.lastIndexOf(u'\n') + 1);
}

/// The longest answer that a task of few possible ones can get, as text; empty where nobody knows.
QString longestPossibleAnswer(const TaskSpec &task)
{
    if (task.rationale)
        return {};
    QStringList names = task.labelNames();
    const auto byLength = [](const QString &a, const QString &b) { return a.size() < b.size(); };
    switch (task.kind) {
    case TaskKind::Classification:
        return names.isEmpty() ? QString()
                               : QStringLiteral("{\"annotations\":[{\"id\":1,\"label\":\"%1\",\"confidence\":0.95}]}")
                                     .arg(*std::max_element(names.begin(), names.end(), byLength));
    case TaskKind::Multilabel:
        return QStringLiteral("{\"annotations\":[{\"id\":1,\"labels\":[\"%1\"],\"confidence\":0.95}]}").arg(names.join(QStringLiteral("\",\"")));
    case TaskKind::Rating: return QStringLiteral("{\"annotations\":[{\"id\":1,\"score\":10,\"confidence\":0.95}]}");
    case TaskKind::Preference: return QStringLiteral("{\"annotations\":[{\"id\":1,\"choice\":\"tie\",\"confidence\":0.95}]}");
    case TaskKind::Spans:
    case TaskKind::Extraction:
    case TaskKind::Text: break;
    }
    return {};
}

std::optional<PromptAdvice> maxTokensAdvice(const TaskSpec &task, const PromptSituation &situation, const text::TokenCounter &counter)
{
    const QString possible = longestPossibleAnswer(task);
    std::optional<qint64> longest = situation.longestAnswer;
    if (!longest && !possible.isEmpty())
        longest = counter.count(possible);
    if (!situation.maxTokens || !longest)
        return {};
    const auto wanted = std::max<qint64>(64, std::llround(std::ceil(double(*longest) * 1.2)) + 20);
    if (*situation.maxTokens <= 4 * wanted)
        return {};
    return PromptAdvice{AdviceKind::LargeMaxTokens, {}, 0, wanted};
}

TaskSpec withFewerExamples(TaskSpec task)
{
    std::vector<ExampleCandidate> candidates;
    for (std::size_t i = 0; i < task.examples.size(); ++i)
        candidates.push_back({qint64(i), task.examples[i].text, fromUtf8(dumpJson(task.examples[i].answer)), false});
    std::vector<qint64> kept = ExampleSelection(std::move(candidates)).diverse(int(enoughExamples), 0);
    std::sort(kept.begin(), kept.end());
    std::vector<Example> examples;
    for (const qint64 index : kept)
        examples.push_back(task.examples[std::size_t(index)]);
    task.examples = std::move(examples);
    return task;
}

TaskSpec withColumnsInTemplate(TaskSpec task, const QStringList &textColumns)
{
    QStringList fixed;
    QStringList moved;
    for (const QString &line : task.instructions.split(u'\n'))
        (templateColumns(line).isEmpty() ? fixed : moved) += line;
    if (task.templateText.isEmpty()) {
        QStringList columns;
        for (const QString &column : textColumns)
            columns += QStringLiteral("{{") + column + QStringLiteral("}}");
        task.templateText = columns.join(u'\n');
    }
    task.instructions = fixed.join(u'\n');
    task.templateText = QString(moved.join(u'\n') + u'\n' + task.templateText).trimmed();
    return task;
}

} // namespace

std::vector<PromptAdvice> promptAdvice(const TaskSpec &task, const PromptSituation &situation, const text::TokenCounter &counter)
{
    std::vector<PromptAdvice> out;
    if (const auto repeat = firstRepeat(task))
        out.push_back({AdviceKind::RepeatedText, repeat->line.trimmed(), counter.count(repeat->line)});
    const qint64 saved = counter.count(task.instructions) - counter.count(withoutWhiteSpace(task.instructions)) +
                         counter.count(task.templateText) - counter.count(tidyTemplate(task.templateText));
    if (saved > 0)
        out.push_back({AdviceKind::WhiteSpace, {}, saved});
    if (!task.clean.whiteSpace && !situation.sample.isEmpty()) {
        qint64 before = 0;
        qint64 after = 0;
        for (const QString &text : situation.sample) {
            before += counter.count(text);
            after += counter.count(withoutWhiteSpace(text));
        }
        if (20 * (before - after) > before) // a twentieth is worth a rule
            out.push_back({AdviceKind::RecordWhiteSpace, {}, (before - after) / situation.sample.size()});
    }
    if (const QStringList columns = templateColumns(task.instructions); !columns.isEmpty())
        out.push_back({AdviceKind::ColumnInInstructions, columns.join(QStringLiteral(", "))});
    if (const QString leading = leadingText(task.templateText); counter.count(leading) >= longFixedText)
        out.push_back({AdviceKind::FixedTextInTemplate, leading.trimmed(), counter.count(leading)});
    if (auto advice = maxTokensAdvice(task, situation, counter))
        out.push_back(*std::move(advice));
    if (task.examples.empty())
        out.push_back({AdviceKind::NoExamples});
    if (task.examples.size() > manyExamples)
        out.push_back({AdviceKind::ManyExamples, {}, counter.count(fromUtf8(systemMessage(task))) - counter.count(fromUtf8(systemMessage(withFewerExamples(task))))});
    return out;
}

std::optional<TaskSpec> followed(const PromptAdvice &advice, const TaskSpec &task, const PromptSituation &situation)
{
    TaskSpec out = task;
    switch (advice.kind) {
    case AdviceKind::RepeatedText: {
        const auto repeat = firstRepeat(task);
        if (!repeat)
            return {};
        QString &text = repeat->isInTemplate ? out.templateText : out.instructions;
        text = withoutLastLine(text, repeat->line);
        return out;
    }
    case AdviceKind::WhiteSpace:
        out.instructions = withoutWhiteSpace(task.instructions);
        out.templateText = tidyTemplate(task.templateText);
        return out;
    case AdviceKind::RecordWhiteSpace: out.clean.whiteSpace = true; return out;
    case AdviceKind::ColumnInInstructions: return withColumnsInTemplate(std::move(out), situation.textColumns);
    case AdviceKind::FixedTextInTemplate: {
        const QString leading = leadingText(task.templateText);
        out.instructions = QString(task.instructions.trimmed() + u'\n' + leading.trimmed()).trimmed();
        out.templateText = task.templateText.mid(leading.size());
        return out;
    }
    case AdviceKind::NoExamples:
        if (situation.acceptedExamples.empty())
            return {};
        out.examples = situation.acceptedExamples;
        return out;
    case AdviceKind::ManyExamples: return withFewerExamples(std::move(out));
    case AdviceKind::LargeMaxTokens: break;
    }
    return {};
}

} // namespace lw::task
