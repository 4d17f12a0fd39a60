// A whole conversation from both sides: random bytes and random valid messages, from the client and from a server that
// may lie. Must hold: no crash; the same outcome however the bytes are cut; nothing runs that was not recorded as
// allowed.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/log.h"
#include "support/playbook.h"
#include "wire/framer.h"
#include "wire/protocol.h"

using namespace postern;
using namespace postern::test;

namespace {

constexpr const char* kRules = "[[rule]]\nname = \"no-drop\"\naction = \"block\"\nstatements = [\"DROP *\"]\n";

const char* const kTexts[] = {"SELECT 1",
                              "BEGIN",
                              "COMMIT",
                              "ROLLBACK",
                              "DROP TABLE t",
                              "COPY t FROM STDIN",
                              "COPY t TO STDOUT",
                              "PREPARE p AS SELECT 1",
                              "EXECUTE p",
                              "DEALLOCATE ALL",
                              "SELECT 1; SELECT 2",
                              "",
                              "SET standard_conforming_strings = off",
                              "SELECT 'a\\'",
                              "DISCARD ALL",
                              "INSERT INTO t VALUES ($1)"};

struct Move {
    bool fromServer = false;
    std::string bytes;
};

std::string clientMessage(std::uint8_t what, std::string_view raw) {
    const char* text = kTexts[what % std::size(kTexts)];
    const std::string name(raw.substr(0, raw.empty() ? 0 : raw.size() % 3));
    switch (what / 16) {
    case 0:
        return query(text);
    case 1:
        return parse(name, text);
    case 2:
        return bindMessage("", name, {std::string(raw)});
    case 3:
        return execute("", what & 3);
    case 4:
        return describe(what & 1 ? 'S' : 'P', name);
    case 5:
        return closeObject(what & 1 ? 'S' : 'P', name);
    case 6:
        return syncMessage();
    case 7:
        return flushMessage();
    case 8:
        return typed('d', raw);
    case 9:
        return typed(what & 1 ? 'c' : 'f', what & 1 ? std::string() : std::string(1, '\0'));
    case 10:
        return typed('F', std::string("\0\0\x03\xb8\0\0\0\0\0\0", 10));
    case 11:
        return parse(name, text) + bindMessage("", name) + execute("") + syncMessage();
    default:
        return typed(static_cast<char>('A' + what % 58), raw);
    }
}

std::string serverMessage(std::uint8_t what, std::string_view raw) {
    switch (what % 20) {
    case 0:
        return ready("ITE"[what % 3]);
    case 1:
        return commandComplete("SELECT 1");
    case 2:
        return rowDescription({"a", "b"});
    case 3:
        return dataRow({std::string(raw)});
    case 4:
        return errorResponse("22012", "division by zero");
    case 5:
        return typed('1');
    case 6:
        return typed('2');
    case 7:
        return typed('3');
    case 8:
        return typed('n');
    case 9:
        return typed('s');
    case 10:
        return typed('I');
    case 11:
        return typed('G', std::string("\0\0\0", 3));
    case 12:
        return typed('H', std::string("\0\0\0", 3));
    case 13:
        return typed('d', raw);
    case 14:
        return typed('c');
    case 15:
        return typed('S', std::string("client_encoding\0UTF8\0", 21));
    case 16:
        return typed('t', std::string("\0\0", 2));
    case 17:
        return typed('V', std::string("\xff\xff\xff\xff", 4));
    case 18:
        return errorResponse("57P01", "bye", "FATAL");
    default:
        return typed(static_cast<char>('A' + what % 58), raw);
    }
}

std::vector<Move> movesOf(std::string_view input) {
    std::vector<Move> moves;
    while (input.size() >= 3 && moves.size() < 200) {
        const auto side = static_cast<std::uint8_t>(input[0]), what = static_cast<std::uint8_t>(input[1]);
        const auto raw = input.substr(3, static_cast<std::uint8_t>(input[2]));
        input.remove_prefix(std::min(input.size(), 3 + raw.size()));
        const bool fromServer = side & 1;
        moves.push_back({fromServer, side & 2     ? std::string(raw)
                                     : fromServer ? serverMessage(what, raw)
                                                  : clientMessage(what, raw)});
    }
    return moves;
}

Outcome run(const std::shared_ptr<const policy::Configuration>& configuration, const std::vector<Move>& moves,
            std::size_t piece) {
    Outcome outcome;
    auto connected = connect(configuration, outcome);
    outcome.toClient.clear(); // the greeting holds a random cancel key
    std::shared_ptr<const approval::Ask> ask;
    for (const auto& move : moves) {
        for (std::size_t at = 0; at < move.bytes.size(); at += piece) {
            session::Output out;
            const auto part = move.bytes.substr(at, piece);
            if (move.fromServer)
                connected.session->onServerBytes(part, fixedNow(), out);
            else
                connected.session->onClientBytes(part, fixedNow(), out);
            collect(out, outcome);
            if (out.ask)
                ask = out.ask;
        }
        while (ask) { // the room: what it says depends on the statement alone
            session::Output out;
            const auto answer = answerOf(static_cast<approval::Outcome>(static_cast<unsigned char>(ask->key[0]) % 3));
            ask.reset();
            connected.session->onApproval(answer, fixedNow(), out);
            collect(out, outcome);
            ask = out.ask;
        }
    }
    session::Output out;
    connected.session->onClientClosed(fixedNow(), out);
    collect(out, outcome);
    return outcome;
}

// Without the message that was not whole when the session ended: how much of it had passed depends on how it came.
std::string_view wholeMessages(std::string_view toServer) {
    std::size_t end = 0;
    while (toServer.size() - end > wire::kHeaderBytes) {
        const auto size = 1 + std::size_t{loadU32(toServer.data() + end + 1)};
        if (size > toServer.size() - end)
            break;
        end += size;
    }
    return toServer.substr(0, end);
}

// How many Query, Execute and FunctionCall messages went to the server whole (it runs no others) that are not the
// replacement of a refused one.
std::size_t executed(const std::string& toServer) {
    wire::Framer framer(wire::Framer::Sender::Client);
    framer.feed(toServer);
    std::size_t count = 0;
    while (const auto item = framer.next()) {
        if (item->kind == wire::Framer::Kind::Invalid)
            std::abort(); // whatever came in, what goes out is a message
        const bool isWhole = item->kind == wire::Framer::Kind::Whole || item->kind == wire::Framer::Kind::End;
        const bool replacement = item->bytes.find("postern: this statement was refused") != std::string_view::npos;
        count += isWhole && (item->type == 'Q' || item->type == 'E' || item->type == 'F') && !replacement;
    }
    return count;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto configuration =
        policy::parseConfiguration(
            std::string("[policy]\nwithout = [\"baseline/bulk-write\", \"baseline/full-scan\"]\n"
                        "[[target]]\nname = \"shop\"\nconninfo = \"host=localhost dbname=app\"\n") +
                kRules,
            "fuzz")
            .configuration;
    const auto moves = movesOf({reinterpret_cast<const char*>(data), size});
    const auto whole = run(configuration, moves, static_cast<std::size_t>(-1));
    const auto cut = run(configuration, moves, 3);
    if (wholeMessages(whole.toServer) != wholeMessages(cut.toServer) || whole.toClient != cut.toClient ||
        whole.json != cut.json)
        std::abort();
    std::size_t allowed = 0;
    for (const auto& event : whole.events)
        allowed += event.starts_with("statement:allow") || event.starts_with("approval:approved");
    if (executed(whole.toServer) > allowed)
        std::abort();
    for (const auto& event : whole.events)
        if (event.starts_with("statement:allow:DROP"))
            std::abort();
    return 0;
}
