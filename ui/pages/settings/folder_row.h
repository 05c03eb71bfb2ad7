// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace lw::ui {

class KeyButton;

/// A path that can be copied, and a button that shows it in the file manager. A place that is not there yet says so.
class FolderRow final : public QWidget
{
    Q_OBJECT

public:
    explicit FolderRow(QWidget *parent = nullptr);
    /// What lies there, for assistive programs.
    void setName(const QString &name);
    /// A folder, or a file in the folder that is shown; empty: none, and `none` says why.
    void setPath(const QString &path, const QString &none = {});

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLineEdit *m_field;
    KeyButton *m_show;
    QString m_folder;
};

} // namespace lw::ui
