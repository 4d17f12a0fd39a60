#include "app/wording.h"

namespace postern::app {

std::string counted(std::uint64_t number, std::string_view one, std::string_view many) {
    auto out = std::to_string(number) + " ";
    if (number == 1 || many.empty())
        out.append(one).append(number == 1 ? "" : "s");
    else
        out.append(many);
    return out;
}

std::string withWhere(const Error& error) {
    if (error.sqlstate() == "42704")
        return error.message() + "; 'postern approvals list' shows what waits";
    if (error.sqlstate() == "55000")
        return error.message() + "; 'postern approvals show' says what was decided";
    return error.message();
}

std::string noSuchTarget(const policy::Configuration& configuration, std::string_view name) {
    auto out = "no target is named '" + std::string(name) + "' in " + configuration.file;
    for (std::size_t i = 0; i < configuration.targets.size(); ++i)
        out.append(i == 0 ? "; there is: " : ", ").append(configuration.targets[i].name);
    return out + (configuration.targets.empty() ? "; there is none, add a [[target]]" : "");
}

} // namespace postern::app
