// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/project_schema.h"
#include "core/store/record_store.h"
#include "core/store/review_store.h"
#include "core/store/run_store.h"

#include <QTemporaryDir>

namespace lw::test {

/// A project in a folder of its own with one configuration, and short words to fill it.
class ProjectFixture final
{
public:
    ProjectFixture()
    {
        db = store::Database::open(path(), store::Database::Mode::Write, store::projectSchema()).value();
        use(QStringLiteral("model"));
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("p.lwproj")); }
    void use(const QString &model)
    {
        const qint64 configuration =
            store::putConfiguration(*db, {QStringLiteral("{}"), QStringLiteral("task"), model, Json::object()}).value();
        if (!store::activate(*db, configuration))
            qFatal("activate failed");
        ids = {store::beginRun(*db, configuration, QStringLiteral("http://x/v1")).value(), configuration};
    }
    /// Its number. The same id again is a later import.
    qint64 add(const QString &id, const Json &data, const QString &gold = {})
    {
        store::NewRecord record{id, id, fromUtf8(dumpJson(data)), canonicalHash(data), {}, QStringLiteral("in.csv"), ++rowNumber, {}};
        if (!gold.isEmpty())
            record.gold = fromUtf8(dumpJson(task::labelValue(gold)));
        hashes.insert(id, record.dataHash);
        if (auto put = store::putRecord(*db, record, ++import); !put)
            qFatal("%s", qPrintable(put.error().detail));
        if (!numbers.contains(id))
            numbers.insert(id, numbers.size() + 1);
        return numbers.value(id);
    }
    /// The same configuration once more: what answer() stores is of another run.
    void runAgain() { ids.run = store::beginRun(*db, ids.configuration, QStringLiteral("http://x/v1"), store::Asks::All).value(); }
    void answer(const QString &id, const QString &label, std::optional<double> confidence = {}, const QStringList &chunks = {})
    {
        store::NewResult result;
        result.pieces = std::max(1, int(chunks.size()));
        for (int i = 0; i < chunks.size(); ++i) {
            store::NewAnswer piece;
            piece.record = numbers.value(id);
            piece.ordinal = i;
            piece.pieces = result.pieces;
            piece.hash = QStringLiteral("%1-%2").arg(hashes.value(id)).arg(i);
            piece.value = task::labelValue(chunks.at(i));
            piece.raw = chunks.at(i);
            piece.source = QStringLiteral("model");
            piece.endpoint = QStringLiteral("e");
            piece.answeredAt = QStringLiteral("2026-01-01T00:00:00.000Z");
            if (!store::putAnswer(*db, ids, piece))
                qFatal("putAnswer failed");
        }
        result.record = numbers.value(id);
        result.dataHash = hashes.value(id);
        const bool fails = label.contains(u':') || label == QLatin1String("refused");
        result.state = fails ? label : QStringLiteral("annotated");
        if (!fails)
            result.value = task::labelValue(label);
        result.confidence = confidence;
        result.source = QStringLiteral("model");
        if (auto put = store::putResult(*db, ids, result); !put)
            qFatal("%s", qPrintable(put.error().detail));
    }
    store::WrittenStep decide(const QString &id, task::Decision::Kind kind, const QString &label = {}, const QString &shown = {})
    {
        task::Decision decision{numbers.value(id), kind, label.isEmpty() ? Json() : task::labelValue(label), shown, {}};
        const auto written = store::putDecisions(*db, {decision}, signature());
        if (!written)
            qFatal("%s", qPrintable(written.error().detail));
        return *written;
    }
    store::Signature signature() { return {QStringLiteral("Ada"), QStringLiteral("2026-02-01T00:00:00.%1Z").arg(++moment, 3, 10, QChar(u'0'))}; }

    std::unique_ptr<store::Database> db;
    store::RunIds ids;
    QMap<QString, qint64> numbers;
    QMap<QString, QString> hashes;
    qint64 rowNumber = 0;
    qint64 import = 0;
    int moment = 0;

private:
    QTemporaryDir m_folder;
};

} // namespace lw::test
