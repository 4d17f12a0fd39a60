#pragma once
// One line of text for what an analysis found, so that expectations can be read: statements joined by " ; ".
#include <string>

#include "sql/statement.h"

namespace postern::sql {

inline std::string joined(const std::vector<std::string>& items) {
    std::string text;
    for (const std::string& item : items)
        text += (text.empty() ? "" : "+") + item;
    return text;
}

inline std::string relationsOf(const Statement& s, Access access) {
    std::string text;
    for (const RelationUse& relation : s.relations)
        if (relation.access == access)
            text += (text.empty() ? "" : ",") + (relation.schema.empty() ? "" : relation.schema + ".") + relation.name;
    return text;
}

inline std::string describe(const Statement& s) {
    std::string text = joined(s.kinds);
    const auto add = [&text](std::string_view label, const std::string& value) {
        if (!value.empty())
            text += " " + std::string(label) + "=" + value;
    };
    add("read", relationsOf(s, Access::Read));
    add("write", relationsOf(s, Access::Write));
    add("define", relationsOf(s, Access::Define));
    std::string functions;
    for (const FunctionUse& function : s.functions)
        functions +=
            (functions.empty() ? "" : ",") + (function.schema.empty() ? "" : function.schema + ".") + function.name;
    add("call", functions);
    if (s.parameters > 0)
        add("params", std::to_string(s.parameters));
    add("nowhere", joined(s.unfilteredWrites));
    static constexpr const char* kTransaction[] = {"",          "begin",   "commit",     "rollback",
                                                   "savepoint", "release", "rollbackto", "prepare"};
    static constexpr const char* kSession[] = {"",      "prepare", "execute", "deallocate", "declare",
                                               "fetch", "close",   "discard", "set"};
    static constexpr const char* kEnd[] = {"", "client", "file", "program"};
    add("transaction", kTransaction[static_cast<int>(s.transaction)]);
    add("session", kSession[static_cast<int>(s.sessionControl)]);
    add("object", s.objectName);
    add("copyfrom", kEnd[static_cast<int>(s.copyFrom)]);
    add("copyto", kEnd[static_cast<int>(s.copyTo)]);
    if (s.maySet)
        text += " maySet";
    return text;
}

inline std::string describe(const Result<std::shared_ptr<const Analysis>>& analysis) {
    if (!analysis)
        return "error " + analysis.error().sqlstate();
    std::string text;
    for (const Statement& statement : (*analysis)->statements)
        text += (text.empty() ? "" : " ; ") + describe(statement);
    return text;
}

} // namespace postern::sql
