// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/export/export_record.h"
#include "core/project/export_frame.h"
#include "core/store/record_archive.h"

#include <optional>

namespace lw::project {

/// What the project's own export says of a record beyond what counts today: "history", where its decisions are more than the last one;
/// "answers", where what was answered is more than one answer to the whole record; "results" under other configurations or for data
/// that it held before; "detail", why there is no answer. Empty where there is nothing more. Pure.
[[nodiscard]] OrderedJson bundleLine(const store::RecordArchive &archive, const dataset::ExportRecord &record, const ExportFrame &frame);

/// A configuration of the manifest (empty: the one that the export is of), and the how manyth run under it that answered this record.
struct BundlePlace
{
    std::optional<std::size_t> configuration;
    int pass = 0;
};
struct BundleAnswer
{
    BundlePlace place;
    store::NewAnswer answer;
};
struct BundleResult
{
    BundlePlace place;
    store::NewResult result;   ///< dataHash is empty where it is that of the record's data
};

// The way back: what a line says, whoever wrote it; what makes no sense is left out.
[[nodiscard]] std::vector<store::ArchivedDecision> decisionsOfLine(const Json &own);
[[nodiscard]] std::vector<BundleAnswer> answersOfLine(const Json &own);
[[nodiscard]] std::vector<BundleResult> resultsOfLine(const Json &own);
/// "usage" of a line, or of an answer in it.
[[nodiscard]] metrics::Usage usageOfLine(const Json &line);

} // namespace lw::project
