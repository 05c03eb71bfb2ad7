// SPDX-License-Identifier: Apache-2.0
#include "core/local/prompt_reader.h"

#include "core/task/prompt.h"

#include <QStringView>

#include <algorithm>
#include <optional>

namespace lw::local {
namespace {

constexpr QStringView exampleOpen = u"<example>";
constexpr QStringView exampleClose = u"</example>";
constexpr QStringView recordOpen = u"<record id=\"";
constexpr QStringView recordClose = u"</record>";

/// Where the JSON string that begins `line` ends, behind its quote; 0: there is none.
qsizetype jsonStringEnd(QStringView line)
{
    if (!line.startsWith(u'"'))
        return 0;
    for (qsizetype i = 1; i < line.size(); ++i) {
        if (line[i] == u'\\')
            ++i;
        else if (line[i] == u'"')
            return i + 1;
    }
    return 0;
}

/// `- "name": description`
std::optional<task::Label> readLabelLine(QStringView line)
{
    if (!line.startsWith(u"- "))
        return {};
    line = line.mid(2).trimmed();
    const qsizetype end = jsonStringEnd(line);
    const auto name = parseJson(toUtf8(line.left(end).toString()));
    if (!name || !name->is_string())
        return {};
    QStringView description = line.mid(end).trimmed();
    if (description.startsWith(u':'))
        description = description.mid(1).trimmed();
    task::Label label;
    label.name = fromUtf8(name->get_ref<const std::string &>());
    label.description = description.toString();
    return label;
}

/// The next record at or behind `at`, which is moved behind it.
std::optional<PromptRecord> nextRecord(QStringView text, qsizetype &at)
{
    for (qsizetype open = text.indexOf(recordOpen, at); open >= 0; open = text.indexOf(recordOpen, at)) {
        at = open + recordOpen.size();
        const qsizetype tagEnd = text.indexOf(u"\">", at);
        if (tagEnd < 0)
            return {};
        bool isNumber = false;
        const qint64 id = text.mid(at, tagEnd - at).toLongLong(&isNumber);
        if (!isNumber)
            continue;
        const qsizetype begin = tagEnd + 2;
        const qsizetype close = text.indexOf(recordClose, begin);
        QStringView inside = text.mid(begin, close < 0 ? -1 : close - begin);
        at = close < 0 ? text.size() : close + recordClose.size();
        // The line breaks beside the tags belong to the tags.
        if (inside.startsWith(u'\n'))
            inside = inside.mid(1);
        if (inside.endsWith(u'\n'))
            inside.chop(1);
        return PromptRecord{id, task::unescapeTags(inside.toString())};
    }
    return {};
}

/// The inside of an example block: a record and, behind it, the answer.
std::optional<PromptExample> readExample(QStringView block)
{
    qsizetype at = 0;
    auto record = nextRecord(block, at);
    if (!record)
        return {};
    const auto answer = parseJson(toUtf8(block.mid(at).trimmed().toString()));
    const Json *annotations = answer ? member(*answer, "annotations") : nullptr;
    if (!annotations || !annotations->is_array() || annotations->empty())
        return {};
    return PromptExample{std::move(record->text), stringOr(annotations->front(), "label")};
}

/// `{"annotations":[{"id":1,"spans":[…` as the answer rules show it, a rationale before the answer or not.
std::optional<task::TaskKind> kindOfShape(QStringView line)
{
    if (!line.startsWith(u"{\"annotations\":[{\"id\":1,"))
        return {};
    for (const QString &name : task::kindNames()) {
        const auto kind = task::kindNamed(name);
        if (kind && line.contains(QStringLiteral(",\"%1\":").arg(QLatin1String(task::answerField(*kind)))))
            return kind;
    }
    return {};
}

/// Collects what the lines of a prompt say.
class PromptScan final
{
public:
    explicit PromptScan(QStringView text)
        : m_text(text)
    {
    }
    [[nodiscard]] PromptTask scan();

private:
    [[nodiscard]] QStringView takeLine();
    void takeLabels();
    void takeExample();

    QStringView m_text;
    qsizetype m_at = 0;
    PromptTask m_task;
};

QStringView PromptScan::takeLine()
{
    qsizetype end = m_text.indexOf(u'\n', m_at);
    if (end < 0)
        end = m_text.size();
    const QStringView line = m_text.mid(m_at, end - m_at);
    m_at = std::min(end + 1, m_text.size());
    return line.trimmed();
}

void PromptScan::takeLabels()
{
    std::vector<task::Label> labels;
    while (m_at < m_text.size()) {
        const qsizetype before = m_at;
        auto label = readLabelLine(takeLine());
        if (!label) {
            m_at = before;
            break;
        }
        const bool known = std::any_of(labels.begin(), labels.end(), [&](const auto &l) { return l.name == label->name; });
        if (!known)
            labels.push_back(std::move(*label));
    }
    if (!labels.empty())
        m_task.labels = std::move(labels);
}

void PromptScan::takeExample()
{
    const qsizetype close = m_text.indexOf(exampleClose, m_at);
    const QStringView block = m_text.mid(m_at, close - m_at);
    // The instructions may speak of the tag; what reaches into another block is no block.
    if (close < 0 || block.contains(exampleOpen))
        return;
    if (auto example = readExample(block)) {
        m_task.examples.push_back(std::move(*example));
        m_at = close + exampleClose.size();
    }
}

PromptTask PromptScan::scan()
{
    while (m_at < m_text.size()) {
        const QStringView line = takeLine();
        if (line == u"Labels:")
            takeLabels();
        else if (line == exampleOpen)
            takeExample();
        else if (!m_task.labels.empty() && line.startsWith(u"- \"confidence\" is "))
            m_task.confidence = true;
        else if (!m_task.labels.empty() && line.startsWith(u"- \"rationale\" is "))
            m_task.rationale = true;
        else if (const auto kind = kindOfShape(line))
            m_task.kind = kind;
    }
    // An example of a label that is not in the list teaches nothing that may be answered.
    std::erase_if(m_task.examples, [this](const PromptExample &example) {
        return std::none_of(m_task.labels.begin(), m_task.labels.end(),
                            [&](const task::Label &label) { return label.name == example.label; });
    });
    return m_task;
}

} // namespace

PromptTask readPromptTask(const QString &text) { return PromptScan(text).scan(); }

UserMessage readUserMessage(const QString &text)
{
    UserMessage message;
    qsizetype at = text.lastIndexOf(exampleClose);
    at = at < 0 ? 0 : at + exampleClose.size();
    message.examples = text.left(at);
    while (auto record = nextRecord(text, at))
        message.records.push_back(std::move(*record));
    return message;
}

} // namespace lw::local
