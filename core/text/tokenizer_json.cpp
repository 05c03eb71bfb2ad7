// SPDX-License-Identifier: Apache-2.0
#include "core/base/json.h"
#include "core/text/tokenizer_file.h"

#include <nlohmann/json.hpp>

#include <array>
#include <limits>
#include <unordered_map>

namespace lw::text {
namespace {

/// The letters that stand for bytes in the vocabulary, after GPT-2: a byte that is a visible character of Latin-1 stands for
/// itself, the others for U+0100 and up, in order.
class ByteLetters final
{
public:
    ByteLetters()
    {
        m_bytes.fill(-1);
        char32_t next = 0x100;
        for (int byte = 0; byte < 256; ++byte) {
            const bool isVisible = (byte > 0x20 && byte < 0x7F) || (byte > 0xA0 && byte != 0xAD);
            m_bytes[isVisible ? std::size_t(byte) : std::size_t(next++)] = byte;
        }
    }
    /// Empty where the token holds any other letter: it is none that bytes could become.
    [[nodiscard]] std::string bytes(const std::string &token) const
    {
        std::string out;
        const QString letters = fromUtf8(token);
        for (const QChar letter : letters) {
            if (letter.unicode() >= m_bytes.size() || m_bytes[letter.unicode()] < 0)
                return {};
            out.push_back(static_cast<char>(static_cast<unsigned char>(m_bytes[letter.unicode()])));
        }
        return out;
    }

private:
    std::array<int, 0x100 + 68> m_bytes{};
};

/// The file, with the first complaint about it.
class TokenizerReader final
{
public:
    explicit TokenizerReader(const Json &file)
        : m_file(file)
    {}
    [[nodiscard]] Result<std::shared_ptr<const Bpe>> read();

private:
    void complain(const QString &sentence)
    {
        if (!m_error)
            m_error = Error{Code::BadFormat, sentence, {}, {}};
    }
    void checkModel(const Json &model);
    void readNormalizer(const Json &step);
    void readSteps(const Json &step);
    void readSplit(const Json &step);
    void readWords();
    [[nodiscard]] std::vector<BytePairs::Token> readVocabulary(const Json &vocabulary);
    [[nodiscard]] std::vector<BytePairs::Merge> readMerges(const Json &merges);
    [[nodiscard]] std::optional<BytePairs::Merge> readMerge(const Json &merge) const;
    void addPattern(const QString &pattern, bool dropsGaps);

    const Json &m_file;
    std::optional<Error> m_error;
    std::unordered_map<std::string, quint32> m_ids; ///< of the vocabulary, as it writes its tokens
    std::vector<Bpe::Step> m_steps;
    std::vector<Bpe::Word> m_words;
    bool m_normalises = false;
    bool m_isByteLevel = false;
};

bool isTrue(const Json &object, std::string_view key, bool fallback)
{
    const Json *value = member(object, key);
    return value && value->is_boolean() ? value->get<bool>() : fallback;
}

/// A member that is there and not null.
const Json *given(const Json &object, std::string_view key)
{
    const Json *value = member(object, key);
    return value && !value->is_null() ? value : nullptr;
}

void TokenizerReader::checkModel(const Json &model)
{
    // Files from before the models had names have byte pairs if they have merges.
    const QString type = stringOr(model, "type", QStringLiteral("BPE"));
    if (type != QStringLiteral("BPE") || !member(model, "merges")) {
        complain(QStringLiteral("Its model is of the type %1; this program counts exactly with byte-level BPE alone. Without "
                                "a tokenizer file the number of tokens is estimated.")
                     .arg(type));
    }
    if (isTrue(model, "byte_fallback", false))
        complain(QStringLiteral("Its model falls back to bytes, as SentencePiece does; this program counts exactly with "
                                "byte-level BPE alone. Without a tokenizer file the number of tokens is estimated."));
    for (const char *key : {"continuing_subword_prefix", "end_of_word_suffix"}) {
        if (!stringOr(model, key).isEmpty())
            complain(QStringLiteral("Its model has a \"%1\", which this program does not know.").arg(QString::fromUtf8(key)));
    }
    if (const Json *dropout = given(model, "dropout"); dropout && *dropout != 0)
        complain(QStringLiteral("Its model drops merges by chance, so that no count is exact."));
}

void TokenizerReader::readNormalizer(const Json &step)
{
    const QString type = stringOr(step, "type");
    if (type == QStringLiteral("NFC")) {
        m_normalises = true;
    } else if (const Json *steps = member(step, "normalizers"); steps && type == QStringLiteral("Sequence")) {
        for (const Json &inner : *steps)
            readNormalizer(inner);
    } else {
        complain(QStringLiteral("It normalises text by \"%1\", which this program does not know; it knows NFC.").arg(type));
    }
}

void TokenizerReader::addPattern(const QString &pattern, bool dropsGaps)
{
    if (const auto rule = splitRuleOf(pattern)) {
        m_steps.push_back({Bpe::Step::Kind::Rule, *rule});
        return;
    }
    // In the language of these files it takes what two classes have in common; here it would be two letters.
    if (pattern.contains(QStringLiteral("&&"))) {
        complain(QStringLiteral("It cuts text by a pattern with \"&&\", which this program does not know."));
        return;
    }
    QRegularExpression expression(pattern, QRegularExpression::UseUnicodePropertiesOption);
    if (!expression.isValid()) {
        complain(QStringLiteral("It cuts text by a pattern that cannot be read, at character %1: %2.")
                     .arg(expression.patternErrorOffset() + 1)
                     .arg(expression.errorString()));
        return;
    }
    m_steps.push_back({Bpe::Step::Kind::Pattern, {}, expression, dropsGaps});
}

void TokenizerReader::readSplit(const Json &step)
{
    const Json *pattern = member(step, "pattern");
    const Json *expression = pattern ? member(*pattern, "Regex") : nullptr;
    const Json *literal = pattern ? member(*pattern, "String") : nullptr;
    const Json *words = expression ? expression : literal;
    if (!words || !words->is_string()) {
        complain(QStringLiteral("A \"Split\" step has no pattern."));
        return;
    }
    const QString text = fromUtf8(words->get_ref<const std::string &>());
    const QString behavior = stringOr(step, "behavior");
    const bool inverted = isTrue(step, "invert", false);
    const bool dropsGaps = behavior == QStringLiteral("Removed") && inverted;
    if (behavior != QStringLiteral("Isolated") && !dropsGaps) {
        complain(QStringLiteral("A \"Split\" step has the behavior \"%1\"%2, which this program does not know; it knows Isolated.")
                     .arg(behavior, inverted ? QStringLiteral(", inverted") : QString()));
        return;
    }
    addPattern(expression ? text : QRegularExpression::escape(text), dropsGaps);
}

void TokenizerReader::readSteps(const Json &step)
{
    const QString type = stringOr(step, "type");
    if (type == QStringLiteral("Sequence")) {
        const Json *steps = member(step, "pretokenizers");
        for (const Json &inner : steps ? *steps : Json::array())
            readSteps(inner);
    } else if (type == QStringLiteral("Split")) {
        readSplit(step);
    } else if (type == QStringLiteral("Digits")) {
        addPattern(isTrue(step, "individual_digits", false) ? QStringLiteral("\\p{N}") : QStringLiteral("\\p{N}+"), false);
    } else if (type == QStringLiteral("ByteLevel")) {
        m_isByteLevel = true;
        if (isTrue(step, "add_prefix_space", true))
            m_steps.push_back({Bpe::Step::Kind::LeadingSpace});
        if (isTrue(step, "use_regex", true))
            m_steps.push_back({Bpe::Step::Kind::Rule, SplitRule::Gpt2});
    } else {
        complain(QStringLiteral("It cuts text by \"%1\", which this program does not know; it knows ByteLevel, Split and Digits.")
                     .arg(type));
    }
}

void TokenizerReader::readWords()
{
    const Json *added = member(m_file, "added_tokens");
    for (const Json &token : added && added->is_array() ? *added : Json::array()) {
        const QString content = stringOr(token, "content");
        const qint64 id = integerOr(token, "id", -1);
        if (isTrue(token, "special", false) || content.isEmpty() || id < 0 || id >= std::numeric_limits<quint32>::max())
            continue;
        for (const char *key : {"lstrip", "rstrip", "single_word"}) {
            if (isTrue(token, key, false)) {
                complain(QStringLiteral("Its token \"%1\" has \"%2\", which this program does not know.")
                             .arg(content, QString::fromUtf8(key)));
            }
        }
        m_words.push_back({content, quint32(id)});
    }
}

std::vector<BytePairs::Token> TokenizerReader::readVocabulary(const Json &vocabulary)
{
    const ByteLetters letters;
    std::vector<BytePairs::Token> tokens;
    for (const auto &[token, number] : vocabulary.items()) {
        if (!number.is_number_unsigned() || number >= std::numeric_limits<quint32>::max()) {
            complain(QStringLiteral("The token \"%1\" has no number.").arg(fromUtf8(token)));
            break;
        }
        const auto id = number.get<quint32>();
        m_ids.emplace(token, id);
        if (std::string bytes = letters.bytes(token); !bytes.empty())
            tokens.push_back({std::move(bytes), id});
    }
    return tokens;
}

std::optional<BytePairs::Merge> TokenizerReader::readMerge(const Json &merge) const
{
    std::string left;
    std::string right;
    if (merge.is_string()) {
        const auto &both = merge.get_ref<const std::string &>();
        const std::size_t space = both.find(' ');
        left = both.substr(0, space);
        right = space == std::string::npos ? std::string() : both.substr(space + 1);
    } else if (merge.is_array() && merge.size() == 2 && merge[0].is_string() && merge[1].is_string()) {
        left = merge[0].get<std::string>();
        right = merge[1].get<std::string>();
    }
    const auto leftId = m_ids.find(left);
    const auto rightId = m_ids.find(right);
    const auto merged = m_ids.find(left + right);
    if (leftId == m_ids.end() || rightId == m_ids.end() || merged == m_ids.end())
        return {};
    return BytePairs::Merge{leftId->second, rightId->second, merged->second};
}

std::vector<BytePairs::Merge> TokenizerReader::readMerges(const Json &merges)
{
    std::vector<BytePairs::Merge> out;
    for (const Json &merge : merges) {
        const auto read = readMerge(merge);
        if (!read) {
            complain(QStringLiteral("Merge %1 is no pair of tokens whose sum is a token of the vocabulary.").arg(out.size() + 1));
            break;
        }
        out.push_back(*read);
    }
    return out;
}

Result<std::shared_ptr<const Bpe>> TokenizerReader::read()
{
    const Json *model = given(m_file, "model");
    if (!model || !model->is_object())
        return fail(Code::BadFormat, QStringLiteral("This is no tokenizer.json: it has no \"model\"."));
    checkModel(*model);
    if (const Json *normalizer = given(m_file, "normalizer"))
        readNormalizer(*normalizer);
    if (const Json *steps = given(m_file, "pre_tokenizer"))
        readSteps(*steps);
    if (!m_isByteLevel)
        complain(QStringLiteral("It is no byte-level tokenizer: none of its steps is \"ByteLevel\"."));
    readWords();
    const Json *vocabulary = given(*model, "vocab");
    const Json *merges = given(*model, "merges");
    if (!vocabulary || !vocabulary->is_object() || !merges || !merges->is_array())
        complain(QStringLiteral("Its model has no \"vocab\" or no \"merges\"."));
    if (m_error)
        return fail(*m_error);
    std::vector<BytePairs::Token> tokens = readVocabulary(*vocabulary);
    const std::vector<BytePairs::Merge> pairs = m_error ? std::vector<BytePairs::Merge>() : readMerges(*merges);
    if (m_error)
        return fail(*m_error);
    auto built = BytePairs::fromMerges(std::move(tokens), pairs,
                                       isTrue(*model, "ignore_merges", false) ? BytePairs::WholePieces::Known
                                                                              : BytePairs::WholePieces::Merged);
    if (!built)
        return fail(built.error());
    return std::make_shared<const Bpe>(Bpe::Parts{std::move(*built), m_steps, m_words, m_normalises});
}

} // namespace

Result<std::shared_ptr<const Bpe>> parseTokenizerJson(std::string_view text)
{
    const auto file = parseJson(text);
    if (!file)
        return fail(file.error());
    return TokenizerReader(*file).read();
}

} // namespace lw::text
