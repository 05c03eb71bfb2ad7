// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/input_format.h"

#include "core/dataset/annotated/shapes.h"
#include "core/dataset/document_reader.h"
#include "core/dataset/json_splitter.h"

#include <QFileInfo>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace lw::dataset {
namespace {

using By = ReaderFacts::By;

struct Name
{
    InputFormat format;
    const char *word;
};
constexpr std::array formatNames{
    Name{InputFormat::Auto, "auto"},           Name{InputFormat::Csv, "csv"},         Name{InputFormat::Tsv, "tsv"},
    Name{InputFormat::Jsonl, "jsonl"},         Name{InputFormat::Json, "json"},       Name{InputFormat::Lines, "lines"},
    Name{InputFormat::Paragraphs, "paragraphs"}, Name{InputFormat::Documents, "documents"}, Name{InputFormat::Xlsx, "xlsx"},
    Name{InputFormat::LabelStudio, "label-studio"}, Name{InputFormat::Doccano, "doccano"}, Name{InputFormat::Prodigy, "prodigy"},
    Name{InputFormat::Conll, "conll"},       Name{InputFormat::Labelwright, "labelwright"},
};

/// The beginnings of files that are no data of ours.
struct Magic
{
    const char *bytes;
    int length;
    const char *what;
    const char *advice;
};
constexpr Magic magics[] = {
    {"%PDF-", 5, "a PDF document", "copy its text into a .txt file, or convert it to .docx or .html"},
    {"\x89PNG", 4, "a picture", "only text can be labelled: give a file with the text"},
    {"\xFF\xD8\xFF", 3, "a picture", "only text can be labelled: give a file with the text"},
    {"GIF8", 4, "a picture", "only text can be labelled: give a file with the text"},
    {"II*\x00", 4, "a picture", "only text can be labelled: give a file with the text"},
    {"MM\x00*", 4, "a picture", "only text can be labelled: give a file with the text"},
    {"PAR1", 4, "a Parquet file", "write it as CSV or JSON Lines first"},
    {"SQLite format 3", 15, "a database", "export its table as CSV first"},
    {"{\\rtf", 5, "an RTF document", "save it as .docx or .txt"},
    {"7z\xBC\xAF", 4, "a 7z archive", "unpack it first, or pack it as .zip"},
    {"Rar!", 4, "a RAR archive", "unpack it first, or pack it as .zip"},
    {"BZh", 3, "packed with bzip2", "unpack it first, or pack it as .gz"},
    {"\xFD" "7zXZ", 5, "packed with xz", "unpack it first, or pack it as .gz or .zst"},
};

QByteArray utf16(const char *ascii)
{
    QByteArray bytes;
    for (const char *c = ascii; *c != 0; ++c)
        bytes.append(*c).append('\0');
    return bytes;
}

/// A compound file, in which Excel, Word and PowerPoint of before 2007 wrote, and in which newer ones lock theirs with a password.
Error compoundFile(QByteArrayView start, const QString &shown)
{
    const auto holds = [start](const char *stream) { return start.toByteArray().contains(utf16(stream)); };
    const QString ending = QFileInfo(shown).suffix().toLower();
    QString sentence;
    if (holds("EncryptedPackage") || ending == QLatin1String("xlsx") || ending == QLatin1String("docx"))
        sentence = QStringLiteral("%1 is locked with a password; open it in Excel or Word, remove the password, and save it anew");
    else if (holds("Workbook") || ending == QLatin1String("xls"))
        sentence = QStringLiteral("%1 is an Excel workbook of the old kind; save it as .xlsx");
    else if (holds("WordDocument") || ending == QLatin1String("doc"))
        sentence = QStringLiteral("%1 is a Word document of the old kind; save it as .docx");
    else
        sentence = QStringLiteral("%1 is an Office file of the old kind; save it as .xlsx or .docx");
    return {Code::BadFormat, sentence.arg(shown), {}, {}};
}

/// The beginning of the text as UTF-8.
QByteArray beginning(QByteArrayView start, const Encoding &encoding)
{
    if (encoding.name == "UTF-8")
        return start.toByteArray();
    return QString(QStringDecoder(encoding.name.constData()).decode(start)).toUtf8();
}

/// Whether more than one line is an object of its own.
bool areLines(const QByteArray &text)
{
    const qsizetype end = text.indexOf('\n');
    const QByteArray first = (end < 0 ? text : text.left(end)).trimmed();
    return first.endsWith('}') && parseOrderedJson(std::string_view(first.constData(), std::size_t(first.size()))).has_value()
        && (end < 0 || text.mid(end).trimmed().isEmpty() || text.mid(end).trimmed().startsWith('{'));
}

InputFormat jsonFormat(const QByteArray &text)
{
    const QByteArray bare = text.trimmed();
    if (!bare.startsWith('{'))
        return InputFormat::Json;
    if (!areLines(bare))
        return InputFormat::Json;
    // A whole object that holds the list, in one line.
    if (!bare.contains('\n')) {
        qsizetype items = 0;
        JsonSplitter splitter([&items](const JsonSplitter::Item &) { ++items; });
        splitter.feed(bare);
        if (splitter.finish() == JsonSplitter::Outcome::List && items > 0 && shapeOf(parseOrderedJson(std::string_view(bare.constData(), std::size_t(bare.size()))).value_or(OrderedJson())) == InputFormat::Auto)
            return InputFormat::Json;
    }
    return InputFormat::Jsonl;
}

/// Whose the objects are, by the first one that stands whole in the beginning.
InputFormat toolOf(InputFormat format, const QByteArray &text)
{
    QByteArray first;
    if (format == InputFormat::Jsonl) {
        const qsizetype end = text.trimmed().indexOf('\n');
        first = end < 0 ? text.trimmed() : text.trimmed().left(end);
    } else {
        JsonSplitter splitter([&first](const JsonSplitter::Item &item) {
            if (first.isEmpty())
                first = item.text;
        });
        splitter.feed(text);
    }
    const auto item = parseOrderedJson(std::string_view(first.constData(), std::size_t(first.size())));
    const InputFormat tool = item ? shapeOf(*item) : InputFormat::Auto;
    return tool == InputFormat::Auto ? format : tool;
}

} // namespace

QString inputFormatName(InputFormat format)
{
    for (const Name &name : formatNames) {
        if (name.format == format)
            return QString::fromLatin1(name.word);
    }
    return {};
}

std::optional<InputFormat> inputFormatNamed(const QString &word)
{
    for (const Name &name : formatNames) {
        if (word.compare(QLatin1String(name.word), Qt::CaseInsensitive) == 0)
            return name.format;
    }
    return {};
}

const std::vector<InputFormat> &inputFormats()
{
    static const std::vector<InputFormat> all = [] {
        std::vector<InputFormat> formats;
        for (const Name &name : formatNames)
            formats.push_back(name.format);
        return formats;
    }();
    return all;
}

std::optional<Error> foreignFile(QByteArrayView start, const QString &shown)
{
    if (start.startsWith(QByteArrayView("\xD0\xCF\x11\xE0", 4)))
        return compoundFile(start, shown);
    if (start.startsWith("RIFF") && start.sliced(std::min<qsizetype>(8, start.size())).startsWith("WEBP"))
        return Error{Code::BadFormat, QStringLiteral("%1 is a picture; only text can be labelled: give a file with the text").arg(shown), {}, {}};
    for (const Magic &magic : magics) {
        if (start.startsWith(QByteArrayView(magic.bytes, magic.length))) {
            return Error{Code::BadFormat, QStringLiteral("%1 is %2; %3").arg(shown, QLatin1String(magic.what), QLatin1String(magic.advice)), {}, {}};
        }
    }
    return {};
}

bool hasLines(InputFormat format, QByteArrayView start, const Encoding &encoding)
{
    if (format == InputFormat::Json || format == InputFormat::Jsonl)
        return format == InputFormat::Jsonl;
    const QByteArray text = beginning(start, encoding);
    if (text.trimmed().startsWith('['))
        return false;
    return format != InputFormat::LabelStudio || jsonFormat(text) == InputFormat::Jsonl;
}

FoundFormat findFormat(const QString &name, QByteArrayView start, const Encoding &encoding)
{
    const QString ending = QFileInfo(name).suffix().toLower();
    const auto is = [&ending](std::initializer_list<const char *> words) {
        return std::any_of(words.begin(), words.end(), [&ending](const char *word) { return ending == QLatin1String(word); });
    };
    if (is({"csv"}))
        return {InputFormat::Csv, By::Ending};
    if (is({"tsv", "tab"}))
        return {InputFormat::Tsv, By::Ending};
    if (is({"conll", "iob", "iob2", "bio", "bilou", "bioes"}))
        return {InputFormat::Conll, By::Ending};
    const QByteArray text = beginning(start, encoding);
    if (is({"jsonl", "ndjson", "json"})) {
        // Many a .json is JSON Lines, and some .jsonl a list.
        const bool lines = is({"jsonl", "ndjson"}) ? !text.trimmed().startsWith('[') : jsonFormat(text) == InputFormat::Jsonl;
        const InputFormat plain = lines ? InputFormat::Jsonl : InputFormat::Json;
        const InputFormat format = toolOf(plain, text);
        const bool named = format == plain && (plain == InputFormat::Json) == is({"json"});
        return {format, named ? By::Ending : By::Content};
    }
    if (text.trimmed().startsWith("-DOCSTART-"))
        return {InputFormat::Conll, By::Content};
    if (isDocumentName(name))
        return {is({"txt"}) ? InputFormat::Lines : InputFormat::Documents, By::Ending};
    const QByteArray bare = text.trimmed();
    if (bare.startsWith("[{") || bare.startsWith('{') || (bare.startsWith('[') && bare.mid(1).trimmed().startsWith('{')))
        return {toolOf(jsonFormat(text), text), By::Content};
    return {InputFormat::Csv, By::Content};
}

} // namespace lw::dataset
