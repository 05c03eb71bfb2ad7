// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/endpoint_entry.h"

#include <QWidget>

#include <vector>

class QComboBox;

namespace lw::ui {

class CollapsibleSection;
class EndpointsPresenter;
class Form;
class NumberField;

/// What the model of an endpoint costs, where a person says it: else the table of the program holds, or nothing is known.
class EndpointPrice final : public QWidget
{
    Q_OBJECT

public:
    explicit EndpointPrice(EndpointsPresenter &presenter, QWidget *parent = nullptr);

    /// Shows another endpoint: nothing that was typed stays.
    void load();
    /// What is typed and not taken yet.
    void commit();

protected:
    void changeEvent(QEvent *event) override;

private:
    using Number = std::optional<qint64> settings::EndpointEntry::*;
    struct Line
    {
        NumberField *field;
        Number number;
        int row;
    };
    enum LineNumber { Input, Cached, Output, Request };

    void addLine(const char *name, Number number);
    void say(LineNumber line, const QString &caption, const QString &usual, const QString &hint, const QString &help);
    void takeCurrency();
    void retranslate();
    void refresh();
    void refreshFaults();
    [[nodiscard]] QString note() const;

    EndpointsPresenter &m_presenter;
    CollapsibleSection *m_section;
    Form *m_form;
    QComboBox *m_currency;
    int m_currencyRow;
    std::vector<Line> m_lines;
};

} // namespace lw::ui
