// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace lw {

/// What went wrong, for programs. Every code has one meaning; the sentence for people is in Error::detail.
enum class Code {
    // how the program is used
    WrongUse,      ///< an option or value that cannot be meant
    NotServed,     ///< right, but this version cannot do it yet
    // files
    NotFound,      ///< no such file or folder
    NotReadable,   ///< a folder in place of a file, no permission, an I/O error while reading
    NotWritable,   ///< no permission, no space, an I/O error while writing
    Empty,         ///< there is nothing in it
    BadEncoding,   ///< bytes that are no text in the encoding
    BadFormat,     ///< the text is not in the format
    NoColumn,      ///< a named column is not there
    DoubleId,      ///< one id, two rows
    BadTask,       ///< the task file cannot be used
    // the project
    NotAProject,   ///< another program's file
    NewerProject,  ///< made by a newer version of this program
    InUse,         ///< another process works on it
    Store,         ///< SQLite said no
    NoSuchRun,     ///< nothing to resume
    // the network
    Resolve,       ///< the host name is unknown
    Connect,       ///< nobody answers at the address
    Tls,           ///< no trusted secure connection
    Transport,     ///< the connection broke, or the answer was cut off
    ConnectTimeout,
    FirstTokenTimeout,
    IdleTimeout,
    TotalTimeout,
    // what an endpoint said
    RateLimited,   ///< 429: slower
    Quota,         ///< the money or the day's share is used up
    Auth,          ///< 401, 403
    NoSuchModel,   ///< 404 or a code such as model_not_found
    Request,       ///< the request itself is wrong, sending it again would not help
    Unsupported,   ///< the endpoint does not know a field of the request; Error::field names it
    Context,       ///< longer than the model's context
    Server,        ///< 5xx, overloaded, or a body that is no completion
    Refused,       ///< refusal or content filter
    // what the answer was worth
    Parse,         ///< no JSON of the expected shape
    Truncated,     ///< finish_reason length
    Label,         ///< a label outside the task
    NotCached,
    Cancelled,
    Internal,      ///< a defect of this program
};

/// The stable, lower-case word of a code for logs and files ("rate_limited").
[[nodiscard]] QString codeName(Code code);

/// One failure. `detail` is an English sentence that says what happened and what to do; it holds no key and no token
/// (whoever builds it from a server's words passes them through net::Redactor first).
struct Error
{
    Code code = Code::Internal;
    QString detail;
    /// How long the server asked to wait, where it did (Retry-After and its kin).
    std::optional<std::chrono::milliseconds> retryAfter;
    /// Code::Unsupported: the field of the request that the endpoint does not know.
    QString field;

    /// moc compares what signals carry wherever it can, and so a Result of what can be compared.
    bool operator==(const Error &) const = default;
};

} // namespace lw
