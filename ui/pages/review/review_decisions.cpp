// SPDX-License-Identifier: GPL-3.0-or-later
// The half of the presenter that decides.
#include "ui/pages/review/review_presenter.h"

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
constexpr std::size_t mostHeld = 20;

NoticeKind noticeKind(Kind kind)
{
    switch (kind) {
    case Kind::Accept: return NoticeKind::Accepted;
    case Kind::Correct: return NoticeKind::Changed;
    case Kind::Reject: return NoticeKind::Rejected;
    case Kind::Skip: return NoticeKind::Skipped;
    case Kind::Flag: return NoticeKind::Flagged;
    case Kind::Unflag: return NoticeKind::Unflagged;
    }
    return NoticeKind::None;
}

} // namespace

QString ReviewPresenter::suggestion() const
{
    const store::RecordDetail *shown = detail();
    if (!shown)
        return {};
    return shown->row.label.isEmpty() ? shown->row.modelLabel : shown->row.label;
}

void ReviewPresenter::perform(const KeyMatch &match, const std::vector<int> &rows)
{
    if (match.command == Command::Undo || match.command == Command::Redo)
        return turn(match.command);
    if (m_stage != Stage::Ready || m_current < 0)
        return;
    const int last = m_queue.rowCount() - 1;
    switch (match.command) {
    case Command::Previous: return setCurrentRow(m_current - 1);
    case Command::Next: return setCurrentRow(m_current + 1);
    case Command::First: return setCurrentRow(0);
    case Command::Last: return setCurrentRow(last);
    case Command::Undo:
    case Command::Redo:
    case Command::Keys: return;
    case Command::Accept:
    case Command::Reject:
    case Command::Skip:
    case Command::Flag:
    case Command::Label: break;
    }
    if (match.command == Command::Label && match.label >= labels().size())
        return;
    if (rows.size() > 1)
        return match.command == Command::Flag ? flag(rows) : decide(match, rows);
    if (!detail()) {
        // Nobody decides on what was not shown yet; what was pressed is not lost.
        if (m_held.size() < mostHeld)
            m_held.push_back(match);
        return;
    }
    if (match.command == Command::Flag)
        flag({m_current});
    else
        decide(match, {m_current});
}

void ReviewPresenter::performHeld()
{
    while (!m_held.empty() && detail()) {
        const KeyMatch next = m_held.front();
        m_held.pop_front();
        perform(next);
    }
}

std::optional<task::Decision> ReviewPresenter::decisionFor(int row, const KeyMatch &match) const
{
    const store::RecordRow *seen = m_queue.row(row);
    const store::RecordDetail *shown = row == m_current ? detail() : nullptr;
    if (shown)
        seen = &shown->row;
    task::Decision decision;
    decision.record = m_queue.idAt(row);
    if (shown)
        decision.dataHash = shown->dataHash;
    const QString model = seen ? seen->modelLabel : QString();
    QString label = match.command == Command::Label ? labels().at(match.label).name : QString();
    // A record that a person gave another label is accepted as it stands.
    if (match.command == Command::Accept && seen)
        label = seen->label.isEmpty() ? model : seen->label;
    decision.shownLabel = model;
    switch (match.command) {
    case Command::Accept:
        if (seen && label.isEmpty())
            return std::nullopt;
        break;
    case Command::Reject:
        if (seen && model.isEmpty())
            return std::nullopt;
        decision.kind = Kind::Reject;
        return decision;
    case Command::Skip: decision.kind = Kind::Skip; return decision;
    default: break;
    }
    decision.kind = label == model ? Kind::Accept : Kind::Correct;
    if (decision.kind == Kind::Correct)
        decision.value = task::labelValue(label);
    return decision;
}

void ReviewPresenter::decide(const KeyMatch &match, const std::vector<int> &rows)
{
    Step step;
    for (const int row : rows) {
        if (std::optional<task::Decision> decision = decisionFor(row, match))
            step.decisions.push_back(std::move(*decision));
    }
    if (step.decisions.empty())
        return;
    if (rows.size() > 1) {
        const Kind kind = match.command == Command::Label ? Kind::Correct : step.decisions.front().kind;
        const NoticeKind what = match.command == Command::Accept ? NoticeKind::Accepted : noticeKind(kind);
        step.notice = {what, int(step.decisions.size()),
                       match.command == Command::Label ? labels().at(match.label).name : QString()};
    }
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (const task::Decision &decision : step.decisions)
        m_decided.insert(decision.record);
    if (rows.size() == 1)
        m_times.append(now);
    m_times.removeIf([now](qint64 time) { return time < now - rateWindowMs; });
    send(std::move(step));
    goOn(rows.size() > 1 ? *std::max_element(rows.cbegin(), rows.cend()) : m_current);
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

void ReviewPresenter::onDecided(const std::vector<qint64> &records)
{
    changed(records);
    // Another page may decide through the same session.
    const bool own = !m_steps.empty()
                     && (records.empty()
                         || std::any_of(m_steps.front().decisions.cbegin(), m_steps.front().decisions.cend(),
                                        [&](const task::Decision &one) { return one.record == records.front(); }));
    if (own) {
        Notice notice = m_steps.front().notice;
        notice.count = std::min(notice.count, int(records.size()));
        m_steps.pop_front();
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
    m_held.clear();
    m_steps.push_back({});
    if (command == Command::Undo)
        m_workspace.review().undo();
    else
        m_workspace.review().redo();
}

void ReviewPresenter::onUndone(const std::vector<qint64> &records)
{
    for (const qint64 id : records)
        m_decided.remove(id);
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
    if (!m_steps.empty() && m_steps.front().decisions.empty())
        m_steps.pop_front();
    changed(records);
    m_figuresWait->start();
    setNotice(records.size() > 1 ? Notice{kind, int(records.size()), {}} : Notice{});
    if (!records.empty())
        openRecord(records.front());
}

void ReviewPresenter::onWriteFailed(const Error &error)
{
    if (!m_steps.empty()) {
        for (const task::Decision &decision : m_steps.front().decisions)
            m_decided.remove(decision.record);
        if (!m_steps.front().decisions.empty())
            m_lost.push_back(std::move(m_steps.front()));
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
