#pragma once
// Reads what a server says between our StartupMessage and its ReadyForQuery, before libpq gets to see it (PostgreSQL
// documentation 55.2.1 and 55.7). It keeps what the session needs later (every ParameterStatus, notices, the backend's
// numbers, the server's own error) and refuses what would cost a credential or the processor: a request for the
// password in the clear or as MD5 that the target does not allow, authentication that changes its mind, SCRAM with an
// absurd iteration count, a server that skips its own proof, messages that cannot be framed.
//
// Sans-I/O; one thread; no input crashes it.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace postern::net {

struct AuthenticationPolicy {
    bool allowCleartext = false, allowMd5 = false;
};

inline constexpr std::uint32_t kMaxScramIterations = 1'000'000; // about a second of one core in libpq
inline constexpr std::size_t kMaxStartupMessage = 64U << 10;
inline constexpr std::size_t kMaxStartupTotal = 1U << 20; // parameters and notices kept

class StartupScanner {
public:
    struct ServerError {
        std::string severity, sqlstate, message;
    };

    explicit StartupScanner(AuthenticationPolicy policy) : m_policy(policy) {}

    // Takes `bytes` up to and including the first ReadyForQuery and says how many those were. An error means that the
    // last of them must not reach libpq.
    Result<std::size_t> feed(std::string_view bytes);

    const std::vector<std::pair<std::string, std::string>>& parameters() const { return m_parameters; }
    const std::vector<std::string>& notices() const { return m_notices; } // whole messages
    const std::optional<ServerError>& error() const { return m_error; }
    std::uint32_t backendPid() const { return m_pid; }
    std::uint32_t backendKey() const { return m_key; }
    bool isReady() const { return m_isReady; } // the last message taken was ReadyForQuery
    bool hasPartialMessage() const { return !m_partial.empty(); }

private:
    Result<void> onMessage(char type, std::string_view body);
    Result<void> onAuthentication(std::string_view body);
    Result<void> onScramContinue(std::string_view data) const;

    AuthenticationPolicy m_policy;
    std::string m_partial; // the beginning of a message
    std::vector<std::pair<std::string, std::string>> m_parameters;
    std::vector<std::string> m_notices;
    std::optional<ServerError> m_error;
    std::uint32_t m_pid = 0, m_key = 0;
    std::size_t m_kept = 0;
    enum class Sasl { None, Started, Continued, Final } m_sasl = Sasl::None;
    bool m_isAuthenticated = false, m_isReady = false;
};

} // namespace postern::net
