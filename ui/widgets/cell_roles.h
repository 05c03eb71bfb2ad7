// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace lw::ui {

/// How a cell is drawn. A model says it once a column by headerData(column, Qt::Horizontal, CellRole::Kind), or for a
/// single cell by data(index, CellRole::Kind), which wins.
enum class CellKind {
    Text,      ///< body
    Strong,    ///< the first thing of a row: medium
    Muted,
    Mono,      ///< ids
    Number,    ///< right, text colour
    Figure,    ///< right, muted: tokens, times
    Ordinal,   ///< right, faint: row numbers
    State,     ///< CellRole::State, or DisplayRole, is a state of stateWord(): icon and word
    LabelChip, ///< DisplayRole is the name, CellRole::LabelPosition and LabelColor its colours
    StateChip, ///< CellRole::State: a chip in its tone; DisplayRole is shown if given, else its word
    Health,    ///< a dot in the Token that CellRole::Dot names, then DisplayRole
};

/// What RowDelegate asks a model beside Qt::DisplayRole. An empty DisplayRole is drawn as a faint en dash.
namespace CellRole {
enum Role {
    Kind = Qt::UserRole + 1000, ///< int of CellKind
    State,                      ///< QString
    LabelPosition,              ///< int, from 0
    LabelColor,                 ///< QString, the label's own colour, may be empty
    Dot,                        ///< int of Token
    Loading,                    ///< bool: the row has not arrived; grey bars
    Warn,                       ///< bool: in the colour of a warning (a label that differs from gold)
    Bad,                        ///< bool: in the colour of a failure
    Blank,                      ///< bool: nothing at all where DisplayRole is empty, no dash
};
} // namespace CellRole

} // namespace lw::ui
