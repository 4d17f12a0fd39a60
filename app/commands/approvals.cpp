// postern approvals list, approve, deny: held statements, decided from a terminal.
#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/agents.h"
#include "app/approval_text.h"
#include "app/command_line.h"
#include "app/commands/approval_card.h"
#include "app/gateway_request.h"
#include "app/paths.h"
#include "app/shared_store.h"
#include "app/shown_requests.h"
#include "app/table.h"
#include "app/team_requests.h"
#include "app/team_row.h"
#include "app/wording.h"
#include "base/json_members.h"
#include "base/text.h"
#include "masking/method.h"

namespace postern::app {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kShownSql = 60;

struct DecisionOptions {
    std::string id, comment, tokenFile, span;
    bool endsSession = false;
};

std::string oneLine(const std::string& sql) {
    std::string out;
    for (const char c : sql)
        out += c == '\n' || c == '\t' ? ' ' : c;
    return out.size() <= kShownSql ? out : std::string(utf8Prefix(out, kShownSql - 3)) + "...";
}

std::string personOf(const Json& person) {
    if (!person.is_object())
        return {};
    const auto email = textOf(person, "email");
    return email.empty() ? textOf(person, "subject") : email;
}

// With the gateway, where there are several.
std::string asTable(const Json& cards, bool all, bool isShared) {
    std::vector<TableRow> rows;
    for (const auto& card : cards) {
        const bool isOpen = textOf(card, "outcome") == "requested";
        if (!isOpen && !all)
            continue;
        const auto& rules = card.at("rules");
        rows.push_back({textOf(card, "approval"),
                        !isOpen                       ? textOf(card, "outcome")
                        : card.at("held").get<bool>() ? "held"
                                                      : "open",
                        textOf(card, "requested").substr(11, 8) + "Z", textOf(card, "expires").substr(11, 8) + "Z",
                        textOf(card.at("agent"), "name"), personOf(card.at("identity")),
                        textOf(card.at("target"), "name"),
                        rules.empty() ? "" : visibleText(textOf(rules.front(), "name")),
                        oneLine(visibleText(textOf(card, "sql")))});
        if (isShared)
            rows.back().insert(rows.back().begin() + 1, visibleText(textOf(card.at("gateway"), "name")));
    }
    if (rows.empty())
        return "nothing waits for approval\n";
    TableRow heads{"APPROVAL", "STATE", "ASKED", "UNTIL", "AGENT", "IDENTITY", "TARGET", "RULE", "STATEMENT"};
    if (isShared)
        heads.insert(heads.begin() + 1, "GATEWAY");
    return table(heads, rows);
}

void show(const Common& common, Json& cards, bool all, bool isShared) {
    if (!common.json)
        return print(asTable(cards, all, isShared));
    Json shown = Json::array();
    for (auto& card : cards)
        if (all || textOf(card, "outcome") == "requested")
            shown.push_back(std::move(card));
    print(shown.dump());
}

bool isShared(const policy::Configuration& configuration) {
    return storeFile(configuration.store).empty();
}

Exit failed(const Common& common, const Error& error) {
    complain(common, withWhere(error));
    return error.sqlstate() == "22023"      ? Exit::Usage
           : error.fault() == Fault::Client ? Exit::DoesNotHold
                                            : Exit::Unreachable;
}

Exit listOfTeam(const Common& common, const policy::Configuration& configuration, bool all) {
    auto link = openTeamStore(configuration);
    if (!link)
        return failed(common, link.error());
    const auto requests = teamRequests(*link, all ? recording::Requests::All : recording::Requests::Open);
    if (!requests)
        return failed(common, requests.error());
    Json cards = Json::array();
    std::vector<TeamRequest> open;
    for (const auto& one : *requests) {
        cards.push_back(one.card);
        if (one.isOpen())
            open.push_back(one);
    }
    noteShown(common, open, common.json);
    show(common, cards, all, true);
    return Exit::Done;
}

Exit list(const Common& common, bool all) {
    const auto configuration = loadOrExplain(common);
    if (!configuration)
        return Exit::Usage;
    if (isShared(*configuration))
        return listOfTeam(common, *configuration, all);
    auto [json, exit] = request(common, *configuration, R"({"command":"approvals"})");
    if (exit != Exit::Done)
        return exit;
    show(common, json["cards"], all, false);
    return Exit::Done;
}

void showDecided(const Common& common, const Json& card) {
    if (common.json)
        print(card.dump());
    else
        print(textOf(card, "outcome") + " " + textOf(card, "approval") + " as " + visibleText(personOf(card.at("by"))) +
              ": " + oneLine(visibleText(textOf(card, "sql"))));
}

// Of a request that was not shown whole yet: on standard output, or beside the JSON.
void showFirst(const Common& common, const Json& card) {
    if (common.json)
        std::fputs((wholeText(card) + "\n").c_str(), stderr);
    else
        print(wholeText(card));
}

// Only what was shown last may be decided on; what was not shown whole is, now.
Result<> showUnseen(const Common& common, const TeamRequest& request) {
    const auto shown = wasShown(request);
    if (!shown)
        return shown.error();
    if (*shown != Shown::Whole) {
        showFirst(common, request.card);
        noteShown(common, {request}, true);
    }
    return {};
}

// Whether the gateway holds what the store shows, as far as the store has it (masked values are **** there).
bool isSame(const Json& ours, const Json& shown) {
    for (const auto* name : {"session", "statement", "requested", "fingerprint"})
        if (ours.value(name, Json()) != shown.value(name, Json()))
            return false;
    if (visibleText(textOf(ours, "sql")) != textOf(shown, "sql"))
        return false;
    const auto &prepared = ours.at("prepared"), &shownOnes = shown.at("prepared");
    const auto &values = ours.at("parameters"), &shownValues = shown.at("parameters");
    if (prepared.size() != shownOnes.size() || values.size() != shownValues.size())
        return false;
    for (std::size_t i = 0; i < prepared.size(); ++i)
        if (visibleText(textOf(prepared[i], "sql")) != textOf(shownOnes[i], "sql"))
            return false;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto value = textOf(shownValues[i], "value");
        if (value != masking::kRedaction && value != onOneLine(textOf(values[i], "value")))
            return false;
    }
    return true;
}

// A decision over this machine's own socket is not signed and names the ID alone: what was shown must be what the
// gateway holds, and where nothing was shown, its own card is.
Exit showUnseenHere(const Common& common, const policy::Configuration& configuration, const DecisionOptions& options) {
    std::string line;
    JsonWriter(line).beginObject().field("command", "approval").field("approval", options.id).endObject();
    const auto [answer, exit] = request(common, configuration, line);
    if (exit != Exit::Done)
        return exit;
    const auto anything = wasAnythingShown(options.id);
    if (!anything)
        return failed(common, anything.error());
    if (!*anything) {
        showFirst(common, answer.at("card"));
        return Exit::Done;
    }
    auto link = openTeamStore(configuration);
    if (!link)
        return failed(common, link.error());
    const auto found = findTeamRequest(*link, options.id);
    if (!found)
        return failed(common, found.error());
    if (const auto seen = showUnseen(common, *found); !seen)
        return failed(common, seen.error());
    if (isSame(answer.at("card"), found->card))
        return Exit::Done;
    complain(common, "the store shows another statement for request " + options.id + " than this gateway holds");
    return Exit::DoesNotHold;
}

// Through the store, signed. None: it is for this machine's own gateway to decide, over its socket.
std::optional<Exit> decideOfTeam(const Common& common, const policy::Configuration& configuration,
                                 const approval::Decision& decision, bool endsSession) {
    auto registry = openRegistry(configuration);
    auto link = openTeamStore(configuration);
    if (!registry || !link)
        return failed(common, registry ? link.error() : registry.error());
    const auto found = findTeamRequest(*link, decision.id);
    if (!found && found.error().sqlstate() != "42704")
        return failed(common, found.error());
    const auto self = gatewayId(**registry);
    if (!self)
        return failed(common, self.error());
    if (!found)
        return std::nullopt; // it may be too long for the store
    const auto by = approverHere(configuration, **registry, KeyPlace::KeychainOrFile);
    if (!by && found->gateway == *self)
        return std::nullopt;
    if (!by)
        return failed(common, by.error());
    if (const auto seen = showUnseen(common, *found); !seen)
        return failed(common, seen.error());
    const auto card = decideElsewhere(*link, *found, decision, endsSession, *by);
    if (!card)
        return failed(common, card.error());
    showDecided(common, *card);
    return Exit::Done;
}

Exit decideHere(const Common& common, const policy::Configuration& configuration, const approval::Decision& decision,
                const std::string& choice, const DecisionOptions& options) {
    std::string line;
    JsonWriter json(line);
    json.beginObject().field("command", "decide").field("approval", options.id).field("comment", options.comment);
    json.field("seconds", std::int64_t{decision.span.count() / 1000});
    json.field("choice", choice).key("end_session").boolean(options.endsSession);
    if (!options.tokenFile.empty()) {
        const auto token = readTokenFile(options.tokenFile);
        if (!token) {
            complain(common, token.error().message());
            return Exit::Usage;
        }
        json.field("token", *token);
    }
    json.endObject();
    const auto [answer, exit] = request(common, configuration, line);
    if (exit == Exit::Done)
        showDecided(common, answer.at("card"));
    return exit;
}

Exit decide(const Common& common, std::string choice, const DecisionOptions& options) {
    const auto configuration = loadOrExplain(common);
    if (!configuration)
        return Exit::Usage;
    approval::Decision decision{
        options.id, choice == "deny" ? approval::Choice::Deny : approval::Choice::ApproveOnce, options.comment, {}, {}};
    if (!options.span.empty()) {
        const auto span = parseDuration(options.span);
        if (!span || span->count() < 1000) {
            complain(common, "--for " + options.span + ": write a number and s, m or h, like 15m");
            return Exit::Usage;
        }
        choice = "approve_for";
        decision.choice = approval::Choice::ApproveForTime;
        decision.span = std::chrono::duration_cast<std::chrono::seconds>(*span);
    }
    // A token that somebody hands over is bound to no key: it decides on this machine's own gateway.
    if (isShared(*configuration) && options.tokenFile.empty())
        if (const auto done = decideOfTeam(common, *configuration, decision, options.endsSession))
            return *done;
    if (isShared(*configuration))
        if (const auto exit = showUnseenHere(common, *configuration, options); exit != Exit::Done)
            return exit;
    return decideHere(common, *configuration, decision, choice, options);
}

CLI::App* addDecision(CLI::App& app, Command& command, const char* name, const char* what,
                      const std::shared_ptr<DecisionOptions>& options) {
    auto* sub = app.add_subcommand(name, what);
    auto common = addCommon(*sub);
    sub->add_option("ID", options->id, "The request, as 'postern approvals list' and the client's notice name it")
        ->required();
    sub->add_option("--comment", options->comment, "Why; the client and the record get it")->type_name("TEXT");
    sub->add_option("--token-file", options->tokenFile, "Decide as the bearer of the token in this file")
        ->type_name("FILE");
    sub->callback([&command, common, options, choice = std::string(name)] {
        command = [common, options, choice] { return decide(*common, choice, *options); };
    });
    return sub;
}

} // namespace

void addApprovals(CLI::App& app, Command& command) {
    auto* approvals = app.add_subcommand("approvals", "Statements that wait for approval: list them, look at one");
    approvals->require_subcommand(1);
    auto* listing = approvals->add_subcommand("list", "List what waits, oldest first");
    auto common = addCommon(*listing);
    auto all = std::make_shared<bool>(false);
    listing->add_flag("--all", *all,
                      "Also what was decided, expired or was abandoned since the gateway started, or in a week");
    listing->callback([&command, common, all] { command = [common, all] { return list(*common, *all); }; });

    addApprovalCard(*approvals, command);

    auto approval = std::make_shared<DecisionOptions>();
    addDecision(app, command, "approve", "Let a held statement run", approval)
        ->add_option("--for", approval->span,
                     "Also let statements of the same shape pass for this long, like 15m (not for what destroys)")
        ->type_name("TIME");
    auto denial = std::make_shared<DecisionOptions>();
    addDecision(app, command, "deny", "Refuse a held statement", denial)
        ->add_flag("--end-session", denial->endsSession, "End the session too");
}

} // namespace postern::app
