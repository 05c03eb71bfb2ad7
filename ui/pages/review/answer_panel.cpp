// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/answer_panel.h"

#include "ui/pages/review/answer_desk.h"
#include "ui/pages/review/history_list.h"
#include "ui/pages/review/quality_panel.h"
#include "ui/pages/review/remark_line.h"
#include "ui/text/format.h"
#include "ui/text/state_words.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/label_button.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace lw::ui {

namespace {

constexpr qsizetype longestReason = 420;

QScrollArea *scrolling(QWidget *content, QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    // It may be narrower than it likes: names are elided then, and nothing is cut off at the edge.
    content->setSizePolicy(QSizePolicy::Ignored, content->sizePolicy().verticalPolicy());
    scroll->setWidget(content);
    return scroll;
}

} // namespace

AnswerPanel::AnswerPanel(ReviewPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_title(new TextLabel(FontRole::Small, Token::Text, this))
    , m_says(new ElidedLabel(FontRole::Small, Token::Muted, this))
    , m_labelBox(new QWidget)
    , m_labelColumn(new QVBoxLayout(m_labelBox))
    , m_desk(new AnswerDesk(presenter, this))
    , m_reason(new TextLabel(FontRole::Small, Token::Text, this))
    , m_accept(new KeyButton(Icon::Check, ButtonKind::Primary, this))
    , m_reject(new KeyButton(Icon::X, ButtonKind::Plain, this))
    , m_skip(new KeyButton(Icon::Skip, ButtonKind::Plain, this))
    , m_undo(new KeyButton(Icon::Undo, ButtonKind::Plain, this))
    , m_flag(new KeyButton(Icon::Flag, ButtonKind::Plain, this))
    , m_remarks(new RemarkLine(this))
    , m_historyTitle(new TextLabel(FontRole::Small, Token::Text))
    , m_history(new HistoryList)
    , m_quality(new QualityPanel)
{
    build();
    makeLabels();
    retranslate();
    connect(&presenter, &ReviewPresenter::taskChanged, this, [this] {
        makeLabels();
        showKeys();
        refresh();
    });
    connect(&presenter, &ReviewPresenter::choicesChanged, this, [this] {
        makeLabels();
        showKeys();
        refresh();
    });
    connect(&presenter, &ReviewPresenter::answerChanged, this, &AnswerPanel::refresh);
    connect(m_desk, &AnswerDesk::heightChanged, this, &AnswerPanel::arrangeDesk);
    connect(m_remarks, &RemarkLine::written, &presenter, &ReviewPresenter::remark);
    connect(m_remarks, &RemarkLine::left, this, &AnswerPanel::left);
    connect(m_desk, &AnswerDesk::left, this, &AnswerPanel::left);
    connect(m_desk, &AnswerDesk::accepted, this, [this] { Q_EMIT pressed({Command::Accept}); });
    connect(&Theme::instance(), &Theme::changed, this, &AnswerPanel::refresh);
    connect(&presenter, &ReviewPresenter::detailChanged, this, &AnswerPanel::refresh);
    connect(&presenter, &ReviewPresenter::undoChanged, this, &AnswerPanel::refresh);
    connect(&presenter, &ReviewPresenter::figuresChanged, this, [this] { m_quality->setFigures(m_presenter.figures()); });
}

void AnswerPanel::build()
{
    setMinimumWidth(264);
    m_title->setWeight(TextLabel::Weight::SemiBold);
    m_historyTitle->setWeight(TextLabel::Weight::SemiBold);
    m_says->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_says->setObjectName(QStringLiteral("modelSays"));

    auto *rest = new QWidget;
    auto *restColumn = new QVBoxLayout(rest);
    restColumn->setContentsMargins(0, 0, 0, 0);
    restColumn->setSpacing(0);
    auto *history = new QVBoxLayout;
    history->setContentsMargins(space::l, space::m, space::l, space::m);
    history->setSpacing(space::s);
    history->addWidget(m_historyTitle);
    history->addWidget(m_history);
    restColumn->addLayout(history);
    restColumn->addWidget(new Hairline(Qt::Horizontal, rest));
    restColumn->addWidget(m_quality);
    restColumn->addStretch();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildLabels());
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(buildActions());
    column->addWidget(m_remarks);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(scrolling(rest, this), 1);
}

QWidget *AnswerPanel::buildLabels()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(space::l, 10, space::l, space::m);
    column->setSpacing(space::s);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::m);
    head->addWidget(m_title);
    head->addWidget(m_says, 1);
    column->addLayout(head);
    m_labelColumn->setContentsMargins(0, 0, 0, 0);
    m_labelColumn->setSpacing(space::s);
    m_labelScroll = scrolling(m_labelBox, box);
    column->addWidget(m_labelScroll);
    m_deskScroll = scrolling(m_desk, box);
    column->addWidget(m_deskScroll);
    m_reason->setWordWrap(true);
    m_reason->setTextFormat(Qt::RichText);
    m_reason->setObjectName(QStringLiteral("reason"));
    column->addWidget(m_reason);
    return box;
}

QString AnswerPanel::deskTitle() const
{
    const ReviewDesk &desk = m_presenter.desk();
    switch (desk.task().kind) {
    case task::TaskKind::Classification: return tr("Label");
    case task::TaskKind::Multilabel: return tr("Labels");
    case task::TaskKind::Spans: return tr("Label the selection");
    case task::TaskKind::Rating: return tr("Score");
    case task::TaskKind::Preference: return tr("Which is better");
    case task::TaskKind::Text: return tr("Answer");
    case task::TaskKind::Extraction: break;
    }
    return std::size_t(desk.field()) < desk.fields().size() ? desk.fields()[std::size_t(desk.field())].name : tr("Fields");
}

QString AnswerPanel::acceptWords(const QString &label) const
{
    const task::TaskKind kind = m_presenter.desk().task().kind;
    if (label.isEmpty() || kind == task::TaskKind::Text || kind == task::TaskKind::Extraction)
        return tr("Accept");
    if (kind == task::TaskKind::Spans)
        return tr("Accept %n span(s)", nullptr, int(m_presenter.desk().spans().spans().size()));
    return tr("Accept %1", "a label").arg(label);
}

QString AnswerPanel::choiceName(const QString &name) const
{
    if (m_presenter.desk().task().kind == task::TaskKind::Preference && name == QLatin1String("tie"))
        return tr("Neither is better");
    return name;
}

QWidget *AnswerPanel::buildActions()
{
    auto *box = new QWidget(this);
    m_actions = new QGridLayout(box);
    m_actions->setContentsMargins(space::l, space::m, space::l, space::m);
    m_actions->setSpacing(space::s);
    const struct
    {
        KeyButton *button;
        QString name;
        Command command;
    } all[]{{m_accept, QStringLiteral("acceptButton"), Command::Accept},
            {m_reject, QStringLiteral("rejectButton"), Command::Reject},
            {m_skip, QStringLiteral("skipButton"), Command::Skip},
            {m_undo, QStringLiteral("undoButton"), Command::Undo},
            {m_flag, QStringLiteral("flagButton"), Command::Flag}};
    for (const auto &[button, name, command] : all) {
        button->setObjectName(name);
        button->setFocusPolicy(Qt::NoFocus);
        button->setButtonLayout(ButtonLayout::Spread);
        button->setButtonSize(ButtonSize::Large);
        connect(button, &QAbstractButton::clicked, this, [this, meant = command] { Q_EMIT pressed({meant}); });
    }
    return box;
}

void AnswerPanel::arrangeActions()
{
    // Two in a row where they fit with their keys, equally wide where that fits too; in a narrow panel, or with large text, one below
    // the other.
    const QList<KeyButton *> others{m_reject, m_skip, m_undo, m_flag};
    const int left = qMax(m_reject->sizeHint().width(), m_undo->sizeHint().width());
    const int right = qMax(m_skip->sizeHint().width(), m_flag->sizeHint().width());
    const int room = QWidget::width() - 2 * space::l - space::s;
    const int columns = left + right <= room ? 2 : 1;
    const bool equal = 2 * qMax(left, right) <= room;
    m_actions->setColumnStretch(0, equal ? 1 : left);
    m_actions->setColumnStretch(1, columns == 1 ? 0 : equal ? 1 : right);
    if (columns == m_columns)
        return;
    m_columns = columns;
    m_actions->addWidget(m_accept, 0, 0, 1, columns);
    for (int i = 0; i < int(others.size()); ++i)
        m_actions->addWidget(others.at(i), 1 + i / columns, i % columns);
}

void AnswerPanel::makeLabels()
{
    for (LabelButton *button : std::exchange(m_labels, {}))
        delete button;
    const TaskLabels &book = m_presenter.desk().choices();
    for (int place = 0; place < book.size(); ++place) {
        const task::Label &label = book.at(place);
        auto *button = new LabelButton(m_labelBox);
        button->setObjectName(QStringLiteral("label%1").arg(place + 1));
        button->setLabel(choiceName(label.name), place, label.color);
        button->setHelp(label.description);
        button->setFocusPolicy(Qt::NoFocus);
        const auto choose = [this, place] {
            Q_EMIT pressed({Command::Label, place});
            refresh();
        };
        connect(button, &QAbstractButton::clicked, this, choose);
        connect(button, &QAbstractButton::toggled, this, choose);
        m_labelColumn->addWidget(button);
        button->show();
        m_labels.push_back(button);
    }
    resizeEvent(nullptr);
}

void AnswerPanel::setSelectionCount(int count)
{
    m_selected = count;
    refresh();
}

void AnswerPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        resizeEvent(nullptr);
}

void AnswerPanel::resizeEvent(QResizeEvent *event)
{
    if (event)
        QWidget::resizeEvent(event);
    arrangeActions();
    // Many labels scroll, so that Accept and its neighbours stay where they are.
    const int each = ui::height(Row::LabelButton) + space::s;
    const int wanted = qMax(0, int(m_labels.size()) * each - space::s);
    m_labelScroll->setFixedHeight(qMin(wanted, qMax(2 * each, QWidget::height() * 2 / 5)));
    arrangeDesk();
}

void AnswerPanel::arrangeDesk()
{
    // As high as it likes, up to the half: then it scrolls, and the actions stay in sight.
    const int width = QWidget::width() - 2 * space::l;
    const int wanted = m_desk->layout()->hasHeightForWidth() ? m_desk->layout()->totalHeightForWidth(width)
                                                             : m_desk->sizeHint().height();
    m_deskScroll->setFixedHeight(qMin(wanted, QWidget::height() / 2));
    m_deskScroll->setVisible(wanted > 0);
}

void AnswerPanel::retranslate()
{
    m_historyTitle->setText(tr("History"));
    m_reject->setHelp(tr("The label is wrong; which is right stays open."));
    m_skip->setHelp(tr("Leaves the record undecided and goes on."));
    m_flag->setHelp(tr("Marks the record to be looked at again."));
    m_skip->setText(tr("Skip"));
    m_undo->setText(tr("Undo"));
    showKeys();
    refresh();
    arrangeActions();
}

void AnswerPanel::showKeys()
{
    const ReviewKeys &keys = m_presenter.keys();
    m_accept->setKeyHint(keys.hint(Command::Accept));
    m_reject->setKeyHint(keys.hint(Command::Reject));
    m_skip->setKeyHint(keys.hint(Command::Skip));
    m_undo->setKeyHint(keys.hint(Command::Undo));
    m_flag->setKeyHint(keys.hint(Command::Flag));
    m_remarks->setKeys(keys);
    for (std::size_t place = 0; place < m_labels.size(); ++place)
        m_labels[place]->setKeyHint(keys.labelHint(int(place)));
}

QString AnswerPanel::whatTheModelSays(const store::RecordDetail &detail) const
{
    const store::RecordRow &row = detail.row;
    if (row.isAnswerHidden())
        return tr("hidden: decide by yourself");
    if (row.modelLabel.isEmpty())
        return row.state == QStringLiteral("pending") ? tr("not asked yet") : tr("no label: %1").arg(stateChipWord(row.state));
    if (row.confidence)
        return tr("the model says %1, %2", "label, confidence").arg(row.modelLabel, formatDecimal(*row.confidence, 2));
    return tr("the model says %1").arg(row.modelLabel);
}

void AnswerPanel::refresh()
{
    m_undo->setEnabled(m_presenter.canUndo());
    const store::RecordDetail *detail = m_presenter.detail();
    const bool several = m_selected > 1;
    if (!detail && m_presenter.currentRow() >= 0 && !several)
        return;   // the next one is on its way; until then nothing moves
    m_title->setText(deskTitle());
    const QString label = m_presenter.suggestion();
    const bool hidden = detail && detail->row.isAnswerHidden();
    const bool model = detail && !detail->row.modelLabel.isEmpty() && !hidden;
    m_accept->setEnabled(several || !label.isEmpty());
    m_reject->setEnabled(several || model);
    m_skip->setEnabled(several || detail);
    m_flag->setEnabled(several || detail);
    m_reject->setText(several ? tr("Reject %n", nullptr, m_selected) : tr("Reject"));
    m_flag->setText(detail && detail->row.flagged && !several ? tr("Unflag") : tr("Flag"));
    m_accept->setText(several ? tr("Accept %n record(s)", nullptr, m_selected)
                              : acceptWords(label));
    const bool rejected = detail && detail->row.verdict == store::Verdict::Rejected && !m_presenter.desk().isDraft();
    const QStringList chosen = !detail || rejected ? QStringList() : m_presenter.desk().chosen();
    for (std::size_t place = 0; place < m_labels.size(); ++place) {
        const QSignalBlocker quiet(m_labels[place]);
        m_labels[place]->setChecked(chosen.contains(m_presenter.desk().choices().at(int(place)).name));
        m_labels[place]->setEnabled(several || detail);
    }
    m_says->setText(detail ? whatTheModelSays(*detail) : QString());
    const QString reason = detail && !hidden ? detail->rationale.simplified() : QString();
    m_reason->setVisible(!reason.isEmpty());
    const QString cut = reason.size() > longestReason ? reason.left(longestReason) + QChar(0x2026) : reason;
    m_reason->setText(tr("<b>Its reason.</b> %1").arg(QStringLiteral("<span style=\"color:%1\">%2</span>")
                                                             .arg(themed(Token::Muted).name(), cut.toHtmlEscaped())));
    m_reason->setToolTip(reason.size() > longestReason ? reason.toHtmlEscaped() : QString());
    m_remarks->setDetail(several ? nullptr : detail);
    m_history->setDetail(hidden ? nullptr : detail);
}

} // namespace lw::ui
