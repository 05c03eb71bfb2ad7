// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QList>

#include <chrono>
#include <optional>
#include <utility>

namespace lw::test {

using FakeHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// What came over the wire.
struct FakeRequest
{
    int ordinal = 0;    ///< from 1, over all requests of the server
    int connection = 0; ///< from 1: two requests with one number shared a connection
    QByteArray method;
    QByteArray path;     ///< with the query
    FakeHeaders headers; ///< names in lower case
    QByteArray body;

    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

/// What the server does with a request: everything that is said, and everything that can go wrong while it is said.
struct FakeReply
{
    enum class Framing {
        Automatic, ///< Content-Length for one piece, Chunked for several
        ContentLength,
        Chunked,
        UntilClose, ///< neither: the end of the connection is the end of the body
    };
    /// What happens at cutHead or cutBody.
    enum class Cut {
        Close, ///< the connection is closed in order (FIN)
        Reset, ///< it is torn down (RST)
        Hang,  ///< nothing more comes, the connection stays open until the client closes it
    };
    enum class Afterwards { KeepOpen, Close };

    int status = 200;
    FakeHeaders headers;   ///< beside the framing; Content-Type is yours to give
    QByteArrayList pieces; ///< the body, one piece after the other
    Framing framing = Framing::Automatic;
    std::chrono::milliseconds beforeHead{0};
    std::chrono::milliseconds beforeFirstPiece{0}; ///< after the head: the time to the first token
    std::chrono::milliseconds betweenPieces{0};    ///< 0: all pieces in one write
    /// The head is cut after so many of its bytes: {0, Hang} is a server that never answers, {0, Close} one that hangs
    /// up.
    std::optional<qint64> cutHead;
    /// The body is cut after so many of its bytes, counted before chunked framing; so also a missing last chunk: the
    /// whole size, and Close.
    std::optional<qint64> cutBody;
    Cut cut = Cut::Close;
    Afterwards afterwards = Afterwards::KeepOpen; ///< Close also says `Connection: close`

    [[nodiscard]] QByteArray body() const { return pieces.join(); }
};

} // namespace lw::test
