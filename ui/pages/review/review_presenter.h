// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/queue_views.h"
#include "core/project/workspace.h"
#include "ui/pages/review/review_desk.h"
#include "ui/keys/review_keys.h"
#include "ui/pages/review/review_queue_model.h"

#include <QObject>

#include <deque>
#include <memory>
#include <optional>

class QTimer;

namespace lw::ui {

class DetailShelf;
class QueueFinder;

/// What the Review page knows: the queue, the record that is looked at, and what is decided. No widgets; GUI thread. A decision
/// leads to the next record at once and is stored behind it; what was decided stays in the queue until it is found anew.
class ReviewPresenter final : public QObject
{
    Q_OBJECT

public:
    enum class Order { Uncertain, Disputed, Random, File, Duplicates };
    enum class Show { Unreviewed, All, Flagged };
    enum class Stage { Closed, Loading, NothingAnnotated, AllReviewed, NothingFound, Ready, Failed };

    /// What has just been done to several records, or taken back.
    struct Notice
    {
        enum class Kind { None, Accepted, Changed, Rejected, Skipped, Flagged, Unflagged, Undone, Redone, NothingSelected,
                          Misfit,        ///< the task's schema does not allow what was to be accepted; `label`: the field, empty: not one alone
                          Exampled,      ///< the record is an example of the task, which has `count` now
                          Unexampled,
                          NothingSaid,   ///< that could be an example
                          NoExample };   ///< of such a text or answer none is made
        Kind kind = Kind::None;
        int count = 0;
        QString label;   ///< Changed, Misfit
        bool operator==(const Notice &) const = default;
    };

    explicit ReviewPresenter(project::Workspace &workspace, QObject *parent = nullptr);
    ~ReviewPresenter() override;

    [[nodiscard]] project::Workspace &workspace() { return m_workspace; }
    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] ReviewQueueModel &queue() { return m_queue; }
    [[nodiscard]] const TaskLabels &labels() const { return m_queue.labels(); }
    [[nodiscard]] const ReviewKeys &keys() const { return m_keys; }
    /// The answer to the current record as it stands, and what a key chooses from.
    [[nodiscard]] const ReviewDesk &desk() const { return m_desk; }
    [[nodiscard]] Order order() const { return m_order; }
    [[nodiscard]] Show shown() const { return m_show; }
    [[nodiscard]] const QString &search() const { return m_search; }
    /// What another page or the confusion matrix asked to be shown, in place of shown().
    [[nodiscard]] const std::optional<store::RecordFilter> &narrowed() const { return m_narrowed; }
    /// Which records the queue shows, search and all.
    [[nodiscard]] store::RecordFilter filter() const;

    void setOrder(Order order);
    void setShown(Show show);
    void setSearch(const QString &text);
    void narrow(const store::RecordFilter &filter);
    void widen();
    /// Orders and filters that were saved under a name, by name.
    [[nodiscard]] const std::vector<project::QueueView> &views() const;
    void openView(const project::QueueView &view);
    /// The order and filter of the moment; takes the place of a view of this name.
    void saveView(const QString &name);
    void removeView(const QString &name);
    /// Finds the queue anew; the record that is looked at stays, where it is still in it.
    void refresh();
    /// Whether a person sees the queue. The first time that it is seen it begins at the first of its order.
    void setWatched(bool watched);
    /// Records that were annotated since the queue was found.
    [[nodiscard]] qint64 newRecords() const { return m_newRecords; }

    [[nodiscard]] int currentRow() const { return m_current; }
    [[nodiscard]] qint64 currentId() const;
    /// Null while it is read.
    [[nodiscard]] const store::RecordDetail *detail() const;
    /// What Accept accepts, in a line; empty: none is known.
    [[nodiscard]] QString suggestion() const;
    void setCurrentRow(int row);
    /// Looks at it, in a wider queue if need be.
    void openRecord(qint64 id);

    /// Whether a key acts at once; else it acts as soon as the record is there as the file has it.
    [[nodiscard]] bool isReady() const;
    /// `rows`: those that are selected, when there are several; else the current one is meant. Command::Keys is the page's.
    void perform(const KeyMatch &match, const std::vector<int> &rows = {});
    /// All of them as one step to undo, and then the queue anew. `label`: what they change to, for the notice.
    void changeMany(std::vector<task::Decision> decisions, const QString &label);
    /// What is typed in a form or an editor: the whole answer as it is now.
    void setAnswer(const Json &answer);
    void selectText(task::SpanEditor::Range range, task::SpanEditor::Unit unit);
    void activateSpan(int span);
    void setField(int field);
    /// A note (Command::Note), or a question for who leads the work (Command::Question), which flags the record.
    void remark(Command command, qint64 record, const QString &dataHash, const QString &text);

    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool canRedo() const;
    [[nodiscard]] const std::optional<project::ReviewFigures> &figures() const { return m_figures; }
    /// Decisions in a minute, lately; empty where there are too few to tell.
    [[nodiscard]] std::optional<int> perMinute() const;
    [[nodiscard]] const Notice &notice() const { return m_notice; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// Decisions that could not be written, to be written again.
    [[nodiscard]] qint64 unwritten() const;
    void writeAgain();

Q_SIGNALS:
    void stageChanged();
    void filterChanged();     ///< order, shown, search or narrowed
    void currentChanged();
    void detailChanged();     ///< of the current record: another one, or it has changed
    void figuresChanged();    ///< also perMinute()
    void newRecordsChanged();
    void noticeChanged();
    void errorChanged();
    void undoChanged();
    void taskChanged();       ///< labels or keys
    void answerChanged();     ///< of desk(): the answer, or what is selected in it
    void blindChanged();      ///< which records are to be decided blind
    void editRequested();     ///< the answer is to be typed
    void remarkRequested(lw::ui::Command command);   ///< a note or a question is to be typed
    void choicesChanged();    ///< desk().choices(), and with them the keys

private:
    /// Something that was given to the session; it answers in the same order.
    struct Step
    {
        std::vector<task::Decision> decisions;   ///< none: an undo or redo
        Notice notice;
    };
    void open();
    void close();
    void find();
    void onFound(quint64 token, const std::vector<qint64> &ids);
    void onMore(const std::vector<qint64> &ids);
    void onFailed(const Error &error);
    void onRecordsFinished(const std::vector<engine::FinishedRecord> &records);
    void onDecided(const std::vector<qint64> &records);
    void onUndone(const std::vector<qint64> &records);
    void onRedone(const std::vector<qint64> &records);
    void onBlindChanged();
    void onWriteFailed(const Error &error);
    void onFigures(const project::ReviewFigures &figures);
    void readTask();
    void readColumns(const QStringList &all);
    void settleStage();
    void setStage(Stage stage);
    void setNotice(const Notice &notice);
    void setError(const std::optional<Error> &error);
    void wantDetails();
    void onDetail(qint64 id);
    void changed(const std::vector<qint64> &records);
    [[nodiscard]] std::optional<task::Decision> decisionFor(int row, const KeyMatch &match) const;
    [[nodiscard]] std::optional<task::Decision> deskDecision(const KeyMatch &match, const Json &value) const;
    void decide(const KeyMatch &match, const std::vector<int> &rows, const Json &value = {});
    void settle(const ReviewDesk::Outcome &outcome, const KeyMatch &match);
    void showOnDesk();
    void forgetDrafts(const Step &step);
    void readKeys();
    void followChoices();
    void flag(const std::vector<int> &rows);
    void turnExample();
    void turn(Command command);
    void turned(const std::vector<qint64> &records, Notice::Kind kind);
    void send(Step step);
    void goOn(int from);
    void lookAt(int row);
    void performHeld();

    project::Workspace &m_workspace;
    ReviewQueueModel m_queue;
    ReviewKeys m_keys;
    ReviewDesk m_desk;
    QStringList m_choiceNames;     ///< that m_keys are for
    // The order matters: who reads through the browser goes before it.
    std::unique_ptr<project::RecordBrowser> m_browser;
    std::unique_ptr<QueueFinder> m_finder;
    std::unique_ptr<DetailShelf> m_shelf;
    std::unique_ptr<project::QueueViews> m_views;
    QTimer *m_figuresWait;

    Stage m_stage = Stage::Closed;
    Order m_order = Order::Uncertain;
    Show m_show = Show::Unreviewed;
    QString m_search;
    std::optional<store::RecordFilter> m_narrowed;
    quint32 m_seed = 1;
    bool m_finding = false;
    bool m_moreToCome = false;     ///< of the queue only the beginning is there
    bool m_watched = false;
    bool m_begun = false;          ///< somebody has seen the current record
    bool m_findAgain = false;      ///< what was found did not yet know the last decisions
    int m_current = -1;
    enum class GoTo { IfThere, ByAllMeans };
    qint64 m_goTo = 0;             ///< to be looked at when the queue is found
    GoTo m_how = GoTo::IfThere;
    qint64 m_newRecords = 0;
    QSet<qint64> m_decided;        ///< since the queue was found
    std::deque<Step> m_steps;      ///< on their way to the disk
    std::vector<Step> m_lost;      ///< that did not get there
    std::deque<KeyMatch> m_held;   ///< pressed before the record was there
    int m_turning = 0;             ///< undo and redo that are on their way
    /// What was said of the last record that was decided alone.
    struct Said
    {
        qint64 record = 0;
        OrderedJson data;
        Json answer;
    };
    std::optional<Said> m_said;
    QList<qint64> m_times;         ///< of decisions, milliseconds
    std::optional<project::ReviewFigures> m_figures;
    Notice m_notice;
    std::optional<Error> m_error;
};

} // namespace lw::ui
