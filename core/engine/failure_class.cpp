// SPDX-License-Identifier: Apache-2.0
#include "core/engine/failure_class.h"

namespace lw::engine {

QString failureClass(Code code)
{
    switch (code) {
    case Code::Parse: return QStringLiteral("parse");
    case Code::Truncated: return QStringLiteral("truncated");
    case Code::Label: return QStringLiteral("label");
    case Code::ConnectTimeout:
    case Code::FirstTokenTimeout:
    case Code::IdleTimeout:
    case Code::TotalTimeout: return QStringLiteral("timeout");
    case Code::Resolve:
    case Code::Connect:
    case Code::Tls:
    case Code::Transport: return QStringLiteral("transport");
    case Code::RateLimited: return QStringLiteral("rate_limited");
    case Code::Quota: return QStringLiteral("quota");
    case Code::Auth: return QStringLiteral("auth");
    case Code::Context: return QStringLiteral("context");
    case Code::NotCached: return QStringLiteral("not-cached");
    case Code::Request:
    case Code::Unsupported:
    case Code::NoSuchModel: return QStringLiteral("request");
    default: return QStringLiteral("server");
    }
}

} // namespace lw::engine
