// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/dataset/export/export_record.h"

namespace lw::dataset {

/// Whether every span of an answer covers in the text what it says that it does; one that does not say it covers something. Pure.
[[nodiscard]] bool areSpansInPlace(const QString &text, const Json &answer);

/// Looks at the spans of all answers of an export: the person's, the model's and gold ones.
class SpanCheck final
{
public:
    enum class Verdict { Right, Misplaced };
    Verdict look(const ExportRecord &record);
    /// Code::BadFormat with how many records have a span at a wrong place, and the first of them.
    [[nodiscard]] Result<void> verdict() const;

private:
    qint64 m_misplaced = 0;
    QString m_first;
};

} // namespace lw::dataset
