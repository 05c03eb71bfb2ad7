// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/serve_command.h"

#include "app/cli/output.h"
#include "core/local/embedded_server.h"
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

} // namespace

void addServeCommand(CLI::App &app, Action &chosen)
{
    auto port = std::make_shared<quint16>(quint16(0));
    CLI::App *command = app.add_subcommand("serve", "Run the embedded baseline as an OpenAI-compatible server on 127.0.0.1");
    command->add_option("--port", *port, "0 or nothing: any free one")->type_name("P");
    command->callback([port, &chosen] { chosen = [port] { return serve(*port); }; });
}

} // namespace lw::cli
