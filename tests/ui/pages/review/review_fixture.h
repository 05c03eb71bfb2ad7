// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/project/importer.h"
#include "core/project/workspace.h"
#include "core/secrets/memory_store.h"
#include "core/store/record_store.h"
#include "core/store/run_store.h"
#include "core/task/decision.h"

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace lw::test {

/// A workspace with a project of mails in a folder of its own; every mail is answered as `answer` says, by its number from 1.
class ReviewFixture final
{
public:
    struct Answer
    {
        QString label;                    ///< empty: not asked
        std::optional<double> confidence;
        QString state = QStringLiteral("annotated");
        QStringList chunks;               ///< labels; none: one chunk of `label`
        QStringList flags;
        Json value = {};                  ///< in place of the label: the answer of another kind of task
    };
    using Answers = std::function<Answer(int number, const QString &gold)>;

    ReviewFixture()
        : settings(folder.filePath(QStringLiteral("settings.ini")))
        , workspace({&settings, &secrets, folder.filePath(QStringLiteral("cache"))})
    {
        settings.setAnnotator(QStringLiteral("Ada"));
    }

    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("mail.lwproj")); }

    /// "spam" for every third, else "ham".
    static QString goldOf(int number) { return number % 3 == 0 ? QStringLiteral("spam") : QStringLiteral("ham"); }

    void writeMails(int count)
    {
        QFile file(folder.filePath(QStringLiteral("mail.csv")));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write the mails");
        file.write("id,subject,body,sender,gold\n");
        for (int i = 1; i <= count; ++i)
            file.write(QStringLiteral("m-%1,Subject %1,\"Body of mail %1.\nSecond line.\",a%1@example.org,%2\n")
                           .arg(i)
                           .arg(goldOf(i))
                           .toUtf8());
        csv = file.fileName();
    }

    void make(const Answers &answers)
    {
        auto project = project::Project::open(path(), project::Project::Opening::Write).value();
        const auto done = project->writer().postAndWait([&](store::Database &db) { return fill(db, answers); },
                                                         store::WriterThread::Sharing::Alone);
        if (!done)
            qFatal("%s", qPrintable(done.error().detail));
    }

    void open()
    {
        if (const auto opened = workspace.open(path()); !opened)
            qFatal("%s", qPrintable(opened.error().detail));
    }

    /// The usual one: `count` mails, all answered "ham" with a confidence that grows with the number.
    void standard(int count)
    {
        writeMails(count);
        make([](int number, const QString &) {
            return Answer{QStringLiteral("ham"), 0.5 + number * 0.01, QStringLiteral("annotated"), {}, {}};
        });
        open();
    }

    QTemporaryDir folder;
    QString csv;
    QString task = QStringLiteral(
        "{\"labelwright\":1,\"kind\":\"classification\",\"name\":\"mail\",\"instructions\":\"Is this mail spam?\",\"labels\":["
        "{\"name\":\"spam\",\"description\":\"unsolicited bulk mail\"},{\"name\":\"ham\"}],\"rationale\":true,\"confidence\":true}");
    QString model = QStringLiteral("gpt-4.1-mini");
    settings::Settings settings;
    secrets::MemoryStore secrets;
    project::Workspace workspace;

private:
    Result<void> fill(store::Database &db, const Answers &answers)
    {
        project::ImportRequest request;
        request.files = {csv};
        request.columns.text = {QStringLiteral("subject"), QStringLiteral("body")};
        request.columns.id = QStringLiteral("id");
        request.columns.gold = QStringLiteral("gold");
        if (auto imported = project::importFiles(db, request, csv + QStringLiteral(".bad"), StopFlag(),
                                                     [](qint64, qint64, qint64) {}); !imported)
            return fail(imported.error());
        store::Configuration configuration;
        configuration.task = task;
        configuration.taskHash = canonicalHash(parseJson(toUtf8(task)).value());
        configuration.model = model;
        configuration.settings = Json{{"text_columns", {"subject", "body"}}};
        const qint64 id = store::putConfiguration(db, configuration).value();
        if (auto active = store::activate(db, id); !active)
            return active;
        const store::RunIds ids{store::beginRun(db, id, QStringLiteral("http://127.0.0.1:8080/v1")).value(), id};
        const auto records = store::nextPending(db, 0, 100'000, store::Failed::LeaveAlone).value();
        for (const store::PendingRecord &record : records) {
            const QString gold = stringOr(parseJson(toUtf8(record.data)).value_or(Json()), "gold");
            const Answer answer = answers(int(record.id), gold);
            if (answer.label.isEmpty() && answer.value.is_null() && answer.state == QStringLiteral("annotated"))
                continue;
            if (auto put = putAnswer(db, ids, record, answer); !put)
                return put;
        }
        return {};
    }

    static Result<void> putAnswer(store::Database &db, const store::RunIds &ids, const store::PendingRecord &record,
                                  const Answer &answer)
    {
        store::NewResult result;
        result.record = record.id;
        result.dataHash = record.dataHash;
        result.state = answer.state;
        result.flags = answer.flags;
        result.confidence = answer.confidence;
        result.source = QStringLiteral("model");
        const QStringList chunks = answer.chunks.isEmpty() ? QStringList{answer.label} : answer.chunks;
        result.pieces = int(chunks.size());
        const bool answered = !answer.label.isEmpty() || !answer.value.is_null();
        for (int i = 0; i < chunks.size() && answered; ++i) {
            store::NewAnswer piece;
            piece.record = record.id;
            piece.ordinal = i;
            piece.pieces = result.pieces;
            piece.startCp = i * 10;
            piece.endCp = i * 10 + 10;
            piece.hash = QStringLiteral("%1-%2").arg(record.dataHash).arg(i);
            piece.value = valueOf(chunks.at(i), answer);
            piece.raw = QStringLiteral("{\"annotations\":[{\"id\":1,\"label\":\"%1\"}]}").arg(chunks.at(i));
            piece.source = QStringLiteral("model");
            piece.endpoint = QStringLiteral("http://127.0.0.1:8080/v1");
            piece.answeredAt = QDateTime::currentDateTimeUtc().addSecs(-11).toString(Qt::ISODateWithMs);
            piece.usage.prompt = 412;
            piece.usage.completion = 24;
            if (auto put = store::putAnswer(db, ids, piece); !put)
                return put;
        }
        if (answered)
            result.value = valueOf(answer.label, answer);
        return store::putResult(db, ids, result);
    }

    static Json valueOf(const QString &label, const Answer &answer)
    {
        Json value = answer.value.is_null() ? task::labelValue(label) : answer.value;
        if (answer.confidence)
            value["confidence"] = *answer.confidence;
        value["rationale"] = "A non-profit asks teachers and families for help with a marine science programme; it offers "
                             "nothing for sale.";
        return value;
    }
};

} // namespace lw::test
