// SPDX-License-Identifier: Apache-2.0
// Streams one completion through the installed library: an embedded server as the peer, or any OpenAI-compatible one
// (consumer URL MODEL), and prints the tokens as they come.
#include "core/llm/request_runner.h"
#include "core/local/embedded_server.h"
#include "core/net/transport_factory.h"
#include "core/task/prompt.h"
#include "core/task/task_spec.h"

#include <QCoreApplication>
#include <QUrl>

#include <cstdio>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();

    lw::local::EmbeddedServer server;
    lw::llm::Endpoint endpoint;
    if (arguments.size() == 3) {
        endpoint.baseUrl = QUrl(arguments[1]);
        endpoint.model = arguments[2];
    } else if (const auto port = server.start()) {
        endpoint.baseUrl = server.url();
        endpoint.model = QStringLiteral("embedded-baseline");
    } else {
        std::fprintf(stderr, "%s\n", qPrintable(port.error().detail));
        return 1;
    }

    const auto task = lw::task::parseTask(R"({"labelwright": 1, "name": "Mood", "kind": "classification",
        "instructions": "Is the writer content?", "labels": [{"name": "good"}, {"name": "bad"}], "examples": [
        {"text": "wonderful, I love it", "answer": {"label": "good"}},
        {"text": "broken, I want my money back", "answer": {"label": "bad"}}]})");
    if (!task)
        return 1;
    lw::llm::ChatRequest request;
    request.system = lw::task::systemMessage(*task);
    request.user = lw::task::userMessage({QStringLiteral("wonderful, simply wonderful")});

    const auto transport = lw::net::makeTransport();
    lw::llm::RequestRunner runner(*transport, lw::systemClock(), std::make_shared<lw::llm::EndpointState>(endpoint),
                                  request, {});
    QObject::connect(&runner, &lw::llm::RequestRunner::text, &app, [](auto, const QString &text) {
        std::printf("[%s]", qPrintable(text));
        std::fflush(stdout);
    });
    QObject::connect(&runner, &lw::llm::RequestRunner::finished, &app, [](const auto &result) {
        std::printf("\n%s\n", result ? "complete" : qPrintable(result.error().detail));
        QCoreApplication::exit(result ? 0 : 1);
    });
    runner.start();
    return app.exec();
}
