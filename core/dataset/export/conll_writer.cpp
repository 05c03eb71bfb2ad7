// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export/conll_writer.h"

#include "core/dataset/export/text_words.h"
#include "core/dataset/wide_letters.h"

#include <algorithm>

namespace lw::dataset {
namespace {

/// The words as who reads them puts them together.
QString joinedWords(const std::vector<TextWord> &words)
{
    QString text;
    char32_t before = 0;
    for (const TextWord &word : words) {
        const auto points = word.text.toStdU32String();
        if (!text.isEmpty() && isSpaced(before, points.front()))
            text += u' ';
        text += word.text;
        before = points.back();
    }
    return text;
}

QString withoutSpaces(QString label)
{
    std::replace_if(label.begin(), label.end(), [](QChar c) { return c.isSpace(); }, QChar(u'_'));
    return label;
}

} // namespace

Result<void> ConllWriter::begin(const ExportInfo &) { return m_file.open(); }

Result<ExportWriter::Put> ConllWriter::write(const ExportRecord &record, LossReport &losses)
{
    const Json *spans = record.answer ? member(*record.answer, "spans") : nullptr;
    if (!spans || !spans->is_array()) {
        losses.add(Loss::NoAnswer);
        return Put::LeftOut;
    }
    const std::vector<TextWord> words = textWords(record.text);
    if (words.empty()) {
        losses.add(Loss::EmptyText);
        return Put::LeftOut;
    }
    const Json apart = withoutOverlaps(*spans);
    QStringList tags(qsizetype(words.size()), QStringLiteral("O"));
    bool hasSpaces = false;
    bool areExact = true;
    bool areApart = apart.size() == spans->size();
    for (const WordSpan &span : wordSpans(words, apart)) {
        const QString label = withoutSpaces(span.label);
        hasSpaces = hasSpaces || label != span.label;
        areExact = areExact && span.isExact;
        // Two within one word were apart, and are not in whole words.
        if (tags[qsizetype(span.first)] != QLatin1String("O")) {
            areApart = false;
            continue;
        }
        for (std::size_t i = span.first; i <= span.last; ++i)
            tags[qsizetype(i)] = (i == span.first ? QStringLiteral("B-") : QStringLiteral("I-")) + label;
    }
    QString lines = QStringLiteral("-DOCSTART- -X- -X- O\n\n");
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0 && words[i].opensLine && !tags[qsizetype(i)].startsWith(QLatin1String("I-")))
            lines += u'\n';
        lines += words[i].text + QStringLiteral(" _ _ ") + tags[qsizetype(i)] + u'\n';
    }
    const std::pair<Loss, bool> lost[] = {{Loss::OverlappingSpans, !areApart}, {Loss::LabelSpaces, hasSpaces}, {Loss::UnalignedSpans, !areExact},
                                          {Loss::Spacing, joinedWords(words) != record.text}};
    for (const auto &[loss, isLost] : lost) {
        if (isLost)
            losses.add(loss);
    }
    return m_file.write(toUtf8(lines) + '\n').map([] { return Put::Written; });
}

Result<void> ConllWriter::finish() { return m_file.commit(); }

} // namespace lw::dataset
