// postern identity: whom no gateway that shares a store lets in, whatever their provider says.
#include "app/commands/with_desk.h"
#include "app/fleet/fleet_agents.h"
#include "app/table.h"
#include "base/clock.h"
#include "base/json_writer.h"

namespace postern::app {

namespace {

struct IdentityOptions {
    std::string who, issuer, comment;
};

struct Subject {
    std::string issuer, subject;
};

// Whose subject or address this is, of those who have had a session.
Result<std::vector<Subject>> subjectsOf(DirectiveDesk& desk, const IdentityOptions& options) {
    if (!options.issuer.empty())
        return std::vector<Subject>{{options.issuer, options.who}};
    const auto rows =
        desk.link().ask("SELECT DISTINCT issuer, subject FROM postern.session WHERE method <> 'local' AND "
                        "issuer <> '' AND (subject = $1 OR email = $1) ORDER BY issuer, subject",
                        recording::Arguments().text(options.who));
    if (!rows)
        return rows.error();
    std::vector<Subject> out;
    for (int row = 0; row < rows->count(); ++row)
        out.push_back({std::string(rows->text(row, 0)), std::string(rows->text(row, 1))});
    if (out.empty())
        return Error::client("42704", "nobody with the subject or address '" + options.who +
                                          "' has had a session; with --issuer it is taken as a subject all the same");
    return out;
}

Exit give(const Common& common, const IdentityOptions& options, recording::DirectiveKind kind) {
    return withDesk(common, [&](DirectiveDesk& desk) {
        const auto subjects = subjectsOf(desk, options);
        if (!subjects)
            return deskFailed(common, subjects.error());
        std::string out;
        JsonWriter json(out);
        json.beginArray();
        const bool isRevoked = kind == recording::DirectiveKind::RevokeIdentity;
        for (const auto& who : *subjects) {
            const auto given = desk.give(kind, identityContents(who.issuer, who.subject), options.comment);
            if (!given)
                return deskFailed(common, given.error());
            json.beginObject().field("issuer", who.issuer).field("subject", who.subject);
            json.key("revoked").boolean(isRevoked).endObject();
            if (!common.json)
                print(who.subject + " of " + who.issuer +
                      (isRevoked ? " is revoked; its sessions end on every gateway" : " may sign in again"));
        }
        json.endArray();
        if (common.json)
            print(out);
        return Exit::Done;
    });
}

Exit revoke(const Common& common, const IdentityOptions& options) {
    return give(common, options, recording::DirectiveKind::RevokeIdentity);
}

Exit restore(const Common& common, const IdentityOptions& options) {
    return give(common, options, recording::DirectiveKind::RestoreIdentity);
}

Exit list(const Common& common, const IdentityOptions&) {
    return withDesk(common, [&](DirectiveDesk& desk) {
        const auto fleet = readFleet(desk);
        if (!fleet)
            return deskFailed(common, fleet.error());
        std::string out;
        JsonWriter json(out);
        std::vector<TableRow> rows;
        json.beginArray();
        for (const auto& who : revokedOf(*fleet)) {
            json.beginObject().field("issuer", who.issuer).field("subject", who.subject);
            json.field("time", toRfc3339(who.time)).field("by", who.by).field("comment", who.comment).endObject();
            rows.push_back({who.subject, who.issuer, toRfc3339(who.time), who.by, who.comment});
        }
        json.endArray();
        print(common.json    ? out
              : rows.empty() ? "no identity is revoked\n"
                             : table({"SUBJECT", "ISSUER", "SINCE", "BY", "COMMENT"}, rows));
        return Exit::Done;
    });
}

} // namespace

void addIdentity(CLI::App& app, Command& command) {
    auto* sub = app.add_subcommand("identity", "Identities that no gateway that shares a store lets in");
    sub->require_subcommand(1);
    const auto add = [&](const char* name, const char* what, Exit (*run)(const Common&, const IdentityOptions&)) {
        return addSubcommand<IdentityOptions>(*sub, command, name, what, run);
    };
    const auto addWho = [](CLI::App& one, IdentityOptions& options) {
        one.add_option("WHO", options.who, "Its subject, or the address that its sessions were recorded with")
            ->required();
        one.add_option("--issuer", options.issuer, "Whose subject it is, for somebody who has had no session yet")
            ->type_name("I");
        one.add_option("--comment", options.comment, "Why, for those who read the list")->type_name("C");
    };
    const auto [revoking, revoked] = add("revoke", "End its sessions on every gateway, and let it in no more", revoke);
    addWho(*revoking, *revoked);
    const auto [restoring, restored] = add("restore", "Let it in again", restore);
    addWho(*restoring, *restored);
    add("list", "The identities that are revoked", list);
}

} // namespace postern::app
