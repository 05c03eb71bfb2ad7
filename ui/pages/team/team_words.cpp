// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/team/team_words.h"

#include "ui/text/describe_error.h"
#include "ui/text/format.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>

namespace lw::ui {
namespace {

class TeamText
{
    Q_DECLARE_TR_FUNCTIONS(TeamText)

public:
    static QString share(const std::optional<quality::Proportion> &share)
    {
        return share ? tr("%1 of %2", "a share, of how many").arg(formatPercent(share->share, 1), formatCount(share->n)) : tr("undefined");
    }

    static QString figure(const std::optional<double> &value, const std::optional<quality::Interval> &interval)
    {
        if (!value)
            return tr("undefined");
        const QString text = formatDecimal(*value, 2);
        return interval ? tr("%1 (%2 to %3)").arg(text, formatDecimal(interval->low, 2), formatDecimal(interval->high, 2)) : text;
    }

    static QString person(const team::PersonFigures &person)
    {
        QStringList parts;
        parts.append(person.handedOut ? tr("%1 of %2 decided").arg(formatCount(person.decided), formatCount(*person.handedOut))
                                      : tr("%1 decided").arg(formatCount(person.decided)));
        if (person.skipped > 0)
            parts.append(tr("%1 skipped").arg(formatCount(person.skipped)));
        const auto perHour = person.pace.perHour();
        parts.append(perHour ? tr("%1 an hour").arg(formatCount(qRound64(*perHour))) : tr("speed unknown"));
        parts.append(tr("same as others: %1").arg(share(person.sameAsOthers)));
        parts.append(tr("right on gold: %1").arg(share(person.rightOnGold)));
        return QStringLiteral("<b>%1</b><br>%2").arg(person.name.toHtmlEscaped(), parts.join(QStringLiteral(" · ")));
    }

    static QString file(const project::CollectedFile &file)
    {
        const QString name = QStringLiteral("<b>%1</b>").arg(QFileInfo(file.file).fileName().toHtmlEscaped());
        if (!file.report)
            return QStringLiteral("%1: %2").arg(name, failure(file.report.error()).toHtmlEscaped());
        const team::MergeReport &report = *file.report;
        QStringList parts{tr("%n decisions added", nullptr, int(report.added)), tr("%n known already", nullptr, int(report.known))};
        if (report.turned > 0)
            parts.append(tr("%n of them taken back or made to hold again since", nullptr, int(report.turned)));
        if (!report.people.isEmpty())
            parts.append(tr("by %1").arg(report.people.join(QStringLiteral(", ")).toHtmlEscaped()));
        if (report.otherData > 0)
            parts.append(tr("%n records have other data here; what was decided of it is kept and does not count", nullptr, int(report.otherData)));
        if (report.notHere > 0)
            parts.append(tr("%n records are not in this project: %1", nullptr, int(report.notHere))
                             .arg(report.notHereIds.join(QStringLiteral(", ")).toHtmlEscaped()));
        return QStringLiteral("%1: %2").arg(name, parts.join(QStringLiteral("; ")));
    }

    static QString failure(const Error &error)
    {
        switch (error.code) {
        case Code::Cancelled: return tr("Stopped. What came in so far is kept; the same file again brings the rest.");
        case Code::InUse: return tr("The file is open in a program. Close it there, then collect it.");
        case Code::WrongUse: return tr("This is the open project itself. Choose the files that colleagues sent.");
        default: return describeError(error);
        }
    }

    static QString notHandedOut(const Error &error)
    {
        switch (error.code) {
        case Code::Cancelled: return tr("Stopped. No file was made.");
        case Code::WrongUse:
            return tr("Name at least one person, each once, with commas between them. An overlap needs two people.");
        case Code::Empty: return tr("There is no record to hand out.");
        case Code::NotWritable: return tr("The files cannot be made. A file of that name may be there already, with somebody's work in it: choose another folder.");
        default: return describeError(error);
        }
    }

    static QString handedOut(const project::HandOutReport &report)
    {
        QStringList lines;
        for (const store::HandedOut &file : report.files)
            lines.append(tr("%1: %n records, in %2", nullptr, int(file.records)).arg(file.person, QFileInfo(file.file).fileName()));
        lines.append(tr("%n records went to two people.", nullptr, int(report.overlap)));
        if (report.isGoldShort)
            lines.append(tr("There are fewer records with gold than were asked for; everybody has all of them."));
        return lines.join(QLatin1Char('\n'));
    }

    static QString agreement(const team::TeamFigures &figures)
    {
        if (figures.shared == 0)
            return tr("No record has the word of two people yet, so nothing can be said of how they agree.");
        QStringList parts{tr("%n records have the word of two or more people.", nullptr, int(figures.shared)),
                          tr("Krippendorff's alpha: %1.").arg(figure(figures.alpha, figures.alphaInterval))};
        if (figures.kappa)
            parts.append(tr("Cohen's kappa: %1.").arg(figure(figures.kappa, figures.kappaInterval)));
        if (figures.disputes.settled > 0)
            parts.append(tr("%n disputes are settled.", nullptr, int(figures.disputes.settled)));
        return parts.join(QLatin1Char(' '));
    }
};

} // namespace

QString peopleWords(const team::TeamFigures &figures)
{
    QStringList lines;
    for (const team::PersonFigures &person : figures.people)
        lines.append(TeamText::person(person));
    return lines.isEmpty() ? TeamText::tr("Nobody has decided anything yet.") : lines.join(QStringLiteral("<br>"));
}

QString collectedWords(const std::vector<project::CollectedFile> &files)
{
    QStringList lines;
    for (const project::CollectedFile &file : files)
        lines.append(TeamText::file(file));
    return lines.join(QStringLiteral("<br>"));
}

QString agreementWords(const team::TeamFigures &figures) { return TeamText::agreement(figures); }

QString handedOutWords(const Result<project::HandOutReport> &report)
{
    return report ? TeamText::handedOut(*report) : TeamText::notHandedOut(report.error());
}

} // namespace lw::ui
