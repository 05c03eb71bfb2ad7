// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/quality_words.h"

#include "ui/text/format.h"

#include <QCoreApplication>

namespace lw::ui {

namespace {

using Content = FigureRows::Content;

class QualityWords
{
    Q_DECLARE_TR_FUNCTIONS(QualityWords)

public:
    static QString figure(const std::optional<double> &value) { return value ? formatDecimal(*value, 2) : tr("undefined"); }

    static QString withInterval(const std::optional<double> &value, const std::optional<quality::Interval> &interval)
    {
        if (!value || !interval)
            return figure(value);
        return tr("%1 (%2 to %3)", "a figure and its 95 % interval")
            .arg(formatDecimal(*value, 2), formatDecimal(interval->low, 2), formatDecimal(interval->high, 2));
    }

    static QString alphaName(quality::Scale scale)
    {
        switch (scale) {
        case quality::Scale::Nominal: return tr("Krippendorff's alpha");
        case quality::Scale::Ordinal: return tr("Krippendorff's alpha, ordinal");
        case quality::Scale::Interval: return tr("Krippendorff's alpha, interval");
        }
        return {};
    }

    static void addChance(Content &content, const project::Agreement &agreement)
    {
        content.rows.push_back({tr("Cohen's kappa"), withInterval(agreement.kappa, agreement.kappaInterval)});
        content.rows.push_back({alphaName(agreement.scale), withInterval(agreement.alpha, agreement.alphaInterval)});
    }

    static Content gold(const project::ReviewFigures &figures)
    {
        Content content{tr("Model and gold"), tr("Kappa and alpha: how far they agree beyond what chance gives, with the 95 % "
                                                           "interval by bootstrap. Undefined where only one label occurs."), {}, {}};
        const project::GoldFigures &gold = figures.gold;
        if (gold.chance.same) {
            content.rows.push_back({tr("Macro-F1"), figure(gold.macroF1)});
            addChance(content, gold.chance);
        }
        if (gold.spans && gold.spans->exact.gold + gold.spans->exact.answered > 0) {
            content.rows.push_back({tr("F1 of spans, exact"), figure(gold.spans->exact.f1())});
            content.rows.push_back({tr("F1 of spans, overlapping"), figure(gold.spans->overlapping.f1())});
        }
        return content;
    }

    static Content labels(const project::ReviewFigures &figures)
    {
        Content content{tr("Labels"), tr("Of each label: how many of the answers with it are right, how many of gold's were found, "
                                                   "and the harmonic mean of both."),
                                    {QString(), tr("Precision"), tr("Recall"), tr("F1")}, {}};
        for (const quality::LabelRow &row : figures.gold.labels) {
            if (row.gold + row.answered > 0)
                content.rows.push_back({row.label, figure(row.precision()), figure(row.recall()), figure(row.f1())});
        }
        return content;
    }

    static Content blind(const project::ReviewFigures &figures)
    {
        Content content{tr("Person and model, blind"), tr("Of the records that were decided with the model's answer hidden: "
                                                                    "these alone show how far both agree."), {}, {}};
        const project::Agreement &blind = figures.blind;
        if (!blind.same)
            return content;
        content.rows.push_back({tr("The same label"), tr("%1 of %2").arg(formatCount(blind.same->right), formatCount(blind.same->n))});
        addChance(content, blind);
        return content;
    }

    static Content reliability(const project::ReviewFigures &figures)
    {
        const quality::Reliability &reliability = figures.gold.reliability;
        const bool isOfTokens = figures.gold.reliabilityOf == store::Certainty::Source::Tokens;
        Content content{isOfTokens ? tr("What token probability is worth") : tr("What confidence is worth"),
                        isOfTokens ? tr("Answers whose tokens were about as probable to the model, and how many of them are right. "
                                        "The calibration error is how far the two are apart on average.")
                                   : tr("Answers that the model gave with about the same confidence, and how many of them "
                                        "are right. The calibration error is how far the two are apart on average."),
                        {isOfTokens ? tr("Probability") : tr("Confidence"), tr("Right"), tr("Records")}, {}};
        for (const quality::ReliabilityBin &bin : reliability.curve) {
            if (bin.right)
                content.rows.push_back({formatDecimal(bin.confidence, 2), formatPercent(bin.right->share), formatCount(bin.right->n)});
        }
        if (content.rows.empty())
            return content;
        if (reliability.unknown > 0)
            content.rows.push_back({tr("unknown"), QString(), formatCount(reliability.unknown)});
        content.rows.push_back({tr("Calibration error"), figure(reliability.error), QString()});
        return content;
    }
};

} // namespace

FigureRows::Content goldWords(const project::ReviewFigures &figures) { return QualityWords::gold(figures); }

FigureRows::Content labelWords(const project::ReviewFigures &figures) { return QualityWords::labels(figures); }

FigureRows::Content blindWords(const project::ReviewFigures &figures) { return QualityWords::blind(figures); }

FigureRows::Content reliabilityWords(const project::ReviewFigures &figures) { return QualityWords::reliability(figures); }

} // namespace lw::ui
