// SPDX-License-Identifier: Apache-2.0
#include "core/local/simulated_server.h"

namespace lw::local {

struct SimulatedServer::Loop
{
};

SimulatedServer::SimulatedServer(std::unique_ptr<Loop> loop)
    : m_loop(std::move(loop))
{
}

SimulatedServer::~SimulatedServer() = default;

Result<std::unique_ptr<SimulatedServer>> SimulatedServer::listen(quint16)
{
    return fail(Code::NotServed, QStringLiteral("The simulated server is made for Linux alone."));
}

quint16 SimulatedServer::port() const { return 0; }

void SimulatedServer::run(Behaviour, Command, int) {}

} // namespace lw::local
