// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <memory>

namespace lw::cli {

/// Exit statuses, as contracts/cli.md gives them.
enum class Exit {
    Done = 0,
    WrongUse = 1,
    Unusable = 2,
    SomeFailed = 3,
    Interrupted = 130,
};

/// The exit status that an error deserves.
[[nodiscard]] inline Exit exitFor(const Error &error)
{
    return error.code == Code::WrongUse || error.code == Code::NotServed ? Exit::WrongUse : Exit::Unusable;
}

/// What a chosen command does: it may run the event loop, and returns the exit status.
using Action = std::function<Exit()>;

/// A command adds itself to the parser; when its words are right and it was chosen, it puts what is to be done into `chosen`.
using AddCommand = void (*)(CLI::App &app, Action &chosen);

} // namespace lw::cli
