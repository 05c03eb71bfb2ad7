// SPDX-License-Identifier: Apache-2.0
#include "core/local/http_request_parser.h"
#include "core/local/simulated_server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <queue>
#include <unordered_map>

namespace lw::local {
namespace {

constexpr std::string_view simulatedLabel = "ham";

} // namespace

struct SimulatedServer::Loop
{
    /// A file descriptor that closes itself.
    class Descriptor final
    {
    public:
        explicit Descriptor(int number)
            : m_number(number)
        {
        }
        ~Descriptor()
        {
            if (m_number >= 0)
                ::close(m_number);
        }
        Descriptor(const Descriptor &) = delete;
        Descriptor &operator=(const Descriptor &) = delete;
        operator int() const { return m_number; }

    private:
        int m_number;
    };

    struct Client
    {
        explicit Client(int number)
            : socket(number)
        {
        }
        Descriptor socket;
        HttpRequestParser parser;
        std::string unsent;
        // Of the request that is being answered; ticket 0: none is.
        quint64 ticket = 0;
        SimulatedRequest request;
        SimulatedReply reply;
        Instant due{0};
        int wordsSent = 0;
        bool begun = false;
    };

    struct Due
    {
        Instant at;
        int socket;
        quint64 ticket;
        bool operator>(const Due &other) const { return at > other.at; }
    };

    Descriptor poll{::epoll_create1(EPOLL_CLOEXEC)};
    Descriptor listener{::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)};
    Descriptor timer{::timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC)};
    quint16 port = 0;
    int input = 0;
    Behaviour behaviour;
    Command command;
    std::unordered_map<int, std::unique_ptr<Client>> clients;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> timetable;
    Instant armed{0};
    quint64 tickets = 0;
    int inFlight = 0;
    bool ended = false;
    std::string commandBytes;

    [[nodiscard]] bool open(quint16 wanted);
    void watch(int number, quint32 events, int how);
    void run();
    void acceptAll();
    void readCommands();
    void onClient(int number, quint32 events);
    void serve(Client &client);
    void begin(Client &client, const ParsedRequest &parsed);
    void step(Client &client);
    void end(Client &client);
    void send(Client &client, const std::string &bytes);
    void drop(Client &client);
    void keepTime();
};

bool SimulatedServer::Loop::open(quint16 wanted)
{
    const int yes = 1;
    ::setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(wanted);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto *const raw = reinterpret_cast<sockaddr *>(&address);
    if (::bind(listener, raw, size) != 0 || ::listen(listener, 4096) != 0 || ::getsockname(listener, raw, &size) != 0)
        return false;
    port = ntohs(address.sin_port);
    watch(listener, EPOLLIN, EPOLL_CTL_ADD);
    // Edge-triggered, so that its count need not be read away.
    watch(timer, EPOLLIN | EPOLLET, EPOLL_CTL_ADD);
    return true;
}

void SimulatedServer::Loop::watch(int number, quint32 events, int how)
{
    epoll_event event{};
    event.events = events;
    event.data.fd = number;
    ::epoll_ctl(poll, how, number, &event);
}

void SimulatedServer::Loop::run()
{
    watch(input, EPOLLIN, EPOLL_CTL_ADD);
    std::array<epoll_event, 256> events{};
    while (!ended) {
        const int count = ::epoll_wait(poll, events.data(), int(events.size()), -1);
        for (int i = 0; i < count; ++i) {
            const int number = events[std::size_t(i)].data.fd;
            if (number == listener)
                acceptAll();
            else if (number == input)
                readCommands();
            else if (number != timer)
                onClient(number, events[std::size_t(i)].events);
        }
        keepTime();
    }
}

void SimulatedServer::Loop::acceptAll()
{
    for (;;) {
        const int number = ::accept4(listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (number < 0)
            return;
        const int yes = 1;
        ::setsockopt(number, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        clients.insert_or_assign(number, std::make_unique<Client>(number));
        watch(number, EPOLLIN, EPOLL_CTL_ADD);
    }
}

void SimulatedServer::Loop::readCommands()
{
    std::array<char, 4096> bytes{};
    const ssize_t got = ::read(input, bytes.data(), bytes.size());
    if (got <= 0) {
        ended = true;
        return;
    }
    commandBytes.append(bytes.data(), std::size_t(got));
    for (std::size_t end = commandBytes.find('\n'); end != std::string::npos; end = commandBytes.find('\n')) {
        const std::string answer = command ? command(std::string_view(commandBytes).substr(0, end)) : std::string();
        commandBytes.erase(0, end + 1);
        if (!answer.empty()) {
            std::printf("%s\n", answer.c_str());
            std::fflush(stdout);
        }
    }
}

void SimulatedServer::Loop::onClient(int number, quint32 events)
{
    const auto found = clients.find(number);
    if (found == clients.end())
        return;
    Client &client = *found->second;
    if (events & EPOLLOUT)
        send(client, {});
    std::array<char, 64 * 1024> bytes; // not cleared: this is the path of every request
    const ssize_t got = ::recv(number, bytes.data(), bytes.size(), 0);
    if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR))
        return drop(client);
    if (got < 0)
        return;
    client.parser.feed(QByteArrayView(bytes.data(), got));
    serve(client);
}

void SimulatedServer::Loop::serve(Client &client)
{
    while (client.ticket == 0) {
        const auto parsed = client.parser.next();
        if (client.parser.fault())
            return drop(client);
        if (!parsed)
            return;
        begin(client, *parsed);
    }
}

void SimulatedServer::Loop::begin(Client &client, const ParsedRequest &parsed)
{
    if (parsed.method != "POST")
        return send(client, parsed.target.endsWith("/models") ? simulatedModels() : simulatedError(404));
    client.request = readSimulatedRequest(std::string_view(parsed.body.constData(), std::size_t(parsed.body.size())));
    client.request.at = systemClock().now();
    client.request.inFlight = ++inFlight;
    client.reply = behaviour(client.request);
    client.ticket = ++tickets;
    client.wordsSent = 0;
    client.begun = false;
    if (!client.request.stream || client.reply.status != 200)
        client.reply.words = 0;
    if (client.reply.ending == SimulatedReply::Ending::Silence && client.reply.words == 0)
        return;
    client.due = client.request.at + client.reply.after;
    if (client.reply.after <= Instant(0))
        step(client);
    else
        timetable.push({client.due, client.socket, client.ticket});
}

void SimulatedServer::Loop::step(Client &client)
{
    if (client.reply.status != 200) {
        send(client, simulatedError(client.reply.status));
        return end(client);
    }
    if (!client.request.stream) {
        send(client, simulatedAnswer(client.request, simulatedLabel));
        return end(client);
    }
    std::string bytes = std::exchange(client.begun, true) ? std::string() : simulatedStreamHead();
    if (client.wordsSent == client.reply.words) {
        send(client, bytes += simulatedStreamEnd(client.request, client.wordsSent, simulatedLabel));
        return end(client);
    }
    send(client, bytes += simulatedWord(client.wordsSent == 0, systemClock().now()));
    client.wordsSent += 1;
    if (client.reply.ending == SimulatedReply::Ending::Silence && client.wordsSent == client.reply.words)
        return;
    client.due += client.reply.betweenWords;
    timetable.push({client.due, client.socket, client.ticket});
}

void SimulatedServer::Loop::end(Client &client)
{
    client.ticket = 0;
    inFlight -= 1;
}

void SimulatedServer::Loop::send(Client &client, const std::string &bytes)
{
    const bool waited = !client.unsent.empty();
    client.unsent += bytes;
    const ssize_t sent = ::send(client.socket, client.unsent.data(), client.unsent.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent > 0)
        client.unsent.erase(0, std::size_t(sent));
    // A connection that is broken is seen when it is read.
    const bool waits = !client.unsent.empty() && (sent >= 0 || errno == EAGAIN);
    if (waits != waited)
        watch(client.socket, waits ? EPOLLIN | EPOLLOUT : EPOLLIN, EPOLL_CTL_MOD);
}

void SimulatedServer::Loop::drop(Client &client)
{
    if (client.ticket != 0)
        end(client);
    clients.erase(client.socket);
}

void SimulatedServer::Loop::keepTime()
{
    while (!timetable.empty() && timetable.top().at <= systemClock().now()) {
        const Due due = timetable.top();
        timetable.pop();
        const auto found = clients.find(due.socket);
        if (found == clients.end() || found->second->ticket != due.ticket)
            continue;
        step(*found->second);
        serve(*found->second);
    }
    if (timetable.empty() || timetable.top().at == armed)
        return;
    // One system call for a new earliest time, with a resolution that a timeout of epoll in milliseconds does not have.
    armed = timetable.top().at;
    const auto microseconds = armed.count();
    itimerspec when{};
    when.it_value.tv_sec = microseconds / 1'000'000;
    when.it_value.tv_nsec = microseconds % 1'000'000 * 1'000;
    ::timerfd_settime(timer, TFD_TIMER_ABSTIME, &when, nullptr);
}

SimulatedServer::SimulatedServer(std::unique_ptr<Loop> loop)
    : m_loop(std::move(loop))
{
}

SimulatedServer::~SimulatedServer() = default;

Result<std::unique_ptr<SimulatedServer>> SimulatedServer::listen(quint16 port)
{
    auto loop = std::make_unique<Loop>();
    if (!loop->open(port))
        return fail(Code::InUse, QStringLiteral("Nothing can listen on port %1 of this computer.").arg(port));
    return std::unique_ptr<SimulatedServer>(new SimulatedServer(std::move(loop)));
}

quint16 SimulatedServer::port() const { return m_loop->port; }

void SimulatedServer::run(Behaviour behaviour, Command command, int input)
{
    m_loop->input = input;
    m_loop->behaviour = std::move(behaviour);
    m_loop->command = std::move(command);
    m_loop->run();
}

} // namespace lw::local
