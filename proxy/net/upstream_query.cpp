#include "net/upstream_query.h"

#include <array>
#include <poll.h>
#include <vector>

#include "net/stream.h"
#include "wire/backend.h"
#include "wire/framer.h"

namespace postern::net {

namespace {

Error lost(std::string_view what) {
    return Error::server(sqlstate::kConnectionFailure, "the connection that reads " + std::string(what) + " was lost");
}

class Exchange {
public:
    Exchange(std::string_view what, const MessageReceiver& receive) : m_what(what), m_receive(receive) {}

    // True once everything has come.
    Result<bool> take(const wire::Framer::Item& item) {
        using Kind = wire::Framer::Kind;
        if (item.kind == Kind::Invalid || item.kind == Kind::Oversized)
            return lost(m_what);
        if (item.kind == Kind::Whole)
            return takeMessage(item.type, item.body());
        m_long += item.kind == Kind::Begin ? item.body() : item.bytes; // a long row
        if (item.kind != Kind::End)
            return false;
        const auto row = std::exchange(m_long, {});
        return takeMessage(item.type, row);
    }

private:
    Result<bool> takeMessage(char type, std::string_view body) {
        if (type == wire::be::kReadyForQuery)
            return true;
        if (!m_receive(type, body))
            return lost(m_what);
        return false;
    }

    std::string_view m_what;
    const MessageReceiver& m_receive;
    std::string m_long;
};

// The rows of a simple Query's answer.
class Rows {
public:
    Rows(std::string_view what, const RowReceiver& receive) : m_what(what), m_receive(receive) {}

    bool take(char type, std::string_view body) {
        using namespace wire;
        switch (type) {
        case be::kRowDescription:
            m_hasRows = true;
            return true;
        case be::kDataRow:
            m_hasRows = true; // of a portal that nobody described
            if (!readDataRow(body, m_values))
                return false;
            m_receive(m_resultSet, m_values);
            return true;
        case be::kCommandComplete:
            m_resultSet += m_hasRows ? 1 : 0;
            m_hasRows = false;
            return true;
        case be::kErrorResponse: {
            const auto fields = readErrorFields(body);
            if (!m_failure)
                m_failure = Error::server(fields ? fields->sqlstate : sqlstate::kConnectionFailure,
                                          std::string(m_what) + " could not be read");
            return true;
        }
        default:
            return true;
        }
    }
    const std::optional<Error>& failure() const { return m_failure; }

private:
    std::string_view m_what;
    const RowReceiver& m_receive;
    std::optional<Error> m_failure;
    std::vector<std::optional<std::string_view>> m_values;
    std::size_t m_resultSet = 0;
    bool m_hasRows = false;
};

} // namespace

Result<> exchange(UpstreamConnection& connection, std::string_view messages, const DialLimits& limits,
                  std::string_view what, const MessageReceiver& receive) {
    Stream stream(connection.fd(), connection.tls());
    for (std::string_view rest = messages; !rest.empty();) {
        const auto sent = stream.write({&rest, 1});
        rest.remove_prefix(sent.bytes);
        if (sent.state == Transfer::State::Closed || (!rest.empty() && !waitFor(connection.fd(), POLLOUT, limits)))
            return lost(what);
    }
    Exchange answer(what, receive);
    wire::Framer framer(wire::Framer::Sender::Server);
    std::array<char, 65536> buffer;
    for (;;) {
        const auto read = stream.read(buffer);
        framer.feed({buffer.data(), read.bytes});
        while (const auto item = framer.next()) {
            const auto done = answer.take(*item);
            if (!done)
                return done.error();
            if (*done)
                return {};
        }
        framer.stash();
        if (read.state == Transfer::State::Closed)
            return lost(what);
        if (read.bytes == 0 && !stream.hasHiddenInput() && !waitFor(connection.fd(), POLLIN, limits))
            return lost(what);
    }
}

Result<> runQuery(UpstreamConnection& connection, std::string_view sql, const DialLimits& limits, std::string_view what,
                  const RowReceiver& receive) {
    std::string message;
    wire::writeQuery(message, sql);
    return runMessages(connection, message, limits, what, receive);
}

Result<> runMessages(UpstreamConnection& connection, std::string_view messages, const DialLimits& limits,
                     std::string_view what, const RowReceiver& receive) {
    Rows rows(what, receive);
    const auto done = exchange(connection, messages, limits, what,
                               [&rows](char type, std::string_view body) { return rows.take(type, body); });
    if (rows.failure()) // also a FATAL one, with the end of the connection behind it
        return *rows.failure();
    return done;
}

} // namespace postern::net
