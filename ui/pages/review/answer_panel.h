// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/review/review_presenter.h"

#include <QWidget>

class QGridLayout;
class QVBoxLayout;

namespace lw::ui {

class AnswerDesk;
class ElidedLabel;
class HistoryList;
class KeyButton;
class LabelButton;
class QualityPanel;
class RemarkLine;
class TextLabel;

/// The right of the Review page: what the model says, what a person can say to it, what happened to the record, and how good
/// the labels are. Its buttons take no focus, so that Space and Enter mean the record and never the button pressed last.
class AnswerPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerPanel(ReviewPresenter &presenter, QWidget *parent = nullptr);

    void setSelectionCount(int count);
    [[nodiscard]] AnswerDesk *desk() const { return m_desk; }
    [[nodiscard]] RemarkLine *remarks() const { return m_remarks; }
    [[nodiscard]] QualityPanel *quality() const { return m_quality; }

Q_SIGNALS:
    void pressed(const lw::ui::KeyMatch &match);
    void left();   ///< who typed goes back to the record

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *buildLabels();
    QWidget *buildActions();
    void makeLabels();
    [[nodiscard]] QString deskTitle() const;
    [[nodiscard]] QString acceptWords(const QString &label) const;
    [[nodiscard]] QString choiceName(const QString &name) const;
    void arrangeActions();
    void arrangeDesk();
    void retranslate();
    void refresh();
    void showKeys();
    [[nodiscard]] QString whatTheModelSays(const store::RecordDetail &detail) const;

    ReviewPresenter &m_presenter;
    TextLabel *m_title;
    ElidedLabel *m_says;
    QWidget *m_labelBox;
    QVBoxLayout *m_labelColumn;
    QWidget *m_labelScroll = nullptr;
    QWidget *m_deskScroll = nullptr;
    std::vector<LabelButton *> m_labels;
    AnswerDesk *m_desk;
    TextLabel *m_reason;
    KeyButton *m_accept;
    KeyButton *m_reject;
    KeyButton *m_skip;
    KeyButton *m_undo;
    KeyButton *m_flag;
    RemarkLine *m_remarks;
    TextLabel *m_historyTitle;
    HistoryList *m_history;
    QualityPanel *m_quality;
    QGridLayout *m_actions = nullptr;
    int m_columns = 0;
    int m_selected = 0;
};

} // namespace lw::ui
