// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/run_snapshot.h"

#include <QString>
#include <QWidget>

#include <optional>

namespace lw::ui {

class Dot;
class ElidedLabel;
class StateBar;
class TextLabel;

/// What the line at the bottom says; what is not known is not shown.
struct Status
{
    enum class Health { Ok, Warn, Bad, Busy, Unknown };
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
    TextLabel *addFigure(const QString &objectName);
    void refresh();
    void refreshRun();

    Status m_status;
    Dot *m_dot;
    TextLabel *m_model;
    ElidedLabel *m_sentence;
    StateBar *m_bar;
    TextLabel *m_progress = nullptr;
    TextLabel *m_recordRate = nullptr;
    TextLabel *m_tokenRate = nullptr;
    TextLabel *m_cost = nullptr;
    TextLabel *m_left = nullptr;
    TextLabel *m_project = nullptr;
    TextLabel *m_saved = nullptr;
};

} // namespace lw::ui
