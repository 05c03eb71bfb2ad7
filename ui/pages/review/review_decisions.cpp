// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the presenter that decides.
#include "ui/pages/review/review_presenter.h"

#include "core/project/correction_example.h"
#include "core/task/answer_edit.h"
#include "core/task/answer_text.h"
#include "ui/pages/review/detail_shelf.h"

#include <QDateTime>
#include <QTimer>

#include <algorithm>

namespace lw::ui {

namespace {

using Kind = task::Decision::Kind;
using NoticeKind = ReviewPresenter::Notice::Kind;

constexpr qint64 rateWindowMs = 120'000;
constexpr qint64 rateSurelyMs = 5'000;

NoticeKind noticeKind(Kind kind)
{
    switch (kind) {
    case Kind::Accept: return NoticeKind::Accepted;
    case Kind::Correct: return NoticeKind::Changed;
    case Kind::Reject: return NoticeKind::Rejected;
    case Kind::Skip: return NoticeKind::Skipped;
    case Kind::Flag: return NoticeKind::Flagged;
    case Kind::Unflag: return NoticeKind::Unflagged;
    case Kind::Note:
    case Kind::Draft: break;
    }
    return NoticeKind::None;
}

} // namespace

std::optional<task::Decision> ReviewPresenter::decisionFor(int row, const KeyMatch &match) const
{
    const store::RecordRow *seen = m_queue.row(row);
    const task::TaskKind kind = m_desk.task().kind;
    task::Decision decision;
    decision.record = m_queue.idAt(row);
    // Nobody accepts by the dozen what nobody may see.
    const bool hidden = seen && seen->isAnswerHidden();
    if (hidden && (match.command == Command::Accept || match.command == Command::Reject))
        return std::nullopt;
    decision.blind = hidden;
    const QString model = seen ? seen->modelLabel : QString();
    decision.shownLabel = model;
    switch (match.command) {
    case Command::Skip: decision.kind = Kind::Skip; return decision;
    case Command::Reject:
        if (seen && model.isEmpty())
            return std::nullopt;
        decision.kind = Kind::Reject;
        return decision;
    case Command::Accept: {
        const QString label = !seen || seen->label.isEmpty() ? model : seen->label;
        if (seen && label.isEmpty())
            return std::nullopt;
        if (label == model)
            return decision;
        // A record that a person gave another label is accepted as it stands; of answers that are more than their line it
        // stands already.
        if (kind != task::TaskKind::Classification)
            return std::nullopt;
        decision.kind = Kind::Correct;
        decision.value = task::labelValue(label);
        return decision;
    }
    case Command::Label:
        if (!task::decidesAtOnce(kind) || match.label >= m_desk.choices().size())
            return std::nullopt;
        decision.value = task::withChoice(m_desk.task(), {}, m_desk.choices().at(match.label).name);
        if (!hidden && task::answerText(decision.value) == model)
            decision.value = {};
        else
            decision.kind = Kind::Correct;
        return decision;
    default: return std::nullopt;
    }
}

std::optional<task::Decision> ReviewPresenter::deskDecision(const KeyMatch &match, const Json &value) const
{
    const store::RecordDetail &shown = *detail();
    task::Decision decision;
    decision.record = shown.row.id;
    decision.dataHash = shown.dataHash;
    decision.blind = m_desk.isBlind();
    if (!m_desk.isBlind())
        decision.shownLabel = shown.row.modelLabel;
    switch (match.command) {
    case Command::Skip: decision.kind = Kind::Skip; return decision;
    case Command::Reject:
        if (shown.row.modelLabel.isEmpty() || m_desk.isBlind())
            return std::nullopt;
        decision.kind = Kind::Reject;
        return decision;
    default: break;
    }
    if (value.is_null())
        return std::nullopt;
    if (value == m_desk.model())
        return decision;
    decision.kind = Kind::Correct;
    decision.value = value;
    return decision;
}

void ReviewPresenter::decide(const KeyMatch &match, const std::vector<int> &rows, const Json &value)
{
    const bool several = rows.size() > 1;
    Step step;
    for (const int row : rows) {
        if (std::optional<task::Decision> decision = several ? decisionFor(row, match) : deskDecision(match, value))
            step.decisions.push_back(std::move(*decision));
    }
    if (step.decisions.empty())
        return;
    if (several) {
        const bool label = match.command == Command::Label;
        const NoticeKind what = label                              ? NoticeKind::Changed
                                : match.command == Command::Accept ? NoticeKind::Accepted
                                                                   : noticeKind(step.decisions.front().kind);
        step.notice = {what, int(step.decisions.size()), label ? m_desk.choices().at(match.label).name : QString()};
    }
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (const task::Decision &decision : step.decisions)
        m_decided.insert(decision.record);
    if (!several) {
        m_times.append(now);
        const task::Decision &only = step.decisions.front();
        const bool says = only.kind == Kind::Accept || only.kind == Kind::Correct;
        m_said = says ? std::optional(Said{only.record, detail()->data, only.value.is_null() ? m_desk.model() : only.value}) : std::nullopt;
    }
    m_times.removeIf([now](qint64 time) { return time < now - rateWindowMs; });
    send(std::move(step));
    goOn(several ? *std::max_element(rows.cbegin(), rows.cend()) : m_current);
}

void ReviewPresenter::changeMany(std::vector<task::Decision> decisions, const QString &label)
{
    if (decisions.empty())
        return;
    Step step;
    step.notice = {NoticeKind::Changed, int(decisions.size()), label};
    step.decisions = std::move(decisions);
    send(std::move(step));
    refresh();
}

void ReviewPresenter::flag(const std::vector<int> &rows)
{
    const bool all = std::all_of(rows.cbegin(), rows.cend(), [this](int row) {
        const store::RecordRow *seen = m_queue.row(row);
        const store::RecordDetail *shown = row == m_current ? detail() : nullptr;
        return shown ? shown->row.flagged : seen && seen->flagged;
    });
    Step step;
    for (const int row : rows) {
        task::Decision decision;
        decision.record = m_queue.idAt(row);
        decision.kind = all ? Kind::Unflag : Kind::Flag;
        step.decisions.push_back(decision);
    }
    if (rows.size() > 1)
        step.notice = {noticeKind(step.decisions.front().kind), int(rows.size()), {}};
    send(std::move(step));
}

void ReviewPresenter::remark(Command command, qint64 record, const QString &dataHash, const QString &text)
{
    task::Decision decision;
    decision.record = record;
    decision.kind = command == Command::Note ? Kind::Note : Kind::Flag;
    decision.dataHash = dataHash;
    decision.note = text.trimmed();
    Step step;
    step.decisions.push_back(std::move(decision));
    send(std::move(step));
}

void ReviewPresenter::turnExample()
{
    // Of the record that one looks at where it is decided, else of the one decided just before.
    const store::RecordDetail *shown = detail();
    std::optional<Said> said = m_said;
    if (shown && shown->row.id != (said ? said->record : 0) && !shown->decided.is_null() && !m_desk.isDraft())
        said = Said{shown->row.id, shown->data, shown->decided};
    if (!said)
        return setNotice({NoticeKind::NothingSaid, 0, {}});
    project::Setup setup = m_workspace.setup();
    const Result<project::ExampleTurn> turned = project::turnExample(setup, said->data, said->answer);
    if (!turned)
        return setNotice({NoticeKind::NoExample, 0, {}});
    const bool added = *turned == project::ExampleTurn::Added;
    const int count = int(setup.task.examples.size());
    m_workspace.setSetup(setup);
    setNotice({added ? NoticeKind::Exampled : NoticeKind::Unexampled, count, {}});
}

void ReviewPresenter::send(Step step)
{
    setNotice({});
    std::vector<task::Decision> decisions = step.decisions;
    m_steps.push_back(std::move(step));
    m_workspace.review().decide(std::move(decisions));
}

void ReviewPresenter::goOn(int from)
{
    const auto open = [this](int row) { return !m_decided.contains(m_queue.idAt(row)); };
    for (int row = from + 1; row < m_queue.rowCount(); ++row) {
        if (open(row))
            return lookAt(row);
    }
    for (int row = 0; row < from && m_show == Show::Unreviewed; ++row) {
        if (open(row))
            return lookAt(row);
    }
    lookAt(from);
}

/// A verdict is on the disk: what the file says of the record holds from now on, unless more is on its way.
void ReviewPresenter::forgetDrafts(const Step &step)
{
    const auto concerns = [](const Step &other, qint64 record) {
        return std::any_of(other.decisions.cbegin(), other.decisions.cend(),
                           [record](const task::Decision &one) { return one.record == record; });
    };
    for (const task::Decision &one : step.decisions) {
        const bool more = std::any_of(m_steps.cbegin(), m_steps.cend(), [&](const Step &other) { return concerns(other, one.record); });
        if (one.kind != Kind::Draft && !more)
            m_desk.forget({one.record});
    }
}

void ReviewPresenter::onDecided(const std::vector<qint64> &records)
{
    changed(records);
    // Another page may decide through the same session.
    const bool own = !m_steps.empty()
                     && (records.empty()
                         || std::any_of(m_steps.front().decisions.cbegin(), m_steps.front().decisions.cend(),
                                        [&](const task::Decision &one) { return one.record == records.front(); }));
    if (own) {
        const Step step = std::move(m_steps.front());
        m_steps.pop_front();
        forgetDrafts(step);
        Notice notice = step.notice;
        notice.count = std::min(notice.count, int(records.size()));
        if (notice.kind != NoticeKind::None)
            setNotice(notice);
    }
    if (m_lost.empty())
        setError(std::nullopt);
    m_figuresWait->start();
    Q_EMIT figuresChanged();
    if (m_findAgain && m_steps.empty())
        refresh();
}

void ReviewPresenter::turn(Command command)
{
    if (command == Command::Undo ? !canUndo() : !canRedo())
        return;
    // What was pressed and is not yet done is what one takes back first.
    if (command == Command::Undo && !m_held.empty())
        return m_held.pop_back();
    ++m_turning;
    m_steps.push_back({});
    if (command == Command::Undo)
        m_workspace.review().undo();
    else
        m_workspace.review().redo();
}

void ReviewPresenter::onUndone(const std::vector<qint64> &records)
{
    for (const qint64 id : records) {
        m_decided.remove(id);
        if (m_said && m_said->record == id)
            m_said.reset();
    }
    if (!m_times.isEmpty())
        m_times.removeLast();
    turned(records, NoticeKind::Undone);
}

void ReviewPresenter::onRedone(const std::vector<qint64> &records)
{
    for (const qint64 id : records)
        m_decided.insert(id);
    turned(records, NoticeKind::Redone);
}

void ReviewPresenter::turned(const std::vector<qint64> &records, Notice::Kind kind)
{
    if (!m_steps.empty() && m_steps.front().decisions.empty()) {
        m_steps.pop_front();
        --m_turning;
    }
    m_desk.forget(records);
    changed(records);
    m_figuresWait->start();
    setNotice(records.size() > 1 ? Notice{kind, int(records.size()), {}} : Notice{});
    if (!records.empty())
        openRecord(records.front());
    if (isReady())
        performHeld();
}

void ReviewPresenter::onWriteFailed(const Error &error)
{
    if (!m_steps.empty()) {
        for (const task::Decision &decision : m_steps.front().decisions)
            m_decided.remove(decision.record);
        if (!m_steps.front().decisions.empty())
            m_lost.push_back(std::move(m_steps.front()));
        else
            --m_turning;
        m_steps.pop_front();
    }
    setError(error);
}

qint64 ReviewPresenter::unwritten() const
{
    qint64 count = 0;
    for (const Step &step : m_lost)
        count += qint64(step.decisions.size());
    return count;
}

void ReviewPresenter::writeAgain()
{
    setError(std::nullopt);
    for (Step &step : std::exchange(m_lost, {})) {
        for (const task::Decision &decision : step.decisions)
            m_decided.insert(decision.record);
        send(std::move(step));
    }
}

bool ReviewPresenter::canUndo() const { return m_workspace.isOpen() && m_workspace.review().canUndo(); }

bool ReviewPresenter::canRedo() const { return m_workspace.isOpen() && m_workspace.review().canRedo(); }

std::optional<int> ReviewPresenter::perMinute() const
{
    if (m_times.size() < 3)
        return std::nullopt;
    const qint64 took = m_times.last() - m_times.first();
    if (took < rateSurelyMs)
        return std::nullopt;
    return qRound(double(m_times.size() - 1) * 60'000.0 / double(took));
}

void ReviewPresenter::setNotice(const Notice &notice)
{
    if (notice == m_notice)
        return;
    m_notice = notice;
    Q_EMIT noticeChanged();
}

void ReviewPresenter::setError(const std::optional<Error> &error)
{
    if (error == m_error)
        return;
    m_error = error;
    Q_EMIT errorChanged();
}

} // namespace lw::ui
