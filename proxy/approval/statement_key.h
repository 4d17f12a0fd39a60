#pragma once
// What a decision is bound to. Two messages have the same key only when the server would do the same for the same
// person: text, parameters, identity, agent, target, and what was said before that changes what names mean.
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sql/statement.h"

namespace postern::approval {

class StatementKey {
public:
    // Fields are told apart by their lengths; call order is part of the key.
    StatementKey& add(std::string_view field);
    StatementKey& add(std::uint64_t number);
    std::string key() const; // 32 bytes

private:
    std::string m_bytes;
};

// Whether a decision about this statement may cover its like for a time. Only ordinary reads and filtered writes:
// what destroys, changes rights or runs code that cannot be seen is decided one by one.
bool isRepeatable(const sql::Statement& statement);

} // namespace postern::approval
