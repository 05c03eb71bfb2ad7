// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/text/offset_map.h"

namespace lw::text {

/// The edits that take what others wrote out of a mail: lines that begin with ">" with the line that introduces them ("On …
/// wrote:", "在 … 写道：" and their kin, over up to three lines), and all behind "-----Original Message-----", a block of From,
/// Sent, To and Subject (发件人, 发送时间 …) or an introduction that no quoted line follows. A forwarded message is kept: it is
/// what the mail is about. None where nothing else would be left. Pure, linear.
[[nodiscard]] std::vector<Edit> quoteEdits(const QString &text);

/// The edits that take out a signature: what follows the last line "-- " (RFC 3676, 4.3), or "--" with at most ten lines behind
/// it; and a last line such as "Sent from my phone". None where nothing else would be left. Pure, linear.
[[nodiscard]] std::vector<Edit> signatureEdits(const QString &text);

} // namespace lw::text
