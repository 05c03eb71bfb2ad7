// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/project/workspace.h"
#include "core/secrets/memory_store.h"
#include "core/settings/settings.h"
#include "core/store/record_store.h"
#include "core/store/run_store.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <cmath>

namespace lw::test {

/// A workspace in a folder of its own, whose project can be given runs as the engine would have stored them.
class RunSample final
{
public:
    RunSample()
        : settings(m_folder.filePath(QStringLiteral("settings.ini")))
        , workspace({&settings, &secrets, m_folder.filePath(QStringLiteral("cache"))})
    {
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    void open()
    {
        if (const auto opened = workspace.open(path(QStringLiteral("mail.lwproj"))); !opened)
            qFatal("%s", qPrintable(opened.error().detail));
        write([](store::Database &db) -> Result<void> {
            for (int i = 1; i <= 118; ++i) {
                const QString id = QStringLiteral("m%1").arg(i);
                const QString data = QStringLiteral("{\"text\":\"mail %1\"}").arg(i);
                if (auto put = store::putRecord(db, {id, id, data, sha256Hex(toUtf8(data)), {}, id, i}, 1); !put)
                    return put;
            }
            return {};
        });
    }
    /// 19 s: 92 requests, 12 of them errors of six classes, 80 answers, 26 from the cache. Its number.
    qint64 addRun(const QString &model = QStringLiteral("gpt-4.1-mini"))
    {
        const QDateTime begin = QDateTime::currentDateTimeUtc().addSecs(-19);
        store::RunIds ids;
        write([&](store::Database &db) -> Result<void> {
            const auto configuration = store::putConfiguration(db, {QStringLiteral("{\"name\":\"Mail\"}"), QStringLiteral("task"), model, Json::object()});
            if (!configuration)
                return fail(configuration.error());
            ids = {store::beginRun(db, *configuration, url).value(), *configuration};
            for (const auto &done : {store::markLease(db, ids.run, begin.toMSecsSinceEpoch()),
                                    store::markCommit(db, ids, begin.addMSecs(18'800).toMSecsSinceEpoch(), 26),
                                    store::endRun(db, ids.run, QStringLiteral("done"))}) {
                if (!done)
                    return done;
            }
            return events(db, ids, begin);
        });
        return ids.run;
    }

    /// 0.40 USD a million tokens in, 1.60 out, 60 of them of reasoning; else no cost is known.
    bool priced = false;

private:
    static void price(metrics::Attempt &attempt)
    {
        attempt.usage.reasoning = attempt.failure ? std::nullopt : std::optional<qint64>(60);
        const qint64 nano = attempt.usage.prompt.value_or(0) * 400 + attempt.usage.completion.value_or(0) * 1600;
        attempt.cost = metrics::Cost{{nano, QStringLiteral("USD")}, attempt.failure ? std::nullopt : std::optional<qint64>(96'000)};
    }
    Result<void> events(store::Database &db, const store::RunIds &ids, const QDateTime &begin) const
    {
        using std::chrono::microseconds;
        constexpr std::array failures{Code::RateLimited, Code::RateLimited, Code::RateLimited, Code::RateLimited, Code::Server,
                                      Code::Server, Code::Transport, Code::IdleTimeout, Code::Truncated, Code::Truncated,
                                      Code::Parse, Code::Label};
        for (int i = 0; i < 92; ++i) {
            const double wave = std::sin(i * 12.9898) * 43758.5453;
            const double chance = wave - std::floor(wave);
            metrics::Attempt attempt;
            attempt.endpoint = i % 3 ? url : QStringLiteral("https://sweden.example/v1");
            attempt.model = QStringLiteral("gpt-4.1-mini");
            const int took = 2000 + int(2600 * chance) + (i % 23 == 7 ? 3200 : 0);
            attempt.startedAt = begin.addMSecs(std::max(0, std::min(i * 165, 18'700 - took)));
            attempt.total = microseconds(took * 1000);
            attempt.reachedSocket = true;
            attempt.httpStatus = 200;
            if (i % 7 == 3 && i / 7 < int(failures.size())) {
                attempt.failure = failures[std::size_t(i / 7)];
            } else {
                attempt.firstToken = microseconds(450'000 + int(700'000 * chance * chance));
                attempt.usage.prompt = 5043;
                attempt.usage.completion = 250 + int(100 * chance);
            }
            if (priced)
                price(attempt);
            if (auto put = store::putAttempt(db, ids, {i + 1, 0}, attempt); !put)
                return put;
        }
        for (int i = 0; i < 26; ++i) {
            store::NewAnswer answer;
            answer.record = 93 + i;
            answer.hash = QStringLiteral("h%1").arg(i);
            answer.value = Json{{"label", "ham"}};
            answer.source = QStringLiteral("cache-exact");
            answer.endpoint = url;
            answer.raw = QStringLiteral("{}");
            answer.answeredAt = begin.addMSecs(40 + i * i * 26).toString(Qt::ISODateWithMs);
            if (auto put = store::putAnswer(db, ids, answer); !put)
                return put;
        }
        return {};
    }
    void write(const std::function<Result<void>(store::Database &)> &apply)
    {
        const auto done = workspace.project().writer().postAndWait(apply, store::WriterThread::Sharing::Alone);
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
    }

    QTemporaryDir m_folder;

public:
    const QString url = QStringLiteral("https://api.example/v1");
    settings::Settings settings;
    secrets::MemoryStore secrets;
    project::Workspace workspace;
};

} // namespace lw::test
