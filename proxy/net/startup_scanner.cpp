#include "net/startup_scanner.h"

#include <charconv>

#include "base/bytes.h"

namespace postern::net {

namespace {

constexpr std::size_t kHeader = 5;

Error lie(Phrase what) {
    return Error::server(sqlstate::kConnectionFailure, std::move(what));
}

StartupScanner::ServerError readError(std::string_view body) {
    StartupScanner::ServerError out;
    Reader reader(body);
    while (reader.ok() && !reader.atEnd()) {
        const auto field = static_cast<char>(reader.u8());
        if (field == '\0')
            break;
        const auto text = reader.cstring();
        if (field == 'V' || (field == 'S' && out.severity.empty()))
            out.severity = text;
        else if (field == 'C')
            out.sqlstate = text;
        else if (field == 'M')
            out.message = text;
    }
    return out;
}

} // namespace

Result<std::size_t> StartupScanner::feed(std::string_view bytes) {
    std::size_t taken = 0;
    m_isReady = false;
    while (taken < bytes.size() && !m_isReady) {
        // Most messages lie whole in `bytes`; only the pieces of a cut one are put together.
        const auto have = m_partial.size();
        auto need = kHeader;
        if (have >= kHeader)
            need = 1 + static_cast<std::size_t>(loadU32(m_partial.data() + 1));
        const auto piece = bytes.substr(taken, need - have);
        m_partial += piece;
        taken += piece.size();
        if (m_partial.size() < need)
            break;
        if (need == kHeader && have < kHeader) {
            const auto length = loadU32(m_partial.data() + 1);
            if (length < 4 || length > kMaxStartupMessage)
                return lie("the server sent a message of an impossible length during log-in");
            if (length > 4)
                continue;
        }
        const auto message = std::exchange(m_partial, {});
        POSTERN_TRY(onMessage(message.front(), std::string_view(message).substr(kHeader)));
    }
    return taken;
}

Result<void> StartupScanner::onMessage(char type, std::string_view body) {
    Reader reader(body);
    switch (type) {
    case 'R':
        return onAuthentication(body);
    case 'E':
        m_error = readError(body);
        return {};
    case 'v': // NegotiateProtocolVersion: libpq judges it
        return {};
    case 'N': {
        std::string whole(1, 'N');
        putU32(whole, static_cast<std::uint32_t>(body.size() + 4));
        whole += body;
        m_kept += whole.size();
        m_notices.push_back(std::move(whole));
        break;
    }
    case 'S': {
        const auto name = reader.cstring();
        const auto value = reader.cstring();
        if (!reader.ok() || !reader.atEnd())
            return lie("the server sent a malformed ParameterStatus");
        m_kept += body.size();
        m_parameters.emplace_back(name, value);
        break;
    }
    case 'K':
        m_pid = reader.u32();
        m_key = reader.u32();
        if (!reader.ok() || !reader.atEnd())
            return lie("the server sent BackendKeyData of an unknown form");
        break;
    case 'Z':
        m_isReady = true;
        break;
    case 'T': // answers to what libpq asks for target_session_attrs
    case 'D':
    case 'C':
        break;
    default:
        return lie("the server sent a message that does not belong into a log-in");
    }
    if (!m_isAuthenticated && type != 'N')
        return lie("the server spoke before it had asked for authentication");
    if (m_kept > kMaxStartupTotal)
        return lie("the server sent more than 1 MiB of parameters and notices during log-in");
    return {};
}

Result<void> StartupScanner::onAuthentication(std::string_view body) {
    enum : std::uint32_t {
        kOk = 0,
        kCleartext = 3,
        kMd5 = 5,
        kGss = 7,
        kGssContinue = 8,
        kSspi = 9,
        kSasl = 10,
        kSaslContinue = 11,
        kSaslFinal = 12
    };
    Reader reader(body);
    const auto code = reader.u32();
    if (!reader.ok() || m_isAuthenticated)
        return lie("the server sent an authentication request out of order");
    if (m_sasl != Sasl::None && code != kSaslContinue && code != kSaslFinal && code != kOk)
        return lie("the server changed its authentication method half-way");
    switch (code) {
    case kOk:
        if (m_sasl != Sasl::None && m_sasl != Sasl::Final)
            return lie("the server skipped its own half of the SCRAM proof");
        m_isAuthenticated = true;
        return {};
    case kCleartext:
        if (!m_policy.allowCleartext)
            return lie(phrase("the server asks for the password in clear text, which this target does not allow"));
        return {};
    case kMd5:
        if (!m_policy.allowMd5)
            return lie(phrase("the server asks for the password as MD5, which this target does not allow"));
        return {};
    case kGss:
    case kGssContinue:
    case kSspi:
        return {};
    case kSasl:
        m_sasl = Sasl::Started;
        return {};
    case kSaslContinue:
        if (m_sasl != Sasl::Started)
            return lie("the server sent a SCRAM message out of order");
        m_sasl = Sasl::Continued;
        return onScramContinue(reader.rest());
    case kSaslFinal:
        if (m_sasl != Sasl::Continued)
            return lie("the server sent a SCRAM message out of order");
        m_sasl = Sasl::Final;
        return {};
    default:
        return lie(phrase("the server asks for an authentication method that Postern does not know"));
    }
}

// server-first-message of RFC 5802: r=…,s=…,i=…; only the count is of interest, libpq checks the rest.
Result<void> StartupScanner::onScramContinue(std::string_view data) const {
    const auto at = data.find(",i=");
    if (at == std::string_view::npos)
        return lie("the server sent a SCRAM message without an iteration count");
    std::uint32_t iterations = 0;
    const auto digits = data.substr(at + 3);
    const auto [end, failed] = std::from_chars(digits.data(), digits.data() + digits.size(), iterations);
    if (failed != std::errc() || iterations == 0 || iterations > kMaxScramIterations ||
        (end != digits.data() + digits.size() && *end != ','))
        return lie("the server demands a SCRAM iteration count outside 1 to " + std::to_string(kMaxScramIterations));
    return {};
}

} // namespace postern::net
