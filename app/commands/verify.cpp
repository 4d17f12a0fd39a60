// postern verify: whether the record is as it was written.
#include <charconv>
#include <filesystem>

#include "app/command_line.h"
#include "app/paths.h"
#include "app/records.h"
#include "app/signing_key.h"
#include "app/store_check.h"
#include "app/wording.h"
#include "base/json_writer.h"
#include "base/text.h"
#include "recording/verify.h"
#include "report/bundle.h"

namespace postern::app {

namespace {

struct VerifyRequest {
    std::vector<std::string> subjects; // session IDs, or one file
    std::vector<std::string> keys;
    std::string known; // NUMBER:HASH
};

bool looksLikeFile(const std::string& text) {
    std::error_code ignored;
    return text.find('/') != std::string::npos || text.find('.') != std::string::npos ||
           std::filesystem::is_regular_file(text, ignored);
}

Result<recording::SignedHead> parseHead(const std::string& text) {
    const auto colon = text.find(':');
    recording::SignedHead head;
    const auto* end = text.data() + std::min(colon, text.size());
    const auto number = std::from_chars(text.data(), end, head.number);
    const auto raw =
        colon == std::string::npos ? Result<std::string>(Error::client("22023", "")) : fromHex(text.substr(colon + 1));
    const auto hash = raw ? recording::Digest::fromBytes(*raw) : std::nullopt;
    if (number.ec != std::errc{} || number.ptr != end || !hash)
        return Error::client("22023", "--known takes what 'postern verify' printed as the last signature: NUMBER:HASH");
    head.hash = *hash;
    return head;
}

std::string headText(const recording::SignedHead& head) {
    return std::to_string(head.number) + ":" + recording::toHex(head.hash);
}

std::string asText(const recording::Verification& verification, const DecisionCheck& decisions) {
    std::string out = !verification.isWhole()    ? "NOT whole"
                      : verification.keysTrusted ? "whole"
                                                 : "whole, by its own key";
    out += ": " + counted(verification.sessions, "session") + ", " + counted(verification.events, "event") + ", " +
           counted(verification.ledgerEntries, "ledger entry", "ledger entries") + ", " +
           counted(verification.accesses, "access", "accesses") +
           (verification.notes > 0 ? ", " + counted(verification.notes, "note or mark", "notes and marks") : "") + "\n";
    for (const auto& key : verification.publicKeys)
        out += "signed by " + key +
               (verification.keysTrusted ? "" : " (named by the record itself; compare it, or give it with --key)") +
               "\n";
    if (verification.lastSigned)
        out += "last signature " + headText(*verification.lastSigned) + "\n";
    if (!verification.keysTrusted && verification.publicKeys.empty())
        out += "the signatures were not checked: give the public key with --key\n";
    else if (!verification.keysTrusted && !verification.lastSigned && verification.unsignedEvents > 0)
        out += "the seals of its sessions were not checked: give the public key with --key\n";
    else if (verification.unsignedEvents > 0)
        out += std::to_string(verification.unsignedEvents) + " events come after the last signature\n";
    if (verification.unsignedAccesses > 0)
        out +=
            std::to_string(verification.unsignedAccesses) +
            " accesses come after the last signature; the gateway signs them within a minute, or at its next start\n";
    if (decisions.isSigned() + decisions.isUnsigned() > 0)
        out += std::to_string(decisions.isSigned()) + " decisions hold against their approvers' keys and tokens, " +
               std::to_string(decisions.isUnsigned()) + " were made on their gateway's machine, unsigned\n";
    for (const auto& key : decisions.issuerKeys())
        out += "tokens by " + key.issuer + ", key " + key.thumbprint + (key.id.empty() ? "" : " (" + key.id + ")") +
               "; compare it with the provider's\n";
    for (const auto& problem : verification.problems) {
        out.append(toString(problem.edit));
        if (!problem.file.empty())
            out += ", file " + problem.file;
        if (problem.session)
            out += ", session " + toString(*problem.session);
        if (problem.seq > 0)
            out += ", event " + std::to_string(problem.seq);
        out += ": " + problem.text + "\n";
    }
    return out;
}

std::string asJson(const recording::Verification& verification, const DecisionCheck& decisions) {
    auto number = [](std::uint64_t value) { return static_cast<std::int64_t>(value); };
    std::string out;
    JsonWriter json(out);
    json.beginObject()
        .key("whole")
        .boolean(verification.isWhole())
        .field("sessions", number(verification.sessions))
        .field("events", number(verification.events))
        .field("ledger_entries", number(verification.ledgerEntries))
        .field("accesses", number(verification.accesses))
        .field("notes", number(verification.notes))
        .field("unsigned_events", number(verification.unsignedEvents))
        .field("unsigned_accesses", number(verification.unsignedAccesses))
        .key("keys_trusted")
        .boolean(verification.keysTrusted)
        .key("public_keys")
        .beginArray();
    for (const auto& key : verification.publicKeys)
        json.string(key);
    json.endArray().key("last_signed");
    verification.lastSigned ? json.string(headText(*verification.lastSigned)) : json.null();
    json.key("decisions").beginObject().field("signed", number(decisions.isSigned()));
    json.field("unsigned", number(decisions.isUnsigned())).key("issuer_keys").beginArray();
    for (const auto& key : decisions.issuerKeys())
        json.beginObject()
            .field("issuer", key.issuer)
            .field("id", key.id)
            .field("thumbprint", key.thumbprint)
            .endObject();
    json.endArray().endObject();
    json.key("problems").beginArray();
    for (const auto& problem : verification.problems) {
        json.beginObject().field("edit", toString(problem.edit)).key("session");
        problem.session ? json.string(toString(*problem.session)) : json.null();
        json.field("seq", number(problem.seq))
            .field("ledger", number(problem.ledger))
            .field("access", number(problem.access))
            .field("file", problem.file)
            .field("message", problem.text)
            .endObject();
    }
    json.endArray().endObject();
    return out;
}

// What is trusted: the keys given, else this installation's own when there is one.
// Of a store that gateways share, only those given: this installation's own would make strangers of the others.
enum class OwnKey { Trusted, NotAsked };
Result<std::vector<recording::PublicKey>> trustedKeys(const std::vector<std::string>& given, OwnKey own) {
    std::vector<recording::PublicKey> keys;
    for (const auto& text : given) {
        auto key = recording::PublicKey::fromText(text);
        if (!key)
            return Error::client("22023", "'" + text + "' is not a public key; write ed25519: and its base64");
        keys.push_back(std::move(*key));
    }
    if (given.empty() && own == OwnKey::Trusted)
        if (const auto found = findSigningKey(dataFolder()); found && *found)
            keys.push_back((*found)->publicKey());
    return keys;
}

Result<recording::Verification> verifyRecords(const policy::Store& store, const VerifyRequest& request,
                                              recording::VerifyOptions options, DecisionCheck& decisions) {
    auto archive = openArchive(store);
    if (!archive)
        return archive.error();
    recording::SessionReader reader(std::move(*archive));
    for (const auto& id : request.subjects) {
        const auto session = reader.find(id);
        if (!session)
            return session.error();
        options.sessions.push_back(session->session);
    }
    return checkRecords(reader, options, decisions);
}

Result<recording::Verification> verifyGiven(const std::string& file, const recording::VerifyOptions& options,
                                            DecisionCheck& decisions) {
    const auto check = [&decisions](const std::filesystem::path& lines) {
        return checkDecisions(lines.string(), decisions);
    };
    auto out = report::looksLikeBundle(file) ? report::verifyBundle(file, options, check)
                                             : recording::verifyFile(file, options);
    if (!out)
        return out;
    if (!report::looksLikeBundle(file))
        POSTERN_TRY(check(file));
    out->problems.insert(out->problems.end(), decisions.problems().begin(), decisions.problems().end());
    return out;
}

Exit verify(const Common& common, const VerifyRequest& request) {
    const bool isFile = request.subjects.size() == 1 && looksLikeFile(request.subjects.front());
    recording::VerifyOptions options;
    if (!request.known.empty()) {
        const auto head = parseHead(request.known);
        if (!head) {
            complain(common, head.error().message());
            return Exit::Usage;
        }
        options.known = *head;
    }
    std::shared_ptr<const policy::Configuration> configuration;
    if (!isFile && !(configuration = loadOrExplain(common)))
        return Exit::Usage;
    const bool isShared = configuration && storeFile(configuration->store).empty();
    auto keys = trustedKeys(request.keys, isShared ? OwnKey::NotAsked : OwnKey::Trusted);
    if (!keys) {
        complain(common, keys.error().message());
        return Exit::Usage;
    }
    options.trusted = std::move(*keys);
    DecisionCheck decisions;
    auto verification = isFile ? verifyGiven(request.subjects.front(), options, decisions)
                               : verifyRecords(configuration->store, request, options, decisions);
    if (!verification) {
        complain(common, verification.error().message());
        return verification.error().fault() == Fault::Client ? Exit::DoesNotHold : Exit::Unreachable;
    }
    print(common.json ? asJson(*verification, decisions) : asText(*verification, decisions));
    return verification->isWhole() ? Exit::Done : Exit::DoesNotHold;
}

} // namespace

void addVerify(CLI::App& app, Command& command) {
    const auto [sub, request] = addSubcommand<VerifyRequest>(
        app, command, "verify", "Check the hash chain and signatures of the store, of sessions, or of an exported file",
        verify);
    sub->add_option("ID|FILE", request->subjects,
                    "Sessions, or an exported JSON lines file or evidence bundle (default: the whole store)");
    sub->add_option("--key", request->keys, "Public key to trust, instead of this installation's own; may be repeated")
        ->type_name("KEY");
    sub->add_option("--known", request->known, "A last signature that an earlier run printed: must still be there")
        ->type_name("NUMBER:HASH");
}

} // namespace postern::app
