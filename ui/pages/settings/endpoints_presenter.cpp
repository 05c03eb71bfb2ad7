// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/endpoints_presenter.h"

#include "core/llm/endpoint.h"

#include <QFileInfo>
#include <QUuid>

namespace lw::ui {

using project::StepResult;
using settings::EndpointEntry;

EndpointsPresenter::EndpointsPresenter(project::Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    using project::Workspace;
    connect(&workspace.settings(), &settings::Settings::endpointsChanged, this, &EndpointsPresenter::followSettings);
    connect(&workspace.secrets(), &secrets::SecretStore::keepingChanged, this, &EndpointsPresenter::changed);
    for (const auto signal : {&Workspace::opened, &Workspace::setupChanged, &Workspace::runStateChanged})
        connect(&workspace, signal, this, &EndpointsPresenter::changed);
    // The project is still there while it says that it closes.
    connect(&workspace, &Workspace::closed, this, &EndpointsPresenter::changed, Qt::QueuedConnection);
    connect(&m_test, &project::EndpointTest::stepChanged, this, &EndpointsPresenter::onStep);
    connect(&m_test, &project::EndpointTest::finished, this, &EndpointsPresenter::onTested);
    const std::vector<EndpointEntry> all = entries();
    show(all.front(), all.front().url.toString());
    m_adding = all.size() == 1;
}

EndpointsPresenter::~EndpointsPresenter() = default;

std::vector<EndpointEntry> EndpointsPresenter::entries() const { return m_workspace.settings().endpoints(); }

void EndpointsPresenter::show(const EndpointEntry &entry, const QString &address)
{
    ++m_round;
    m_adding = false;
    m_entry = entry;
    m_address = address;
    m_caFile = entry.caFile;
    m_proxy = entry.proxy;
    m_fault = entry.isEmbedded() ? AddressFault::None : readAddress(address).fault;
    m_draft = !m_workspace.settings().hasEndpoint(entry.id);
    m_keyError.reset();
    m_testAfterWriting = false;
    m_reading = false;
    lookForKey();
    Q_EMIT selected();
}

void EndpointsPresenter::select(const QString &id)
{
    const EndpointEntry entry = m_workspace.settings().endpoint(id);
    if (entry.id != m_entry.id || m_adding)
        show(entry, entry.url.toString());
}

void EndpointsPresenter::startAdding()
{
    m_adding = true;
    Q_EMIT selected();
}

void EndpointsPresenter::add(const project::ProviderPreset &preset, const QString &name)
{
    EndpointEntry entry;
    // Its own from the beginning: the key is kept under it.
    entry.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    entry.name = name;
    show(entry, preset.url);
    put();
}

void EndpointsPresenter::add(const project::LocalServer &server)
{
    EndpointEntry entry;
    for (const EndpointEntry &known : entries()) {
        if (known.url == server.url)
            entry = known;
    }
    if (entry.id.isEmpty()) {
        entry.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        entry.name = server.name;
        entry.url = server.url;
    }
    if (entry.model.isEmpty() && !server.models.isEmpty())
        entry.model = server.models.front();
    m_models[entry.id] = server.models;
    show(entry, entry.url.toString());
    put();
}

void EndpointsPresenter::setName(const QString &name)
{
    if (name.trimmed() == m_entry.name)
        return;
    m_entry.name = name.trimmed();
    put();
    Q_EMIT changed();
}

void EndpointsPresenter::setAddress(const QString &text)
{
    if (text == m_address)
        return;
    m_address = text;
    const QUrl before = m_entry.url;
    m_fault = readAddress(text).fault;
    put();
    if (m_entry.url != before) {
        m_entry.testedAt.clear();
        put();
        forgetReport();
    }
    Q_EMIT changed();
}

void EndpointsPresenter::setModel(const QString &model)
{
    if (model.trimmed() == m_entry.model)
        return;
    m_entry.model = model.trimmed();
    put();
    Q_EMIT changed();
}

void EndpointsPresenter::change(const std::function<void(EndpointEntry &)> &how)
{
    const EndpointEntry before = m_entry;
    how(m_entry);
    if (m_entry == before)
        return;
    put();
    Q_EMIT changed();
}

void EndpointsPresenter::setProfile(const QString &profile)
{
    if (profile == m_entry.profile)
        return;
    // It is asked in other words from now on: what was found out before says nothing.
    change([&profile](EndpointEntry &entry) {
        entry.profile = profile;
        entry.testedAt.clear();
    });
    forgetReport();
}

void EndpointsPresenter::setNumber(std::optional<qint64> EndpointEntry::*number, std::optional<qint64> value)
{
    change([number, value](EndpointEntry &entry) { entry.*number = value; });
}

void EndpointsPresenter::setCurrency(const QString &currency)
{
    const QString code = currency.trimmed().toUpper();
    const bool letters = std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
    if (code.size() == 3 && letters)
        change([&code](EndpointEntry &entry) { entry.currency = code == QLatin1String(EndpointEntry::usualCurrency) ? QString() : code; });
}

bool EndpointsPresenter::isCaFileReadable() const
{
    const QFileInfo file(m_caFile.trimmed());
    return m_caFile.trimmed().isEmpty() || (file.isFile() && file.isReadable());
}

void EndpointsPresenter::setCaFile(const QString &path)
{
    if (path == m_caFile)
        return;
    m_caFile = path;
    if (isCaFileReadable())
        change([&path](EndpointEntry &entry) { entry.caFile = path.trimmed(); });
    Q_EMIT changed();
}

void EndpointsPresenter::setProxy(const QString &text)
{
    if (text == m_proxy)
        return;
    m_proxy = text;
    if (const Proxy proxy = readProxy(text); proxy.fault == AddressFault::None)
        change([&proxy](EndpointEntry &entry) { entry.proxy = proxy.text; });
    Q_EMIT changed();
}

QStringList EndpointsPresenter::models() const
{
    const auto known = m_models.find(m_entry.id);
    return known == m_models.end() ? QStringList() : known->second;
}

/// An address that is none leaves the one that was there before in the settings.
void EndpointsPresenter::put()
{
    if (m_entry.isEmbedded())
        return;
    if (m_fault == AddressFault::None)
        m_entry.url = readAddress(m_address).url;
    else if (m_draft)
        return;
    const bool first = std::exchange(m_draft, false);
    m_workspace.settings().putEndpoint(m_entry);
    if (first)
        Q_EMIT changed();
}

void EndpointsPresenter::remove()
{
    if (m_entry.isEmbedded())
        return;
    const QString id = m_entry.id;
    if (m_testing == id)
        m_test.cancel();
    const std::vector<EndpointEntry> all = entries();
    std::size_t place = 0;
    while (place < all.size() && all[place].id != id)
        ++place;
    const EndpointEntry next = place + 1 < all.size() ? all[place + 1] : all.front();
    show(next, next.url.toString());
    m_workspace.secrets().remove(secrets::endpointKeyName(id), this, [](const Result<void> &) {});
    m_reports.erase(id);
    m_models.erase(id);
    if (m_workspace.settings().lastEndpoint() == id)
        m_workspace.settings().setLastEndpoint({});
    m_workspace.settings().removeEndpoint(id);
}

void EndpointsPresenter::followSettings()
{
    Q_EMIT entriesChanged();
    if (m_draft)
        return;
    if (!m_workspace.settings().hasEndpoint(m_entry.id)) {
        const EndpointEntry next = entries().front();
        show(next, next.url.toString());
        return;
    }
    const EndpointEntry now = m_workspace.settings().endpoint(m_entry.id);
    if (now == m_entry)
        return;
    // Another page chose a model; what is half typed here stays.
    m_entry = now;
    Q_EMIT changed();
}

void EndpointsPresenter::use()
{
    if (useState() != Use::Possible)
        return;
    m_workspace.settings().setLastEndpoint(m_entry.id);
    if (m_workspace.isOpen()) {
        project::Setup setup = m_workspace.setup();
        setup.endpointId = m_entry.id;
        setup.endpointUrl = m_entry.isEmbedded() ? QString() : llm::Endpoint{m_entry.url, {}, {}}.shownUrl();
        setup.model = m_entry.model;
        m_workspace.setSetup(setup);
    }
    Q_EMIT changed();
}

EndpointsPresenter::Use EndpointsPresenter::useState() const
{
    if (m_draft)
        return Use::Draft;
    if (m_workspace.isOpen()) {
        const bool same = m_workspace.endpointEntry().id == m_entry.id;
        if (same && (m_entry.isEmbedded() || m_entry.model.isEmpty() || m_workspace.setup().model == m_entry.model))
            return Use::InUse;
        return m_workspace.runState() == project::Workspace::RunState::Idle ? Use::Possible : Use::Running;
    }
    const EndpointEntry last = m_workspace.settings().endpoint(m_workspace.settings().lastEndpoint());
    return last.id == m_entry.id ? Use::InUse : Use::Possible;
}

} // namespace lw::ui
