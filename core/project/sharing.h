// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/run_plan.h"
#include "core/store/database.h"

#include <QDateTime>

namespace lw::project {

/// Whether every attempt is written down.
enum class Audit {
    Auto,   ///< where it leaves this computer: there it cannot be looked up later, and next to a network it costs nothing
    On,     ///< wherever it goes
    Off,
};

/// That a person agreed to send these columns there.
struct Consent
{
    QString place;         ///< placeOf() the endpoint
    QStringList columns;
    QDateTime at;          ///< UTC
    bool operator==(const Consent &) const = default;
};

/// What of a project may leave this computer, and to whom. Kept in the project; the rules bind every run of it, the window's
/// and the cli's, but those that ask the embedded baseline or, in a replay, nobody.
struct Sharing
{
    std::optional<QStringList> columns;   ///< that may be sent; empty: not decided yet, what the prompt names is sent
    QStringList places;                   ///< that alone may be asked, as placeOf() says them; none: any
    std::vector<Consent> consents;        ///< one a place
    Audit audit = Audit::Auto;
    bool operator==(const Sharing &) const = default;
};

/// An endpoint as a project allows it: scheme, host and port, as "https://api.example.com" or "http://127.0.0.1:8080".
[[nodiscard]] QString placeOf(const QUrl &url);
/// Whether what is sent there goes beyond this computer, its proxy counted. What stands behind a tunnel nobody here knows.
[[nodiscard]] bool leavesThisComputer(const llm::Endpoint &endpoint);

/// The columns that the plan's prompt names and that are not shared.
[[nodiscard]] QStringList unsharedColumns(const Sharing &sharing, const QStringList &prompt);
/// Whether the project may ask there at all.
[[nodiscard]] bool mayAsk(const Sharing &sharing, const QUrl &url);
/// Whether a person is to be asked before columns of the prompt are sent there: it leaves this computer and was not agreed to,
/// or the rules as they are would refuse it.
[[nodiscard]] bool needsConsent(const Sharing &sharing, const llm::Endpoint &endpoint, const QStringList &prompt);
/// Takes the place of what was agreed to for that endpoint before.
void agree(Sharing &sharing, const Consent &consent);

/// Code::WrongUse with a sentence that names the endpoint: one of the plan's that the project may not ask.
[[nodiscard]] Result<void> checkPlaces(const Sharing &sharing, const engine::RunPlan &plan);
/// Code::WrongUse with a sentence that names the column: one of the prompt's that is not shared.
[[nodiscard]] Result<void> checkColumns(const Sharing &sharing, const engine::RunPlan &plan);
/// Both checks; then the plan itself is bound to what is shared, and told where to write down what it sends.
[[nodiscard]] Result<void> bindPlan(const Sharing &sharing, const QString &projectFile, engine::RunPlan &plan);

/// PROJECT.audit.jsonl
[[nodiscard]] QString auditPath(const QString &projectFile);

[[nodiscard]] Result<Sharing> loadSharing(store::Database &database);
[[nodiscard]] Result<void> saveSharing(store::Database &database, const Sharing &sharing);

} // namespace lw::project
