// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/endpoint_test.h"
#include "core/project/local_servers.h"
#include "core/project/provider_presets.h"
#include "core/project/workspace.h"
#include "ui/pages/settings/endpoint_address.h"

#include <QDateTime>
#include <QElapsedTimer>

#include <functional>
#include <map>

namespace lw::ui {

/// What the last test of an endpoint came to, in this session.
struct EndpointReport
{
    std::array<project::StepResult, project::StepResult::stepCount> steps;
    project::StepResult::State worst = project::StepResult::State::Running;   ///< Running until it has ended
    bool stopped = false;
    QDateTime ended;
    std::chrono::milliseconds took{0};
};

/// Which endpoint is looked at, what is typed for it, where its key is, and its test. What is typed is among the settings as
/// soon as the address is one; until then it is a draft of this object. A key passes through and is not kept. GUI thread.
class EndpointsPresenter final : public QObject
{
    Q_OBJECT

public:
    enum class KeyState {
        None,
        Unknown,    ///< the store is being asked, or refuses
        Stored,
        Lost,       ///< was given once, and is not in the store any more
    };
    enum class Use {
        InUse,
        Possible,
        Draft,      ///< not before its address is right
        Running,    ///< not while a run goes on
    };

    explicit EndpointsPresenter(project::Workspace &workspace, QObject *parent = nullptr);
    ~EndpointsPresenter() override;

    [[nodiscard]] std::vector<settings::EndpointEntry> entries() const;
    [[nodiscard]] const settings::EndpointEntry &entry() const { return m_entry; }
    void select(const QString &id);

    /// The choice of a preset or a server stands in the place of an endpoint.
    void startAdding();
    [[nodiscard]] bool isAdding() const { return m_adding; }
    void add(const project::ProviderPreset &preset, const QString &name);
    /// One that is among the settings already is selected.
    void add(const project::LocalServer &server);

    void setName(const QString &name);
    void setAddress(const QString &text);
    [[nodiscard]] const QString &address() const { return m_address; }
    [[nodiscard]] AddressFault fault() const { return m_fault; }
    void setModel(const QString &model);
    /// llm::Profile::name; empty: by the URL.
    void setProfile(const QString &profile);
    void setNumber(std::optional<qint64> settings::EndpointEntry::*number, std::optional<qint64> value);
    /// Three letters; whatever else is not taken.
    void setCurrency(const QString &currency);
    /// A file that cannot be read and a proxy that is none are shown as they were typed, and not taken.
    void setCaFile(const QString &path);
    [[nodiscard]] const QString &caFile() const { return m_caFile; }
    [[nodiscard]] bool isCaFileReadable() const;
    void setProxy(const QString &text);
    [[nodiscard]] const QString &proxy() const { return m_proxy; }
    [[nodiscard]] AddressFault proxyFault() const { return readProxy(m_proxy).fault; }
    [[nodiscard]] QStringList models() const;
    [[nodiscard]] bool isDraft() const { return m_draft; }
    /// With its key; the next one is selected.
    void remove();

    void setKey(const QByteArray &key);
    void removeKey();
    [[nodiscard]] KeyState keyState() const { return m_keyState; }
    [[nodiscard]] secrets::Keeping keeping() const { return m_workspace.secrets().keeping(); }
    [[nodiscard]] QString whyNoKeychain() const { return m_workspace.secrets().whyNoKeychain(); }
    [[nodiscard]] const std::optional<Error> &keyError() const { return m_keyError; }

    void test();
    void stopTest();
    /// Of this endpoint.
    [[nodiscard]] bool isTesting() const;
    [[nodiscard]] const EndpointReport *report() const;

    void use();
    [[nodiscard]] Use useState() const;
    [[nodiscard]] bool hasProject() const { return m_workspace.isOpen(); }

Q_SIGNALS:
    /// The list of them, or something in it.
    void entriesChanged();
    /// Another one is looked at, or adding began: everything is to be shown anew.
    void selected();
    /// Something about it but what is typed: fault, key, use, models.
    void changed();
    void reportChanged();

private:
    void show(const settings::EndpointEntry &entry, const QString &address);
    void put();
    void change(const std::function<void(settings::EndpointEntry &)> &how);
    void followSettings();
    void lookForKey();
    void begin(const QByteArray &key);
    void forgetReport();
    void onStep();
    void onTested(project::StepResult::State worst);

    project::Workspace &m_workspace;
    settings::EndpointEntry m_entry;
    QString m_address;
    QString m_caFile;
    QString m_proxy;
    AddressFault m_fault = AddressFault::None;
    bool m_draft = false;
    bool m_adding = false;
    KeyState m_keyState = KeyState::None;
    std::optional<Error> m_keyError;
    int m_writing = 0;               ///< keys that the store has not taken yet
    bool m_testAfterWriting = false;
    quint64 m_round = 0;             ///< of looking at an endpoint; answers to an older one are dropped
    project::EndpointTest m_test;
    QString m_testing;               ///< id
    bool m_reading = false;          ///< the key for the test
    QElapsedTimer m_clock;
    std::map<QString, EndpointReport> m_reports;
    std::map<QString, QStringList> m_models;
};

} // namespace lw::ui
