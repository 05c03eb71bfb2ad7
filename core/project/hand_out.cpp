// SPDX-License-Identifier: Apache-2.0
#include "core/project/hand_out.h"

#include "core/project/setup.h"
#include "core/store/project_schema.h"
#include "core/store/record_store.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace lw::project {
namespace {

/// The files of a hand-out under their temporary names; what is not kept goes.
class Drafts final
{
public:
    ~Drafts()
    {
        for (const QString &file : m_files) {
            for (const char *ending : {"", "-wal", "-shm"})
                QFile::remove(file + QString::fromLatin1(ending));
        }
    }
    [[nodiscard]] QString add(const QString &file)
    {
        m_files.append(file + QStringLiteral(".part"));
        return m_files.back();
    }
    /// Gives all of them their names.
    [[nodiscard]] Result<void> keep(const QStringList &names)
    {
        for (qsizetype i = 0; i < names.size(); ++i) {
            // rename() replaces nothing.
            if (QFile::rename(m_files.at(i), names.at(i)))
                continue;
            for (qsizetype made = 0; made < i; ++made)
                QFile::remove(names.at(made));
            return fail(Code::NotWritable, QStringLiteral("%1 cannot be written").arg(names.at(i)));
        }
        m_files.clear();
        return {};
    }

private:
    QStringList m_files;
};

/// What a person needs of it: the question, and which columns are its text.
Setup shared(const Setup &setup)
{
    Setup part;
    part.task = setup.task;
    part.columns = setup.columns;
    part.columns.gold.clear();
    return part;
}

Result<void> make(const QString &path, const QString &project, const store::HandOutContent &content, const Setup &setup)
{
    auto file = store::Database::open(path, store::Database::Mode::Write, store::projectSchema());
    if (!file)
        return fail(file.error());
    if (auto filled = store::fillHandOut(**file, project, content); !filled)
        return filled;
    return saveSetup(**file, setup);
}

} // namespace

QString handOutFileName(const QString &project, const QString &person)
{
    static const QRegularExpression unfit(QStringLiteral("[^\\w.-]+"), QRegularExpression::UseUnicodePropertiesOption);
    QString name = person.trimmed();
    name.replace(unfit, QStringLiteral("_"));
    return QStringLiteral("%1-%2.lwproj").arg(QFileInfo(project).completeBaseName(), name);
}

Result<void> checkHandOut(const HandOutRequest &request)
{
    if (request.people.isEmpty())
        return fail(Code::WrongUse, QStringLiteral("Name at least one person"));
    QSet<QString> names;
    for (const QString &person : request.people) {
        if (person.trimmed().isEmpty())
            return fail(Code::WrongUse, QStringLiteral("A person needs a name"));
        // By the file they get: two that differ in letters a file cannot have would overwrite each other.
        const QString name = handOutFileName(QStringLiteral("p"), person).toCaseFolded();
        if (names.contains(name))
            return fail(Code::WrongUse, QStringLiteral("%1 is named twice, or looks like another name").arg(person.trimmed()));
        names.insert(name);
    }
    if (!team::overlapRange.holds(request.overlapPercent))
        return fail(Code::WrongUse, QStringLiteral("The overlap is 0 to 100 percent, not %1").arg(request.overlapPercent));
    if (request.goldPercent && !team::goldRange.holds(*request.goldPercent))
        return fail(Code::WrongUse, QStringLiteral("The share of gold is 0 to 50 percent, not %1").arg(*request.goldPercent));
    if (request.blindPercent < 0 || request.blindPercent > 100)
        return fail(Code::WrongUse, QStringLiteral("The blind share is 0 to 100 percent, not %1").arg(request.blindPercent));
    if (request.people.size() < 2 && request.overlapPercent > 0)
        return fail(Code::WrongUse, QStringLiteral("An overlap needs two people"));
    return {};
}

Result<HandOutReport> handOut(store::Database &project, const HandOutRequest &request, const StopFlag &stop, const HandOutProgress &progress)
{
    if (auto checked = checkHandOut(request); !checked)
        return fail(checked.error());
    const auto stock = store::handOutStock(project, request.which);
    if (!stock)
        return fail(stock.error());
    if (stock->plain.empty() && stock->gold.empty())
        return fail(Code::Empty, QStringLiteral("There is no record to hand out"));
    const auto setup = loadSetup(project);
    if (!setup)
        return fail(setup.error());
    auto blind = store::blindReview(project);
    if (!blind)
        return fail(blind.error());
    const team::Allotment allotment =
        team::allot(stock->plain, stock->gold, {int(request.people.size()), request.overlapPercent, request.goldPercent, request.seed});
    const bool hasSuggestions = request.suggestions == HandOutRequest::Suggestions::Given;
    // Where nothing is suggested all is decided blind, and says so.
    blind->percent = hasSuggestions ? request.blindPercent : 100;
    if (blind->seed == 0)
        blind->seed = request.seed;
    const QSet<qint64> gold(stock->gold.cbegin(), stock->gold.cend());

    HandOutReport report;
    report.overlap = allotment.overlap;
    report.isGoldShort = allotment.isGoldShort;
    QStringList names;
    for (const QString &person : request.people) {
        names.append(QDir(request.folder).filePath(handOutFileName(project.path(), person)));
        if (QFileInfo::exists(names.back()))
            return fail(Code::NotWritable, QStringLiteral("%1 is there already, and somebody's work may be in it; choose another folder").arg(names.back()));
    }
    Drafts drafts;
    const QString at = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    for (std::size_t i = 0; i < allotment.records.size(); ++i) {
        progress(int(i), int(names.size()));
        if (stop.stopRequested())
            return fail(Code::Cancelled, QStringLiteral("Handing out was stopped; no file was made"));
        const QString person = request.people.at(qsizetype(i)).trimmed();
        const std::vector<qint64> &records = allotment.records[i];
        const store::HandOutContent content{records, {person, at, hasSuggestions}, *blind};
        const QString path = names.at(qsizetype(i));
        if (auto made = make(drafts.add(path), project.path(), content, shared(*setup)); !made)
            return fail(made.error());
        const auto known = std::count_if(records.begin(), records.end(), [&gold](qint64 id) { return gold.contains(id); });
        report.files.push_back({person, at, path, qint64(records.size()), qint64(known)});
    }
    progress(int(names.size()), int(names.size()));
    if (auto kept = drafts.keep(names); !kept)
        return fail(kept.error());
    return report;
}

Result<void> checkMayAsk(store::Database &project)
{
    const auto mark = store::reviewOnly(project);
    if (!mark)
        return fail(mark.error());
    if (!*mark)
        return {};
    return fail(Code::WrongUse, QStringLiteral("%1 was handed out to %2 for review: no model is asked in it; annotate the project that it came from")
                                    .arg(project.path(), (*mark)->person));
}

} // namespace lw::project
