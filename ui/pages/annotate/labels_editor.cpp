// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/labels_editor.h"

#include "ui/pages/annotate/label_row.h"
#include "ui/pages/annotate/setup_presenter.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/key_button.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace lw::ui {

LabelsEditor::LabelsEditor(SetupPresenter &setup, QWidget *parent)
    : QFrame(parent)
    , m_setup(setup)
    , m_column(new QVBoxLayout(this))
    , m_add(new KeyButton(Icon::Plus, ButtonKind::Ghost, this))
    , m_note(new ElidedLabel(FontRole::Small, Token::Faint, this))
{
    setProperty("kind", QStringLiteral("card"));
    m_column->setContentsMargins(1, 1, 1, 1);
    m_column->setSpacing(0);
    auto *last = new QHBoxLayout;
    last->setContentsMargins(0, 0, space::s, 0);
    last->addWidget(m_add);
    last->addStretch(1);
    last->addWidget(m_note);
    m_column->addLayout(last);
    m_add->setObjectName(QStringLiteral("addLabel"));
    connect(m_add, &QAbstractButton::clicked, this, &LabelsEditor::add);
    connect(&setup, &SetupPresenter::edited, this, &LabelsEditor::refresh);
    connect(&setup, &SetupPresenter::replaced, this, &LabelsEditor::refresh);
    refresh();
    retranslate();
}

void LabelsEditor::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LabelsEditor::retranslate()
{
    setAccessibleName(tr("Labels"));
    m_add->setText(tr("Add label"));
    m_add->setHelp(tr("Add a label to the task"));
    m_note->setText(tr("colours stay colour-blind safe"));
}

void LabelsEditor::refresh()
{
    const auto &labels = m_setup.setup().task.labels;
    while (m_rows.size() > qsizetype(labels.size()))
        // It may be what has just been pressed.
        m_rows.takeLast()->deleteLater();
    while (m_rows.size() < qsizetype(labels.size())) {
        m_rows.append(makeRow());
        m_column->insertWidget(int(m_rows.size()) - 1, m_rows.back());
    }
    for (int i = 0; i < int(m_rows.size()); ++i)
        m_rows[i]->show(labels[std::size_t(i)], i, int(labels.size()));
    int widest = 0;
    for (const LabelRow *row : std::as_const(m_rows))
        widest = qMax(widest, row->nameWidth());
    for (LabelRow *row : std::as_const(m_rows))
        row->setNameWidth(widest);
}

LabelRow *LabelsEditor::makeRow()
{
    auto *row = new LabelRow(this);
    const auto set = [this, row](QString task::Label::*what, const QString &value) {
        const auto place = std::size_t(m_rows.indexOf(row));
        m_setup.edit([&](project::Setup &setup) { setup.task.labels[place].*what = value; });
    };
    connect(row, &LabelRow::nameEdited, this,
            [this, row](const QString &name) { m_setup.renameLabel(int(m_rows.indexOf(row)), name); });
    connect(row, &LabelRow::descriptionEdited, this, [set](const QString &text) { set(&task::Label::description, text); });
    connect(row, &LabelRow::keyEdited, this, [set](const QString &key) { set(&task::Label::key, key); });
    connect(row, &LabelRow::colorChosen, this, [set](const QString &color) { set(&task::Label::color, color); });
    connect(row, &LabelRow::moveRequested, this, [this, row](int by) { move(int(m_rows.indexOf(row)), by); });
    connect(row, &LabelRow::removeRequested, this, [this, row] { remove(int(m_rows.indexOf(row))); });
    return row;
}

void LabelsEditor::add()
{
    m_setup.edit([](project::Setup &setup) { setup.task.labels.push_back({}); });
    if (!m_rows.isEmpty())
        m_rows.back()->focusName();
}

void LabelsEditor::remove(int position)
{
    m_setup.edit([position](project::Setup &setup) { setup.task.labels.erase(setup.task.labels.begin() + position); });
}

void LabelsEditor::move(int position, int by)
{
    const int to = position + by;
    if (to < 0 || to >= int(m_rows.size()))
        return;
    m_setup.edit([position, to](project::Setup &setup) {
        std::swap(setup.task.labels[std::size_t(position)], setup.task.labels[std::size_t(to)]);
    });
}

} // namespace lw::ui
