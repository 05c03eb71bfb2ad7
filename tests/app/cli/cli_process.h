// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <nlohmann/json.hpp>

namespace lw::test {

/// What a run of the program came to.
struct CliResult
{
    int exitCode = -1;
    bool crashed = false;
    QString out;
    QString err;
    /// What a failed check prints.
    [[nodiscard]] QByteArray text() const;
};

/// labelwright-cli as a process, with a home of its own in a temporary folder, so that no test touches a real cache.
class CliFolder final
{
public:
    CliFolder();

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Writes a file there; its path.
    QString write(const QString &name, const QByteArray &content) const;
    [[nodiscard]] QByteArray read(const QString &name) const;
    [[nodiscard]] Json readJson(const QString &name) const;
    /// The objects of a JSONL file.
    [[nodiscard]] std::vector<Json> readLines(const QString &name) const;
    [[nodiscard]] QStringList names() const;

    [[nodiscard]] CliResult run(const QStringList &arguments, int timeoutMs = 300'000) const;
    /// Started; to be ended by the caller.
    void start(QProcess &process, const QStringList &arguments) const;

private:
    QTemporaryDir m_folder;
};

/// A task with the labels "red" and "blue" and no examples.
[[nodiscard]] QByteArray colourTask();
/// CSV with the columns id and text; row n says "record number n end".
[[nodiscard]] QByteArray numberedRows(int count);

} // namespace lw::test
