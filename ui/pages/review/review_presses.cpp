// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the presenter that takes what is pressed, and shows the answer that stands on the desk.
#include "ui/pages/review/review_presenter.h"

#include "core/task/answer_edit.h"
#include "core/task/answer_text.h"
#include "ui/keys/key_changes.h"
#include "ui/pages/review/detail_shelf.h"

namespace lw::ui {

namespace {

constexpr std::size_t mostHeld = 20;

} // namespace

QString ReviewPresenter::suggestion() const { return detail() ? task::answerText(m_desk.answer()) : QString(); }

void ReviewPresenter::readKeys()
{
    m_choiceNames = m_desk.choices().names();
    m_keys = ReviewKeys(m_workspace.settings().keyPreset(), m_desk.choices().keys(), m_desk.scope(),
                        readKeyChanges(m_workspace.settings().keyChanges()));
}

void ReviewPresenter::showOnDesk()
{
    m_desk.setAnnotator(m_workspace.isOpen() ? m_workspace.review().annotator() : QString());
    m_desk.show(detail());
    followChoices();
}

void ReviewPresenter::followChoices()
{
    if (m_desk.choices().names() == m_choiceNames)
        return;
    readKeys();
    Q_EMIT choicesChanged();
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
    default: break;
    }
    if (match.command == Command::Example)
        return turnExample();
    if (rows.size() > 1)
        return match.command == Command::Flag ? flag(rows) : decide(match, rows);
    if (!isReady()) {
        // Nobody decides on what was not shown yet; what was pressed is not lost.
        if (m_held.size() < mostHeld)
            m_held.push_back(match);
        return;
    }
    switch (match.command) {
    case Command::Flag: return flag({m_current});
    case Command::Accept:
        if (const std::optional<QString> field = m_desk.misfit())
            return setNotice({Notice::Kind::Misfit, 0, *field});
        return decide(match, {m_current}, m_desk.answer());
    case Command::Reject:
    case Command::Skip: return decide(match, {m_current}, m_desk.answer());
    case Command::Edit: Q_EMIT editRequested(); return;
    case Command::Note:
    case Command::Question: Q_EMIT remarkRequested(match.command); return;
    default: return settle(m_desk.press(match), match);
    }
}

bool ReviewPresenter::isReady() const
{
    // Behind an undo what is read is awaited: a key means the answer that stands then.
    return detail() && m_turning == 0 && (task::decidesAtOnce(m_desk.task().kind) || m_desk.isDraft() || m_shelf->isFresh(currentId()));
}

void ReviewPresenter::settle(const ReviewDesk::Outcome &outcome, const KeyMatch &match)
{
    using What = ReviewDesk::Outcome::Kind;
    // First of all: whoever is told of anything below looks at what there is to choose.
    followChoices();
    switch (outcome.kind) {
    case What::Nothing:
        if (match.command == Command::Label && m_desk.scope() == KeyScope::Spans && m_desk.spans().active() < 0)
            setNotice({Notice::Kind::NothingSelected, 0, {}});
        return;
    case What::Decided: return decide(match, {m_current}, outcome.value);
    case What::Edited: {
        task::Decision draft;
        draft.record = currentId();
        draft.kind = task::Decision::Kind::Draft;
        draft.value = outcome.value;
        draft.dataHash = detail()->dataHash;
        draft.blind = m_desk.isBlind();
        Step step;
        step.decisions.push_back(std::move(draft));
        send(std::move(step));
        break;
    }
    case What::Looked: setNotice({}); break;
    }
    Q_EMIT answerChanged();
}

void ReviewPresenter::setAnswer(const Json &answer)
{
    if (m_stage == Stage::Ready && detail())
        settle(m_desk.put(answer), {Command::Edit});
}

void ReviewPresenter::selectText(task::SpanEditor::Range range, task::SpanEditor::Unit unit)
{
    settle(m_desk.select(range, unit), {Command::WordNext});
}

void ReviewPresenter::activateSpan(int span) { settle(m_desk.activate(span), {Command::ItemNext}); }

void ReviewPresenter::setField(int field)
{
    if (m_desk.setField(field))
        settle({ReviewDesk::Outcome::Kind::Looked, {}}, {Command::ItemNext});
}

void ReviewPresenter::performHeld()
{
    while (!m_held.empty() && isReady()) {
        const KeyMatch next = m_held.front();
        m_held.pop_front();
        perform(next);
    }
}

} // namespace lw::ui
