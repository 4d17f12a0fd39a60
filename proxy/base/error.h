#pragma once
// One error value for the whole engine. It carries a SQLSTATE (PostgreSQL documentation, appendix A) so that every
// error can be told to a client, and says whose fault it is. `message` and `detail` never hold row data or secrets.
// What people can meet in the window is a phrase; another message is shown there as a quotation.
#include <memory>
#include <string>
#include <string_view>

#include "base/phrase.h"

namespace postern {

enum class Fault { Client, Server, Us };

// SQLSTATEs that Postern itself raises; product.md lists when.
namespace sqlstate {
inline constexpr std::string_view kProtocolViolation = "08P01";
inline constexpr std::string_view kConnectionFailure = "08006";
inline constexpr std::string_view kFeatureNotSupported = "0A000";
inline constexpr std::string_view kInvalidAuthorization = "28000";
inline constexpr std::string_view kInvalidPassword = "28P01";
inline constexpr std::string_view kInvalidCatalogName = "3D000";
inline constexpr std::string_view kInsufficientPrivilege = "42501";
inline constexpr std::string_view kProgramLimitExceeded = "54000";
inline constexpr std::string_view kTooManyConnections = "53300";
inline constexpr std::string_view kDiskFull = "53100";
inline constexpr std::string_view kQueryCanceled = "57014";
inline constexpr std::string_view kAdminShutdown = "57P01";
inline constexpr std::string_view kInternalError = "XX000";
} // namespace sqlstate

class [[nodiscard]] Error {
public:
    Error() = default;
    Error(Fault fault, std::string_view sqlstate, Phrase message, std::string detail = {});

    static Error client(std::string_view sqlstate, Phrase message) {
        return {Fault::Client, sqlstate, std::move(message)};
    }
    static Error server(std::string_view sqlstate, Phrase message) {
        return {Fault::Server, sqlstate, std::move(message)};
    }
    static Error internal(Phrase message, std::string detail = {});
    // `what` failed with errno `number`; the message is "what: strerror".
    static Error system(Phrase what, int number);

    Fault fault() const { return m_fault; }
    const std::string& sqlstate() const { return m_sqlstate; }
    const std::string& message() const { return m_message; } // in English
    Phrase said() const;                                     // the message, to be said in any language
    const std::string& detail() const { return m_detail; }
    // A session that meets this error cannot go on (protocol violation, lost connection, shutdown, internal).
    bool endsSession() const;

private:
    Fault m_fault = Fault::Us;
    std::string m_sqlstate{sqlstate::kInternalError};
    std::string m_message;
    std::string m_detail;
    std::shared_ptr<const Phrase> m_phrase;
};

} // namespace postern
