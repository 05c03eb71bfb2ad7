// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/state_words.h"

#include <QCoreApplication>

#include <array>

namespace lw::ui {

namespace {

struct StateText
{
    Q_DECLARE_TR_FUNCTIONS(StateText)
};

/// What a state or class is called: in a column, in a chip, as a line of the list of failures.
struct Words
{
    const char *name;
    const char *word;
    const char *chip;
    const char *title;
};

constexpr std::array words{
    Words{"pending", QT_TRANSLATE_NOOP("StateText", "Waiting"), QT_TRANSLATE_NOOP("StateText", "waiting"), nullptr},
    Words{"in-flight", QT_TRANSLATE_NOOP("StateText", "In flight"), QT_TRANSLATE_NOOP("StateText", "in flight"), nullptr},
    Words{"annotated", QT_TRANSLATE_NOOP("StateText", "Annotated"), QT_TRANSLATE_NOOP("StateText", "annotated"), nullptr},
    Words{"accepted", QT_TRANSLATE_NOOP("StateText", "Accepted"), QT_TRANSLATE_NOOP("StateText", "accepted"), nullptr},
    Words{"changed", QT_TRANSLATE_NOOP("StateText", "Changed"), QT_TRANSLATE_NOOP("StateText", "changed"), nullptr},
    Words{"rejected", QT_TRANSLATE_NOOP("StateText", "Rejected"), QT_TRANSLATE_NOOP("StateText", "rejected"), nullptr},
    Words{"skipped", QT_TRANSLATE_NOOP("StateText", "Skipped"), QT_TRANSLATE_NOOP("StateText", "skipped"), nullptr},
    Words{"flagged", QT_TRANSLATE_NOOP("StateText", "Flagged"), QT_TRANSLATE_NOOP("StateText", "flagged"), nullptr},
    Words{"disputed", QT_TRANSLATE_NOOP("StateText", "Disputed"), QT_TRANSLATE_NOOP("StateText", "disputed"), nullptr},
    Words{"repaired", QT_TRANSLATE_NOOP("StateText", "Repaired"), QT_TRANSLATE_NOOP("StateText", "repaired"), nullptr},
    Words{"off-schema", QT_TRANSLATE_NOOP("StateText", "Off schema"), QT_TRANSLATE_NOOP("StateText", "off schema"), nullptr},
    Words{"ungrounded", QT_TRANSLATE_NOOP("StateText", "Not in text"), QT_TRANSLATE_NOOP("StateText", "not in text"), nullptr},
    Words{"normalised", QT_TRANSLATE_NOOP("StateText", "Normalised"), QT_TRANSLATE_NOOP("StateText", "normalised"), nullptr},
    Words{"cached", QT_TRANSLATE_NOOP("StateText", "Cached"), QT_TRANSLATE_NOOP("StateText", "cached"), nullptr},
    Words{"cancelled", QT_TRANSLATE_NOOP("StateText", "Cancelled"), QT_TRANSLATE_NOOP("StateText", "cancelled"), nullptr},
    Words{"refused", QT_TRANSLATE_NOOP("StateText", "Refused"), QT_TRANSLATE_NOOP("StateText", "refused"),
          QT_TRANSLATE_NOOP("StateText", "Refused by the model")},
    Words{"failed:truncated", QT_TRANSLATE_NOOP("StateText", "Cut off"), QT_TRANSLATE_NOOP("StateText", "cut off"),
          QT_TRANSLATE_NOOP("StateText", "Answer cut off")},
    Words{"failed:label", QT_TRANSLATE_NOOP("StateText", "Bad label"), QT_TRANSLATE_NOOP("StateText", "bad label"),
          QT_TRANSLATE_NOOP("StateText", "Label outside the task")},
    Words{"failed:parse", QT_TRANSLATE_NOOP("StateText", "Not JSON"), QT_TRANSLATE_NOOP("StateText", "not JSON"),
          QT_TRANSLATE_NOOP("StateText", "Not JSON")},
    Words{"failed:timeout", QT_TRANSLATE_NOOP("StateText", "Timed out"), QT_TRANSLATE_NOOP("StateText", "timed out"),
          QT_TRANSLATE_NOOP("StateText", "No answer in time")},
    Words{"failed:transport", QT_TRANSLATE_NOOP("StateText", "Lost"), QT_TRANSLATE_NOOP("StateText", "connection lost"),
          QT_TRANSLATE_NOOP("StateText", "Connection lost")},
    Words{"failed:server", QT_TRANSLATE_NOOP("StateText", "Server error"), QT_TRANSLATE_NOOP("StateText", "server error"),
          QT_TRANSLATE_NOOP("StateText", "Server error")},
    Words{"failed:rate_limited", QT_TRANSLATE_NOOP("StateText", "Rate limited"),
          QT_TRANSLATE_NOOP("StateText", "rate limited"), QT_TRANSLATE_NOOP("StateText", "Too many requests")},
    Words{"failed:quota", QT_TRANSLATE_NOOP("StateText", "No quota"), QT_TRANSLATE_NOOP("StateText", "no quota"),
          QT_TRANSLATE_NOOP("StateText", "Quota used up")},
    Words{"failed:auth", QT_TRANSLATE_NOOP("StateText", "Bad key"), QT_TRANSLATE_NOOP("StateText", "bad key"),
          QT_TRANSLATE_NOOP("StateText", "Key not accepted")},
    Words{"failed:request", QT_TRANSLATE_NOOP("StateText", "Bad request"), QT_TRANSLATE_NOOP("StateText", "bad request"),
          QT_TRANSLATE_NOOP("StateText", "Request not accepted")},
    Words{"failed:context", QT_TRANSLATE_NOOP("StateText", "Too long"), QT_TRANSLATE_NOOP("StateText", "too long"),
          QT_TRANSLATE_NOOP("StateText", "Text too long for the model")},
    Words{"failed:not-cached", QT_TRANSLATE_NOOP("StateText", "Not stored"), QT_TRANSLATE_NOOP("StateText", "not stored"),
          QT_TRANSLATE_NOOP("StateText", "No stored answer")},
};

constexpr Words failed{"failed", QT_TRANSLATE_NOOP("StateText", "Failed"), QT_TRANSLATE_NOOP("StateText", "failed"),
                       QT_TRANSLATE_NOOP("StateText", "Failed")};

const Words &wordsOf(const QString &state)
{
    for (const Words &entry : words) {
        if (state == QLatin1String(entry.name)) {
            return entry;
        }
    }
    return failed;
}

} // namespace

QString stateWord(const QString &state)
{
    return StateText::tr(wordsOf(state).word);
}

QString stateChipWord(const QString &state)
{
    return StateText::tr(wordsOf(state).chip);
}

QString failureTitle(const QString &failureClass)
{
    const Words *entry = &wordsOf(failureClass);
    if (entry == &failed) {
        entry = &wordsOf(QStringLiteral("failed:") + failureClass);
    }
    return StateText::tr(entry->title ? entry->title : entry->word);
}

QString errorWord(Code code)
{
    switch (code) {
    case Code::Refused: return stateChipWord(QStringLiteral("refused"));
    case Code::Cancelled: return stateChipWord(QStringLiteral("cancelled"));
    case Code::Truncated: return stateChipWord(QStringLiteral("failed:truncated"));
    case Code::Label: return stateChipWord(QStringLiteral("failed:label"));
    case Code::Parse: return stateChipWord(QStringLiteral("failed:parse"));
    case Code::NotCached: return stateChipWord(QStringLiteral("failed:not-cached"));
    case Code::RateLimited: return stateChipWord(QStringLiteral("failed:rate_limited"));
    case Code::Quota: return stateChipWord(QStringLiteral("failed:quota"));
    case Code::Auth: return stateChipWord(QStringLiteral("failed:auth"));
    case Code::Context: return stateChipWord(QStringLiteral("failed:context"));
    case Code::Server: return stateChipWord(QStringLiteral("failed:server"));
    case Code::ConnectTimeout:
    case Code::FirstTokenTimeout:
    case Code::IdleTimeout:
    case Code::TotalTimeout: return stateChipWord(QStringLiteral("failed:timeout"));
    case Code::Resolve:
    case Code::Connect:
    case Code::Tls:
    case Code::Transport: return stateChipWord(QStringLiteral("failed:transport"));
    case Code::NoSuchModel:
    case Code::Request:
    case Code::Unsupported: return stateChipWord(QStringLiteral("failed:request"));
    default: return StateText::tr(failed.chip);
    }
}

} // namespace lw::ui
