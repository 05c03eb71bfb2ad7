// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/local/simulated_answer.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace lw::local {

/// A chat server on 127.0.0.1 that does no work but keeps to a timetable, to measure what everything around a model costs.
/// Every record of a request gets the same valid label. Made to run in a process of its own on the thread that calls run(),
/// without Qt's event loop; a thousand connections cost it little. Served on Linux only.
class SimulatedServer final
{
public:
    /// What is done with a chat request; called on the thread of run(), so it may keep counts without a lock.
    using Behaviour = std::function<SimulatedReply(const SimulatedRequest &)>;
    /// A line that came on the input; what it returns is printed on standard output with a line break behind it, where it is
    /// not empty.
    using Command = std::function<std::string(std::string_view line)>;

    /// Listens on this port; 0 asks for any that is free. Code::InUse where the port cannot be had, NotServed on other systems.
    [[nodiscard]] static Result<std::unique_ptr<SimulatedServer>> listen(quint16 port);
    ~SimulatedServer();
    SimulatedServer(const SimulatedServer &) = delete;
    SimulatedServer &operator=(const SimulatedServer &) = delete;

    [[nodiscard]] quint16 port() const;
    /// Serves until the input ends, a file descriptor: standard input, which ends with the process that started this one.
    void run(Behaviour behaviour, Command command = {}, int input = 0);

private:
    struct Loop;
    explicit SimulatedServer(std::unique_ptr<Loop> loop);
    std::unique_ptr<Loop> m_loop;
};

} // namespace lw::local
