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

class Answer {
public:
    Answer(std::string_view what, const RowReceiver& receive) : m_what(what), m_receive(receive) {}

    // True once everything has come.
    Result<bool> take(const wire::Framer::Item& item) {
        using namespace wire;
        using Kind = Framer::Kind;
        if (item.kind == Kind::Invalid || item.kind == Kind::Oversized)
            return lost(m_what);
        if (item.kind != Kind::Whole) { // a long row
            m_long += item.kind == Kind::Begin ? item.body() : item.bytes;
            if (item.kind != Kind::End)
                return false;
            const auto row = std::exchange(m_long, {});
            return takeMessage(item.type, row);
        }
        return takeMessage(item.type, item.body());
    }
    const std::optional<Error>& failure() const { return m_failure; }

private:
    Result<bool> takeMessage(char type, std::string_view body) {
        using namespace wire;
        switch (type) {
        case be::kRowDescription:
            m_hasRows = true;
            return false;
        case be::kDataRow:
            if (!readDataRow(body, m_values))
                return lost(m_what);
            m_receive(m_resultSet, m_values);
            return false;
        case be::kCommandComplete:
            m_resultSet += m_hasRows ? 1 : 0;
            m_hasRows = false;
            return false;
        case be::kErrorResponse: {
            const auto fields = readErrorFields(body);
            if (!m_failure)
                m_failure = Error::server(fields ? fields->sqlstate : sqlstate::kConnectionFailure,
                                          std::string(m_what) + " could not be read");
            return false;
        }
        case be::kReadyForQuery:
            return true;
        default:
            return false;
        }
    }

    std::string_view m_what;
    const RowReceiver& m_receive;
    std::optional<Error> m_failure;
    std::vector<std::optional<std::string_view>> m_values;
    std::string m_long;
    std::size_t m_resultSet = 0;
    bool m_hasRows = false;
};

} // namespace

Result<> runQuery(UpstreamConnection& connection, std::string_view sql, const DialLimits& limits, std::string_view what,
                  const RowReceiver& receive) {
    Stream stream(connection.fd(), connection.tls());
    std::string message;
    wire::writeQuery(message, sql);
    for (std::string_view rest = message; !rest.empty();) {
        const auto sent = stream.write({&rest, 1});
        rest.remove_prefix(sent.bytes);
        if (sent.state == Transfer::State::Closed || (!rest.empty() && !waitFor(connection.fd(), POLLOUT, limits)))
            return lost(what);
    }
    Answer answer(what, receive);
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
                return answer.failure() ? Result<>(*answer.failure()) : Result<>();
        }
        framer.stash();
        if (read.state == Transfer::State::Closed)
            return answer.failure() ? Result<>(*answer.failure()) : Result<>(lost(what)); // FATAL, then the end
        if (read.bytes == 0 && !stream.hasHiddenInput() && !waitFor(connection.fd(), POLLIN, limits))
            return lost(what);
    }
}

} // namespace postern::net
