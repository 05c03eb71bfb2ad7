// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/export/hf_features.h"

#include "core/dataset/export/answer_cells.h"

namespace lw::dataset {
namespace {

/// A JSON string is a quoted one of YAML, too.
QString quoted(const QString &text) { return fromUtf8(dumpJson(Json(toUtf8(text)))); }

QString plainType(const char *name, int indent) { return QString(indent, u' ') + QStringLiteral("dtype: ") + QLatin1String(name) + u'\n'; }

/// Numbers for names, where there are names, under `key` ("dtype" or "sequence").
QString classType(const char *key, const QStringList &names)
{
    const QString head = QStringLiteral("    ") + QLatin1String(key) + u':';
    if (names.isEmpty())
        return head + QStringLiteral(" string\n");
    QString lines = head + QStringLiteral("\n      class_label:\n        names:\n");
    for (qsizetype i = 0; i < names.size(); ++i)
        lines += QStringLiteral("          '%1': ").arg(i) + quoted(names.at(i)) + u'\n';
    return lines;
}

QString spansType()
{
    QString lines = QStringLiteral("    list:\n");
    for (const auto &[name, type] : {std::pair("label", "string"), std::pair("start", "int64"), std::pair("end", "int64"), std::pair("text", "string")})
        lines += QStringLiteral("    - name: ") + QLatin1String(name) + u'\n' + plainType(type, 6);
    return lines;
}

QString answerType(const task::TaskSpec &task)
{
    switch (task.kind) {
    case task::TaskKind::Classification:
    case task::TaskKind::Preference: return classType("dtype", choiceWords(task));
    case task::TaskKind::Multilabel: return classType("sequence", choiceWords(task));
    case task::TaskKind::Spans: return spansType();
    case task::TaskKind::Rating: return plainType("int64", 4);
    case task::TaskKind::Extraction:
    case task::TaskKind::Text: break;
    }
    return plainType("string", 4);
}

} // namespace

bool isTextAlready(const ExportInfo &info, const QString &column)
{
    return column == info.textColumn && column == QLatin1String("text");
}

QStringList hfOwnColumns(const task::TaskSpec &task)
{
    return QStringList{QStringLiteral("id"), QStringLiteral("text")} + answerColumns(task);
}

QByteArray hfReadme(const ExportInfo &info, const QStringList &names)
{
    QString yaml = QStringLiteral("---\nconfigs:\n- config_name: default\n  data_files:\n  - split: train\n    path: %1\ndataset_info:\n  features:\n")
                       .arg(QLatin1String(hfRowsFile));
    const auto add = [&yaml](const QString &name, const QString &type) { yaml += QStringLiteral("  - name: ") + quoted(name) + u'\n' + type; };
    add(QStringLiteral("id"), plainType("string", 4));
    add(QStringLiteral("text"), plainType("string", 4));
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (!isTextAlready(info, info.columns.at(i)))
            add(names.at(i), plainType("string", 4));
    }
    for (const QString &name : answerColumns(info.task))
        add(name, answerType(info.task));
    const QString title = info.task.name.isEmpty() ? QStringLiteral("Labelled records") : info.task.name.simplified();
    return (yaml + QStringLiteral("---\n\n# %1\n\nA row a record: its id, the text that was labelled, the other columns of the data as text, and the answer.\n").arg(title)).toUtf8();
}

} // namespace lw::dataset
