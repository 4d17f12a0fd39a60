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

Phrase noSuchTarget(const policy::Configuration& configuration, std::string_view name) {
    std::string names;
    for (const auto& target : configuration.targets)
        names.append(names.empty() ? "" : ", ").append(target.name);
    return names.empty()
               ? phrase("no target is named '%1' in %2; there is none, add a [[target]]", name, configuration.file)
               : phrase("no target is named '%1' in %2; there is: %3", name, configuration.file, names);
}

} // namespace postern::app
