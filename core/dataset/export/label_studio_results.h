// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/export/export_record.h"

#include <vector>

namespace lw::dataset {

/// One thing of Label Studio's interface that answers a question, as its label config and its results name it.
struct LabelControl
{
    enum class Type { Choices, MultipleChoices, Labels, Number, Rating, TextArea, Pairwise };
    Type type = Type::Choices;
    QString name;              ///< from_name
    QString question;          ///< the field of an extraction that it answers; empty: the whole answer, or all other fields
    QStringList choices = {};
};

/// The controls for a task: "label", "labels", "spans", "score", "answer" or "choice"; of an extraction one a question and
/// "other_fields", where there are any, as JSON. Pure.
[[nodiscard]] std::vector<LabelControl> labelControls(const ExportInfo &info);

/// The name of the text that the controls label, and of the texts of a comparison.
inline constexpr const char *shownText = "text";

/// The results of an answer, one by each control that has something to say, of spans one each: {"from_name", "to_name", "type",
/// "value"}, regions with an id made of `salt`. Pure.
[[nodiscard]] OrderedJson labelResults(const std::vector<LabelControl> &controls, const Json &answer, const QString &salt);

/// Whether an answer is what a Pairwise control cannot say.
[[nodiscard]] bool isUnsaidTie(const ExportInfo &info, const Json &answer);

/// The column that Label Studio shows as the text: the text's own where its config can name it, else "labelwright_text", under which
/// the rendered text is added to the data.
[[nodiscard]] QString shownColumn(const ExportInfo &info);

/// The label config that the import needs, as XML. Pure.
[[nodiscard]] QByteArray labelConfig(const ExportInfo &info);

} // namespace lw::dataset
