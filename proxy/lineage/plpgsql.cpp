#include "lineage/plpgsql.h"

#include <algorithm>

#include "base/text.h"

namespace postern::lineage {

namespace {
constexpr int kMaxRounds = 12; // until what variables hold stops growing
constexpr int kDoublings = 16; // of what a loop makes longer each time: more than kMostGrowth
constexpr std::size_t kNone = static_cast<std::size_t>(-1);
} // namespace

PlpgsqlReader::PlpgsqlReader(Analyser& analyser, std::string_view code, const Variables* parameters,
                             const catalog::Relation* row)
    : m_analyser(analyser), m_code(code), m_parameters(parameters), m_row(row) {
    for (const auto& token : sql::scan(code, analyser.place.settings.standardConformingStrings))
        if (token.kind != sql::TokenKind::Comment)
            m_tokens.push_back(token);
    if (parameters)
        m_special = *parameters;
    for (const auto* word :
         {"found", "sqlstate", "sqlerrm", "tg_op", "tg_name", "tg_when", "tg_level", "tg_relid", "tg_table_name",
          "tg_table_schema", "tg_relname", "tg_nargs", "tg_argv", "tg_event", "tg_tag"})
        m_special.byName.emplace(word, Value{});
    if (row)
        for (const auto* word : {"new", "old"}) {
            Item item = analyser.itemOf(*row, word);
            Value v;
            for (const auto& field : item.fields)
                v.absorb(field.value);
            v.fields = std::make_shared<const Fields>(std::move(item.fields));
            v.type = row->rowType;
            m_special.byName.insert_or_assign(word, std::move(v));
        }
}

bool PlpgsqlReader::read() {
    if (m_tokens.empty() || m_tokens.back().kind == sql::TokenKind::Broken || m_code.size() > sql::kMaxScannedBytes)
        return false;
    const auto* outer = m_analyser.m_variables;
    auto& facts = m_analyser.facts;
    const auto writes = facts.writes.size(), stored = facts.stored.size(), cursors = facts.cursors.size();
    bool ok = true;
    for (int round = 0, longer = 0; ok; ++round) {
        facts.writes.resize(writes); // the last round sees them all
        facts.stored.resize(stored);
        facts.cursors.resize(cursors);
        m_changed = m_grown = false;
        m_at = 0;
        m_scope = &m_special;
        m_control = {};
        m_analyser.setVariables(m_scope);
        ok = block();
        take(";");
        ok = ok && end();
        if (!m_changed && (!m_grown || ++longer > kDoublings))
            break;
        ok = ok && round + 1 < kMaxRounds + longer;
    }
    m_analyser.setVariables(outer);
    return ok;
}

std::string_view PlpgsqlReader::text(std::size_t at) const {
    return at < m_tokens.size() ? m_code.substr(m_tokens[at].begin, m_tokens[at].length) : std::string_view{};
}

std::string PlpgsqlReader::name(std::size_t at) const {
    const auto t = text(at);
    if (t.size() >= 2 && t.front() == '"') {
        std::string out;
        for (std::size_t i = 1; i + 1 < t.size(); ++i) {
            out += t[i];
            if (t[i] == '"')
                ++i;
        }
        return out;
    }
    return toLowerAscii(t);
}

bool PlpgsqlReader::is(std::string_view word, std::size_t ahead) const {
    const auto t = text(m_at + ahead);
    return t.size() == word.size() && toLowerAscii(t) == word;
}

bool PlpgsqlReader::take(std::string_view word) {
    if (!is(word))
        return false;
    ++m_at;
    return true;
}

std::size_t PlpgsqlReader::until(std::initializer_list<std::string_view> words) const {
    int parentheses = 0, cases = 0;
    for (std::size_t i = m_at; i < m_tokens.size(); ++i) {
        const auto t = toLowerAscii(text(i));
        if (parentheses == 0 && cases == 0)
            for (const auto word : words)
                if (t == word)
                    return i;
        if (t == "(" || t == "[")
            ++parentheses;
        else if (t == ")" || t == "]")
            --parentheses;
        else if (t == "case" && m_tokens[i].kind == sql::TokenKind::Keyword)
            ++cases;
        else if (t == "end" && cases > 0)
            --cases;
        else if (t == ";" && parentheses <= 0)
            break;
    }
    return kNone;
}

std::string PlpgsqlReader::source(std::size_t from, std::size_t to) const {
    if (from >= to || to > m_tokens.size())
        return {};
    const auto begin = m_tokens[from].begin;
    const auto& last = m_tokens[to - 1];
    return std::string(m_code.substr(begin, last.begin + last.length - begin));
}

Value* PlpgsqlReader::find(const std::string& wanted) {
    for (auto* scope = m_scope; scope; scope = const_cast<Variables*>(scope->outer))
        if (const auto at = scope->byName.find(wanted); at != scope->byName.end())
            return &at->second;
    return nullptr;
}

Oid PlpgsqlReader::typeNamed(const std::string& type) {
    auto analysis = sql::analyse("SELECT NULL::" + type, m_analyser.place.settings);
    if (!analysis || (*analysis)->tree->roots().size() != 1)
        return 0;
    const auto* target = (*analysis)->tree->roots()[0]->child(sql::Role::Targets);
    const auto* cast = target ? target->child(sql::Role::Value) : nullptr;
    return cast ? m_analyser.typeOf(cast->child(sql::Role::Type)) : 0;
}

bool PlpgsqlReader::run(const std::string& sql, Rows& rows) {
    auto analysis = sql::analyse(sql, m_analyser.place.settings);
    if (!analysis || (*analysis)->tree->roots().size() != 1 || !(*analysis)->tree->complete())
        return false;
    m_texts.push_back(*analysis);
    const auto& root = *(*analysis)->tree->roots()[0];
    m_analyser.setVariables(m_scope);
    switch (root.kind) {
    case sql::NodeKind::Select:
    case sql::NodeKind::SetOperation:
    case sql::NodeKind::Values:
    case sql::NodeKind::Insert:
    case sql::NodeKind::Update:
    case sql::NodeKind::Delete:
    case sql::NodeKind::Merge:
        rows = m_analyser.query(root, nullptr, nullptr);
        break;
    default:
        m_analyser.statement(root);
        m_analyser.region->effects = true;
    }
    for (auto& f : rows.fields)
        if (f.value.constant && !f.value.constant->is(sql::NodeKind::Constant))
            f.value.constant = nullptr;
    m_changed = find("found")->influences.add(rows.steer) || m_changed;
    m_changed = find("found")->influences.add(m_control) || m_changed;
    return true;
}

Value PlpgsqlReader::evaluate(const std::string& expression) {
    Rows rows;
    if (!run("SELECT " + expression, rows) || rows.fields.empty())
        return m_analyser.opaque("an expression of a PL/pgSQL body could not be read");
    Value v = rows.fields[0].value;
    v.influences.add(rows.steer);
    return v;
}

// EXECUTE: a constant text is analysed, anything else may be any statement.
bool PlpgsqlReader::dynamic(const std::string& expression, Rows& rows) {
    const Value v = evaluate(expression);
    if (v.constant && v.constant->is(sql::NodeKind::Constant) &&
        v.constant->as<sql::ConstantType>() == sql::ConstantType::String)
        return run(std::string(v.constant->name()), rows);
    m_analyser.opaque("a PL/pgSQL body executes a statement that is made when it runs");
    rows.fields.push_back({"?column?", Value::unknown()});
    rows.steer = ColumnSet::all();
    return true;
}

void PlpgsqlReader::assign(std::vector<std::string> target, const Value& value) {
    if (target.empty())
        return;
    auto* variable = find(target[0]);
    std::size_t at = 1;
    if (!variable && target.size() > 1) { // label.variable
        variable = find(target[1]);
        at = 2;
    }
    Value with = value;
    with.influences.add(m_control);
    if (!variable)
        return;
    if (m_row && target[0] == "new") {
        const auto* column = target.size() > at ? m_row->column(target[at]) : nullptr;
        if (!with.independent())
            m_analyser.facts.writes.push_back(
                {column ? ColumnId{m_row->oid, column->number} : ColumnId{}, with.all(), "trigger"});
        return;
    }
    if (with.independent() && variable->independent() && !variable->type && target.size() == at &&
        variable->type != with.type && !with.fields)
        variable->type = with.type;
    if (target.size() == at && with.fields && !variable->fields && variable->independent()) {
        variable->fields = with.fields;
        m_changed = true;
    } else if (variable->fields &&
               (target.size() > at || !with.fields || with.fields->size() != variable->fields->size())) {
        Fields fields = *variable->fields;
        bool grew = false;
        for (auto& f : fields)
            if (target.size() == at || f.name == target[at]) {
                m_grown = m_grown || with.growth > f.value.growth;
                grew = with.growth > f.value.growth || grew;
                grew = f.value.absorb(with) || grew;
            }
        if (grew)
            variable->fields = std::make_shared<const Fields>(std::move(fields));
    } else if (variable->fields && with.fields) {
        Fields fields = *variable->fields;
        bool grew = false;
        for (std::size_t i = 0; i < fields.size(); ++i) {
            grew = fields[i].value.absorb((*with.fields)[i].value) || grew;
            if (fields[i].name != (*with.fields)[i].name) { // a record that has had several shapes
                for (auto& f : fields)
                    grew = f.value.absorb(with) || grew;
            }
        }
        if (grew)
            variable->fields = std::make_shared<const Fields>(std::move(fields)), m_changed = true;
    }
    variable->constant = nullptr;
    m_grown = m_grown || with.growth > variable->growth;
    m_changed = variable->absorb(with) || m_changed;
}

void PlpgsqlReader::assignRow(const std::vector<std::vector<std::string>>& targets, const Rows& rows, bool strict) {
    Value steered;
    steered.influences = rows.steer;
    if (strict)
        m_analyser.raise(steered); // no row, or too many
    if (targets.size() == 1) {
        const auto* variable = find(targets[0][0]);
        const bool record = variable && (variable->fields || variable->type == 2249 || variable->type == 0 ||
                                         m_analyser.snapshot.rowTypeRelation(variable->type));
        if (rows.fields.size() > 1 || (record && targets[0].size() == 1 && rows.fields.size() == 1)) {
            Value v;
            auto fields = std::make_shared<Fields>(rows.fields);
            for (auto& f : *fields) {
                f.value.influences.add(rows.steer);
                f.value.influences.add(m_control);
                v.absorb(f.value);
            }
            v.fields = std::move(fields);
            return assign(targets[0], v);
        }
    }
    for (std::size_t i = 0; i < targets.size(); ++i) {
        Value v = i < rows.fields.size() ? rows.fields[i].value : Value{};
        v.influences.add(rows.steer);
        assign(targets[i], v);
    }
}

// name [. name …] [, …] between two tokens; subscripts are left out.
std::vector<std::vector<std::string>> PlpgsqlReader::targetList(std::size_t from, std::size_t to) const {
    std::vector<std::vector<std::string>> out;
    bool fresh = true;
    int depth = 0;
    for (std::size_t i = from; i < to && i < m_tokens.size(); ++i) {
        const auto t = text(i);
        if (t == "[" || t == "(")
            ++depth;
        else if (t == "]" || t == ")")
            --depth;
        else if (depth > 0)
            continue;
        else if (t == ",")
            fresh = true;
        else if (t != ".") {
            if (fresh)
                out.emplace_back();
            fresh = false;
            out.back().push_back(name(i));
        }
    }
    return out;
}

void PlpgsqlReader::emit(const Rows& rows) {
    m_changed = m_rows.steer.add(rows.steer) || m_changed;
    m_changed = m_rows.steer.add(m_control) || m_changed;
    for (std::size_t i = 0; i < rows.fields.size(); ++i) {
        if (i == m_rows.fields.size())
            m_rows.fields.push_back(rows.fields[i]), m_changed = true;
        else
            m_changed = m_rows.fields[i].value.absorb(rows.fields[i].value) || m_changed;
        m_rows.fields[i].value.origin = {};
        m_rows.fields[i].value.constant = nullptr;
    }
}

} // namespace postern::lineage
