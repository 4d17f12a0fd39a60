#include "sql/cache.h"

#include <functional>
#include <utility>

namespace postern::sql {
namespace {

constexpr std::size_t kAsked = 8192;

// A text that reads the same whatever standard_conforming_strings is, is kept once. Encodings other than UTF-8 are
// always kept apart: some are refused whatever the text.
void makeKey(std::string& key, std::string_view text, const Settings& settings) {
    key.clear();
    if (dependsOnSettings(text))
        key += settings.standardConformingStrings ? '1' : '0';
    if (settings.clientEncoding != "UTF8")
        key += settings.clientEncoding;
    key += '\0';
    key += text;
}

} // namespace

Cache::Cache(std::size_t maxEntries, std::size_t maxBytes)
    : m_asked(kAsked), m_maxEntries(maxEntries), m_maxBytes(maxBytes) {}

bool Cache::comesAgain(std::string_view text) {
    const auto hash = std::hash<std::string_view>{}(text);
    return std::exchange(m_asked[hash % kAsked], hash) == hash;
}

std::shared_ptr<const Analysis> Cache::find(std::string_view text, const Settings& settings) {
    if (text.size() > m_maxBytes)
        return nullptr;
    makeKey(m_probe, text, settings);
    const auto found = m_index.find(m_probe);
    if (found == m_index.end())
        return settings.clientEncoding == "UTF8" ? m_similar.find(text) : nullptr;
    m_entries.splice(m_entries.begin(), m_entries, found->second);
    return found->second->analysis;
}

void Cache::take(std::string_view text, const Settings& settings, const std::shared_ptr<const Analysis>& analysis) {
    if (settings.clientEncoding == "UTF8")
        m_similar.insert(text, analysis);
    if (comesAgain(text))
        insert(text, settings, analysis);
}

void Cache::insert(std::string_view text, const Settings& settings, std::shared_ptr<const Analysis> analysis) {
    if (!analysis || m_maxEntries == 0)
        return;
    makeKey(m_probe, text, settings);
    const std::size_t bytes = bytesOf(*analysis) + m_probe.size();
    if (bytes > m_maxBytes / 4) // one statement must not push out all others
        return;
    if (const auto old = m_index.find(m_probe); old != m_index.end())
        erase(old->second);
    m_entries.push_front({m_probe, std::move(analysis), bytes});
    m_index.emplace(m_entries.front().key, m_entries.begin());
    m_bytes += bytes;
    while (m_entries.size() > m_maxEntries || m_bytes > m_maxBytes)
        erase(std::prev(m_entries.end()));
}

void Cache::erase(std::list<Entry>::iterator entry) {
    m_bytes -= entry->bytes;
    m_index.erase(entry->key);
    m_entries.erase(entry);
}

std::size_t Cache::size() const {
    return m_entries.size();
}

} // namespace postern::sql
