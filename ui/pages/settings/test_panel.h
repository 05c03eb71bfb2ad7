// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/settings/endpoints_presenter.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;

namespace lw::ui {

class Banner;
class Card;
class KeyButton;
class TestRow;
class TextLabel;

/// The test of an endpoint: the button, a row a step that fills in, what it comes to, and the report to copy.
class TestPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit TestPanel(EndpointsPresenter &presenter, QWidget *parent = nullptr);
    [[nodiscard]] KeyButton *button() const { return m_test; }
    void refresh();

    /// A button that stands beside the test, and what there is to say about it, which comes before what the test has to say.
    void setNeighbour(QWidget *button);
    void setNeighbourNote(const QString &note);

Q_SIGNALS:
    /// The button was pressed: what is half typed comes first.
    void testRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void refreshRows();
    void copy();

    EndpointsPresenter &m_presenter;
    QHBoxLayout *m_head = nullptr;
    QString m_neighbourNote;
    KeyButton *m_test;
    KeyButton *m_stop;
    TextLabel *m_note;
    TextLabel *m_when;
    Banner *m_verdict;
    Card *m_card;
    std::vector<TestRow *> m_rows;
    QWidget *m_foot;
    TextLabel *m_footNote;
    KeyButton *m_copy;
};

} // namespace lw::ui
