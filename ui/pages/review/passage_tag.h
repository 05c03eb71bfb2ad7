// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTextCharFormat>
#include <QTextObjectInterface>

namespace lw::ui {

/// The name behind a marked passage, and the sign where a chunk begins: small things that stand in a text and are no part of
/// it. Register it with a document's layout for PassageTag::type.
class PassageTag final : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    static constexpr int type = QTextFormat::UserObject + 1;
    enum class Look { Label, Seam };

    using QObject::QObject;

    [[nodiscard]] static QTextCharFormat format(Look look, const QString &words, const QColor &color);

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position, const QTextFormat &format) override;
};

} // namespace lw::ui
