// The statements of PL/pgSQL, one function each: documentation 43.3 to 43.9.
#include <algorithm>

#include "base/text.h"
#include "lineage/plpgsql.h"

namespace postern::lineage {

namespace {
constexpr std::size_t kNone = static_cast<std::size_t>(-1);
constexpr int kMaxDepth = 100; // statements inside each other

} // namespace

bool PlpgsqlReader::statements() {
    while (!end() && !is("end") && !is("exception") && !is("else") && !is("elsif") && !is("elseif") && !is("when"))
        if (m_analyser.overBudget() || !statementUnderControl())
            return false;
    return true;
}

// What stood before may have left the function.
bool PlpgsqlReader::statementUnderControl() {
    if (m_depth > kMaxDepth)
        return false;
    RegionScope scope(m_analyser);
    scope.control().add(m_control);
    ++m_depth;
    const bool ok = statement();
    --m_depth;
    return ok;
}

bool PlpgsqlReader::statement() {
    if (is("declare") || is("begin") || is("<<") || (is("<") && is("<", 1)))
        return block() && take(";");
    if (take("if"))
        return ifStatement();
    if (take("case"))
        return caseStatement();
    if (take("loop"))
        return loopBody();
    if (take("while")) {
        const auto loop = until({"loop"});
        if (loop == kNone)
            return false;
        const Value v = evaluate(source(m_at, loop));
        m_at = loop + 1;
        const Under under(m_analyser, m_control, v.all());
        return loopBody();
    }
    if (take("for"))
        return forStatement();
    if (take("foreach"))
        return foreachStatement();
    if (take("return"))
        return returnStatement();
    if (take("raise"))
        return raiseStatement();
    const auto semicolon = until({";"});
    if (semicolon == kNone)
        return false;
    if (is("exit") || is("continue")) {
        ++m_at;
        if (const auto when = until({"when"}); when < semicolon) {
            m_at = when + 1;
            m_control.add(evaluate(source(m_at, semicolon)).all()); // what follows runs or not
        }
        m_at = semicolon + 1;
        return true;
    }
    if (is("null") || is("commit") || is("rollback") || is("close") || is("move")) {
        m_at = semicolon + 1;
        return true;
    }
    if (take("assert")) {
        const Value v = evaluate("ROW(" + source(m_at, semicolon) + ")");
        m_analyser.raise(v);
        m_at = semicolon + 1;
        return true;
    }
    if (take("perform")) {
        Rows rows;
        const bool ok = run("SELECT " + source(m_at, semicolon), rows);
        m_at = semicolon + 1;
        return ok;
    }
    if (take("get")) {
        for (std::size_t i = m_at; i < semicolon; ++i)
            if (text(i) == "=" || text(i) == ":=") {
                Value v;
                v.influences = find("found")->influences;
                v.influences.add(find("sqlerrm")->influences);
                assign({name(i - 1)}, v);
            }
        m_at = semicolon + 1;
        return true;
    }
    if (take("execute"))
        return executeStatement();
    if (take("open"))
        return openStatement();
    if (take("fetch"))
        return fetchStatement();
    if (const auto mark = until({":=", "="}); mark < semicolon && find(name(m_at)))
        return assignment();
    return sqlStatement();
}

bool PlpgsqlReader::ifStatement() {
    ColumnSet control;
    bool more = true;
    while (more) {
        const auto then = until({"then"});
        if (then == kNone)
            return false;
        control.add(evaluate(source(m_at, then)).all());
        m_at = then + 1;
        const Under under(m_analyser, m_control, control);
        if (!statements())
            return false;
        more = take("elsif") || take("elseif");
    }
    if (take("else")) {
        const Under under(m_analyser, m_control, control);
        if (!statements())
            return false;
    }
    // RETURN or RAISE in a branch decides about what follows.
    m_control.add(control);
    return take("end") && take("if") && take(";");
}

bool PlpgsqlReader::caseStatement() {
    ColumnSet control;
    if (!is("when")) {
        const auto when = until({"when"});
        if (when == kNone)
            return false;
        control.add(evaluate(source(m_at, when)).all());
        m_at = when;
    }
    while (take("when")) {
        const auto then = until({"then"});
        if (then == kNone)
            return false;
        control.add(evaluate("ROW(" + source(m_at, then) + ")").all());
        m_at = then + 1;
        const Under under(m_analyser, m_control, control);
        if (!statements())
            return false;
    }
    if (take("else")) {
        const Under under(m_analyser, m_control, control);
        if (!statements())
            return false;
    } else {
        Value missing;
        missing.influences = control;
        m_analyser.raise(missing); // case not found
    }
    m_control.add(control);
    return take("end") && take("case") && take(";");
}

bool PlpgsqlReader::loopBody() {
    m_analyser.region->raises = true;
    if (!statements() || !take("end") || !take("loop"))
        return false;
    if (!is(";"))
        ++m_at; // label
    return take(";");
}

bool PlpgsqlReader::forStatement() {
    const auto in = until({"in"});
    if (in == kNone)
        return false;
    const auto targets = targetList(m_at, in);
    m_at = in + 1;
    take("reverse");
    const auto loop = until({"loop"});
    if (loop == kNone || targets.empty())
        return false;
    // The loop variable of an integer range is its own; others are declared.
    const std::size_t key = in;
    auto& scope = m_scopes[key];
    if (!scope)
        scope = std::make_unique<Variables>();
    scope->outer = m_scope;
    auto* outer = m_scope;
    ColumnSet control;
    std::size_t range = m_at;
    while (range < loop && text(range) != ".." && !(text(range) == "." && text(range + 1) == "."))
        ++range;
    bool ok = true;
    if (range < loop) {
        const std::size_t after = range + (text(range) == ".." ? 1 : 2);
        std::size_t by = after;
        while (by < loop && toLowerAscii(text(by)) != "by")
            ++by;
        Value bounds = evaluate(source(m_at, range));
        bounds.absorb(evaluate(source(after, by)));
        if (by < loop)
            bounds.absorb(evaluate(source(by + 1, loop)));
        control = bounds.all();
        auto& variable = scope->byName[targets[0][0]];
        variable.type = 23;
        m_changed = variable.absorb(bounds) || m_changed;
        m_scope = scope.get();
    } else {
        Rows rows;
        if (take("execute")) {
            const auto usingAt = until({"using"});
            ok = dynamic(source(m_at, std::min(usingAt, loop)), rows);
        } else if (m_cursors.contains(name(m_at)) && (m_at + 1 == loop || text(m_at + 1) == "(")) {
            rows = m_cursors[name(m_at)];
            if (!find(targets[0][0]))
                scope->byName.try_emplace(targets[0][0], Value{});
            m_scope = scope.get();
        } else {
            ok = run(source(m_at, loop), rows);
        }
        control = rows.steer;
        assignRow(targets, rows, false);
    }
    m_at = loop + 1;
    {
        const Under under(m_analyser, m_control, control);
        ok = ok && loopBody();
    }
    m_control.add(control);
    m_scope = outer;
    m_analyser.setVariables(m_scope);
    return ok;
}

bool PlpgsqlReader::foreachStatement() {
    const auto in = until({"in", "slice"});
    if (in == kNone)
        return false;
    const auto targets = targetList(m_at, in);
    m_at = in;
    const auto array = until({"array"});
    const auto loop = until({"loop"});
    if (array == kNone || loop == kNone)
        return false;
    Value v = evaluate(source(array + 1, loop));
    v.fields = nullptr;
    v.type = 0;
    for (const auto& t : targets)
        assign(t, v);
    m_at = loop + 1;
    const Under under(m_analyser, m_control, v.all());
    return loopBody();
}

bool PlpgsqlReader::returnStatement() {
    const auto semicolon = until({";"});
    if (semicolon == kNone)
        return false;
    Rows rows;
    bool ok = true;
    if (take("query")) {
        if (take("execute")) {
            const auto usingAt = until({"using"});
            ok = dynamic(source(m_at, std::min(usingAt, semicolon)), rows);
        } else {
            ok = run(source(m_at, semicolon), rows);
        }
        emit(rows);
    } else if (take("next")) {
        rows.steer = m_control;
        if (m_at < semicolon) {
            Value v = evaluate(source(m_at, semicolon));
            v.influences.add(m_control);
            if (const auto* fields = m_analyser.fieldsOf(v))
                rows.fields = *fields;
            else
                rows.fields.push_back({"", v});
        } else {
            for (const auto& [parameter, value] : m_special.byName)
                if (m_parameters && m_parameters->byName.contains(parameter))
                    m_changed = m_result.absorb(value) || m_changed; // OUT parameters
        }
        emit(rows);
    } else if (m_at < semicolon && !(m_row && (is("new") || is("old")))) {
        Value v = evaluate(source(m_at, semicolon));
        v.influences.add(m_control);
        const auto fields = v.fields;
        m_changed = m_result.absorb(v) || m_changed;
        if (!m_result.fields && m_result.type == 0)
            m_result.fields = fields, m_result.type = v.type;
    } else if (m_row) {
        m_changed = m_result.influences.add(m_control) || m_changed; // NULL from a BEFORE trigger: the row is left out
    }
    m_at = semicolon + 1;
    return ok;
}

bool PlpgsqlReader::raiseStatement() {
    const auto semicolon = until({";"});
    if (semicolon == kNone)
        return false;
    bool error = true;
    for (const auto* level : {"debug", "log", "info", "notice", "warning"})
        if (take(level))
            error = false;
    if (error)
        take("exception");
    Value v;
    // Everything behind the format, and behind each = of USING, is an expression.
    std::size_t begin = kNone;
    int depth = 0;
    const auto flush = [&](std::size_t to) {
        if (begin != kNone && begin < to)
            v.absorb(evaluate(source(begin, to)));
        begin = kNone;
    };
    for (std::size_t i = m_at; i < semicolon; ++i) {
        const auto t = text(i);
        if (t == "(" || t == "[")
            ++depth;
        else if (t == ")" || t == "]")
            --depth;
        if (depth > 0)
            continue;
        if (t == ",") {
            flush(i);
            begin = i + 1;
        } else if (toLowerAscii(t) == "using") {
            flush(i);
        } else if ((t == "=" || t == ":=") && begin != i && (begin == kNone || begin + 1 == i)) {
            begin = i + 1;
        }
    }
    flush(semicolon);
    m_at = semicolon + 1;
    if (error) {
        m_analyser.region->raises = true;
        m_analyser.facts.raise.add(m_control);
        m_analyser.facts.quotes.add(v.all());
        return true;
    }
    m_analyser.region->effects = true;
    m_analyser.facts.effects.add(m_control);
    if (!v.independent())
        m_analyser.facts.writes.push_back({{}, v.all(), "RAISE"});
    return true;
}

bool PlpgsqlReader::executeStatement() {
    const auto semicolon = until({";"});
    const auto into = until({"into"});
    const auto usingAt = until({"using"});
    Rows rows;
    const auto begin = m_at;
    const bool ok = dynamic(source(begin, std::min({into, usingAt, semicolon})), rows);
    if (into != kNone) {
        std::size_t from = into + 1;
        const bool strict = toLowerAscii(text(from)) == "strict";
        assignRow(targetList(from + (strict ? 1 : 0), usingAt != kNone && usingAt > into ? usingAt : semicolon), rows,
                  strict);
    }
    m_at = semicolon + 1;
    return ok;
}

bool PlpgsqlReader::openStatement() {
    const auto semicolon = until({";"});
    const auto cursor = name(m_at++);
    m_analyser.region->effects = true; // which cursors there are can be seen, and what they are called
    if (const auto* variable = find(cursor); variable && !variable->independent())
        m_analyser.facts.writes.push_back({{}, variable->all(), "OPEN"});
    take("no");
    take("scroll");
    Rows rows;
    bool ok = true;
    if (take("for")) {
        if (take("execute")) {
            const auto usingAt = until({"using"});
            ok = dynamic(source(m_at, std::min(usingAt, semicolon)), rows);
        } else {
            ok = run(source(m_at, semicolon), rows);
        }
        m_cursors[cursor] = rows;
    } else if (m_cursors.contains(cursor)) {
        rows = m_cursors[cursor];
    } else {
        return false;
    }
    OpenedCursor opened;
    for (const auto& f : rows.fields)
        opened.outputs.push_back({f.name, f.value.values, f.value.influences, f.value.origin, f.value.certain});
    opened.rows = rows.steer;
    opened.rows.add(m_control);
    m_analyser.facts.cursors.push_back(std::move(opened));
    m_at = semicolon + 1;
    return ok;
}

bool PlpgsqlReader::fetchStatement() {
    const auto semicolon = until({";"});
    const auto into = until({"into"});
    if (into == kNone || into > semicolon)
        return false;
    Rows rows;
    const auto at = m_cursors.find(name(into - 1));
    if (at != m_cursors.end()) {
        rows = at->second;
    } else {
        rows.fields.push_back({"?column?", Value::unknown()});
        rows.steer = ColumnSet::all();
    }
    assignRow(targetList(into + 1, semicolon), rows, false);
    m_at = semicolon + 1;
    return true;
}

bool PlpgsqlReader::assignment() {
    const auto semicolon = until({";"});
    const auto mark = until({":=", "="});
    const auto target = targetList(m_at, mark);
    if (target.size() != 1)
        return false;
    Value v = evaluate(source(mark + 1, semicolon));
    assign(target[0], v);
    m_at = semicolon + 1;
    return true;
}

bool PlpgsqlReader::sqlStatement() {
    const auto semicolon = until({";"});
    // INTO names variables, but in INSERT INTO and MERGE INTO a relation.
    std::size_t into = kNone;
    int depth = 0;
    for (std::size_t i = m_at; i < semicolon; ++i) {
        const auto t = toLowerAscii(text(i));
        depth += t == "(" ? 1 : t == ")" ? -1 : 0;
        if (depth == 0 && t == "into" && i > m_at && toLowerAscii(text(i - 1)) != "insert" &&
            toLowerAscii(text(i - 1)) != "merge") {
            into = i;
            break;
        }
    }
    Rows rows;
    bool ok;
    if (into == kNone) {
        const bool call = is("call");
        ok = run(source(m_at, semicolon), rows);
        if (call) // its INOUT arguments are variables
            for (auto* scope = m_scope; ok && scope; scope = const_cast<Variables*>(scope->outer))
                for (auto& [variable, value] : scope->byName)
                    for (std::size_t i = m_at; i < semicolon; ++i)
                        if (name(i) == variable)
                            for (const auto& f : m_analyser.m_callFields)
                                m_changed = value.absorb(f.value) || m_changed;
    } else {
        std::size_t from = into + 1;
        const bool strict = toLowerAscii(text(from)) == "strict";
        from += strict ? 1 : 0;
        std::size_t to = from; // name [. name] [, …]
        while (to < semicolon) {
            ++to;
            if (text(to) == "." || text(to) == ",")
                ++to;
            else
                break;
        }
        ok = run(source(m_at, into) + " " + source(to, semicolon), rows);
        assignRow(targetList(from, to), rows, strict);
    }
    m_at = semicolon + 1;
    return ok;
}

} // namespace postern::lineage
