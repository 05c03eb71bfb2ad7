// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/key_sheet.h"

#include "ui/keys/command_names.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/key_hint.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace lw::ui {

KeySheet::KeySheet(QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(FontRole::Title, Token::Text, this))
    , m_preset(new TextLabel(FontRole::Small, Token::Muted, this))
    , m_foot(new TextLabel(FontRole::Small, Token::Muted, this))
    , m_close(new IconButton(Icon::X, this))
    , m_place(new QWidget)
{
    setObjectName(QStringLiteral("keySheet"));
    m_close->setObjectName(QStringLiteral("closeKeys"));
    m_close->setFocusPolicy(Qt::TabFocus);
    m_title->setWeight(TextLabel::Weight::SemiBold);
    m_foot->setWordWrap(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::m);
    head->addWidget(m_title);
    head->addWidget(m_preset, 1);
    head->addWidget(m_close);
    auto *place = new QVBoxLayout(m_place);
    place->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(m_place);
    m_place->setAutoFillBackground(false);   // setWidget() switches it on
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, space::m, space::l, space::m);
    column->setSpacing(space::m);
    column->addLayout(head);
    column->addWidget(scroll, 1);
    column->addWidget(m_foot);
    connect(m_close, &QAbstractButton::clicked, this, &KeySheet::closeRequested);
    retranslate();
}

void KeySheet::setKeys(settings::KeyPreset preset, bool changed, const ReviewKeys &keys, const TaskLabels &labels)
{
    m_kind = preset;
    m_changed = changed;
    m_keys = keys;
    m_labels = labels;
    retranslate();
}

void KeySheet::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void KeySheet::retranslate()
{
    setAccessibleName(tr("Keys"));
    m_title->setText(tr("Keys"));
    m_preset->setText(m_changed ? tr("%1, with your changes", "keys as in Prodigy").arg(presetName(m_kind)) : presetName(m_kind));
    m_close->setName(tr("Close the keys"), QKeySequence(Qt::Key_Escape));
    m_foot->setText(tr("Keys do nothing while you type in a field. They work with a Chinese input method on, in full width too. "
                       "Select several records in the queue with Shift or Ctrl+A to decide on all of them. "
                       "Every key can be changed in Settings, Keys."));
    delete m_table;
    m_table = new QWidget(m_place);
    m_grid = new QGridLayout(m_table);
    m_grid->setContentsMargins(0, 0, space::m, 0);
    m_grid->setHorizontalSpacing(space::xl);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    for (int place = 0; place < m_labels.size(); ++place) {
        const QKeySequence keys = m_keys.labelHint(place);
        addRow(tr("Label as %1").arg(m_labels.at(place).name), keys.isEmpty() ? QList<QKeySequence>() : QList{keys});
    }
    for (int command = 0; command < commandCount; ++command)
        addRow(commandName(Command(command)), m_keys.all(Command(command)));
    addRow(tr("Search the queue"), {QKeySequence(QKeySequence::Find)});
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    m_place->layout()->addWidget(m_table);
}

void KeySheet::addRow(const QString &what, const QList<QKeySequence> &keys)
{
    if (keys.isEmpty())
        return;
    const int row = m_grid->rowCount();
    auto *hints = new QHBoxLayout;
    hints->setSpacing(space::xs);
    QStringList words;
    for (const QKeySequence &one : keys) {
        words.append(one.toString(QKeySequence::NativeText));
        if (KeyHint::shown())
            hints->addWidget(new KeyHint(one, m_table));
    }
    // Here the keys are what one came for, whether hints are hidden elsewhere or not.
    if (!KeyHint::shown()) {
        auto *plain = new TextLabel(FontRole::Small, Token::Muted, m_table);
        plain->setText(words.join(QStringLiteral(", ")));
        hints->addWidget(plain);
    }
    hints->addStretch();
    auto *name = new TextLabel(FontRole::Body, Token::Text, m_table);
    name->setText(what);
    name->setAccessibleName(what + QStringLiteral(": ") + words.join(QStringLiteral(", ")));
    m_grid->addWidget(name, row, 0);
    m_grid->addLayout(hints, row, 1);
}

void KeySheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themed(Token::Surface));
}

} // namespace lw::ui
