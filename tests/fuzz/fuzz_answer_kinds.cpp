// SPDX-License-Identifier: Apache-2.0
// Whatever a model says to a task of any kind: what counts as an answer is one when it is read again, and has a line. The first
// byte of the input chooses the kind.
#include "core/task/answer_reader.h"
#include "core/task/answer_parser.h"
#include "core/task/answer_text.h"
#include "core/task/gold_answer.h"
#include "tests/fuzz/fuzz_target.h"

#include <cstdlib>

namespace {

lw::task::TaskSpec taskOf(int number)
{
    lw::task::TaskSpec task;
    task.kind = static_cast<lw::task::TaskKind>(number);
    if (lw::task::takesLabels(task.kind))
        task.labels = {{QStringLiteral("PER"), {}, {}, {}}, {QStringLiteral("地点"), {}, {}, {}}};
    task.scale = lw::task::Scale{-3, 12};
    task.schema = lw::parseJson(R"({"type":"object","required":["a"],"properties":{"a":{"type":"string","pattern":"^x"},
        "b":{"type":["integer","null"]},"c":{"type":"array","items":{"enum":["p","q"]}},"d":{"type":"object","properties":{"e":{"type":"boolean"}}}}})")
                      .value_or(lw::Json());
    return task;
}

void check(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

void lw::fuzz::tryInput(const std::uint8_t *data, std::size_t size)
{
    static const std::vector<lw::task::TaskSpec> tasks{taskOf(0), taskOf(1), taskOf(2), taskOf(3), taskOf(4), taskOf(5), taskOf(6)};
    if (size < 1)
        return;
    const lw::task::TaskSpec &task = tasks[data[0] % tasks.size()];
    const std::string_view completion(reinterpret_cast<const char *>(data + 1), size - 1);
    const std::vector<QString> texts{lw::fromUtf8(completion), QStringLiteral("Ada in 北京")};
    for (const auto &[id, answer] : lw::task::parseAnswers(task, completion, texts)) {
        if (!answer) {
            check(answer.error().code == lw::Code::Parse || answer.error().code == lw::Code::Label);
            continue;
        }
        check(!lw::task::answerText(answer->value).isEmpty() || task.kind == lw::task::TaskKind::Text);
        check(lw::task::sameAnswer(task, answer->value, answer->value));
        const auto again = lw::task::readAnswer(task, answer->value, texts[std::size_t(id - 1)]);
        check(again.has_value());
        if (task.kind != lw::task::TaskKind::Spans) // spans are found anew, and may be found elsewhere
            check(lw::task::sameAnswer(task, again->value, answer->value));
    }
}
