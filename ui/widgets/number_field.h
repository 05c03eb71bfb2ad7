// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/range.h"

#include <QLineEdit>

#include <optional>

class QTimer;

namespace lw::ui {

/// A number that may be left out: then the default holds, which stands in the empty field. The unit stands at its right end.
/// A text that is no number in the range is a fault when the field is left or Enter is pressed; it goes as soon as it is mended.
class NumberField final : public QLineEdit
{
    Q_OBJECT

public:
    /// `scale`: what is written is that many times what is meant, as 1000 for milliseconds that are written in seconds. The
    /// range is of what is meant.
    explicit NumberField(Range range, qint64 scale = 1, QWidget *parent = nullptr);

    void setDefault(const QString &text);
    void setDefault(qint64 number);
    void setUnit(const QString &unit);
    /// Without signals; what is being typed stays where it means the same.
    void setNumber(std::optional<qint64> number);
    /// Empty: the default, or a fault.
    [[nodiscard]] std::optional<qint64> number() const;
    [[nodiscard]] bool isFaulty() const { return m_faulty; }
    /// Says what would be right; empty without a fault.
    [[nodiscard]] QString fault() const;
    /// Takes what is typed as if the field were left.
    void commit();

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// By the user, a moment after the last key at the latest; not while what stands there is no number.
    void numberChanged(std::optional<qint64> number);
    void faultChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] bool isReadable() const;
    [[nodiscard]] QString written(qint64 number) const;
    void take();
    void setFaulty(bool faulty);
    [[nodiscard]] int unitWidth() const;
    void arrange();

    Range m_range;
    qint64 m_scale;
    QString m_unit;
    QTimer *m_pause;
    std::optional<qint64> m_told;
    bool m_faulty = false;
};

} // namespace lw::ui
