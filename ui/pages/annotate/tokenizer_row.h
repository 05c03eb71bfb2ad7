// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/mailbox.h"
#include "core/text/tokenizer_choice.h"

#include <QThreadPool>
#include <QWidget>

#include <optional>

namespace lw::ui {

class ElidedLabel;
class ErrorLine;
class IconButton;
class KeyButton;
class PromptMeter;
class SetupPresenter;

/// How the tokens of the model are counted: by estimate, or exactly by its own file, which is read on a thread of its own. GUI
/// thread otherwise.
class TokenizerRow final : public QWidget
{
    Q_OBJECT

public:
    TokenizerRow(SetupPresenter &setup, PromptMeter &meter, QWidget *parent = nullptr);
    ~TokenizerRow() override;

    /// Takes the file for the model where it is a vocabulary; says so where it is none.
    void read(const QString &path);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Read
    {
        QString model;
        Result<text::TokenizerChoice> choice;
    };
    void retranslate();
    void refresh();
    void chooseFile();
    void clear();
    void take(const Read &read);

    SetupPresenter &m_setup;
    PromptMeter &m_meter;
    ElidedLabel *m_by;
    KeyButton *m_choose;
    IconButton *m_clear;
    ErrorLine *m_error;
    QString m_reading;              ///< the file's name; empty: none is being read
    std::optional<Error> m_fault;   ///< of the file that was chosen last
    Mailbox<Read> m_letters;
    QThreadPool m_pool;
};

} // namespace lw::ui
