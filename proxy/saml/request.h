#pragma once
// What a browser is sent to the provider with (SAML core section 3.4.1, bindings section 3.4: HTTP-Redirect). Values.
#include <string>

#include "base/clock.h"

namespace postern::saml {

struct Request {
    std::string id;      // the answer has to name it: 160 random bits
    std::string address; // for the browser
};

struct RequestParts {
    std::string signIn;     // the provider's page
    std::string entityId;   // ours
    std::string answerTo;   // where the browser posts the answer
    std::string relayState; // comes back with it
};

Request makeRequest(const RequestParts& parts, Timestamp now);

} // namespace postern::saml
