#pragma once
// Numbers and letters of protocol 3.0 (PostgreSQL documentation 55.7, "Message Formats").
#include <cstdint>

namespace postern::wire {

inline constexpr std::uint32_t kProtocol3 = 196608; // 3.0
inline constexpr std::uint32_t kCancelRequestCode = 80877102;
inline constexpr std::uint32_t kSslRequestCode = 80877103;
inline constexpr std::uint32_t kGssEncRequestCode = 80877104;

inline constexpr std::uint32_t kMaxStartupBytes = 10000;      // as the server
inline constexpr std::uint32_t kMaxMessageBytes = 0x3fffffff; // as the server: 1 GiB - 1
inline constexpr std::uint32_t kHeaderBytes = 5;              // type and length

// Frontend messages.
namespace fe {
inline constexpr char kBind = 'B', kClose = 'C', kCopyData = 'd', kCopyDone = 'c', kCopyFail = 'f', kDescribe = 'D',
                      kExecute = 'E', kFlush = 'H', kFunctionCall = 'F', kParse = 'P', kPassword = 'p', kQuery = 'Q',
                      kSync = 'S', kTerminate = 'X';
} // namespace fe

// Backend messages.
namespace be {
inline constexpr char kAuthentication = 'R', kBackendKeyData = 'K', kBindComplete = '2', kCloseComplete = '3',
                      kCommandComplete = 'C', kCopyData = 'd', kCopyDone = 'c', kCopyInResponse = 'G',
                      kCopyOutResponse = 'H', kCopyBothResponse = 'W', kDataRow = 'D', kEmptyQueryResponse = 'I',
                      kErrorResponse = 'E', kFunctionCallResponse = 'V', kNegotiateProtocolVersion = 'v', kNoData = 'n',
                      kNoticeResponse = 'N', kNotificationResponse = 'A', kParameterDescription = 't',
                      kParameterStatus = 'S', kParseComplete = '1', kPortalSuspended = 's', kReadyForQuery = 'Z',
                      kRowDescription = 'T';
} // namespace be

enum class TransactionStatus : char { Idle = 'I', InTransaction = 'T', Failed = 'E' };

} // namespace postern::wire
