// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/record_reader.h"

#include "core/dataset/annotated/conll_reader.h"
#include "core/dataset/annotated/shapes.h"
#include "core/dataset/archive_device.h"
#include "core/dataset/csv_reader.h"
#include "core/dataset/document_reader.h"
#include "core/dataset/input_format.h"
#include "core/dataset/json_reader.h"
#include "core/dataset/jsonl_reader.h"
#include "core/dataset/text_reader.h"
#include "core/dataset/xlsx_reader.h"

#include <QFile>
#include <QTemporaryFile>

#include <algorithm>

namespace lw::dataset {
namespace {

using By = ReaderFacts::By;

/// By so much the format of a file is judged.
constexpr qint64 peekBytes = 1 << 20;
/// What is unpacked to be read back and forth.
constexpr qint64 mostUnpacked = 1024 * 1024 * 1024;

/// What a ZIP holds, as far as it concerns us.
struct Contents
{
    enum class Kind { Entry, Documents, Workbook, Word };
    Kind kind = Kind::Entry;
    QString entry;
};

QString listed(const std::vector<ArchiveEntry> &entries)
{
    constexpr std::size_t most = 6;
    QStringList names;
    for (std::size_t i = 0; i < std::min(entries.size(), most); ++i)
        names.append(entries[i].name);
    return names.join(QStringLiteral(", ")) + (entries.size() > most ? QStringLiteral(", …") : QString());
}

Result<Contents> contentsOf(const InputLocation &zip)
{
    // All that there is of an empty ZIP is the end of its directory, which the library takes for no archive.
    QFile file(zip.file);
    if (file.open(QIODevice::ReadOnly) && file.peek(4) == QByteArray("PK\x05\x06", 4))
        return fail(Code::Empty, QStringLiteral("%1 holds no files").arg(zip.shown));
    const auto all = archiveEntries(zip.file);
    if (!all)
        return fail(all.error());
    std::vector<ArchiveEntry> entries;
    for (const ArchiveEntry &entry : *all) {
        if (entry.name == QLatin1String("xl/workbook.xml"))
            return Contents{Contents::Kind::Workbook, {}};
        if (entry.name == QLatin1String("word/document.xml"))
            return Contents{Contents::Kind::Word, {}};
        if (entry.name == QLatin1String("xl/workbook.bin"))
            return fail(Code::BadFormat, QStringLiteral("%1 is a binary Excel workbook; save it as .xlsx").arg(zip.shown));
        if (entry.name == QLatin1String("ppt/presentation.xml"))
            return fail(Code::BadFormat, QStringLiteral("%1 is a presentation; copy its text into a .docx or .txt file").arg(zip.shown));
        if (entry.name == QLatin1String("mimetype"))
            return fail(Code::BadFormat, QStringLiteral("%1 is an OpenDocument file; save it as .xlsx, .docx or .csv").arg(zip.shown));
        const bool isHidden = entry.name.startsWith(QLatin1String("__MACOSX/")) || entry.name.section(u'/', -1).startsWith(u'.');
        if (!isHidden)
            entries.push_back(entry);
    }
    if (entries.empty())
        return fail(Code::Empty, QStringLiteral("%1 holds no files").arg(zip.shown));
    if (std::any_of(entries.begin(), entries.end(), [](const ArchiveEntry &entry) { return entry.locked; }))
        return fail(Code::NotReadable, QStringLiteral("%1 is locked with a password; unpack it yourself first").arg(zip.shown));
    if (entries.size() == 1)
        return Contents{Contents::Kind::Entry, entries.front().name};
    if (std::all_of(entries.begin(), entries.end(), [](const ArchiveEntry &entry) { return isDocumentName(entry.name); }))
        return Contents{Contents::Kind::Documents, {}};
    return fail(Code::BadFormat, QStringLiteral("%1 holds %2 files (%3); say which: %1/%4")
                                     .arg(zip.shown).arg(entries.size()).arg(listed(entries), entries.front().name));
}

/// Only the kinds of file that are containers themselves; the sentence where a wish cannot be met.
Result<void> checkWish(const ReadOptions &options, InputFormat found, const QString &shown)
{
    if (options.format == InputFormat::Auto || options.format == found)
        return {};
    return fail(Code::WrongUse, QStringLiteral("%1 is %2; it cannot be read as %3")
                                    .arg(shown, found == InputFormat::Xlsx ? QStringLiteral("an Excel workbook") : QStringLiteral("made of documents"),
                                         inputFormatName(options.format)));
}

struct Reading
{
    std::unique_ptr<RecordReader> reader;
    ReaderFacts facts;
};

ReaderFacts containerFacts(const ReadOptions &options, InputFormat format)
{
    ReaderFacts facts;
    facts.format = format;
    facts.formatBy = options.format == InputFormat::Auto ? By::Content : By::Request;
    facts.encoding = {"UTF-8", 0, false};
    facts.firstRow = options.firstRow;
    return facts;
}

Result<Reading> openDocuments(const InputLocation &location, const ReadOptions &options)
{
    if (auto wish = checkWish(options, InputFormat::Documents, location.shown); !wish)
        return fail(wish.error());
    auto reader = DocumentReader::open(location, options.encoding);
    if (!reader)
        return fail(reader.error());
    ReaderFacts facts = containerFacts(options, InputFormat::Documents);
    if (options.encoding.compare(QLatin1String("auto"), Qt::CaseInsensitive) != 0 && !options.encoding.isEmpty()) {
        facts.encoding.name = options.encoding.toLatin1().toUpper();
        facts.encodingBy = By::Request;
    }
    return Reading{*std::move(reader), facts};
}

Result<Reading> openWorkbook(const QString &file, const QString &shown, const ReadOptions &options, std::shared_ptr<QObject> kept)
{
    if (auto wish = checkWish(options, InputFormat::Xlsx, shown); !wish)
        return fail(wish.error());
    auto reader = XlsxReader::open(file, shown, options.sheet, options.firstRow, std::move(kept));
    if (!reader)
        return fail(reader.error());
    ReaderFacts facts = containerFacts(options, InputFormat::Xlsx);
    facts.sheet = (*reader)->sheet();
    facts.sheets = (*reader)->sheets();
    return Reading{*std::move(reader), std::move(facts)};
}

/// What is a ZIP within something packed: a workbook or a Word document, since other archives are not opened twice.
Result<Reading> openInner(const InputLocation &location, const ReadOptions &options)
{
    const auto file = unpacked(location, mostUnpacked);
    if (!file)
        return fail(file.error());
    const InputLocation inner{location.shown, (*file)->fileName(), {}, InputLocation::Packing::Zip};
    const auto contents = contentsOf(inner);
    if (contents && contents->kind == Contents::Kind::Workbook)
        return openWorkbook(inner.file, location.shown, options, *file);
    if (contents && contents->kind == Contents::Kind::Word)
        return openDocuments(location, options);
    return fail(Code::BadFormat, QStringLiteral("%1 is an archive within an archive; unpack the outer one first").arg(location.shown));
}

std::unique_ptr<RecordReader> textReader(std::unique_ptr<QIODevice> device, const QString &path, const ReaderFacts &facts, bool lines)
{
    switch (facts.format) {
    case InputFormat::Lines: return std::make_unique<TextReader>(std::move(device), path, facts.encoding, TextReader::Unit::Line);
    case InputFormat::Paragraphs: return std::make_unique<TextReader>(std::move(device), path, facts.encoding, TextReader::Unit::Paragraph);
    case InputFormat::Conll: return std::make_unique<ConllReader>(std::move(device), path, facts.encoding);
    default: break;
    }
    if (lines)
        return std::make_unique<JsonlReader>(std::move(device), path, facts.encoding, shapeFor(facts.format));
    return std::make_unique<JsonReader>(std::move(device), path, facts.encoding, shapeFor(facts.format));
}

Result<Reading> openCsv(std::unique_ptr<QIODevice> device, const QString &path, const ReadOptions &options, ReaderFacts facts)
{
    facts.firstRow = options.firstRow;
    facts.delimiterBy = options.delimiter != 0 ? By::Request : facts.format == InputFormat::Tsv ? By::Ending : By::Content;
    const char wanted = facts.delimiterBy == By::Ending ? '\t' : options.delimiter;
    auto reader = CsvReader::open(std::move(device), path, facts.encoding, wanted, options.firstRow);
    if (!reader)
        return fail(reader.error());
    facts.delimiter = (*reader)->delimiter();
    return Reading{*std::move(reader), facts};
}

Result<Reading> openText(const InputLocation &location, const ReadOptions &options)
{
    auto device = openBytes(location);
    if (!device)
        return fail(device.error());
    QByteArray start = (*device)->peek(peekBytes);
    if (auto foreign = foreignFile(start, location.shown))
        return fail(*std::move(foreign));
    if (start.startsWith("PK\x03\x04"))
        return openInner(location, options);
    if (start.isEmpty() && (*device)->atEnd())
        return fail(Code::Empty, QStringLiteral("%1 is empty").arg(location.shown));
    auto encoding = findEncoding(**device, options.encoding, location.shown, options.stop);
    // What cannot be unpacked to its end must not be judged by its beginning.
    if (dynamic_cast<ArchiveDevice *>(device->get()) && !(*device)->atEnd() && (*device)->read(1).isEmpty() && !(*device)->atEnd())
        return fail(Code::NotReadable, QStringLiteral("%1 cannot be unpacked: %2").arg(location.shown, (*device)->errorString()));
    if (!encoding)
        return fail(encoding.error());
    ReaderFacts facts;
    facts.encoding = *encoding;
    facts.encodingBy = options.encoding.isEmpty() || options.encoding.compare(QLatin1String("auto"), Qt::CaseInsensitive) == 0 ? By::Content : By::Request;
    start.remove(0, encoding->bomBytes);
    if (start.isEmpty())
        return fail(Code::Empty, QStringLiteral("%1 holds no rows").arg(location.shown));
    if (options.format == InputFormat::Auto) {
        const FoundFormat found = findFormat(location.name(), start, *encoding);
        facts.format = found.format;
        facts.formatBy = found.by;
    } else {
        facts.format = options.format;
        facts.formatBy = By::Request;
    }
    if (facts.format == InputFormat::Documents)
        return openDocuments(location, options);
    if (facts.format == InputFormat::Xlsx)
        return fail(Code::WrongUse, QStringLiteral("%1 is no Excel workbook; leave --format out, or name what it is").arg(location.shown));
    auto again = openBytes(location);
    if (!again)
        return fail(again.error());
    if ((*again)->read(encoding->bomBytes).size() != encoding->bomBytes)
        return fail(Code::NotReadable, QStringLiteral("%1 cannot be read: %2").arg(location.shown, (*again)->errorString()));
    if (facts.format == InputFormat::Csv || facts.format == InputFormat::Tsv)
        return openCsv(*std::move(again), location.shown, options, facts);
    return Reading{textReader(*std::move(again), location.shown, facts, hasLines(facts.format, start, *encoding)), facts};
}

Result<Reading> openAny(const QString &path, const ReadOptions &options)
{
    auto location = locateInput(path);
    if (!location)
        return fail(location.error());
    if (location->packing == InputLocation::Packing::Folder)
        return openDocuments(*location, options);
    if (location->packing == InputLocation::Packing::Zip && location->entry.isEmpty()) {
        const auto contents = contentsOf(*location);
        if (!contents)
            return fail(contents.error());
        switch (contents->kind) {
        case Contents::Kind::Workbook: return openWorkbook(location->file, path, options, {});
        case Contents::Kind::Word: {
            // The ZIP is the document, not a folder of them.
            InputLocation document = *location;
            document.packing = InputLocation::Packing::None;
            return openDocuments(document, options);
        }
        case Contents::Kind::Documents: return openDocuments(*location, options);
        case Contents::Kind::Entry: location->entry = contents->entry; break;
        }
    }
    return openText(*location, options);
}

} // namespace

Result<std::unique_ptr<RecordReader>> openReader(const QString &path, const ReadOptions &options)
{
    auto opened = openAny(path, options);
    if (!opened)
        return fail(opened.error());
    opened->reader->m_facts = opened->facts;
    return std::move(opened->reader);
}

} // namespace lw::dataset
