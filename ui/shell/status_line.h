// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/run_snapshot.h"

#include <QString>
#include <QWidget>

#include <optional>

class QLabel;

namespace lw::ui {

class ElidedLabel;
class StateBar;

/// What the line at the bottom says; what is not known is not shown.
struct Status
{
    enum class Health { Ok, Warn, Bad, Busy };
    Health health = Health::Ok;
    QString model;      ///< or what stands first, in bold
    QString sentence;   ///< of the model, or what the program is doing
    std::optional<engine::RunSnapshot> run;
    qint64 records = 0; ///< of the project
    QString project;    ///< name of its file; empty: none is open
    bool saved = true;
};

/// The one line that is always true: model and health, progress, rate, tokens, time left; project and saved at the right.
class StatusLine final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);
    void show(const Status &status);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    class Dot;
    void refresh();

    Status m_status;
    Dot *m_dot = nullptr;
    QLabel *m_model = nullptr;
    ElidedLabel *m_sentence = nullptr;
    StateBar *m_bar = nullptr;
    QLabel *m_progress = nullptr;
    QLabel *m_recordRate = nullptr;
    QLabel *m_tokenRate = nullptr;
    QLabel *m_left = nullptr;
    QLabel *m_project = nullptr;
    QLabel *m_saved = nullptr;
    std::vector<QWidget *> m_rules;   ///< the lines between the parts, each before the widget of the same place
};

} // namespace lw::ui
