// SPDX-License-Identifier: Apache-2.0
#include "core/text/mail_parts.h"

#include <QRegularExpression>

#include <algorithm>

namespace lw::text {
namespace {

struct MailLine
{
    qsizetype start = 0;
    qsizetype end = 0;  ///< before the line break
    qsizetype next = 0; ///< behind it
};

std::vector<MailLine> mailLines(const QString &text)
{
    std::vector<MailLine> lines;
    for (qsizetype from = 0; from < text.size();) {
        qsizetype end = text.indexOf(u'\n', from);
        const qsizetype next = end < 0 ? text.size() : end + 1;
        end = end < 0 ? text.size() : end;
        if (end > from && text[end - 1] == u'\r')
            --end;
        lines.push_back({from, end, next});
        from = next;
    }
    return lines;
}

QStringView wordsOf(const QString &text, const MailLine &line)
{
    // No sign that is looked for is longer; a line of a megabyte need not be searched.
    return QStringView(text).sliced(line.start, std::min<qsizetype>(line.end - line.start, 400)).trimmed();
}

/// Whether nothing but white space is left outside the edits.
bool leavesNothing(const QString &text, const std::vector<Edit> &edits)
{
    qsizetype done = 0;
    const auto isBlankUpTo = [&](qsizetype end) {
        return std::all_of(text.begin() + done, text.begin() + end, [](QChar c) { return c.isSpace(); });
    };
    for (const Edit &edit : edits) {
        if (!isBlankUpTo(edit.start))
            return false;
        done = edit.end;
    }
    return isBlankUpTo(text.size());
}

class QuoteFinder final
{
public:
    explicit QuoteFinder(const QString &text)
        : m_text(text)
        , m_lines(mailLines(text))
    {}
    [[nodiscard]] std::vector<Edit> edits() const;

private:
    [[nodiscard]] bool isBlank(std::size_t i) const { return wordsOf(m_text, m_lines[i]).isEmpty(); }
    [[nodiscard]] bool isQuoted(std::size_t i) const { return wordsOf(m_text, m_lines[i]).startsWith(u'>'); }
    [[nodiscard]] std::size_t behindBlanks(std::size_t i) const;
    /// The number of lines of an introduction that begins with line `i`, or 0.
    [[nodiscard]] std::size_t introductionLines(std::size_t i) const;
    [[nodiscard]] bool beginsOriginal(std::size_t i) const;
    [[nodiscard]] bool beginsHeader(std::size_t i) const;

    const QString &m_text;
    std::vector<MailLine> m_lines;
};

std::size_t QuoteFinder::behindBlanks(std::size_t i) const
{
    while (i < m_lines.size() && isBlank(i))
        ++i;
    return i;
}

std::size_t QuoteFinder::introductionLines(std::size_t i) const
{
    static const QRegularExpression begins(QStringLiteral("^(On|Le|Am|El|Il|Em|Op|Den|W dniu|At)\\s|^(在|于|於|[0-9]{4}年)|写道|寫道"));
    static const QRegularExpression whole(QStringLiteral(
        "^(On\\s.*\\bwrote|At\\s.*\\bwrote|Le\\s.*\\ba écrit|Am\\s.*\\bschrieb\\b.*|El\\s.*\\bescribió|Il\\s.*\\bha scritto|Em\\s.*\\bescreveu|"
        "Op\\s.*\\bschreef\\b.*|Den\\s.*\\bskrev\\b.*|W dniu\\s.*\\bnapisał.*)\\s*:$|(写道|寫道)\\s*[:：]$"),
        QRegularExpression::UseUnicodePropertiesOption);
    if (!begins.match(wordsOf(m_text, m_lines[i])).hasMatch())
        return 0;
    QString joined;
    for (std::size_t count = 1; count <= 3 && i + count <= m_lines.size(); ++count) {
        if (isBlank(i + count - 1) || isQuoted(i + count - 1))
            return 0;
        joined += wordsOf(m_text, m_lines[i + count - 1]);
        if (whole.match(joined).hasMatch())
            return count;
        joined += u' ';
    }
    return 0;
}

bool QuoteFinder::beginsOriginal(std::size_t i) const
{
    static const QRegularExpression rule(
        QStringLiteral("^-{2,}\\s*(Original Message|Original Appointment|Ursprüngliche Nachricht|Message d'origine|Mensaje original|"
                       "原始邮件|原始郵件|原邮件|回复的原邮件)\\s*-{2,}$"),
        QRegularExpression::CaseInsensitiveOption);
    return rule.match(wordsOf(m_text, m_lines[i])).hasMatch();
}

/// At least three fields in a row, the sender's first and a date among them: one field alone is a sentence.
bool QuoteFinder::beginsHeader(std::size_t i) const
{
    static const QRegularExpression author(QStringLiteral("^[*>]*(From|Von|De|发件人|寄件者|寄件人)\\*?\\s*[:：]"));
    static const QRegularExpression date(QStringLiteral("^\\*?(Sent|Date|Gesendet|Datum|Envoyé|Enviado|发送时间|发件时间|日期|寄件日期|傳送時間|时间)\\*?\\s*[:：]"));
    static const QRegularExpression field(QStringLiteral("^\\*?(To|Cc|Subject|An|Betreff|À|Objet|Para|Asunto|收件人|收件者|抄送|副本|主题|主旨|主題)\\*?\\s*[:：]"));
    if (!author.match(wordsOf(m_text, m_lines[i])).hasMatch())
        return false;
    bool hasDate = false;
    int fields = 1;
    for (++i; i < m_lines.size() && fields < 6; ++i, ++fields) {
        const QStringView words = wordsOf(m_text, m_lines[i]);
        const bool isDate = date.match(words).hasMatch();
        if (!isDate && !field.match(words).hasMatch())
            break;
        hasDate = hasDate || isDate;
    }
    return hasDate && fields >= 3;
}

std::vector<Edit> QuoteFinder::edits() const
{
    std::vector<Edit> out;
    bool anyOwn = false;
    for (std::size_t i = 0; i < m_lines.size();) {
        if (isQuoted(i)) {
            std::size_t end = i;
            while (end < m_lines.size() && isQuoted(end))
                ++end;
            out.push_back({m_lines[i].start, end < m_lines.size() ? m_lines[end].start : m_text.size()});
            i = end;
            continue;
        }
        // A mail may begin with its own header; what others wrote stands behind something.
        if (anyOwn && (beginsOriginal(i) || beginsHeader(i))) {
            out.push_back({m_lines[i].start, m_text.size()});
            break;
        }
        if (const std::size_t count = introductionLines(i); count > 0) {
            const std::size_t behind = behindBlanks(i + count);
            const bool isToTheEnd = behind < m_lines.size() && !isQuoted(behind) && anyOwn;
            if (isToTheEnd || (behind < m_lines.size() && isQuoted(behind))) {
                out.push_back({m_lines[i].start, isToTheEnd ? m_text.size() : m_lines[behind].start});
                if (isToTheEnd)
                    break;
                i = behind;
                continue;
            }
        }
        anyOwn = anyOwn || !isBlank(i);
        ++i;
    }
    return out;
}

bool isDeviceLine(QStringView words)
{
    static const QRegularExpression rule(
        QStringLiteral("^(Sent from (my|Mail for|Outlook|Yahoo)\\b.{0,80}|Get Outlook for .{0,40}|Von meinem .{1,40} gesendet|"
                       "Envoyé de mon .{1,40}|(发自|發自|來自|来自)我的.{0,30})$"),
        QRegularExpression::CaseInsensitiveOption);
    return rule.match(words).hasMatch();
}

} // namespace

std::vector<Edit> quoteEdits(const QString &text)
{
    std::vector<Edit> edits = QuoteFinder(text).edits();
    return leavesNothing(text, edits) ? std::vector<Edit>() : edits;
}

std::vector<Edit> signatureEdits(const QString &text)
{
    constexpr std::size_t mostLines = 10;
    const std::vector<MailLine> lines = mailLines(text);
    qsizetype from = text.size();
    std::size_t filled = 0;
    for (std::size_t i = lines.size(); i-- > 0;) {
        const QStringView line = QStringView(text).sliced(lines[i].start, lines[i].end - lines[i].start);
        if (line == QStringLiteral("-- ") || (line == QStringLiteral("--") && lines.size() - 1 - i <= mostLines)) {
            from = lines[i].start;
            break;
        }
        const QStringView words = wordsOf(text, lines[i]);
        if (filled == 0 && isDeviceLine(words))
            from = lines[i].start;
        filled += words.isEmpty() ? 0 : 1;
    }
    if (from == text.size())
        return {};
    const std::vector<Edit> edits = {{from, text.size()}};
    return leavesNothing(text, edits) ? std::vector<Edit>() : edits;
}

} // namespace lw::text
