// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QIcon>
#include <QPixmap>
#include <QRectF>
#include <QString>

class QPainter;

namespace lw::ui {

/// The icons of the window, one file each in resources/icons.
enum class Icon {
    Data,
    Annotate,
    Review,
    Cache,
    Dashboard,
    Settings,
    Menu,
    Search,
    Filter,
    Plus,
    X,
    Check,
    CheckCircle,
    XCircle,
    Alert,
    Info,
    Refused,
    Waiting,
    Spinner,
    Clock,
    Folder,
    File,
    Import,
    Export,
    Play,
    Pause,
    Stop,
    Retry,
    Undo,
    Redo,
    Skip,
    Flag,
    Eye,
    EyeOff,
    Copy,
    Trash,
    Image,
    Columns,
    History,
    Server,
    Bolt,
    Key,
    Lock,
    Shield,
    Bell,
    Globe,
    Keyboard,
    Sparkle,
    Seam,
    ChevronDown,
    ChevronRight,
    ArrowUp,
    ArrowDown,
    More,
};
inline constexpr int iconCount = 54;

/// The name of its file, without ending: "check-circle".
QString iconName(Icon icon);

/// Follows the theme by itself: it is drawn when it is painted. Disabled is drawn in Token::Disabled, a checked one in
/// Text or Muted in the accent. The size is the iconSize of the widget; `px` is what it has where nobody says.
QIcon icon(Icon icon, Token token = Token::Text, int px = 16);

/// `px` is in device-independent pixels; the pixmap carries `dpr`.
QPixmap iconPixmap(Icon icon, Token token, int px, qreal dpr);

/// At the smaller side of `rect`, in its middle.
void paintIcon(QPainter *painter, const QRectF &rect, Icon icon, Token token);
/// The same in a colour that is no token (a label's).
void paintIcon(QPainter *painter, const QRectF &rect, Icon icon, const QColor &color);

} // namespace lw::ui
