// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export/loss_report.h"

namespace lw::dataset {
namespace {

struct LossWords
{
    Loss loss;
    const char *name;
    const char *sentence;
};

constexpr LossWords lossWords[] = {
    {Loss::NoAnswer, "no-answer", "They have no answer and are left out."},
    {Loss::NoPair, "no-pair", "They have no better and worse answer to compare and are left out."},
    {Loss::IsExample, "is-example", "They stand as examples in the prompt and are left out."},
    {Loss::EmptyText, "empty-text", "They have no text and are left out."},
    {Loss::Unreviewed, "unreviewed", "Nobody reviewed the model's answer; the file does not tell it from a reviewed one."},
    {Loss::ModelAnswer, "model-answer", "The model's own answer, which a person changed or rejected, is not kept."},
    {Loss::Review, "review", "Who decided, when, and what was shown is not kept."},
    {Loss::Confidence, "confidence", "The confidence is not kept."},
    {Loss::Rationale, "rationale", "The rationale is not kept."},
    {Loss::Gold, "gold", "The gold answer is not kept."},
    {Loss::Origin, "origin", "The model, endpoint, prompt version and tokens are not kept, or not all of them."},
    {Loss::Flags, "flags", "The flags are not kept."},
    {Loss::Columns, "columns", "Other columns than the text are not kept."},
    {Loss::ColumnTypes, "column-types", "Values that are no text (numbers, lists, null) are written as text."},
    {Loss::EmptyAnswer, "empty-answer", "The answer is an empty list, which the format does not tell from no answer."},
    {Loss::OverlappingSpans, "overlapping-spans", "Spans overlap; of those that do the first, longest one is kept."},
    {Loss::UnalignedSpans, "unaligned-spans", "A span begins or ends within a word; it is widened to the whole word."},
    {Loss::LabelSpaces, "label-spaces", "White space in the name of a label is written as \"_\"."},
    {Loss::Spacing, "spacing", "The text is cut into words; its own white space and line breaks are not kept."},
    {Loss::Ties, "ties", "The answer is a tie, which the format cannot say; it is left out."},
    {Loss::LongCells, "long-cells", "A cell is longer than the 32,767 characters that Excel holds and is cut there."},
    {Loss::ControlCharacters, "control-characters", "Control characters are written as _xHHHH_, as Excel does; not every program reads them back."},
    {Loss::MisplacedSpans, "misplaced-spans", "What stands at the place of a span is not what the span says; review these records again."},
    {Loss::CleanedSpans, "cleaned-spans", "A span stands in what the task cleans away before it asks, and is left out."},
    {Loss::EstimatedCut, "estimated-cut", "The text is cut by an estimate of its tokens; the run cut it by a tokenizer, a little earlier or later."},
};

const LossWords &wordsOfLoss(Loss loss)
{
    for (const LossWords &words : lossWords) {
        if (words.loss == loss)
            return words;
    }
    return lossWords[0];
}

} // namespace

QString lossName(Loss loss) { return QLatin1String(wordsOfLoss(loss).name); }

QString lossSentence(Loss loss) { return QString::fromUtf8(wordsOfLoss(loss).sentence); }

qint64 LossReport::of(Loss loss) const
{
    const auto found = m_records.find(loss);
    return found == m_records.end() ? 0 : found->second;
}

OrderedJson LossReport::toJson() const
{
    OrderedJson rows = OrderedJson::array();
    for (const auto &[loss, records] : m_records)
        rows.push_back(OrderedJson{{"what", toUtf8(lossName(loss))}, {"records", records}, {"sentence", toUtf8(lossSentence(loss))}});
    return rows;
}

} // namespace lw::dataset
