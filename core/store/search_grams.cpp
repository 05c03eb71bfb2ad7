// SPDX-License-Identifier: Apache-2.0
#include "core/store/search_grams.h"

#include <QChar>

#include <algorithm>

namespace lw::store {
namespace {

constexpr std::size_t mostGrams = 32;

struct Letter
{
    char32_t folded = 0;
    bool isDense = false;   ///< of a script in which two characters are a word
};

bool isDense(char32_t c)
{
    if (c < 0x1100)
        return false;
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo: return true;
    default: return false;
    }
}

/// splitmix64's finalizer (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014).
Gram hashed(quint64 x)
{
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return Gram((x ^ (x >> 31)) >> (64 - gramBits));
}

/// Calls with each gram; a template, since whole projects go through it.
template <typename Take>
void eachGram(QStringView text, Take take)
{
    Letter before;      // the last but one
    Letter last;
    int seen = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        const Letter now{QChar::toCaseFolded(c), isDense(c)};
        ++seen;
        // 21 bits a character; the top bit tells two from three.
        if (seen >= 2 && (now.isDense || last.isDense))
            take(hashed(quint64(last.folded) << 21 | now.folded));
        else if (seen >= 3 && !before.isDense)
            take(hashed(quint64(1) << 63 | quint64(before.folded) << 42 | quint64(last.folded) << 21 | now.folded));
        before = last;
        last = now;
    }
}

} // namespace

void forEachGram(QStringView text, const std::function<void(Gram)> &take) { eachGram(text, take); }

std::vector<Gram> gramsOfNeedle(QStringView needle)
{
    std::vector<Gram> grams;
    eachGram(needle, [&grams](Gram gram) {
        if (grams.size() < mostGrams && std::find(grams.begin(), grams.end(), gram) == grams.end())
            grams.push_back(gram);
    });
    return grams;
}

} // namespace lw::store
