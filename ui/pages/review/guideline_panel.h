// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/mailbox.h"
#include "core/project/workspace.h"
#include "core/store/guideline_store.h"

#include <QWidget>

#include <memory>
#include <vector>

class QPlainTextEdit;
class QStackedWidget;
class QTextBrowser;
class QUrl;

namespace lw::ui {

class ElidedLabel;
class ErrorLine;
class IconButton;
class KeyButton;
class TextLabel;

/// The guidelines below the record that is reviewed, to read and to write, as one Markdown text with a passage a label. Nothing
/// in it is fetched from anywhere, and no link is followed unasked. GUI thread.
class GuidelinePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit GuidelinePanel(project::Workspace &workspace, QWidget *parent = nullptr);
    ~GuidelinePanel() override;

public Q_SLOTS:
    /// What is being written stays until it is shown again.
    void toggle();

Q_SIGNALS:
    void left();   ///< it was closed: back to reviewing

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void read();
    void refresh();
    void showLabels();
    void edit(bool on);
    void save();
    void goTo(const QString &label);
    void askToOpen(const QUrl &link);

    project::Workspace &m_workspace;
    std::vector<store::Guideline> m_all;   ///< the newest first
    ElidedLabel *m_title;
    QWidget *m_labels;
    KeyButton *m_edit;
    KeyButton *m_save;
    KeyButton *m_cancel;
    IconButton *m_close;
    QPlainTextEdit *m_source;
    QTextBrowser *m_text;
    QWidget *m_linkRow;
    TextLabel *m_link;
    KeyButton *m_open;
    ErrorLine *m_error;
    std::shared_ptr<Mailbox<Result<void>>> m_saved;
    bool m_isEdited = false;
};

} // namespace lw::ui
