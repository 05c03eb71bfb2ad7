// SPDX-License-Identifier: Apache-2.0
// Only std, QtCore and expected: with more in it (QtSql, say) every file of base could use QSqlQuery without an include.
#pragma once
#include <algorithm>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>
#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>
#include <tl/expected.hpp>
