// SPDX-License-Identifier: Apache-2.0
#include "core/store/blind_review.h"

#include "core/base/json.h"
#include "core/store/record_store.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QtEndian>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace lw::store {
namespace {

QString blindKey() { return QStringLiteral("blind_review"); }

} // namespace

bool BlindReview::holds(const QString &identity) const
{
    if (percent <= 0)
        return false;
    QByteArray salted(sizeof(seed), Qt::Uninitialized);
    qToBigEndian(seed, salted.data());
    salted += identity.toUtf8();
    const QByteArray digest = QCryptographicHash::hash(salted, QCryptographicHash::Sha256);
    // The remainder favours no hundredth that one could measure: 2^64 is 10^17 times as large.
    return qFromBigEndian<quint64>(digest.constData()) % 100 < quint64(percent);
}

Result<BlindReview> blindReview(Database &database)
{
    const auto stored = meta(database, blindKey());
    if (!stored)
        return fail(stored.error());
    const Json json = *stored ? parseJson(toUtf8(**stored)).value_or(Json()) : Json();
    BlindReview review;
    review.percent = int(std::clamp<qint64>(integerOr(json, "percent", 0), 0, 100));
    review.seed = stringOr(json, "seed").toULongLong();
    return review;
}

Result<void> setBlindPercent(Database &database, int percent)
{
    if (percent < 0 || percent > 100)
        return fail(Code::WrongUse, QStringLiteral("A share of the records is 0 to 100 percent, not %1").arg(percent));
    auto review = blindReview(database);
    if (!review)
        return fail(review.error());
    if (review->seed == 0)
        review->seed = QRandomGenerator::system()->generate64() | 1U;
    review->percent = percent;
    return setBlindReview(database, *review);
}

Result<void> setBlindReview(Database &database, const BlindReview &review)
{
    // As text: a number of JSON does not hold 64 bits everywhere.
    const Json json{{"percent", review.percent}, {"seed", toUtf8(QString::number(review.seed))}};
    return setMeta(database, blindKey(), fromUtf8(dumpJson(json)));
}

} // namespace lw::store
