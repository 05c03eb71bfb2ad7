// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace lw::ui {

/// Fusion with our controls.
class Style final : public QProxyStyle
{
    Q_OBJECT

public:
    Style();
};

} // namespace lw::ui
