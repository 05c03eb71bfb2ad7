// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/settings/endpoints_presenter.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QTimer;

namespace lw::ui {

class DeleteRow;
class EndpointLimits;
class EndpointPrice;
class ErrorLine;
class Form;
class KeyButton;
class KeyField;
class TestPanel;
class TextLabel;

/// What is set up of one endpoint, its test, taking it for the project, and deleting it.
class EndpointForm final : public QWidget
{
    Q_OBJECT

public:
    explicit EndpointForm(EndpointsPresenter &presenter, QWidget *parent = nullptr);

    /// Shows all of it anew.
    void load();
    /// Puts the caret where something is still to be given.
    void focusFirst();
    void test();

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectFields();
    void retranslate();
    void refresh();
    void refreshKey();
    void refreshKind();
    void fillModels();
    /// What is typed and not taken yet.
    void commit();

    EndpointsPresenter &m_presenter;
    Form *m_form;
    QLineEdit *m_name;
    QLineEdit *m_address;
    QComboBox *m_kind;
    KeyField *m_key;
    QComboBox *m_model;
    ErrorLine *m_keyError;
    EndpointLimits *m_limits;
    EndpointPrice *m_price;
    TestPanel *m_test;
    KeyButton *m_use;
    DeleteRow *m_delete;
    QTimer *m_mended; ///< runs while an address is being written
};

} // namespace lw::ui
