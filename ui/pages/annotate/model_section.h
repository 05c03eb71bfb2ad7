// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;

namespace lw::ui {

class ErrorLine;
class Form;
class IconButton;
class KeyButton;
class ModelChoices;
class ParameterFields;
class PromptMeter;
class SetupPresenter;
class Switch;
class TextLabel;

/// Who is asked: endpoint, model (those that the endpoint offers, or any name), parameters, how its tokens are counted.
class ModelSection final : public QWidget
{
    Q_OBJECT

public:
    ModelSection(SetupPresenter &setup, PromptMeter &meter, ModelChoices &models, QWidget *parent = nullptr);

Q_SIGNALS:
    void connectModelRequested();
    void sharingRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void refresh();
    void refreshModels();
    void refreshThinking();
    void chooseEndpoint(int place);
    void fetch();
    void takeModel();

    SetupPresenter &m_setup;
    ModelChoices &m_models;
    Form *m_form;
    QComboBox *m_endpoint;
    QComboBox *m_model;
    IconButton *m_fetch;
    KeyButton *m_sharing;
    ErrorLine *m_error;
    QComboBox *m_thinking;
    Switch *m_stream;
    TextLabel *m_streamNote;
    int m_endpointRow = 0;
    int m_modelRow = 0;
    int m_errorRow = 0;
    int m_sharingRow = 0;
    int m_parametersRow = 0;
    int m_tokensRow = 0;
    int m_thinkingRow = 0;
    int m_streamRow = 0;
};

} // namespace lw::ui
