// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/cache/response_cache.h"
#include "core/project/workspace.h"
#include "core/secrets/memory_store.h"
#include "core/settings/settings.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>

namespace lw::test {

/// A workspace in a folder of its own, without a project, with a cache that can be filled.
class CacheSample final
{
public:
    CacheSample()
        : settings(m_folder.filePath(QStringLiteral("settings.ini")))
        , workspace({&settings, &secrets, m_folder.filePath(QStringLiteral("cache"))})
    {
    }
    /// Mails in turn spam and ham, every third about something free; number i was used again (i % 5) times.
    void fill(int count)
    {
        static const std::array subjects{QStringLiteral("Got a Mortgage? 6.25 30 yr Fixed Free Instant Quote yuf"),
                                         QStringLiteral("Re: Snag Ware"), QStringLiteral("Save 84% on CE Credits"),
                                         QStringLiteral("Free Term Life Insurance Quotes LGJDG"),
                                         QStringLiteral("Hurricane Lili closes shuttle Mission Control"),
                                         QStringLiteral("[ILUG] Join the Web's Fastest Growing Singles Community")};
        auto cache = cache::ResponseCache::open(workspace.cacheFolder());
        if (!cache)
            qFatal("%s", qPrintable(cache.error().detail));
        for (int i = 0; i < count; ++i) {
            const QString subject = subjects[std::size_t(i) % subjects.size()];
            const QString label = i % 2 ? QStringLiteral("ham") : QStringLiteral("spam");
            cache::Entry entry;
            entry.key = QStringLiteral("%1").arg(i, 64, 16, QLatin1Char('0'));
            entry.family = QStringLiteral("https://api.example/v1");
            entry.model = i % 4 ? QStringLiteral("gpt-4.1-mini") : QStringLiteral("qwen3-4b-instruct");
            entry.prompt = QStringLiteral("You label e-mails. Answer with one of the labels spam and ham, as JSON.\n\nspam: sent to many "
                                          "who did not ask for it.\nham: all else.");
            entry.record = QStringLiteral("<record id=\"1\">\nSubject: %1\n\nDear Homeowner,\n  * 6.25% 30 Yr Fixed Rate Mortgage\n\n"
                                          "Interest rates are at their lowest point in 40 years! We help you find the best rate for your "
                                          "situation by matching your needs with hundreds of lenders.\n</record>")
                               .arg(subject);
            entry.answer = QStringLiteral("{\"label\":\"%1\",\"rationale\":\"Unsolicited offer of a free mortgage quote to an unnamed "
                                          "homeowner.\"}").arg(label);
            if (i % 3)
                entry.answer = QStringLiteral("{\"label\":\"%1\"}").arg(label);
            entry.usage = {3514 + i * 7, 78, {}, {}};
            entry.latencyUs = 2'500'000 + (i * 137 % 17) * 100'000;
            (*cache)->put(entry);
            for (int hit = 0; hit < i % 5; ++hit)
                (*cache)->hit(entry.key);
        }
    }

private:
    QTemporaryDir m_folder;

public:
    settings::Settings settings;
    secrets::MemoryStore secrets;
    project::Workspace workspace;
};

} // namespace lw::test
