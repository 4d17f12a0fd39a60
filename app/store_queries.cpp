#include "app/store_queries.h"

#include <algorithm>

#include "api/find_text.h"
#include "api/recorded_line.h"
#include "api/remarks.h"
#include "api/search.h"
#include "app/agents.h"
#include "app/exporter.h"
#include "app/history.h"
#include "app/paths.h"
#include "app/records.h"
#include "app/signing_key.h"
#include "app/store_check.h"

namespace postern::app {

namespace {

constexpr std::size_t kMaxSessions = 1000, kMaxStatements = 5000, kMaxEvents = 5000;

Result<recording::SessionReader> openReader(const policy::Store& store) {
    auto archive = openArchive(store);
    if (!archive)
        return archive.error();
    return recording::SessionReader(std::move(*archive));
}

Result<std::vector<recording::SessionSummary>>
matching(recording::SessionReader& reader, const recording::SessionFilter& sessions, const std::string& filter) {
    if (filter.empty())
        return reader.sessions(sessions);
    Selection selection;
    selection.sessions = sessions;
    selection.filterText = filter;
    auto parsed = api::parseFilter(filter);
    if (parsed.problem)
        return Error::client("22023", describe(*parsed.problem));
    selection.filter = std::move(parsed.filter);
    return select(reader, selection);
}

// All of them, as the session's first event has them.
Result<std::shared_ptr<const api::SessionFacts>> readFacts(recording::SessionReader& reader,
                                                           const recording::SessionSummary& session) {
    std::shared_ptr<const api::SessionFacts> facts;
    POSTERN_TRY(reader.events(session.session, [&](std::string_view line) {
        const auto delta = api::deltaOfLine(line);
        if (const auto* found = std::get_if<std::shared_ptr<const api::SessionFacts>>(&delta))
            facts = *found;
        return false;
    }));
    if (!facts)
        facts = std::make_shared<const api::SessionFacts>(api::factsOf(session));
    return facts;
}

} // namespace

Result<api::SessionPage> readSessions(const policy::Store& store, const api::SessionQuery& query) {
    auto reader = openReader(store);
    if (!reader)
        return reader.error();
    recording::SessionFilter filter;
    filter.text = query.search;
    filter.until = query.before;
    const auto limit = std::min(query.limit, kMaxSessions);
    filter.limit = limit + 1;
    const auto sessions = matching(*reader, filter, query.filter);
    if (!sessions)
        return sessions.error();
    api::SessionPage page;
    page.hasMore = sessions->size() > limit;
    for (std::size_t i = 0; i < std::min(sessions->size(), limit); ++i)
        page.sessions.push_back(toSessionInfo((*sessions)[i]));
    return page;
}

Result<api::Overview> readOverview(const policy::Store& store, const api::OverviewQuery& query,
                                   const std::atomic<bool>& isStopping) {
    auto reader = openReader(store);
    if (!reader)
        return reader.error();
    return api::readOverview(*reader, query, isStopping);
}

Result<api::StatementPage> readStatements(const policy::Store& store, const api::StatementQuery& query) {
    auto reader = openReader(store);
    if (!reader)
        return reader.error();
    const auto session = reader->find(query.session);
    if (!session)
        return session.error();
    const auto from = query.firstStatement <= 1 ? Result<std::uint64_t>(1)
                                                : api::seqOf(*reader, session->session, query.firstStatement);
    if (!from)
        return from.error();
    RowsFromLines rows(session->session, query.firstStatement, std::min(query.limit, kMaxStatements));
    POSTERN_TRY(reader->events(
        session->session, [&rows](std::string_view line) { return rows.take(line); }, *from));
    auto page = std::move(rows).page();
    const auto remarks = api::readRemarks(reader->archive(), session->session);
    if (!remarks)
        return remarks.error();
    // From the middle on, the rows have not seen the session begin.
    auto facts = *from > 1 ? readFacts(*reader, *session) : Result<std::shared_ptr<const api::SessionFacts>>(nullptr);
    if (!facts)
        return facts.error();
    for (auto& row : page.rows) {
        const auto said = remarks->find(row->statement);
        if (!*facts && said == remarks->end())
            continue;
        auto copy = std::make_shared<api::StatementRow>(*row);
        if (*facts)
            copy->facts = *facts;
        if (said != remarks->end())
            copy->remarks = said->second;
        row = std::move(copy);
    }
    return page;
}

Result<api::EventPage> readEvents(const policy::Store& store, const api::EventQuery& query) {
    auto reader = openReader(store);
    if (!reader)
        return reader.error();
    const auto session = reader->find(query.session);
    if (!session)
        return session.error();
    const auto limit = std::min(query.limit, kMaxEvents);
    const auto wanted = query.statement ? ",\"statement\":" + std::to_string(*query.statement) + "," : std::string();
    api::EventPage page;
    auto visit = [&](std::string_view line) {
        // Canonical lines have the number right behind the event's name, before any text of the client's.
        const auto head = line.substr(0, 160);
        if (!wanted.empty() && head.find(wanted) == std::string_view::npos)
            return true;
        page.hasMore = page.lines.size() == limit;
        if (!page.hasMore)
            page.lines.emplace_back(line);
        return !page.hasMore;
    };
    POSTERN_TRY(reader->events(session->session, visit, query.firstSeq));
    return page;
}

Result<api::Timeline> readTimeline(const policy::Store& store, const std::string& id) {
    auto reader = openReader(store);
    if (!reader)
        return reader.error();
    const auto session = reader->find(id);
    if (!session)
        return session.error();
    return api::readTimeline(*reader, *session);
}

Result<api::VerifyDone> runVerification(const policy::Store& store, api::Control& control,
                                        const std::atomic<bool>& isStopping) {
    auto reader = openReader(store);
    if (!reader)
        return reader.error();
    recording::VerifyOptions options;
    // Of a store that gateways share, this installation's own key would make strangers of the others.
    if (const auto own = findSigningKey(dataFolder()); !storeFile(store).empty() && own && *own)
        options.trusted.push_back((*own)->publicKey());
    options.goOn = [&](std::uint64_t done, std::uint64_t total) {
        control.done = done, control.total = total;
        return !control.isCancelled && !isStopping;
    };
    DecisionCheck decisions;
    const auto found = checkRecords(*reader, options, decisions);
    if (!found)
        return found.error();
    api::VerifyDone out{found->sessions,       found->events,           found->accesses,
                        found->unsignedEvents, found->unsignedAccesses, {},
                        found->publicKeys,     found->keysTrusted,      {}};
    if (found->lastSigned)
        out.lastSigned = std::to_string(found->lastSigned->number) + ":" + toHex(found->lastSigned->hash);
    for (const auto& problem : found->problems) {
        const auto name = problem.session ? toString(*problem.session) : std::string();
        const bool isNamed = name.empty() || problem.text.find(name) != std::string::npos;
        out.problems.push_back((isNamed ? std::string() : "session " + name + ": ") + problem.text);
    }
    return out;
}

Result<api::ExportDone> runExport(const policy::Configuration& configuration, const api::ExportOrder& order,
                                  api::Control& control, const std::atomic<bool>& isStopping) {
    ExportRequest request;
    const auto format = exportFormatFromString(order.format);
    if (!format)
        return Error::client("22023", phrase("there is no export format '%1'", order.format));
    request.format = *format;
    request.selection.ids = order.sessions;
    request.selection.filterText = order.filter;
    if (order.sessions.empty()) { // what is found by it, as the list finds it
        request.selection.sessions.limit = kMaxExported;
        request.selection.sessions.text = api::readFindText(order.filter).words;
        if (!request.selection.sessions.text.empty())
            request.selection.filterText.clear();
    }
    request.output = order.output;
    request.by = accountName();
    request.place = Place::Console;
    POSTERN_TRY(prepare(request.selection));
    const auto exported = app::exportSessions(configuration, request, [&](std::uint64_t done, std::uint64_t total) {
        control.done = done, control.total = total;
        return !control.isCancelled && !isStopping;
    });
    if (!exported)
        return exported.error();
    return api::ExportDone{exported->file,   exported->sha256, exported->sessions,
                           exported->events, exported->bytes,  exported->verification.isWhole()};
}

} // namespace postern::app
