// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/team_text.h"

namespace lw::cli {
namespace {

QString percent(const std::optional<quality::Proportion> &share)
{
    return share ? QStringLiteral("%1 % of %2").arg(share->share * 100, 0, 'f', 1).arg(share->n) : QStringLiteral("undefined");
}

QString figure(const std::optional<double> &value, const std::optional<quality::Interval> &interval)
{
    if (!value)
        return QStringLiteral("undefined");
    const QString text = QString::number(*value, 'f', 3);
    return interval ? QStringLiteral("%1 (95 %: %2 to %3)").arg(text).arg(interval->low, 0, 'f', 3).arg(interval->high, 0, 'f', 3) : text;
}

template <typename T>
OrderedJson orNull(const std::optional<T> &value)
{
    return value ? OrderedJson(*value) : OrderedJson();
}

OrderedJson shareJson(const std::optional<quality::Proportion> &share)
{
    if (!share)
        return {};
    return {{"right", share->right}, {"n", share->n}, {"share", share->share}, {"low", share->low}, {"high", share->high}};
}

OrderedJson intervalJson(const std::optional<quality::Interval> &interval)
{
    return interval ? OrderedJson{{"low", interval->low}, {"high", interval->high}} : OrderedJson();
}

OrderedJson texts(const QStringList &list)
{
    OrderedJson json = OrderedJson::array();
    for (const QString &text : list)
        json.push_back(toUtf8(text));
    return json;
}

OrderedJson fileJson(const project::CollectedFile &file)
{
    OrderedJson json{{"file", toUtf8(file.file)}};
    if (!file.report) {
        json["error"] = toUtf8(file.report.error().detail);
        return json;
    }
    const team::MergeReport &report = *file.report;
    json["people"] = texts(report.people);
    json["records"] = report.records;
    json["added"] = report.added;
    json["known"] = report.known;
    json["turned"] = report.turned;
    json["not_here"] = report.notHere;
    json["not_here_ids"] = texts(report.notHereIds);
    json["other_data"] = report.otherData;
    return json;
}

OrderedJson personJson(const team::PersonFigures &person)
{
    return {{"name", toUtf8(person.name)},
            {"handed_out", orNull(person.handedOut)},
            {"decided", person.decided},
            {"skipped", person.skipped},
            {"per_active_hour", orNull(person.pace.perHour())},
            {"active_s", double(person.pace.activeMs) / 1'000},
            {"same_as_others", shareJson(person.sameAsOthers)},
            {"right_on_gold", shareJson(person.rightOnGold)}};
}

QString personText(const team::PersonFigures &person)
{
    QString text = person.handedOut ? QStringLiteral("%1: %2 of %3 decided").arg(person.name).arg(person.decided).arg(*person.handedOut)
                                    : QStringLiteral("%1: %2 decided").arg(person.name).arg(person.decided);
    if (person.skipped > 0)
        text += QStringLiteral(", %1 skipped").arg(person.skipped);
    const auto perHour = person.pace.perHour();
    text += perHour ? QStringLiteral("; %1 an hour (breaks over five minutes left out)").arg(*perHour, 0, 'f', 0) : QStringLiteral("; speed unknown");
    return text + QStringLiteral("; same as others %1; right on gold %2").arg(percent(person.sameAsOthers), percent(person.rightOnGold));
}

} // namespace

QString collectedText(const project::CollectedFile &file)
{
    const team::MergeReport &report = *file.report;
    QString text = QStringLiteral("%1: %2 decisions added, %3 known already").arg(file.file).arg(report.added).arg(report.known);
    if (report.turned > 0)
        text += QStringLiteral(" (%1 of them taken back or made to hold again since)").arg(report.turned);
    text += QStringLiteral("; by %1").arg(report.people.isEmpty() ? QStringLiteral("nobody") : report.people.join(QStringLiteral(", ")));
    if (report.otherData > 0)
        text += QStringLiteral("; %1 records have other data here: what was decided of it is kept and does not count").arg(report.otherData);
    if (report.notHere > 0) {
        text += QStringLiteral("; %1 records are not in this project and were left out: %2%3")
                    .arg(report.notHere)
                    .arg(report.notHereIds.join(QStringLiteral(", ")), report.notHere > report.notHereIds.size() ? QStringLiteral(" …") : QString());
    }
    return text;
}

QString teamText(const team::TeamFigures &figures)
{
    QStringList lines;
    for (const team::PersonFigures &person : figures.people)
        lines.append(personText(person));
    lines.append(QStringLiteral("%1 records with two or more voices; alpha %2%3")
                     .arg(figures.shared)
                     .arg(figure(figures.alpha, figures.alphaInterval),
                          figures.kappa ? QStringLiteral("; kappa %1").arg(figure(figures.kappa, figures.kappaInterval)) : QString()));
    lines.append(QStringLiteral("People disagree on %1 records; %2 more are settled").arg(figures.disputes.open).arg(figures.disputes.settled));
    return lines.join(u'\n');
}

OrderedJson teamJson(const std::vector<project::CollectedFile> &files, const team::TeamFigures &figures)
{
    OrderedJson json{{"files", OrderedJson::array()}, {"people", OrderedJson::array()}};
    for (const project::CollectedFile &file : files)
        json["files"].push_back(fileJson(file));
    for (const team::PersonFigures &person : figures.people)
        json["people"].push_back(personJson(person));
    json["shared"] = figures.shared;
    json["kappa"] = orNull(figures.kappa);
    json["kappa_interval"] = intervalJson(figures.kappaInterval);
    json["alpha"] = orNull(figures.alpha);
    json["alpha_interval"] = intervalJson(figures.alphaInterval);
    json["disputes"] = {{"open", figures.disputes.open}, {"settled", figures.disputes.settled}};
    return json;
}

} // namespace lw::cli
