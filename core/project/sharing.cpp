// SPDX-License-Identifier: Apache-2.0
#include "core/project/sharing.h"

#include "core/engine/record_text.h"
#include "core/net/route.h"
#include "core/project/project_columns.h"
#include "core/store/record_store.h"

#include <algorithm>

namespace lw::project {
namespace {

const QString sharingKey = QStringLiteral("sharing");

/// The baseline is a part of this program, and a replay asks nobody.
bool staysInside(const engine::RunPlan &plan)
{
    return plan.family == QLatin1String("embedded") || plan.cache == engine::CacheMode::Replay;
}

bool holdsAll(const QStringList &columns, const QStringList &wanted)
{
    return std::all_of(wanted.begin(), wanted.end(), [&columns](const QString &each) { return columns.contains(each); });
}

Json listJson(const QStringList &list)
{
    Json array = Json::array();
    for (const QString &each : list)
        array.push_back(toUtf8(each));
    return array;
}

QString auditName(Audit audit)
{
    switch (audit) {
    case Audit::Auto: return QStringLiteral("auto");
    case Audit::On: return QStringLiteral("on");
    case Audit::Off: return QStringLiteral("off");
    }
    return {};
}

Audit auditNamed(const QString &name)
{
    for (const Audit audit : {Audit::On, Audit::Off}) {
        if (name == auditName(audit))
            return audit;
    }
    return Audit::Auto;
}

bool isWrittenDown(const Sharing &sharing, const engine::RunPlan &plan)
{
    if (sharing.audit != Audit::Auto)
        return sharing.audit == Audit::On;
    return std::any_of(plan.endpoints.begin(), plan.endpoints.end(),
                       [](const llm::EndpointSetup &setup) { return leavesThisComputer(setup.endpoint); });
}

} // namespace

QString placeOf(const QUrl &url)
{
    const int usual = url.scheme() == QLatin1String("https") ? 443 : 80;
    QUrl place;
    place.setScheme(url.scheme());
    place.setHost(url.host());
    if (const int port = url.port(usual); port != usual)
        place.setPort(port);
    return place.toString();
}

bool leavesThisComputer(const llm::Endpoint &endpoint)
{
    const QString host = endpoint.baseUrl.host();
    const bool here = host.isEmpty() || net::isOnThisComputer(host);
    const net::Route &route = endpoint.route;
    return !here || (route.hasNamedProxy() && !net::isOnThisComputer(route.proxy.host));
}

QStringList unsharedColumns(const Sharing &sharing, const QStringList &prompt)
{
    QStringList unshared;
    for (const QString &column : prompt) {
        if (sharing.columns && !sharing.columns->contains(column))
            unshared.append(column);
    }
    return unshared;
}

bool mayAsk(const Sharing &sharing, const QUrl &url)
{
    return sharing.places.isEmpty() || sharing.places.contains(placeOf(url));
}

bool needsConsent(const Sharing &sharing, const llm::Endpoint &endpoint, const QStringList &prompt)
{
    if (!mayAsk(sharing, endpoint.baseUrl) || !unsharedColumns(sharing, prompt).isEmpty())
        return true;
    if (!leavesThisComputer(endpoint))
        return false;
    const QString place = placeOf(endpoint.baseUrl);
    return std::none_of(sharing.consents.begin(), sharing.consents.end(),
                        [&](const Consent &each) { return each.place == place && holdsAll(each.columns, prompt); });
}

void agree(Sharing &sharing, const Consent &consent)
{
    std::erase_if(sharing.consents, [&consent](const Consent &each) { return each.place == consent.place; });
    sharing.consents.push_back(consent);
}

Result<void> checkPlaces(const Sharing &sharing, const engine::RunPlan &plan)
{
    if (staysInside(plan))
        return {};
    for (const llm::EndpointSetup &setup : plan.endpoints) {
        if (mayAsk(sharing, setup.endpoint.baseUrl))
            continue;
        return fail(Code::WrongUse, QStringLiteral("This project may not ask %1, only %2; allow that endpoint, or ask another.")
                                        .arg(placeOf(setup.endpoint.baseUrl), sharing.places.join(QStringLiteral(", "))));
    }
    return {};
}

Result<void> checkColumns(const Sharing &sharing, const engine::RunPlan &plan)
{
    const QStringList unshared = unsharedColumns(sharing, engine::promptColumns(plan.task, plan.textColumns));
    if (unshared.isEmpty() || staysInside(plan))
        return {};
    return fail(Code::WrongUse, QStringLiteral("The prompt names the column \"%1\", which this project does not share; take it out of "
                                               "the prompt, or share it.")
                                    .arg(unshared.front()));
}

Result<void> bindPlan(const Sharing &sharing, const QString &projectFile, engine::RunPlan &plan)
{
    for (const Result<void> &checked : {checkPlaces(sharing, plan), checkColumns(sharing, plan)}) {
        if (!checked)
            return checked;
    }
    if (!staysInside(plan))
        plan.sharedColumns = sharing.columns;
    if (isWrittenDown(sharing, plan) && !projectFile.isEmpty())
        plan.auditFile = auditPath(projectFile);
    return {};
}

QString auditPath(const QString &projectFile) { return projectFile + QStringLiteral(".audit.jsonl"); }

Result<Sharing> loadSharing(store::Database &database)
{
    const auto text = store::meta(database, sharingKey);
    if (!text)
        return fail(text.error());
    Sharing sharing;
    if (!*text)
        return sharing;
    const Json json = parseJson(toUtf8(**text)).value_or(Json());
    // Nobody knows any more what was forbidden, so everything is until a person says again.
    if (!json.is_object() || member(json, "columns"))
        sharing.columns = stringList(json, "columns");
    sharing.places = stringList(json, "endpoints");
    sharing.audit = auditNamed(stringOr(json, "audit"));
    const Json *consents = member(json, "consents");
    for (const Json &each : consents && consents->is_array() ? *consents : Json::array()) {
        sharing.consents.push_back({stringOr(each, "endpoint"), stringList(each, "columns"),
                                    QDateTime::fromString(stringOr(each, "at"), Qt::ISODateWithMs)});
    }
    return sharing;
}

Result<void> saveSharing(store::Database &database, const Sharing &sharing)
{
    Json json{{"endpoints", listJson(sharing.places)}, {"audit", toUtf8(auditName(sharing.audit))}, {"consents", Json::array()}};
    if (sharing.columns)
        json["columns"] = listJson(*sharing.columns);
    for (const Consent &each : sharing.consents) {
        json["consents"].push_back(Json{{"endpoint", toUtf8(each.place)},
                                        {"columns", listJson(each.columns)},
                                        {"at", toUtf8(each.at.toUTC().toString(Qt::ISODateWithMs))}});
    }
    return store::setMeta(database, sharingKey, fromUtf8(dumpJson(json)));
}

} // namespace lw::project
