// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/store/database.h"
#include "core/store/run_store.h"

#include <nlohmann/json.hpp>

#include <optional>

namespace lw::project {

/// Brings back what this program's own export (jsonl) says of its records: the decision of each, and, with the manifest that stands beside
/// the file, the model's answer under the task, model and parameters that it came from. A project that has answers of another
/// configuration keeps them, and gets the decisions alone; a record of which it knows an answer or a decision stays as it is. Used within
/// an import's transaction.
class Bundle final
{
public:
    /// The manifest of an export; null where there is none, or none of this program's.
    [[nodiscard]] static Json manifestOf(const QString &file);
    /// The id column of the project it came from; empty: its records were known by their content, or it does not say.
    [[nodiscard]] static QString idColumnOf(const Json &manifest);

    Bundle(store::Database &database, Json manifest);
    /// `own`: the line without its data. The record is stored already, and is as it was in the export.
    [[nodiscard]] Result<void> restore(const QString &identity, const Json &own);
    /// Behind the last record.
    [[nodiscard]] Result<void> finish();

private:
    [[nodiscard]] Result<void> beginRun();
    [[nodiscard]] Result<void> putModelAnswer(qint64 record, const QString &dataHash, const Json &own);
    [[nodiscard]] Result<void> putDecision(qint64 record, const Json &own);

    store::Database &m_database;
    Json m_manifest;
    std::optional<store::RunIds> m_run;   ///< empty: answers are not taken, or none came yet
    bool m_isClosed = false;              ///< answers are not taken
};

} // namespace lw::project
