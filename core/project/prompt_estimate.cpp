// SPDX-License-Identifier: Apache-2.0
#include "core/project/prompt_estimate.h"

#include "core/engine/sent_text.h"
#include "core/task/prompt.h"
#include "core/text/chunker.h"

#include <cmath>

namespace lw::project {

PromptSetup promptSetup(const engine::RunPlan &plan)
{
    const int batch = plan.batch.mode == engine::BatchPolicy::Mode::Auto ? plan.batch.start : plan.batch.fixed;
    return {plan.task, plan.textColumns, plan.chunks, batch, plan.tokens};
}

QStringList promptPieces(const PromptSetup &setup, const OrderedJson &data)
{
    const text::TokenCounter &counter = setup.tokens.cutter();
    const QString whole = engine::sentText(setup.task, setup.textColumns, data, counter).text;
    QStringList out;
    for (const text::Chunk &chunk : text::chunks(whole, setup.chunks.tokens, setup.chunks.overlap, counter))
        out.append(whole.mid(chunk.start, chunk.end - chunk.start));
    return out;
}

RunEstimate estimateRun(const PromptSetup &setup, const std::vector<OrderedJson> &sample, qint64 records)
{
    RunEstimate estimate;
    estimate.records = records;
    estimate.sample = int(sample.size());
    if (sample.empty())
        return estimate;
    const qint64 fixed = setup.tokens.count(fromUtf8(task::systemMessage(setup.task)));
    qint64 asked = 0;
    qint64 tokens = 0;
    for (const OrderedJson &data : sample) {
        const QStringList texts = promptPieces(setup, data);
        asked += texts.size();
        estimate.longRecords += texts.size() > 1 ? 1 : 0;
        for (const QString &text : texts)
            tokens += setup.tokens.count(fromUtf8(task::userMessage({text})));
    }
    const double scale = double(records) / double(sample.size());
    estimate.pieces = std::llround(double(asked) * scale);
    estimate.requests = qint64(std::ceil(double(asked) * scale / double(setup.batch)));
    // The fixed part is paid once a request.
    estimate.promptTokens = std::llround(double(tokens) * scale) + estimate.requests * fixed;
    return estimate;
}

} // namespace lw::project
