#include "net/catalog_reader.h"

#include <array>
#include <poll.h>

#include "net/stream.h"
#include "wire/backend.h"
#include "wire/framer.h"

namespace postern::net {

namespace {

using Clock = std::chrono::steady_clock;

Error lost() {
    return Error::server(sqlstate::kConnectionFailure, "the connection that reads the database's catalog was lost");
}

// One round trip; the transaction makes it one moment, an empty path makes every printed name a qualified one.
std::string request(std::span<const std::string> queries) {
    std::string text = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; " + queries[0] +
                       "; SET LOCAL search_path = ''; SET LOCAL quote_all_identifiers = off;"
                       " SET LOCAL standard_conforming_strings = on; SET LOCAL statement_timeout = '50s'";
    for (const auto& query : queries.subspan(1))
        text += "; " + query;
    std::string out;
    wire::writeQuery(out, text + "; COMMIT");
    return out;
}

// The answers to request().
class Answers {
public:
    explicit Answers(std::shared_ptr<const catalog::Objects> system) : m_builder(std::move(system)) {}

    // True once everything has come.
    Result<bool> take(const wire::Framer::Item& item) {
        using namespace wire;
        using Kind = Framer::Kind;
        if (item.kind == Kind::Invalid || item.kind == Kind::Oversized)
            return lost();
        if (item.kind != Kind::Whole) { // a long row
            m_long += item.kind == Kind::Begin ? item.body() : item.bytes;
            if (item.kind != Kind::End)
                return false;
            const auto row = std::exchange(m_long, {});
            return takeMessage(item.type, row);
        }
        return takeMessage(item.type, item.body());
    }
    Result<std::shared_ptr<const catalog::Snapshot>> finish() { return m_builder.finish(); }

private:
    Result<bool> takeMessage(char type, std::string_view body) {
        using namespace wire;
        switch (type) {
        case be::kRowDescription:
            m_hasRows = true;
            return false;
        case be::kDataRow:
            if (!readDataRow(body, m_values))
                return lost();
            m_builder.row(m_query, m_values);
            return false;
        case be::kCommandComplete:
            m_query += m_hasRows ? 1 : 0;
            m_hasRows = false;
            return false;
        case be::kErrorResponse: {
            const auto fields = readErrorFields(body);
            return Error::server(fields ? fields->sqlstate : sqlstate::kConnectionFailure,
                                 "the database's catalog could not be read");
        }
        case be::kReadyForQuery:
            return true;
        default:
            return false;
        }
    }

    catalog::SnapshotBuilder m_builder;
    std::vector<std::optional<std::string_view>> m_values;
    std::string m_long;
    std::size_t m_query = 0;
    bool m_hasRows = false;
};

} // namespace

Result<std::shared_ptr<const catalog::Snapshot>> readCatalog(UpstreamConnection& connection,
                                                             std::shared_ptr<const catalog::Objects> system) {
    const DialLimits limits{Clock::now() + kCatalogDeadline, nullptr};
    const auto queries = catalog::loadQueries(system ? catalog::Scope::User : catalog::Scope::All);
    Stream stream(connection.fd(), connection.tls());
    const auto text = request(queries);
    for (std::string_view rest = text; !rest.empty();) {
        const auto sent = stream.write({&rest, 1});
        rest.remove_prefix(sent.bytes);
        if (sent.state == Transfer::State::Closed || (!rest.empty() && !waitFor(connection.fd(), POLLOUT, limits)))
            return lost();
    }
    Answers answers(std::move(system));
    wire::Framer framer(wire::Framer::Sender::Server);
    std::array<char, 65536> buffer;
    for (;;) {
        const auto read = stream.read(buffer);
        framer.feed({buffer.data(), read.bytes});
        while (const auto item = framer.next()) {
            const auto done = answers.take(*item);
            if (!done)
                return done.error();
            if (*done)
                return answers.finish();
        }
        framer.stash();
        if (read.state == Transfer::State::Closed)
            return lost();
        if (read.bytes == 0 && !stream.hasHiddenInput() && !waitFor(connection.fd(), POLLIN, limits))
            return lost();
    }
}

} // namespace postern::net
