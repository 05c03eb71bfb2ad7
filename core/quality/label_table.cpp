// SPDX-License-Identifier: Apache-2.0
#include "core/quality/label_table.h"

#include "core/quality/share.h"

#include <QMap>

namespace lw::quality {

std::optional<double> LabelRow::precision() const { return share(right, answered); }

std::optional<double> LabelRow::recall() const { return share(right, gold); }

// 2PR / (P + R), written so that it is defined for a label that is never right.
std::optional<double> LabelRow::f1() const { return share(2 * right, gold + answered); }

std::vector<LabelRow> labelTable(const QStringList &labels, const std::vector<LabelPair> &pairs)
{
    QMap<QString, LabelRow> byLabel;
    for (const LabelPair &pair : pairs) {
        byLabel[pair.gold].gold += pair.count;
        byLabel[pair.answer].answered += pair.count;
        if (pair.gold == pair.answer)
            byLabel[pair.gold].right += pair.count;
    }
    std::vector<LabelRow> rows;
    for (const QString &label : labels) {
        rows.push_back(byLabel.take(label));
        rows.back().label = label;
    }
    for (auto other = byLabel.begin(); other != byLabel.end(); ++other) {
        rows.push_back(*other);
        rows.back().label = other.key();
    }
    return rows;
}

std::optional<double> macroF1(const std::vector<LabelRow> &rows)
{
    double sum = 0;
    int occur = 0;
    for (const LabelRow &row : rows) {
        if (const auto f1 = row.f1()) {
            sum += *f1;
            ++occur;
        }
    }
    return occur > 0 ? std::optional(sum / occur) : std::nullopt;
}

} // namespace lw::quality
