#pragma once
// The client's messages, read from their bodies. Views point into the body. A body that does not add up is an Error
// 08P01.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "base/result.h"
#include "base/strong.h"

namespace postern::wire {

struct Parse {
    std::string_view name, query;
    std::vector<Oid> types;
};
Result<Parse> readParse(std::string_view body);

struct NamedObject { // Describe and Close
    char kind = 'S'; // 'S' statement, 'P' portal
    std::string_view name;
};
Result<NamedObject> readNamedObject(std::string_view body);

struct Execute {
    std::string_view portal;
    std::int32_t maxRows = 0; // 0: no limit
};
Result<Execute> readExecute(std::string_view body);

// The text of a Query message: everything up to the one NUL, which must be the last byte.
Result<std::string_view> readQuery(std::string_view body);

// A parameter of Bind or FunctionCall. `bytes` is at most what the reader was told to keep; `length` is the whole
// length.
struct Argument {
    std::int16_t format = 0;
    std::int32_t length = -1; // -1: NULL
    std::string bytes;
    std::string rest; // SHA-256 of what follows `bytes`; empty when nothing does
};

// Reads a Bind or FunctionCall body that may come in parts, keeping a bounded prefix of each value.
// Bind: portal, statement, formats, values, result formats. FunctionCall: function OID, formats, values, result format.
class ArgumentReader {
public:
    enum class Message { Bind, FunctionCall };
    // At most `keepEach` bytes of a value and `keepTotal` of all are kept.
    void begin(Message message, std::size_t keepEach, std::size_t keepTotal);
    // False when the body cannot be right; the reader then stays failed.
    bool feed(std::string_view part);
    bool isComplete() const { return m_step == Step::Done; }

    // Good once complete (the names as soon as namesKnown()).
    bool namesKnown() const { return m_step > Step::Function && m_step != Step::Failed; }
    std::string_view portal() const { return m_portal; }
    std::string_view statement() const { return m_statement; }
    Oid function() const { return m_function; }
    std::vector<Argument>& arguments() { return m_arguments; }
    const std::vector<std::int16_t>& resultFormats() const { return m_resultFormats; }

private:
    enum class Step {
        Portal,
        Statement,
        Function,
        FormatCount,
        Formats,
        ValueCount,
        Length,
        Value,
        ResultCount,
        ResultFormats,
        Done,
        Failed
    };
    bool takeName(std::string_view& part, std::string& name);
    bool takeNumber(std::string_view& part, std::size_t width);
    bool step(std::string_view& part);
    Step afterValue() const;

    Message m_message = Message::Bind;
    Step m_step = Step::Failed;
    std::string m_portal, m_statement, m_partial;
    std::uint32_t m_number = 0;
    Oid m_function = 0;
    std::vector<std::int16_t> m_formats, m_resultFormats;
    std::vector<Argument> m_arguments;
    std::size_t m_count = 0, m_keepEach = 0, m_keepTotal = 0;
    std::uint32_t m_valueLeft = 0;
    std::optional<Digest256> m_rest; // of the value that is being read, once it is longer than what is kept
};

} // namespace postern::wire
