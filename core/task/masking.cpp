// SPDX-License-Identifier: Apache-2.0
#include "core/task/masking.h"

#include "core/task/object_reader.h"
#include "core/text/private_numbers.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace lw::task {
namespace {

using text::PrivateFind;

struct MaskingFlag
{
    const char *key;
    bool MaskingRules::*value;
};
constexpr MaskingFlag maskingFlags[] = {{"email", &MaskingRules::email},
                                        {"phone", &MaskingRules::phone},
                                        {"id", &MaskingRules::id},
                                        {"card", &MaskingRules::card}};

QString markName(PrivateFind::Kind kind)
{
    switch (kind) {
    case PrivateFind::Kind::Email: return QStringLiteral("EMAIL");
    case PrivateFind::Kind::Id: return QStringLiteral("ID");
    case PrivateFind::Kind::Card: return QStringLiteral("CARD");
    case PrivateFind::Kind::Phone: return QStringLiteral("PHONE");
    case PrivateFind::Kind::Word: return QStringLiteral("WORD");
    }
    return {};
}

PrivateFind::Kind kindOfMark(QStringView mark)
{
    using Kind = PrivateFind::Kind;
    constexpr Kind kinds[] = {Kind::Email, Kind::Id, Kind::Card, Kind::Phone};
    const auto found = std::find_if(std::begin(kinds), std::end(kinds), [mark](Kind kind) { return mark.sliced(1).startsWith(markName(kind)); });
    return found == std::end(kinds) ? Kind::Word : *found;
}

const QRegularExpression &markPattern()
{
    static const QRegularExpression pattern(QStringLiteral("\\[(EMAIL|ID|CARD|PHONE|WORD)_([0-9]{1,9})\\]"),
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

/// Two ways to write one value are one.
QString sameValue(PrivateFind::Kind kind, QStringView found)
{
    if (kind == PrivateFind::Kind::Email || kind == PrivateFind::Kind::Word)
        return found.toString().toCaseFolded();
    QString digits;
    for (const QChar c : found) {
        if (c.isLetterOrNumber() || c == u'+')
            digits += c.toUpper();
    }
    return digits;
}

/// All that is found, in order; what overlaps goes out as one, of the kind that is named first, which is the surer one: of neither
/// may a part be left.
std::vector<PrivateFind> findAll(const QString &text, const MaskingRules &rules)
{
    std::vector<PrivateFind> all;
    const auto add = [&all](const std::vector<PrivateFind> &found) { all.insert(all.end(), found.begin(), found.end()); };
    if (rules.email)
        add(text::findEmails(text));
    if (rules.id)
        add(text::findIdNumbers(text));
    if (rules.card)
        add(text::findCards(text));
    if (rules.phone)
        add(text::findPhones(text));
    if (!rules.words.isEmpty())
        add(text::findWords(text, rules.words));
    std::sort(all.begin(), all.end(), [](const PrivateFind &a, const PrivateFind &b) { return a.start < b.start; });
    std::vector<PrivateFind> apart;
    for (const PrivateFind &find : all) {
        if (apart.empty() || find.start >= apart.back().end) {
            apart.push_back(find);
        } else {
            apart.back().kind = std::min(apart.back().kind, find.kind);
            apart.back().end = std::max(apart.back().end, find.end);
        }
    }
    return apart;
}

/// Gives out marks, none of which the text holds already.
class MarkBook final
{
public:
    explicit MarkBook(const QString &text)
    {
        auto matches = markPattern().globalMatch(text);
        while (matches.hasNext())
            m_taken.insert(matches.next().captured().toUpper());
    }
    /// Goes on with what was given out.
    explicit MarkBook(const std::vector<Mask> &masks)
        : m_masks(masks)
    {
        for (const Mask &mask : masks) {
            const PrivateFind::Kind kind = kindOfMark(mask.mark);
            m_taken.insert(mask.mark);
            m_index.insert(keyOf(kind, mask.original), m_index.size());
        }
    }
    QString markFor(PrivateFind::Kind kind, QStringView found)
    {
        const QString key = keyOf(kind, found);
        if (const auto known = m_index.constFind(key); known != m_index.constEnd()) {
            Mask &mask = m_masks[std::size_t(*known)];
            ++mask.times;
            return mask.mark;
        }
        QString mark;
        do
            mark = QStringLiteral("[%1_%2]").arg(markName(kind)).arg(++m_last[int(kind)]);
        while (m_taken.contains(mark));
        m_index.insert(key, qsizetype(m_masks.size()));
        m_masks.push_back({mark, found.toString(), 1});
        return mark;
    }
    std::vector<Mask> takeMasks() { return std::move(m_masks); }

private:
    [[nodiscard]] static QString keyOf(PrivateFind::Kind kind, QStringView found) { return markName(kind) + u' ' + sameValue(kind, found); }

    QSet<QString> m_taken;
    QHash<QString, qsizetype> m_index;
    QHash<int, int> m_last;
    std::vector<Mask> m_masks;
};

text::EditedText withMarks(const QString &text, const std::vector<PrivateFind> &found, MarkBook &book)
{
    std::vector<text::Edit> edits;
    for (const PrivateFind &find : found)
        edits.push_back({find.start, find.end, book.markFor(find.kind, QStringView(text).sliced(find.start, find.end - find.start))});
    return text::edited(text, edits);
}

Json stringsWithMarks(Json value, const MaskingRules &rules, MarkBook &book)
{
    if (value.is_string()) {
        const QString text = fromUtf8(value.get_ref<const std::string &>());
        return toUtf8(withMarks(text, findAll(text, rules), book).text);
    }
    if (value.is_structured()) {
        for (Json &one : value)
            one = stringsWithMarks(std::move(one), rules, book);
    }
    return value;
}

} // namespace

Json MaskingRules::toJson() const
{
    Json out = Json::object();
    for (const MaskingFlag &flag : maskingFlags) {
        if (this->*flag.value)
            out[flag.key] = true;
    }
    for (const QString &word : words)
        out["words"].push_back(toUtf8(word));
    return out;
}

Result<MaskingRules> MaskingRules::fromJson(const Json &json)
{
    QStringList known = {QStringLiteral("words")};
    for (const MaskingFlag &flag : maskingFlags)
        known += QString::fromUtf8(flag.key);
    std::optional<Error> error;
    ObjectReader reader(json, QStringLiteral("\"mask\""), error);
    MaskingRules rules;
    if (reader.allow(known)) {
        for (const MaskingFlag &flag : maskingFlags)
            rules.*flag.value = reader.flag(flag.key);
        for (const Json &word : reader.array("words")) {
            if (word.is_string())
                rules.words += fromUtf8(word.get_ref<const std::string &>());
            else
                reader.wrongType("words", QStringLiteral("an array of strings"));
        }
    }
    if (error)
        return fail(std::move(*error));
    return rules;
}

int MaskedText::count() const
{
    return std::accumulate(masks.begin(), masks.end(), 0, [](int sum, const Mask &mask) { return sum + mask.times; });
}

MaskedText masked(const QString &text, const MaskingRules &rules)
{
    const std::vector<PrivateFind> found = findAll(text, rules);
    if (found.empty())
        return {text, {}, {}};
    MarkBook book(text);
    text::EditedText out = withMarks(text, found, book);
    return {std::move(out.text), std::move(out.map), book.takeMasks()};
}

Json maskedLike(const Json &answer, const MaskingRules &rules, const std::vector<Mask> &masks)
{
    MarkBook book(masks);
    return stringsWithMarks(answer, rules, book);
}

QString unmasked(const QString &text, const std::vector<Mask> &masks)
{
    if (masks.empty() || !text.contains(u'['))
        return text;
    QString out;
    qsizetype done = 0;
    auto matches = markPattern().globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const auto mask = std::find_if(masks.begin(), masks.end(), [&](const Mask &candidate) {
            return match.capturedView().compare(candidate.mark, Qt::CaseInsensitive) == 0;
        });
        if (mask == masks.end())
            continue;
        out += QStringView(text).sliced(done, match.capturedStart() - done);
        out += mask->original;
        done = match.capturedEnd();
    }
    return out += QStringView(text).sliced(done);
}

Json unmasked(const Json &answer, const std::vector<Mask> &masks)
{
    if (answer.is_string())
        return toUtf8(unmasked(fromUtf8(answer.get_ref<const std::string &>()), masks));
    Json out = answer;
    if (out.is_structured()) {
        for (auto &value : out)
            value = unmasked(value, masks);
    }
    return out;
}

} // namespace lw::task
