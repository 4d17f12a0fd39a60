#include "recording/postgres.h"

#include <array>
#include <cerrno>
#include <libpq-fe.h>
#include <poll.h>
#include <utility>

#include "base/bytes.h"
#include "base/text.h"

namespace postern::recording {

namespace {

constexpr int kBinary = 1;
constexpr std::string_view kLost = "the connection to the store was lost";
constexpr std::string_view kRefused = "the store refused a statement";

// `local`: "true" for a transaction, "false" for a session. The journal forgets what the store has confirmed, and who
// revoked somebody believes it; where more than this disk is waited for, it stays so.
std::string settings(std::string_view local) {
    return "SELECT pg_catalog.set_config(name, value, " + std::string(local) +
           ") FROM (VALUES ('synchronous_commit', 'on'), ('statement_timeout', '15s'), ('lock_timeout', '10s'), "
           "('timezone', 'UTC'), ('search_path', 'pg_catalog'), ('jit', 'off'), "
           "('idle_in_transaction_session_timeout', '10min')) settings (name, value) "
           "WHERE name <> 'synchronous_commit' OR pg_catalog.current_setting('synchronous_commit') = 'off'";
}

const std::string kLocalSettings = settings("true");

// The first line: what follows repeats it for other addresses.
std::string firstLine(std::string_view text) {
    return std::string(text.substr(0, text.find('\n')));
}

// Classes 22 and 23 quote values of the row in their texts.
Error serverError(const PGresult* result, std::string_view what) {
    const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const std::string_view code = state != nullptr ? state : sqlstate::kConnectionFailure;
    std::string message(what);
    const char* text = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    const bool quotesValues = code.starts_with("22") || code.starts_with("23");
    message += text != nullptr && !quotesValues ? ": " + firstLine(text) : std::string();
    for (const int field : {PG_DIAG_TABLE_NAME, PG_DIAG_COLUMN_NAME, PG_DIAG_CONSTRAINT_NAME})
        if (const char* name = PQresultErrorField(result, field); name != nullptr)
            message += std::string(message.size() == what.size() ? ": " : " ") + name;
    return Error::server(code, message + " (" + std::string(code) + ")");
}

std::string madeUtf8(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t length = 1;
        while (length < 4 && i + length < text.size() &&
               (static_cast<unsigned char>(text[i + length]) & 0xC0U) == 0x80U)
            ++length;
        const auto piece = text.substr(i, length);
        if (isUtf8(piece)) {
            out += piece;
            i += length;
        } else {
            out += "\xEF\xBF\xBD"; // U+FFFD
            ++i;
        }
    }
    return out;
}

} // namespace

// --- values ---

Arguments& Arguments::number(std::int64_t value) {
    std::string big;
    for (int shift = 56; shift >= 0; shift -= 8)
        big += static_cast<char>(static_cast<std::uint64_t>(value) >> shift);
    m_values.emplace_back(m_owned.emplace_back(std::move(big)));
    return *this;
}

Arguments& Arguments::text(std::string_view value) {
    return bytes(isUtf8(value) ? value : std::string_view(m_owned.emplace_back(madeUtf8(value))));
}

Arguments& Arguments::bytes(std::string_view value) {
    m_values.emplace_back(value.data() != nullptr ? value : std::string_view("")); // libpq takes no address for NULL
    return *this;
}

Arguments& Arguments::null() {
    m_values.emplace_back(std::nullopt);
    return *this;
}

void Rows::Clear::operator()(pg_result* result) const {
    PQclear(result);
}

int Rows::count() const {
    return PQntuples(m_result.get());
}

bool Rows::isNull(int row, int column) const {
    return PQgetisnull(m_result.get(), row, column) != 0;
}

std::int64_t Rows::integer(int row, int column) const {
    std::uint64_t value = 0;
    for (const char c : text(row, column))
        value = value << 8U | static_cast<unsigned char>(c);
    return static_cast<std::int64_t>(value);
}

std::string_view Rows::text(int row, int column) const {
    return {PQgetvalue(m_result.get(), row, column),
            static_cast<std::size_t>(PQgetlength(m_result.get(), row, column))};
}

// --- the connection ---

void Link::Finish::operator()(pg_conn* connection) const {
    PQfinish(connection);
}

Result<Link> Link::open(const PostgresAddress& address, std::string_view application) {
    Secret password;
    if (address.password) {
        auto found = address.password();
        if (!found)
            return found.error();
        password = std::move(*found);
    }
    const std::string name(application);
    std::vector<const char*> keywords{"dbname",           "client_encoding",    "fallback_application_name",
                                      "connect_timeout",  "tcp_user_timeout",   "keepalives_idle",
                                      "keepalives_count", "keepalives_interval"};
    std::vector<const char*> values{address.conninfo.c_str(), "UTF8", name.c_str(), "10", "15000", "5", "3", "3"};
    if (!password.empty()) {
        keywords.push_back("password");
        values.push_back(password.c_str());
    }
    keywords.push_back(nullptr);
    values.push_back(nullptr);
    Link link(PQconnectdbParams(keywords.data(), values.data(), 1));
    if (!link.m_connection || PQstatus(link.m_connection.get()) != CONNECTION_OK)
        return link.error("the store cannot be reached");
    PQsetNoticeReceiver(
        link.m_connection.get(), [](void*, const PGresult*) {}, nullptr);
    if (PQsetnonblocking(link.m_connection.get(), 1) != 0)
        return link.error("the store cannot be reached");
    const auto process = link.ask("SELECT pg_catalog.pg_backend_pid()::bigint");
    if (!process)
        return process.error();
    link.m_isPooled = process->integer(0, 0) != PQbackendPID(link.m_connection.get());
    if (!link.m_isPooled)
        POSTERN_TRY(link.run(settings("false")));
    return link;
}

Error Link::error(std::string_view what) const {
    const auto text = m_connection ? firstLine(PQerrorMessage(m_connection.get())) : std::string("out of memory");
    return Error::server(sqlstate::kConnectionFailure, std::string(what) + (text.empty() ? "" : ": " + text));
}

Error Link::broken(std::string_view what) {
    m_isBroken = true;
    return error(what);
}

bool Link::isBroken() const {
    return m_isBroken || PQstatus(m_connection.get()) != CONNECTION_OK;
}

int Link::serverVersion() const {
    return PQserverVersion(m_connection.get());
}

Result<> Link::await(std::chrono::steady_clock::time_point until) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now()).count();
    const int pending = PQflush(m_connection.get());
    if (pending < 0)
        return broken(kLost);
    pollfd ready{PQsocket(m_connection.get()), static_cast<short>(pending > 0 ? POLLIN | POLLOUT : POLLIN), 0};
    const int found = left <= 0 ? 0 : ::poll(&ready, 1, static_cast<int>(left));
    if (found == 0 || (found < 0 && errno != EINTR)) {
        m_isBroken = true;
        return Error::server(sqlstate::kConnectionFailure, phrase("the store did not answer in time"));
    }
    if (PQconsumeInput(m_connection.get()) == 0)
        return broken(kLost);
    takeNotifications(); // they would otherwise pile up until the answer
    return {};
}

Result<pg_result*> Link::next(std::chrono::steady_clock::time_point until) {
    while (PQflush(m_connection.get()) > 0 || PQisBusy(m_connection.get()) != 0)
        POSTERN_TRY(await(until));
    return PQgetResult(m_connection.get());
}

// --- questions ---

bool Link::needsSettings() const {
    return m_isPooled && PQtransactionStatus(m_connection.get()) == PQTRANS_IDLE;
}

Result<> Link::queue(const std::string& sql, const Arguments& arguments, Named named) {
    std::vector<const char*> values;
    std::vector<int> lengths;
    const std::vector<int> formats(arguments.m_values.size(), kBinary);
    for (const auto& value : arguments.m_values) {
        values.push_back(value ? value->data() : nullptr);
        lengths.push_back(value ? static_cast<int>(value->size()) : 0);
    }
    const auto count = static_cast<int>(values.size());
    const int done = named == Named::Yes ? PQsendQueryPrepared(m_connection.get(), sql.c_str(), count, values.data(),
                                                               lengths.data(), formats.data(), kBinary)
                                         : PQsendQueryParams(m_connection.get(), sql.c_str(), count, nullptr,
                                                             values.data(), lengths.data(), formats.data(), kBinary);
    return done == 0 ? Result<>(broken(kLost)) : Result<>();
}

// Everything up to the end of what was sent: the last answer, or what failed first.
Result<Rows> Link::collect(std::string_view refused) {
    const auto until = std::chrono::steady_clock::now() + kStoreDeadline;
    const bool isPipeline = PQpipelineStatus(m_connection.get()) != PQ_PIPELINE_OFF;
    std::optional<Rows> rows;
    std::optional<Error> failed;
    for (bool isDone = false; !isDone;) {
        const auto result = next(until);
        if (!result)
            return result.error();
        if (*result == nullptr) {
            // In a pipeline the end of one statement's answers; two in a row are the end only after the sync.
            if (isPipeline && PQstatus(m_connection.get()) != CONNECTION_OK)
                return broken(kLost);
            isDone = !isPipeline;
            continue;
        }
        Rows one(*result);
        switch (PQresultStatus(*result)) {
        case PGRES_PIPELINE_SYNC:
            isDone = true;
            break;
        case PGRES_PIPELINE_ABORTED: // by what failed before it
            break;
        case PGRES_TUPLES_OK:
        case PGRES_COMMAND_OK:
            rows.emplace(std::move(one));
            break;
        default:
            if (!failed)
                failed = serverError(*result, refused);
        }
    }
    if (isPipeline && PQexitPipelineMode(m_connection.get()) == 0)
        return broken(kLost);
    if (failed)
        return *failed;
    if (!rows)
        return broken(kLost);
    return std::move(*rows);
}

Result<Rows> Link::ask(const std::string& sql, const Arguments& arguments) {
    POSTERN_TRY(send(sql, arguments));
    return receive();
}

// In one pipeline is in one transaction.
Result<> Link::send(const std::string& sql, const Arguments& arguments) {
    const bool isPipeline = needsSettings();
    if (isPipeline) {
        if (PQenterPipelineMode(m_connection.get()) == 0)
            return broken(kLost);
        POSTERN_TRY(queue(kLocalSettings, {}));
    }
    POSTERN_TRY(queue(sql, arguments));
    if ((isPipeline && PQpipelineSync(m_connection.get()) == 0) || PQflush(m_connection.get()) < 0)
        return broken(kLost);
    return {};
}

void Link::take() {
    (void)PQconsumeInput(m_connection.get()); // what failed shows when the answer is read
    takeNotifications();
}

Result<Rows> Link::receive() {
    return collect(kRefused);
}

Result<> Link::runAll(const std::string& sql) {
    if (PQsendQuery(m_connection.get(), sql.c_str()) == 0)
        return broken(kLost);
    const auto done = collect(kRefused);
    return done ? Result<>() : Result<>(done.error());
}

Result<> Link::run(const std::string& sql) {
    return runAll(needsSettings() ? kLocalSettings + "; " + sql : sql);
}

Result<> Link::start(std::string_view how) {
    const auto begin = "BEGIN " + std::string(how);
    return runAll(m_isPooled ? begin + "; " + kLocalSettings : begin);
}

// --- pipelines ---

Result<> Link::prepare(const std::string& name, const std::string& sql) {
    if (m_isPooled) {
        m_statements.insert_or_assign(name, sql);
        return {};
    }
    if (PQsendPrepare(m_connection.get(), name.c_str(), sql.c_str(), 0, nullptr) == 0)
        return broken(kLost);
    const auto done = collect(kRefused);
    return done ? Result<>() : Result<>(done.error());
}

Result<> Link::begin() {
    if (PQenterPipelineMode(m_connection.get()) == 0)
        return broken(kLost);
    POSTERN_TRY(queue("BEGIN", {}));
    return m_isPooled ? queue(kLocalSettings, {}) : Result<>();
}

Result<> Link::add(const std::string& name, const Arguments& arguments) {
    const auto kept = m_statements.find(name);
    POSTERN_TRY(kept == m_statements.end() ? queue(name, arguments, Named::Yes) : queue(kept->second, arguments));
    // Answers are read on the way, so that neither side fills up.
    if (PQflush(m_connection.get()) < 0 || PQconsumeInput(m_connection.get()) == 0)
        return broken(kLost);
    return {};
}

Result<> Link::commit() {
    POSTERN_TRY(queue("COMMIT", {}));
    if (PQpipelineSync(m_connection.get()) == 0)
        return broken(kLost);
    const auto done = collect("the store refused what was recorded");
    if (done)
        return {};
    if (!m_isBroken)
        if (auto back = run("ROLLBACK"); !back)
            m_isBroken = true;
    return done.error();
}

// --- notifications ---

void Link::takeNotifications() {
    while (auto* one = PQnotifies(m_connection.get())) {
        PQfreemem(one);
        ++m_notifications;
    }
}

Result<std::size_t> Link::notified(std::chrono::milliseconds limit, int wake) {
    pollfd ready[] = {{PQsocket(m_connection.get()), POLLIN, 0}, {wake, POLLIN, 0}};
    takeNotifications();
    if (m_notifications == 0) { // none came along with an answer
        if (::poll(ready, wake < 0 ? 1 : 2, static_cast<int>(limit.count())) < 0 && errno != EINTR)
            return broken(kLost);
        if (ready[0].revents != 0 && PQconsumeInput(m_connection.get()) == 0)
            return broken(kLost);
        takeNotifications();
    }
    return std::exchange(m_notifications, 0);
}

} // namespace postern::recording
