// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace lw::ui {

class ElidedLabel;
class SectionHeader;

/// A part of a set-up that folds: chevron, title, a note at the right, content below. Space and Enter fold it.
class CollapsibleSection final : public QWidget
{
    Q_OBJECT

public:
    explicit CollapsibleSection(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setNote(const QString &note);
    void setContent(QWidget *content); ///< takes ownership
    bool isOpen() const;
    void setOpen(bool open); ///< without toggled()

Q_SIGNALS:
    void toggled(bool open); ///< by the user

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    SectionHeader *m_header;
    ElidedLabel *m_note;
    QVBoxLayout *m_column;
    QWidget *m_content = nullptr;
};

} // namespace lw::ui
