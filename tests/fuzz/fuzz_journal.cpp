// Random bytes as events, exported lines, blocks, and journals that were damaged. Oracles: no crash; what decodes
// encodes to the same bytes and renders as one line; a damaged journal gives a prefix of what was appended.
#include <cstdlib>
#include <filesystem>
#include <string>
#include <unistd.h>
#include <vector>

#include "base/bytes.h"
#include "recording/block_codec.h"
#include "recording/event.h"
#include "recording/journal.h"
#include "recording/verify_session.h"

namespace {

using namespace postern;
using namespace postern::recording;

void require(bool holds) {
    if (!holds)
        std::abort();
}

void asEvent(std::string_view bytes) {
    const auto event = decode(bytes);
    if (!event)
        return;
    std::string again, json;
    encode(*event, again);
    require(again == bytes);
    appendCanonicalJson(*event, json);
    require(json.find('\n') == std::string::npos && json.front() == '{' && json.back() == '}');
    const auto prefix = eventPrefix(json);
    // Years beyond 9999 do not fit the prefix's fixed width; no clock gives them.
    require(!prefix || (prefix->session == event->session && prefix->seq == event->seq));
}

void asLine(std::string_view bytes) {
    if (const auto line = parseChainedLine(bytes)) {
        (void)parseLedger(line->canonical);
        (void)eventPrefix(line->canonical);
    }
    (void)parseLedger(bytes);
}

void asBlock(std::string_view bytes) {
    static BlockUnpacker unpacker;
    (void)unpacker.unpack(BlockEncoding::Zstd1, bytes);
}

const std::filesystem::path& journalPath() {
    static const std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("fuzz_journal." + std::to_string(::getpid()));
    return path;
}

// The bytes say what is appended and which bytes of the ring are changed then.
void asJournal(std::string_view bytes) {
    constexpr std::size_t kRing = 64 << 10;
    static auto journal = std::move(*Journal::open(journalPath(), kRing));
    std::filesystem::remove(journalPath()); // stays mapped
    require(static_cast<bool>(journal->restart()));
    Reader in(bytes);
    std::vector<std::string> appended;
    for (auto n = in.u8() % 16; n > 0; --n) {
        std::string record(in.bytes(std::min<std::size_t>(in.u8(), in.remaining())));
        const std::string_view one[] = {record};
        require(journal->append(one) == Journal::Taken::Yes);
        appended.push_back(std::move(record));
    }
    while (in.remaining() >= 3) {
        const auto at = in.u16();
        // Through the mapping, as a stray write or a bad disk would.
        if (const auto first = journal->next(0))
            const_cast<char*>(first->payload.data())[at % 4096 - 16 * (at % 4096 >= 16)] ^= static_cast<char>(in.u8());
        else
            in.u8();
    }
    journal->recover(0);
    std::size_t count = 0;
    for (std::uint64_t position = 0;;) {
        const auto record = journal->next(position);
        if (!record)
            break;
        require(count < appended.size() && record->payload == appended[count]);
        ++count;
        position = record->end;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0)
        return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    switch (data[0] % 4) {
    case 0:
        asEvent(bytes);
        break;
    case 1:
        asLine(bytes);
        break;
    case 2:
        asBlock(bytes);
        break;
    default:
        asJournal(bytes);
        break;
    }
    return 0;
}
