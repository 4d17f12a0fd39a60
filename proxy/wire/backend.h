#pragma once
// The server's messages: readers for what Postern looks into, writers for what it says itself. Writers append whole
// messages. Views point into the body read. A body that does not add up is an Error 08P01 with Fault::Server.
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "base/strong.h"
#include "wire/protocol.h"

namespace postern::wire {

// ErrorResponse and NoticeResponse (55.8). Fields that are absent are empty; a missing SQLSTATE is read as XX000.
struct ErrorFields {
    std::string_view severity, severityPlain, sqlstate, message, detail, hint;
    std::string_view position{};         // in the statement's text
    std::string_view internalPosition{}; // in a text that the server made or found
    std::string_view schema{}, table{}, constraint{};
    bool isFatal() const { return severityPlain == "FATAL" || severityPlain == "PANIC"; }
};
Result<ErrorFields> readErrorFields(std::string_view body);

struct FieldDescription {
    std::string name;
    Oid table = 0;
    std::int16_t column = 0;
    Oid type = 0;
    std::int16_t typeLength = 0;
    std::int32_t typeModifier = 0;
    std::int16_t format = 0;
};
Result<std::vector<FieldDescription>> readRowDescription(std::string_view body);

Result<std::vector<Oid>> readParameterDescription(std::string_view body);
Result<std::pair<std::string_view, std::string_view>> readParameterStatus(std::string_view body);
Result<std::string_view> readCommandComplete(std::string_view body);
Result<TransactionStatus> readReadyForQuery(std::string_view body);

struct CopyResponse {
    std::int8_t format = 0; // 0 text, 1 binary
    std::uint16_t columns = 0;
};
Result<CopyResponse> readCopyResponse(std::string_view body);

struct NotificationFields {
    std::uint32_t pid = 0;
    std::string_view channel, payload;
};
Result<NotificationFields> readNotification(std::string_view body);

// True when `body` is a well-formed DataRow body of `columns` fields (any number when negative).
bool isDataRow(std::string_view body, int columns);

// The fields of a DataRow body; NULL is nullopt. False when it does not add up.
bool readDataRow(std::string_view body, std::vector<std::optional<std::string_view>>& values);

// The row count at the end of a command tag ("SELECT 5", "INSERT 0 3"); 0 when there is none.
std::int64_t rowsOfTag(std::string_view tag);

// A message of any type around `body`.
void writeMessage(std::string& out, char type, std::string_view body);
void writeAuthenticationOk(std::string& out);
void writeAuthenticationCleartext(std::string& out);
void writeAuthenticationSasl(std::string& out, std::initializer_list<std::string_view> mechanisms);
void writeAuthenticationSaslContinue(std::string& out, std::string_view data);
void writeAuthenticationSaslFinal(std::string& out, std::string_view data);
void writeBackendKeyData(std::string& out, std::uint32_t pid, std::uint32_t key);
void writeParameterStatus(std::string& out, std::string_view name, std::string_view value);
void writeReadyForQuery(std::string& out, TransactionStatus status);
void writeNegotiateProtocolVersion(std::string& out, const std::vector<std::string>& unknownOptions);
enum class Severity { Error, Fatal };
void writeError(std::string& out, Severity severity, std::string_view sqlstate, std::string_view message,
                std::string_view detail = {}, std::string_view hint = {}, int position = 0);
void writeNotice(std::string& out, std::string_view sqlstate, std::string_view message);

// Frontend messages that Postern sends on its own account.
void writeParse(std::string& out, std::string_view name, std::string_view query);
void writeBind(std::string& out, std::string_view portal, std::string_view statement); // no values, results as text
void writeDescribe(std::string& out, char kind, std::string_view name);
void writeExecute(std::string& out, std::string_view portal);
void writeClose(std::string& out, char kind, std::string_view name);
void writeSync(std::string& out);
void writeFlush(std::string& out);
void writeCopyFail(std::string& out, std::string_view reason);
void writeQuery(std::string& out, std::string_view query);

} // namespace postern::wire
