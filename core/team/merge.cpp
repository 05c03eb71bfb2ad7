// SPDX-License-Identifier: Apache-2.0
#include "core/team/merge.h"

#include "core/store/sent_decisions.h"
#include "core/team/colleague_file.h"

#include <QFileInfo>
#include <QSet>

namespace lw::team {
namespace {

/// Records in a transaction: what is decided in the window meanwhile waits no longer than for one of them.
constexpr int blockSize = 250;

void count(MergeReport &report, const store::SentRecord &record, const store::Receipt &receipt)
{
    report.added += receipt.added;
    report.known += receipt.known;
    report.turned += receipt.turned;
    report.otherData += receipt.isOther ? 1 : 0;
    if (receipt.isHere)
        return;
    ++report.notHere;
    if (report.notHereIds.size() < MergeReport::mostIds)
        report.notHereIds.append(record.shownId);
}

} // namespace

Result<MergeReport> mergeColleague(store::WriterThread &writer, const QString &project, const QString &file, const StopFlag &stop,
                                   const MergeProgress &progress)
{
    if (QFileInfo(file).exists() && QFileInfo(file).canonicalFilePath() == QFileInfo(project).canonicalFilePath())
        return fail(Code::WrongUse, QStringLiteral("%1 is the project itself; name the files that colleagues sent").arg(file));
    auto sent = ColleagueFile::open(file);
    if (!sent)
        return fail(sent.error());
    store::Database &colleague = (*sent)->database();
    const auto inAll = store::sentRecordCount(colleague);
    if (!inAll)
        return fail(inAll.error());
    MergeReport report;
    QSet<QString> people;
    for (qint64 after = 0;;) {
        progress(report.records, *inAll);
        if (stop.stopRequested())
            return fail(Code::Cancelled, QStringLiteral("Collecting was stopped; what came in so far is kept, and the same file again brings the rest"));
        auto block = store::sentRecords(colleague, after, blockSize);
        if (!block)
            return fail(block.error());
        if (block->empty())
            break;
        std::vector<store::Receipt> receipts;
        const auto written = writer.postAndWait(
            [&](store::Database &database) -> Result<void> {
                for (const store::SentRecord &record : *block) {
                    auto receipt = store::receive(database, record);
                    if (!receipt)
                        return fail(receipt.error());
                    receipts.push_back(*receipt);
                }
                return {};
            },
            store::WriterThread::Sharing::Alone);
        if (!written)
            return fail(written.error());
        for (std::size_t i = 0; i < block->size(); ++i) {
            const store::SentRecord &record = (*block)[i];
            count(report, record, receipts[i]);
            for (const store::SentDecision &decision : record.decisions)
                people.insert(decision.annotator);
        }
        report.records += qint64(block->size());
        after = block->back().id;
    }
    report.people = QStringList(people.cbegin(), people.cend());
    report.people.sort();
    return report;
}

} // namespace lw::team
