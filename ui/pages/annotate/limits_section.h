// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/range.h"
#include "core/project/setup.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace lw::ui {

class Form;
class NumberField;
class SetupPresenter;

/// How long a request is waited for, how often it is sent again, and what a run may use up: one cap at a time, so that the one
/// typed last holds. An empty field is the default, which stands in it.
class LimitsSection final : public QWidget
{
    Q_OBJECT

public:
    explicit LimitsSection(SetupPresenter &setup, QWidget *parent = nullptr);

    /// In a few words, for the line above the fields: what is not as it is by default.
    [[nodiscard]] QString summary() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        const char *name;   ///< of the field
        Range range;
        qint64 scale;
        qint64 (*get)(const project::Setup &setup);
        void (*set)(project::Setup &setup, qint64 value);
        NumberField *field = nullptr;
        int row = 0;
    };
    enum LineNumber { Connect, FirstToken, Idle, Total, FirstDelay, Retries, Connections, MostCost, MostRequests, MostTokens };

    void addLine(Line line);
    void say(LineNumber line, const QString &caption, const QString &hint, const QString &help);
    void retranslate();
    void refresh();
    void refreshFaults();

    SetupPresenter &m_setup;
    Form *m_form;
    std::vector<Line> m_lines;
};

} // namespace lw::ui
