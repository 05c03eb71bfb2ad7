// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/settings_page.h"

#include "ui/pages/settings/cache_panel.h"
#include "ui/pages/settings/diagnostics_panel.h"
#include "ui/pages/settings/endpoints_pane.h"
#include "ui/pages/settings/folders_panel.h"
#include "ui/pages/settings/keys_panel.h"
#include "ui/pages/settings/language_panel.h"
#include "ui/pages/settings/section_list.h"
#include "ui/pages/settings/theme_panel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/page_head.h"
#include "ui/widgets/scale.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lw::ui {
namespace {

constexpr int listWidth = 196;

} // namespace

SettingsPage::SettingsPage(project::Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_head(new PageHead(this))
    , m_search(new SearchField(this))
    , m_sections(new SectionList(this))
    , m_stack(new QStackedWidget(this))
    , m_nothing(new TextLabel(FontRole::Small, Token::Muted, this))
{
    build();
    addShortcuts();
    connect(m_sections, &SectionList::sectionChosen, this, &SettingsPage::showSection);
    connect(m_search, &SearchField::searched, this, &SettingsPage::search);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsPage::search);
    setFocusProxy(m_sections);
    retranslate();
    m_sections->setSection(Endpoints);
}

void SettingsPage::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    m_head->addAction(m_search);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    column->addLayout(row, 1);
    auto *side = new QVBoxLayout;
    side->setContentsMargins(space::s, space::s + 2, space::s, space::s);
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(space::m, space::s, space::m, 0);
    m_nothing->hide();
    side->addWidget(m_nothing);
    side->addWidget(m_sections, 1);
    row->addLayout(side);
    row->addWidget(new Hairline(Qt::Vertical, this));
    row->addWidget(m_stack, 1);
    m_sections->setObjectName(QStringLiteral("sections"));
    m_search->setObjectName(QStringLiteral("searchSettings"));
    m_stack->setMinimumWidth(scaledPx(400));

    settings::Settings &settings = m_workspace.settings();
    m_endpoints = new EndpointsPane(m_workspace, m_stack);
    // In the order of Section.
    const std::initializer_list<std::pair<Icon, QWidget *>> sections{{Icon::Server, m_endpoints},
                                                                     {Icon::Globe, new LanguagePanel(settings, m_stack)},
                                                                     {Icon::Eye, new ThemePanel(settings, m_stack)},
                                                                     {Icon::Keyboard, new KeysPanel(settings, m_stack)},
                                                                     {Icon::Cache, new CachePanel(m_workspace, m_stack)},
                                                                     {Icon::Folder, new FoldersPanel(m_workspace, m_stack)},
                                                                     {Icon::Info, new DiagnosticsPanel(m_workspace, m_stack)}};
    for (const auto &[symbol, panel] : sections) {
        m_sections->addSection(symbol);
        m_stack->addWidget(panel);
    }
}

void SettingsPage::addShortcuts()
{
    const auto bind = [this](const QKeySequence &keys, auto what) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, what);
    };
    bind(QKeySequence::Find, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    bind(QKeySequence(Qt::CTRL | Qt::Key_T), [this] {
        if (m_stack->currentIndex() == Endpoints)
            m_endpoints->test();
    });
    m_search->setKeyHint(QKeySequence::Find);
}

void SettingsPage::showEndpoints()
{
    m_search->clear();
    m_sections->setSection(Endpoints);
}

void SettingsPage::addEndpoint()
{
    showEndpoints();
    m_endpoints->startAdding();
}

void SettingsPage::showSection(int section)
{
    m_stack->setCurrentIndex(section);
    m_head->setSubject(m_sections->item(section)->text());
}

void SettingsPage::search(const QString &text)
{
    m_sections->filter(text);
    m_nothing->setVisible(m_sections->section() < 0);
}

void SettingsPage::retranslate()
{
    m_head->setTitle(tr("Settings"));
    m_search->setPurpose(tr("Search settings"));
    m_nothing->setText(tr("No setting of this name. Try another word."));
    m_sections->setAccessibleName(tr("Sections of the settings"));
    // Behind each name the words by which people look for it, never shown.
    m_sections->setWords(Endpoints, tr("Endpoints"),
                         tr("server model API key keychain URL provider test OpenAI Azure DeepSeek Qwen Ollama", "search words"));
    m_sections->setWords(Language, tr("Language"), tr("language English Chinese", "search words") + QStringLiteral(" 语言 中文"));
    m_sections->setWords(Theme, tr("Theme"), tr("light dark colour color appearance", "search words"));
    m_sections->setWords(Keys, tr("Keys"), tr("shortcuts keyboard hints annotator name review", "search words"));
    m_sections->setWords(Cache, tr("Cache"), tr("stored answers size disk", "search words"));
    m_sections->setWords(Folders, tr("Data folders"), tr("path files project location", "search words"));
    m_sections->setWords(Diagnostics, tr("Diagnostics"), tr("version about system report Qt", "search words"));
    m_head->setSubject(m_sections->item(std::max(0, m_stack->currentIndex()))->text());
}

void SettingsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SettingsPage::resizeEvent(QResizeEvent *event)
{
    // Large text in a small window: the sections give way first.
    m_sections->setFixedWidth(std::min(scaledPx(listWidth), width() / 5) - 2 * space::s);
    QWidget::resizeEvent(event);
}

void SettingsPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), themed(Token::Page));
}

} // namespace lw::ui
