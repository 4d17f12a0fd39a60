#include "base/log_level.h"

#include <atomic>
#include <unistd.h>

#include "base/clock.h"
#include "base/json_writer.h"

namespace postern::log {

namespace {

std::atomic<Level> g_level{Level::Info};
std::atomic<Format> g_format{Format::Text};
std::atomic<bool> g_hasPriority{false};

constexpr std::string_view kNames[] = {"debug", "info", "warning", "error"};
constexpr std::string_view kPriorities[] = {"<7>", "<6>", "<4>", "<3>"}; // of syslog(3)

} // namespace

void setLevel(Level level) {
    g_level = level;
}
void setFormat(Format format) {
    g_format = format;
}
void setPriorityPrefix(bool isOn) {
    g_hasPriority = isOn;
}

Level level() {
    return g_level;
}

std::string_view toString(Level level) {
    return kNames[static_cast<int>(level)];
}

std::optional<Level> levelFromName(std::string_view name) {
    for (const auto level : {Level::Debug, Level::Info, Level::Warning, Level::Error})
        if (toString(level) == name)
            return level;
    return {};
}

void write(Level level, std::string_view event, std::initializer_list<Field> fields) {
    if (level < g_level.load(std::memory_order_relaxed))
        return;
    const auto name = kNames[static_cast<int>(level)];
    std::string line(g_hasPriority ? kPriorities[static_cast<int>(level)] : std::string_view());
    if (g_format == Format::Json) {
        JsonWriter json(line);
        json.beginObject().field("time", toRfc3339(now().wall)).field("level", name).field("event", event);
        for (const auto& [key, value] : fields)
            json.field(key, value);
        json.endObject();
    } else {
        appendRfc3339(line, now().wall);
        line.append(" ").append(name).append(" ").append(event);
        for (const auto& [key, value] : fields) {
            line.append(" ").append(key).append("=");
            appendJsonString(line, value);
        }
    }
    line += '\n';
    // One write call, so that lines of several threads do not mix; a lost log line must not stop a session.
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, line.data(), line.size());
}

} // namespace postern::log
