// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/annotated/conll_reader.h"

#include "core/dataset/wide_letters.h"

namespace lw::dataset {
namespace {

struct Tag
{
    QChar prefix = u'O';
    QString label;
};

Tag tagOf(const QString &cell)
{
    if (cell.size() > 2 && (cell[1] == u'-' || cell[1] == u'_') && QStringLiteral("BILUES").contains(cell[0]))
        return {cell[0], cell.mid(2)};
    // Old files have the bare label.
    return cell == QLatin1String("O") || cell == QLatin1String("_") || cell == QLatin1String("-") ? Tag{} : Tag{u'I', cell};
}

} // namespace

Result<Record> conllSentence(const QString &lines)
{
    std::u32string text;
    Json spans = Json::array();
    std::optional<Json> open;
    const auto close = [&] {
        if (!open)
            return;
        const std::size_t start = (*open)["start"].get<std::size_t>();
        const std::u32string covered = text.substr(start, (*open)["end"].get<std::size_t>() - start);
        (*open)["text"] = toUtf8(QString::fromUcs4(covered.data(), qsizetype(covered.size())));
        spans.push_back(*std::move(open));
        open.reset();
    };
    const QStringList rows = QString(lines).replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n').split(u'\n');
    for (const QString &line : rows) {
        const bool byTab = line.contains(u'\t');
        const QStringList cells = byTab ? line.split(u'\t') : line.split(u' ', Qt::SkipEmptyParts);
        if (cells.size() < 2 || cells.front().isEmpty() || cells.back().isEmpty()) {
            return fail(Code::BadFormat, QStringLiteral("A line has no word and tag (\"%1\"); each token stands on a line of its own, its "
                                                        "columns divided by a space or a tab.")
                                             .arg(line.left(60)));
        }
        const std::u32string word = cells.front().toStdU32String();
        const Tag tag = tagOf(cells.back().trimmed());
        const bool goesOn = open && QStringLiteral("ILE").contains(tag.prefix) && (*open)["label"].get<std::string>() == toUtf8(tag.label);
        if (!goesOn)
            close();
        if (!text.empty() && isSpaced(text.back(), word.front()))
            text += U' ';
        if (tag.prefix != u'O' && !goesOn)
            open = Json{{"label", toUtf8(tag.label)}, {"start", text.size()}};
        text += word;
        if (open)
            (*open)["end"] = text.size();
        if (QStringLiteral("LEUS").contains(tag.prefix))
            close();
    }
    close();
    Record record;
    record.data["text"] = toUtf8(QString::fromUcs4(text.data(), qsizetype(text.size())));
    record.labels.push_back({Json{{"spans", std::move(spans)}}, {}, {}, false});
    return record;
}

ConllReader::ConllReader(std::unique_ptr<QIODevice> device, const QString &path, const Encoding &encoding)
    : m_path(path)
    , m_text(std::move(device), path, encoding, TextReader::Unit::Paragraph)
{
}

Result<Batch> ConllReader::next(int count)
{
    auto batch = m_text.next(count);
    if (!batch)
        return batch;
    std::vector<BadRow> unreadable = std::exchange(batch->badRows, {});
    std::vector<Record> sentences = std::exchange(batch->records, {});
    for (BadRow &bad : unreadable) {
        bad.row = ++m_row;
        batch->badRows.push_back(std::move(bad));
    }
    for (const Record &sentence : sentences) {
        QString lines = columnText(sentence.data, QStringLiteral("text"));
        qint64 line = sentence.line;
        if (lines.startsWith(QLatin1String("-DOCSTART-"))) {
            // Mostly alone, but some writers leave the empty line behind it out.
            const qsizetype end = lines.indexOf(u'\n');
            if (end < 0)
                continue;
            lines.remove(0, end + 1);
            ++line;
        }
        ++m_row;
        auto record = conllSentence(lines);
        if (!record) {
            batch->badRows.push_back({m_path, m_row, line, RowFault::other(record.error().detail), lines.toUtf8()});
            continue;
        }
        record->row = m_row;
        record->line = line;
        batch->records.push_back(*std::move(record));
    }
    return batch;
}

} // namespace lw::dataset
