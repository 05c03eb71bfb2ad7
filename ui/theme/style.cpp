// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"

namespace lw::ui {

Style::Style()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

} // namespace lw::ui
