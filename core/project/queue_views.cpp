// SPDX-License-Identifier: Apache-2.0
#include "core/project/queue_views.h"

#include "core/base/json.h"
#include "core/base/log.h"
#include "core/store/record_store.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace lw::project {
namespace {

using store::RecordFilter;

QString viewsKey() { return QStringLiteral("queue_views"); }

struct StateName
{
    const char *word;
    RecordFilter::State state;
};
using State = RecordFilter::State;
constexpr std::array stateNames{StateName{"all", State::All},
                                StateName{"annotated", State::Annotated},
                                StateName{"failed", State::Failed},
                                StateName{"refused", State::Refused},
                                StateName{"waiting", State::Waiting},
                                StateName{"reviewed", State::Reviewed},
                                StateName{"unreviewed", State::Unreviewed},
                                StateName{"flagged", State::Flagged},
                                StateName{"differs", State::DiffersFromGold},
                                StateName{"disputed", State::Disputed},
                                StateName{"contested", State::Contested},
                                StateName{"people-disagree", State::PeopleDisagree}};

struct TextPart
{
    const char *key;
    QString RecordFilter::*member;
};
const std::array textParts{TextPart{"failure", &RecordFilter::failure}, TextPart{"label", &RecordFilter::label},
                           TextPart{"model_label", &RecordFilter::modelLabel}, TextPart{"gold", &RecordFilter::gold},
                           TextPart{"search", &RecordFilter::search}};

template <typename T>
std::optional<T> numberAt(const Json &object, const char *key)
{
    const Json *value = member(object, key);
    return value && value->is_number() ? std::optional(value->get<T>()) : std::nullopt;
}

/// Only what is set.
Json filterJson(const RecordFilter &filter)
{
    Json json = Json::object();
    for (const StateName &each : stateNames) {
        if (each.state == filter.state)
            json["state"] = each.word;
    }
    for (const TextPart &part : textParts) {
        if (!(filter.*part.member).isEmpty())
            json[part.key] = toUtf8(filter.*part.member);
    }
    if (filter.minLength)
        json["min_length"] = *filter.minLength;
    if (filter.maxLength)
        json["max_length"] = *filter.maxLength;
    if (filter.minConfidence)
        json["min_confidence"] = *filter.minConfidence;
    if (filter.maxConfidence)
        json["max_confidence"] = *filter.maxConfidence;
    if (filter.isConfidenceUnknown)
        json["confidence_unknown"] = true;
    if (filter.isStale)
        json["stale"] = true;
    return json;
}

/// A state that a later version knows: none, since all records are another question.
std::optional<RecordFilter> readFilter(const Json &json)
{
    RecordFilter filter;
    const QString state = stringOr(json, "state");
    const auto *const known = std::find_if(stateNames.begin(), stateNames.end(), [&state](const StateName &each) { return state == QLatin1String(each.word); });
    if (known == stateNames.end())
        return std::nullopt;
    filter.state = known->state;
    for (const TextPart &part : textParts)
        filter.*part.member = stringOr(json, part.key);
    filter.minLength = numberAt<qint64>(json, "min_length");
    filter.maxLength = numberAt<qint64>(json, "max_length");
    filter.minConfidence = numberAt<double>(json, "min_confidence");
    filter.maxConfidence = numberAt<double>(json, "max_confidence");
    const Json *unknown = member(json, "confidence_unknown");
    filter.isConfidenceUnknown = unknown && *unknown == Json(true);
    const Json *stale = member(json, "stale");
    filter.isStale = stale && *stale == Json(true);
    return filter;
}

Result<void> putViews(store::Database &database, const std::vector<QueueView> &views)
{
    Json list = Json::array();
    for (const QueueView &view : views)
        list.push_back(Json{{"name", toUtf8(view.name)}, {"order", toUtf8(view.order)}, {"filter", filterJson(view.filter)}});
    return store::setMeta(database, viewsKey(), fromUtf8(dumpJson(list)));
}

} // namespace

Result<std::vector<QueueView>> storedQueueViews(store::Database &database)
{
    const auto text = store::meta(database, viewsKey());
    if (!text)
        return fail(text.error());
    std::vector<QueueView> views;
    const Json list = *text ? parseJson(toUtf8(**text)).value_or(Json()) : Json();
    if (!list.is_array())
        return views;
    for (const Json &each : list) {
        const Json *filter = member(each, "filter");
        const QString name = stringOr(each, "name");
        if (auto read = filter && !name.isEmpty() ? readFilter(*filter) : std::nullopt)
            views.push_back({name, stringOr(each, "order"), *std::move(read)});
    }
    return views;
}

Result<void> putQueueView(store::Database &database, const QueueView &view)
{
    if (view.name.trimmed().isEmpty())
        return fail(Code::WrongUse, QStringLiteral("A view of the queue needs a name"));
    auto views = storedQueueViews(database);
    if (!views)
        return fail(views.error());
    std::erase_if(*views, [&view](const QueueView &other) { return other.name == view.name; });
    views->push_back(view);
    std::sort(views->begin(), views->end(), [](const QueueView &a, const QueueView &b) { return a.name < b.name; });
    return putViews(database, *views);
}

Result<void> removeQueueView(store::Database &database, const QString &name)
{
    auto views = storedQueueViews(database);
    if (!views)
        return fail(views.error());
    std::erase_if(*views, [&name](const QueueView &view) { return view.name == name; });
    return putViews(database, *views);
}

QueueViews::QueueViews(Project &project, QObject *parent)
    : QObject(parent)
    , m_project(project)
    , m_news(std::make_shared<Mailbox<News>>(this, [](std::vector<News> letters) {
        for (const News &news : letters)
            news();
    }))
{
    auto views = storedQueueViews(project.reader());
    if (views)
        m_views = *std::move(views);
    else
        qCWarning(logStore) << views.error().detail;
}

QueueViews::~QueueViews() { m_news->close(); }

void QueueViews::save(const QueueView &view)
{
    write([view](store::Database &database) { return putQueueView(database, view); });
}

void QueueViews::remove(const QString &name)
{
    write([name](store::Database &database) { return removeQueueView(database, name); });
}

void QueueViews::write(std::function<Result<void>(store::Database &)> change)
{
    auto now = std::make_shared<std::vector<QueueView>>();
    store::WriterThread::Job job;
    job.apply = [change = std::move(change), now](store::Database &database) -> Result<void> {
        if (auto changed = change(database); !changed)
            return changed;
        auto views = storedQueueViews(database);
        if (!views)
            return fail(views.error());
        *now = *std::move(views);
        return {};
    };
    job.done = [this, now, mailbox = m_news](const Result<void> &outcome) {
        mailbox->post([this, now, outcome] {
            if (!outcome) {
                Q_EMIT failed(outcome.error());
                return;
            }
            m_views = *now;
            Q_EMIT changed();
        });
    };
    m_project.writer().post(std::move(job));
}

} // namespace lw::project
