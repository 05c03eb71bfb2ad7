// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/start/start_page.h"

#include "ui/pages/start/choice_card.h"
#include "ui/pages/start/drop_hint.h"
#include "ui/pages/start/sample_card.h"
#include "ui/pages/start/server_list.h"
#include "ui/templates/template_menu.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/scale.h"
#include "ui/widgets/text_label.h"

#include <QDir>
#include <QFileInfo>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace lw::ui {
namespace {

constexpr int contentWidth = 820;
constexpr int choiceWidth = 236;
constexpr int mostRecent = 4;

} // namespace

StartPage::StartPage(project::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    auto *ground = new QWidget(scroll);
    scroll->setWidget(ground);
    auto *centre = new QHBoxLayout(ground);
    centre->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    auto *content = new QWidget(ground);
    content->setMaximumWidth(std::max(contentWidth, content->fontMetrics().averageCharWidth() * 120));
    centre->addStretch(1);
    centre->addWidget(content, 100);
    centre->addStretch(1);

    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    layout->addStretch(2);
    m_title = new TextLabel(FontRole::Display, Token::Text, content);
    m_subtitle = new TextLabel(FontRole::Body, Token::Muted, content);
    m_subtitle->setWordWrap(true);
    layout->addWidget(m_title);
    layout->addWidget(m_subtitle);
    layout->addSpacing(space::xl);

    auto *row = new QHBoxLayout;
    row->setSpacing(space::m);
    m_sample = new SampleCard(content);
    row->addWidget(m_sample, 1);
    auto *choices = new QVBoxLayout;
    choices->setSpacing(space::m);
    m_new = new ChoiceCard(Icon::Plus, content);
    m_new->setObjectName(QStringLiteral("newProject"));
    m_open = new ChoiceCard(Icon::Folder, content);
    m_open->setObjectName(QStringLiteral("openProject"));
    m_template = new ChoiceCard(Icon::Copy, content);
    m_template->setObjectName(QStringLiteral("fromTemplate"));
    m_templates = new TemplateMenu(this);
    m_drop = new DropHint(content);
    for (QWidget *card : std::initializer_list<QWidget *>{m_new, m_open, m_template, m_drop}) {
        card->setFixedWidth(scaledPx(choiceWidth));
        choices->addWidget(card, card == m_drop ? 0 : 1);
    }
    row->addLayout(choices);
    layout->addLayout(row);

    m_recentBox = new QWidget(content);
    m_recent = new QVBoxLayout(m_recentBox);
    m_recent->setContentsMargins(0, space::l, 0, 0);
    m_recent->setSpacing(0);
    m_recentTitle = new TextLabel(FontRole::Body, Token::Text, m_recentBox);
    m_recentTitle->setWeight(TextLabel::Weight::SemiBold);
    m_recent->addWidget(m_recentTitle);
    layout->addWidget(m_recentBox);

    layout->addSpacing(space::l);
    m_servers = new ServerList(content);
    layout->addWidget(m_servers);
    m_taken = new TextLabel(FontRole::Small, Token::Ok, content);
    m_taken->setWordWrap(true);
    m_taken->hide();
    layout->addWidget(m_taken);
    layout->addStretch(3);

    connect(m_sample->button(), &QAbstractButton::clicked, this, &StartPage::sampleRequested);
    connect(m_new, &QAbstractButton::clicked, this, &StartPage::newProjectRequested);
    connect(m_open, &QAbstractButton::clicked, this, &StartPage::openRequested);
    connect(m_template, &QAbstractButton::clicked, this,
            [this] { m_templates->popup(m_template->mapToGlobal(QPoint(0, m_template->height()))); });
    connect(m_templates, &TemplateMenu::chosen, this, &StartPage::templateChosen);
    connect(m_servers, &ServerList::chosen, this, &StartPage::take);
    connect(m_servers, &ServerList::addRequested, this, &StartPage::settingsRequested);
    connect(&workspace.settings(), &settings::Settings::recentProjectsChanged, this, &StartPage::fillRecent);
    setFocusPolicy(Qt::ClickFocus);
    fillRecent();
    retranslate();
}

void StartPage::fillRecent()
{
    while (m_recent->count() > 1) {
        const std::unique_ptr<QLayoutItem> item(m_recent->takeAt(1));
        delete item->widget();
    }
    const QStringList paths = m_workspace.settings().recentProjects().mid(0, mostRecent);
    for (const QString &path : paths) {
        const QFileInfo file(path);
        auto *button = new KeyButton(Icon::File, ButtonKind::Ghost, m_recentBox);
        button->setButtonLayout(ButtonLayout::Spread);
        button->setText(file.fileName());
        button->setNote(file.exists() ? QDir::toNativeSeparators(file.path()) : tr("not there any more"));
        button->setEnabled(file.exists());
        button->setHelp(tr("Open %1").arg(QDir::toNativeSeparators(path)));
        // Not at once: a project that opens makes this list anew.
        connect(
            button, &QAbstractButton::clicked, this, [this, path] { Q_EMIT recentChosen(path); }, Qt::QueuedConnection);
        m_recent->addWidget(button);
    }
    m_recentBox->setVisible(!paths.isEmpty());
}

void StartPage::take(const project::LocalServer &server)
{
    settings::Settings &settings = m_workspace.settings();
    settings::EndpointEntry entry;
    for (const settings::EndpointEntry &known : settings.endpoints()) {
        if (known.url == server.url)
            entry = known;
    }
    if (entry.id.isEmpty()) {
        entry.name = server.name;
        entry.url = server.url;
    }
    if (entry.model.isEmpty() && !server.models.isEmpty())
        entry.model = server.models.front();
    const QString id = settings.putEndpoint(entry);
    settings.setLastEndpoint(id);
    m_taken->setText(tr("%1 is now among your endpoints, and a new project asks it.").arg(server.name));
    m_taken->show();
    Q_EMIT endpointAdded(id);
}

void StartPage::retranslate()
{
    m_title->setText(tr("Start labelling"));
    m_subtitle->setText(tr("Texts in, labels by a language model, corrected by you, exported in the form you need."));
    m_new->setWords(tr("New project…"), tr("From tables, JSON, Excel, Word or text files"), QKeySequence::New);
    m_open->setWords(tr("Open…"), tr("A project that lies on this computer"), QKeySequence::Open);
    m_template->setWords(tr("From a template…"), tr("Seven tasks with ten records each, to try and change"), {});
    m_drop->setText(tr("or drop a file anywhere"));
    m_recentTitle->setText(tr("Lately used"));
    m_taken->hide();
    fillRecent();
}

void StartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StartPage::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier)
        Q_EMIT sampleRequested();
    else
        QWidget::keyPressEvent(event);
}

void StartPage::showEvent(QShowEvent *event)
{
    fillRecent();
    m_servers->look();
    QWidget::showEvent(event);
}

void StartPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), themed(Token::Page));
}

} // namespace lw::ui
