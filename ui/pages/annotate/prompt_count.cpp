// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/prompt_count.h"

#include "core/engine/record_text.h"
#include "core/task/prompt.h"
#include "core/text/chunker.h"
#include "core/text/token_estimate.h"

#include <cmath>

namespace lw::ui {
namespace {

/// What is asked of one record, one entry a request.
QStringList pieces(const PromptSetup &setup, const OrderedJson &data)
{
    const text::TokenEstimate counter;
    const QString whole = engine::recordText(setup.task, setup.textColumns, data);
    QStringList out;
    for (const text::Chunk &chunk : text::chunks(whole, setup.chunks.tokens, setup.chunks.overlap, counter))
        out.append(whole.mid(chunk.start, chunk.end - chunk.start));
    return out;
}

QString userMessage(const QString &piece) { return fromUtf8(task::userMessage({piece})); }

} // namespace

RenderedPrompt renderPrompt(const PromptSetup &setup, const OrderedJson &data)
{
    const text::TokenEstimate counter;
    const QStringList texts = pieces(setup, data);
    RenderedPrompt prompt;
    prompt.system = fromUtf8(task::systemMessage(setup.task));
    prompt.user = userMessage(texts.value(0));
    prompt.systemTokens = counter.count(prompt.system);
    prompt.userTokens = counter.count(prompt.user);
    prompt.chunks = int(texts.size());
    return prompt;
}

RunEstimate estimateRun(const PromptSetup &setup, const std::vector<OrderedJson> &sample, qint64 records)
{
    RunEstimate estimate;
    estimate.records = records;
    estimate.sample = int(sample.size());
    if (sample.empty())
        return estimate;
    const text::TokenEstimate counter;
    const qint64 fixed = counter.count(fromUtf8(task::systemMessage(setup.task)));
    qint64 asked = 0;
    qint64 tokens = 0;
    for (const OrderedJson &data : sample) {
        const QStringList texts = pieces(setup, data);
        asked += texts.size();
        estimate.longRecords += texts.size() > 1 ? 1 : 0;
        for (const QString &text : texts)
            tokens += counter.count(userMessage(text));
    }
    const double scale = double(records) / double(sample.size());
    estimate.requests = qint64(std::ceil(double(asked) * scale / double(setup.batch)));
    // The fixed part is paid once a request.
    estimate.promptTokens = std::llround(double(tokens) * scale) + estimate.requests * fixed;
    return estimate;
}

} // namespace lw::ui
