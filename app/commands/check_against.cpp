#include "app/commands/check_against.h"

#include "app/approval_text.h"
#include "app/laboratory/trial.h"
#include "app/records.h"
#include "app/wording.h"
#include "base/json_writer.h"
#include "base/text.h"

namespace postern::app {

namespace {

using Change = api::PolicyTrial::Change;

constexpr std::size_t kMaxSessions = 100'000;

void write(JsonWriter& json, std::string_view key, const std::vector<std::string>& texts) {
    json.key(key).beginArray();
    for (const auto& text : texts)
        json.string(text);
    json.endArray();
}

void write(JsonWriter& json, std::string_view key, const api::PolicyTrial::Decision& decision) {
    json.key(key).beginObject().field("action", decision.action);
    write(json, "rules", decision.rules);
    json.endObject();
}

std::string asJson(const api::PolicyTrial& trial) {
    std::string out;
    JsonWriter json(out);
    json.beginObject()
        .field("sessions", static_cast<std::int64_t>(trial.sessions))
        .field("statements", static_cast<std::int64_t>(trial.statements))
        .field("unread", static_cast<std::int64_t>(trial.unread))
        .key("changes")
        .beginArray();
    for (const auto& change : trial.changes) {
        json.beginObject()
            .field("session", change.session)
            .field("statement", static_cast<std::int64_t>(change.statement))
            .field("sql", change.sql)
            .field("fingerprint", change.fingerprint)
            .field("times", static_cast<std::int64_t>(change.times));
        write(json, "was", change.was);
        write(json, "now", change.now);
        json.field("reason", change.reason).key("depends_on_estimate").boolean(change.dependsOnEstimate);
        write(json, "masked_now", change.maskedNow);
        write(json, "no_longer_masked", change.noLongerMasked);
        json.endObject();
    }
    json.endArray();
    write(json, "notes", trial.notes);
    json.endObject();
    return out;
}

std::string joined(const std::vector<std::string>& texts) {
    std::string out;
    for (const auto& text : texts)
        out += (out.empty() ? "" : ", ") + visibleText(text);
    return out;
}

std::string_view inWords(const std::string& action) {
    return action == "block" ? "blocked" : action == "approve" ? "held" : "allowed";
}

std::string inWords(const api::PolicyTrial::Decision& decision) {
    return std::string(inWords(decision.action)) + (decision.rules.empty() ? "" : " by " + joined(decision.rules));
}

std::string oneLine(std::string_view sql) {
    constexpr std::size_t kShown = 100;
    std::string out;
    for (const char c : visibleText(sql))
        out += c == '\n' || c == '\t' ? ' ' : c;
    return out.size() <= kShown ? out : std::string(utf8Prefix(out, kShown - 3)) + "...";
}

void append(std::string& out, const Change& change) {
    if (change.was.action != change.now.action)
        out += "now " + inWords(change.now) + ", was " + inWords(change.was);
    else if (change.dependsOnEstimate)
        out += "may now be stopped, by its estimate; was " + inWords(change.was);
    else
        out += "still " + inWords(change.now);
    if (change.dependsOnEstimate && change.was.action != change.now.action)
        out += "; stricter where an estimate is reached";
    if (!change.maskedNow.empty())
        out += "; now masked: " + joined(change.maskedNow);
    if (!change.noLongerMasked.empty())
        out += "; no longer masked: " + joined(change.noLongerMasked);
    out += change.times == 1 ? "\n" : ", " + std::to_string(change.times) + " times\n";
    out += "    " + oneLine(change.sql) + "\n    statement " + std::to_string(change.statement) + " of " +
           change.session + (change.reason.empty() ? "" : "; " + visibleText(change.reason)) + "\n";
}

std::string asText(const api::PolicyTrial& trial) {
    std::string out;
    for (const auto& change : trial.changes)
        append(out, change);
    for (const auto& note : trial.notes)
        out += "note: " + visibleText(note) + "\n";
    out += counted(trial.statements, "statement") + " of " + counted(trial.sessions, "session") + ": " +
           (trial.changes.empty() ? "nothing would be decided or masked otherwise"
                                  : counted(trial.changes.size(), "difference")) +
           (trial.unread == 0 ? "" : "; " + std::to_string(trial.unread) + " could not be judged again") + "\n";
    return out;
}

} // namespace

std::shared_ptr<TrialOptions> addTrial(CLI::App& check) {
    auto options = std::make_shared<TrialOptions>();
    auto* against =
        check.add_option("--against", options->against,
                         "Recorded sessions (the beginning of an ID is enough, or 'all') to try this policy "
                         "on: what would be held, blocked or masked otherwise");
    against->type_name("ID");
    addSelection(check, options->selection);
    for (const char* name :
         {"--filter", "--search", "--agent", "--identity", "--target", "--since", "--until", "--open"})
        check.get_option(name)->needs(against)->group("With --against all");
    return options;
}

Exit tryOn(const Common& common, const std::shared_ptr<const policy::Configuration>& configuration,
           const TrialOptions& options) {
    auto selection = options.selection;
    if (options.against != std::vector<std::string>{"all"})
        selection.ids = options.against;
    if (const auto prepared = prepare(selection); !prepared) {
        complain(common, prepared.error().message());
        return Exit::Usage;
    }
    auto archive = openArchive(configuration->store);
    if (!archive) {
        complain(common, archive.error().message());
        return Exit::Unreachable;
    }
    recording::SessionReader reader(std::move(*archive));
    selection.sessions.limit = kMaxSessions;
    const auto sessions = select(reader, selection);
    if (!sessions) {
        complain(common, sessions.error().message());
        return sessions.error().fault() == Fault::Client ? Exit::DoesNotHold : Exit::Unreachable;
    }
    Trial trial(configuration);
    for (const auto& session : *sessions)
        if (const auto taken = trial.take(reader, session); !taken) {
            complain(common, taken.error().message());
            return Exit::DoesNotHold;
        }
    const auto found = std::move(trial).finish();
    print(common.json ? asJson(found) : asText(found));
    return found.changes.empty() ? Exit::Done : Exit::DoesNotHold;
}

} // namespace postern::app
