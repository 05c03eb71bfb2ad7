// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cache/cache_page.h"

#include "ui/charts/figure_strip.h"
#include "ui/pages/cache/cache_filter_bar.h"
#include "ui/pages/cache/question_line.h"
#include "ui/pages/cache/stored_answer_panel.h"
#include "ui/text/describe_error.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/figure_label.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/page_head.h"
#include "ui/widgets/scale.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>
#include <cmath>

namespace lw::ui {

using Doomed = CachePresenter::Doomed;
using Phase = CachePresenter::Phase;

namespace {

const QString splitterName = QStringLiteral("cache-splitter");
const QList<int> columnWidths{0, 124, 148, 78, 78, 72, 96};
/// What is asked about must be readable; what else the side panel says too goes first.
constexpr int leastAskedAbout = 210;
constexpr std::array hiddenFirst{CacheRowModel::Took, CacheRowModel::Tokens, CacheRowModel::Stored, CacheRowModel::Model};

} // namespace

CachePage::CachePage(project::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_presenter(workspace)
    , m_head(new PageHead(this))
    , m_delete(new KeyButton(Icon::Trash, ButtonKind::Danger, this))
    , m_question(new QuestionLine(this))
    , m_strip(new FigureStrip(FigureStrip::Spread::Packed, this))
    , m_entries(m_strip->add(QStringLiteral("storedAnswers")))
    , m_size(m_strip->add(QStringLiteral("cacheSize")))
    , m_requests(m_strip->add(QStringLiteral("requestsSaved")))
    , m_tokens(m_strip->add(QStringLiteral("tokensSaved")))
    , m_time(m_strip->add(QStringLiteral("timeSaved")))
    , m_bar(new CacheFilterBar(this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_stack(new QStackedWidget(m_splitter))
    , m_table(new TableView(m_stack))
    , m_empty(new EmptyState(Icon::Cache, m_stack))
    , m_panel(new StoredAnswerPanel(m_splitter))
{
    m_delete->setObjectName(QStringLiteral("deleteFound"));
    m_head->addAction(m_delete);
    buildLayout();
    buildTable();
    connectPresenter();
    retranslate();
    setTabOrder(m_table, m_panel);
}

CachePage::~CachePage() = default;

void CachePage::buildLayout()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_question);
    column->addWidget(m_strip);
    column->addWidget(m_bar);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(m_splitter, 1);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_stack->setMinimumWidth(scaledPx(400));
    m_panel->setMinimumWidth(scaledPx(280));
    m_panel->hide();
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_panel);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    const QByteArray sizes = m_workspace.settings().layout(splitterName);
    if (sizes.isEmpty() || !m_splitter->restoreState(sizes))
        m_splitter->setSizes({scaledPx(888), scaledPx(400)});
    m_splitter->setHandleWidth(1);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_workspace.settings().setLayout(splitterName, m_splitter->saveState()); });
}

void CachePage::buildTable()
{
    m_table->setObjectName(QStringLiteral("storedAnswerTable"));
    m_table->setModel(&m_presenter.model());
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMargin(10);
    m_table->setColumnWidths(columnWidths);
    m_table->installEventFilter(this);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        m_table->setColumnWidths(columnWidths);
        fitColumns();
    });
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, &m_presenter, &CachePresenter::sortBy);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &current) {
        m_presenter.select(current.isValid() ? m_presenter.model().idAt(current.row()) : 0);
    });
    const auto key = [this](QWidget *where, const QKeySequence &keys, auto act) {
        auto *action = new QAction(where);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, act);
        where->addAction(action);
    };
    key(this, QKeySequence::Find, [this] {
        m_bar->searchField()->setFocus(Qt::ShortcutFocusReason);
        m_bar->searchField()->selectAll();
    });
    key(this, QKeySequence::Refresh, [this] { m_presenter.refresh(); });
    key(m_table, QKeySequence::Delete, [this] { m_presenter.askToDelete(Doomed::One); });
    key(m_table, Qt::Key_Escape, [this] { m_table->setCurrentIndex({}); });
}

void CachePage::connectPresenter()
{
    connect(m_bar, &CacheFilterBar::chosen, &m_presenter, &CachePresenter::setQuery);
    connect(m_delete, &QAbstractButton::clicked, this, [this] { m_presenter.askToDelete(Doomed::Found); });
    connect(m_panel, &StoredAnswerPanel::deleteRequested, this, [this] { m_presenter.askToDelete(Doomed::One); });
    connect(m_panel, &StoredAnswerPanel::closeRequested, this, [this] {
        m_table->setCurrentIndex({});
        m_table->setFocus();
    });
    connect(m_question, &QuestionLine::confirmed, &m_presenter, &CachePresenter::confirmDelete);
    connect(m_question, &QuestionLine::declined, this, [this] {
        m_presenter.askToDelete(Doomed::Nothing);
        m_table->setFocus();
    });
    connect(m_empty, &EmptyState::linkTriggered, this, [this] {
        if (m_presenter.phase() == Phase::NothingFound)
            m_presenter.clearFilter();
        else
            m_presenter.refresh();
    });
    connect(&m_presenter, &CachePresenter::figuresChanged, this, &CachePage::refreshFigures);
    connect(&m_presenter, &CachePresenter::modelsChanged, this, [this] { m_bar->setModels(m_presenter.models()); });
    connect(&m_presenter, &CachePresenter::queryChanged, this, &CachePage::refreshQuery);
    connect(&m_presenter, &CachePresenter::foundChanged, this, &CachePage::refreshFound);
    connect(&m_presenter, &CachePresenter::phaseChanged, this, &CachePage::refreshPhase);
    connect(&m_presenter, &CachePresenter::detailChanged, this, &CachePage::refreshDetail);
    connect(&m_presenter, &CachePresenter::doomedChanged, this, &CachePage::refreshDoomed);
}

void CachePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_presenter.setActive(true);
}

void CachePage::hideEvent(QHideEvent *event)
{
    m_presenter.setActive(false);
    QWidget::hideEvent(event);
}

bool CachePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::Resize)
        fitColumns();
    return QWidget::eventFilter(watched, event);
}

void CachePage::fitColumns()
{
    int room = m_table->width() - scaledPx(leastAskedAbout);
    for (int column = 1; column < CacheRowModel::columns; ++column)
        room -= scaledPx(columnWidths.at(column));
    for (const CacheRowModel::Column column : hiddenFirst) {
        const bool hidden = room < 0;
        if (hidden)
            room += scaledPx(columnWidths.at(column));
        m_table->setColumnHidden(column, hidden);
    }
}

void CachePage::refreshFigures()
{
    const cache::CacheFigures &figures = m_presenter.figures();
    m_entries->setValue(formatCount(figures.entries));
    m_size->setValue(formatBytes(figures.fileBytes));
    m_requests->setValue(formatCount(figures.savedRequests));
    m_tokens->setValue(figures.savedTokens ? formatCompact(*figures.savedTokens) : noValue());
    m_tokens->setToolTip(figures.savedTokens ? textTokenCount(*figures.savedTokens)
                                             : tr("Some of the answers that were used again came without a count of tokens."));
    m_time->setValue(formatTook(std::chrono::milliseconds(std::llround(figures.savedSeconds * 1000))));
    m_strip->arrange();
}

void CachePage::refreshQuery()
{
    const cache::CacheQuery &query = m_presenter.query();
    m_bar->setQuery(query);
    m_table->horizontalHeader()->setSortIndicator(CacheRowModel::columnOf(query.order), query.direction);
}

void CachePage::refreshFound()
{
    m_bar->setFoundCount(m_presenter.isNarrowed() ? m_presenter.foundCount() : -1);
    const int row = m_presenter.selected() ? m_presenter.model().rowOf(m_presenter.selected()).value_or(-1) : -1;
    if (row >= 0 && m_table->currentIndex().row() != row)
        m_table->setCurrentIndex(m_presenter.model().index(row, 0));
    refreshDoomed();
}

void CachePage::refreshPhase()
{
    const Phase phase = m_presenter.phase();
    m_stack->setCurrentWidget(phase == Phase::Rows ? m_table : static_cast<QWidget *>(m_empty));
    m_empty->setMood(phase == Phase::Failed ? EmptyState::Mood::Failed
                     : phase == Phase::Loading ? EmptyState::Mood::Loading
                                               : EmptyState::Mood::Empty);
    m_empty->setSymbol(phase == Phase::NothingFound ? Icon::Search : Icon::Cache);
    QString title;
    QString text;
    QString link;
    switch (phase) {
    case Phase::Rows: break;
    case Phase::Loading: title = tr("Reading the stored answers…"); break;
    case Phase::Empty:
        title = tr("No stored answers yet");
        text = tr("Every answer of a run is kept here. When the same record is asked again with the same task and model, it is taken "
                  "from here and no request is sent.");
        break;
    case Phase::NothingFound:
        title = tr("No stored answer is like this");
        text = tr("Look for fewer words, or take the filters away.");
        link = tr("Show all stored answers");
        break;
    case Phase::Failed:
        title = tr("The stored answers cannot be read");
        text = describeError(m_presenter.error());
        link = tr("Try again");
        break;
    }
    m_empty->setTitle(title);
    m_empty->setText(text);
    m_empty->setDetail(phase == Phase::Failed ? errorDetail(m_presenter.error()) : QString());
    m_empty->setLink(link);
    m_strip->setEnabled(phase != Phase::Failed);
    refreshDoomed();
}

void CachePage::refreshDetail()
{
    const std::optional<cache::CacheDetail> &detail = m_presenter.detail();
    m_panel->setVisible(detail.has_value());
    if (!detail)
        return;
    const CacheRowModel &model = m_presenter.model();
    m_panel->setAnswer(*detail, m_presenter.query().search, model.labelPosition(detail->label), model.labelColor(detail->label));
}

void CachePage::refreshDoomed()
{
    const int count = int(m_presenter.foundCount());
    m_delete->setText(m_presenter.isNarrowed() ? tr("Delete %1 found…").arg(formatCount(count))
                      : count > 0              ? tr("Delete all %1…").arg(formatCount(count))
                                               : tr("Delete all…"));
    m_delete->setEnabled(count > 0 && m_presenter.phase() == Phase::Rows && !m_presenter.isDeleting());
    const QString consequence = tr("It cannot be undone. What is asked again is sent to the model again.");
    switch (m_presenter.doomed()) {
    case Doomed::Nothing: m_question->withdraw(); break;
    case Doomed::One: m_question->ask(tr("Delete this stored answer?"), consequence, tr("Delete it"), tr("Keep it")); break;
    case Doomed::Found:
        m_question->ask(tr("Delete %n stored answer(s)?", "", count), consequence, tr("Delete %n answer(s)", "", count),
                        tr("Keep them"));
        break;
    }
}

void CachePage::retranslate()
{
    m_head->setTitle(tr("Cache"));
    m_head->setSubject(tr("all projects on this computer"));
    m_delete->setHelp(tr("Delete the answers that the table lists; asks first"));
    m_entries->setCaption(tr("stored answers"));
    m_size->setCaption(tr("on the disk"));
    m_requests->setCaption(tr("requests saved"));
    m_requests->setToolTip(tr("How often a stored answer was used in place of a request"));
    m_tokens->setCaption(tr("tokens saved"));
    m_time->setCaption(tr("of waiting saved"));
    m_time->setToolTip(tr("The time that the models took for what was then used again, request by request"));
    m_table->setAccessibleName(tr("Stored answers"));
    m_presenter.model().retranslate();
    refreshFigures();
    refreshQuery();
    refreshPhase();
    refreshFound();
    refreshDetail();
}

void CachePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace lw::ui
