// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/text_reader.h"

namespace lw::dataset {

/// One sentence of CoNLL-2003 and its kin, a token a line: the first column is the word, the last its tag. The words become a text
/// (a space between two, none between two Chinese or Japanese ones), the tags spans of it. IOB1, IOB2, BILOU and BIOES are read by the same rule: B, U and S begin
/// a span, I, L and E go on with one of the same label or begin one, L, U, E and S end it. BadFormat with the reason. Pure.
[[nodiscard]] Result<Record> conllSentence(const QString &lines);

/// Reads CoNLL, a sentence a record; lines of -DOCSTART- are none.
class ConllReader final : public RecordReader
{
public:
    ConllReader(std::unique_ptr<QIODevice> device, const QString &path, const Encoding &encoding);
    [[nodiscard]] Result<Batch> next(int count) override;
    [[nodiscard]] QStringList columns() const override { return m_text.columns(); }
    [[nodiscard]] qint64 bytesTotal() const override { return m_text.bytesTotal(); }

private:
    QString m_path;
    TextReader m_text;
    qint64 m_row = 0;
};

} // namespace lw::dataset
