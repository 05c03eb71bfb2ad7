// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/loss_words.h"

#include <QCoreApplication>

#include <array>

namespace lw::ui {

namespace {

struct LossText
{
    Q_DECLARE_TR_FUNCTIONS(LossText)
};

/// In the order of dataset::Loss, and word for word what stands in manifests.
constexpr std::array sentences{
    QT_TRANSLATE_NOOP("LossText", "They have no answer and are left out."),
    QT_TRANSLATE_NOOP("LossText", "They have no better and worse answer to compare and are left out."),
    QT_TRANSLATE_NOOP("LossText", "They stand as examples in the prompt and are left out."),
    QT_TRANSLATE_NOOP("LossText", "They have no text and are left out."),
    QT_TRANSLATE_NOOP("LossText", "Nobody reviewed the model's answer; the file does not tell it from a reviewed one."),
    QT_TRANSLATE_NOOP("LossText", "The model's own answer, which a person changed or rejected, is not kept."),
    QT_TRANSLATE_NOOP("LossText", "Who decided, when, and what was shown is not kept."),
    QT_TRANSLATE_NOOP("LossText", "The confidence is not kept."),
    QT_TRANSLATE_NOOP("LossText", "The rationale is not kept."),
    QT_TRANSLATE_NOOP("LossText", "The gold answer is not kept."),
    QT_TRANSLATE_NOOP("LossText", "The model, endpoint, prompt version and tokens are not kept, or not all of them."),
    QT_TRANSLATE_NOOP("LossText", "The flags are not kept."),
    QT_TRANSLATE_NOOP("LossText", "Other columns than the text are not kept."),
    QT_TRANSLATE_NOOP("LossText", "Values that are no text (numbers, lists, null) are written as text."),
    QT_TRANSLATE_NOOP("LossText", "The answer is an empty list, which the format does not tell from no answer."),
    QT_TRANSLATE_NOOP("LossText", "Spans overlap; of those that do the first, longest one is kept."),
    QT_TRANSLATE_NOOP("LossText", "A span begins or ends within a word; it is widened to the whole word."),
    QT_TRANSLATE_NOOP("LossText", "White space in the name of a label is written as \"_\"."),
    QT_TRANSLATE_NOOP("LossText", "The text is cut into words; its own white space and line breaks are not kept."),
    QT_TRANSLATE_NOOP("LossText", "The answer is a tie, which the format cannot say; it is left out."),
    QT_TRANSLATE_NOOP("LossText", "A cell is longer than the 32,767 characters that Excel holds and is cut there."),
    QT_TRANSLATE_NOOP("LossText", "Control characters are written as _xHHHH_, as Excel does; not every program reads them back."),
    QT_TRANSLATE_NOOP("LossText", "What stands at the place of a span is not what the span says; review these records again."),
    QT_TRANSLATE_NOOP("LossText", "A span stands in what the task cleans away before it asks, and is left out."),
    QT_TRANSLATE_NOOP("LossText", "The text is cut by an estimate of its tokens; the run cut it by a tokenizer, a little earlier or later."),
};

} // namespace

QString lossWords(dataset::Loss loss) { return LossText::tr(sentences[std::size_t(loss)]); }

} // namespace lw::ui
