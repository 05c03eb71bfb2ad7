// SPDX-License-Identifier: Apache-2.0
#include "core/engine/limited_by.h"

namespace lw::engine {
namespace {

/// A thread that works so much of the time is what everything else waits for.
constexpr double fullyBusy = 0.85;

} // namespace

QString limitedByName(LimitedBy limit)
{
    switch (limit) {
    case LimitedBy::RequestRate: return QStringLiteral("request rate");
    case LimitedBy::Tokens: return QStringLiteral("tokens");
    case LimitedBy::Latency: return QStringLiteral("endpoint latency");
    case LimitedBy::OutputLength: return QStringLiteral("output length");
    case LimitedBy::Retries: return QStringLiteral("retries");
    case LimitedBy::Computer: return QStringLiteral("this computer");
    case LimitedBy::Unreachable: return QStringLiteral("nobody answering");
    case LimitedBy::Cap: return QStringLiteral("the cap");
    }
    return {};
}

std::optional<LimitedBy> limitedBy(const LimitFacts &facts)
{
    if (!facts.asks)
        return {};
    if (facts.waitsForDisk)
        return LimitedBy::Computer;
    if (!facts.hold)
        return facts.waitsAfterFailures ? LimitedBy::Retries : LimitedBy::Computer;
    switch (*facts.hold) {
    case llm::Hold::RequestRate: return LimitedBy::RequestRate;
    case llm::Hold::Tokens: return LimitedBy::Tokens;
    case llm::Hold::RetryBudget: return LimitedBy::Retries;
    case llm::Hold::Spend: return LimitedBy::Cap;
    case llm::Hold::Unreachable: return LimitedBy::Unreachable;
    case llm::Hold::Concurrency: break;
    }
    if (facts.busy >= fullyBusy)
        return LimitedBy::Computer;
    return facts.writingShare > 0.5 ? LimitedBy::OutputLength : LimitedBy::Latency;
}

} // namespace lw::engine
