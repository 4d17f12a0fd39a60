#pragma once
// SCRAM-SHA-256, server side (RFC 5802, RFC 7677; PostgreSQL documentation 55.3). No channel binding is offered on
// plain connections; a client that claims the server lacks it while it was offered is refused.
//
// Values without locks: each belongs to the thread that holds it. Nothing here blocks; only fromPassword() costs time
// (one PBKDF2, about 1 ms per 4096 iterations), and the server side of a log-in never calls it.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace postern::identity {

inline constexpr std::uint32_t kScramIterations = 4096;         // RFC 7677 section 4, and what PostgreSQL uses
inline constexpr std::uint32_t kMaxScramIterations = 1'000'000; // more would freeze the client that has to compute them
inline constexpr std::size_t kMaxScramMessageBytes = 1024;      // as PostgreSQL's PG_MAX_SASL_MESSAGE_LENGTH

enum class ScramMechanism { ScramSha256, ScramSha256Plus };

// What is stored instead of a key; text form as PostgreSQL's pg_authid: SCRAM-SHA-256$4096:salt$StoredKey:ServerKey.
struct ScramVerifier {
    std::uint32_t iterations = kScramIterations;
    std::string salt, storedKey, serverKey; // raw bytes; the keys are 32 bytes each
    std::string toText() const;
    // Strict: canonical base64, 1 to kMaxScramIterations, salt of 1 to 256 bytes. Errors never quote the text.
    static Result<ScramVerifier> fromText(std::string_view text);
    // `password` is prepared as PostgreSQL does it (see saslPrep); `iterations` is brought into its bounds.
    static ScramVerifier fromPassword(std::string_view password, std::string_view salt,
                                      std::uint32_t iterations = kScramIterations);
    // A verifier nobody can satisfy, the same each time for one name and secret: keeps unknown agents
    // indistinguishable.
    static ScramVerifier decoy(std::string_view name, std::string_view secret);
};

// The password as SCRAM hashes it: RFC 4013 where it applies; ASCII, invalid UTF-8 and prohibited text stay as they
// are, which is PostgreSQL's rule, so that any password works that works there.
std::string saslPrep(std::string_view password);

// One exchange. Feed the two client messages in order; any error is final. Never says which check failed: 08P01 when
// the message is not SCRAM, 28P01 for everything that is refused.
class ScramServer {
public:
    // `serverNonce`: printable ASCII without comma, fresh for each exchange. `channelBinding`: tls-server-end-point
    // data when the connection is TLS and SCRAM-SHA-256-PLUS was offered. `chosen`: the mechanism that the client
    // named, which its first message must then agree with.
    ScramServer(ScramVerifier verifier, std::string serverNonce, std::optional<std::string> channelBinding = {},
                std::optional<ScramMechanism> chosen = {});
    Result<std::string> onClientFirst(std::string_view message); // gives server-first-message
    Result<std::string> onClientFinal(std::string_view message); // gives server-final-message; error 28P01 when refused

private:
    enum class Step { ClientFirst, ClientFinal, Done };

    Result<> acceptChannelBindingFlag(std::string_view flag) const;
    bool proves(std::string_view proof, const std::string& authMessage) const;

    ScramVerifier m_verifier;
    std::string m_nonce, m_clientFirstBare, m_serverFirst, m_gs2Header;
    std::optional<std::string> m_channelBinding;
    std::optional<ScramMechanism> m_chosen;
    Step m_step = Step::ClientFirst;
};

} // namespace postern::identity
