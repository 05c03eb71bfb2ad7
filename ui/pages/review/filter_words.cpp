// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/filter_words.h"

#include "ui/text/format.h"
#include "ui/text/state_words.h"

#include <QCoreApplication>
#include <QStringList>

namespace lw::ui {

namespace {

class FilterWords
{
    Q_DECLARE_TR_FUNCTIONS(FilterWords)

public:
    static QString ofState(store::RecordFilter::State state)
    {
        using State = store::RecordFilter::State;
        switch (state) {
        case State::All: return {};
        case State::Annotated: return tr("annotated");
        case State::Failed: return tr("failed");
        case State::Refused: return tr("refused");
        case State::Waiting: return tr("waiting");
        case State::Reviewed: return tr("reviewed");
        case State::Unreviewed: return tr("not reviewed");
        case State::Flagged: return tr("flagged");
        case State::DiffersFromGold: return tr("differs from gold");
        case State::Disputed: return tr("disputed");
        case State::Contested: return tr("other models or runs say otherwise");
        case State::PeopleDisagree: return tr("people disagree");
        }
        return {};
    }

    static QString all(const store::RecordFilter &filter)
    {
        QStringList parts;
        if (const QString state = ofState(filter.state); !state.isEmpty())
            parts.append(state);
        if (!filter.failure.isEmpty())
            parts.append(stateChipWord(filter.failure));
        if (!filter.gold.isEmpty())
            parts.append(tr("gold %1").arg(filter.gold));
        if (!filter.modelLabel.isEmpty())
            parts.append(tr("model %1").arg(filter.modelLabel));
        if (!filter.label.isEmpty())
            parts.append(tr("label %1").arg(filter.label));
        if (filter.isStale)
            parts.append(tr("answered for an older version of the task"));
        if (filter.minLength)
            parts.append(tr("from %1 characters").arg(formatCount(*filter.minLength)));
        if (filter.maxLength)
            parts.append(tr("up to %1 characters").arg(formatCount(*filter.maxLength)));
        if (filter.isConfidenceUnknown)
            parts.append(tr("confidence unknown"));
        else if (filter.minConfidence && filter.maxConfidence)
            parts.append(tr("confidence %1 to %2").arg(formatDecimal(*filter.minConfidence, 2), formatDecimal(*filter.maxConfidence, 2)));
        else if (filter.minConfidence)
            parts.append(tr("confidence from %1").arg(formatDecimal(*filter.minConfidence, 2)));
        else if (filter.maxConfidence)
            parts.append(tr("confidence up to %1").arg(formatDecimal(*filter.maxConfidence, 2)));
        return parts.isEmpty() ? tr("all records") : parts.join(QStringLiteral(", "));
    }
};

} // namespace

QString filterWords(const store::RecordFilter &filter) { return FilterWords::all(filter); }

} // namespace lw::ui
