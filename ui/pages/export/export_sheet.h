// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/export/export_presenter.h"

#include <QWidget>

#include <array>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QRadioButton;
class QVBoxLayout;

namespace lw::ui {

class ElidedLabel;
class ErrorLine;
class IconLabel;
class KeyButton;
class LossList;
class ProgressLine;
class SidePanel;
class TextLabel;

/// The sheet at the right of any page that writes the records to a file. Enter exports, Escape cancels what goes on or closes.
/// The window places, shows and hides it.
class ExportSheet final : public QWidget
{
    Q_OBJECT

public:
    explicit ExportSheet(project::Workspace &workspace, QWidget *parent = nullptr);

    /// What the page shows becomes the choice where `filtered` and the filter leaves anything out.
    void openFor(const store::RecordFilter &filter, bool filtered);

public Q_SLOTS:
    /// Esc: calls a running export off, else closes the sheet.
    void leave();

Q_SIGNALS:
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void buildBody(QVBoxLayout *body);
    void buildFoot();
    void buildKeys();
    TextLabel *caption(QVBoxLayout *body);
    void retranslate();
    void refresh();
    void showChoices();
    void showPath();
    void showFoot();
    void enter();
    void choosePath();
    void showFolder();

    ExportPresenter m_presenter;
    SidePanel *m_panel;
    TextLabel *m_formatCaption;
    QComboBox *m_format;
    TextLabel *m_formatHint;
    TextLabel *m_whichCaption;
    std::array<QRadioButton *, 3> m_which{};
    TextLabel *m_previewCaption;
    QPlainTextEdit *m_preview;
    TextLabel *m_lossesCaption;
    LossList *m_losses;
    TextLabel *m_pathCaption;
    QLineEdit *m_path;
    KeyButton *m_choose;
    TextLabel *m_pathHint;
    ErrorLine *m_error;
    QWidget *m_result;
    IconLabel *m_resultIcon;
    TextLabel *m_resultText;
    ProgressLine *m_progress;
    ElidedLabel *m_note;
    KeyButton *m_folder;
    KeyButton *m_cancel;
    KeyButton *m_export;
};

} // namespace lw::ui
