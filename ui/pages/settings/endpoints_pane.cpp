// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/endpoints_pane.h"

#include "ui/pages/settings/add_panel.h"
#include "ui/pages/settings/baseline_panel.h"
#include "ui/pages/settings/endpoint_form.h"
#include "ui/pages/settings/endpoint_list.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/scale.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

namespace lw::ui {
namespace {

constexpr int listWidth = 264;
constexpr int formWidth = 716;
const QString layoutName = QStringLiteral("settings/endpoints");

} // namespace

EndpointsPane::EndpointsPane(project::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_presenter(workspace)
    , m_splitter(new QSplitter(this))
    , m_scroll(new QScrollArea(m_splitter))
    , m_column(new QWidget(m_scroll))
    , m_form(new EndpointForm(m_presenter, m_column))
    , m_baseline(new BaselinePanel(m_presenter, m_column))
    , m_add(new AddPanel(m_presenter, m_column))
{
    auto *column = new QHBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_splitter);
    auto *list = new EndpointList(m_presenter, m_splitter);
    list->setMinimumWidth(scaledPx(150));
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(list);
    m_splitter->addWidget(m_scroll);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({scaledPx(listWidth), scaledPx(formWidth)});

    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setMinimumWidth(scaledPx(380));
    auto *ground = new QWidget(m_scroll);
    auto *row = new QHBoxLayout(ground);
    row->setContentsMargins(space::xl + space::xs, space::l, space::xl, space::xl);
    m_column->setMaximumWidth(scaledPx(formWidth));
    row->addWidget(m_column, 100);
    row->addStretch(1);
    m_scroll->setWidget(ground);
    // No stack: that is as large as its largest page, and a short one would scroll.
    auto *panels = new QVBoxLayout(m_column);
    panels->setContentsMargins(0, 0, 0, 0);
    for (QWidget *panel : std::initializer_list<QWidget *>{m_form, m_baseline, m_add}) {
        panel->hide();
        panels->addWidget(panel);
    }
    if (const QByteArray sizes = workspace.settings().layout(layoutName); !sizes.isEmpty())
        m_splitter->restoreState(sizes);
    setFocusProxy(list->findChild<QWidget *>(QStringLiteral("endpoints")));
    connect(&m_presenter, &EndpointsPresenter::selected, this, &EndpointsPane::showSelected);
    showSelected();
}

void EndpointsPane::showSelected()
{
    QWidget *wanted = m_form;
    if (m_presenter.isAdding())
        wanted = m_add;
    else if (m_presenter.entry().isEmbedded())
        wanted = m_baseline;
    else
        m_form->load();
    // From the choice of a provider the hand goes on to what that needs.
    const bool wasAdding = m_shown == m_add && m_add->isVisible();
    if (m_shown && m_shown != wanted)
        m_shown->hide();
    m_shown = wanted;
    m_shown->show();
    m_scroll->verticalScrollBar()->setValue(0);
    if (wasAdding && wanted == m_form && m_presenter.entry().testedAt.isEmpty())
        QMetaObject::invokeMethod(m_form, &EndpointForm::focusFirst, Qt::QueuedConnection);
    // The button that was pressed may have gone with its panel.
    if (wanted == m_add && isVisible())
        QMetaObject::invokeMethod(m_add, &AddPanel::focusFirst, Qt::QueuedConnection);
}

void EndpointsPane::startAdding()
{
    m_presenter.startAdding();
    m_add->focusFirst();
}

void EndpointsPane::test()
{
    if (m_shown == m_form)
        m_form->test();
}

void EndpointsPane::hideEvent(QHideEvent *event)
{
    m_workspace.settings().setLayout(layoutName, m_splitter->saveState());
    QWidget::hideEvent(event);
}

} // namespace lw::ui
