// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cache/cache_query.h"

#include <QWidget>

#include <optional>

namespace lw::ui {

class Chip;
class CollapsibleSection;
class Form;
class FoundText;
class IconButton;
class SidePanel;
class TextLabel;

/// One stored answer in full, at the right of the table: what was asked about, the answer, what it took, the instructions.
class StoredAnswerPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit StoredAnswerPanel(QWidget *parent = nullptr);

    /// `found` is what was looked for; it is marked in the texts.
    void setAnswer(const cache::CacheDetail &detail, const QString &found, int labelPosition, const QString &labelColor);

Q_SIGNALS:
    void deleteRequested();
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    TextLabel *addFact();

    SidePanel *m_panel;
    IconButton *m_copy;
    IconButton *m_delete;
    TextLabel *m_recordTitle;
    TextLabel *m_recordNote;
    FoundText *m_record;
    TextLabel *m_answerTitle;
    Chip *m_chip;
    FoundText *m_answer;
    Form *m_facts;
    TextLabel *m_model;
    TextLabel *m_usage;
    TextLabel *m_took;
    TextLabel *m_stored;
    TextLabel *m_used;
    CollapsibleSection *m_instructions;
    FoundText *m_prompt;
    std::optional<cache::CacheDetail> m_detail;
};

} // namespace lw::ui
