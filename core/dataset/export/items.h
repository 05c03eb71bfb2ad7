// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/export/item_writer.h"

namespace lw::dataset {

// The formats that are a JSON object a record, each in a file of its own (facts and sources: the tools' documentation of their exports
// and imports). Offsets are code points, ends exclusive.

/// The project's own (contracts/cli.md): the only one that keeps everything.
[[nodiscard]] ItemFormat jsonlFormat();

/// Label Studio's import JSON (docs/source/guide/export.md and predictions.md) with OUT.config.xml, which the import needs. A
/// model's answer is a prediction, a person's an annotation, a gold answer an annotation that is the ground truth.
[[nodiscard]] ItemFormat labelStudioFormat();
/// Its smaller export, JSON_MIN: what is labelled beside the columns.
[[nodiscard]] ItemFormat labelStudioMinFormat();
/// doccano's JSONL: text classification, sequence labelling, seq2seq.
[[nodiscard]] ItemFormat doccanoFormat();
/// Prodigy's JSONL: choice, ner_manual, text_input. A rejected answer is there with "answer": "reject".
[[nodiscard]] ItemFormat prodigyFormat();
/// What to_spacy.py, which is written beside it, makes a DocBin of: entities without overlaps, all spans as "sc", categories.
[[nodiscard]] ItemFormat spacyFormat();
/// Argilla's records.json: a model's answer is a suggestion, a person's a response.
[[nodiscard]] ItemFormat argillaFormat();
/// OpenAI's chat fine-tuning: system, user and assistant message as a run of the task would have them, cleaned and masked. Records that stand as examples in
/// the system message are left out.
[[nodiscard]] ItemFormat openAiFineTuneFormat();
/// OpenAI's preference fine-tuning: of a comparison the better and the worse text; else what a person made of a model's answer, and that.
[[nodiscard]] ItemFormat openAiDpoFormat();
/// The rows of a Hugging Face dataset: every row has every column; those of the data are texts.
[[nodiscard]] ItemFormat hfRowsFormat();

} // namespace lw::dataset
