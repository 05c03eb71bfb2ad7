// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sharing_options.h"

#include "app/cli/input_options.h"
#include "core/project/project.h"

#include <QFileInfo>
#include <QUrl>

namespace lw::cli {
namespace {

constexpr const char *anyEndpoint = "any";

project::Audit auditOf(const std::string &word)
{
    if (word == "on")
        return project::Audit::On;
    return word == "off" ? project::Audit::Off : project::Audit::Auto;
}

std::string placeOrAny(const std::string &text)
{
    const QUrl url(QString::fromStdString(text), QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    return text == anyEndpoint || (url.isValid() && web && !url.host().isEmpty())
        ? ""
        : "takes a URL that begins with http:// or https://, as https://api.example.com, or any";
}

} // namespace

QStringList SharingOptions::columnNames() const
{
    QStringList names;
    for (const std::string &column : columns)
        names.append(QString::fromStdString(column));
    return names;
}

void addSharingOptions(CLI::App &command, SharingOptions &options)
{
    const std::string group = "What leaves this computer (kept in the project)";
    command.add_option("--share-columns", options.columns,
                       "Only this column may be sent; may be repeated (default: those that the prompt names)")
        ->allow_extra_args(false)
        ->check(CLI::Validator(notEmpty, "", ""))
        ->type_name("C")
        ->group(group);
    command.add_option("--allow-endpoint", options.endpoints,
                       "Only this endpoint may be asked: its scheme, host and port; may be repeated (default: any)")
        ->allow_extra_args(false)
        ->check(CLI::Validator(notEmpty, "", ""))
        ->check(CLI::Validator(placeOrAny, "", ""))
        ->type_name("URL|any")
        ->group(group);
    command.add_option("--audit", options.audit,
                       "Write every attempt into PROJECT.audit.jsonl before it is sent (auto: where it leaves this computer)")
        ->check(CLI::IsMember({"on", "off", "auto"}))
        ->type_name("on|off|auto")
        ->group(group);
}

Result<project::Sharing> sharingFrom(const SharingOptions &options, const QString &projectPath)
{
    project::Sharing sharing;
    if (QFileInfo::exists(projectPath)) {
        auto project = project::Project::open(projectPath, project::Project::Opening::Read);
        if (project) {
            auto kept = project::loadSharing((*project)->reader());
            if (!kept)
                return fail(kept.error());
            sharing = *std::move(kept);
        } else if (project.error().code != Code::Empty) {   // else a run was killed while it made the project
            return fail(project.error());
        }
    }
    if (!options.columns.empty())
        sharing.columns = options.columnNames();
    if (!options.endpoints.empty())
        sharing.places.clear();
    for (const std::string &endpoint : options.endpoints) {
        if (endpoint != anyEndpoint)
            sharing.places.append(project::placeOf(QUrl(QString::fromStdString(endpoint))));
    }
    if (!options.audit.empty())
        sharing.audit = auditOf(options.audit);
    return sharing;
}

} // namespace lw::cli
