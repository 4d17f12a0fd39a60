#include "api/search_block.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <nlohmann/json.hpp>
#include <utility>

#include "api/search_sketch.h"
#include "base/json_writer.h"
#include "base/text.h"

namespace postern::api {

namespace {

static_assert(std::endian::native == std::endian::little, "blocks are written as they lie in memory");

constexpr std::uint32_t kVersion = 2;
constexpr std::size_t kRowsPerBlock = 1000, kBytesPerBlock = 256U << 10;
constexpr std::size_t kMostUnfinished = 256; // as many as the fold remembers
constexpr std::size_t kRowOverhead = 400;

template <class T>
void put(std::string& out, T value) {
    out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

// Reads what put() wrote; after a short read everything is empty and ok() is false.
class In {
public:
    explicit In(std::string_view data) : m_data(data) {}
    template <class T>
    T take() {
        T value{};
        const auto bytes = cut(sizeof value);
        if (!bytes.empty())
            std::memcpy(&value, bytes.data(), sizeof value);
        return value;
    }
    template <class T>
    void take(std::vector<T>& out, std::size_t count) {
        const auto bytes = count > m_data.size() / sizeof(T) ? cut(m_data.size() + 1) : cut(count * sizeof(T));
        out.resize(bytes.size() / sizeof(T));
        if (!bytes.empty())
            std::memcpy(out.data(), bytes.data(), bytes.size());
    }
    std::string_view cut(std::size_t count) {
        if (count > m_data.size()) {
            m_data = {}, m_ok = false;
            return {};
        }
        const auto out = m_data.substr(0, count);
        m_data.remove_prefix(count);
        return out;
    }
    bool ok() const { return m_ok; }
    bool atEnd() const { return m_ok && m_data.empty(); }

private:
    std::string_view m_data;
    bool m_ok = true;
};

std::vector<std::string_view> takeWords(In& in) {
    std::vector<std::uint32_t> lengths;
    in.take(lengths, in.take<std::uint32_t>());
    std::vector<std::string_view> out;
    for (const auto length : lengths)
        out.push_back(in.cut(length));
    return out;
}

// Of texts that are numbered already those that are used, numbered as they are.
class Renumbered {
public:
    explicit Renumbered(const DistinctTexts& texts) : m_texts(texts), m_numbers(texts.size(), kUnused) {}
    std::uint32_t number(std::uint32_t old) {
        auto& number = m_numbers[old];
        if (number == kUnused) {
            number = static_cast<std::uint32_t>(m_used.size());
            m_used.push_back(old);
        }
        return number;
    }
    void write(std::string& out) const {
        put(out, static_cast<std::uint32_t>(m_used.size()));
        for (const auto number : m_used)
            put(out, static_cast<std::uint32_t>(m_texts.text(number).size()));
        for (const auto number : m_used)
            out += m_texts.text(number);
    }

private:
    static constexpr auto kUnused = static_cast<std::uint32_t>(-1);
    const DistinctTexts& m_texts;
    std::vector<std::uint32_t> m_numbers, m_used;
};

Error notABlock() {
    return Error::internal(phrase("the search index cannot be read; postern vacuum --reindex makes it anew"));
}

// As the events have it: bytes that are no UTF-8 are U+FFFD there. May point into `scratch`.
std::string_view asRecorded(std::string_view text, std::size_t limit, std::string& scratch) {
    if (isUtf8(text))
        return utf8Prefix(text, limit);
    std::string json;
    appendJsonString(json, text);
    scratch = nlohmann::json::parse(json).get<std::string>();
    return utf8Prefix(scratch, limit);
}

template <class T>
void putAll(std::string& out, const std::vector<T>& values) {
    out.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
}

} // namespace

Result<SearchBlock> SearchBlock::read(std::string_view facts) {
    In in(facts);
    SearchBlock out;
    if (in.take<std::uint32_t>() != kVersion)
        return notABlock();
    const std::size_t rowCount = in.take<std::uint32_t>();
    out.words = takeWords(in);
    const std::size_t profileCount = in.take<std::uint32_t>();
    for (std::size_t i = 0; i < profileCount && in.ok(); ++i) {
        SearchProfile p;
        for (auto* place : {&p.protocol, &p.fingerprint, &p.kinds, &p.relations, &p.rules, &p.sqlstate, &p.masked,
                            &p.columns, &p.approver}) {
            *place = in.take<std::uint32_t>();
            if (*place >= out.words.size())
                return notABlock();
        }
        p.verdict = in.take<std::uint8_t>(), p.transaction = in.take<std::uint8_t>();
        p.flags = in.take<std::uint8_t>();
        if (p.verdict > static_cast<std::uint8_t>(Verdict::Error) ||
            p.transaction > static_cast<std::uint8_t>(Transaction::Failed))
            return notABlock();
        out.profiles.push_back(p);
    }
    in.take(out.profile, rowCount);
    in.take(out.sql, rowCount);
    in.take(out.message, rowCount);
    in.take(out.time, rowCount);
    in.take(out.rows, rowCount);
    in.take(out.duration, rowCount);
    in.take(out.statement, rowCount);
    in.take(out.seq, rowCount);
    const auto after = in.take<std::uint8_t>();
    if (after > static_cast<std::uint8_t>(Transaction::Failed))
        return notABlock();
    out.after = static_cast<Transaction>(after);
    const auto isProfile = [&](std::uint32_t place) { return place < out.profiles.size(); };
    if (!in.atEnd() || !std::all_of(out.profile.begin(), out.profile.end(), isProfile))
        return notABlock();
    return out;
}

Result<std::vector<std::string_view>> readSearchTexts(std::string_view texts) {
    In in(texts);
    auto out = takeWords(in);
    if (!in.atEnd())
        return notABlock();
    return out;
}

std::uint32_t SearchWriter::word(std::string_view text, std::uint32_t guess) {
    return m_words.number(asRecorded(text, kMaxValueBytes, m_scratch), guess);
}

template <class Items>
std::uint32_t SearchWriter::list(const Items& items, std::uint32_t guess) {
    std::string replaced;
    std::size_t count = 0;
    m_scratch.clear();
    for (const auto& item : items) {
        if (count++ == kMaxNames)
            break;
        if (count > 1)
            m_scratch += kListSeparator;
        m_scratch += asRecorded(item, kMaxValueBytes, replaced);
    }
    return m_words.number(m_scratch, guess);
}

SearchWriter::Row& SearchWriter::add(std::uint64_t statement, std::uint64_t seq, Timestamp time) {
    auto& row = m_rows.emplace_back();
    row.statement = statement, row.seq = seq, row.time = time.micros;
    row.transaction = m_transaction;
    row.message = m_texts.number({}, m_like.message);
    row.sqlstate = row.masked = row.columns = row.approver = m_words.number({}, m_like.approver);
    return row;
}

// Statement: recording::Statement or StatementRow, which call these things the same.
template <class Statement>
void SearchWriter::addStatement(const Statement& s, std::uint64_t seq, Timestamp time, Verdict verdict) {
    auto& row = add(s.statement, seq, time);
    row.protocol = word(s.protocol, m_like.protocol);
    row.fingerprint = word(s.fingerprint, m_like.fingerprint);
    row.kinds = list(s.kinds, m_like.kinds), row.relations = list(s.relations, m_like.relations);
    row.rules = list(s.rules, m_like.rules);
    row.sql = m_texts.number(asRecorded(s.sql, kMaxSqlBytes, m_scratch), m_like.sql);
    row.hasParameters = !s.parameters.empty();
    row.verdict = verdict;
    m_bytes += bytesOf(row);
    const auto answer = m_like;
    m_like = row;
    m_like.masked = answer.masked, m_like.columns = answer.columns;
}

SearchWriter::Row* SearchWriter::find(std::uint64_t statement) {
    const auto found =
        std::find_if(m_rows.rbegin(), m_rows.rend(), [&](const Row& row) { return row.statement == statement; });
    return found == m_rows.rend() ? nullptr : &*found;
}

void SearchWriter::answered(std::uint64_t statement, const Answered& answer) {
    auto* row = find(statement);
    if (row == nullptr)
        return;
    m_bytes -= bytesOf(*row);
    row->isRunning = false;
    row->answerSeq = m_lastSeq;
    if (!answer.sqlstate.empty()) {
        row->sqlstate = word(answer.sqlstate, row->sqlstate);
        row->message = m_texts.number(asRecorded(answer.message, 4 * kMaxValueBytes, m_scratch));
        if (row->verdict == Verdict::Allowed)
            row->verdict = Verdict::Error;
    } else {
        row->rows = answer.rows, row->duration = answer.duration;
        row->masked = m_like.masked = answer.masked, row->columns = m_like.columns = answer.columns;
    }
    m_bytes += bytesOf(*row);
    m_transaction = transactionAfter(m_transaction, answer.tag, has(row->sqlstate), m_texts.text(row->sql));
}

void SearchWriter::decided(std::uint64_t statement, std::string_view outcome, std::string_view by) {
    if (auto* row = find(statement)) {
        row->hasApproval = true;
        row->approver = word(by, row->approver);
        row->verdict = verdictOfApproval(outcome);
    }
}

void SearchWriter::take(const recording::Event& event) {
    m_lastSeq = event.seq;
    if (const auto* s = std::get_if<recording::Statement>(&event.body)) {
        addStatement(*s, event.seq, event.time, verdictOfAction(s->action));
    } else if (const auto* r = std::get_if<recording::ResultEvent>(&event.body)) {
        std::vector<std::string_view> columns, masked;
        for (const auto& column : r->columns) {
            columns.push_back(column.name);
            if (!column.maskedBy.empty())
                masked.push_back(column.name);
        }
        answered(r->statement, {{},
                                {},
                                r->commandTag,
                                list(masked, m_like.masked),
                                list(columns, m_like.columns),
                                r->rows,
                                r->durationMicros});
    } else if (const auto* e = std::get_if<recording::ErrorEvent>(&event.body)) {
        answered(e->statement, {e->sqlstate.empty() ? "XX000" : e->sqlstate, e->message, {}});
    } else if (const auto* a = std::get_if<recording::Approval>(&event.body)) {
        decided(a->statement, a->outcome, a->by ? (a->by->email.empty() ? a->by->subject : a->by->email) : "");
    } else if (std::holds_alternative<recording::SessionEnd>(event.body)) {
        m_hasEnded = true;
    }
}

void SearchWriter::take(const Delta& delta, std::uint64_t seq) {
    m_lastSeq = seq;
    if (const auto* given = std::get_if<std::shared_ptr<StatementRow>>(&delta)) {
        const auto& s = **given;
        addStatement(s, seq, s.time, s.verdict);
    } else if (const auto* outcome = std::get_if<Outcome>(&delta)) {
        if (const auto* result = std::get_if<Outcome::Result>(&outcome->what)) {
            static const std::vector<std::string> kNoColumns;
            answered(outcome->statement, {{},
                                          {},
                                          result->commandTag,
                                          list(result->maskedColumns, m_like.masked),
                                          list(result->columns ? *result->columns : kNoColumns, m_like.columns),
                                          result->rows,
                                          result->durationMicros});
        } else if (const auto* failure = std::get_if<Outcome::Failure>(&outcome->what)) {
            answered(outcome->statement,
                     {failure->sqlstate.empty() ? "XX000" : failure->sqlstate, failure->message, {}});
        } else if (const auto* decision = std::get_if<Outcome::Decision>(&outcome->what)) {
            decided(outcome->statement, decision->outcome, decision->by);
        }
    } else if (std::holds_alternative<SessionClosed>(delta)) {
        m_hasEnded = true;
    }
}

bool SearchWriter::isDue() const {
    return m_hasEnded || m_rows.size() >= kRowsPerBlock || m_bytes >= kBytesPerBlock;
}

// What is not answered yet waits for the next block, and so does what was sent before such an answer came: who reads on
// from the events behind this block must miss nothing. Unless far too much waits.
std::deque<SearchWriter::Row>::iterator SearchWriter::endOfFinished() {
    auto end = m_rows.begin();
    std::uint64_t lastAnswer = 0;
    for (auto row = m_rows.begin(); row != m_rows.end() && !row->isRunning; ++row) {
        lastAnswer = std::max(lastAnswer, row->answerSeq);
        const auto next = std::next(row);
        if (next == m_rows.end() || lastAnswer < next->seq)
            end = next;
    }
    const auto most = static_cast<std::ptrdiff_t>(kMostUnfinished);
    return m_rows.end() - end > most ? m_rows.end() - most : end;
}

recording::PieceSketch SearchWriter::sketch(std::deque<Row>::const_iterator end) const {
    recording::PieceSketch out;
    SketchMarks marks;
    out.firstTime = out.lastTime = m_rows.front().time;
    const Row* before = nullptr;
    for (auto row = m_rows.begin(); row != end; before = &*row++) {
        out.firstTime = std::min(out.firstTime, row->time), out.lastTime = std::max(out.lastTime, row->time);
        out.mostRows = std::max(out.mostRows, row->rows), out.longest = std::max(out.longest, row->duration);
        if (before == nullptr || row->sql != before->sql)
            marks.addText(Field::Sql, m_texts.text(row->sql));
        marks.addText(Field::Message, m_texts.text(row->message));
        marks.addWord(Field::Verdict, toString(row->verdict));
        if (has(row->masked))
            marks.addWord(Field::Verdict, "masked"), marks.addWord(Field::Has, "mask");
        if (row->verdict != Verdict::Allowed || has(row->sqlstate))
            marks.addWord(Field::Verdict, "flagged");
        if (has(row->sqlstate))
            marks.addWord(Field::Has, "error"), marks.addWord(Field::SqlState, m_words.text(row->sqlstate));
        if (row->rows > 0)
            marks.addWord(Field::Has, "rows");
        if (row->hasParameters)
            marks.addWord(Field::Has, "parameters");
        if (has(row->rules))
            marks.addWord(Field::Has, "rule");
        if (row->hasApproval)
            marks.addWord(Field::Has, "approval");
        marks.addWord(Field::Transaction, toString(row->transaction));
        marks.addWord(Field::Fingerprint, m_words.text(row->fingerprint));
        marks.addWord(Field::Approver, m_words.text(row->approver));
        marks.addVerbs(m_words.text(row->kinds));
        marks.addNames(Field::Table, m_words.text(row->relations)),
            marks.addNames(Field::Rule, m_words.text(row->rules));
        marks.addNames(Field::Column, m_words.text(row->columns)),
            marks.addNames(Field::Masked, m_words.text(row->masked));
    }
    out.marks = marks.bytes();
    return out;
}

recording::IndexPiece SearchWriter::cut(Cut how) {
    const auto end = how == Cut::Everything || m_hasEnded ? m_rows.end() : endOfFinished();
    recording::IndexPiece piece;
    piece.session = m_session;
    piece.indexed = end == m_rows.end() ? m_lastSeq : end->seq - 1;
    if (end == m_rows.begin())
        return piece;
    piece.firstStatement = m_rows.front().statement;
    piece.lastStatement = std::prev(end)->statement;
    if (m_sketches == Sketches::Made)
        piece.sketch = sketch(end);
    Renumbered words(m_words), texts(m_texts);
    std::vector<SearchProfile> profiles;
    std::vector<std::uint32_t> profile, sql, message;
    std::vector<std::int64_t> time, rows, duration;
    std::vector<std::uint64_t> statement, seq;
    for (auto row = m_rows.begin(); row != end; ++row) {
        SearchProfile p{words.number(row->protocol),
                        words.number(row->fingerprint),
                        words.number(row->kinds),
                        words.number(row->relations),
                        words.number(row->rules),
                        words.number(row->sqlstate),
                        words.number(row->masked),
                        words.number(row->columns),
                        words.number(row->approver),
                        static_cast<std::uint8_t>(row->verdict),
                        static_cast<std::uint8_t>(row->transaction),
                        0};
        p.flags = static_cast<std::uint8_t>((row->rows > 0 ? kHasRows : 0) | (row->hasParameters ? kHasParameters : 0) |
                                            (row->hasApproval ? kHasApproval : 0) |
                                            (row->isRunning && !m_hasEnded ? kIsRunning : 0));
        // Neighbours are alike more often than not.
        auto found = std::find(profiles.rbegin(), profiles.rend(), p);
        if (found == profiles.rend()) {
            profiles.push_back(p);
            found = profiles.rbegin();
        }
        profile.push_back(static_cast<std::uint32_t>(profiles.rend() - found - 1));
        sql.push_back(texts.number(row->sql));
        message.push_back(texts.number(row->message));
        time.push_back(row->time), rows.push_back(row->rows), duration.push_back(row->duration);
        statement.push_back(row->statement), seq.push_back(row->seq);
    }
    auto& out = piece.facts;
    put(out, kVersion);
    put(out, static_cast<std::uint32_t>(profile.size()));
    words.write(out);
    put(out, static_cast<std::uint32_t>(profiles.size()));
    for (const auto& p : profiles) {
        for (const auto place :
             {p.protocol, p.fingerprint, p.kinds, p.relations, p.rules, p.sqlstate, p.masked, p.columns, p.approver})
            put(out, place);
        put(out, p.verdict), put(out, p.transaction), put(out, p.flags);
    }
    putAll(out, profile), putAll(out, sql), putAll(out, message);
    putAll(out, time), putAll(out, rows), putAll(out, duration), putAll(out, statement);
    putAll(out, seq);
    put(out, static_cast<std::uint8_t>(end == m_rows.end() ? m_transaction : end->transaction));
    texts.write(piece.texts);
    drop(end);
    return piece;
}

std::size_t SearchWriter::bytesOf(const Row& row) const {
    return kRowOverhead + m_texts.text(row.sql).size() + m_texts.text(row.message).size() +
           m_words.text(row.columns).size();
}

// The rows before `end`, and the texts that none of the others has.
void SearchWriter::drop(std::deque<Row>::iterator end) {
    m_rows.erase(m_rows.begin(), end);
    const auto words = std::exchange(m_words, {}), texts = std::exchange(m_texts, {});
    m_like = {};
    m_scratch = {};
    m_bytes = 0;
    for (auto& row : m_rows) {
        for (auto* number : {&row.sql, &row.message})
            *number = m_texts.number(texts.text(*number));
        for (auto* number : {&row.protocol, &row.fingerprint, &row.kinds, &row.relations, &row.rules, &row.sqlstate,
                             &row.masked, &row.columns, &row.approver})
            *number = m_words.number(words.text(*number));
        m_bytes += bytesOf(row);
    }
}

} // namespace postern::api
