#pragma once
// What a recorded statement does to the transaction of its session: read from its text, because command tags do not
// tell ROLLBACK from ROLLBACK TO, or COMMIT from COMMIT AND CHAIN. PostgreSQL documentation, "SQL Commands". Pure
// functions.
#include <cstdint>
#include <string>
#include <string_view>

namespace postern::app {

struct Step {
    enum class Kind : std::uint8_t {
        Plain, // stays in its transaction; also savepoints
        Begin,
        Commit,
        Rollback,
        Prepare,   // PREPARE TRANSACTION
        Isolation, // SET TRANSACTION with more than READ ONLY or READ WRITE: only before a transaction's first query
        Several,   // more than one statement: a recording has each by itself
    };
    Kind kind = Kind::Plain;
    bool isChained = false;  // Commit, Rollback: another transaction begins at once
    bool isReadOnly = false; // Begin
    bool isLocal = false;    // SET LOCAL, and SET TRANSACTION: until the transaction's end
    std::string variable;    // of SET and RESET, in lower case; "transaction" of SET TRANSACTION
};

// A text that Postern's grammar does not know is Plain: no gateway lets it pass.
Step stepOf(std::string_view sql, bool standardConformingStrings);

} // namespace postern::app
