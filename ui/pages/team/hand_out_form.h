// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/hand_out.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace lw::ui {

class KeyButton;
class NumberField;
class Switch;
class TextLabel;

/// Who gets what: the part of the team sheet that is filled in before files are handed out.
class HandOutForm final : public QWidget
{
    Q_OBJECT

public:
    explicit HandOutForm(QWidget *parent = nullptr);

    /// Empties the form.
    void begin(const QString &folder);
    [[nodiscard]] project::HandOutRequest request() const;
    /// Somebody is named, a folder is, and every number can be meant.
    [[nodiscard]] bool isComplete() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Share
    {
        TextLabel *caption = nullptr;
        NumberField *field = nullptr;
    };
    Share addShare(QVBoxLayout *body, const char *name, const Range &range);
    void retranslate();
    void chooseFolder();

    TextLabel *m_peopleCaption;
    QLineEdit *m_people;
    Share m_overlap;
    Share m_gold;
    Share m_blind;
    TextLabel *m_suggestionsCaption;
    Switch *m_suggestions;
    TextLabel *m_folderCaption;
    QLineEdit *m_folder;
    KeyButton *m_choose;
};

} // namespace lw::ui
