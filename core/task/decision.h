// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"

#include <QString>

#include <nlohmann/json.hpp>

namespace lw::task {

/// What a person says of one record. It is kept beside the machine's answer, never over it.
struct Decision
{
    enum class Kind {
        Accept,    ///< the label that was shown is right
        Correct,   ///< `value` is right
        Reject,    ///< the label that was shown is wrong; what is right, the person does not say
        Skip,      ///< looked at and left undecided
        Flag,      ///< to be looked at again; says nothing about the label
        Unflag,
        Draft,     ///< `value` is what the person has come to so far; says nothing yet, but is not lost
        Note,      ///< `note` stands at the record from now on, in place of the one before; empty: none does. Says nothing about the label
    };
    qint64 record = 0;
    Kind kind = Kind::Accept;
    Json value;           ///< of Correct and Draft: the right answer (Answer::value), {"label": "spam"}; of Accept the same of what was shown,
                          ///< or null: then it is the model's answer with the line `shownLabel`; null for the other kinds
    QString shownLabel;   ///< the model's label (answerText() of its answer) that stood on the screen; empty: none did. Accept without it accepts the
                          ///< model's label of the moment, and does nothing where there is none
    QString dataHash;     ///< of the data that was shown; empty: what the record holds when the decision is written
    /// The model's answer was hidden when this was decided (store::BlindReview): it is kept that no suggestion was shown, and
    /// the decision is one of those by which person and model are compared.
    bool blind = false;
    QString note = {};    ///< of Note; of Flag the question for who leads the work; of the others what was said beside
};

[[nodiscard]] inline QString decisionWord(Decision::Kind kind)
{
    switch (kind) {
    case Decision::Kind::Accept: return QStringLiteral("accept");
    case Decision::Kind::Correct: return QStringLiteral("correct");
    case Decision::Kind::Reject: return QStringLiteral("reject");
    case Decision::Kind::Skip: return QStringLiteral("skip");
    case Decision::Kind::Flag: return QStringLiteral("flag");
    case Decision::Kind::Unflag: return QStringLiteral("unflag");
    case Decision::Kind::Draft: return QStringLiteral("draft");
    case Decision::Kind::Note: return QStringLiteral("note");
    }
    return {};
}

/// {"label": "spam"}
[[nodiscard]] inline Json labelValue(const QString &label) { return Json{{"label", toUtf8(label)}}; }

} // namespace lw::task
