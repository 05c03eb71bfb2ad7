// SPDX-License-Identifier: Apache-2.0
#include "core/project/usage_watch.h"

#include "core/base/log.h"

#include <QLoggingCategory>

namespace lw::project {

UsageWatch::UsageWatch(const QString &usageFile, QObject *parent)
    : QObject(parent)
    , m_file(usageFile)
    , m_letters(this, [this](std::vector<Result<UsageSummary>> letters) {
        const Result<UsageSummary> &last = letters.back();
        if (!last) // it may just be being made; who counts into it warns
            qCDebug(logStore).noquote() << "what was used cannot be read:" << last.error().detail;
        else if (m_summary != *last) {
            m_summary = *last;
            Q_EMIT changed();
        }
    })
{
    m_pool.setMaxThreadCount(1);
    m_rest.setSingleShot(true);
    m_rest.setInterval(interval);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (std::exchange(m_again, false))
            read();
    });
}

UsageWatch::~UsageWatch()
{
    m_pool.waitForDone();
    m_letters.close();
}

void UsageWatch::refresh()
{
    if (m_file.isEmpty())
        return;
    if (m_rest.isActive())
        m_again = true;
    else
        read();
}

void UsageWatch::read()
{
    m_rest.start();
    m_pool.start([this, file = m_file] { m_letters.post(readUsage(file, QDate::currentDate())); });
}

} // namespace lw::project
