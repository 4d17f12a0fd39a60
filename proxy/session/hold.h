#pragma once
// A message that waits for a person (private to this room; the functions are Session::Impl's, in hold.cpp).
//
// It waits in three steps. First for the answers to what was sent before it: an earlier error may mean that it would
// not run at all, and nobody should be asked for that. Then for the approval room's answer. Then for the person. All
// the while the client is not read, so nothing overtakes it.
#include <memory>
#include <string>

#include "approval/request.h"
#include "policy/verdict.h"
#include "session/objects.h"
#include "sql/statement.h"

namespace postern::session {

enum class HeldMessage : std::uint8_t { Query, Execute, FunctionCall, Bind };

// Refused as part of a batch that Sync ends.
inline bool isExtended(HeldMessage message) {
    return message == HeldMessage::Bind || message == HeldMessage::Execute;
}

struct Hold {
    enum class Step : std::uint8_t { Draining, Asking, Waiting } step = Step::Draining;
    HeldMessage message = HeldMessage::Query;
    std::shared_ptr<const sql::Analysis> analysis; // Query
    std::shared_ptr<Portal> portal;                // Bind, Execute
    sql::Statement functionCall;                   // FunctionCall
    std::vector<wire::Argument> arguments;         // FunctionCall
    std::vector<std::size_t> maskedArguments;      // by number from 0
    policy::Verdict verdict;
    std::shared_ptr<const policy::Configuration> configuration; // which the verdict's rules live in
    std::uint64_t statement = 0;
    std::shared_ptr<const approval::Ask> ask; // once asked
    std::string id;                           // once it waits
};

} // namespace postern::session
