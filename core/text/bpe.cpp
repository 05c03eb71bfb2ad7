// SPDX-License-Identifier: Apache-2.0
#include "core/text/bpe.h"

#include <algorithm>

namespace lw::text {
namespace {

/// As Qt writes UTF-8, with "?" for a lone surrogate, without a new array for each piece.
void appendUtf8(QStringView text, std::string &out)
{
    const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (text[i].isSurrogate()) {
            const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
            c = isPair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : U'?';
            i += isPair ? 1 : 0;
        }
        if (c < 0x80) {
            put(c);
        } else if (c < 0x800) {
            put(0xC0 | (c >> 6));
            put(0x80 | (c & 0x3F));
        } else if (c < 0x10000) {
            put(0xE0 | (c >> 12));
            put(0x80 | ((c >> 6) & 0x3F));
            put(0x80 | (c & 0x3F));
        } else {
            put(0xF0 | (c >> 18));
            put(0x80 | ((c >> 12) & 0x3F));
            put(0x80 | ((c >> 6) & 0x3F));
            put(0x80 | (c & 0x3F));
        }
    }
}

bool isLone(QStringView text, qsizetype i)
{
    if (text[i].isLowSurrogate())
        return i == 0 || !text[i - 1].isHighSurrogate();
    return text[i].isHighSurrogate() && (i + 1 == text.size() || !text[i + 1].isLowSurrogate());
}

/// The text as it would be sent: regular expressions stop at a lone surrogate.
QString withoutLoneSurrogates(QStringView text)
{
    QString out = text.toString();
    for (qsizetype i = 0; i < out.size(); ++i) {
        if (isLone(text, i))
            out[i] = u'?';
    }
    return out;
}

bool hasLoneSurrogate(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isSurrogate() && isLone(text, i))
            return true;
    }
    return false;
}

} // namespace

/// One text on its way through the steps.
class Bpe::Encoding final
{
public:
    Encoding(const Bpe &bpe, std::vector<quint32> *ids)
        : m_bpe(bpe)
        , m_ids(ids)
    {}
    qint64 run(QStringView text);

private:
    [[nodiscard]] const Word *wordAt(QStringView text, qsizetype at) const;
    void cut(std::size_t number, QStringView piece);
    void byPattern(const Step &step, std::size_t next, QStringView piece);
    void merge(QStringView piece);

    const Bpe &m_bpe;
    std::vector<quint32> *m_ids;
    BytePairs::Scratch m_scratch;
    std::string m_utf8;
    qint64 m_count = 0;
};

const Bpe::Word *Bpe::Encoding::wordAt(QStringView text, qsizetype at) const
{
    if (!m_bpe.m_wordBegins[text[at].unicode()])
        return nullptr;
    for (const Word &word : m_bpe.m_parts.words) {
        if (text.sliced(at).startsWith(word.text))
            return &word;
    }
    return nullptr;
}

qint64 Bpe::Encoding::run(QStringView text)
{
    qsizetype begin = 0;
    if (m_bpe.m_wordBegins.any()) {
        for (qsizetype i = 0; i < text.size();) {
            const Word *word = wordAt(text, i);
            if (!word) {
                ++i;
                continue;
            }
            if (i > begin)
                cut(0, text.sliced(begin, i - begin));
            ++m_count;
            if (m_ids)
                m_ids->push_back(word->id);
            i += word->text.size();
            begin = i;
        }
    }
    if (begin < text.size())
        cut(0, text.sliced(begin));
    return m_count;
}

void Bpe::Encoding::cut(std::size_t number, QStringView piece)
{
    if (number == m_bpe.m_parts.steps.size()) {
        merge(piece);
        return;
    }
    const Step &step = m_bpe.m_parts.steps[number];
    switch (step.kind) {
    case Step::Kind::Rule:
        for (qsizetype from = 0; from < piece.size();) {
            const qsizetype end = pieceEnd(step.rule, piece, from);
            cut(number + 1, piece.sliced(from, end - from));
            from = end;
        }
        return;
    case Step::Kind::Pattern:
        byPattern(step, number + 1, piece);
        return;
    case Step::Kind::LeadingSpace:
        if (piece.startsWith(u' '))
            cut(number + 1, piece);
        else
            cut(number + 1, QString(u' ' + piece.toString()));
        return;
    }
}

void Bpe::Encoding::byPattern(const Step &step, std::size_t next, QStringView piece)
{
    qsizetype done = 0;
    auto matches = step.pattern.globalMatch(piece);
    bool gaveUp = !matches.isValid();
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        gaveUp = !match.isValid();
        const qsizetype begin = match.capturedStart();
        if (gaveUp || match.capturedLength() == 0)
            continue;
        if (begin > done && !step.dropsGaps)
            cut(next, piece.sliced(done, begin - done));
        cut(next, piece.sliced(begin, match.capturedLength()));
        done = match.capturedEnd();
    }
    // A pattern that gives up, for its own cost, leaves a piece without cuts: a few tokens off, none lost.
    if (done < piece.size() && (gaveUp || !step.dropsGaps))
        cut(next, piece.sliced(done));
}

void Bpe::Encoding::merge(QStringView piece)
{
    m_utf8.clear();
    appendUtf8(piece, m_utf8);
    m_count += m_bpe.m_parts.pairs.encode(m_utf8, m_scratch, m_ids);
}

Bpe::Bpe(Parts parts)
    : m_parts(std::move(parts))
{
    // The longest of those that fit is meant.
    std::stable_sort(m_parts.words.begin(), m_parts.words.end(),
                     [](const Word &a, const Word &b) { return a.text.size() > b.text.size(); });
    for (const Word &word : m_parts.words)
        m_wordBegins.set(word.text[0].unicode());
    for (const Step &step : m_parts.steps)
        step.pattern.optimize();
}

qint64 Bpe::encode(QStringView text, std::vector<quint32> *found) const
{
    QString sent;
    if (hasLoneSurrogate(text))
        text = sent = withoutLoneSurrogates(text);
    if (m_parts.normalises)
        text = sent = text.toString().normalized(QString::NormalizationForm_C);
    return Encoding(*this, found).run(text);
}

std::vector<quint32> Bpe::ids(QStringView text) const
{
    std::vector<quint32> found;
    encode(text, &found);
    return found;
}

} // namespace lw::text
