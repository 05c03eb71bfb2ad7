// SPDX-License-Identifier: Apache-2.0
#include "core/base/log.h"

namespace lw {

Q_LOGGING_CATEGORY(logNet, "labelwright.net", QtWarningMsg)
Q_LOGGING_CATEGORY(logEngine, "labelwright.engine", QtWarningMsg)
Q_LOGGING_CATEGORY(logStore, "labelwright.store", QtWarningMsg)

} // namespace lw
