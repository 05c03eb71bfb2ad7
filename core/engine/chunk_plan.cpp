// SPDX-License-Identifier: Apache-2.0
#include "core/engine/chunk_plan.h"

#include "core/text/chunker.h"

namespace lw::engine {

std::vector<task::Piece> cutRecord(qint64 record, const QString &text, const ChunkSettings &settings,
                                   const text::TokenCounter &counter)
{
    std::vector<task::Piece> pieces;
    for (const text::Chunk &chunk : text::chunks(text, settings.tokens, settings.overlap, counter)) {
        task::Piece piece;
        piece.record = record;
        piece.ordinal = int(pieces.size());
        piece.startCp = chunk.startCodePoint;
        piece.endCp = chunk.endCodePoint;
        piece.text = text.mid(chunk.start, chunk.end - chunk.start);
        piece.hash = sha256Hex(toUtf8(piece.text));
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

} // namespace lw::engine
