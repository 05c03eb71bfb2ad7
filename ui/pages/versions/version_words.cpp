// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/versions/version_words.h"

#include "ui/text/format.h"
#include "ui/text/money_words.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QUrl>

namespace lw::ui {

namespace {

struct VersionText
{
    Q_DECLARE_TR_FUNCTIONS(VersionText)
};

QString quoted(const QString &label) { return QStringLiteral("“%1”").arg(label); }

struct NamedPart
{
    const char *key;    ///< as the task file has it
    const char *words;
};
constexpr NamedPart taskParts[] = {{"name", QT_TRANSLATE_NOOP("VersionText", "The name is another.")},
                                   {"kind", QT_TRANSLATE_NOOP("VersionText", "The kind of the answer is another.")},
                                   {"template", QT_TRANSLATE_NOOP("VersionText", "The template is another.")},
                                   {"schema", QT_TRANSLATE_NOOP("VersionText", "The fields are others.")},
                                   {"scale", QT_TRANSLATE_NOOP("VersionText", "The scale is another.")},
                                   {"merge", QT_TRANSLATE_NOOP("VersionText", "Chunks are put together in another way.")},
                                   {"clean", QT_TRANSLATE_NOOP("VersionText", "Texts are cleaned in another way.")},
                                   {"mask", QT_TRANSLATE_NOOP("VersionText", "Something else is masked.")},
                                   {"rules", QT_TRANSLATE_NOOP("VersionText", "The rules that need no model are others.")},
                                   {"normalise", QT_TRANSLATE_NOOP("VersionText", "Answers are brought into another form.")},
                                   {"select", QT_TRANSLATE_NOOP("VersionText", "Examples are picked in another way.")},
                                   {"rationale", QT_TRANSLATE_NOOP("VersionText", "Reasons are asked for, or no more.")},
                                   {"confidence", QT_TRANSLATE_NOOP("VersionText", "Confidence is asked for, or no more.")}};
constexpr NamedPart settingNames[] = {{"temperature", QT_TRANSLATE_NOOP("VersionText", "Temperature")},
                                      {"top_p", QT_TRANSLATE_NOOP("VersionText", "Top p")},
                                      {"max_tokens", QT_TRANSLATE_NOOP("VersionText", "Most tokens of an answer")},
                                      {"seed", QT_TRANSLATE_NOOP("VersionText", "Seed")},
                                      {"thinking", QT_TRANSLATE_NOOP("VersionText", "Thinking")},
                                      {"chunk_tokens", QT_TRANSLATE_NOOP("VersionText", "Tokens of a chunk")},
                                      {"chunk_overlap", QT_TRANSLATE_NOOP("VersionText", "Overlap of chunks")},
                                      {"family", QT_TRANSLATE_NOOP("VersionText", "Endpoint")},
                                      {"text_columns", QT_TRANSLATE_NOOP("VersionText", "Text columns")},
                                      {"top_logprobs", QT_TRANSLATE_NOOP("VersionText", "Probabilities of tokens")},
                                      {"extra_body", QT_TRANSLATE_NOOP("VersionText", "Further fields of a request")},
                                      {"tokenizer", QT_TRANSLATE_NOOP("VersionText", "Vocabulary")},
                                      {"revision", QT_TRANSLATE_NOOP("VersionText", "Revision of the model")}};

/// What a later program calls by a name that is not known here is shown under that.
template <std::size_t N>
QString wordsFor(const NamedPart (&table)[N], const QString &key)
{
    for (const NamedPart &part : table) {
        if (key == QLatin1String(part.key))
            return VersionText::tr(part.words);
    }
    return key;
}

QString labelWords(const task::LabelChange &change)
{
    using Kind = task::LabelChange::Kind;
    const QString label = quoted(change.label);
    switch (change.kind) {
    case Kind::Added: return VersionText::tr("Label %1 is new.").arg(label);
    case Kind::Removed: return VersionText::tr("Label %1 is gone.").arg(label);
    case Kind::Renamed: return VersionText::tr("Label %1 is called %2 now.").arg(quoted(change.before), label);
    case Kind::Described: return VersionText::tr("Label %1 is described in other words.").arg(label);
    case Kind::Marked: return VersionText::tr("Label %1 has another colour or key.").arg(label);
    }
    return {};
}

} // namespace

QString answererWords(const store::AnsweringConfiguration &from)
{
    const QString host = QUrl(from.endpoint).host();
    return host.isEmpty() ? from.model : VersionText::tr("%1 at %2").arg(from.model, host);
}

QString contestantWords(const store::AnsweringConfiguration &from)
{
    return VersionText::tr("Version %1, %2").arg(formatCount(from.version), from.model);
}

QString accuracyWords(const std::optional<quality::Proportion> &gold)
{
    if (!gold)
        return VersionText::tr("Accuracy undefined: no answer to a record with gold");
    return VersionText::tr("%1 right on gold (%2 of %3; 95 times of 100 from %4 to %5)")
        .arg(formatPercent(gold->share, 1), formatCount(gold->right), formatCount(gold->n), formatPercent(gold->low, 1), formatPercent(gold->high, 1));
}

QStringList changeWords(const task::TaskDiff &diff)
{
    QStringList words;
    for (const task::LabelChange &change : diff.labels)
        words.append(labelWords(change));
    if (diff.areLabelsMoved)
        words.append(VersionText::tr("The labels stand in another order."));
    if (diff.examplesAdded > 0)
        words.append(VersionText::tr("%n example(s) more.", nullptr, diff.examplesAdded));
    if (diff.examplesRemoved > 0)
        words.append(VersionText::tr("%n example(s) less.", nullptr, diff.examplesRemoved));
    for (const QString &part : diff.parts)
        words.append(wordsFor(taskParts, part));
    return words;
}

QString instructionsHtml(const std::vector<text::DiffPart> &parts)
{
    const QString removed = themed(Token::Bad).name();
    const QString added = themed(Token::Ok).name();
    QString html;
    for (const text::DiffPart &part : parts) {
        const QString text = part.text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
        switch (part.kind) {
        case text::DiffPart::Kind::Same: html += text; break;
        case text::DiffPart::Kind::Removed: html += QStringLiteral("<s style=\"color:%1\">%2</s>").arg(removed, text); break;
        case text::DiffPart::Kind::Added: html += QStringLiteral("<u style=\"color:%1\">%2</u>").arg(added, text); break;
        }
    }
    return html;
}

QString forecastWords(const project::RunForecast &forecast)
{
    QStringList parts;
    if (forecast.requests)
        parts.append(VersionText::tr("About %1").arg(requestCount(*forecast.requests)));
    if (forecast.promptTokens) {
        const double answers = forecast.completionTokens ? forecast.completionTokens->value : 0;
        const QString tokens = formatCompact(qRound64(forecast.promptTokens->value + answers));
        parts.append(forecast.completionTokens ? VersionText::tr("%1 tokens").arg(tokens) : VersionText::tr("%1 tokens of prompts").arg(tokens));
    }
    if (!forecast.cost)
        parts.append(VersionText::tr("cost not known"));
    else if (forecast.currency.isEmpty())
        parts.append(VersionText::tr("free"));
    else
        parts.append(formatAmount(forecast.cost->value / double(metrics::nanoPerUnit), forecast.currency));
    if (forecast.seconds)
        parts.append(formatTook(std::chrono::milliseconds(qRound64(forecast.seconds->value * 1000))));
    return parts.join(QStringLiteral(" · "));
}

QStringList askingWords(const store::AskingFigures &asking)
{
    QStringList words;
    words.append(asking.requests == 0 ? VersionText::tr("Cost: nobody was asked")
                                      : VersionText::tr("Cost: %1 for %2").arg(costPhrase(asking.spending), requestCount(asking.requests)));
    if (!asking.latencyMs) {
        words.append(VersionText::tr("Latency: not known"));
        return words;
    }
    const auto took = [](double ms) { return formatTook(std::chrono::milliseconds(qRound64(ms))); };
    words.append(VersionText::tr("Latency: half of the answers within %1, 95 of 100 within %2").arg(took(asking.latencyMs->p50), took(asking.latencyMs->p95)));
    return words;
}

QString chanceWords(const project::Comparison &comparison)
{
    if (comparison.records == 0)
        return VersionText::tr("No record with gold was answered by both, so nothing can be compared.");
    if (!comparison.chance)
        return VersionText::tr("They are right and wrong on the same records.");
    const QString p = formatDecimal(*comparison.chance, 3);
    return *comparison.chance < 0.05 ? VersionText::tr("A difference like this comes by chance in fewer than 5 of 100 cases (McNemar, p = %1).").arg(p)
                                     : VersionText::tr("A difference like this may well be chance (McNemar, p = %1).").arg(p);
}

QString settingWords(const project::SettingChange &change)
{
    const auto value = [](const QString &text) { return text.isEmpty() ? VersionText::tr("not set") : text; };
    return VersionText::tr("%1: %2 and %3").arg(wordsFor(settingNames, change.name), value(change.one), value(change.other));
}

} // namespace lw::ui
