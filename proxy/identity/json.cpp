#include "identity/json.h"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>

#include "base/text.h"

namespace postern::identity {

// Receives nlohmann's SAX events; its own DOM would keep the last of two members with one name.
class JsonBuilder {
public:
    using number_integer_t = std::int64_t;
    using number_unsigned_t = std::uint64_t;

    explicit JsonBuilder(const JsonLimits& limits) : m_limits(limits) {}

    bool null() { return add(Json::Kind::Null) != nullptr; }
    bool boolean(bool value) {
        auto* json = add(Json::Kind::Boolean);
        return json != nullptr && (json->m_integer = value ? 1 : 0, true);
    }
    bool number_integer(std::int64_t value) {
        auto* json = add(Json::Kind::Integer);
        return json != nullptr && (json->m_integer = value, true);
    }
    bool number_unsigned(std::uint64_t value) {
        if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
            return add(Json::Kind::Fraction) != nullptr;
        return number_integer(static_cast<std::int64_t>(value));
    }
    bool number_float(double, const std::string&) { return add(Json::Kind::Fraction) != nullptr; }
    bool string(std::string& text) {
        if (!isUtf8(text)) // the lexer has checked the encoding; this is about NUL
            return refuse("a string with a NUL");
        auto* json = add(Json::Kind::String);
        return json != nullptr && (json->m_text = std::move(text), true);
    }
    bool binary(std::vector<std::uint8_t>&) { return refuse("not JSON"); }
    bool start_object(std::size_t) { return open(Json::Kind::Object); }
    bool end_object() { return close(); }
    bool start_array(std::size_t) { return open(Json::Kind::Array); }
    bool end_array() { return close(); }
    bool key(std::string& name) {
        if (!isUtf8(name))
            return refuse("a name with a NUL");
        if (m_open.back()->m_members.size() >= m_limits.members)
            return refuse("too many members");
        if (m_open.back()->find(name) != nullptr)
            return refuse("a member that is there twice");
        m_key = std::move(name);
        return true;
    }
    template <class Exception>
    bool parse_error(std::size_t, const std::string&, const Exception&) {
        return refuse("not JSON");
    }

    const char* problem() const { return m_problem; }
    Json take() { return std::move(m_root); }

private:
    Json* add(Json::Kind kind) {
        if (++m_values > m_limits.values) {
            refuse("too many values");
            return nullptr;
        }
        Json* json = &m_root;
        if (!m_open.empty()) {
            auto& parent = *m_open.back();
            json = parent.isArray() ? &parent.m_items.emplace_back()
                                    : &parent.m_members.emplace_back(std::move(m_key), Json()).second;
        }
        json->m_kind = kind;
        return json;
    }
    bool open(Json::Kind kind) {
        if (m_open.size() >= m_limits.depth)
            return refuse("nested too deeply");
        auto* json = add(kind);
        // Stays valid: while it is open, nothing is added to the container that holds it.
        return json != nullptr && (m_open.push_back(json), true);
    }
    bool close() {
        m_open.pop_back();
        return true;
    }
    bool refuse(const char* problem) {
        if (m_problem == nullptr)
            m_problem = problem;
        return false;
    }

    const JsonLimits& m_limits;
    Json m_root;
    std::vector<Json*> m_open;
    std::string m_key;
    std::size_t m_values = 0;
    const char* m_problem = nullptr;
};

Result<Json> Json::parse(std::string_view text, const JsonLimits& limits) {
    const auto refuse = [](const char* why) { return Error::client("22023", why); };
    if (text.size() > limits.bytes)
        return refuse("too long");
    if (text.starts_with("\xEF\xBB\xBF"))
        return refuse("a byte order mark");
    JsonBuilder builder(limits);
    if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder))
        return refuse(builder.problem() == nullptr ? "not JSON" : builder.problem());
    return builder.take();
}

std::optional<std::int64_t> Json::integer() const {
    return m_kind == Kind::Integer ? std::optional(m_integer) : std::nullopt;
}

std::optional<bool> Json::boolean() const {
    return m_kind == Kind::Boolean ? std::optional(m_integer != 0) : std::nullopt;
}

const Json* Json::find(std::string_view member) const {
    const auto found =
        std::find_if(m_members.begin(), m_members.end(), [&](const auto& entry) { return entry.first == member; });
    return found == m_members.end() ? nullptr : &found->second;
}

const std::string* Json::textOf(std::string_view member) const {
    const auto* json = find(member);
    return json == nullptr ? nullptr : json->text();
}

const Json* Json::at(std::string_view path) const {
    for (auto end = path.size(); end != std::string_view::npos && end > 0;
         end = path.substr(0, end).rfind('.')) { // "a.b.c", then "a.b", then "a"
        const auto* member = find(path.substr(0, end));
        if (member == nullptr)
            continue;
        if (end == path.size())
            return member;
        if (const auto* inner = member->at(path.substr(end + 1)))
            return inner;
    }
    return nullptr;
}

} // namespace postern::identity
