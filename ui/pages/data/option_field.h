// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>
#include <QWidget>

class QComboBox;

namespace lw::ui {

class ElidedLabel;
class TextLabel;

/// A choice under its caption, with how it came about below.
class OptionField final : public QWidget
{
    Q_OBJECT

public:
    explicit OptionField(QWidget *parent = nullptr);

    void setCaption(const QString &caption);
    void setHint(const QString &hint);
    /// Text and value; keeps what is chosen where it is still there.
    void setChoices(const QList<std::pair<QString, QVariant>> &choices);
    void setCurrent(const QVariant &value);   ///< without chosen()
    [[nodiscard]] QComboBox *box() const { return m_box; }

Q_SIGNALS:
    void chosen(const QVariant &value);

private:
    TextLabel *m_caption;
    QComboBox *m_box;
    ElidedLabel *m_hint;
};

} // namespace lw::ui
