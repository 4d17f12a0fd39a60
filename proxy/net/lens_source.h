#pragma once
// Where sessions get their lenses (session/lens.h): reads the catalogs of targets, keeps the newest of each, and works
// out which of their columns are masked. Any thread; the work happens on threads of its own.
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "net/upstream.h"
#include "net/worker_pool.h"
#include "session/lens.h"

namespace postern::net {

class LensSource {
public:
    using Answer = std::function<void(Result<std::shared_ptr<const session::Lens>>)>;

    explicit LensSource(PasswordResolver password) : m_password(std::move(password)) {}
    ~LensSource() { stop(); }
    LensSource(const LensSource&) = delete;
    LensSource& operator=(const LensSource&) = delete;

    // Calls `answer` once, from any thread (also before it returns). Errors: 08006 and the server's own.
    void find(session::NeedLens wanted, Answer answer);
    // Objects of the target were changed: what was read before is old.
    void noteChange(const std::string& target);
    void stop();

private:
    struct Waiting {
        session::NeedLens wanted;
        Answer answer;
    };
    struct Target {
        std::shared_ptr<session::CatalogChanges> changes = std::make_shared<session::CatalogChanges>(0);
        session::Lens::Source source;                             // the newest; no model: none was read yet
        std::vector<std::shared_ptr<const session::Lens>> lenses; // made from it
        std::vector<Waiting> waiting;
        bool isReading = false;
    };

    bool serves(const Target& target, const session::NeedLens& wanted) const;
    void read(const std::string& name, std::shared_ptr<const policy::Configuration> configuration);
    void deliver(const std::string& name, std::vector<Waiting> ready);
    std::shared_ptr<const session::Lens> lensFor(const std::string& name, const session::NeedLens& wanted);
    void submit(std::function<void()> task, const Answer& answer);

    PasswordResolver m_password;
    std::mutex m_mutex;
    std::map<std::string, Target> m_targets;
    WorkerPool m_workers{2, 4096};
};

} // namespace postern::net
