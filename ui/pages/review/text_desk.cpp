// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/text_desk.h"

#include "core/text/word_diff.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

namespace lw::ui {

namespace {

constexpr int pauseMs = 400;
constexpr int linesShown = 8;

QString coloured(const QString &text, Token ink, Token ground, const char *decoration)
{
    return QStringLiteral("<span style=\"color:%1;background-color:%2;text-decoration:%3\">%4</span>")
        .arg(themed(ink).name(), themed(ground).name(), QLatin1String(decoration), text.toHtmlEscaped());
}

} // namespace

TextDesk::TextDesk(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QPlainTextEdit(this))
    , m_diffTitle(new TextLabel(FontRole::Small, Token::Muted, this))
    , m_diff(new TextLabel(FontRole::Body, Token::Text, this))
    , m_pause(new QTimer(this))
{
    m_edit->setObjectName(QStringLiteral("answerEditor"));
    m_edit->setTabChangesFocus(true);
    m_edit->installEventFilter(this);
    m_diff->setObjectName(QStringLiteral("answerDiff"));
    m_diff->setWordWrap(true);
    m_diff->setTextFormat(Qt::RichText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_edit);
    column->addWidget(m_diffTitle);
    column->addWidget(m_diff);
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    connect(m_pause, &QTimer::timeout, this, &TextDesk::finish);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        m_pause->start();
        showDiff();
    });
    connect(&Theme::instance(), &Theme::changed, this, &TextDesk::showDiff);
    retranslate();
}

void TextDesk::setTexts(const QString &text, const QString &model)
{
    m_model = model;
    // What one is typing stands.
    const bool typing = m_edit->hasFocus() && m_edit->toPlainText() != m_told && m_told == text;
    m_told = text;
    if (!typing && m_edit->toPlainText() != text) {
        const QSignalBlocker quiet(m_edit);
        m_edit->setPlainText(text);
        m_pause->stop();
    }
    showDiff();
}

void TextDesk::edit()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->moveCursor(QTextCursor::End);
}

void TextDesk::finish()
{
    m_pause->stop();
    const QString typed = m_edit->toPlainText();
    if (typed == m_told || typed.trimmed().isEmpty())
        return;
    m_told = typed;
    Q_EMIT changed(typed);
}

void TextDesk::showDiff()
{
    m_edit->setFixedHeight(m_edit->fontMetrics().lineSpacing() * linesShown + 2 * space::m);
    const QString typed = m_edit->toPlainText();
    const bool differs = !m_model.isEmpty() && typed != m_model;
    m_diffTitle->setVisible(differs);
    m_diff->setVisible(differs);
    if (!differs)
        return;
    QString html;
    for (const text::DiffPart &part : text::wordDiff(m_model, typed)) {
        switch (part.kind) {
        case text::DiffPart::Kind::Same: html += part.text.toHtmlEscaped(); break;
        case text::DiffPart::Kind::Removed: html += coloured(part.text, Token::Bad, Token::BadSoft, "line-through"); break;
        case text::DiffPart::Kind::Added: html += coloured(part.text, Token::Ok, Token::OkSoft, "underline"); break;
        }
    }
    m_diff->setText(html.replace(u'\n', QStringLiteral("<br>")));
}

bool TextDesk::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        finish();
    if (event->type() == QEvent::KeyPress) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
        if (key.key() == Qt::Key_Escape || (enter && key.modifiers().testFlag(Qt::ControlModifier))) {
            finish();
            Q_EMIT left();
            if (enter)
                Q_EMIT accepted();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void TextDesk::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TextDesk::retranslate()
{
    m_edit->setAccessibleName(tr("Answer"));
    m_edit->setToolTip(tr("Esc goes back to the record, Ctrl+Enter accepts."));
    m_diffTitle->setText(tr("Against the model's answer"));
    showDiff();
}

} // namespace lw::ui
