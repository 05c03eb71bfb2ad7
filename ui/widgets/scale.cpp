// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/scale.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFontInfo>

namespace lw::ui {

int scaledPx(int px)
{
    // Sizes of desktop fonts differ by a point or two; icons stay crisp at the design's size until texts are really enlarged.
    const double ratio = QFontInfo(QApplication::font()).pixelSize() / 13.0;
    return ratio < 1.16 ? px : qRound(px * ratio);
}

int spinnerAngle()
{
    static const QElapsedTimer since = [] {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }();
    if (QApplication::cursorFlashTime() <= 0) {
        return 0;
    }
    return int(since.elapsed() % 1000 / 100) * 36;
}

} // namespace lw::ui
