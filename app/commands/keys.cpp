// postern keys: the keys that recordings are encrypted with.
#include <iostream>
#include <iterator>

#include "app/agents.h"
#include "app/command_line.h"
#include "app/key_file.h"
#include "app/payload_keys.h"
#include "base/json_writer.h"

namespace postern::app {

namespace {

Exit failed(const Common& common, const Error& error) {
    complain(common, error.message());
    return error.fault() == Fault::Client ? Exit::Usage : Exit::Unreachable;
}

std::string asJson(const KeyList& list) {
    std::string out;
    JsonWriter json(out);
    json.beginObject().field("place", list.place).key("keys").beginArray();
    for (const auto& key : list.ring.keys())
        json.beginObject().field("id", key.idText()).key("in_force").boolean(key.idText() == list.inForce).endObject();
    json.endArray().key("lost");
    bool isLost = !list.inForce.empty();
    for (const auto& key : list.ring.keys())
        isLost &= key.idText() != list.inForce;
    isLost ? json.string(list.inForce) : json.null();
    json.endObject();
    return out;
}

std::string asText(const KeyList& list) {
    std::string out;
    bool isHere = list.inForce.empty();
    for (const auto& key : list.ring.keys()) {
        const bool isInForce = key.idText() == list.inForce;
        isHere |= isInForce;
        out += key.idText() + (isInForce ? "  in force" : "  for reading") + "\n";
    }
    if (!isHere)
        out += list.inForce + "  LOST: not in " + list.place + "\n";
    if (list.inForce.empty())
        out += "the store is not encrypted\n";
    if (!list.ring.empty())
        out += "kept in " + list.place + "\n";
    return out;
}

using Change = std::function<Result<KeyList>(const policy::Store&, recording::Registry&)>;

using Use = std::function<Result<Exit>(const policy::Store&, recording::Registry&)>;

Exit withRegistry(const Common& common, const Use& use) {
    const auto configuration = loadOrExplain(common);
    if (!configuration)
        return Exit::Usage;
    auto registry = openRegistry(*configuration);
    if (!registry)
        return failed(common, registry.error());
    const auto done = use(configuration->store, **registry);
    return done ? *done : failed(common, done.error());
}

Exit change(const Common& common, const Change& what, std::string_view after) {
    return withRegistry(common, [&](const auto& store, auto& registry) -> Result<Exit> {
        const auto list = what(store, registry);
        if (!list)
            return list.error();
        print(common.json ? asJson(*list) : asText(*list) + std::string(after));
        return Exit::Done;
    });
}

// Alone on standard output, as for a file or a password manager.
Exit exportKeys(const Common& common) {
    return withRegistry(common, [&](const auto& store, auto& registry) -> Result<Exit> {
        const auto list = listPayloadKeys(store, registry);
        if (!list)
            return list.error();
        if (list->ring.empty()) {
            complain(common, "there are no payload keys");
            return Exit::DoesNotHold;
        }
        print(list->ring.toText().view());
        return Exit::Done;
    });
}

Exit importKeys(const Common& common, const std::string& file) {
    std::string text;
    if (file == "-") {
        text.assign(std::istreambuf_iterator<char>(std::cin), {});
    } else {
        const auto read = readKeyFile(file, "payload keys");
        if (!read || !*read) {
            complain(common, read ? "there is no file " + file : read.error().message());
            return Exit::Usage;
        }
        text = (*read)->view();
    }
    const Secret secret(text);
    wipe(text);
    const auto ring = recording::KeyRing::load(secret);
    if (!ring)
        return failed(common, ring.error());
    return change(
        common,
        [&](const policy::Store& store, recording::Registry& registry) {
            return importPayloadKeys(store, registry, *ring);
        },
        "");
}

} // namespace

void addKeys(CLI::App& app, Command& command) {
    auto* sub = app.add_subcommand("keys", "The keys that recordings are encrypted with at rest");
    sub->require_subcommand(1);
    const auto add = [&](const char* name, const char* what, std::function<Exit(const Common&)> run) {
        auto* one = sub->add_subcommand(name, what);
        auto common = addCommon(*one);
        one->callback([&command, common, run] { command = [common, run] { return run(*common); }; });
        return one;
    };
    add("list", "Their names, and which one is in force",
        [](const Common& common) { return change(common, listPayloadKeys, ""); });
    add("rotate", "A new key for what is recorded after the gateway's next start; older ones are kept to read",
        [](const Common& common) {
            return change(common, rotatePayloadKey, "the gateway takes it when it starts next\n");
        });
    add("new", "Print a key that was just made, for a place that [store] encryption_key names", [](const Common&) {
        print(recording::PayloadKey::generate().toText().view());
        return Exit::Done;
    });
    add("export", "Print all keys, to keep a copy where it is safe", exportKeys);
    auto file = std::make_shared<std::string>();
    add("import", "Add keys from such a copy", [file](const Common& common) { return importKeys(common, *file); })
        ->add_option("FILE", *file, "The copy (0600); - is standard input")
        ->required();
}

} // namespace postern::app
