// SPDX-License-Identifier: Apache-2.0
#include "core/project/earlier_decisions.h"

#include "core/store/record_store.h"
#include "core/store/review_store.h"

#include <QDateTime>

namespace lw::project {

Result<void> putEarlierDecisions(store::Database &database, const QString &identity, const std::vector<dataset::FoundLabel> &labels)
{
    const auto known = store::knownRecord(database, identity);
    if (!known)
        return fail(known.error());
    if (!*known)
        return fail(Code::Internal, QStringLiteral("A record is not where it was stored"));
    for (const dataset::FoundLabel &label : labels) {
        const QDateTime at = QDateTime::fromString(label.at, Qt::ISODateWithMs);
        const store::Signature signature{label.by.isEmpty() ? QStringLiteral("import") : label.by,
                                         (at.isValid() ? at.toUTC() : QDateTime::currentDateTimeUtc()).toString(Qt::ISODateWithMs), true};
        task::Decision decision;
        decision.record = (*known)->id;
        decision.kind = task::Decision::Kind::Correct;
        decision.value = label.answer;
        const auto before = store::isDecided(database, decision, signature.annotator);
        if (!before)
            return fail(before.error());
        if (*before)
            continue;
        if (auto put = store::putDecisions(database, {decision}, signature); !put)
            return fail(put.error());
    }
    return {};
}

} // namespace lw::project
