// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTranslator>

/// A language in which everything is said in capitals: shows which texts follow a switch of language.
class ShoutingTranslator final : public QTranslator
{
    Q_OBJECT

public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return QString::fromUtf8(source).toUpper().replace(QStringLiteral("%N"), QStringLiteral("%n"));
    }
};
