// SPDX-License-Identifier: Apache-2.0
#include "core/secrets/keychain_store.h"

#include <QPointer>

#include <qt6keychain/keychain.h>

#include <utility>

namespace lw::secrets {
namespace {

const QString probeName = QStringLiteral("probe");

/// A job deletes itself when it has ended. It has no parent: the backends of QtKeychain call back into a job that was
/// deleted in the middle.
template <typename Job>
Job *newJob(const QString &service, const QString &name)
{
    auto *job = new Job(service);
    job->setInsecureFallback(false);
    job->setKey(name);
    return job;
}

tl::unexpected<Error> refusal(const QKeychain::Job &job, Code code)
{
    return fail(code, QStringLiteral("The system's keychain refuses: %1").arg(job.errorString()));
}

} // namespace

KeychainStore::KeychainStore(const QString &service, QObject *parent)
    : SecretStore(parent)
    , m_service(service)
{
    probe();
}

KeychainStore::~KeychainStore() = default;

void KeychainStore::probe()
{
    auto *job = newJob<QKeychain::WritePasswordJob>(m_service, probeName);
    job->setBinaryData("probe");
    connect(job, &QKeychain::Job::finished, this, [this](const QKeychain::Job *ended) {
        m_probed = ended->error() == QKeychain::NoError;
        if (m_probed)
            newJob<QKeychain::DeletePasswordJob>(m_service, probeName)->start();
        keepIn(m_probed ? Keeping::Keychain : Keeping::MemoryOnly, m_probed ? QString() : ended->errorString());
        const std::vector<std::function<void()>> waiting = std::exchange(m_waiting, {});
        for (const std::function<void()> &what : waiting)
            what();
    });
    job->start();
}

void KeychainStore::keepIn(Keeping keeping, const QString &why)
{
    m_why = why;
    if (std::exchange(m_keeping, keeping) != keeping)
        Q_EMIT keepingChanged(keeping);
}

void KeychainStore::whenKnown(std::function<void()> what)
{
    if (m_keeping == Keeping::Unknown)
        m_waiting.push_back(std::move(what));
    else
        what();
}

void KeychainStore::read(const QString &name, QObject *context, OnRead done)
{
    whenKnown([this, name, at = QPointer(context), done = std::move(done)] {
        if (!at)
            return;
        if (m_probed && !m_inMemory.contains(name))
            readFromKeychain(name, at, done);
        else
            m_memory.read(name, at, done);
    });
}

void KeychainStore::readFromKeychain(const QString &name, QObject *context, OnRead done)
{
    auto *job = newJob<QKeychain::ReadPasswordJob>(m_service, name);
    connect(job, &QKeychain::Job::finished, context, [job, done = std::move(done)] {
        if (job->error() == QKeychain::EntryNotFound)
            done(QByteArray());
        else if (job->error() != QKeychain::NoError)
            done(refusal(*job, Code::NotReadable));
        else
            done(job->binaryData());
    });
    job->start();
}

void KeychainStore::write(const QString &name, const QByteArray &secret, QObject *context, OnDone done)
{
    whenKnown([this, name, secret, at = QPointer(context), done = std::move(done)] {
        // Without a listener it is written all the same.
        QObject *listener = at ? at.data() : this;
        const OnDone say = at ? done : OnDone([](const Result<void> &) {});
        if (m_probed) {
            writeToKeychain(name, secret, listener, say);
            return;
        }
        m_memory.write(name, secret, listener, say);
    });
}

void KeychainStore::writeToKeychain(const QString &name, const QByteArray &secret, QObject *context, OnDone done)
{
    auto *job = newJob<QKeychain::WritePasswordJob>(m_service, name);
    job->setBinaryData(secret);
    connect(job, &QKeychain::Job::finished, this, [this, job, name, secret, at = QPointer(context), done = std::move(done)] {
        if (job->error() == QKeychain::NoError) {
            m_inMemory.removeAll(name);
            keepIn(Keeping::Keychain);
            if (at)
                done({});
            return;
        }
        // The keychain was locked again or went away: the key works until the program ends, and the window says so.
        m_inMemory.append(name);
        keepIn(Keeping::MemoryOnly, job->errorString());
        m_memory.write(name, secret, at ? at.data() : this, at ? done : OnDone([](const Result<void> &) {}));
    });
    job->start();
}

void KeychainStore::remove(const QString &name, QObject *context, OnDone done)
{
    whenKnown([this, name, at = QPointer(context), done = std::move(done)] {
        QObject *listener = at ? at.data() : this;
        const OnDone say = at ? done : OnDone([](const Result<void> &) {});
        if (!m_probed) {
            m_memory.remove(name, listener, say);
            return;
        }
        if (m_inMemory.removeAll(name) > 0)
            m_memory.remove(name, this, [](const Result<void> &) {});
        removeFromKeychain(name, listener, say);
    });
}

void KeychainStore::removeFromKeychain(const QString &name, QObject *context, OnDone done)
{
    auto *job = newJob<QKeychain::DeletePasswordJob>(m_service, name);
    connect(job, &QKeychain::Job::finished, context, [job, done = std::move(done)] {
        const bool gone = job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound;
        done(gone ? Result<void>{} : Result<void>(refusal(*job, Code::NotWritable)));
    });
    job->start();
}

} // namespace lw::secrets
