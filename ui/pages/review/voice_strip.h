// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/voices.h"

#include <QWidget>

namespace lw::ui {

class TextLabel;

/// What each of several people says of a record, beside it, and what comes of that. Hidden where there is at most one. GUI thread.
class VoiceStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit VoiceStrip(QWidget *parent = nullptr);

    void setVoices(const std::vector<store::Voice> &voices);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    [[nodiscard]] QString heading() const;
    [[nodiscard]] static QString line(const store::Voice &voice);

    std::vector<store::Voice> m_voices;
    TextLabel *m_heading;
    TextLabel *m_lines;
};

} // namespace lw::ui
