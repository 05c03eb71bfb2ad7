// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/test_row.h"

#include "ui/pages/settings/endpoint_words.h"
#include "ui/text/format.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/scale.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace lw::ui {

using State = project::StepResult::State;

namespace {

std::pair<Icon, Token> look(State state)
{
    switch (state) {
    case State::Waiting: return {Icon::Waiting, Token::Faint};
    case State::Running: return {Icon::Spinner, Token::AccentText};
    case State::Ok: return {Icon::Check, Token::Ok};
    case State::Warning: return {Icon::Alert, Token::Warn};
    case State::Failed: return {Icon::XCircle, Token::Bad};
    case State::Skipped: return {Icon::Skip, Token::Faint};
    }
    return {Icon::Waiting, Token::Faint};
}

} // namespace

TestRow::TestRow(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(Icon::Waiting, Token::Faint, 16, this))
    , m_name(new TextLabel(FontRole::Body, Token::Text, this))
    , m_sentence(new TextLabel(FontRole::Body, Token::Muted, this))
    , m_words(new TextLabel(FontRole::Small, Token::Muted, this))
    , m_took(new TextLabel(FontRole::Body, Token::Muted, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::s, space::l, space::s);
    row->setSpacing(space::m);
    m_name->setWeight(TextLabel::Weight::Medium);
    // Some letters reach out to the left of their place.
    m_name->setContentsMargins(2, 0, 0, 0);
    for (TextLabel *words : {m_sentence, m_words}) {
        words->setWordWrap(true);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_took->setAlignment(Qt::AlignRight | Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_sentence);
    words->addWidget(m_words);
    words->addStretch(1);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_name, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_took, 0, Qt::AlignTop);
    setMinimumHeight(ui::height(Row::TableRow) + space::xs);
}

void TestRow::setStep(const project::StepResult &step)
{
    const auto [icon, token] = look(step.state);
    m_icon->setSymbol(icon, token);
    m_name->setText(stepName(step.step));
    m_name->setToken(step.state == State::Waiting || step.state == State::Skipped ? Token::Muted : Token::Text);
    m_sentence->setText(stepSentence(step));
    m_sentence->setToken(step.state == State::Failed ? Token::Bad : step.state == State::Warning ? Token::Warn : Token::Muted);
    const QString words = stepWords(step);
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    const bool ended = step.state == State::Ok || step.state == State::Warning || step.state == State::Failed;
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(step.took);
    m_took->setText(ended && took.count() > 0 ? formatTook(took) : QString());
    setAccessibleName(tr("%1: %2", "a step, what was found").arg(m_name->text(), m_sentence->text()));
}

void TestRow::setNameWidth(int width) { m_name->setFixedWidth(width); }

} // namespace lw::ui
