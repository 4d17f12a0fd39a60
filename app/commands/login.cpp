// postern login, logout, whoami: the person behind this account's agents.
#include <future>

#include "app/agents.h"
#include "app/browser.h"
#include "app/command_line.h"
#include "app/paths.h"
#include "app/sign_in_keeper.h"
#include "app/sign_in_lock.h"
#include "app/signals.h"
#include "base/json_writer.h"
#include "identity/roles.h"
#include "signin/browser_sign_in.h"
#include "signin/device_sign_in.h"

namespace postern::app {

namespace {

constexpr std::chrono::seconds kLockPatience{30};

struct LoginOptions {
    std::string provider;
    bool device = false, noBrowser = false;
};

std::string join(const std::vector<std::string>& words) {
    std::string out;
    for (const auto& word : words)
        out += (out.empty() ? "" : ", ") + word;
    return out;
}

Exit failed(const Common& common, const Error& error) {
    const bool isToken = error.message() == "the token was refused";
    complain(common, isToken ? "the provider's token is not acceptable: " + error.detail() : error.message());
    return error.sqlstate() == sqlstate::kConnectionFailure || error.fault() == Fault::Us ? Exit::Unreachable
                                                                                          : Exit::DoesNotHold;
}

identity::Roles rolesOf(const policy::Configuration& configuration, const identity::Identity& who) {
    const auto& roles = configuration.roles;
    return identity::rolesOf({roles.connect, roles.approve, roles.audit}, who.groupsKnown ? &who.groups : nullptr);
}

std::string rolesAsText(const identity::Roles& roles) {
    std::vector<std::string> names;
    if (roles.connect)
        names.emplace_back("connect");
    if (roles.approve)
        names.emplace_back("approve");
    if (roles.audit)
        names.emplace_back("audit");
    return names.empty() ? "none" : join(names);
}

std::string asJson(const policy::Configuration& configuration, const SignIn& signIn) {
    std::string out;
    JsonWriter json(out);
    const auto& who = signIn.who;
    json.beginObject().key("signed_in").boolean(true).field("account", signIn.account).field("provider", who.provider);
    json.field("issuer", who.issuer).field("subject", who.subject).field("email", who.email).key("groups").beginArray();
    for (const auto& group : who.groups)
        json.string(group);
    json.endArray().key("groups_known").boolean(who.groupsKnown).field("groups_problem", who.groupsProblem);
    json.field("method", signIn.method).field("since", toRfc3339(signIn.since));
    json.field("expires", toRfc3339(who.expires)).key("renewed").boolean(signIn.isRenewed);
    json.field("problem", signIn.problem);
    const auto roles = rolesOf(configuration, who);
    json.key("roles").beginObject().key("connect").boolean(roles.connect).key("approve").boolean(roles.approve);
    json.key("audit").boolean(roles.audit).endObject();
    json.key("claims").raw(who.claims.empty() ? "{}" : who.claims).endObject();
    return out;
}

std::string asText(const policy::Configuration& configuration, const SignIn& signIn) {
    const auto& who = signIn.who;
    const auto groups = who.groupsKnown ? (who.groups.empty() ? "none" : join(who.groups)) : "not known";
    std::string out = (who.email.empty() ? who.subject : who.email) + "\n";
    out += "  subject   " + who.subject + "\n  provider  " + who.provider + " (" + who.issuer + ")\n";
    out += "  groups    " + groups + (who.groupsProblem.empty() ? "" : " (" + who.groupsProblem + ")") + "\n";
    out +=
        "  roles     " + rolesAsText(rolesOf(configuration, who)) + "\n  since     " + toRfc3339(signIn.since) + "\n";
    out += "  until     " + toRfc3339(who.expires);
    out += signIn.isRenewed ? ", renewed while a gateway runs" : ", then sign in again";
    return out + (signIn.problem.empty() ? "" : ": " + signIn.problem) + "\n";
}

// Configuration, registry, providers: what the three commands stand on.
template <class Body>
Exit withProviders(const Common& common, Body body) {
    const auto configuration = loadOrExplain(common);
    if (!configuration)
        return Exit::Usage;
    if (const auto made = makeFolder(dataFolder()); !made)
        return failed(common, made.error());
    auto registry = openRegistry(*configuration);
    if (!registry) {
        complain(common, registry.error().message());
        return Exit::Unreachable;
    }
    return body(*configuration, **registry);
}

const policy::IdentityProvider* chooseProvider(const Common& common, const policy::Configuration& configuration,
                                               const std::string& name) {
    const auto& all = configuration.identities;
    std::vector<std::string> names;
    for (const auto& provider : all)
        names.push_back(provider.name);
    if (all.empty())
        complain(common, "no identity provider is configured; add an [[identity]] to " + configuration.file);
    else if (name.empty() && all.size() > 1)
        complain(common, "which provider? --provider takes one of: " + join(names));
    else if (const auto* found = findProvider(configuration, name.empty() ? all.front().name : name))
        return found;
    else
        complain(common, "no [[identity]] is named '" + name + "'; there is: " + join(names));
    return nullptr;
}

void tell(const Common& common, const std::string& text) {
    if (!common.json) // standard error: standard output is for the result
        complain(common, text);
}

// Waits for the person, and for Ctrl-C.
Result<signin::Grant> await(std::future<Result<signin::Grant>>& answer, signin::Attempt& attempt) {
    while (answer.wait_for(std::chrono::milliseconds{0}) != std::future_status::ready)
        if (waitForSignal(std::chrono::milliseconds{100}) == Signal::Terminate)
            attempt.cancel();
    return answer.get();
}

Result<signin::Grant> signIn(const Common& common, const LoginOptions& options, signin::Providers& providers,
                             const policy::IdentityProvider& provider, Secret secret, std::string nonce) {
    auto promise = std::make_shared<std::promise<Result<signin::Grant>>>();
    auto answer = promise->get_future();
    const auto done = [promise](Result<signin::Grant> grant) { promise->set_value(std::move(grant)); };
    if (options.device) {
        auto attempt = signin::signInByDevice(
            providers, provider, std::move(secret),
            {[common](const signin::DeviceCode& code) {
                 tell(common, "on any device, go to " + code.address + " and enter the code " + code.code +
                                  (code.wholeAddress.empty() ? "" : "\n         or go to " + code.wholeAddress) +
                                  "\nOnly enter a code that you asked for yourself, here and now.");
             },
             done});
        return await(answer, *attempt);
    }
    auto attempt = signin::signInByBrowser(
        providers, provider, std::move(secret),
        {[common, noBrowser = options.noBrowser](const std::string& address) {
             const bool isOpen = !noBrowser && openBrowser(address);
             tell(common,
                  std::string(isOpen ? "your browser opens; if it does not" : "to sign in") + ", go to\n" + address);
         },
         done, std::move(nonce)});
    return await(answer, *attempt);
}

Exit login(const Common& common, const LoginOptions& options) {
    return withProviders(common, [&](const policy::Configuration& configuration, recording::Registry& registry) {
        const auto* provider = chooseProvider(common, configuration, options.provider);
        if (provider == nullptr)
            return Exit::Usage;
        auto secret = clientSecretOf(configuration, *provider);
        if (!secret) {
            complain(common, secret.error().message());
            return Exit::Usage;
        }
        signin::Providers providers(configuration.identities);
        auto commitment = options.device ? Result<std::optional<KeyCommitment>>(std::nullopt)
                                         : commitToKey(configuration, *provider, KeyPlace::KeychainOrFile);
        if (!commitment)
            return failed(common, commitment.error());
        auto grant = signIn(common, options, providers, *provider, std::move(*secret),
                            *commitment ? (*commitment)->nonce : std::string());
        if (!grant)
            return failed(common, grant.error());
        const auto lock = SignInLock::take(kLockPatience);
        if (!lock) {
            complain(common, "another process is signing in or out, and does not finish");
            return Exit::Unreachable;
        }
        TokenVault vault;
        const auto kept = keepSignIn(registry, vault, configuration, *provider, std::move(*grant), false, *commitment);
        if (!kept)
            return failed(common, kept.error());
        print(common.json ? asJson(configuration, *kept) : "signed in as " + asText(configuration, *kept));
        return Exit::Done;
    });
}

Exit logout(const Common& common) {
    return withProviders(common, [&](const policy::Configuration& configuration, recording::Registry& registry) {
        signin::Providers providers(configuration.identities);
        const auto lock = SignInLock::take(kLockPatience);
        if (!lock) {
            complain(common, "another process is signing in or out, and does not finish");
            return Exit::Unreachable;
        }
        TokenVault vault;
        const auto out = endSignIn(registry, vault, configuration, providers, KeyPlace::KeychainOrFile);
        if (!out)
            return failed(common, out.error());
        if (!*out) {
            complain(common, "nobody is signed in");
            return Exit::DoesNotHold;
        }
        const auto& who = (*out)->who.who;
        if ((*out)->notRevoked)
            tell(common, "signed out here, but the provider could not be told: " + (*out)->notRevoked->message());
        if ((*out)->notTold)
            tell(common, "signed out here, but gateways on other machines could not be told: " +
                             (*out)->notTold->message() + "; an administrator can (postern identity revoke)");
        std::string text;
        if (common.json)
            JsonWriter(text)
                .beginObject()
                .field("signed_out", who.subject)
                .key("revoked")
                .boolean(!(*out)->notRevoked)
                .key("told")
                .boolean(!(*out)->notTold)
                .endObject();
        else
            text = "signed out " + (who.email.empty() ? who.subject : who.email) + "; its sessions end now";
        print(text);
        return Exit::Done;
    });
}

Exit whoAmI(const Common& common) {
    return withProviders(common, [&](const policy::Configuration& configuration, recording::Registry& registry) {
        const auto signIn = loadSignIn(registry, accountName());
        if (!signIn)
            return failed(common, signIn.error());
        const auto signOuts = loadSignOuts(registry);
        if (!signOuts)
            return failed(common, signOuts.error());
        const bool isLocal = configuration.identities.empty();
        if (!isLocal && *signIn && (*signIn)->holdsAt(now().wall) && isInForce(**signIn, *signOuts)) {
            print(common.json ? asJson(configuration, **signIn) : asText(configuration, **signIn));
            return Exit::Done;
        }
        if (common.json) {
            std::string out;
            JsonWriter json(out);
            json.beginObject().key("signed_in").boolean(false).field("account", accountName());
            if (isLocal)
                json.field("issuer", "local").field("subject", accountName());
            json.endObject();
            print(out);
        } else if (isLocal) {
            print(accountName() +
                  "\n  no identity provider is configured: this account owns the agents, and records say "
                  "\"local\"");
        } else {
            complain(common, !*signIn ? "nobody is signed in; 'postern login' signs in"
                             : isInForce(**signIn, *signOuts)
                                 ? "the sign-in has expired; 'postern login' signs in again"
                                 : "signed out elsewhere; 'postern login' signs in again");
        }
        return isLocal ? Exit::Done : Exit::DoesNotHold;
    });
}

} // namespace

void addLogin(CLI::App& app, Command& command) {
    const auto [in, options] =
        addSubcommand<LoginOptions>(app, command, "login", "Sign in with the identity provider, in the browser", login);
    in->add_option("--provider", options->provider, "Name of the [[identity]] (default: the only one)")->type_name("P");
    in->add_flag("--device", options->device, "Sign in with a code on another device");
    in->add_flag("--no-browser", options->noBrowser, "Only print the address");

    auto* out = app.add_subcommand("logout", "Sign out; the sessions of this identity end");
    auto outCommon = addCommon(*out);
    out->callback([&command, outCommon] { command = [outCommon] { return logout(*outCommon); }; });

    auto* who = app.add_subcommand("whoami", "Who is signed in, with groups, roles and claims");
    auto whoCommon = addCommon(*who);
    who->callback([&command, whoCommon] { command = [whoCommon] { return whoAmI(*whoCommon); }; });
}

} // namespace postern::app
