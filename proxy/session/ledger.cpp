#include "session/ledger.h"

#include "wire/protocol.h"

namespace postern::session {

bool mayAnswer(EntryKind kind, char type) {
    using namespace wire;
    const auto oneOf = [type](std::string_view types) { return types.find(type) != std::string_view::npos; };
    switch (kind) {
    case EntryKind::Query:
        return oneOf("TDCIGHdcZ");
    case EntryKind::Parse:
        return oneOf("1");
    case EntryKind::Bind:
        return oneOf("2");
    case EntryKind::DescribeStatement:
        return oneOf("tTn");
    case EntryKind::DescribePortal:
        return oneOf("Tn");
    case EntryKind::Execute:
        return oneOf("DCIsGHdc");
    case EntryKind::Close:
        return oneOf("3");
    case EntryKind::Sync:
        return oneOf("Z");
    case EntryKind::FunctionCall:
        return oneOf("VZ");
    case EntryKind::QueryRefusal:
        return oneOf("Z");
    case EntryKind::Own:
        return oneOf("123DCZ");
    case EntryKind::OwnInBatch:
        return oneOf("123DC");
    case EntryKind::OwnDescribe:
        return oneOf("Tn");
    case EntryKind::Refusal:
        return false;
    }
    return false;
}

bool endsWithReady(EntryKind kind) {
    return kind == EntryKind::Sync || kind == EntryKind::Query || kind == EntryKind::FunctionCall ||
           kind == EntryKind::QueryRefusal || kind == EntryKind::Own;
}

Entry& Ledger::push(EntryKind kind) {
    if (m_head == m_entries.size()) {
        m_entries.clear();
        m_head = 0;
    }
    auto& entry = m_entries.emplace_back();
    entry.kind = kind;
    return entry;
}

void Ledger::pop() {
    m_entries[m_head] = {};
    if (++m_head == m_entries.size()) {
        m_entries.clear();
        m_head = 0;
        if (m_entries.capacity() > 64)
            std::vector<Entry>().swap(m_entries);
    } else if (m_head > 256 && m_head * 2 > m_entries.size()) {
        m_entries.erase(m_entries.begin(), m_entries.begin() + static_cast<std::ptrdiff_t>(m_head));
        m_head = 0;
    }
}

bool Ledger::dropUntilSync(std::vector<Entry>& dropped) {
    // A Query or FunctionCall sent while the server skips is skipped too: only Sync ends the skipping.
    while (!empty() && head().kind != EntryKind::Sync) {
        dropped.push_back(std::move(head()));
        pop();
    }
    return !empty();
}

bool Ledger::awaitsCopyIn() const {
    for (std::size_t i = m_head; i < m_entries.size(); ++i)
        if (m_entries[i].copiesIn)
            return true;
    return false;
}

} // namespace postern::session
