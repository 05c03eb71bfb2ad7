// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/start/server_list.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/dot.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/icon_label.h"
#include "ui/widgets/key_button.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace lw::ui {

using project::LocalServerKind;

/// A server that may run on this computer, and where it listens when it does.
struct KnownServer
{
    LocalServerKind kind;
    QString name;
    QString places;
};

namespace {

QList<KnownServer> knownServers()
{
    return {{LocalServerKind::Ollama, QStringLiteral("Ollama"), QStringLiteral("127.0.0.1:11434")},
            {LocalServerKind::LlamaCpp, QStringLiteral("llama.cpp"), QStringLiteral("127.0.0.1:8080, 9931")},
            {LocalServerKind::VLlm, QStringLiteral("vLLM"), QStringLiteral("127.0.0.1:8000")},
            {LocalServerKind::LmStudio, QStringLiteral("LM Studio"), QStringLiteral("127.0.0.1:1234")}};
}

} // namespace

/// One server: dot, name, address, what is known of it, and a button to take it.
class ServerList::ServerRow final : public QWidget
{
public:
    ServerRow(std::optional<KnownServer> known, QWidget *parent)
        : QWidget(parent)
        , m_known(std::move(known))
        , m_dot(new Dot(m_known ? Token::Wait : Token::OkFill, this))
        , m_name(new TextLabel(FontRole::Body, m_known ? Token::Muted : Token::Text, this))
        , m_place(new TextLabel(FontRole::MonoSmall, Token::Muted, this))
        , m_state(new ElidedLabel(FontRole::Small, Token::Muted, this))
        , m_use(new KeyButton(ButtonKind::Plain, this))
    {
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(space::l, space::xs, space::m, space::xs);
        layout->setSpacing(space::m);
        m_name->setWeight(TextLabel::Weight::Medium);
        layout->addWidget(m_dot);
        // Every row has the same columns, whatever stands in them.
        for (QWidget *cell : std::initializer_list<QWidget *>{m_name, m_place, m_state}) {
            cell->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
            layout->addWidget(cell, cell == m_state ? 5 : 3);
        }
        layout->addWidget(m_use);
        m_use->hide();
        setMinimumHeight(ui::height(Row::TableRow) + 2 * space::s);
    }

    [[nodiscard]] KeyButton *button() const { return m_use; }
    [[nodiscard]] bool is(LocalServerKind kind) const { return m_known && m_known->kind == kind; }
    [[nodiscard]] const std::optional<project::LocalServer> &server() const { return m_server; }

    void setServer(std::optional<project::LocalServer> server, bool looking)
    {
        m_server = std::move(server);
        m_looking = looking;
        refresh();
    }

    void refresh()
    {
        if (!m_known) {
            m_name->setText(ServerList::tr("Embedded baseline"));
            m_place->setText(ServerList::tr("inside this program"));
            m_state->setText(ServerList::tr("ready; not a language model, used by the sample"));
            return;
        }
        m_name->setText(m_known->name);
        m_name->setToken(m_server ? Token::Text : Token::Muted);
        m_dot->setToken(m_server ? Token::OkFill : Token::Wait);
        m_place->setText(m_server ? m_server->url.authority() : m_known->places);
        m_use->setVisible(m_server.has_value());
        m_use->setText(ServerList::tr("Use"));
        m_use->setHelp(ServerList::tr("Take %1 as an endpoint for your projects").arg(m_known->name));
        m_use->setAccessibleName(ServerList::tr("Use %1").arg(m_known->name));
        if (!m_server) {
            m_state->setText(m_looking ? ServerList::tr("looking…") : ServerList::tr("not running"));
        } else if (m_server->models.isEmpty()) {
            m_state->setText(ServerList::tr("runs, and has no model yet"));
        } else {
            m_state->setText(ServerList::tr("%n model(s): %1", nullptr, int(m_server->models.size()))
                                 .arg(m_server->models.join(QStringLiteral(", "))));
        }
    }

private:
    std::optional<KnownServer> m_known;
    std::optional<project::LocalServer> m_server;
    bool m_looking = true;
    Dot *m_dot;
    TextLabel *m_name;
    TextLabel *m_place;
    ElidedLabel *m_state;
    KeyButton *m_use;
};

ServerList::ServerList(QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(FontRole::Body, Token::Text, this))
    , m_again(new KeyButton(Icon::Retry, ButtonKind::Ghost, this))
    , m_promise(new TextLabel(FontRole::Small, Token::Muted, this))
    , m_add(new KeyButton(ButtonKind::Link, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    auto *head = new QHBoxLayout;
    m_title->setWeight(TextLabel::Weight::SemiBold);
    head->addWidget(m_title, 1);
    m_again->setObjectName(QStringLiteral("lookAgain"));
    head->addWidget(m_again);
    layout->addLayout(head);

    auto *card = new QFrame(this);
    card->setProperty("kind", QStringLiteral("card"));
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins(1, 1, 1, 1);
    rows->setSpacing(0);
    m_rows.push_back(new ServerRow(std::nullopt, card));
    for (const KnownServer &known : knownServers())
        m_rows.push_back(new ServerRow(known, card));
    for (ServerRow *row : m_rows) {
        if (row != m_rows.front())
            rows->addWidget(new Hairline(Qt::Horizontal, card));
        rows->addWidget(row);
        connect(row->button(), &QAbstractButton::clicked, this, [this, row] { Q_EMIT chosen(*row->server()); });
    }
    layout->addWidget(card);

    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    foot->addWidget(new IconLabel(Icon::Shield, Token::Muted, 14, this));
    m_promise->setWordWrap(true);
    foot->addWidget(m_promise, 1);
    m_add->setObjectName(QStringLiteral("addServer"));
    foot->addWidget(m_add);
    layout->addLayout(foot);

    connect(m_again, &QAbstractButton::clicked, this, &ServerList::look);
    connect(m_add, &QAbstractButton::clicked, this, &ServerList::addRequested);
    connect(&m_servers, &project::LocalServers::found, this, [this](const project::LocalServer &server) {
        if (ServerRow *row = rowOf(server.kind))
            row->setServer(server, false);
    });
    connect(&m_servers, &project::LocalServers::finished, this, [this] {
        m_again->setIdle();
        for (ServerRow *row : m_rows)
            row->setServer(row->server(), false);
    });
    retranslate();
}

void ServerList::look()
{
    if (m_servers.isLooking())
        return;
    m_again->setBusy(tr("Looking…"));
    for (ServerRow *row : m_rows)
        row->setServer({}, true);
    m_servers.start();
}

ServerList::ServerRow *ServerList::rowOf(project::LocalServerKind kind) const
{
    for (ServerRow *row : m_rows) {
        if (row->is(kind))
            return row;
    }
    return nullptr;
}

void ServerList::retranslate()
{
    m_title->setText(tr("Models on this computer"));
    m_again->setText(tr("Look again"));
    m_promise->setText(tr("Looked for on this computer only. Nothing is sent anywhere until you press Run."));
    m_add->setText(tr("Add a server on the network…"));
    for (ServerRow *row : m_rows)
        row->refresh();
}

void ServerList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace lw::ui
