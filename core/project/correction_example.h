// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/project/setup.h"

namespace lw::project {

enum class ExampleTurn { Added, Removed };

/// What a person said of a record becomes an example of the task, by the text that would be sent of it; where it is one already,
/// with the same answer, it is none any more, and with another answer it is put right. Code::WrongUse with a sentence where it
/// makes no example: its text is empty or longer than a quarter of a chunk, what is masked would be shown, or the answer is none of
/// the task. Pure.
[[nodiscard]] Result<ExampleTurn> turnExample(Setup &setup, const OrderedJson &data, const Json &answer);

} // namespace lw::project
