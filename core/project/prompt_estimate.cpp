// SPDX-License-Identifier: Apache-2.0
#include "core/project/prompt_estimate.h"

#include "core/engine/sent_text.h"
#include "core/task/label_rules.h"
#include "core/task/prompt.h"
#include "core/text/chunker.h"

#include <cmath>

namespace lw::project {

PromptSetup promptSetup(const engine::RunPlan &plan)
{
    const engine::BatchPolicy policy = plan.batching();
    const int batch = policy.mode == engine::BatchPolicy::Mode::Auto ? policy.start : policy.fixed;
    return {plan.promptTask(), plan.textColumns, plan.chunks, batch, plan.tokens, plan.nearest};
}

namespace {

QStringList piecesOf(const PromptSetup &setup, const QString &text)
{
    QStringList out;
    for (const text::Chunk &chunk : text::chunks(text, setup.chunks.tokens, setup.chunks.overlap, setup.tokens.cutter()))
        out.append(text.mid(chunk.start, chunk.end - chunk.start));
    return out;
}

engine::SentText sentOf(const PromptSetup &setup, const OrderedJson &data)
{
    return engine::sentText(setup.task, setup.textColumns, data, setup.tokens.cutter());
}

} // namespace

QString promptMessage(const PromptSetup &setup, const QString &piece)
{
    // Which record it is of is not known here; what has its very text is no example of it anyway.
    const QString examples = setup.nearest ? setup.nearest->blocks(setup.task, piece, {}) : QString();
    return examples + fromUtf8(task::userMessage({piece}));
}

QStringList promptPieces(const PromptSetup &setup, const OrderedJson &data)
{
    return piecesOf(setup, sentOf(setup, data).text);
}

RunEstimate estimateRun(const PromptSetup &setup, const std::vector<OrderedJson> &sample, qint64 records, const IsCached &isCached)
{
    RunEstimate estimate;
    estimate.records = records;
    estimate.sample = int(sample.size());
    estimate.counting = setup.tokens.basis();
    if (sample.empty())
        return estimate;
    const auto rules = task::RuleMatcher::compiled(setup.task.rules, setup.task.labelNames()).value_or(task::RuleMatcher());
    const qint64 fixed = setup.tokens.count(fromUtf8(task::systemMessage(setup.task)));
    qint64 asked = 0;
    qint64 ruled = 0;
    qint64 cached = 0;
    qint64 tokens = 0;
    for (const OrderedJson &data : sample) {
        const engine::SentText sent = sentOf(setup, data);
        if (rules.match(sent.unmasked).match) {
            ++ruled;
            continue;
        }
        const QStringList texts = piecesOf(setup, sent.text);
        estimate.longRecords += texts.size() > 1 ? 1 : 0;
        for (const QString &text : texts) {
            if (isCached && isCached(text)) {
                ++cached;
                continue;
            }
            ++asked;
            tokens += setup.tokens.count(promptMessage(setup, text));
        }
    }
    const double scale = double(records) / double(sample.size());
    estimate.pieces = std::llround(double(asked) * scale);
    estimate.ruled = std::llround(double(ruled) * scale);
    estimate.cached = std::llround(double(cached) * scale);
    estimate.requests = qint64(std::ceil(double(asked) * scale / double(setup.batch)));
    // The fixed part is paid once a request.
    estimate.promptTokens = std::llround(double(tokens) * scale) + estimate.requests * fixed;
    return estimate;
}

} // namespace lw::project
