// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style_sheet.h"

#include "ui/theme/metrics.h"

#include <QFile>

#include <array>

namespace lw::ui {
namespace {

constexpr std::array<const char *, tokenCount> names{
    "window",   "page",     "surface",     "sunken",     "hover",       "border",      "border-strong",
    "grid",     "text",     "muted",       "faint",      "disabled",    "accent",      "accent-hover",
    "on-accent", "accent-text", "accent-soft", "focus",  "ok",          "ok-fill",     "ok-soft",
    "warn",     "warn-fill", "warn-soft",  "bad",        "bad-fill",    "bad-soft",    "run",
    "wait",     "seam",     "overlap",     "chart-p50",  "chart-p95",   "chart-p99",   "chart-tokens",
    "chart-cache", "error-rate-limited", "error-server", "error-lost", "error-cut-off", "error-label",
    "error-not-json"};

} // namespace

QString tokenName(Token token)
{
    return QString::fromLatin1(names[static_cast<std::size_t>(token)]);
}

QString filledStyleSheet(Scheme scheme)
{
    QFile file(QStringLiteral(":/labelwright/theme/style.qss.in"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const auto fill = [&sheet](const QString &name, const QString &value) {
        sheet.replace(QLatin1Char('@') + name + QLatin1Char('@'), value);
    };
    for (int i = 0; i < tokenCount; ++i) {
        const auto token = static_cast<Token>(i);
        fill(tokenName(token), color(token, scheme).name());
    }
    fill(QStringLiteral("icon"), QString::number(iconSize()));
    fill(QStringLiteral("menu-row"), QString::number(height(Row::TableRow) - 8));
    return sheet;
}

} // namespace lw::ui
