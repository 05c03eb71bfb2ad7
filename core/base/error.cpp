// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"

namespace lw {

QString codeName(Code code)
{
    switch (code) {
    case Code::WrongUse: return QStringLiteral("wrong_use");
    case Code::NotServed: return QStringLiteral("not_served");
    case Code::NotFound: return QStringLiteral("not_found");
    case Code::NotReadable: return QStringLiteral("not_readable");
    case Code::NotWritable: return QStringLiteral("not_writable");
    case Code::Empty: return QStringLiteral("empty");
    case Code::BadEncoding: return QStringLiteral("bad_encoding");
    case Code::BadFormat: return QStringLiteral("bad_format");
    case Code::NoColumn: return QStringLiteral("no_column");
    case Code::DoubleId: return QStringLiteral("double_id");
    case Code::BadTask: return QStringLiteral("bad_task");
    case Code::NotAProject: return QStringLiteral("not_a_project");
    case Code::NewerProject: return QStringLiteral("newer_project");
    case Code::InUse: return QStringLiteral("in_use");
    case Code::Store: return QStringLiteral("store");
    case Code::NoSuchRun: return QStringLiteral("no_such_run");
    case Code::Resolve: return QStringLiteral("resolve");
    case Code::Connect: return QStringLiteral("connect");
    case Code::Tls: return QStringLiteral("tls");
    case Code::Transport: return QStringLiteral("transport");
    case Code::ConnectTimeout: return QStringLiteral("connect_timeout");
    case Code::FirstTokenTimeout: return QStringLiteral("first_token_timeout");
    case Code::IdleTimeout: return QStringLiteral("idle_timeout");
    case Code::TotalTimeout: return QStringLiteral("total_timeout");
    case Code::RateLimited: return QStringLiteral("rate_limited");
    case Code::Quota: return QStringLiteral("quota");
    case Code::Auth: return QStringLiteral("auth");
    case Code::NoSuchModel: return QStringLiteral("no_such_model");
    case Code::Request: return QStringLiteral("request");
    case Code::Unsupported: return QStringLiteral("unsupported");
    case Code::Context: return QStringLiteral("context");
    case Code::Server: return QStringLiteral("server");
    case Code::Refused: return QStringLiteral("refused");
    case Code::Parse: return QStringLiteral("parse");
    case Code::Truncated: return QStringLiteral("truncated");
    case Code::Label: return QStringLiteral("label");
    case Code::NotCached: return QStringLiteral("not_cached");
    case Code::Cancelled: return QStringLiteral("cancelled");
    case Code::Internal: return QStringLiteral("internal");
    }
    return {};
}

} // namespace lw
