#pragma once
// A gateway for one measurement: the same sessions, masks and records as every client's, on a socket of its own that
// nobody else can find a key for. It judges nothing (a person has asked for the statement) and masks everything that
// any rule masks, whoever is exempt from it elsewhere.
#include <memory>
#include <string>

#include "approval/request.h"
#include "net/gateway.h"
#include "net/upstream.h"
#include "policy/configuration.h"
#include "recording/sink.h"

namespace postern::app {

struct MeasuringTools {
    recording::Sink& sink; // the store's; outlives every measurement
    net::PasswordResolver password;
    std::string version, maskKey;
};

class MeasuringGateway {
public:
    // Sessions through it are `by`'s. Blocks shortly.
    static Result<std::unique_ptr<MeasuringGateway>>
    open(const MeasuringTools& tools, const policy::Configuration& configuration, const approval::Person& by);
    ~MeasuringGateway();
    MeasuringGateway(const MeasuringGateway&) = delete;
    MeasuringGateway& operator=(const MeasuringGateway&) = delete;

    // A session on `target` with these start-up parameters.
    Result<std::shared_ptr<net::UpstreamConnection>> connect(const std::string& target, net::Options parameters,
                                                             const net::DialLimits& limits) const;
    std::string firstSession() const; // its ID, once it has been recorded; else empty

private:
    class Parts;
    explicit MeasuringGateway(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m;
};

} // namespace postern::app
