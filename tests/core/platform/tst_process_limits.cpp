// SPDX-License-Identifier: Apache-2.0
#include "core/platform/process_limits.h"

#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#endif

class TestProcessLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesAreRaisedAndStayRaised()
    {
#ifdef Q_OS_UNIX
        rlimit limit{};
        QCOMPARE(getrlimit(RLIMIT_NOFILE, &limit), 0);
        const rlimit low{std::min<rlim_t>(256, limit.rlim_max), limit.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &low), 0);
        const int raised = lw::platform::raiseFileLimit();
        QVERIFY(raised >= static_cast<int>(low.rlim_cur));
        QCOMPARE(getrlimit(RLIMIT_NOFILE, &limit), 0);
        QCOMPARE(static_cast<int>(limit.rlim_cur), raised);
        QCOMPARE(lw::platform::raiseFileLimit(), raised);
#else
        QSKIP("This system has no such limit.");
#endif
    }

    void aBrokenPipeIsAnErrorOfTheWrite()
    {
#ifdef Q_OS_UNIX
        std::signal(SIGPIPE, SIG_DFL);
        lw::platform::ignoreBrokenPipes();
        int ends[2];
        QCOMPARE(pipe(ends), 0);
        close(ends[0]);
        QCOMPARE(write(ends[1], "x", 1), -1);
        QCOMPARE(errno, EPIPE);
        close(ends[1]);
#else
        QSKIP("This system has no such signal.");
#endif
    }

    void aHandlerOfTheProgramStays()
    {
#ifdef Q_OS_UNIX
        const auto handler = [](int){};
        std::signal(SIGPIPE, handler);
        lw::platform::ignoreBrokenPipes();
        QCOMPARE(reinterpret_cast<void *>(std::signal(SIGPIPE, SIG_IGN)),
                 reinterpret_cast<void *>(static_cast<void (*)(int)>(handler)));
#else
        QSKIP("This system has no such signal.");
#endif
    }
};

QTEST_GUILESS_MAIN(TestProcessLimits)
#include "tst_process_limits.moc"
