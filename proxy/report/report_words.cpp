#include "report/report_words.h"

#include <array>
#include <cstdio>

namespace postern::report {

namespace {

bool isHidden(char32_t c) {
    return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0) || c == 0xAD ||
           (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
           c == 0xFEFF || (c >= 0xE0000 && c <= 0xE007F);
}

// The character at `at` of well-formed UTF-8, and its length; a byte that is none stands for itself.
std::pair<char32_t, std::size_t> characterAt(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const auto first = byte(0);
    const std::size_t length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
    if (length == 1 || at + length > text.size())
        return {first < 0x80 ? first : 0xFFFD, 1};
    char32_t code = first & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i)
        code = (code << 6U) | (byte(i) & 0x3FU);
    return {code, length};
}

} // namespace

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string out;
    for (const auto& part : parts)
        out.append(out.empty() ? std::string_view{} : separator).append(part);
    return out;
}

std::string wholeSql(const api::StatementRow& row) {
    if (row.sqlBytes <= row.sql.size())
        return row.sql;
    return row.sql + "… (" + std::to_string(row.sqlBytes) + " bytes; whole in the JSON lines)";
}

std::string parametersText(const api::StatementRow& row) {
    std::string out;
    for (std::size_t i = 0; i < row.parameters.size(); ++i) {
        const auto& parameter = row.parameters[i];
        out += (i == 0 ? "$" : ", $") + std::to_string(i + 1) + " = ";
        out += parameter.text ? "'" + *parameter.text + (parameter.isCut ? "…'" : "'") : "NULL";
        if (!parameter.maskedBy.empty())
            out += " (masked)";
    }
    return out;
}

std::string counted(std::int64_t count, std::string_view noun) {
    return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

std::string decisionText(const api::StatementRow& row) {
    std::string out(row.verdict == api::Verdict::Error ? "allowed" : toString(row.verdict));
    if (!row.decidedBy.empty())
        out += " by " + row.decidedBy;
    if (!row.rules.empty())
        out += ", rule " + joined(row.rules, ", ");
    if (!row.reason.empty() && row.reason != joined(row.rules, ", "))
        out += ": " + row.reason;
    if (!row.comment.empty())
        out += " (" + row.comment + ")";
    return out;
}

std::string outcomeText(const api::StatementRow& row) {
    std::string out;
    const auto add = [&out](const std::string& part) {
        if (!part.empty())
            out.append(out.empty() ? "" : ", ").append(part);
    };
    if (!row.sqlstate.empty())
        add(row.severity + " " + row.sqlstate + ": " + row.message + (row.origin == "postern" ? " (Postern)" : ""));
    add(row.commandTag);
    if (row.rows)
        add(counted(*row.rows, "row"));
    if (row.durationMicros)
        add(durationText(*row.durationMicros));
    if (!row.maskedColumns.empty())
        add("masked: " + joined(row.maskedColumns, ", "));
    if (out.empty())
        out = row.isRunning ? "no answer recorded yet" : "no answer";
    return out;
}

std::string durationText(std::int64_t micros) {
    std::array<char, 48> text{};
    const auto value = static_cast<double>(micros);
    if (micros < 1000)
        return std::to_string(micros) + " µs";
    if (micros < 1'000'000)
        std::snprintf(text.data(), text.size(), "%.1f ms", value / 1e3);
    else if (micros < 60'000'000)
        std::snprintf(text.data(), text.size(), "%.2f s", value / 1e6);
    else
        std::snprintf(text.data(), text.size(), "%lld:%02lld:%02lld h", static_cast<long long>(micros / 3'600'000'000),
                      static_cast<long long>(micros / 60'000'000 % 60),
                      static_cast<long long>(micros / 1'000'000 % 60));
    return text.data();
}

std::string timeText(Timestamp time) {
    const auto text = toRfc3339(time);
    return text.substr(0, 10) + " " + text.substr(11, 12) + " UTC";
}

std::string momentText(Timestamp time) {
    return timeText(time).substr(0, 19);
}

std::string clockText(Timestamp time) {
    return toRfc3339(time).substr(11, 12);
}

Tone toneOf(const api::StatementRow& row) {
    using api::Verdict;
    switch (row.verdict) {
    case Verdict::Blocked:
    case Verdict::Denied:
    case Verdict::Error:
        return Tone::Bad;
    case Verdict::Held:
    case Verdict::Expired:
    case Verdict::Abandoned:
        return Tone::Attention;
    case Verdict::Approved:
        return Tone::Good;
    case Verdict::Allowed:
        break;
    }
    return Tone::Plain;
}

bool isException(const api::StatementRow& row) {
    const auto tone = toneOf(row);
    return tone == Tone::Bad || tone == Tone::Attention;
}

std::string withVisibleControls(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto [character, length] = characterAt(text, at);
        if (isHidden(character) || (length == 1 && character == 0xFFFD)) {
            std::array<char, 16> name{};
            std::snprintf(name.data(), name.size(), "<U+%04X>", static_cast<unsigned>(character));
            out += name.data();
        } else {
            out += text.substr(at, length);
        }
        at += length;
    }
    return out;
}

std::string remarksText(const api::StatementRemarks& remarks) {
    std::string out = remarks.isMarked ? "marked" : "";
    for (const auto& note : remarks.notes) {
        out += out.empty() ? "" : "\n";
        out += note.who.empty() ? note.text : "note by " + note.who + ", " + timeText(note.time) + ": " + note.text;
    }
    return out;
}

std::string remarksText(const api::StatementRow& row) {
    return row.remarks ? remarksText(*row.remarks) : std::string();
}

} // namespace postern::report
