// SPDX-License-Identifier: Apache-2.0
#include "core/text/hashed_ngrams.h"

#include <QString>

#include <algorithm>
#include <cmath>

namespace lw::text {
namespace {

/// What a feature is a feature of; part of the hash, so that the word "the" and the n-gram "the" are two.
enum class NgramKind : quint8 { Word, WordPair, Characters, Marks, Capitals };

enum class TokenClass { Space, Word, Unspaced, Mark };

struct NgramToken
{
    TokenClass kind = TokenClass::Space;
    qsizetype begin = 0;
    qsizetype end = 0;
};

class NgramHash final
{
public:
    explicit NgramHash(NgramKind kind) { byte(static_cast<quint8>(kind)); }
    void character(char16_t c)
    {
        byte(static_cast<quint8>(c & 0xFFU));
        byte(static_cast<quint8>(c >> 8U));
    }
    void characters(QStringView text)
    {
        for (const QChar c : text)
            character(c.unicode());
    }
    /// FNV's own way to fewer bits: the upper half of the hash is folded into the lower.
    [[nodiscard]] quint32 index() const
    {
        return static_cast<quint32>((m_hash ^ (m_hash >> 32U) ^ (m_hash >> 18U)) & (ngramDimension - 1));
    }

private:
    void byte(quint8 value) { m_hash = (m_hash ^ value) * 0x100000001B3ULL; }
    quint64 m_hash = 0xCBF29CE484222325ULL;
};

bool isUnspaced(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

TokenClass classOf(char32_t c)
{
    if (c < 0x80) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
            return TokenClass::Word;
        return c > ' ' && c != 0x7F ? TokenClass::Mark : TokenClass::Space;
    }
    if (QChar::isLetterOrNumber(c) || QChar::isMark(c))
        return isUnspaced(c) ? TokenClass::Unspaced : TokenClass::Word;
    return QChar::isPrint(c) && !QChar::isSpace(c) ? TokenClass::Mark : TokenClass::Space;
}

char32_t codePointAt(QStringView text, qsizetype at)
{
    const char16_t c = text[at].unicode();
    if (QChar::isHighSurrogate(c) && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(c, text[at + 1].unicode());
    return c;
}

/// The next run of one class from `at`. A run of marks is one and the same mark, repeated.
NgramToken nextToken(QStringView text, qsizetype at)
{
    const char32_t first = codePointAt(text, at);
    NgramToken token{classOf(first), at, at};
    while (token.end < text.size()) {
        const char32_t c = codePointAt(text, token.end);
        if (classOf(c) != token.kind || (token.kind == TokenClass::Mark && c != first))
            break;
        token.end += QChar::requiresSurrogates(c) ? 2 : 1;
    }
    return token;
}

/// Case folded one by one, so that positions stay, and every digit alike: numbers hardly ever come twice.
QString foldCharacters(QString text)
{
    for (QChar &c : text)
        c = c.isDigit() ? QChar(u'0') : c.toCaseFolded();
    return text;
}

bool isInCapitals(QStringView word)
{
    return word.size() > 1 && std::all_of(word.begin(), word.end(), [](QChar c) { return c.isUpper(); });
}

/// Counts how often each index occurs, damps the count by a square root and gives the group the length `length`.
std::vector<NgramFeature> weigh(std::vector<quint32> indexes, float length)
{
    std::sort(indexes.begin(), indexes.end());
    std::vector<NgramFeature> features;
    float squares = 0;
    for (std::size_t i = 0; i < indexes.size();) {
        std::size_t end = i;
        while (end < indexes.size() && indexes[end] == indexes[i])
            ++end;
        const auto count = static_cast<float>(end - i);
        features.push_back({indexes[i], std::sqrt(count)});
        squares += count;
        i = end;
    }
    const float scale = squares > 0 ? length / std::sqrt(squares) : 0;
    for (NgramFeature &feature : features)
        feature.weight *= scale;
    return features;
}

/// Walks a text once and notes the index of every feature it meets, in two groups that are weighed apart: words and their
/// like, and the far more numerous n-grams inside words.
class NgramCollector final
{
public:
    explicit NgramCollector(QStringView original);
    [[nodiscard]] std::vector<NgramFeature> vector() const;

private:
    void addWord(QStringView original, QStringView word);
    void addUnspaced(QStringView run);
    void addMarks(QStringView run);

    QString m_folded;
    QStringView m_previous; ///< the word before, in m_folded
    std::vector<quint32> m_words;
    std::vector<quint32> m_characters;
};

NgramCollector::NgramCollector(QStringView original)
    : m_folded(foldCharacters(original.toString()))
{
    for (qsizetype at = 0; at < original.size();) {
        const NgramToken token = nextToken(original, at);
        const qsizetype length = token.end - token.begin;
        const QStringView run = QStringView(m_folded).mid(token.begin, length);
        switch (token.kind) {
        case TokenClass::Word: addWord(original.mid(token.begin, length), run); break;
        case TokenClass::Unspaced: addUnspaced(run); break;
        case TokenClass::Mark: addMarks(run); break;
        case TokenClass::Space: break;
        }
        at = token.end;
    }
}

void NgramCollector::addWord(QStringView original, QStringView word)
{
    NgramHash hash(NgramKind::Word);
    hash.characters(word);
    m_words.push_back(hash.index());
    if (!m_previous.isEmpty()) {
        NgramHash pair(NgramKind::WordPair);
        pair.characters(m_previous);
        pair.character(u' ');
        pair.characters(word);
        m_words.push_back(pair.index());
    }
    m_previous = word;
    if (isInCapitals(original))
        m_words.push_back(NgramHash(NgramKind::Capitals).index());
    // An edge is a character of the n-gram, so that "un" at the beginning and "un" in the middle are two.
    const auto at = [word](qsizetype i) { return i < 0 || i >= word.size() ? u' ' : word[i].unicode(); };
    for (qsizetype begin = -1; begin < word.size(); ++begin) {
        NgramHash grams(NgramKind::Characters);
        for (qsizetype length = 1; length <= 5 && begin + length <= word.size() + 1; ++length) {
            grams.character(at(begin + length - 1));
            if (length >= 3)
                m_characters.push_back(grams.index());
        }
    }
}

void NgramCollector::addUnspaced(QStringView run)
{
    m_previous = {};
    for (qsizetype begin = 0; begin < run.size(); ++begin) {
        NgramHash grams(NgramKind::Characters);
        for (qsizetype length = 1; length <= 3 && begin + length <= run.size(); ++length) {
            grams.character(run[begin + length - 1].unicode());
            (length == 1 ? m_characters : m_words).push_back(grams.index());
        }
    }
}

void NgramCollector::addMarks(QStringView run)
{
    // From four on, how many there are says nothing more.
    NgramHash hash(NgramKind::Marks);
    hash.characters(run.left(4));
    m_words.push_back(hash.index());
}

std::vector<NgramFeature> NgramCollector::vector() const
{
    const float half = std::sqrt(0.5F);
    std::vector<NgramFeature> words = weigh(m_words, m_characters.empty() ? 1.0F : half);
    const std::vector<NgramFeature> characters = weigh(m_characters, m_words.empty() ? 1.0F : half);
    words.insert(words.end(), characters.begin(), characters.end());
    std::sort(words.begin(), words.end(), [](const auto &a, const auto &b) { return a.index < b.index; });
    return words;
}

} // namespace

std::vector<NgramFeature> hashedNgrams(QStringView text)
{
    return NgramCollector(text.toString().normalized(QString::NormalizationForm_KC)).vector();
}

} // namespace lw::text
