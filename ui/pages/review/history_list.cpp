// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/history_list.h"

#include "ui/text/format.h"
#include "ui/text/state_words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/text_label.h"

#include <QDateTime>
#include <QEvent>
#include <QGridLayout>

namespace lw::ui {

namespace {

using Kind = store::HistoryEntry::Kind;
constexpr std::size_t mostLines = 40;

QString strong(const QString &text) { return QStringLiteral("<b>%1</b>").arg(text.toHtmlEscaped()); }

} // namespace

HistoryList::HistoryList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::s);
    m_grid->setVerticalSpacing(space::xs);
    m_grid->setColumnStretch(1, 1);
    setObjectName(QStringLiteral("history"));
    retranslate();
}

void HistoryList::setDetail(const store::RecordDetail *detail)
{
    m_known = detail;
    m_history = detail ? detail->history : std::vector<store::HistoryEntry>();
    m_gold = detail ? detail->row.gold : QString();
    retranslate();
}

void HistoryList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void HistoryList::retranslate()
{
    setAccessibleName(tr("History"));
    std::size_t number = 0;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const store::HistoryEntry &entry : m_history) {
        if (number >= mostLines)
            break;
        const QDateTime at = QDateTime::fromString(entry.at, Qt::ISODateWithMs);
        QStringList about{at.isValid() ? formatMoment(at) : QString(), circumstances(entry)};
        about.removeAll(QString());
        put(number++, at.isValid() ? formatAgo(at, now) : noValue(), about.join(u'\n'), sentence(entry),
            !entry.undone && !entry.outdated);
    }
    if (!m_gold.isEmpty())
        put(number++, tr("Import"), {}, tr("gold says %1").arg(strong(m_gold)), true);
    if (number == 0 && m_known)
        put(number++, noValue(), {}, tr("Nothing has happened yet."), false);
    for (std::size_t rest = number; rest < m_lines.size(); ++rest) {
        m_lines[rest].when->hide();
        m_lines[rest].what->hide();
    }
}

HistoryList::Line &HistoryList::line(std::size_t number)
{
    while (m_lines.size() <= number) {
        Line made{new TextLabel(FontRole::Small, Token::Muted, this), new TextLabel(FontRole::Small, Token::Text, this)};
        made.what->setTextFormat(Qt::RichText);
        made.what->setWordWrap(true);
        const int row = int(m_lines.size());
        m_grid->addWidget(made.when, row, 0, Qt::AlignTop);
        m_grid->addWidget(made.what, row, 1, Qt::AlignTop);
        m_lines.push_back(made);
    }
    return m_lines[number];
}

void HistoryList::put(std::size_t number, const QString &when, const QString &moment, const QString &what, bool holds)
{
    Line &row = line(number);
    row.when->setText(when);
    row.when->setToolTip(moment);
    row.what->setToolTip(moment);
    row.what->setAccessibleDescription(moment);
    row.what->setText(what);
    row.what->setToken(holds ? Token::Text : Token::Faint);
    row.when->show();
    row.what->show();
}

QString HistoryList::what(Kind kind) const
{
    switch (kind) {
    case Kind::Accepted: return tr("accepting");
    case Kind::Corrected: return tr("the change");
    case Kind::Rejected: return tr("rejecting");
    case Kind::Skipped: return tr("skipping");
    case Kind::Flagged: return tr("the flag");
    case Kind::Unflagged: return tr("taking the flag away");
    case Kind::Drafted: return tr("an edit");
    case Kind::Noted: return tr("a note");
    case Kind::Answered:
    case Kind::Failed:
    case Kind::Refused:
    case Kind::Undone:
    case Kind::Redone: break;
    }
    return tr("a decision");
}

/// Model, prompt and endpoint, and whether the person saw its answer: what the sentence leaves out.
QString HistoryList::circumstances(const store::HistoryEntry &entry) const
{
    QStringList parts;
    if (!entry.model.isEmpty())
        parts.append(tr("Model: %1").arg(entry.model));
    if (entry.promptVersion > 0)
        parts.append(tr("Prompt: version %1").arg(formatCount(entry.promptVersion)));
    if (!entry.endpoint.isEmpty())
        parts.append(tr("Endpoint: %1").arg(entry.endpoint));
    if (entry.shownSuggestion)
        parts.append(*entry.shownSuggestion ? tr("The model's answer was shown.") : tr("The model's answer was not shown."));
    return parts.join(u'\n');
}

QString HistoryList::sentence(const store::HistoryEntry &entry) const
{
    const QString who = strong(entry.who.isEmpty() ? tr("Somebody") : entry.who);
    const QString to = strong(entry.to);
    QString text;
    switch (entry.kind) {
    case Kind::Answered:
        text = entry.promptHash.isEmpty() ? tr("%1 answered %2, run %3").arg(who, to, formatCount(entry.run))
                                          : tr("%1 answered %2, run %3, prompt %4")
                                                .arg(who, to, formatCount(entry.run), entry.promptHash.left(4));
        break;
    case Kind::Failed:
        text = tr("%1 gave no label: %2, run %3").arg(who, stateChipWord(entry.to).toHtmlEscaped(), formatCount(entry.run));
        break;
    case Kind::Refused: text = tr("%1 refused to answer, run %2").arg(who, formatCount(entry.run)); break;
    case Kind::Accepted: text = tr("%1 accepted %2").arg(who, to); break;
    case Kind::Corrected:
        text = entry.from.isEmpty() ? tr("%1 labelled it %2").arg(who, to)
                                    : tr("%1 changed %2 to %3").arg(who, strong(entry.from), to);
        break;
    case Kind::Rejected: text = entry.from.isEmpty() ? tr("%1 rejected the label").arg(who)
                                                     : tr("%1 rejected %2").arg(who, strong(entry.from)); break;
    case Kind::Skipped: text = tr("%1 skipped it").arg(who); break;
    case Kind::Flagged:
        text = entry.note.isEmpty() ? tr("%1 flagged it").arg(who) : tr("%1 asked: %2").arg(who, entry.note.toHtmlEscaped());
        break;
    case Kind::Unflagged: text = tr("%1 took the flag away").arg(who); break;
    case Kind::Noted:
        text = entry.note.isEmpty() ? tr("%1 took the note away").arg(who) : tr("%1 noted: %2").arg(who, entry.note.toHtmlEscaped());
        break;
    case Kind::Drafted: text = tr("%1 edited it to %2").arg(who, to); break;
    case Kind::Undone: text = tr("%1 undid %2").arg(who, what(entry.about)); break;
    case Kind::Redone: text = tr("%1 redid %2").arg(who, what(entry.about)); break;
    }
    if (entry.outdated)
        return tr("%1 (before its data changed)").arg(text);
    return entry.undone ? tr("%1 (undone)").arg(text) : text;
}

} // namespace lw::ui
