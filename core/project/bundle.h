// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/project/bundle_line.h"
#include "core/store/database.h"
#include "core/store/record_archive.h"
#include "core/store/run_store.h"

#include <nlohmann/json.hpp>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace lw::project {

/// Brings back what this program's own export (jsonl) says of its records: what was decided of each, and, with the manifest that stands
/// beside the file, what the models answered, under the tasks, models and parameters that it came from. A project that has answers of another
/// configuration keeps them, and gets the decisions alone; a record of which it knows an answer or a decision stays as it is. Used within
/// an import's transaction.
class Bundle final
{
public:
    /// The manifest of an export; null where there is none, or none of this program's.
    [[nodiscard]] static Json manifestOf(const QString &file);
    /// The id column of the project it came from; empty: its records were known by their content, or it does not say.
    [[nodiscard]] static QString idColumnOf(const Json &manifest);
    /// The columns of its prompt; empty: nobody was asked.
    [[nodiscard]] static QStringList textColumnsOf(const Json &manifest);

    Bundle(store::Database &database, Json manifest);
    /// `own`: the line without its data. The record is stored already, and is as it was in the export.
    [[nodiscard]] Result<void> restore(const QString &identity, const Json &own);
    /// Behind the last record.
    [[nodiscard]] Result<void> finish();

private:
    /// A record that is stored, and what the project knows of it.
    struct Target
    {
        qint64 record = 0;
        QString dataHash;
        store::Traces traces;
    };
    [[nodiscard]] Result<void> beginConfigurations();
    /// Empty: of a configuration that the manifest does not have.
    [[nodiscard]] Result<std::optional<store::RunIds>> runOf(const BundlePlace &place);
    [[nodiscard]] Result<void> putModelAnswers(const Target &target, const Json &own);
    [[nodiscard]] Result<void> putListedAnswers(const Target &target, const Json &own);
    [[nodiscard]] Result<void> putOnlyAnswer(const Target &target, const Json &own);
    [[nodiscard]] Result<void> putResults(const Target &target, const Json &own);
    [[nodiscard]] Result<void> putDecisions(const Target &target, const Json &own);

    store::Database &m_database;
    Json m_manifest;
    std::optional<qint64> m_configuration;              ///< empty: answers are not taken, or none came yet
    std::vector<qint64> m_others;                       ///< in the order of the manifest
    std::map<std::pair<qint64, int>, qint64> m_runs;    ///< by configuration and pass
    bool m_isClosed = false;                            ///< answers are not taken
};

} // namespace lw::project
