#include "app/demo/demo_provider.h"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <future>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>

#include "app/agents.h"
#include "app/demo/workspace.h"
#include "app/paths.h"
#include "app/sign_in_keeper.h"
#include "signin/browser_sign_in.h"

extern char** environ;

namespace postern::app {

namespace {

constexpr std::chrono::seconds kReady{10}, kSignedIn{20};

} // namespace

std::unique_ptr<DemoProvider> DemoProvider::start(const std::string& folder) {
    auto node = findProgram("node");
    auto file = folder + "/provider.mjs";
    std::ofstream(file, std::ios::binary) << demoFile("provider.mjs");
    std::array<int, 2> in{}, out{};
    if (node.empty() || ::pipe2(in.data(), O_CLOEXEC) != 0)
        return nullptr;
    std::unique_ptr<DemoProvider> provider(new DemoProvider);
    const FileDescriptor theirInput(in[0]);
    provider->m_input = FileDescriptor(in[1]);
    if (::pipe2(out.data(), O_CLOEXEC) != 0)
        return nullptr;
    provider->m_output = FileDescriptor(out[0]);
    const FileDescriptor theirOutput(out[1]);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, theirInput.get(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, theirOutput.get(), STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setpgroup(&attributes, 0); // Ctrl-C is for us; it ends with its input
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
    const std::array<char*, 3> words{node.data(), file.data(), nullptr};
    const int status = ::posix_spawn(&provider->m_pid, node.c_str(), &actions, &attributes, words.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (status != 0)
        provider->m_pid = 0;
    return status == 0 && provider->readIssuer() ? std::move(provider) : nullptr;
}

bool DemoProvider::readIssuer() {
    const auto end = std::chrono::steady_clock::now() + kReady;
    for (;;) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now()).count();
        pollfd waiting{m_output.get(), POLLIN, 0};
        std::array<char, 256> bytes{};
        if (left <= 0 || ::poll(&waiting, 1, static_cast<int>(left)) <= 0)
            return false;
        const auto count = ::read(m_output.get(), bytes.data(), bytes.size());
        if (count <= 0)
            return false;
        m_issuer.append(bytes.data(), static_cast<std::size_t>(count));
        if (const auto line = m_issuer.find('\n'); line != std::string::npos) {
            m_issuer.resize(line);
            return m_issuer.starts_with("http://127.0.0.1:");
        }
    }
}

DemoProvider::~DemoProvider() {
    if (m_pid == 0)
        return;
    ::kill(m_pid, SIGKILL);
    ::waitpid(m_pid, nullptr, 0);
}

std::string DemoProvider::configuration() const {
    return "[[identity]]\nname      = \"" + std::string(kName) + "\"\nissuer    = \"" + m_issuer +
           "\"\nclient_id = \"postern-demo\"\n";
}

Result<SignIn> DemoProvider::signIn(const policy::Configuration& configuration) {
    const auto* configured = findProvider(configuration, kName);
    auto registry = openRegistry(configuration);
    if (configured == nullptr || !registry)
        return registry ? Error::internal("the demo has no provider") : registry.error();
    signin::Providers providers(configuration.identities);
    auto promise = std::make_shared<std::promise<Result<signin::Grant>>>();
    auto answer = promise->get_future();
    const auto attempt =
        signin::signInByBrowser(providers, *configured, {},
                                {[this](const std::string& address) {
                                     const auto line = address + "\n";
                                     if (::write(m_input.get(), line.data(), line.size()) < 0)
                                         return; // it has ended; nobody comes back, and the wait is over in time
                                 },
                                 [promise](Result<signin::Grant> grant) { promise->set_value(std::move(grant)); }});
    if (answer.wait_for(kSignedIn) != std::future_status::ready)
        return Error::server(sqlstate::kConnectionFailure, "the demo's sign-in took too long");
    auto grant = answer.get();
    if (!grant)
        return grant.error();
    TokenVault vault; // stays empty: there is nothing to renew with, and no keychain is touched
    auto kept = keepSignIn(**registry, vault, configuration, *configured, std::move(*grant), false);
    if (!kept)
        return kept.error();
    kept->problem.clear(); // twelve hours are enough for a demo
    POSTERN_TRY(saveSignIn(**registry, *kept));
    return kept;
}

} // namespace postern::app
