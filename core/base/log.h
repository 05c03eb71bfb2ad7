// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLoggingCategory>

namespace lw {

// One category a concern; turned on with QT_LOGGING_RULES="labelwright.net.debug=true". What goes in has passed the
// redactor: no key, no header value, no text of a record above the level debug.
Q_DECLARE_LOGGING_CATEGORY(logNet)
Q_DECLARE_LOGGING_CATEGORY(logEngine)
Q_DECLARE_LOGGING_CATEGORY(logStore)

} // namespace lw
