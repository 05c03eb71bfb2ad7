// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/metrics/attempt.h"

#include <QString>
#include <Qt>

#include <optional>

namespace lw::cache {

enum class CacheOrder { Created, Record, Answer, Model, Hits, Tokens, Latency };

/// Which stored answers, and in which order; a value.
struct CacheQuery
{
    QString search;                 ///< in the record's text and in the answer; without case (ASCII), % and _ are themselves
    QString model;                  ///< empty: any
    qint64 minHits = 0;
    std::optional<int> maxAgeDays;  ///< stored within so many days
    CacheOrder order = CacheOrder::Created;
    Qt::SortOrder direction = Qt::DescendingOrder;
    bool operator==(const CacheQuery &) const = default;
};

/// One line of the table. Ids are rowids of the file: good as long as the entry is there.
struct CacheRow
{
    qint64 id = 0;
    QString record;                      ///< the beginning of the text that was asked about, in one line, cut to 160 characters
    QString label;                       ///< of the answer; empty where it is no classification
    QString answer;                      ///< JSON, cut to 160 characters
    QString model;
    std::optional<qint64> tokens;        ///< prompt and completion; empty where the server did not say
    qint64 latencyUs = 0;
    QString createdAt;                   ///< ISO 8601, UTC
    qint64 hits = 0;
};

/// All that is known of one stored answer.
struct CacheDetail
{
    qint64 id = 0;
    QString key;
    QString createdAt;
    QString lastHit;                     ///< empty: never used again
    QString family;                      ///< whose answer it is: the endpoint's base URL, or "embedded"
    QString model;
    QString servedModel;                 ///< as the server named it; may be empty
    QString prompt;                      ///< the system message
    QString record;                      ///< the message with the record alone
    QString answer;                      ///< JSON
    QString label;
    int batchSize = 1;
    metrics::Usage usage;                ///< prompt and completion only
    qint64 latencyUs = 0;
    qint64 hits = 0;
};

struct CacheFigures
{
    qint64 entries = 0;
    qint64 fileBytes = 0;                ///< in use; what was deleted is used again before the file grows
    qint64 savedRequests = 0;
    std::optional<qint64> savedTokens;   ///< empty where an answer that was used again has no usage
    double savedSeconds = 0;             ///< of waiting, summed over requests
    QString oldest;                      ///< ISO 8601, UTC; empty without entries
    QString newest;
};

} // namespace lw::cache
