// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/voice_strip.h"

#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/text_label.h"

#include <QDateTime>
#include <QEvent>
#include <QVBoxLayout>

namespace lw::ui {

VoiceStrip::VoiceStrip(QWidget *parent)
    : QWidget(parent)
    , m_heading(new TextLabel(FontRole::Small, Token::Warn))
    , m_lines(new TextLabel(FontRole::Small, Token::Text))
{
    setObjectName(QStringLiteral("voices"));
    m_heading->setObjectName(QStringLiteral("voicesHeading"));
    m_heading->setWordWrap(true);
    m_lines->setObjectName(QStringLiteral("voicesLines"));
    m_lines->setTextFormat(Qt::RichText);
    m_lines->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::m, space::xl, 0);
    column->setSpacing(space::xs);
    column->addWidget(m_heading);
    column->addWidget(m_lines);
    hide();
}

void VoiceStrip::setVoices(const std::vector<store::Voice> &voices)
{
    m_voices = voices;
    retranslate();
    setVisible(m_voices.size() > 1);
}

void VoiceStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void VoiceStrip::retranslate()
{
    setAccessibleName(tr("What people say of this record"));
    const bool isOpen = store::disagree(m_voices);
    m_heading->setText(heading());
    m_heading->setToken(isOpen ? Token::Warn : Token::Muted);
    QStringList lines;
    for (const store::Voice &voice : m_voices)
        lines.append(line(voice));
    m_lines->setText(lines.join(QStringLiteral("<br>")));
}

QString VoiceStrip::heading() const
{
    if (m_voices.empty())
        return {};
    if (m_voices.back().settles)
        return tr("People disagreed on this record. What %1 decided counts.").arg(m_voices.back().annotator);
    if (store::disagree(m_voices))
        return tr("People disagree on this record. What you decide counts for all of them; what they said is kept.");
    return tr("Several people looked at this record.");
}

QString VoiceStrip::line(const store::Voice &voice)
{
    const QString who = QStringLiteral("<b>%1</b>").arg((voice.annotator.isEmpty() ? tr("Somebody") : voice.annotator).toHtmlEscaped());
    const QString said = voice.said.toHtmlEscaped();
    QString text;
    switch (voice.verdict) {
    case store::Verdict::Rejected:
        text = voice.rejected.isEmpty() ? tr("%1 rejected the label").arg(who) : tr("%1 rejected %2").arg(who, voice.rejected.toHtmlEscaped());
        break;
    case store::Verdict::Skipped: text = tr("%1 skipped it").arg(who); break;
    case store::Verdict::None:
    case store::Verdict::Accepted:
    case store::Verdict::Corrected: text = tr("%1 says it is %2").arg(who, said); break;
    }
    if (voice.blind)
        text = tr("%1, without a suggestion").arg(text);
    const QDateTime at = QDateTime::fromString(voice.at, Qt::ISODateWithMs);
    return at.isValid() ? tr("%1 (%2)", "what somebody says, and when").arg(text, formatMoment(at)) : text;
}

} // namespace lw::ui
