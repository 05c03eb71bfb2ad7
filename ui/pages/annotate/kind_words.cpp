// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/kind_words.h"

#include <QCoreApplication>

namespace lw::ui {
namespace {

struct KindWords
{
    Q_DECLARE_TR_FUNCTIONS(KindWords)
};

} // namespace

QString kindTitle(task::TaskKind kind)
{
    using Kind = task::TaskKind;
    switch (kind) {
    case Kind::Classification: return KindWords::tr("Classification, one label");
    case Kind::Multilabel: return KindWords::tr("Classification, several labels");
    case Kind::Spans: return KindWords::tr("Spans, marked passages");
    case Kind::Rating: return KindWords::tr("Rating, a score");
    case Kind::Extraction: return KindWords::tr("Extraction, fields of a form");
    case Kind::Text: return KindWords::tr("Text, written by the model");
    case Kind::Preference: return KindWords::tr("Preference, A or B");
    }
    return {};
}

QString kindNote(const task::TaskSpec &task)
{
    using Kind = task::TaskKind;
    switch (task.kind) {
    case Kind::Classification: return KindWords::tr("Every record gets exactly one of the labels.");
    case Kind::Multilabel: return KindWords::tr("Every record gets any number of the labels, or none.");
    case Kind::Spans: return KindWords::tr("Passages of the text are marked, each with a label.");
    case Kind::Rating: {
        const task::Scale scale = task.scale.value_or(task::Scale());
        return KindWords::tr("Every record gets a whole number from %1 to %2.").arg(scale.min).arg(scale.max);
    }
    case Kind::Extraction: return KindWords::tr("Every record fills in a form: words, numbers, yes or no, choices.");
    case Kind::Text: return KindWords::tr("Every record is answered by a text: a summary, a translation, a reply.");
    case Kind::Preference: return KindWords::tr("Every record holds two texts; the answer is A, B or a tie.");
    }
    return {};
}

} // namespace lw::ui
