// SPDX-License-Identifier: GPL-3.0-or-later
// The half of EndpointsPresenter that deals with the key and the test.
#include "ui/pages/settings/endpoints_presenter.h"

#include <algorithm>

namespace lw::ui {

using project::StepResult;
using secrets::endpointKeyName;

void EndpointsPresenter::lookForKey()
{
    m_keyState = m_entry.hasKey ? KeyState::Unknown : KeyState::None;
    if (!m_entry.hasKey)
        return;
    m_workspace.secrets().read(endpointKeyName(m_entry.id), this, [this, round = m_round](const Result<QByteArray> &key) {
        if (round != m_round || m_keyState != KeyState::Unknown)
            return;
        if (!key)
            m_keyError = key.error();
        else
            m_keyState = key->isEmpty() ? KeyState::Lost : KeyState::Stored;
        Q_EMIT changed();
    });
}

void EndpointsPresenter::setKey(const QByteArray &key)
{
    const QByteArray clean = key.trimmed();
    if (clean.isEmpty() || m_draft || m_entry.isEmbedded())
        return;
    m_keyState = KeyState::Stored;
    m_keyError.reset();
    forgetReport();
    ++m_writing;
    m_workspace.secrets().write(endpointKeyName(m_entry.id), clean, this, [this, round = m_round](const Result<void> &done) {
        --m_writing;
        if (round != m_round)
            return;
        if (!done) {
            m_keyError = done.error();
            m_keyState = KeyState::Lost;
            m_testAfterWriting = false;
        }
        Q_EMIT changed();
        if (std::exchange(m_testAfterWriting, false))
            test();
    });
    m_entry.hasKey = true;
    m_entry.testedAt.clear();
    put();
    Q_EMIT changed();
}

void EndpointsPresenter::removeKey()
{
    if (m_entry.isEmbedded())
        return;
    m_keyState = KeyState::None;
    m_keyError.reset();
    forgetReport();
    m_workspace.secrets().remove(endpointKeyName(m_entry.id), this, [this, round = m_round](const Result<void> &done) {
        if (round != m_round || done)
            return;
        m_keyError = done.error();
        m_keyState = KeyState::Stored;
        m_entry.hasKey = true;
        put();
        Q_EMIT changed();
    });
    m_entry.hasKey = false;
    m_entry.testedAt.clear();
    put();
    Q_EMIT changed();
}

void EndpointsPresenter::test()
{
    if (m_draft || m_adding || m_entry.isEmbedded() || m_fault != AddressFault::None || m_reading)
        return;
    if (m_writing > 0) {
        m_testAfterWriting = true;
        return;
    }
    if (!m_entry.hasKey) {
        begin({});
        return;
    }
    m_reading = true;
    m_workspace.secrets().read(endpointKeyName(m_entry.id), this, [this, round = m_round](const Result<QByteArray> &key) {
        if (round != m_round || !std::exchange(m_reading, false))
            return;
        if (key) {
            begin(*key);
        } else {
            m_keyError = key.error();
            Q_EMIT changed();
            Q_EMIT reportChanged();
        }
    });
    Q_EMIT reportChanged();
}

void EndpointsPresenter::begin(const QByteArray &key)
{
    // A proxy that cannot be read is not passed by: this one fails, and the report says how to write it.
    const net::Route route =
        net::parseRoute(m_entry.proxy, m_entry.caFile).value_or(net::Route{{net::Proxy::Kind::Http}, m_entry.caFile});
    // A test of another endpoint ends without a word: its report would be half a one.
    if (!m_testing.isEmpty() && m_testing != m_entry.id)
        m_reports.erase(m_testing);
    m_testing = m_entry.id;
    m_clock.start();
    m_test.start(m_entry.url, key, m_entry.model, m_entry.profile, route);
    m_reports[m_testing] = {m_test.steps(), StepResult::State::Running, false, {}, {}};
    Q_EMIT reportChanged();
}

void EndpointsPresenter::stopTest()
{
    if (std::exchange(m_reading, false))
        Q_EMIT reportChanged();
    if (m_testing == m_entry.id)
        m_test.cancel();
}

bool EndpointsPresenter::isTesting() const { return m_reading || (m_testing == m_entry.id && !m_testing.isEmpty()); }

const EndpointReport *EndpointsPresenter::report() const
{
    const auto known = m_reports.find(m_entry.id);
    return known == m_reports.end() ? nullptr : &known->second;
}

void EndpointsPresenter::forgetReport()
{
    if (m_testing == m_entry.id)
        m_test.cancel();
    m_reports.erase(m_entry.id);
    m_models.erase(m_entry.id);
    Q_EMIT reportChanged();
}

void EndpointsPresenter::onStep()
{
    const auto known = m_reports.find(m_testing);
    if (known == m_reports.end())
        return;
    known->second.steps = m_test.steps();
    if (!m_test.models().isEmpty() && m_models[m_testing] != m_test.models()) {
        m_models[m_testing] = m_test.models();
        Q_EMIT changed();
    }
    if (m_testing == m_entry.id)
        Q_EMIT reportChanged();
}

void EndpointsPresenter::onTested(StepResult::State worst)
{
    const QString id = std::exchange(m_testing, {});
    const auto known = m_reports.find(id);
    if (known != m_reports.end()) {
        const auto &steps = m_test.steps();
        const bool stopped = std::any_of(steps.begin(), steps.end(), [](const StepResult &step) {
            return step.finding == StepResult::Finding::Stopped;
        });
        known->second = {steps, worst, stopped, QDateTime::currentDateTimeUtc(), std::chrono::milliseconds(m_clock.elapsed())};
        settings::EndpointEntry entry = m_workspace.settings().endpoint(id);
        if (!entry.isEmbedded()) {
            if (worst != StepResult::State::Failed && !stopped)
                entry.testedAt = known->second.ended.toString(Qt::ISODate);
            // The test itself took the only one.
            if (entry.model.isEmpty() && m_test.models().size() == 1)
                entry.model = m_test.models().front();
            m_workspace.settings().putEndpoint(entry);
        }
    }
    Q_EMIT reportChanged();
    Q_EMIT changed();
}

} // namespace lw::ui
