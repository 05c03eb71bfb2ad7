// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/endpoint_entry.h"

#include <QWidget>

#include <vector>

class QLineEdit;

namespace lw::ui {

class CollapsibleSection;
class EndpointsPresenter;
class Form;
class NumberField;

/// What an endpoint is allowed at most, and on which way it is reached. An empty field is the default, which stands in it.
class EndpointLimits final : public QWidget
{
    Q_OBJECT

public:
    explicit EndpointLimits(EndpointsPresenter &presenter, QWidget *parent = nullptr);

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
        Form *form;
        NumberField *field;
        Number number;
        int row;
    };
    enum LineNumber { Requests, Tokens, AtOnce, Connections, KeepAlive };
    enum WayRow { ConnectionsRow, KeepAliveRow, CaRow, ProxyRow };

    void addLine(Form *form, const char *name, Number number, const Range &range);
    void say(LineNumber line, const QString &caption, const QString &usual, const QString &hint, const QString &help);
    void retranslate();
    void refresh();
    void refreshFaults();
    [[nodiscard]] QString limitsNote() const;
    [[nodiscard]] QString wayNote() const;

    EndpointsPresenter &m_presenter;
    CollapsibleSection *m_limits;
    CollapsibleSection *m_way;
    Form *m_limitForm;
    Form *m_wayForm;
    std::vector<Line> m_lines;
    QLineEdit *m_caFile;
    QLineEdit *m_proxy;
};

} // namespace lw::ui
