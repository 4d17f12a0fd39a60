#include "app/selection.h"

#include <algorithm>

#include "api/search.h"

namespace postern::app {

namespace {

constexpr std::size_t kFirstPage = 100, kPage = 500; // what is common is found among the newest

// RFC 3339, or how long ago, like 15m.
Result<std::optional<Timestamp>> moment(const std::string& text) {
    if (text.empty())
        return std::optional<Timestamp>{};
    if (const auto ago = parseDuration(text))
        return std::optional(Timestamp{now().wall.micros - ago->count() * 1000});
    const auto time = fromRfc3339(text);
    if (!time)
        return Error::client("22007",
                             "'" + text + "': write a time like 2026-01-31T12:00:00Z, or how long ago, like 15m");
    return std::optional(*time);
}

Result<std::vector<recording::SessionSummary>> named(recording::SessionReader& reader,
                                                     const std::vector<std::string>& ids) {
    std::vector<recording::SessionSummary> out;
    for (const auto& id : ids) {
        auto session = reader.find(id);
        if (!session)
            return std::move(session).error();
        const auto isThere =
            std::any_of(out.begin(), out.end(), [&](const auto& other) { return other.session == session->session; });
        if (!isThere)
            out.push_back(std::move(*session));
    }
    return out;
}

} // namespace

bool Selection::isEverything() const {
    return ids.empty() && sessions.agent.empty() && sessions.identity.empty() && sessions.target.empty() &&
           sessions.text.empty() && since.empty() && until.empty() && !isOpen && filterText.empty();
}

void addSelection(CLI::App& subcommand, Selection& selection) {
    auto& filter = selection.sessions;
    subcommand.add_option("--filter", selection.filterText,
                          "Sessions with a statement that matches, in the language of the Live page: 'verdict:blocked "
                          "table:customers since:-7d'");
    subcommand.add_option("--search", filter.text,
                          "Part of agent, identity, target, database, executable or application name");
    subcommand.add_option("--agent", filter.agent, "Only this agent's");
    subcommand.add_option("--identity", filter.identity, "Only this person's (subject or e-mail)");
    subcommand.add_option("--target", filter.target, "Only on this target");
    subcommand.add_option("--since", selection.since, "Started at or after: a time, or how long ago (15m)");
    subcommand.add_option("--until", selection.until, "Started before");
    subcommand.add_flag("--open", selection.isOpen, "Only those that have not ended");
}

Result<> prepare(Selection& selection) {
    const auto since = moment(selection.since), until = moment(selection.until);
    if (!since || !until)
        return since ? until.error() : since.error();
    selection.sessions.since = *since;
    selection.sessions.until = *until;
    if (selection.isOpen)
        selection.sessions.state = recording::SessionFilter::State::Open;
    auto parsed = api::parseFilter(selection.filterText);
    if (parsed.problem)
        return Error::client("22023", describe(*parsed.problem));
    selection.filter = std::move(parsed.filter);
    return {};
}

Result<std::vector<recording::SessionSummary>> select(recording::SessionReader& reader, const Selection& selection) {
    if (!selection.ids.empty())
        return named(reader, selection.ids);
    if (selection.filter.isEmpty())
        return reader.sessions(selection.sessions);
    std::vector<recording::SessionSummary> out;
    api::StatementSearch search(reader, selection.filter, now().wall);
    auto page = selection.sessions;
    auto skip = page.offset;
    for (page.limit = std::clamp(selection.sessions.limit, kFirstPage, kPage), page.offset = 0;;
         page.offset += page.limit, page.limit = kPage) {
        auto sessions = reader.sessions(page);
        if (!sessions)
            return std::move(sessions).error();
        const auto found = search.sessions(*sessions);
        if (!found)
            return found.error();
        for (std::size_t i = 0; i < sessions->size(); ++i) {
            if ((*found)[i] == 0 || (skip > 0 && skip-- > 0))
                continue;
            out.push_back(std::move((*sessions)[i]));
            if (out.size() == selection.sessions.limit)
                return out;
        }
        if (sessions->size() < page.limit)
            return out;
    }
}

std::string describe(const Selection& selection) {
    std::string out;
    const auto add = [&out](std::string_view what, const std::string& value) {
        if (!value.empty())
            out.append(out.empty() ? "" : ", ").append(what).append(value);
    };
    if (!selection.ids.empty()) {
        std::string ids;
        for (const auto& id : selection.ids)
            ids.append(ids.empty() ? "" : " ").append(id);
        add(selection.ids.size() == 1 ? "session " : "sessions ", ids);
    }
    add("agent ", selection.sessions.agent);
    add("identity ", selection.sessions.identity);
    add("target ", selection.sessions.target);
    add("with ", selection.sessions.text);
    if (selection.sessions.since)
        add("started from ", toRfc3339(*selection.sessions.since));
    if (selection.sessions.until)
        add("started before ", toRfc3339(*selection.sessions.until));
    if (selection.isOpen)
        add("", "open ones");
    add("matching ", selection.filterText);
    return out.empty() ? "all recorded sessions" : out;
}

std::string describe(const api::FilterProblem& problem) {
    using enum api::ProblemCode;
    const auto word = "'" + problem.word + "'";
    std::string out = "the filter cannot be read at character " + std::to_string(problem.position + 1) + ": ";
    switch (problem.code) {
    case UnknownField:
        out += "there is no field " + word;
        break;
    case MissingValue:
        out += "a value is missing";
        break;
    case UnknownValue:
        out += word + " is not a value of this field";
        break;
    case NotANumber:
        out += word + " is not a number";
        break;
    case NotADuration:
        out += word + " is not a duration; write 500ms, 2s, 15m";
        break;
    case NotATime:
        out += word + " is not a time; write -15m or 2026-01-31T12:00:00Z";
        break;
    case NotComparable:
        out += "this field has no order; write ':'";
        break;
    case UnclosedQuote:
        out += "the quote is not closed";
        break;
    case UnclosedRegex:
        out += "the regular expression is not closed";
        break;
    case BadRegex:
        out += problem.word;
        break;
    case UnclosedBracket:
        out += "a bracket is not closed";
        break;
    case UnexpectedBracket:
        out += "a bracket too many";
        break;
    case MissingOperand:
        out += "something is missing beside 'not', 'and' or 'or'";
        break;
    case TooLong:
    case TooDeep:
        out += "it is too long";
        break;
    }
    if (!problem.suggestion.empty())
        out += "; did you mean '" + problem.suggestion + "'?";
    return out;
}

} // namespace postern::app
