// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/annotate/labels_editor.h"

#include "core/task/label_groups.h"
#include "ui/pages/annotate/fit_rows.h"
#include "ui/pages/annotate/label_row.h"
#include "ui/pages/annotate/setup_presenter.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/search_field.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace lw::ui {

namespace {

constexpr int manyLabels = 12;   ///< that many are found by eye
constexpr int mostRows = 60;     ///< what is further down is typed for

} // namespace

LabelsEditor::LabelsEditor(SetupPresenter &setup, QWidget *parent)
    : QFrame(parent)
    , m_setup(setup)
    , m_find(new SearchField(this))
    , m_scroll(new QScrollArea(this))
    , m_add(new KeyButton(Icon::Plus, ButtonKind::Ghost, this))
    , m_note(new ElidedLabel(FontRole::Small, Token::Faint, this))
{
    build();
    connect(m_add, &QAbstractButton::clicked, this, &LabelsEditor::add);
    connect(m_find, &SearchField::searched, this, [this](const QString &wanted) {
        // It also tells, a while later, that it was emptied here.
        if (wanted == m_wanted)
            return;
        arrange();
        refresh();
    });
    connect(&setup, &SetupPresenter::edited, this, &LabelsEditor::refresh);
    connect(&setup, &SetupPresenter::replaced, this, [this] {
        m_find->clear();
        arrange();
        refresh();
    });
    arrange();
    refresh();
    retranslate();
}

void LabelsEditor::build()
{
    setProperty("kind", QStringLiteral("card"));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(1, 1, 1, 1);
    whole->setSpacing(0);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(space::xs, space::xs, space::xs, 2);
    head->addWidget(m_find);
    whole->addLayout(head);
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addStretch(1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(content);
    // The rows lie on the ground of the card.
    content->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);
    content->installEventFilter(this);
    whole->addWidget(m_scroll);
    auto *last = new QHBoxLayout;
    last->setContentsMargins(0, 0, space::s, 0);
    last->addWidget(m_add);
    last->addStretch(1);
    last->addWidget(m_note);
    whole->addLayout(last);
    m_find->setObjectName(QStringLiteral("findLabel"));
    m_add->setObjectName(QStringLiteral("addLabel"));
}

bool LabelsEditor::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return QFrame::eventFilter(object, event);
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
    m_find->setPurpose(tr("Type to find a label"));
    m_find->setToolTip(tr("Show the labels whose name has these words"));
    showNote();
}

void LabelsEditor::showNote()
{
    const auto count = int(m_setup.setup().task.labels.size());
    if (m_shown.size() < std::size_t(m_found))
        m_note->setText(tr("%1 of %2 shown; type to find").arg(QString::number(m_shown.size()), formatCount(count)));
    else if (m_found < count)
        m_note->setText(tr("%1 of %2 found").arg(formatCount(m_found), formatCount(count)));
    else
        m_note->setText(tr("colours stay colour-blind safe"));
}

void LabelsEditor::arrange()
{
    m_wanted = m_find->text();
    m_shown = task::shownLabels(m_setup.setup().task.labelNames(), m_wanted);
    m_found = int(m_shown.size());
    if (m_found > mostRows)
        m_shown.resize(mostRows);
}

/// As high as its rows, up to some.
void LabelsEditor::fit()
{
    const int rows = m_scroll->widget()->sizeHint().height();
    const int most = manyLabels * (m_rows.isEmpty() ? 0 : m_rows.front()->sizeHint().height());
    m_scroll->setFixedHeight(qMin(rows, most));
}

void LabelsEditor::refresh()
{
    const auto &labels = m_setup.setup().task.labels;
    if (std::any_of(m_shown.begin(), m_shown.end(), [&labels](int label) { return std::size_t(label) >= labels.size(); })
        || (m_find->text().isEmpty() && std::size_t(m_found) != labels.size()))
        arrange();
    m_find->setVisible(labels.size() > manyLabels);
    fitRows(m_rows, m_shown.size(), m_column, [this] { return makeRow(); });
    QString group;
    for (int i = 0; i < int(m_rows.size()); ++i) {
        const task::Label &label = labels[std::size_t(m_shown[std::size_t(i)])];
        const QString own = task::labelGroup(label.name);
        m_rows[i]->setGroup(own == group ? QString() : own);
        group = own;
        m_rows[i]->show(label, m_shown[std::size_t(i)], int(labels.size()));
    }
    showNote();
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
        const auto place = std::size_t(labelOf(row));
        m_setup.edit([&](project::Setup &setup) { setup.task.labels[place].*what = value; });
    };
    connect(row, &LabelRow::nameEdited, this,
            [this, row](const QString &name) { m_setup.renameLabel(labelOf(row), name); });
    connect(row, &LabelRow::descriptionEdited, this, [set](const QString &text) { set(&task::Label::description, text); });
    connect(row, &LabelRow::keyEdited, this, [set](const QString &key) { set(&task::Label::key, key); });
    connect(row, &LabelRow::colorChosen, this, [set](const QString &color) { set(&task::Label::color, color); });
    connect(row, &LabelRow::moveRequested, this, [this, row](int by) { move(int(m_rows.indexOf(row)), by); });
    connect(row, &LabelRow::removeRequested, this, [this, row] { remove(int(m_rows.indexOf(row))); });
    return row;
}

int LabelsEditor::labelOf(const LabelRow *row) const
{
    for (int i = 0; i < int(m_rows.size()); ++i) {
        if (m_rows[i] == row)
            return m_shown[std::size_t(i)];
    }
    return -1;
}

void LabelsEditor::add()
{
    m_find->clear();
    m_setup.edit([](project::Setup &setup) { setup.task.labels.push_back({}); });
    arrange();
    // The new one is seen, however many there are.
    if (!m_shown.empty())
        m_shown.back() = int(m_setup.setup().task.labels.size()) - 1;
    refresh();
    if (m_rows.isEmpty())
        return;
    m_rows.back()->focusName();
    m_scroll->ensureWidgetVisible(m_rows.back(), 0, 0);
}

void LabelsEditor::remove(int row)
{
    const int label = m_shown[std::size_t(row)];
    m_setup.edit([label](project::Setup &setup) { setup.task.labels.erase(setup.task.labels.begin() + label); });
    arrange();
    refresh();
}

void LabelsEditor::move(int row, int by)
{
    const int to = row + by;
    if (to < 0 || to >= int(m_rows.size()))
        return;
    const auto one = std::size_t(m_shown[std::size_t(row)]);
    const auto other = std::size_t(m_shown[std::size_t(to)]);
    m_setup.edit([one, other](project::Setup &setup) { std::swap(setup.task.labels[one], setup.task.labels[other]); });
    arrange();
    refresh();
}

} // namespace lw::ui
