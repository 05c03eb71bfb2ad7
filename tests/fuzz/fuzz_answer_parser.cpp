// SPDX-License-Identifier: Apache-2.0
// Whatever a model says: every record that was asked has an entry, every answer is a label of the task, and reading it twice
// says the same. The first byte of the input says how many records were asked.
#include "core/task/answer_parser.h"
#include "tests/fuzz/fuzz_target.h"

#include <cstdlib>

namespace {

lw::task::TaskSpec askedTask()
{
    lw::task::TaskSpec result;
    for (const auto &name : {QStringLiteral("spam"), QStringLiteral("not spam"), QStringLiteral("积极")})
        result.labels.push_back({name, {}, {}, {}});
    result.rationale = true;
    result.confidence = true;
    return result;
}

void check(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

void lw::fuzz::tryInput(const std::uint8_t *data, std::size_t size)
{
    static const lw::task::TaskSpec asked = askedTask();
    if (size < 1)
        return;
    const int count = 1 + data[0] % 4;
    const std::string_view completion(reinterpret_cast<const char *>(data + 1), size - 1);
    const lw::task::Answers answers = lw::task::parseAnswers(asked, completion, count);
    check(answers.size() == std::size_t(count) && answers.begin()->first == 1 && answers.rbegin()->first == count);
    const lw::task::Answers again = lw::task::parseAnswers(asked, completion, count);
    for (const auto &[id, answer] : answers) {
        const auto &second = again.find(id)->second;
        check(answer.has_value() == second.has_value());
        if (!answer) {
            check(answer.error().code == lw::Code::Parse || answer.error().code == lw::Code::Label);
            continue;
        }
        check(answer->value == second->value && asked.labelNames().contains(answer->label()));
        const auto confidence = answer->confidence();
        check(!confidence || (*confidence >= 0.0 && *confidence <= 1.0));
    }
}
