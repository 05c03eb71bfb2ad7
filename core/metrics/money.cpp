// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/money.h"

#include <algorithm>
#include <limits>

namespace lw::metrics {

std::optional<qint64> nanoFromDecimal(const QString &text)
{
    constexpr int places = 9;
    qint64 value = 0;
    int behind = -1; // digits after the point; -1: no point yet
    int digits = 0;
    for (const QChar c : text) {
        if (c == u'.' && behind < 0 && digits > 0) {
            behind = 0;
            continue;
        }
        if (c < u'0' || c > u'9' || behind == places || ++digits > 18)
            return {};
        value = value * 10 + (c.unicode() - u'0');
        behind += behind >= 0 ? 1 : 0;
    }
    if (digits == 0 || behind == 0)
        return {};
    for (int i = std::max(behind, 0); i < places; ++i) {
        if (value > std::numeric_limits<qint64>::max() / 10)
            return {};
        value *= 10;
    }
    return value;
}

QString decimalFromNano(qint64 nano)
{
    const bool negative = nano < 0;
    const quint64 size = negative ? quint64(0) - quint64(nano) : quint64(nano);
    QString text = QString::number(size / quint64(nanoPerUnit));
    QString behind = QStringLiteral("%1").arg(size % quint64(nanoPerUnit), 9, 10, QChar(u'0'));
    while (behind.endsWith(u'0'))
        behind.chop(1);
    if (!behind.isEmpty())
        text += u'.' + behind;
    return negative ? u'-' + text : text;
}

std::optional<Money> sum(const Money &a, const Money &b)
{
    const auto nothing = [](const Money &money) { return money.nano == 0 && money.currency.isEmpty(); };
    if (nothing(a))
        return b;
    if (nothing(b))
        return a;
    if (a.currency != b.currency)
        return {};
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    if (b.nano > 0 ? a.nano > most - b.nano : a.nano < -most - b.nano)
        return {};
    return Money{a.nano + b.nano, a.currency};
}

} // namespace lw::metrics
