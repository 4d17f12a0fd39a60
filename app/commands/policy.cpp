// postern policy: the policy of all gateways that share a store.
#include "app/commands/with_desk.h"
#include "app/masking_info.h"
#include "app/paths.h"
#include "app/problems.h"
#include "app/signing_key.h"
#include "app/table.h"
#include "base/clock.h"
#include "base/json_writer.h"

namespace postern::app {

namespace {

struct PolicyOptions {
    std::string file, comment;
    std::uint64_t version = 0; // 0: not said
    bool isTrial = false;
};

template <class Body>
Exit withVersions(const Common& common, Body body) {
    return withDesk(common, [&](DirectiveDesk& desk) {
        const auto versions = desk.versions();
        return versions ? body(desk, *versions) : deskFailed(common, versions.error());
    });
}

std::string shown(const std::vector<api::DiffLine>& diff) {
    std::string out;
    for (const auto& line : diff)
        out += std::string(line.kind == api::DiffLine::Kind::Added     ? "+ "
                           : line.kind == api::DiffLine::Kind::Removed ? "- "
                                                                       : "  ") +
               line.text + "\n";
    return out.empty() ? "nothing changes\n" : out;
}

void said(const Common& common, const recording::DirectiveFacts& facts, std::uint64_t restored) {
    if (!common.json) {
        print("policy version " + std::to_string(facts.version) + " is published" +
              (restored != 0 ? ", with the text of version " + std::to_string(restored) : "") +
              "; 'postern store status' shows the gateways that judge by it");
        return;
    }
    std::string out;
    JsonWriter json(out);
    json.beginObject().field("version", static_cast<std::int64_t>(facts.version)).field("sha256", facts.sha256);
    json.key("restored");
    restored != 0 ? json.integer(static_cast<std::int64_t>(restored)) : json.null();
    json.endObject();
    print(out);
}

Exit give(const Common& common, DirectiveDesk& desk, const std::string& text, const std::string& comment,
          std::uint64_t restored = 0) {
    const auto given = desk.give(recording::DirectiveKind::Policy, text, comment);
    if (!given)
        return deskFailed(common, given.error());
    said(common, *given, restored);
    return Exit::Done;
}

Exit publish(const Common& common, const PolicyOptions& options) {
    const auto text = readConfigurationText(options.file);
    if (!text) {
        complain(common, text.error().message());
        return Exit::Usage;
    }
    const auto loaded = policy::parsePublished(*text, options.file);
    if (!loaded.configuration) {
        if (common.json)
            print(problemsAsJson(loaded.problems));
        else
            for (const auto& problem : loaded.problems)
                complain(common, toLine(problem));
        if (!common.json)
            complain(common, "a published policy has [policy], [[rule]], [approvals], [[mask]] and [[detect]] alone; "
                             "the rest stays in each gateway's own file");
        return Exit::DoesNotHold;
    }
    return withVersions(common, [&](DirectiveDesk& desk, const std::vector<PolicyVersion>& versions) {
        const auto* newest = newestOf(versions);
        if (options.isTrial) {
            print(shown(diffOf(newest != nullptr ? newest->directive.contents : std::string(), *text)));
            return Exit::Done;
        }
        if (newest != nullptr && newest->directive.contents == *text) {
            if (common.json)
                said(common, *newest->facts, 0);
            else
                print("policy version " + std::to_string(newest->facts->version) + " says the same already");
            return Exit::Done;
        }
        return give(common, desk, *text, options.comment);
    });
}

const PolicyVersion* versionOf(const std::vector<PolicyVersion>& versions, std::uint64_t number) {
    for (const auto& version : versions)
        if (version.facts && version.facts->version == number)
            return &version;
    return nullptr;
}

Exit noSuch(const Common& common, std::uint64_t version) {
    complain(common, version != 0
                         ? "there is no policy version " + std::to_string(version) + " that can be believed"
                         : std::string("there is no such policy version; 'postern policy publish FILE' makes one"));
    return Exit::DoesNotHold;
}

Exit rollBack(const Common& common, const PolicyOptions& options) {
    return withVersions(common, [&](DirectiveDesk& desk, const std::vector<PolicyVersion>& versions) {
        const auto* newest = newestOf(versions);
        const auto wanted = options.version != 0 || newest == nullptr ? options.version : newest->facts->version - 1;
        const auto* found = versionOf(versions, wanted);
        if (found == nullptr)
            return noSuch(common, wanted);
        if (!policy::parsePublished(found->directive.contents, "policy").configuration) {
            complain(common, "this Postern does not understand policy version " + std::to_string(wanted));
            return Exit::DoesNotHold;
        }
        if (options.isTrial) {
            print(shown(diffOf(newest->directive.contents, found->directive.contents)));
            return Exit::Done;
        }
        return give(common, desk, found->directive.contents,
                    options.comment.empty() ? "back to version " + std::to_string(wanted) : options.comment, wanted);
    });
}

std::string asTable(const std::vector<PolicyVersion>& versions) {
    std::vector<TableRow> rows;
    const auto* newest = newestOf(versions);
    for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
        const auto& stored = version->directive;
        if (version->facts)
            rows.push_back({std::to_string(version->facts->version), toRfc3339(version->facts->time),
                            version->facts->by, stored.role, version->facts->sha256.substr(0, 12),
                            &*version == newest ? "newest" : "", version->facts->comment});
        else
            rows.push_back({"-", stored.time ? toRfc3339(*stored.time) : "", "", stored.role, "", "not believed",
                            version->problem});
    }
    return rows.empty() ? "no policy is published; 'postern policy publish FILE' does it\n"
                        : table({"VERSION", "TIME", "BY", "ROLE", "SHA-256", "STATE", "COMMENT"}, rows);
}

std::string asJson(const std::vector<PolicyVersion>& versions) {
    std::string out;
    JsonWriter json(out);
    json.beginArray();
    for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
        const auto& stored = version->directive;
        json.beginObject().field("directive", static_cast<std::int64_t>(stored.number)).field("role", stored.role);
        json.key("believed").boolean(version->facts.has_value()).field("problem", version->problem);
        json.field("key", stored.publicKey);
        if (const auto& facts = version->facts) {
            json.field("version", static_cast<std::int64_t>(facts->version)).field("time", toRfc3339(facts->time));
            json.field("by", facts->by).field("sha256", facts->sha256).field("comment", facts->comment).key("parent");
            facts->parent.empty() ? json.null() : json.string(facts->parent);
        }
        json.endObject();
    }
    json.endArray();
    return out;
}

Exit list(const Common& common, const PolicyOptions&) {
    return withVersions(common, [&](DirectiveDesk&, const std::vector<PolicyVersion>& versions) {
        print(common.json ? asJson(versions) : asTable(versions));
        const auto isBelieved = [](const PolicyVersion& version) { return version.facts.has_value(); };
        return std::all_of(versions.begin(), versions.end(), isBelieved) ? Exit::Done : Exit::DoesNotHold;
    });
}

Exit show(const Common& common, const PolicyOptions& options) {
    return withVersions(common, [&](DirectiveDesk&, const std::vector<PolicyVersion>& versions) {
        const auto* found = options.version != 0 ? versionOf(versions, options.version) : newestOf(versions);
        if (found == nullptr)
            return noSuch(common, options.version);
        if (!common.json) {
            print(found->directive.contents);
            return Exit::Done;
        }
        std::string out;
        JsonWriter(out)
            .beginObject()
            .field("version", static_cast<std::int64_t>(found->facts->version))
            .field("sha256", found->facts->sha256)
            .field("text", found->directive.contents)
            .endObject();
        print(out);
        return Exit::Done;
    });
}

Exit showKey(const Common& common, const PolicyOptions&) {
    if (const auto made = makeFolder(dataFolder()); !made)
        return deskFailed(common, made.error());
    const auto key = openSigningKey(dataFolder(), KeyPlace::KeychainOrFile);
    if (!key)
        return deskFailed(common, key.error());
    const auto text = key->publicKey().toText();
    std::string out;
    JsonWriter(out).beginObject().field("public_key", text).endObject();
    print(common.json ? out : text);
    return Exit::Done;
}

} // namespace

void addPolicy(CLI::App& app, Command& command) {
    auto* sub = app.add_subcommand("policy", "The policy of all gateways that share a store");
    sub->require_subcommand(1);
    const auto add = [&](const char* name, const char* what, Exit (*run)(const Common&, const PolicyOptions&)) {
        return addSubcommand<PolicyOptions>(*sub, command, name, what, run);
    };
    const auto addSaying = [](CLI::App& one, PolicyOptions& options) {
        one.add_option("--comment", options.comment, "Why, for those who read the list")->type_name("C");
        one.add_flag("--dry-run", options.isTrial, "Only show what would change");
    };
    const auto [publishing, published] = add("publish", "Sign a policy and put it in force on every gateway", publish);
    publishing->add_option("FILE", published->file, "The policy: rules, masks and detectors")->required();
    addSaying(*publishing, *published);
    add("list", "The versions that were published, and whether they can be believed", list);
    const auto [showing, shownOptions] = add("show", "The text of a version (default: the newest)", show);
    showing->add_option("VERSION", shownOptions->version, "Its number");
    const auto [rolling, rolled] = add(
        "rollback", "Put the text of an earlier version in force again (default: the one before the newest)", rollBack);
    rolling->add_option("VERSION", rolled->version, "Its number");
    addSaying(*rolling, *rolled);
    add("key", "The public key that this installation signs with, for [store] administrators", showKey);
}

} // namespace postern::app
