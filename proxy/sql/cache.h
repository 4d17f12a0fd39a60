#pragma once
// Analyses by text and settings, least recently used first out. Bounded by entries and bytes. One owner thread (one per
// event loop): no locks on the hot path. An analysis that alone would fill a quarter of the cache is not kept.
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sql/similar_texts.h"

namespace postern::sql {

class Cache {
public:
    explicit Cache(std::size_t maxEntries = 4096, std::size_t maxBytes = 8U << 20);
    // nullptr: neither this text nor one like it (similar_texts.h) is there.
    std::shared_ptr<const Analysis> find(std::string_view text, const Settings& settings);
    void insert(std::string_view text, const Settings& settings, std::shared_ptr<const Analysis> analysis);
    // What find() did not have. Kept when it, or a text like it, has been taken before.
    void take(std::string_view text, const Settings& settings, const std::shared_ptr<const Analysis>& analysis);
    // False when it is asked for a text for the first time in a while (about 8,000 texts): most texts with constants in
    // them never come again, and keeping them costs more than it saves.
    bool comesAgain(std::string_view text);
    std::size_t size() const;

private:
    struct Entry {
        std::string key;
        std::shared_ptr<const Analysis> analysis;
        std::size_t bytes;
    };
    void erase(std::list<Entry>::iterator entry);

    SimilarTexts m_similar;
    std::vector<std::size_t> m_asked; // hashes of texts, each at its place
    std::list<Entry> m_entries;       // most recently used first
    std::unordered_map<std::string_view, std::list<Entry>::iterator> m_index;
    std::string m_probe; // of the call that runs, kept so that a look-up allocates nothing
    std::size_t m_maxEntries, m_maxBytes, m_bytes = 0;
};

} // namespace postern::sql
