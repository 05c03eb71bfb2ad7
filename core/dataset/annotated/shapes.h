// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/item_converter.h"
#include "core/dataset/record_reader.h"

namespace lw::dataset {

// What annotation tools write of one record (facts and sources: their export documentation), to a record with its labels in the shape
// of an answer. The error is the reason why the row is bad: spans that do not fit the text above all. What a tool says and no answer
// can hold stays in the data, under its own name.

/// Label Studio's export and import of tasks: the annotations that were not cancelled; predictions are columns ("prediction",
/// "prediction model"), since nobody decided them. choices, labels, textarea, rating, number, taxonomy, pairwise.
[[nodiscard]] Result<Record> labelStudioShape(OrderedJson item);
/// doccano's JSONL: classification, sequence labelling with or without relations, seq2seq, intent and slots.
[[nodiscard]] Result<Record> doccanoShape(OrderedJson item);
/// Prodigy's JSONL: spans, choice, a text that was put in, and a label that was accepted; what was rejected or ignored has no label and says so in "answer".
[[nodiscard]] Result<Record> prodigyShape(OrderedJson item);

/// This program's own export: the data, and all the rest as Record::own.
[[nodiscard]] Result<Record> ownShape(OrderedJson item);
[[nodiscard]] bool isOwnItem(const OrderedJson &item);

/// LabelStudio, Doccano, Prodigy or Labelwright where an object can be nothing else; Auto where it is just JSON.
[[nodiscard]] InputFormat shapeOf(const OrderedJson &item);
/// Null for the formats that are no tool's.
[[nodiscard]] ItemShape shapeFor(InputFormat format);

} // namespace lw::dataset
