#pragma once
// One console for each profile (configuration file and data folder): who starts a second one gets the first. The
// operating system gives the lock up when its process ends, however it ends. The window's thread.
#include <functional>
#include <memory>
#include <string>

class QLocalServer;
class QLockFile;

namespace postern::app {

class SingleInstance {
public:
    static constexpr int kAnswerMs = 5000; // for the first console to answer the second

    // Which profile this is: the same for two processes that would use the same files.
    static std::string profile(const std::string& configurationFile, const std::string& dataFolder);

    enum class Role {
        First,     // nobody else; or no lock could be made, and nobody can tell
        Second,    // another one runs and has been told to come forward
        Unanswered // another one runs and does not answer
    };
    explicit SingleInstance(const std::string& profile);
    ~SingleInstance();
    SingleInstance(const SingleInstance&) = delete;
    SingleInstance& operator=(const SingleInstance&) = delete;

    Role role() const { return m_role; }
    // First: called on the window's thread whenever somebody starts another one.
    void onSecond(std::function<void()> raise) { m_raise = std::move(raise); }

private:
    bool askFirst(const std::string& name) const;
    void listen(const std::string& name);
    void answer();

    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<QLocalServer> m_server;
    std::function<void()> m_raise;
    Role m_role = Role::First;
};

} // namespace postern::app
