// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/endpoint_test.h"

#include <QWidget>

namespace lw::ui {

class IconLabel;
class TextLabel;

/// One step of the test: how it went, its name, a sentence, what the server said below, and how long it took.
class TestRow final : public QWidget
{
    Q_OBJECT

public:
    explicit TestRow(QWidget *parent = nullptr);

    void setStep(const project::StepResult &step);
    void setNameWidth(int width);

private:
    IconLabel *m_icon;
    TextLabel *m_name;
    TextLabel *m_sentence;
    TextLabel *m_words;
    TextLabel *m_took;
};

} // namespace lw::ui
