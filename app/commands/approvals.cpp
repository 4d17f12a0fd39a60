// postern approvals list, approve, deny: held statements, decided from a terminal.
#include <cerrno>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>

#include "app/approval_text.h"
#include "app/command_line.h"
#include "app/control_socket.h"
#include "app/table.h"
#include "base/text.h"

namespace postern::app {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kMaxToken = 64U << 10;
constexpr std::size_t kShownSql = 60;

struct DecisionOptions {
    std::string id, comment, tokenFile, span;
    bool endsSession = false;
};

std::string text(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// The gateway's answer. On an error says so and gives the exit code.
struct Answer {
    Json json;
    Exit exit = Exit::Done;
};

Answer ask(const Common& common, const policy::Configuration& configuration, const std::string& request) {
    const auto line = askGateway(controlPath(configuration), request);
    if (!line) {
        complain(common, line.error().message());
        return {{}, Exit::Unreachable};
    }
    auto json = Json::parse(*line, nullptr, false);
    if (!json.is_object()) {
        complain(common, "the gateway's answer cannot be read");
        return {{}, Exit::Unreachable};
    }
    if (const auto error = json.find("error"); error != json.end()) {
        complain(common, text(*error, "message"));
        return {{}, text(*error, "sqlstate") == "22023" ? Exit::Usage : Exit::DoesNotHold};
    }
    return {std::move(json), Exit::Done};
}

std::string oneLine(const std::string& sql) {
    std::string out;
    for (const char c : sql)
        out += c == '\n' || c == '\t' ? ' ' : c;
    return out.size() <= kShownSql ? out : std::string(utf8Prefix(out, kShownSql - 3)) + "...";
}

std::string personOf(const Json& person) {
    if (!person.is_object())
        return {};
    const auto email = text(person, "email");
    return email.empty() ? text(person, "subject") : email;
}

std::string asTable(const Json& cards, bool all) {
    std::vector<TableRow> rows;
    for (const auto& card : cards) {
        const bool isOpen = text(card, "outcome") == "requested";
        if (!isOpen && !all)
            continue;
        const auto& rules = card.at("rules");
        rows.push_back({text(card, "approval"),
                        !isOpen                       ? text(card, "outcome")
                        : card.at("held").get<bool>() ? "held"
                                                      : "open",
                        text(card, "requested").substr(11, 8) + "Z", text(card, "expires").substr(11, 8) + "Z",
                        text(card.at("agent"), "name"), personOf(card.at("identity")), text(card.at("target"), "name"),
                        rules.empty() ? "" : visibleText(text(rules.front(), "name")),
                        oneLine(visibleText(text(card, "sql")))});
    }
    return rows.empty()
               ? "nothing waits for approval\n"
               : table({"APPROVAL", "STATE", "ASKED", "UNTIL", "AGENT", "IDENTITY", "TARGET", "RULE", "STATEMENT"},
                       rows);
}

Exit list(const Common& common, bool all) {
    const auto configuration = loadOrExplain(common);
    if (!configuration)
        return Exit::Usage;
    auto [json, exit] = ask(common, *configuration, R"({"command":"approvals"})");
    if (exit != Exit::Done)
        return exit;
    auto& cards = json["cards"];
    if (common.json) {
        Json shown = Json::array();
        for (auto& card : cards)
            if (all || text(card, "outcome") == "requested")
                shown.push_back(std::move(card));
        print(shown.dump());
    } else {
        print(asTable(cards, all));
    }
    return Exit::Done;
}

Result<std::string> readToken(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return Error::client("22023", "cannot read " + file + ": " + std::strerror(errno));
    std::string token(kMaxToken + 1, '\0');
    in.read(token.data(), static_cast<std::streamsize>(token.size()));
    token.resize(static_cast<std::size_t>(in.gcount()));
    const auto end = token.find_last_not_of(" \t\r\n");
    token.resize(end == std::string::npos ? 0 : end + 1);
    if (token.empty() || token.size() > kMaxToken)
        return Error::client("22023", file + " holds no token");
    return token;
}

Exit decide(const Common& common, std::string choice, const DecisionOptions& options) {
    const auto configuration = loadOrExplain(common);
    if (!configuration)
        return Exit::Usage;
    std::string request;
    JsonWriter json(request);
    json.beginObject().field("command", "decide").field("approval", options.id).field("comment", options.comment);
    if (!options.span.empty()) {
        const auto span = parseDuration(options.span);
        if (!span || span->count() < 1000) {
            complain(common, "--for " + options.span + ": write a number and s, m or h, like 15m");
            return Exit::Usage;
        }
        choice = "approve_for";
        json.field("seconds", span->count() / 1000);
    }
    json.field("choice", choice).key("end_session").boolean(options.endsSession);
    if (!options.tokenFile.empty()) {
        const auto token = readToken(options.tokenFile);
        if (!token) {
            complain(common, token.error().message());
            return Exit::Usage;
        }
        json.field("token", *token);
    }
    json.endObject();
    const auto [answer, exit] = ask(common, *configuration, request);
    if (exit != Exit::Done)
        return exit;
    const auto& card = answer.at("card");
    if (common.json)
        print(card.dump());
    else
        print(text(card, "outcome") + " " + text(card, "approval") + " as " + visibleText(personOf(card.at("by"))) +
              ": " + oneLine(visibleText(text(card, "sql"))));
    return Exit::Done;
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
    auto* approvals = app.add_subcommand("approvals", "List the statements that wait for approval");
    approvals->require_subcommand(1);
    auto* listing = approvals->add_subcommand("list", "List what waits, oldest first");
    auto common = addCommon(*listing);
    auto all = std::make_shared<bool>(false);
    listing->add_flag("--all", *all, "Also what was decided, expired or was abandoned since the gateway started");
    listing->callback([&command, common, all] { command = [common, all] { return list(*common, *all); }; });

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
