// Frames, start-up packets and single messages: no crash, and the same messages however the stream is cut.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "wire/backend.h"
#include "wire/framer.h"
#include "wire/frontend.h"
#include "wire/startup.h"

using namespace postern;

namespace {

std::vector<std::string> messages(wire::Framer::Sender sender, std::string_view stream, std::size_t piece) {
    wire::Framer framer(sender);
    std::vector<std::string> out;
    for (std::size_t at = 0; at < stream.size(); at += piece) {
        const std::string part(stream.substr(at, piece));
        framer.feed(part);
        while (const auto item = framer.next()) {
            using Kind = wire::Framer::Kind;
            if (item->kind == Kind::Invalid)
                return out;
            if (item->kind == Kind::Whole || item->kind == Kind::Begin)
                out.emplace_back(item->bytes);
            else if (item->kind != Kind::Oversized)
                out.back() += item->bytes;
        }
    }
    return out;
}

void readEverything(std::string_view body) {
    (void)wire::readStartup(body).has_value();
    (void)wire::readParse(body).has_value();
    (void)wire::readNamedObject(body).has_value();
    (void)wire::readExecute(body).has_value();
    (void)wire::readQuery(body).has_value();
    (void)wire::readErrorFields(body).has_value();
    (void)wire::readRowDescription(body).has_value();
    (void)wire::readParameterDescription(body).has_value();
    (void)wire::readParameterStatus(body).has_value();
    (void)wire::readCommandComplete(body).has_value();
    (void)wire::readCopyResponse(body).has_value();
    (void)wire::readNotification(body).has_value();
    (void)wire::isDataRow(body, -1);
    for (const auto message : {wire::ArgumentReader::Message::Bind, wire::ArgumentReader::Message::FunctionCall}) {
        wire::ArgumentReader whole, cut;
        whole.begin(message, 16, 64);
        cut.begin(message, 16, 64);
        const bool good = whole.feed(body);
        bool goodCut = true;
        for (std::size_t i = 0; i < body.size() && goodCut; ++i)
            goodCut = cut.feed(body.substr(i, 1));
        if (good != goodCut || (good && whole.isComplete() != cut.isComplete()))
            std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    for (const auto sender : {wire::Framer::Sender::Client, wire::Framer::Sender::Server})
        if (messages(sender, input, input.size() + 1) != messages(sender, input, 1))
            std::abort();
    readEverything(input);
    return 0;
}
