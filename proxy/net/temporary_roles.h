#pragma once
// Roles that live as long as a session: made on the target's server before the session's connection is dialled, removed
// when that connection is gone. What a crash left behind goes once its password has expired and nobody is connected as
// it. What a session made then belongs to a role that its own was a member of, never to the one that makes roles; where
// no such role may have it, its role stays, and cannot log in.
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "net/upstream.h"
#include "net/worker_pool.h"

namespace postern::net {

class TemporaryRoles;

// A role of the server's. Gone, in a while, after this is.
class RoleLease {
public:
    RoleLease(TemporaryRoles& owner, policy::Target target, std::string name, Secret password)
        : m_owner(owner), m_target(std::move(target)), m_name(std::move(name)), m_password(std::move(password)) {}
    ~RoleLease();
    RoleLease(const RoleLease&) = delete;
    RoleLease& operator=(const RoleLease&) = delete;
    const std::string& name() const { return m_name; }
    const Secret& password() const { return m_password; }

private:
    TemporaryRoles& m_owner;
    policy::Target m_target;
    std::string m_name;
    Secret m_password;
};

// Any thread. Outlives its leases.
class TemporaryRoles {
public:
    using Naming = std::function<std::string()>;
    explicit TemporaryRoles(PasswordResolver password, Naming naming = randomName)
        : m_password(std::move(password)), m_naming(std::move(naming)) {}
    static std::string randomName();

    // Blocks as dial() does. `who` stands in the role's comment. Errors are fit for the client: 28000 when no grant is
    // for these groups, 08006 when the server did not let the role be made; why is in the log.
    Result<std::shared_ptr<const RoleLease>> make(const policy::Target& target, const std::vector<std::string>& groups,
                                                  std::string_view who, const DialLimits& limits);
    // Removes what is left behind on the targets' servers, later, on a thread of its own.
    void cleanUp(const std::vector<policy::Target>& targets);
    // Removes what was given back, as far as that goes in so long.
    void finish(std::chrono::milliseconds patience) { m_removers.finish(patience); }

private:
    friend class RoleLease;
    enum class Creation : std::uint8_t { Known, Unknown }; // whether the server has said that it is done
    void giveBack(const policy::Target& target, const std::string& name, Creation creation);
    void remove(const policy::Target& target, const std::string& name, Creation creation);
    void removeExpired(const policy::Target& target);
    Result<std::shared_ptr<UpstreamConnection>> connect(const policy::Target& target, const DialLimits& limits) const;

    PasswordResolver m_password;
    Naming m_naming;
    std::mutex m_mutex;
    std::set<std::string> m_leftBehind; // targets on which a role could not be removed
    WorkerPool m_removers{2, 100'000};
};

} // namespace postern::net
