// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QDoubleSpinBox;
class QSpinBox;

namespace lw::ui {

class SetupPresenter;

/// Temperature, top p, maximum of tokens and seed, two beside each other, and whether the probabilities of tokens are asked for. The
/// lowest step of a number is "auto": left to the server.
class ParameterFields final : public QWidget
{
    Q_OBJECT

public:
    explicit ParameterFields(SetupPresenter &setup, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();

    SetupPresenter &m_setup;
    QDoubleSpinBox *m_temperature;
    QDoubleSpinBox *m_topP;
    QSpinBox *m_maxTokens;
    QSpinBox *m_seed;
    QCheckBox *m_logprobs;
};

} // namespace lw::ui
