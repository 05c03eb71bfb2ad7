// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/queue_panel.h"

#include "ui/pages/review/bulk_strip.h"
#include "ui/pages/review/filter_words.h"
#include "ui/pages/review/queue_menu.h"
#include "ui/pages/review/queue_view.h"
#include "ui/text/format.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/error_line.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/filter_tabs.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/search_field.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>


namespace lw::ui {

namespace {

using Show = ReviewPresenter::Show;

struct Tab
{
    Show show;
    QString key;
};

const std::vector<Tab> &tabs()
{
    static const std::vector<Tab> all{{Show::Unreviewed, QStringLiteral("unreviewed")},
                                      {Show::All, QStringLiteral("all")},
                                      {Show::Flagged, QStringLiteral("flagged")}};
    return all;
}

} // namespace

QueuePanel::QueuePanel(ReviewPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_bulk(new BulkDesk(presenter.workspace(), presenter, this))
    , m_bulkStrip(new BulkStrip(*m_bulk, [this] { return selectedIds(); }, this))
    , m_menu(new QueueMenu(presenter, this))
    , m_search(new SearchField(this))
    , m_filter(new IconButton(Icon::Filter, this))
    , m_tabs(new FilterTabs(this))
    , m_progress(new ProgressLine(4, this))
    , m_progressText(new TextLabel(FontRole::Small, Token::Muted, this))
    , m_narrowed(new QWidget(this))
    , m_chip(new FilterChip(m_narrowed))
    , m_inData(new KeyButton(ButtonKind::Link, m_narrowed))
    , m_view(new QueueView(this))
    , m_error(new ErrorLine(this))
    , m_notice(new QWidget(this))
    , m_noticeText(new ElidedLabel(FontRole::Small, Token::Text, m_notice))
    , m_undo(new KeyButton(ButtonKind::Link, m_notice))
    , m_news(new KeyButton(ButtonKind::Link, this))
{
    build();
    m_view->setModel(&presenter.queue());
    for (const Tab &tab : tabs())
        m_tabs->setTab(tab.key, tab.key);
    retranslate();

    connect(m_search, &SearchField::searched, &presenter, &ReviewPresenter::setSearch);
    connect(m_search, &QLineEdit::returnPressed, this, &QueuePanel::left);
    connect(m_tabs, &FilterTabs::chosen, this, [this](const QString &key) {
        for (const Tab &tab : tabs()) {
            if (tab.key == key)
                m_presenter.setShown(tab.show);
        }
    });
    connect(m_menu, &QueueMenu::changeLabelRequested, m_bulkStrip, &BulkStrip::open);
    connect(&presenter, &ReviewPresenter::filterChanged, m_bulkStrip, &BulkStrip::followQueue);
    connect(this, &QueuePanel::selectionChanged, m_bulkStrip, &BulkStrip::followQueue);
    connect(m_chip, &QAbstractButton::clicked, &presenter, &ReviewPresenter::widen);
    connect(m_inData, &QAbstractButton::clicked, this, [this] { Q_EMIT showRecords(m_presenter.filter()); });
    connect(m_undo, &QAbstractButton::clicked, this, [this] {
        const bool back = m_presenter.notice().kind == ReviewPresenter::Notice::Kind::Undone;
        m_presenter.perform({back ? Command::Redo : Command::Undo});
    });
    connect(m_news, &QAbstractButton::clicked, &presenter, &ReviewPresenter::refresh);
    connect(m_error, &ErrorLine::actionTriggered, this, [this] {
        if (m_presenter.unwritten() > 0)
            m_presenter.writeAgain();
        else
            m_presenter.refresh();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) { m_presenter.setCurrentRow(current.row()); });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &QueuePanel::selectionChanged);
    connect(&presenter, &ReviewPresenter::currentChanged, this, [this] {
        // A selection that is being made by keyboard moves the current record too, and must stay.
        if (m_view->currentIndex().row() != m_presenter.currentRow() || selection().size() > 1)
            m_view->goTo(m_presenter.currentRow());
    });
    connect(&presenter, &ReviewPresenter::filterChanged, this, &QueuePanel::showFilter);
    connect(&presenter, &ReviewPresenter::figuresChanged, this, &QueuePanel::showProgress);
    connect(&presenter, &ReviewPresenter::noticeChanged, this, &QueuePanel::showNotice);
    connect(&presenter, &ReviewPresenter::newRecordsChanged, this, &QueuePanel::showNews);
    connect(&presenter, &ReviewPresenter::errorChanged, this, &QueuePanel::showError);
}

void QueuePanel::build()
{
    m_filter->setObjectName(QStringLiteral("queueFilter"));
    connect(m_menu, &QueueMenu::askAgainRequested, this, [this] {
        std::vector<qint64> records;
        for (const int row : selection())
            records.push_back(m_presenter.queue().idAt(row));
        if (records.empty() && m_presenter.currentId() > 0)
            records.push_back(m_presenter.currentId());
        Q_EMIT askAgainRequested(records);
    });
    m_filter->setMenu(m_menu);
    m_filter->setPopupMode(QToolButton::InstantPopup);
    m_filter->setFocusPolicy(Qt::TabFocus);
    m_search->setObjectName(QStringLiteral("searchField"));
    m_tabs->setObjectName(QStringLiteral("shownTabs"));
    m_view->setObjectName(QStringLiteral("queue"));
    m_undo->setObjectName(QStringLiteral("noticeUndo"));
    m_news->setObjectName(QStringLiteral("showNew"));
    m_noticeText->setObjectName(QStringLiteral("notice"));
    m_progressText->setObjectName(QStringLiteral("progressText"));
    m_chip->setObjectName(QStringLiteral("filterChip"));
    setMinimumWidth(220);
    m_search->setKeyHint(QKeySequence::Find);

    auto *head = new QVBoxLayout;
    head->setContentsMargins(space::m + 2, 10, space::m + 2, space::s);
    head->setSpacing(space::s);
    auto *search = new QHBoxLayout;
    search->setSpacing(space::s);
    search->addWidget(m_search, 1);
    search->addWidget(m_filter);
    head->addLayout(search);
    auto *progress = new QHBoxLayout;
    progress->setSpacing(space::s);
    progress->addWidget(m_progress, 1);
    progress->addWidget(m_progressText);
    head->addLayout(progress);
    auto *narrowed = new QHBoxLayout(m_narrowed);
    narrowed->setContentsMargins(0, 0, 0, 0);
    narrowed->addWidget(m_chip);
    narrowed->addStretch();
    narrowed->addWidget(m_inData);
    head->addWidget(m_narrowed);

    auto *notice = new QHBoxLayout(m_notice);
    notice->setContentsMargins(space::m + 2, space::xs, space::m + 2, space::xs);
    notice->addWidget(m_noticeText, 1);
    notice->addWidget(m_undo);
    m_error->setContentsMargins(space::m + 2, space::xs, space::m + 2, space::xs);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_bulkStrip);
    column->addWidget(m_tabs);
    column->addWidget(m_view, 1);
    column->addWidget(m_news);
    column->addWidget(m_error);
    column->addWidget(m_notice);
}

std::vector<int> QueuePanel::selection() const
{
    const std::vector<int> rows = m_view->selectedRows();
    return rows.size() > 1 ? rows : std::vector<int>();
}

std::vector<qint64> QueuePanel::selectedIds() const
{
    std::vector<qint64> ids;
    for (const int row : selection())
        ids.push_back(m_presenter.queue().idAt(row));
    return ids;
}

void QueuePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void QueuePanel::retranslate()
{
    m_search->setPurpose(tr("Search the queue"));
    m_filter->setName(tr("Filter the queue, and open or save a view of it"));
    m_tabs->setTab(tabs()[0].key, tr("Unreviewed"));
    m_tabs->setTab(tabs()[1].key, tr("All"));
    m_tabs->setTab(tabs()[2].key, tr("Flagged"));
    m_tabs->setAccessibleName(tr("Which records the queue shows"));
    m_progress->setAccessibleName(tr("Reviewed records"));
    m_view->setAccessibleName(tr("Queue"));
    m_inData->setText(tr("Show in Data"));
    m_inData->setHelp(tr("Shows these records in the table of all data."));
    showFilter();
    showProgress();
    showNotice();
    showNews();
    showError();
}

void QueuePanel::showFilter()
{
    for (const Tab &tab : tabs()) {
        if (tab.show == m_presenter.shown())
            m_tabs->setCurrent(tab.key);
    }
    const std::optional<store::RecordFilter> &narrowed = m_presenter.narrowed();
    m_narrowed->setVisible(narrowed.has_value());
    m_tabs->setVisible(!narrowed);
    if (narrowed)
        m_chip->setText(filterWords(*narrowed));
    if (m_search->text() != m_presenter.search() && !m_search->hasFocus())
        m_search->setText(m_presenter.search());
}

void QueuePanel::showProgress()
{
    const std::optional<project::ReviewFigures> &figures = m_presenter.figures();
    const bool known = figures && figures->reviewable > 0;
    m_progress->setVisible(known);
    m_progressText->setVisible(known);
    if (!known)
        return;
    m_tabs->setCount(tabs()[0].key, figures->reviewable - figures->reviewed);
    m_tabs->setCount(tabs()[1].key, figures->reviewable);
    m_progress->setRange(0, int(figures->reviewable));
    m_progress->setValue(int(figures->reviewed));
    const QString done = tr("%1 of %2").arg(formatCount(figures->reviewed), formatCount(figures->reviewable));
    const std::optional<int> rate = m_presenter.perMinute();
    m_progressText->setText(rate ? tr("%1, %2 a minute", "95 of 300, 34 a minute").arg(done, formatCount(*rate)) : done);
    m_progressText->setToolTip(tr("Records that were accepted, changed or rejected, of those that have an answer."));
}

void QueuePanel::showNotice()
{
    using Kind = ReviewPresenter::Notice::Kind;
    const ReviewPresenter::Notice &notice = m_presenter.notice();
    m_notice->setVisible(notice.kind != Kind::None && notice.kind != Kind::NothingSelected);
    QString text;
    switch (notice.kind) {
    case Kind::None:
    case Kind::NothingSelected: break;
    case Kind::Accepted: text = tr("Accepted %n record(s).", nullptr, notice.count); break;
    case Kind::Changed: text = tr("Changed %n record(s) to %1.", nullptr, notice.count).arg(notice.label); break;
    case Kind::Rejected: text = tr("Rejected %n record(s).", nullptr, notice.count); break;
    case Kind::Skipped: text = tr("Skipped %n record(s).", nullptr, notice.count); break;
    case Kind::Flagged: text = tr("Flagged %n record(s).", nullptr, notice.count); break;
    case Kind::Unflagged: text = tr("Took the flag from %n record(s).", nullptr, notice.count); break;
    case Kind::Misfit:
        text = notice.label.isEmpty() ? tr("The fields do not fit the schema of the task. Look at the values, then accept again.")
                                      : tr("“%1” must not be left empty. Fill it in, then accept again.").arg(notice.label);
        break;
    case Kind::Exampled: text = tr("It is an example of the task now, which has %n.", nullptr, notice.count); break;
    case Kind::Unexampled: text = tr("It is no example any more; the task has %n left.", nullptr, notice.count); break;
    case Kind::NothingSaid: text = tr("Accept or change a record first: what you said of it can become an example."); break;
    case Kind::NoExample:
        text = tr("This record makes no example: its text is empty or too long, a part of it is masked, or the task has no such answer now.");
        break;
    case Kind::Undone: text = tr("Undid %n decision(s).", nullptr, notice.count); break;
    case Kind::Redone: text = tr("Redid %n decision(s).", nullptr, notice.count); break;
    }
    m_noticeText->setText(text);
    m_undo->setText(notice.kind == Kind::Undone ? tr("Redo") : tr("Undo"));
}

void QueuePanel::showNews()
{
    const int count = int(m_presenter.newRecords());
    m_news->setVisible(count > 0);
    m_news->setText(tr("Show %n new record(s)", nullptr, count));
}

void QueuePanel::showError()
{
    const std::optional<Error> &error = m_presenter.error();
    if (!error)
        return m_error->clear();
    m_error->setError(*error);
    const int lost = int(m_presenter.unwritten());
    m_error->setAction(lost > 0 ? tr("Save %n decision(s) again", nullptr, lost) : tr("Try again"));
}

} // namespace lw::ui
