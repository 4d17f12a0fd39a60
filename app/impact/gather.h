#pragma once
// Everything that a card says about a held statement beyond what the session knew, found out over a connection of
// Postern's own. Nothing of the statement runs.
#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "api/impact.h"
#include "app/impact/reach.h"
#include "app/impact/side_connection.h"
#include "approval/request.h"
#include "lineage/lineage.h"
#include "net/upstream.h"
#include "policy/configuration.h"

namespace postern::app {

// The catalogs of targets as impact needs them: read again after kAge. Any thread; one reads while others wait.
class ImpactCatalogs {
public:
    static constexpr std::chrono::seconds kAge{20};
    struct Entry {
        std::shared_ptr<const lineage::Model> model;
        std::vector<ForeignKey> foreignKeys;
        Instant read;
    };
    // Over `side`, whose transaction can only read. Errors: of the connection.
    Result<std::shared_ptr<const Entry>> of(const std::string& target, const policy::Target& definition,
                                            const net::PasswordResolver& password, const std::atomic<bool>* abandoned);

private:
    std::mutex m_mutex;
    std::map<std::string, std::shared_ptr<const Entry>> m_entries;
};

inline constexpr std::size_t kMaxPlannedStatements = 5; // of one string

// Blocks for seconds; each step has a deadline. What could not be found out is a note, never an error.
api::Impact gatherImpact(const approval::Ask& ask, const std::shared_ptr<const policy::Configuration>& configuration,
                         const net::PasswordResolver& password, ImpactCatalogs& catalogs,
                         const std::atomic<bool>* abandoned);

// The statement of an ask, read as its session read it. Error: it cannot be (it was, when it was held).
Result<std::shared_ptr<const sql::Analysis>> analysisOf(const approval::Ask& ask);

// What runs when it does: its statements, and in the place of each EXECUTE that is known what that stands for.
struct Running {
    std::shared_ptr<const sql::Analysis> analysis;
    std::size_t statement = 0;
    const approval::Prepared* prepared = nullptr; // of the ask; none: it is no EXECUTE
};
std::vector<Running> runningOf(const approval::Ask& ask, const std::shared_ptr<const sql::Analysis>& analysis);
// Why its parameters cannot be sent by another connection; empty: they can.
std::string whyNotSent(const approval::Ask& ask);

} // namespace postern::app
