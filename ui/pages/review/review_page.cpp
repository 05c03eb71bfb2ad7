// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/review_page.h"

#include "ui/pages/review/answer_desk.h"
#include "ui/pages/review/answer_panel.h"
#include "ui/pages/review/exchange_pane.h"
#include "ui/pages/review/guideline_panel.h"
#include "ui/pages/review/key_catcher.h"
#include "ui/pages/review/key_sheet.h"
#include "ui/pages/review/pair_view.h"
#include "ui/pages/review/quality_panel.h"
#include "ui/pages/review/queue_panel.h"
#include "ui/pages/review/queue_view.h"
#include "ui/pages/review/record_pane.h"
#include "ui/pages/review/record_text.h"
#include "ui/pages/review/remark_line.h"
#include "ui/pages/review/voice_strip.h"
#include "ui/text/describe_error.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/page_head.h"
#include "ui/widgets/scale.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/switch.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lw::ui {

namespace {

using Stage = ReviewPresenter::Stage;

constexpr int blindShare = 10;   ///< percent, where nothing else is set

QString layoutName() { return QStringLiteral("review"); }

/// Of a panel beside the text: half of what larger letters would like, so that the text keeps the most.
int roomFor(int panel) { return (panel + scaledPx(panel)) / 2; }

} // namespace

ReviewPage::ReviewPage(project::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_presenter(workspace)
    , m_catcher(new KeyCatcher(this))
    , m_head(new PageHead(this))
    , m_order(new Segments)
    , m_blind(new Switch)
    , m_undo(new IconButton(Icon::Undo))
    , m_redo(new IconButton(Icon::Redo))
    , m_keysButton(new KeyButton(Icon::Keyboard, ButtonKind::Ghost))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(Icon::Review))
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_queue(new QueuePanel(m_presenter))
    , m_middle(new QStackedWidget)
    , m_voices(new VoiceStrip)
    , m_record(new RecordPane)
    , m_sheet(new KeySheet)
    , m_done(new Banner(ChipTone::Ok, Banner::Shape::Strip))
    , m_export(new KeyButton(Icon::Export, ButtonKind::Plain))
    , m_answer(new AnswerPanel(m_presenter))
    , m_guidelines(new GuidelinePanel(workspace))
{
    build();
    connectParts();
    retranslate();
    showKeys();
}

ReviewPage::~ReviewPage() { m_workspace.settings().setLayout(layoutName(), m_splitter->saveState()); }

void ReviewPage::build()
{
    buildHead();
    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_done->addWidget(m_export);
    m_done->hide();
    m_middle->addWidget(m_record);
    m_middle->addWidget(m_sheet);
    column->addWidget(m_done);
    column->addWidget(m_voices);
    column->addWidget(m_middle, 3);
    column->addWidget(m_guidelines, 2);

    m_splitter->addWidget(m_queue);
    m_splitter->addWidget(middle);
    m_splitter->addWidget(m_answer);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    if (!m_splitter->restoreState(m_workspace.settings().layout(layoutName())))
        m_splitter->setSizes({roomFor(queuePanelWidth), 636, roomFor(answerPanelWidth)});

    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_splitter);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_head);
    page->addWidget(m_stack, 1);

    for (QWidget *read : std::initializer_list<QWidget *>{m_record, m_queue->view(), m_record->text(),
                                                          m_record->pair()->first(), m_record->pair()->second(),
                                                          m_record->exchange()->promptText(),
                                                          m_record->exchange()->answerText()})
        m_catcher->watch(read);
}

void ReviewPage::buildHead()
{
    m_order->setObjectName(QStringLiteral("order"));
    m_undo->setObjectName(QStringLiteral("undo"));
    m_redo->setObjectName(QStringLiteral("redo"));
    m_keysButton->setObjectName(QStringLiteral("keys"));
    m_export->setObjectName(QStringLiteral("exportReviewed"));
    m_keysButton->setCheckable(true);
    for (QWidget *button : std::initializer_list<QWidget *>{m_undo, m_redo, m_keysButton})
        button->setFocusPolicy(Qt::TabFocus);
    m_head->addLeading(m_order);
    m_blind->setObjectName(QStringLiteral("blind"));
    m_blind->setFocusPolicy(Qt::TabFocus);
    m_head->addAction(m_blind);
    m_head->addAction(m_undo);
    m_head->addAction(m_redo);
    m_head->addAction(m_keysButton);
}

void ReviewPage::connectParts()
{
    auto *find = new QShortcut(QKeySequence(QKeySequence::Find), this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        m_queue->searchField()->setFocus(Qt::ShortcutFocusReason);
        m_queue->searchField()->selectAll();
    });
    auto *guidelines = new QShortcut(Qt::Key_F2, this);
    guidelines->setContext(Qt::WidgetWithChildrenShortcut);
    connect(guidelines, &QShortcut::activated, m_guidelines, &GuidelinePanel::toggle);
    connect(m_guidelines, &GuidelinePanel::left, this, &ReviewPage::focusRecord);
    connect(m_catcher, &KeyCatcher::pressed, this, &ReviewPage::perform);
    connect(m_answer, &AnswerPanel::pressed, this, &ReviewPage::perform);
    connect(&m_presenter, &ReviewPresenter::editRequested, m_answer->desk(), &AnswerDesk::edit);
    connect(&m_presenter, &ReviewPresenter::remarkRequested, m_answer->remarks(), &RemarkLine::edit);
    connect(m_answer, &AnswerPanel::left, this, &ReviewPage::focusRecord);
    connect(m_record, &RecordPane::marked, &m_presenter, &ReviewPresenter::selectText);
    connect(m_record, &RecordPane::spanClicked, &m_presenter, &ReviewPresenter::activateSpan);
    connect(m_answer->quality(), &QualityPanel::cellOpened, this, [this](const QString &gold, const QString &model) {
        store::RecordFilter filter;
        filter.gold = gold;
        filter.modelLabel = model;
        m_presenter.narrow(filter);
        focusRecord();
    });
    connect(m_order, &Segments::chosen, this, [this](int segment) {
        m_presenter.setOrder(ReviewPresenter::Order(segment));
    });
    connect(m_blind, &QAbstractButton::clicked, this, [this](bool on) {
        if (m_workspace.isOpen())
            m_workspace.review().setBlindPercent(on ? blindShare : 0);
    });
    connect(&m_presenter, &ReviewPresenter::blindChanged, this, &ReviewPage::showBlind);
    connect(m_undo, &QAbstractButton::clicked, this, [this] { perform({Command::Undo}); });
    connect(m_redo, &QAbstractButton::clicked, this, [this] { perform({Command::Redo}); });
    connect(m_keysButton, &QAbstractButton::toggled, this, [this](bool on) {
        if (on != (m_middle->currentWidget() == m_sheet))
            setSheetShown(on);
    });
    connect(m_sheet, &KeySheet::closeRequested, this, [this] { setSheetShown(false); });
    connect(m_export, &QAbstractButton::clicked, this, [this] {
        store::RecordFilter reviewed;
        reviewed.state = store::RecordFilter::State::Reviewed;
        Q_EMIT exportRequested(reviewed);
    });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_presenter.stage() == Stage::NothingAnnotated)
            Q_EMIT annotateRequested();
        else if (m_presenter.stage() == Stage::AllReviewed)
            m_export->click();
        else
            m_presenter.refresh();
    });
    connect(m_empty, &EmptyState::linkTriggered, this, [this] { m_presenter.setShown(ReviewPresenter::Show::All); });
    connect(m_queue, &QueuePanel::showRecords, this, &ReviewPage::showRecords);
    connect(m_queue, &QueuePanel::askAgainRequested, this, &ReviewPage::askAgainRequested);
    connect(m_queue, &QueuePanel::left, this, &ReviewPage::focusRecord);
    connect(m_queue, &QueuePanel::selectionChanged, this,
            [this] { m_answer->setSelectionCount(int(m_queue->selection().size())); });

    connect(&m_presenter, &ReviewPresenter::stageChanged, this, &ReviewPage::showStage);
    connect(&m_presenter, &ReviewPresenter::filterChanged, this, &ReviewPage::showStage);
    connect(&m_presenter, &ReviewPresenter::detailChanged, this, &ReviewPage::showDetail);
    connect(&m_presenter, &ReviewPresenter::undoChanged, this, &ReviewPage::showDetail);
    connect(&m_presenter, &ReviewPresenter::figuresChanged, this, &ReviewPage::showDone);
    connect(&m_presenter, &ReviewPresenter::taskChanged, this, &ReviewPage::showKeys);
    connect(&m_presenter, &ReviewPresenter::choicesChanged, this, &ReviewPage::showKeys);
    connect(&m_presenter, &ReviewPresenter::answerChanged, this, [this] { m_record->setDesk(m_presenter.desk()); });
}

void ReviewPage::openRecord(qint64 id)
{
    m_presenter.openRecord(id);
    focusRecord();
}

void ReviewPage::showFilter(const store::RecordFilter &filter)
{
    m_presenter.narrow(filter);
    focusRecord();
}

void ReviewPage::perform(const KeyMatch &match)
{
    const bool sheet = m_middle->currentWidget() == m_sheet;
    if (match.command == Command::Keys)
        return setSheetShown(!sheet);
    // Nobody decides on a record that is covered.
    if (sheet)
        return match.command == Command::Unselect ? setSheetShown(false) : void();
    m_answer->desk()->finish();
    m_presenter.perform(match, m_queue->selection());
}

void ReviewPage::setSheetShown(bool shown)
{
    m_middle->setCurrentWidget(shown ? static_cast<QWidget *>(m_sheet) : m_record);
    m_keysButton->setChecked(shown);
    if (shown)
        m_queue->view()->setFocus(Qt::OtherFocusReason);
    else
        focusRecord();
}

void ReviewPage::focusRecord()
{
    if (m_presenter.stage() != Stage::Ready)
        return;
    if (m_middle->currentWidget() == m_sheet)
        setSheetShown(false);
    m_record->setFocus(Qt::OtherFocusReason);
}

void ReviewPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_presenter.setWatched(true);
    focusRecord();
}

void ReviewPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_presenter.setWatched(false);
}

void ReviewPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    if (m_middle->currentWidget() == m_sheet)
        setSheetShown(false);
    else
        focusRecord();
}

void ReviewPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ReviewPage::retranslate()
{
    m_head->setTitle(tr("Review"));
    m_order->setSegments({tr("Uncertain"), tr("Disputed"), tr("Random"), tr("File order"), tr("Duplicates")});
    m_order->setAccessibleName(tr("Order of the queue"));
    m_order->setHelp(0, tr("Least certain first: by how many runs say so where several asked the same, else by the model's own confidence; unknown last."));
    m_order->setHelp(1, tr("First the records of which other models or runs say otherwise, then those whose chunks disagree, then those that differ from gold."));
    m_order->setHelp(2, tr("In random order: what one reviews is a fair sample."));
    m_order->setHelp(3, tr("As in the file."));
    m_order->setHelp(4, tr("Only records whose texts are nearly the same and whose labels are not, next to each other. With many records "
                           "the search takes a while; another order ends it."));
    m_keysButton->setText(tr("Keys"));
    m_keysButton->setHelp(tr("Shows which keys do what."));
    m_export->setText(tr("Export…"));
    m_export->setHelp(tr("Exports the reviewed records."));
    m_done->setText(QString(), tr("Every annotated record is reviewed."));
    showKeys();
    showStage();
}

void ReviewPage::showKeys()
{
    const ReviewKeys &keys = m_presenter.keys();
    m_catcher->setKeys(keys);
    m_sheet->setKeys(m_workspace.settings().keyPreset(), !m_workspace.settings().keyChanges().isEmpty(), keys, m_presenter.desk().choices());
    m_keysButton->setKeyHint(QKeySequence(Qt::Key_Question));
    m_undo->setName(tr("Undo the last decision"), QKeySequence(Qt::CTRL | Qt::Key_Z));
    m_redo->setName(tr("Redo what was undone"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
}

void ReviewPage::showStage()
{
    const Stage stage = m_presenter.stage();
    // An empty list that one can still change by search and filter stays where it is.
    const bool queue = stage == Stage::Ready || stage == Stage::NothingFound;
    m_stack->setCurrentIndex(queue ? 1 : 0);
    setFocusProxy(queue ? static_cast<QWidget *>(m_record) : m_empty->actionButton());
    m_order->setCurrent(int(m_presenter.order()));
    m_order->setEnabled(queue);
    m_keysButton->setEnabled(queue);
    showBlind();
    m_empty->setMood(stage == Stage::Loading  ? EmptyState::Mood::Loading
                     : stage == Stage::Failed ? EmptyState::Mood::Failed
                                              : EmptyState::Mood::Empty);
    QString title;
    QString text;
    QString action;
    QString link;
    switch (stage) {
    case Stage::Closed:
        title = tr("No project is open");
        text = tr("Open a project or the sample to review its labels.");
        break;
    case Stage::Loading: title = tr("Reading the queue…"); break;
    case Stage::NothingAnnotated:
        title = tr("Nothing to review yet");
        text = tr("Run the annotation first; what it labels comes here.");
        action = tr("Go to Annotate");
        break;
    case Stage::AllReviewed:
        title = tr("Every annotated record is reviewed.");
        text = tr("Export the decisions, or look at all records again.");
        action = tr("Export…");
        link = tr("Show all records");
        break;
    case Stage::Failed:
        title = tr("The queue could not be read");
        text = m_presenter.error() ? describeError(*m_presenter.error()) : QString();
        action = tr("Try again");
        break;
    case Stage::NothingFound:
    case Stage::Ready: break;
    }
    m_empty->setTitle(title);
    m_empty->setText(text);
    m_empty->setAction(action);
    m_empty->setLink(link);
    showDone();
    showDetail();
    if (stage == Stage::Ready && isVisible() && !m_queue->isAncestorOf(focusWidget() ? focusWidget() : m_record))
        focusRecord();
}

void ReviewPage::showBlind()
{
    const int percent = m_workspace.isOpen() ? m_workspace.review().blindPercent() : 0;
    m_blind->setEnabled(m_workspace.isOpen());
    m_blind->setChecked(percent > 0);
    m_blind->setText(tr("Blind %1").arg(formatPercent((percent > 0 ? percent : blindShare) / 100.0, 0)));
    m_blind->setToolTip(tr("Hides the model's answer for this share of the records, so that agreement with it means something."));
}

void ReviewPage::showDetail()
{
    m_record->setDetail(m_presenter.detail(), m_workspace.isOpen() ? m_workspace.setup().columns : dataset::ColumnMap(),
                        m_presenter.desk().task());
    m_voices->setVoices(m_presenter.detail() ? m_presenter.detail()->voices : std::vector<store::Voice>());
    m_record->setDesk(m_presenter.desk());
    m_record->setEnabled(m_presenter.stage() == Stage::Ready);
    m_undo->setEnabled(m_presenter.canUndo());
    m_redo->setEnabled(m_presenter.canRedo());
}

void ReviewPage::showDone()
{
    const std::optional<project::ReviewFigures> &figures = m_presenter.figures();
    m_done->setVisible(m_presenter.stage() == Stage::Ready && figures && figures->reviewable > 0
                       && figures->reviewed >= figures->reviewable);
}

} // namespace lw::ui
