// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/serve_command.h"

#include "app/cli/output.h"
#include "core/local/embedded_server.h"
#include "core/local/simulated_server.h"
#include "core/platform/stop_signal.h"

#include <QCoreApplication>

namespace lw::cli {
namespace {

Exit serve(quint16 port)
{
    local::EmbeddedServer server;
    const auto listening = server.start(port);
    if (!listening)
        return complain(listening.error());
    note(QStringLiteral("The embedded baseline (not a language model) answers at %1; end it with Ctrl+C").arg(server.url().toString()));
    platform::StopSignal signal;
    QObject::connect(&signal, &platform::StopSignal::requested, qApp, &QCoreApplication::quit);
    QCoreApplication::exec();
    server.stop();
    return Exit::Done;
}

/// For `bench`, which is this program's parent process: where it listens on standard output, then until standard input ends.
Exit simulate(quint16 port, const std::vector<double> &milliseconds)
{
    const auto server = local::SimulatedServer::listen(port);
    if (!server)
        return complain(server.error());
    const auto instant = [](double ms) { return Instant(qint64(ms * 1000.0)); };
    print(QStringLiteral("http://127.0.0.1:%1/v1").arg((*server)->port()));
    (*server)->run([base = instant(milliseconds[0]), perRecord = instant(milliseconds[1])](const local::SimulatedRequest &request) {
        local::SimulatedReply reply;
        reply.after = local::steadyLatency(base, perRecord, request.records);
        return reply;
    });
    return Exit::Done;
}

} // namespace

void addServeCommand(CLI::App &app, Action &chosen)
{
    struct ServeOptions
    {
        quint16 port = 0;
        std::vector<double> simulated;
    };
    auto options = std::make_shared<ServeOptions>();
    CLI::App *command = app.add_subcommand("serve", "Run the embedded baseline as an OpenAI-compatible server on 127.0.0.1");
    command->add_option("--port", options->port, "0 or nothing: any free one")->type_name("P");
    // Not shown: for `bench`. Milliseconds for a request with one record, and for each further one.
    command->add_option("--simulate", options->simulated)->expected(2)->check(CLI::Range(0.0, 3'600'000.0))->group("");
    command->callback([options, &chosen] {
        chosen = [options] { return options->simulated.empty() ? serve(options->port) : simulate(options->port, options->simulated); };
    });
}

} // namespace lw::cli
