// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/bare_curl.h"

#include "core/base/clock.h"
#include "core/llm/provider.h"
#include "core/task/prompt.h"
#include "tests/bench/bench_run.h"

#include <curl/curl.h>

#include <array>
#include <optional>

#include <sys/epoll.h>
#include <unistd.h>

namespace lw::bench {
namespace {

struct Loop
{
    int poll = ::epoll_create1(EPOLL_CLOEXEC);
    CURLM *multi = curl_multi_init();
    std::optional<Instant> timeout;

    static int onSocket(CURL *, curl_socket_t socket, int what, void *self, void *known)
    {
        auto *const loop = static_cast<Loop *>(self);
        if (what == CURL_POLL_REMOVE) {
            ::epoll_ctl(loop->poll, EPOLL_CTL_DEL, socket, nullptr);
            return 0;
        }
        epoll_event event{};
        event.events = (what & CURL_POLL_IN ? EPOLLIN : 0U) | (what & CURL_POLL_OUT ? EPOLLOUT : 0U);
        event.data.fd = socket;
        ::epoll_ctl(loop->poll, known ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, socket, &event);
        curl_multi_assign(loop->multi, socket, self);
        return 0;
    }

    static int onTimer(CURLM *, long milliseconds, void *self)
    {
        auto *const loop = static_cast<Loop *>(self);
        loop->timeout.reset();
        if (milliseconds >= 0)
            loop->timeout = systemClock().now() + std::chrono::milliseconds(milliseconds);
        return 0;
    }

    int waitMs() const
    {
        if (!timeout)
            return -1;
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(*timeout - systemClock().now());
        return int(std::max<qint64>(0, left.count()));
    }
};

std::size_t throwAway(char *, std::size_t size, std::size_t count, void *) { return size * count; }

net::HttpRequest typicalRequest(const QUrl &url)
{
    const task::TaskSpec task = planFor(url, 1).task;
    llm::ChatRequest request;
    request.system = task::systemMessage(task);
    request.user = task::userMessage({QStringLiteral("Message 12345: the meeting about the budget was moved to Thursday.")});
    return llm::encodeChat({url, QStringLiteral("simulated"), {}}, request, {});
}

} // namespace

BareFigures bareCurl(const QUrl &url, int concurrency, int requests)
{
    curl_global_init(CURL_GLOBAL_DEFAULT);
    const net::HttpRequest request = typicalRequest(url);
    const QByteArray address = request.url.toEncoded();
    curl_slist *headers = curl_slist_append(nullptr, "Expect:");
    for (const auto &[name, value] : request.headers)
        headers = curl_slist_append(headers, QByteArray(name + ": " + value).constData());

    Loop loop;
    curl_multi_setopt(loop.multi, CURLMOPT_SOCKETFUNCTION, &Loop::onSocket);
    curl_multi_setopt(loop.multi, CURLMOPT_SOCKETDATA, &loop);
    curl_multi_setopt(loop.multi, CURLMOPT_TIMERFUNCTION, &Loop::onTimer);
    curl_multi_setopt(loop.multi, CURLMOPT_TIMERDATA, &loop);
    curl_multi_setopt(loop.multi, CURLMOPT_MAXCONNECTS, 4096L);
    const double cpuBefore = processCpu();
    const Instant begin = systemClock().now();
    std::vector<CURL *> handles;
    for (int i = 0; i < std::min(concurrency, requests); ++i) {
        CURL *handle = handles.emplace_back(curl_easy_init());
        curl_easy_setopt(handle, CURLOPT_URL, address.constData());
        curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers);
        curl_easy_setopt(handle, CURLOPT_POSTFIELDS, request.body.constData());
        curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE, long(request.body.size()));
        curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &throwAway);
        curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
        curl_multi_add_handle(loop.multi, handle);
    }
    int asked = int(handles.size());
    int done = 0;
    std::array<epoll_event, 256> events{};
    while (done < requests) {
        int running = 0;
        const int count = ::epoll_wait(loop.poll, events.data(), int(events.size()), loop.waitMs());
        for (int i = 0; i < count; ++i) {
            const quint32 what = events[std::size_t(i)].events;
            const int flags = (what & (EPOLLIN | EPOLLHUP | EPOLLERR) ? CURL_CSELECT_IN : 0) | (what & EPOLLOUT ? CURL_CSELECT_OUT : 0);
            curl_multi_socket_action(loop.multi, events[std::size_t(i)].data.fd, flags, &running);
        }
        if (loop.timeout && *loop.timeout <= systemClock().now()) {
            loop.timeout.reset();
            curl_multi_socket_action(loop.multi, CURL_SOCKET_TIMEOUT, 0, &running);
        }
        int left = 0;
        while (const CURLMsg *message = curl_multi_info_read(loop.multi, &left)) {
            if (message->msg != CURLMSG_DONE || message->data.result != CURLE_OK)
                qFatal("a bare request failed");
            CURL *const handle = message->easy_handle;
            curl_multi_remove_handle(loop.multi, handle);
            ++done;
            if (asked < requests) {
                ++asked;
                curl_multi_add_handle(loop.multi, handle);
            }
        }
    }
    BareFigures figures;
    figures.seconds = double((systemClock().now() - begin).count()) / 1e6;
    figures.requestsPerSecond = double(requests) / figures.seconds;
    figures.cpuUs = (processCpu() - cpuBefore) / double(requests) * 1e6;
    for (CURL *handle : handles)
        curl_easy_cleanup(handle);
    curl_multi_cleanup(loop.multi);
    curl_slist_free_all(headers);
    ::close(loop.poll);
    return figures;
}

} // namespace lw::bench
