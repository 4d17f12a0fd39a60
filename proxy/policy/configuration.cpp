#include "policy/configuration.h"

#include <algorithm>
#include <fstream>

#include "base/text.h"
#include "policy/sections.h"

namespace postern::policy {

namespace {

Loaded onlyProblem(const std::string& file, const Phrase& message, const Phrase& suggestion, Position at = {1, 1}) {
    return {nullptr, {{file, at.line, at.column, message.english(), suggestion.english()}}};
}

// Where the first byte stands that is not UTF-8 (or is NUL).
Position firstNonUtf8(std::string_view text) {
    Position at{1, 1};
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (i + length > text.size() || !isUtf8(text.substr(i, length)))
            return at;
        at = text[i] == '\n' ? Position{at.line + 1, 1} : Position{at.line, at.column + 1};
        i += length;
    }
    return at;
}

// None: `problem` says why.
std::optional<TomlValue> documentOf(std::string_view text, const std::string& file, Loaded& problem) {
    if (!isUtf8(text)) {
        problem = onlyProblem(file, phrase("the file is not UTF-8 text"), phrase("save the file as UTF-8"),
                              firstNonUtf8(text));
        return {};
    }
    auto document = parseToml(text, file);
    if (auto* found = std::get_if<Problem>(&document)) {
        problem = {nullptr, {std::move(*found)}};
        return {};
    }
    return std::get<TomlValue>(std::move(document));
}

Loaded finish(std::shared_ptr<Configuration> out, Problems problems) {
    auto found = std::move(problems).inFileOrder();
    if (!found.empty())
        return {nullptr, std::move(found)};
    compile(*out);
    return {std::move(out), {}};
}

} // namespace

std::string_view toString(Action action) {
    switch (action) {
    case Action::Allow:
        return "allow";
    case Action::Approve:
        return "approve";
    case Action::Block:
        break;
    }
    return "block";
}

const Target* Configuration::target(std::string_view name) const {
    const auto it = std::find_if(targets.begin(), targets.end(), [&](const Target& t) { return t.name == name; });
    return it == targets.end() ? nullptr : &*it;
}

Loaded parseConfiguration(std::string_view text, const std::string& file) {
    Loaded problem;
    const auto document = documentOf(text, file, problem);
    if (!document)
        return problem;
    auto out = std::make_shared<Configuration>();
    out->file = file;
    out->digest = toHex(sha256(text));
    Problems problems(file);
    Table root(*document, "the file", problems);
    readProxy(root, *out);
    readStore(root, *out);
    readIdentities(root, *out);
    readRoles(root, *out);
    readTargets(root, *out);
    readPolicy(root, *out);
    readRules(root, *out);
    readApprovals(root, *out);
    readMasks(root, *out);
    readDetect(root, *out);
    root.finish();
    return finish(std::move(out), std::move(problems));
}

Loaded parsePublished(std::string_view text, const std::string& file) {
    Loaded problem;
    const auto document = documentOf(text, file, problem);
    if (!document)
        return problem;
    auto out = std::make_shared<Configuration>();
    out->file = file;
    out->isPublished = true;
    Problems problems(file);
    Table root(*document, "a published policy", problems);
    readPolicy(root, *out);
    readRules(root, *out);
    readApprovals(root, *out);
    readMasks(root, *out);
    readDetect(root, *out);
    root.finish();
    return finish(std::move(out), std::move(problems));
}

Loaded loadConfiguration(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return onlyProblem(path, phrase("the file cannot be opened"), phrase("check that it exists and may be read"),
                           {0, 0});
    std::string text(kMaxConfigurationBytes + 1, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (file.bad())
        return onlyProblem(path, phrase("the file cannot be read"), phrase("check that it is a plain file"), {0, 0});
    text.resize(static_cast<std::size_t>(file.gcount()));
    return parseConfiguration(text, path);
}

} // namespace postern::policy
