#pragma once
// Where decisions on held statements come in: from `postern approve` and `deny` of other processes over the control
// socket, and from this process. One thread of its own; it also lets requests expire, and it answers what else is asked
// over that socket (the log's level).
//
// Who decides is never what the asker says: it is the operating-system account that the kernel names, or what a token
// proves.
#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <thread>

#include "app/control_socket.h"
#include "approval/room.h"

namespace postern::app {

class ApprovalDesk {
public:
    static constexpr std::chrono::milliseconds kTick{200};

    struct Given {
        approval::Room& room; // outlives the desk
        // The person that a token proves, or that is signed in here when there is no token. May block for seconds.
        std::function<Result<approval::Person>(const std::string& token)> person;
        std::function<void(std::uint64_t session, const std::string& reason)> endSession; // deny --end-session
        // Begins to measure a request (ImpactDesk::measure()); none: nothing is measured here.
        std::function<Result<>(const std::string& id, const approval::Person& by, std::function<void()> done)> measure =
            {};
    };

    // Without a socket (its error is in the log) requests still expire and this process still decides.
    ApprovalDesk(Given given, const std::string& socketPath);
    ~ApprovalDesk();
    ApprovalDesk(const ApprovalDesk&) = delete;
    ApprovalDesk& operator=(const ApprovalDesk&) = delete;

    // Any thread. `endsSession`: a denial ends the session too.
    Result<approval::Card> decide(const approval::Decision& decision, bool endsSession, const approval::Person& by);
    // Any thread. `done` is called, from another thread, once the card has the outcome.
    Result<> measure(const std::string& id, const approval::Person& by, std::function<void()> done);

private:
    void run();
    std::string answerAbout(const std::string& id) const;
    std::string answerMeasure(const std::string& id, const std::string& token);
    std::string answer(std::string_view line);
    std::string answerLogLevel(const std::string& level) const;

    Given m_given;
    std::unique_ptr<ControlSocket> m_socket;
    std::atomic<bool> m_isStopping{false};
    std::thread m_thread;
};

} // namespace postern::app
