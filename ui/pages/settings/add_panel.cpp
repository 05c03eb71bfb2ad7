// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/add_panel.h"

#include "ui/pages/settings/endpoint_words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace lw::ui {
namespace {

KeyButton *newChoice(Icon symbol, QWidget *parent)
{
    auto *button = new KeyButton(symbol, ButtonKind::Plain, parent);
    button->setButtonLayout(ButtonLayout::Spread);
    button->setButtonSize(ButtonSize::Large);
    return button;
}

} // namespace

AddPanel::AddPanel(EndpointsPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_title(new TextLabel(FontRole::Title, Token::Text, this))
    , m_text(new TextLabel(FontRole::Body, Token::Muted, this))
    , m_localTitle(new TextLabel(FontRole::Body, Token::Text, this))
    , m_again(new KeyButton(Icon::Retry, ButtonKind::Ghost, this))
    , m_found(new QVBoxLayout)
    , m_nothing(new TextLabel(FontRole::Body, Token::Muted, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_text->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(space::s);
    for (const project::ProviderPreset &preset : project::providerPresets()) {
        auto *button = newChoice(preset.kind == project::ProviderPreset::Kind::Gateway ? Icon::Plus : Icon::Server, this);
        button->setObjectName(QStringLiteral("preset%1").arg(int(preset.kind)));
        connect(button, &QAbstractButton::clicked, this, [this, &preset] {
            m_presenter.add(preset, preset.kind == project::ProviderPreset::Kind::Gateway ? QString() : presetName(preset));
        });
        m_presets.push_back(button);
        column->addWidget(button);
    }
    column->addSpacing(space::m);
    auto *head = new QHBoxLayout;
    m_localTitle->setWeight(TextLabel::Weight::SemiBold);
    head->addWidget(m_localTitle, 1);
    head->addWidget(m_again);
    column->addLayout(head);
    m_found->setSpacing(space::s);
    column->addLayout(m_found);
    m_nothing->setWordWrap(true);
    column->addWidget(m_nothing);
    column->addStretch(1);
    m_again->setObjectName(QStringLiteral("lookAgain"));
    connect(m_again, &QAbstractButton::clicked, this, &AddPanel::look);
    connect(&m_servers, &project::LocalServers::found, this, &AddPanel::offer);
    connect(&m_servers, &project::LocalServers::finished, this, &AddPanel::refreshServers);
    retranslate();
}

void AddPanel::look()
{
    if (m_servers.isLooking())
        return;
    for (const auto &[button, server] : m_offers)
        button->deleteLater();
    m_offers.clear();
    m_servers.start();
    refreshServers();
}

void AddPanel::offer(const project::LocalServer &server)
{
    auto *button = newChoice(Icon::Server, this);
    connect(button, &QAbstractButton::clicked, this, [this, server] { m_presenter.add(server); });
    m_found->addWidget(button);
    m_offers.emplace_back(button, server);
    refreshServers();
}

void AddPanel::refreshServers()
{
    for (const auto &[button, server] : m_offers) {
        button->setText(server.name);
        button->setNote(server.url.authority());
        button->setHelp(tr("Take %1 as an endpoint").arg(server.name));
    }
    if (m_servers.isLooking())
        m_again->setBusy(tr("Looking…"));
    else
        m_again->setIdle();
    m_nothing->setVisible(m_offers.empty());
    m_nothing->setText(m_servers.isLooking()
                           ? tr("Looking for Ollama, llama.cpp, vLLM and LM Studio…")
                           : tr("None is running. Start Ollama, llama.cpp, vLLM or LM Studio, then look again."));
}

void AddPanel::focusFirst() { m_presets.front()->setFocus(Qt::OtherFocusReason); }

void AddPanel::retranslate()
{
    m_title->setText(tr("Add an endpoint"));
    m_text->setText(tr("A server that answers as OpenAI's does. Nothing is sent to it before you test it or run."));
    for (std::size_t i = 0; i < m_presets.size(); ++i) {
        const project::ProviderPreset &preset = project::providerPresets()[i];
        m_presets[i]->setText(presetName(preset));
        m_presets[i]->setNote(presetNote(preset));
        m_presets[i]->setHelp(tr("Begin an endpoint with the address of this provider"));
    }
    m_localTitle->setText(tr("On this computer"));
    m_again->setText(tr("Look again"));
    refreshServers();
}

void AddPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void AddPanel::showEvent(QShowEvent *event)
{
    look();
    QWidget::showEvent(event);
}

} // namespace lw::ui
