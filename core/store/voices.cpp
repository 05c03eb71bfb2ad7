// SPDX-License-Identifier: Apache-2.0
#include "core/store/voices.h"

#include <algorithm>

namespace lw::store {

Result<std::vector<Voice>> voicesOf(Database &database, qint64 record)
{
    auto rows = database.run(QStringLiteral("voices_of_record"), {{QLatin1String("record"), record}});
    if (!rows)
        return fail(rows.error());
    std::vector<Voice> voices;
    while (rows->next()) {
        Voice voice;
        voice.annotator = rows->text(0);
        voice.verdict = verdictOf(rows->text(1));
        voice.said = rows->text(2);
        if (voice.verdict == Verdict::Rejected)
            voice.rejected = rows->text(3);
        voice.at = rows->text(4);
        voice.blind = rows->integer(5) != 0;
        voice.settles = rows->integer(6) != 0;
        voices.push_back(std::move(voice));
    }
    return voices;
}

bool disagree(const std::vector<Voice> &voices)
{
    QStringList said;
    for (const Voice &voice : voices) {
        if (voice.settles)
            return false;
        if (!voice.said.isEmpty() && !said.contains(voice.said))
            said.append(voice.said);
    }
    return said.size() > 1 || std::any_of(voices.begin(), voices.end(), [&said](const Voice &voice) { return said.contains(voice.rejected); });
}

} // namespace lw::store
