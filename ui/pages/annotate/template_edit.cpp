// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/template_edit.h"

#include "ui/pages/annotate/growing_text.h"
#include "ui/pages/annotate/prompt_meter.h"
#include "ui/pages/annotate/setup_presenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/key_button.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

namespace lw::ui {
namespace {

QString placeOf(const QString &column) { return QStringLiteral("{{") + column + QStringLiteral("}}"); }

} // namespace

TemplateEdit::TemplateEdit(SetupPresenter &setup, PromptMeter &meter, QWidget *parent)
    : QWidget(parent)
    , m_setup(setup)
    , m_meter(meter)
    , m_text(new GrowingText(this))
    , m_note(new ElidedLabel(FontRole::Small, Token::Muted, this))
    , m_insert(new KeyButton(ButtonKind::Link, this))
    , m_columns(new QMenu(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_text);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_note, 1);
    foot->addWidget(m_insert);
    column->addLayout(foot);
    m_text->setObjectName(QStringLiteral("template"));
    m_insert->setObjectName(QStringLiteral("insertColumn"));
    m_insert->setMenu(m_columns);
    setFocusProxy(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        const QString text = m_text->toPlainText();
        if (text != m_setup.setup().task.templateText)
            m_setup.edit([&text](project::Setup &set) { set.task.templateText = text; });
    });
    connect(m_columns, &QMenu::aboutToShow, this, &TemplateEdit::fillColumns);
    connect(&meter, &PromptMeter::promptChanged, this, [this] { m_insert->setEnabled(!m_meter.columns().isEmpty()); });
    connect(&setup, &SetupPresenter::edited, this, &TemplateEdit::refresh);
    connect(&setup, &SetupPresenter::replaced, this, &TemplateEdit::refresh);
    m_insert->setEnabled(false);
    retranslate();
}

void TemplateEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TemplateEdit::retranslate()
{
    m_text->setAccessibleName(tr("Template of a record"));
    m_text->setToolTip(tr("What is sent of a record: words, and {{column}} where its value stands"));
    m_insert->setText(tr("Insert column"));
    m_insert->setHelp(tr("Put a column of the data into the template"));
    refresh();
}

void TemplateEdit::refresh()
{
    const project::Setup &setup = m_setup.setup();
    if (m_text->toPlainText() != setup.task.templateText)
        m_text->setPlainText(setup.task.templateText);
    QStringList places;
    for (const QString &column : setup.columns.text)
        places += placeOf(column);
    const bool two = setup.task.kind == task::TaskKind::Preference;
    m_text->setPlaceholderText(two ? tr("A: {{first}}\n\nB: {{second}}") : places.join(u'\n'));
    m_note->setText(two ? tr("names the columns of A and of B")
                        : setup.task.templateText.isEmpty() ? tr("empty: the text as it is") : QString());
}

void TemplateEdit::fillColumns()
{
    m_columns->clear();
    for (const QString &column : m_meter.columns()) {
        // A name may hold what a menu would take for a key.
        QString words = column;
        m_columns->addAction(words.replace(u'&', QStringLiteral("&&")), this, [this, column] {
            m_text->insertPlainText(placeOf(column));
            m_text->setFocus(Qt::OtherFocusReason);
        });
    }
}

} // namespace lw::ui
