// What keeps secrets from other processes, and a refresh token from being used by two.
#include <array>
#include <csignal>
#include <cstdlib>
#include <gtest/gtest.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/hardening.h"
#include "app/sign_in_lock.h"
#include "base/secret.h"
#include "temporary_folder.h"

using namespace postern;
using namespace postern::app;

namespace {

// The exit code of `body` in a process of its own.
template <class Body>
int inAnotherProcess(Body body) {
    const auto pid = ::fork();
    if (pid == 0)
        ::_exit(body());
    int status = 0;
    ::waitpid(pid, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

TEST(Hardening, NobodyReadsThisProcess) {
    EXPECT_EQ(inAnotherProcess([] {
                  hardenProcess();
                  rlimit core{};
                  ::getrlimit(RLIMIT_CORE, &core);
                  return core.rlim_cur == 0 && core.rlim_max == 0 ? 0 : 1;
              }),
              0)
        << "a core dump has every key in it";
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
    EXPECT_EQ(inAnotherProcess([] {
                  hardenProcess();
                  return ::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0);
              }),
              0)
        << "a debugger of the same account reads memory";
#endif
}

TEST(Hardening, LibpqsVariablesAreOutOfTheWay) {
    EXPECT_EQ(inAnotherProcess([] {
                  ::setenv("PGPASSWORD", "s3cret", 1);
                  ::setenv("PGOPTIONS", "-c geqo=off", 1);
                  ::setenv("OTHER", "stays", 1);
                  hardenProcess();
                  const bool isGone = ::getenv("PGPASSWORD") == nullptr && ::getenv("PGOPTIONS") == nullptr;
                  return isGone && ::getenv("OTHER") != nullptr && originalEnvironment("PGPASSWORD") == "s3cret" ? 0
                                                                                                                 : 1;
              }),
              0);
}

TEST(Secrets, AreOverwritten) {
    std::string bytes = "a refresh token that is longer than any small string";
    const auto* memory = bytes.data();
    const auto size = bytes.size();
    wipe(bytes);
    EXPECT_TRUE(bytes.empty());
    bytes.reserve(size); // the same memory, still ours
    ASSERT_EQ(bytes.data(), memory);
    bytes.resize(1);
    for (std::size_t i = 1; i < size; ++i)
        EXPECT_EQ(memory[i], '\0') << i;
}

TEST(SignInLock, OneProcessAtATime) {
    const TemporaryFolder folder;
    ::setenv("POSTERN_DATA", folder.path().c_str(), 1);
    std::array<int, 2> holds{};
    ASSERT_EQ(::pipe(holds.data()), 0);
    const auto other = ::fork();
    if (other == 0) {
        const auto lock = SignInLock::take({});
        const char byte = lock ? 'y' : 'n';
        (void)!::write(holds[1], &byte, 1);
        ::pause(); // until it is killed: the lock goes with the process, however that ends
        ::_exit(0);
    }
    char byte = 0;
    ASSERT_EQ(::read(holds[0], &byte, 1), 1);
    EXPECT_EQ(byte, 'y');
    EXPECT_FALSE(SignInLock::take({})) << "while the other one renews";
    EXPECT_FALSE(SignInLock::take(std::chrono::milliseconds{120}));
    ::kill(other, SIGKILL);
    ::waitpid(other, nullptr, 0);
    const auto mine = SignInLock::take(std::chrono::seconds{5});
    EXPECT_TRUE(mine);
    EXPECT_EQ(inAnotherProcess([] { return SignInLock::take({}) ? 1 : 0; }), 0) << "now it is this process's";
    ::close(holds[0]);
    ::close(holds[1]);
    ::unsetenv("POSTERN_DATA");
}
