#pragma once
// Asks targets, over connections of Postern's own, what the policy has to know about statements: the outline of the
// database (catalog/outline.h) and the planner's estimates (session/estimate.h). Any thread; the work happens on
// threads of its own. Every question has a deadline; what is not answered in time is not known.
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "net/upstream.h"
#include "net/worker_pool.h"
#include "session/estimate.h"

namespace postern::net {

inline constexpr std::chrono::seconds kOutlineDeadline{20};

class Estimator {
public:
    using OutlineAnswer = std::function<void(Result<std::shared_ptr<const session::TargetOutline>>)>;
    using EstimateAnswer = std::function<void(session::Estimate)>;

    explicit Estimator(PasswordResolver password) : m_password(std::move(password)) {}
    ~Estimator() { stop(); }
    Estimator(const Estimator&) = delete;
    Estimator& operator=(const Estimator&) = delete;

    // Both call `answer` once, from any thread (also before they return). One read of a target's outline serves all who
    // wait for it. Errors: 08006 and the server's own, without its text.
    void outline(session::NeedOutline wanted, OutlineAnswer answer);
    // An estimate without rows has the SQLSTATE of what went wrong: always 0A000 for a target with temporary roles.
    void estimate(session::NeedEstimate wanted, EstimateAnswer answer);
    void stop();

private:
    struct Waiting {
        Instant since;
        OutlineAnswer answer;
    };
    struct Target {
        std::shared_ptr<std::atomic<std::uint64_t>> changes = std::make_shared<std::atomic<std::uint64_t>>(0);
        std::shared_ptr<const session::TargetOutline> newest;
        std::vector<Waiting> waiting;
        bool isReading = false;
    };

    void read(const std::string& name, const std::shared_ptr<const policy::Configuration>& configuration);
    Result<std::shared_ptr<const session::TargetOutline>>
    readOnce(const policy::Target& target, session::TargetOutline begun, const session::TargetOutline* former);
    session::Estimate plan(const session::NeedEstimate& wanted);

    PasswordResolver m_password;
    std::mutex m_mutex;
    std::map<std::string, Target> m_targets;
    WorkerPool m_readers{2, 4096}, m_planners{4, 4096};
};

} // namespace postern::net
