// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/record_passages.h"

#include "ui/pages/review/field_form.h"

#include <QCoreApplication>

namespace lw::ui {

namespace {

using task::SchemaField;

constexpr qsizetype shortestValue = 2;   ///< one letter stands anywhere

qsizetype placeOfCodePoint(const QString &text, qint64 codePoint)
{
    qsizetype place = 0;
    for (; codePoint > 0 && place < text.size(); --codePoint)
        place += text.at(place).isHighSurrogate() && place + 1 < text.size() && text.at(place + 1).isLowSurrogate() ? 2 : 1;
    return place;
}

QStringList wordsOfField(const SchemaField &field, const Json &value)
{
    switch (field.type()) {
    case SchemaField::Type::Words:
    case SchemaField::Type::Integer:
    case SchemaField::Type::Number: return {fieldText(field, value)};
    case SchemaField::Type::WordList: {
        QStringList all;
        for (const Json &word : value.is_array() ? value : Json::array()) {
            if (word.is_string())
                all.append(fromUtf8(word.get_ref<const std::string &>()));
        }
        return all;
    }
    case SchemaField::Type::Choice:
    case SchemaField::Type::YesNo:
    case SchemaField::Type::Other: break;   // that says something of the text and does not stand in it
    }
    return {};
}

std::vector<Passage> placesOfFields(const ReviewDesk &desk, const QString &text, Scheme scheme)
{
    std::vector<Passage> passages;
    const Json *fields = member(desk.answer(), "fields");
    for (int i = 0; fields && i < int(desk.fields().size()); ++i) {
        const SchemaField &field = desk.fields()[std::size_t(i)];
        const Json *value = member(*fields, toUtf8(field.name));
        for (const QString &words : value ? wordsOfField(field, *value) : QStringList()) {
            const qsizetype place = words.size() < shortestValue ? -1 : text.indexOf(words, 0, Qt::CaseInsensitive);
            if (place >= 0)
                passages.push_back({place, place + words.size(), field.name, labelColors(i, {}, scheme), 0, i == desk.field()});
        }
    }
    return passages;
}

} // namespace

std::vector<Passage> passagesOf(const ReviewDesk &desk, const QString &text, Scheme scheme)
{
    if (desk.scope() == KeyScope::Fields)
        return placesOfFields(desk, text, scheme);
    std::vector<Passage> passages;
    if (desk.scope() != KeyScope::Spans)
        return passages;
    const TaskLabels labels(desk.task().labels);
    for (std::size_t i = 0; i < desk.spans().spans().size(); ++i) {
        const task::SpanEditor::Span &span = desk.spans().spans()[i];
        passages.push_back({span.range.start, span.range.end, span.label,
                            labelColors(labels.placeOf(span.label), labels.colorOf(span.label), scheme), span.lane,
                            int(i) == desk.spans().active()});
    }
    return passages;
}

std::vector<Seam> seamsOf(const store::RecordDetail &detail, const QString &text)
{
    std::vector<Seam> seams;
    for (const store::ChunkAnswer &chunk : detail.chunks) {
        if (chunk.ordinal > 0)
            seams.push_back({placeOfCodePoint(text, chunk.startCp),
                             QCoreApplication::translate("RecordPassages", "chunk %1").arg(chunk.ordinal + 1)});
    }
    return seams;
}

} // namespace lw::ui
