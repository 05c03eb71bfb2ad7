// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/endpoint_list.h"

#include "ui/pages/settings/endpoint_words.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/widgets/dot.h"
#include "ui/widgets/elide.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/icon_button.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/scale.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace lw::ui {
namespace {

constexpr int idRole = Qt::UserRole;
constexpr int placeRole = Qt::UserRole + 1;
constexpr int stateRole = Qt::UserRole + 2;
constexpr int dotRole = Qt::UserRole + 3;
constexpr int edge = 3;   ///< the line at the side of what is looked at

} // namespace

/// Dot and name, place and state below.
class EndpointList::Item final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        const int lines = QFontMetrics(ui::font(FontRole::Body)).height() + 2 * QFontMetrics(ui::font(FontRole::Small)).height();
        return {scaledPx(200), std::max(72, lines + 2 * space::m)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect rect = option.rect;
        const bool current = option.state & QStyle::State_Selected;
        if (current || (option.state & QStyle::State_MouseOver))
            painter->fillRect(rect, themed(current ? Token::AccentSoft : Token::Hover));
        paintBottomLine(painter, rect, themed(Token::Border));
        const auto mirrored = [&](const QRect &logical) { return QStyle::visualRect(option.direction, rect, logical); };
        if (current)
            painter->fillRect(mirrored({rect.left(), rect.top(), edge, rect.height() - 1}), themed(Token::Accent));

        const QFont name = medium(ui::font(FontRole::Body));
        const QFont small = ui::font(FontRole::Small);
        const int first = QFontMetrics(name).height() + 2;
        const int other = QFontMetrics(small).height();
        int y = rect.top() + (rect.height() - first - 2 * other) / 2;
        paintDot(painter, mirrored({rect.left() + space::l, y, 10, first}), Token(index.data(dotRole).toInt()));
        const int left = rect.left() + space::l + 10 + space::s;
        const int width = rect.right() - left - space::s;
        const auto line = [&](const QFont &face, Token token, const QString &text, int high) {
            painter->setFont(face);
            painter->setPen(themed(token));
            painter->drawText(mirrored({left, y, width, high}), Qt::AlignVCenter | Qt::AlignLeft | textFlags,
                              elided(QFontMetrics(face), text, width));
            y += high;
        };
        line(name, Token::Text, index.data().toString(), first);
        line(small, Token::Muted, index.data(placeRole).toString(), other);
        line(small, Token::Muted, index.data(stateRole).toString(), other);
        if (current && showsFocusRing(option.widget))
            paintFocusRing(painter, rect.adjusted(0, 0, 0, -1), 0);
        painter->restore();
    }
};

EndpointList::EndpointList(EndpointsPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_count(new TextLabel(FontRole::Body, Token::Text, this))
    , m_add(new IconButton(Icon::Plus, this))
    , m_list(new QListWidget(this))
    , m_safety(new TextLabel(FontRole::Small, Token::Muted, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::l, space::s, space::s, space::s);
    m_count->setWeight(TextLabel::Weight::SemiBold);
    head->addWidget(m_count, 1);
    head->addWidget(m_add);
    column->addLayout(head);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    m_list->setItemDelegate(new Item(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTabKeyNavigation(false);
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    column->addWidget(m_list, 1);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(space::l, space::m, space::l, space::m);
    foot->setSpacing(space::s);
    m_safety->setWordWrap(true);
    foot->addWidget(new IconLabel(Icon::Lock, Token::Muted, 14, this), 0, Qt::AlignTop);
    foot->addWidget(m_safety, 1);
    column->addLayout(foot);
    m_list->setObjectName(QStringLiteral("endpoints"));
    m_add->setObjectName(QStringLiteral("addEndpoint"));

    connect(m_add, &QAbstractButton::clicked, &presenter, &EndpointsPresenter::startAdding);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item && !item->data(idRole).toString().isEmpty())
            m_presenter.select(item->data(idRole).toString());
    });
    // One that is current already, while another is being added.
    connect(m_list, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem *item) { m_presenter.select(item->data(idRole).toString()); });
    for (const auto signal : {&EndpointsPresenter::entriesChanged, &EndpointsPresenter::selected, &EndpointsPresenter::reportChanged})
        connect(&presenter, signal, this, &EndpointList::fill);
    connect(&presenter, &EndpointsPresenter::changed, this, &EndpointList::refreshSafety);
    retranslate();
}

void EndpointList::fill()
{
    using State = project::StepResult::State;
    const QSignalBlocker quiet(m_list);
    std::vector<settings::EndpointEntry> entries = m_presenter.entries();
    m_count->setText(tr("%n endpoint(s)", nullptr, int(entries.size())));
    if (m_presenter.isDraft() && !m_presenter.isAdding())
        entries.insert(entries.end() - 1, m_presenter.entry());
    while (m_list->count() > int(entries.size()))
        delete m_list->takeItem(m_list->count() - 1);
    while (m_list->count() < int(entries.size()))
        m_list->addItem(new QListWidgetItem);
    int current = -1;
    for (int row = 0; row < int(entries.size()); ++row) {
        const settings::EndpointEntry &entry = entries[std::size_t(row)];
        const bool shown = entry.id == m_presenter.entry().id;
        const EndpointReport *report = shown ? m_presenter.report() : nullptr;
        QListWidgetItem *item = m_list->item(row);
        Token dot = entry.isEmbedded() || !entry.testedAt.isEmpty() ? Token::OkFill : Token::Wait;
        QString state = entry.isEmbedded() ? tr("ready; not a language model")
                        : entry.testedAt.isEmpty() ? tr("not tested yet") : tr("tested, ready");
        if (shown && m_presenter.isDraft()) {
            state = tr("not stored yet");
        } else if (shown && m_presenter.isTesting()) {
            state = tr("being tested…");
        } else if (report && report->worst == State::Failed) {
            dot = Token::BadFill;
            state = tr("the test failed");
        }
        item->setText(endpointName(entry));
        item->setData(idRole, shown && m_presenter.isDraft() ? QString() : entry.id);
        item->setData(placeRole, endpointPlace(entry));
        item->setData(stateRole, state);
        item->setData(dotRole, int(dot));
        item->setData(Qt::AccessibleTextRole, tr("%1, %2, %3", "name, place and state of an endpoint")
                                                  .arg(endpointName(entry), endpointPlace(entry), state));
        item->setToolTip(entry.isEmbedded() ? endpointName(entry) : entry.url.toDisplayString());
        if (shown)
            current = row;
    }
    if (m_presenter.isAdding()) {
        m_list->clearSelection();
        m_list->setCurrentItem(nullptr);
    } else {
        m_list->setCurrentRow(current);
    }
}

void EndpointList::refreshSafety()
{
    m_safety->setText(m_presenter.keeping() == secrets::Keeping::MemoryOnly
                          ? tr("Keys are kept in memory until the program ends, because this system has no keychain. They never "
                               "lie in a project, a log or an export.")
                          : tr("Keys lie in the keychain of the system, never in a project, a log or an export."));
    m_safety->setToolTip(m_presenter.whyNoKeychain());
}

void EndpointList::retranslate()
{
    m_add->setName(tr("Add an endpoint"));
    m_list->setAccessibleName(tr("Endpoints"));
    refreshSafety();
    fill();
}

void EndpointList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace lw::ui
