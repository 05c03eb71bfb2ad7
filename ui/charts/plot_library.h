// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// QCustomPlot is written with Qt's keywords, which this project does not allow in its own files.
#include <QObject>
#define signals Q_SIGNALS
#define slots Q_SLOTS
#define foreach(variable, container) for (variable : container)
#include <qcustomplot.h>
#undef signals
#undef slots
#undef foreach
