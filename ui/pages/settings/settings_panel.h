// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace lw::ui {

class TextLabel;

/// One section of the settings: a title, a sentence, and what can be chosen below, in a column that scrolls. Base of those
/// sections; each says its words in retranslate(), which it calls itself when it is made.
class SettingsPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit SettingsPanel(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    virtual void retranslate() = 0;

    void setWords(const QString &title, const QString &sentence);
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    /// A heading within the section.
    TextLabel *addHeading();
    /// Muted words below what they explain.
    TextLabel *addNote();

private:
    TextLabel *m_title;
    TextLabel *m_sentence;
    QVBoxLayout *m_body;
};

} // namespace lw::ui
