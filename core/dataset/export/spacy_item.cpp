// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export/answer_cells.h"
#include "core/dataset/export/items.h"
#include "core/dataset/export/text_words.h"

namespace lw::dataset {
namespace {

/// Makes the DocBin, in which spaCy itself would drop what does not fit its words without a word of it.
const char *const spacyScript = R"py(#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes a spaCy DocBin of a spacy-jsonl export: to_spacy.py IN.jsonl OUT.spacy [LANGUAGE] [strict|contract|expand]

Spans whose borders are not those of spaCy's words are fitted as the last argument says (default: contract); those that do not
fit are left out and counted.
"""
import json
import sys

import spacy
from spacy.tokens import DocBin


def main(source, target, language="en", mode="contract"):
    make = spacy.blank(language)
    docs = DocBin(store_user_data=True)
    kept = dropped = moved = 0
    with open(source, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            doc = make(record["text"])

            def fit(spans):
                nonlocal kept, dropped, moved
                fitted = []
                for start, end, label in spans:
                    span = doc.char_span(start, end, label=label, alignment_mode=mode)
                    if span is None:
                        dropped += 1
                        continue
                    kept += 1
                    moved += (span.start_char, span.end_char) != (start, end)
                    fitted.append(span)
                return fitted

            if "spans" in record:
                doc.spans["sc"] = fit(record["spans"]["sc"])
            if "entities" in record:
                counts = (kept, dropped, moved)
                doc.ents = spacy.util.filter_spans(fit(record["entities"]))
                kept, dropped, moved = counts
            doc.cats = record.get("cats", {})
            doc.user_data["meta"] = record.get("meta", {})
            docs.add(doc)
    docs.to_disk(target)
    print(f"{len(docs)} documents, {kept} spans kept ({moved} of them moved to words), {dropped} dropped", file=sys.stderr)


if __name__ == "__main__":
    if not 3 <= len(sys.argv) <= 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
)py";

OrderedJson triples(const Json &spans)
{
    OrderedJson list = OrderedJson::array();
    for (const Json &span : spans)
        list.push_back(OrderedJson::array({integerOr(span, "start"), integerOr(span, "end"), toUtf8(stringOr(span, "label"))}));
    return list;
}

OrderedJson spacyItem(const ItemFrame &frame, const ExportRecord &record, LossReport &losses)
{
    if (!record.answer) {
        losses.add(Loss::NoAnswer);
        return {};
    }
    OrderedJson item{{"text", toUtf8(record.text)}};
    if (const Json *spans = member(*record.answer, "spans"); spans && spans->is_array()) {
        const Json apart = withoutOverlaps(*spans);
        if (apart.size() < spans->size())
            losses.add(Loss::OverlappingSpans);
        item["entities"] = triples(apart);
        item["spans"] = OrderedJson{{"sc", triples(*spans)}};
    } else {
        const QStringList chosen = chosenWords(*record.answer);
        item["cats"] = OrderedJson::object();
        for (const QString &word : choiceWords(frame.info.task) + chosen)
            item["cats"][toUtf8(word)] = chosen.contains(word) ? 1.0 : 0.0;
    }
    item["meta"] = OrderedJson{{"id", toUtf8(record.id)}, {"data", record.data}};
    return item;
}

std::vector<Companion> scriptBeside(const ExportInfo &) { return {{QStringLiteral(".to_spacy.py"), QByteArray(spacyScript)}}; }

} // namespace

ItemFormat spacyFormat() { return {ItemFormat::Framing::Lines, spacyItem, nullptr, scriptBeside}; }

} // namespace lw::dataset
