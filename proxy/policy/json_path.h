#pragma once
// A path into a json or jsonb value, as `paths` of a [[mask]] writes it.
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace postern::policy {

// Keys with dots between ("billing.iban"), a key with other characters in double quotes ("billing.\"account.no\""), `*`
// for every key. A leading `$.` may stand. Arrays are looked through: a path goes on in each of their elements.
struct JsonPath {
    struct Step {
        std::string key;
        bool any = false; // `*`
    };
    std::vector<Step> steps;

    // The error's message is what is wrong, its detail what to write instead.
    static Result<JsonPath> parse(std::string_view text);
};

} // namespace postern::policy
