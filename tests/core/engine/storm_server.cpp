// SPDX-License-Identifier: Apache-2.0
#include "tests/core/engine/storm_server.h"

#include <algorithm>

namespace lw::test {

using namespace std::chrono_literals;

/// About every third request. Of what may have been billed and is repeated only once (nothing at all came back) there is little.
const std::vector<StormServer::Share> StormServer::shares = {
    {Trouble::RefusedWithTime, 25},  {Trouble::RefusedWithoutTime, 15}, {Trouble::RefusedWithNonsense, 10}, {Trouble::ServerError, 30},
    {Trouble::Busy, 20},             {Trouble::BusyForDays, 2},         {Trouble::Hangs, 3},                {Trouble::HangsInTheMiddle, 3},
    {Trouble::Closes, 4},            {Trouble::Resets, 3},              {Trouble::HeadCut, 4},              {Trouble::StreamCut, 30},
    {Trouble::ErrorEvent, 20},       {Trouble::Html, 8},                {Trouble::WrongJson, 6},            {Trouble::BrokenJson, 6},
    {Trouble::Noise, 6},             {Trouble::WrongType, 12},          {Trouble::OddHeaders, 15},          {Trouble::Prose, 10},
    {Trouble::Fenced, 20},           {Trouble::Missing, 12},            {Trouble::Twice, 10},               {Trouble::Foreign, 12},
    {Trouble::Reordered, 20},        {Trouble::CutOff, 12},             {Trouble::NoText, 4},
};

StormServer::StormServer(const FakeLlmServer &server, quint32 seed, QString (*rightLabel)(const QString &))
    : m_server(server)
    , m_seed(seed)
    , m_rightLabel(rightLabel)
{
}

FakeReply StormServer::reply(const FakeRequest &request)
{
    const Records records = FakeLlmServer::records(request);
    Trouble what = Trouble::None;
    QRandomGenerator random;
    {
        const std::lock_guard lock(m_mutex);
        const QString &first = records.front().second;
        const quint32 words[] = {m_seed, quint32(qHash(first, 0)), quint32(m_seen[first]++)};
        random = QRandomGenerator(words);
        what = draw(random);
        ++m_troubles[std::size_t(what)];
        const bool refused = what == Trouble::RefusedWithTime || what == Trouble::RefusedWithoutTime || what == Trouble::RefusedWithNonsense;
        for (const auto &[id, text] : records)
            m_asked[text] += refused ? 0 : 1;
    }
    return inTrouble(what, request, records, random);
}

StormServer::Trouble StormServer::draw(QRandomGenerator &random)
{
    int at = random.bounded(1000);
    for (const Share &share : shares) {
        at -= share.ofThousand;
        if (at < 0)
            return share.what;
    }
    return Trouble::None;
}

FakeReply StormServer::inTrouble(Trouble what, const FakeRequest &request, const Records &records, QRandomGenerator &random) const
{
    switch (what) {
    case Trouble::Prose:
    case Trouble::Fenced:
    case Trouble::Missing:
    case Trouble::Twice:
    case Trouble::Foreign:
    case Trouble::Reordered:
    case Trouble::CutOff:
    case Trouble::NoText:
        return inTheAnswer(what, request, records, random);
    default:
        return onTheWire(what, request, random);
    }
}

FakeReply StormServer::onTheWire(Trouble what, const FakeRequest &request, QRandomGenerator &random) const
{
    static const QByteArray nonsense[] = {"soon", "-3", "Thu, 01 Jan 1970 00:00:00 GMT", "1e-400", ""};
    const FakeReply good = m_server.answer(request);
    FakeReply odd = good;
    switch (what) {
    case Trouble::RefusedWithTime: return replies::azureRateLimit(std::chrono::milliseconds(1 + random.bounded(20)));
    case Trouble::RefusedWithoutTime:
        return jsonReply(429, R"({"error":{"message":"Slow down.","type":"requests","param":null,"code":"rate_limit_exceeded"}})");
    case Trouble::RefusedWithNonsense:
        odd = jsonReply(429, R"({"error":"too many"})");
        odd.headers += {{"Retry-After", nonsense[random.bounded(5)]}};
        return odd;
    case Trouble::ServerError: return random.bounded(2) == 0 ? replies::serverError() : replies::badGateway();
    case Trouble::Busy: return replies::ollamaBusy();
    case Trouble::BusyForDays:
        odd = replies::ollamaBusy();
        odd.headers += {{"Retry-After", "8640000"}};
        return odd;
    case Trouble::Hangs: return replies::neverAnswers();
    case Trouble::HangsInTheMiddle:
        return replies::cutAfter(good, random.bounded(int(good.body().size() / 2)), FakeReply::Cut::Hang);
    case Trouble::Closes: return replies::closesWithoutAnswer();
    case Trouble::Resets: return replies::resetsWithoutAnswer();
    case Trouble::HeadCut:
        odd.cutHead = 1 + random.bounded(30);
        return odd;
    case Trouble::StreamCut:
        return replies::cutAfter(good, random.bounded(int(good.body().size())),
                                 random.bounded(2) == 0 ? FakeReply::Cut::Close : FakeReply::Cut::Reset);
    case Trouble::ErrorEvent: {
        FakeCompletion completion;
        completion.text = QStringLiteral("{\"annotations\":[{\"id\":1,\"lab");
        completion.eventAfter = 1;
        completion.event = R"({"error":{"message":"The server is overloaded.","type":"server_error","code":null}})";
        return completionReply(completion, request);
    }
    case Trouble::Html: return replies::html();
    case Trouble::WrongJson: return replies::wrongJson();
    case Trouble::BrokenJson: return replies::brokenJson();
    case Trouble::Noise: {
        QByteArray noise(300, '\0');
        std::generate(noise.begin(), noise.end(), [&random] { return char(random.bounded(256)); });
        odd.pieces = {noise};
        return odd;
    }
    case Trouble::WrongType:
        for (auto &[name, value] : odd.headers) {
            if (name.toLower() == "content-type")
                value = random.bounded(2) == 0 ? "text/plain" : "application/octet-stream; charset=klingon";
        }
        return odd;
    case Trouble::OddHeaders:
        odd.headers += {{"Retry-After", "99999999999999999999"},     {"x-ratelimit-remaining-requests", "-17"},
                        {"x-ratelimit-limit-requests", "-1"},         {"x-ratelimit-reset-requests", "never"},
                        {"x-ratelimit-remaining-tokens", "1e999"},    {"x-ratelimit-limit-tokens", "0"}};
        return odd;
    default: return good;
    }
}

FakeReply StormServer::inTheAnswer(Trouble what, const FakeRequest &request, const Records &records, QRandomGenerator &random) const
{
    static const QString wrong = QStringLiteral("label0");
    const auto item = [](int id, const QString &label) { return QStringLiteral(R"({"id":%1,"label":"%2"})").arg(id).arg(label); };
    QStringList items;
    for (const auto &[id, text] : records)
        items.append(item(id, m_rightLabel(text)));
    const auto one = qsizetype(random.bounded(int(items.size())));
    if (what == Trouble::Missing)
        items.removeAt(one);
    else if (what == Trouble::Twice)
        items.append(item(int(one) + 1, wrong));
    else if (what == Trouble::Foreign)
        items[one] = item(int(items.size()) + 1 + random.bounded(50), m_rightLabel(records[one].second));
    else if (what == Trouble::Reordered)
        std::shuffle(items.begin(), items.end(), random);
    FakeCompletion completion;
    completion.text = QStringLiteral("{\"annotations\":[%1]}").arg(items.join(u','));
    if (what == Trouble::Prose) {
        completion.text = QStringLiteral("I would rather talk about the weather.");
    } else if (what == Trouble::Fenced) {
        completion.text = QStringLiteral("Sure:\n```json\n%1\n```\nAnything else?").arg(completion.text);
    } else if (what == Trouble::CutOff) {
        completion.text.truncate(random.bounded(int(completion.text.size())));
        completion.finishReason = "length";
    } else if (what == Trouble::NoText) {
        completion.text.clear();
    }
    return completionReply(completion, request);
}

QHash<QString, int> StormServer::asked() const
{
    const std::lock_guard lock(m_mutex);
    return m_asked;
}

QString StormServer::troubles() const
{
    static const char *const names[] = {
        "none", "429 with a time", "429 without", "429 with nonsense", "500 or 502", "503", "503 for days", "hangs", "hangs in the middle",
        "closes", "resets", "head cut", "stream cut", "error event", "HTML", "wrong JSON", "broken JSON", "noise", "wrong type",
        "odd headers", "prose", "fenced", "id missing", "id twice", "foreign id", "reordered", "cut off", "no text"};
    static_assert(std::size(names) == std::size_t(Trouble::Count));
    const std::lock_guard lock(m_mutex);
    QStringList parts;
    for (std::size_t i = 0; i < m_troubles.size(); ++i)
        parts.append(QStringLiteral("%1 %2").arg(m_troubles[i]).arg(QLatin1String(names[i])));
    return parts.join(QStringLiteral(", "));
}

} // namespace lw::test
