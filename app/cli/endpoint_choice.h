// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/annotate_options.h"
#include "core/local/embedded_server.h"

namespace lw::cli {

/// Decides who is asked, and meets them: the endpoint that was named, or the embedded baseline, which it then keeps running.
class EndpointChoice final
{
public:
    /// Fills in endpoints and family of the plan; nobody is asked anything.
    [[nodiscard]] static Result<void> name(const AnnotateOptions &options, engine::RunPlan &plan);
    /// Then model and revision. Runs the event loop until the endpoint has answered; in a replay nobody is met.
    [[nodiscard]] Result<void> meet(engine::RunPlan &plan);
    /// In place of meeting somebody, for an estimate: nobody is asked, so a model must have been named.
    [[nodiscard]] static Result<void> assume(engine::RunPlan &plan);

private:
    [[nodiscard]] Result<void> meetAll(engine::RunPlan &plan) const;
    [[nodiscard]] Result<void> startEmbedded(engine::RunPlan &plan);
    [[nodiscard]] static Result<void> nameEmbedded(engine::RunPlan &plan, const QUrl &url);

    local::EmbeddedServer m_server;
};

} // namespace lw::cli
